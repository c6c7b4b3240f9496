import CaseStore

/// The way to the store of a desk that visits a hub: what is asked of the hub may last, of the store only pieces are.
public protocol StoreDoor {
  /// Has something done with the store, wherever that is.
  func enter<Result: Sendable>(
    _ work: @escaping @Sendable (Exchange) throws -> Result
  ) throws -> Result
}
