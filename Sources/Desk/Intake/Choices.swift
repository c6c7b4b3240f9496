import Casework
import TerminalKit
import Values
import Vocabulary

/// What forms offer to choose from, made of the reference data.
enum Choices {
  /// The entries of a list; words too long for a row of digits are shortened.
  static func options(_ list: Catalogue.List, short: Bool = false) -> [Option] {
    list.entries.map { entry in
      Option(
        entry.id, spaced(short ? entry.short : entry.label), keys: keys(entry),
        spelt: entry.spellings,
        speltKeys: entry.wordSpellings)
    }
  }

  /// A row of digits for up to nine, else a filter.
  static func kind(_ list: Catalogue.List) -> FieldKind {
    let options = options(list, short: list.entries.count <= 9)
    return options.count <= 9 ? .choice(options) : .filtered(options)
  }

  /// Each entry behind its digit, as a hint has it: Chinese whole, English short; nil for more than digits
  /// reach.
  static func digits(of list: Catalogue.List) -> Phrase? {
    guard list.entries.count <= 9 else { return nil }
    let parts = list.entries.enumerated().map { index, entry in
      let words = spaced(Phrase(entry.label.zh, entry.short.en))
      return Phrase("\(index + 1)\(words.zh)", "\(index + 1)\(words.en)")
    }
    return parts.listed(by: Phrase(" "))
  }

  /// The digit that chooses an entry of a list, as sentences name it; nil where no digit does.
  static func key(of id: String, in list: Catalogue.List) -> Phrase? {
    guard list.entries.count <= FieldKeys.digits.count else { return nil }
    return list.entries.firstIndex { $0.id == id }.map { FieldKeys.digits[$0].name }
  }

  /// Departments by name: the name itself stands in the case, so it is the id here.
  ///
  /// - Parameter typed: a name that is not in the list and may be taken as it is.
  static func departments(_ catalogue: Catalogue, typed: String = "") -> [Option] {
    let known = catalogue.departments.entries.map {
      Option(
        $0.label.zh, $0.label, keys: keys($0), spelt: $0.spellings, speltKeys: $0.wordSpellings)
    }
    let name = TextRules.trimmed(typed)
    guard !name.isEmpty, !known.contains(where: { $0.id == name }) else { return known }
    return known + [Option(name, Phrase(name))]
  }

  static func grounds(_ rules: RuleSet, step: StepName) -> [Option] {
    (rules.grounds[step.rawValue] ?? []).map {
      Option(String($0.number), $0.label, spelt: Pinyin.spellings(of: $0.label.zh))
    }
  }

  static let addressees = Addressee.allCases.map { Option($0.rawValue, $0.phrase) }

  static let satisfactions = Satisfaction.allCases.map { Option($0.rawValue, $0.phrase) }

  static func means(_ catalogue: Catalogue) -> [Option] {
    Means.allCases.map { means in
      Option(means.rawValue, catalogue.means.phrase(means))
    }
  }

  static let yesNo = [Option("yes", Term.yes), Option("no", Term.no)]

  static let consent = [
    Option("none", Phrase("没问", "Not asked")), Option("yes", Phrase("同意", "Yes")),
    Option("no", Phrase("不同意", "No")),
  ]

  private static func keys(_ entry: Catalogue.Entry) -> [String] {
    ([entry.label.zh] + entry.words).filter { !$0.isEmpty }
  }

  /// A blank keeps the digit of the choice apart from a name that begins with digits.
  private static func spaced(_ words: Phrase) -> Phrase {
    let parts = [words.zh, words.en].map { ($0.first?.isDigit ?? false) ? " " + $0 : $0 }
    return Phrase(parts[0], parts[1])
  }
}
