import DeskService
import Foundation
import Values
import Vocabulary

/// The streams that a shell may have sent to a file.
enum StandardStreams {
  /// Refuses to go on with a stream that leads to a file of the store: the first line written would
  /// stand in the middle of the records, and closing the stream would drop SQLite's locks.
  ///
  /// - Returns: the error, told where it does no harm; nil where all is well.
  static func refused(forStoreAt path: String) -> (any Error)? {
    let streams = [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
    let lead = streams.filter { DeskEnvironment.leads($0, toStoreAt: path) }
    if lead.isEmpty { return nil }
    if lead.contains(STDERR_FILENO) { silence() }
    return DeskEnvironment.ownFile(path)
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
