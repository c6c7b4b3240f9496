import Foundation
import Synchronization

/// Work that a slow or dead disk may delay: it is done on a thread of its own, so that nobody who types waits for it, and
/// leaves here what came of it.
final class BackgroundWork<Result: Sendable>: Sendable {
  private struct State {
    var isBusy = false
    var results: [Result] = []
  }

  private let state = Mutex(State())

  /// Whether some is being done.
  var isBusy: Bool { state.withLock { $0.isBusy } }

  /// Begins some. What is being done already is not.
  ///
  /// - Parameter work: is given what to leave each result with.
  func begin(_ work: @escaping @Sendable (_ leave: (Result) -> Void) -> Void) {
    let begins = state.withLock { state in
      defer { state.isBusy = true }
      return !state.isBusy
    }
    guard begins else { return }
    DispatchQueue.global(qos: .utility).async { [self] in
      work { result in state.withLock { $0.results.append(result) } }
      state.withLock { $0.isBusy = false }
    }
  }

  /// What came of it since this was last asked.
  func take() -> [Result] {
    state.withLock { state in
      defer { state.results = [] }
      return state.results
    }
  }
}
