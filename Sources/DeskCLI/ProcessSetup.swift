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
    forgetBacktraces()
  }

  /// A file opened in the place of a closed stream would be written over by the next message.
  private static func openStandardStreams() {
    for descriptor in Int32(0)...2 where fcntl(descriptor, F_GETFD) == -1 {
      _ = open("/dev/null", O_RDWR)
    }
  }

  /// What the runtime answers with a backtrace.
  private static let faults = [SIGQUIT, SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGSEGV, SIGTRAP]

  /// A backtrace would print registers, and with them what somebody typed: the runtime's handlers go before
  /// anything is read. What the caller wants ignored stays so.
  private static func forgetBacktraces() {
    for fault in faults {
      var present = sigaction()
      sigaction(fault, nil, &present)
      let isIgnored = unsafeBitCast(present.__sigaction_handler.sa_handler, to: Int.self) == 1
      if !isIgnored { signal(fault, SIG_DFL) }
    }
  }
}
