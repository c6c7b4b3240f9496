import Vocabulary

/// Where a case stands and how it ended: what a word for it is found by.
public struct CaseState: Hashable, Sendable {
  /// What the visitor brought.
  public let kind: Kind
  /// Where the case stands.
  public let status: Status
  /// How it ended, nil while it is open.
  public let outcome: Outcome?
}

extension Case {
  /// Where it stands and how it ended.
  public var state: CaseState { CaseState(kind: kind, status: status, outcome: outcome) }
}

extension CaseSummary {
  /// Where the case stands and how it ended.
  public var state: CaseState { CaseState(kind: kind, status: status, outcome: outcome) }
}
