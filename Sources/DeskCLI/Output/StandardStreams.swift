import CaseStore
import Foundation
import Values
import Vocabulary

/// The streams that a shell may have sent to a file.
enum StandardStreams {
  /// Refuses to go on with a stream that leads to a file of the store: the first line written would
  /// stand in the middle of the records, and closing the stream would drop SQLite's locks.
  ///
  /// - Returns: the error, told where it does no harm; nil where all is well.
  static func refused(for store: StoreFiles) -> StoreError? {
    let streams = [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
    guard streams.contains(where: { store.contains(descriptor: $0) }) else { return nil }
    if store.contains(descriptor: STDERR_FILENO) { silence() }
    return .ownFile(path: store.path)
  }

  /// Sends what is told to standard output, or to nowhere where that leads to the store, too.
  private static func silence() {
    if isatty(STDOUT_FILENO) == 1 {
      dup2(STDOUT_FILENO, STDERR_FILENO)
    } else {
      let null = open("/dev/null", O_WRONLY | O_CLOEXEC)
      if null >= 0 { dup2(null, STDERR_FILENO) }
    }
  }
}
