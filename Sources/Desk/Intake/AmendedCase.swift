import Casework
import Values
import Vocabulary

/// A case whose fields are being completed or corrected.
struct AmendedCase: Equatable, Sendable {
  /// The name under which a draft keeps which case it belongs to.
  private static let entry = "amending"
  /// The name under which it keeps that case's number.
  static let numberEntry = "amending_number"

  let id: CaseID
  var number: CaseNumber?
  /// Whether the rules have decided about it: what a decision would need is then no question.
  var isDecided = false
  /// The last event that the form knows of; nil until the case has been read.
  var seen: EventID?
  /// The case as it was read, until it is recorded that it is shown.
  var unshown: Case?
  /// What a draft kept, until the case has been read.
  var pending: Draft?
  /// The words of each field as the case has them.
  var original: [InputSlot: String] = [:]
  /// The fields of which the case has words that are no value.
  var unread: Set<Field> = []
  /// What the case has and nobody can read here: what is typed takes its place.
  var withheld: Set<Field> = []

  var isLoaded: Bool { seen != nil }
}

extension AmendedCase {
  /// The case that a draft corrects; nil for the draft of a new one.
  init?(_ draft: Draft) {
    guard let id = draft.entries[AmendedCase.entry].flatMap({ CaseID($0) }) else { return nil }
    let number = draft.entries[AmendedCase.numberEntry].flatMap { CaseNumber($0) }
    self.init(id: id, number: number, pending: draft)
  }

  /// What a draft keeps of it.
  var kept: [String: String] {
    var entries = [AmendedCase.entry: id.description]
    entries[AmendedCase.numberEntry] = number?.description
    return entries
  }
}
