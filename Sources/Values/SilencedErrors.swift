import Foundation
import Synchronization

/// Standard error while a foreign library works: it tells there in English what the program says itself, in the
/// middle of a screen too.
package enum SilencedErrors {
  /// Standard error belongs to the whole process. Two that put it away at once would each put back
  /// what they found, and the later one would have found nothing: the process would be mute.
  static let turn = Mutex(())

  /// Does some work while whatever is written to standard error is lost.
  ///
  /// One work at a time: others wait for their turn.
  package static func during<Made: Sendable, Failure>(
    _ work: () throws(Failure) -> Made
  ) throws(Failure) -> Made {
    try turn.withLock { _ throws(Failure) in
      let kept = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3)
      let null = open("/dev/null", O_WRONLY | O_CLOEXEC)
      if kept >= 0, null >= 0 { dup2(null, STDERR_FILENO) }
      defer {
        if kept >= 0 { dup2(kept, STDERR_FILENO) }
        for descriptor in [kept, null] where descriptor >= 0 { close(descriptor) }
      }
      return try work()
    }
  }
}
