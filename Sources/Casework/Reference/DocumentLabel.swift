import Values

/// What a document says beside the fields of a case, and what has a name among theirs.
public enum DocumentLabel: String, CaseIterable, HashedByCase, Sendable {
  case kind = "kind"
  case externalID = "external_id"
  case clerk = "clerk"
  case links = "links"
  case status = "status"
  case outcome = "outcome"
  case recovered = "recovered"
  case doubled = "doubled"
}

extension DocumentLabel {
  /// The ids of all names that stand beside those of the fields.
  static let ids = allCases.map(\.rawValue) + approxKeys

  /// The ids of all names that stand beside its own.
  static let others = Field.allCases.map(\.rawValue) + approxKeys

  private static let approxKeys = Field.allCases.compactMap(\.approxKey)
}
