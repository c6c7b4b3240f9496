import Values
import Vocabulary

/// As much of a case as the rules need to say whether a step may be taken.
public struct StepSubject: Hashable, Sendable {
  /// The case's number, which tells its kind too.
  public var number: CaseNumber
  /// Where the case stands.
  public var status: Status
  /// The fields that a decision still needs, in the order of the rules.
  public var missing: [Field]

  /// A subject with all its parts.
  public init(number: CaseNumber, status: Status, missing: [Field]) {
    self.number = number
    self.status = status
    self.missing = missing
  }

  /// What the visitor brought, as the number says.
  public var kind: Kind { number.kind }
}
