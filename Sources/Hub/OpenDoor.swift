import CaseStore

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
