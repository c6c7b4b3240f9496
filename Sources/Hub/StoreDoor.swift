import CaseStore

/// The way to the store of a desk that visits a hub: what is asked of the hub may last, of the store only pieces are.
public protocol StoreDoor {
  /// Has something done with the store, wherever that is.
  func enter<Result: Sendable>(
    _ work: @escaping @Sendable (Exchange) throws -> Result
  ) throws -> Result
}

/// A store at hand: nobody else waits for it.
public struct OpenDoor: StoreDoor {
  private let exchange: Exchange

  /// The store of whoever asks.
  public init(_ exchange: Exchange) { self.exchange = exchange }

  /// Does it here and now.
  public func enter<Result: Sendable>(
    _ work: @escaping @Sendable (Exchange) throws -> Result
  ) throws -> Result { try work(exchange) }
}
