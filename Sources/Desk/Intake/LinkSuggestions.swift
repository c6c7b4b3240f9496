import Casework
import TerminalKit
import Values
import Vocabulary

/// The cases that a case being taken down is to be linked with.
///
/// Nothing is linked by itself: the desk offers, the clerk links, and can take it back before the
/// save and after it.
struct LinkSuggestions: Equatable, Sendable {
  /// The name under which a draft keeps them.
  static let entry = "links"
  /// Why two cases of one visitor are linked.
  static let sameVisitor = Phrase("同一来人", "same visitor")

  /// A case to link with.
  struct Wish: Equatable, Sendable {
    var number: CaseNumber
    /// Why, as it will be recorded; empty where a report is one of the two.
    var why: String
  }

  /// The cases to link with, in the order in which they were chosen.
  var wishes: [Wish] = []

  func has(_ number: CaseNumber) -> Bool { wishes.contains { $0.number == number } }

  /// The links as the request has them.
  var links: [Intake.WantedLink] {
    wishes.map { Intake.WantedLink(number: $0.number.description, externalID: nil, why: $0.why) }
  }
}

// MARK: Drafts

extension LinkSuggestions {
  /// The wishes as a draft keeps them.
  var kept: String {
    wishes.map { "\($0.number) \($0.why)" }.joined(separator: "\n")
  }

  /// Reads what a draft kept.
  init(kept: String) {
    wishes = kept.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
      return CaseNumber(String(parts[0])).map {
        Wish(number: $0, why: parts.count > 1 ? String(parts[1]) : "")
      }
    }
  }
}

// MARK: Linking

extension LinkSuggestions {
  /// Links the case that is shown; where it is linked already, takes the link back.
  ///
  /// - Returns: what is said of it.
  mutating func turn(_ candidates: LinkCandidates, of kind: Kind, _ language: Language) -> Phrase {
    guard let shown = candidates.shown(besides: self) else { return dropLast() }
    let number = shown.summary.number
    if has(number) {
      wishes.removeAll { $0.number == number }
      return LinkSuggestions.dropped(number)
    }
    wishes.append(Wish(number: number, why: why(shown, of: kind, language)))
    return Phrase("存的时候和 \(number.short) 关联", "Will be linked to \(number.short) when saved")
  }

  /// A link that no candidate stands for any more, as after the phone was changed.
  private mutating func dropLast() -> Phrase {
    wishes.popLast().map { LinkSuggestions.dropped($0.number) } ?? LinkCandidates.none
  }

  private static func dropped(_ number: CaseNumber) -> Phrase {
    Phrase("不关联 \(number.short) 了", "Not linked to \(number.short)")
  }

  /// Nothing that tells who made a report is written down.
  private func why(
    _ shown: LinkCandidates.Candidate, of kind: Kind, _ language: Language
  ) -> String {
    if kind == .report || shown.summary.kind == .report { return "" }
    switch shown.reason {
    case .samePhone: return LinkSuggestions.sameVisitor[language]
    case .sameMatter: return Phrase("同一商家同一商品", "same merchant and product")[language]
    }
  }
}
