import CNcurses

/// Gives the terminal back where a fault ends the program: nothing else runs then, and a shell behind a
/// screen in raw mode cannot be used.
///
/// What it needs is put together beforehand. In the handler itself only calls are made that a signal may
/// make at any time (POSIX, async-signal-safe).
enum FaultHandler {
  private static let faults = [SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV]

  /// The modes of the terminal before the desk had it.
  nonisolated(unsafe) private static let modes = UnsafeMutablePointer<termios>.allocate(capacity: 1)
  /// What is sent to the terminal; a stack of its own, for a fault may be that the other is full.
  nonisolated(unsafe) private static let farewell = UnsafeMutablePointer<[UInt8]>.allocate(
    capacity: 1)
  nonisolated(unsafe) private static let stack = UnsafeMutableRawPointer.allocate(
    byteCount: 1 << 16, alignment: 16)

  /// Keeps the modes of the terminal: to be called before anything changes them.
  static func keepModes() {
    modes.initialize(to: termios())
    tcgetattr(STDIN_FILENO, modes)
  }

  /// Takes the faults from now on.
  ///
  /// - Parameters:
  ///   - before: what the terminal needs besides what its database says.
  ///   - words: what whoever sits there reads.
  static func arm(_ before: String, saying words: String) {
    let names = ["rmkx", "sgr0", "cnorm", "rmcup"]
    let bytes = before + names.map(capability).joined() + "\r\n" + words + "\r\n"
    farewell.initialize(to: Array(bytes.utf8))
    var place = stack_t()
    place.ss_sp = stack
    place.ss_size = 1 << 16
    sigaltstack(&place, nil)
    var action = sigaction()
    action.__sigaction_handler.sa_handler = handle
    action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND)) | Int32(SA_NODEFER | SA_ONSTACK)
    for fault in faults { sigaction(fault, &action, nil) }
  }

  private static let handle: @convention(c) (Int32) -> Void = { number in
    farewell.pointee.withUnsafeBytes { _ = write(STDOUT_FILENO, $0.baseAddress, $0.count) }
    tcsetattr(STDIN_FILENO, TCSANOW, modes)
    // The handler is gone by now: the program ends as it would have without it.
    kill(getpid(), number)
  }

  /// What the terminal database says, without the pauses of old terminals (`$<5>`).
  private static func capability(_ name: String) -> String {
    guard let words = curses_capability(name) else { return "" }
    var kept: [UInt8] = []
    var rest = Array(String(cString: words).utf8)[...]
    while let byte = rest.first {
      if rest.starts(with: "$<".utf8), let end = rest.firstIndex(of: UInt8(ascii: ">")) {
        rest = rest[(end + 1)...]
      } else {
        kept.append(byte)
        rest.removeFirst()
      }
    }
    return String(decoding: kept, as: UTF8.self)
  }
}
