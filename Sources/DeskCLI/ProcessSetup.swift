import Foundation
import Values

/// What the program asks of its process before anything else.
enum ProcessSetup {
  /// Makes the process safe for personal data: whatever it writes is its owner's alone, a crash
  /// tells nothing, a full disk or a closed pipe is an error and no sudden death.
  static func prepare() {
    openStandardStreams()
    umask(0o077)
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    restartWithoutBacktraces()
  }

  /// A file opened in the place of a closed stream would be written over by the next message.
  private static func openStandardStreams() {
    for descriptor in Int32(0)...2 where fcntl(descriptor, F_GETFD) == -1 {
      _ = open("/dev/null", O_RDWR)
    }
  }

  private static let backtraces = "SWIFT_BACKTRACE"
  private static let off = "enable=no"

  /// A backtrace would print registers, and with them what somebody typed. The runtime reads the
  /// variable before the first line of ours, so the program starts itself once more.
  private static func restartWithoutBacktraces() {
    let before = getenv(backtraces).map { String(cString: $0) }
    guard before != off, setenv(backtraces, off, 1) == 0 else { return }
    // The arguments as they came: bytes that are not UTF-8 are to be seen by the second start too.
    // Where this fails the program goes on: it works without.
    execv("/proc/self/exe", CommandLine.unsafeArgv)
  }
}
