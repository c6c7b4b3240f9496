import Vocabulary

/// Records of an invented day that lie among real ones: an older program filled them into the desk's
/// own store, where nothing marks them.
public struct InventedRecords: Hashable, Sendable {
  /// The cases, in the order of the log.
  public var cases: [CaseID]
  /// The saves all of whose entries of the ledger are invented, each by its first event.
  public var ledgers: [EventID]

  /// Some cases and the ledgers of some saves.
  public init(cases: [CaseID] = [], ledgers: [EventID] = []) {
    self.cases = cases
    self.ledgers = ledgers
  }

  /// Whether nothing was found.
  public var isEmpty: Bool { cases.isEmpty && ledgers.isEmpty }
}
