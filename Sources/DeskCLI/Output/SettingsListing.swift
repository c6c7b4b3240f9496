import Casework
import Desk
import TerminalKit
import Values
import Vocabulary

/// The settings of a desk as `setup` shows them.
struct SettingsListing {
  private let settings: DeskSettings
  private let catalogue: Catalogue

  init(_ settings: DeskSettings, catalogue: Catalogue) {
    self.settings = settings
    self.catalogue = catalogue
  }

  /// The keys are the options of `setup`; what was never set shows what holds without it.
  var json: JSON {
    func words(_ text: String) -> JSON { text.isEmpty ? .null : .string(text) }
    let known: JSON = [
      "office": words(settings.office), "office_kind": .string(settings.officeKind.rawValue),
      "venue": .string(settings.venue), "main": .bool(settings.isMainVenue),
      "desk": .string(settings.letters), "rules": .orNull(settings.rules),
      "counter": .string(settings.counter), "activity": words(settings.activity),
      "slogan": words(settings.slogan),
      "from": settings.from.map { .string($0.description) } ?? .null,
      "to": settings.to.map { .string($0.description) } ?? .null,
      "organisers": words(settings.organisers), "clerk": .orNull(settings.clerk),
    ]
    let mark: [JSONMember] = settings.isDemonstration ? [.demonstration] : []
    return .object((known.members ?? []) + mark)
  }

  /// One setting a line, the words in one column.
  func lines(_ language: Language) -> [String] {
    let rows = rows(language)
    let width = rows.map { TextWidth.columns(of: $0.0) }.max() ?? 0
    return rows.map { TextWidth.pad($0.0, to: width + 2) + $0.1 }
  }

  private func rows(_ language: Language) -> [(String, String)] {
    let rules = settings.rules ?? Term.byKindOfOffice[language]
    let role = settings.isMainVenue ? Term.mainVenueShort : Term.branchVenueShort
    let days = [settings.from, settings.to].compactMap { $0?.description }
    let rows: [(Phrase, String)] = [
      (Term.office, settings.office),
      (
        Phrase("单位类别", "Kind of office"),
        catalogue.officeKinds.label(settings.officeKind, language)
      ),
      (Term.venue, "\(settings.venue) (\(role[language]))"),
      (Phrase("本机字母", "Letters"), settings.letters), (Term.rules, rules),
      (Phrase("量词", "Counter"), settings.counter),
      (Phrase("活动", "Activity"), settings.activity),
      (Term.slogan, settings.slogan),
      (Term.days, days.joined(separator: " - ")),
      (Term.organisers, settings.organisers),
      (Term.clerk, settings.clerk ?? ""),
    ]
    let mark = (Demonstration.word, Demonstration.note[language])
    return (settings.isDemonstration ? [mark] + rows : rows).map {
      ($0.0[language], $0.1.isEmpty ? "-" : $0.1)
    }
  }
}
