import Casework
import Values
import Vocabulary

// MARK: - What the figures cover, in words

extension Totals {
  /// What the figures are called, the days, the venues asked for, and when it was asked.
  public func heading(_ language: Language, _ zone: Zone) -> String {
    ([title(language)] + [scopeWords(language, zone)]).joined(separator: "  ")
  }

  /// What the figures are called: `合计`.
  func title(_ language: Language) -> String {
    let words = Term.totals[language]
    return Demonstration.marked(words, language, if: isDemonstration)
  }

  /// The days, the venues, and when it was asked.
  func scopeWords(_ language: Language, _ zone: Zone) -> String {
    let time = "\(Term.asOf.inside[language]) \(asOf.toTheMinute(in: zone))"
    return [dayWords(language), placeWords(language), deskWords(language, zone), time]
      .filter { !$0.isEmpty }.joined(separator: "  ")
  }

  /// Whose records the figures are made of; empty where nobody has said.
  public func deskWords(_ language: Language, _ zone: Zone) -> String {
    desks?.words(in: zone)[language] ?? ""
  }

  func dayWords(_ language: Language) -> String {
    from == to ? "\(from)" : "\(from) \(Words.to[language]) \(to)"
  }

  /// The venues that the figures cover: those asked for by name, else all there are.
  public func placeWords(_ language: Language) -> String {
    if let coverage { return coverage.short[language] }
    let comma = Punctuation.listComma[language]
    if !venues.isEmpty { return venues.joined(separator: comma) }
    let counted = (breakdown(by: .venue)?.rows ?? []).map(\.id) + ledgerVenues
    let names = Set(counted).subtracting([Breakdown.none, ""]).sorted()
    if names.isEmpty { return Words.allVenues[language] }
    if names.count > 4 { return Words.allVenues(names.count)[language] }
    return
      "\(Words.allVenues[language])\(Punctuation.colon[language])\(names.joined(separator: comma))"
  }

  /// What a figure covers, in words that come from the days asked about: one day is 当天, of several
  /// the day it was counted on is named, and what was counted on several is of them all.
  ///
  /// - Parameter day: the day on which all of it was counted; nil where that was on several.
  public func words(_ scope: TallyEntry.Scope, on day: Day?) -> Phrase {
    guard scope == .day, from != to else { return scope.phrase }
    return day.map(Words.day) ?? Words.severalDays
  }
}
