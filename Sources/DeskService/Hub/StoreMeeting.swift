import CaseStore
import Foundation
import Hub
import Synchronization

/// A door to a store that another thread has: each piece waits until that thread has nothing better to do.
final class StoreMeeting: StoreDoor, Sendable {
  /// Nobody has the store any more.
  struct Closed: Error {}

  private struct State {
    var piece: (@Sendable (Exchange) -> Void)?
    var isClosed = false
  }

  /// What came of a piece.
  private final class Outcome<Result: Sendable>: Sendable {
    let result = Mutex<Swift.Result<Result, any Error>?>(nil)
  }

  private let state = Mutex(State())
  private let done = DispatchSemaphore(value: 0)

  func enter<Result: Sendable>(
    _ work: @escaping @Sendable (Exchange) throws -> Result
  ) throws -> Result {
    let outcome = Outcome<Result>()
    let isOpen = state.withLock { state in
      if state.isClosed { return false }
      state.piece = { exchange in
        let result = Swift.Result { try work(exchange) }
        outcome.result.withLock { $0 = result }
      }
      return true
    }
    guard isOpen else { throw Closed() }
    done.wait()
    guard let result = outcome.result.withLock({ $0 }) else { throw Closed() }
    return try result.get()
  }

  /// Whether somebody waits at the door.
  var isAwaited: Bool { state.withLock { $0.piece != nil } }

  /// Does the piece that waits.
  func goOn(_ exchange: Exchange) {
    let piece = state.withLock { state in
      defer { state.piece = nil }
      return state.piece
    }
    guard let piece else { return }
    piece(exchange)
    done.signal()
  }

  /// Lets go whoever waits, or comes later.
  func close() {
    let waits = state.withLock { state in
      defer { (state.piece, state.isClosed) = (nil, true) }
      return state.piece != nil
    }
    if waits { done.signal() }
  }
}
