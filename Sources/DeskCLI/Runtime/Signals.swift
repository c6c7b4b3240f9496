import Foundation
import Values

/// The signals that end, stop or wake the desk, turned into bytes on a pipe.
///
/// They are blocked in every thread and taken by one thread that only waits for them, so nothing
/// runs inside a handler.
struct Signals {
  /// Readable when a signal has come.
  let descriptor: Int32

  private static let taken = [SIGINT, SIGTERM, SIGHUP, SIGTSTP, SIGCONT, SIGWINCH]

  /// Blocks the signals and starts the waiting thread. To be called before any other thread runs.
  ///
  /// Nil when the system gives no pipe.
  init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
    descriptor = ends[0]
    Signals.block()
    Signals.startWaiting(writingTo: ends[1])
  }

  /// The next signal that has come, nil when there is none.
  func next() -> Int32? {
    var byte: UInt8 = 0
    return read(descriptor, &byte, 1) == 1 ? Int32(byte) : nil
  }

  private static func block() {
    var set = set
    pthread_sigmask(SIG_BLOCK, &set, nil)
  }

  private static var set: sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    for signal in taken { sigaddset(&set, signal) }
    return set
  }

  private static func startWaiting(writingTo end: Int32) {
    let thread = Thread {
      var set = set
      while true {
        var signal: Int32 = 0
        guard sigwait(&set, &signal) == 0 else { continue }
        var byte = UInt8(truncatingIfNeeded: signal)
        _ = write(end, &byte, 1)
      }
    }
    thread.stackSize = 64 * 1024
    thread.start()
  }
}
