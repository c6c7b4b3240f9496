import Values
import Vocabulary

/// Why the rules, or plain sense, refuse a request. It carries the facts; words are made elsewhere.
public enum Refusal: Error, Hashable, Sendable {
  /// The step does not follow the case's status.
  case notFrom(
    step: StepName, number: CaseNumber, status: Status, allowed: [Status], rule: RuleReference)
  /// The step is not one for this kind of case.
  case notForKind(step: StepName, number: CaseNumber, kind: Kind, rule: RuleReference)
  /// What a decision needs is still missing (总局令第121号 art. 10).
  case gaps(number: CaseNumber, fields: [Field], rule: RuleReference)
  /// No further extension is provided for.
  case extendedToTheEnd(number: CaseNumber, deadline: DeadlineName, rule: RuleReference)
  /// Somebody who would have to agree to the step has said no; the field says so.
  case consentRefused(step: StepName, number: CaseNumber, field: Field, rule: RuleReference)
  /// A ground that the rule set does not number.
  case noSuchGround(step: StepName, given: Int, highest: Int, rule: RuleReference)
  /// A ground that is a lapse of time, and the day from which it holds.
  case groundNotYet(
    step: StepName, number: CaseNumber, ground: Int, from: Day, rule: RuleReference)
  /// Joint complainants have to agree to what their representatives do, and nobody wrote down who did.
  case jointNotAgreed(step: StepName, number: CaseNumber, rule: RuleReference)
  /// More entries than the rules allow in a field.
  case tooMany(field: Field, most: Int, rule: RuleReference)
  /// New facts that came before the report which they add to.
  case factsBeforeReceipt(number: CaseNumber, given: Day, received: Day)
  /// A report can repeat only another report.
  case repeatsNoReport(number: CaseNumber, other: CaseNumber)
  /// Doubled compensation is a part of what was recovered, and cannot be more.
  case doubledBeyondRecovered(number: CaseNumber, doubled: Money, recovered: Money)
  case missingOption(step: StepName, option: StepOption)
  /// An option that the step does not take, or two that exclude each other.
  case strayOption(step: StepName, option: StepOption)
  /// A value that is not one of those allowed.
  case badValue(field: String, value: String, allowed: [String])
  /// Text that holds a control character: its code point and its place, counted from 1.
  case controlCharacter(field: String, scalar: UInt32, place: Int)
  /// Nothing was entered.
  case nothingEntered
  /// The testing or waiting that should end has not begun.
  case nothingToEnd(step: StepName, number: CaseNumber)
  case linkToItself(number: CaseNumber)
  case notLinked(number: CaseNumber, other: String)
  case alreadyLinked(number: CaseNumber, other: String)
  case noSuchCase(String)
  case ambiguousCase(String, [CaseNumber])
  case nothingToUndo
  case nothingToRedo
  /// A later event of the case stands on what would be undone.
  case laterEventStands(number: CaseNumber)
  /// The case has changed since the screen that asked was drawn: by these events, in order.
  case caseHasChanged(number: CaseNumber, by: [Event])
  case externalIDTaken(String)
  /// A case was erased: its persons and texts are gone for good.
  case erased(number: CaseNumber)
  /// No entry of the ledger has that number.
  case noSuchEntry(String)
  /// An entry of the ledger that has no words, or none any more.
  case noWordsInEntry(String)
  /// Only an open amount that is not negative counts.
  case badQuantity(field: String, value: String)
}

extension Refusal {
  /// What was wrong with a request.
  public enum Sort: Hashable, Sendable {
    /// How it was put: an option is missing, or does not go with the others.
    case usage
    /// What it said.
    case badData
    /// That it was asked at all: the rules, or where the case stands, forbid it.
    case forbidden
  }

  /// What was wrong with the request.
  public var sort: Sort {
    switch self {
    case .missingOption, .strayOption: .usage
    case .noSuchGround, .badValue, .controlCharacter, .nothingEntered, .externalIDTaken,
      .badQuantity, .tooMany, .factsBeforeReceipt:
      .badData
    case .notFrom, .notForKind, .gaps, .extendedToTheEnd, .consentRefused, .groundNotYet,
      .jointNotAgreed,
      .repeatsNoReport,
      .doubledBeyondRecovered, .nothingToEnd, .linkToItself, .notLinked, .alreadyLinked,
      .noSuchCase, .ambiguousCase, .nothingToUndo, .nothingToRedo, .laterEventStands,
      .caseHasChanged, .erased, .noSuchEntry, .noWordsInEntry:
      .forbidden
    }
  }
}
