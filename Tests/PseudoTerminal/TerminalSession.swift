import Foundation
import Glibc

/// A program running on a real pseudo-terminal, with a screen that reads what it draws.
///
/// Keys go in as the bytes a terminal would send; what comes out moves a small emulated screen.
public final class TerminalSession {
  /// What the program has drawn.
  public private(set) var screen: EmulatedScreen
  /// The number of the program's process.
  public let process: pid_t
  private(set) var master: Int32
  /// How the terminal was set before the program had it.
  public let modesBefore: TerminalModes
  /// What the system said when it was last asked whether the program has ended.
  private(set) var lastWait = ""
  private(set) var exitStatus: Int32?
  /// Everything the program has written, for tests that look for what must never reach a terminal.
  public private(set) var transcript: [UInt8] = []
  /// All that was typed, as bytes.
  public private(set) var sent: [UInt8] = []
  /// Is told what there was when nobody has the session any more.
  public var atEnd: ((Remains) -> Void)?
  /// Where the bytes are shown as well, for somebody who watches; -1 for nowhere.
  public var mirror: Int32 = -1

  /// How the terminal answers what it is asked; nil where it never does.
  private let answering: Answering?

  /// A terminal that answers.
  public struct Answering: Sendable {
    /// How many columns it takes for a sign of ambiguous width.
    public var columns: Int
    /// The colour of its background, `ffff/ffff/ffff`; nil where it does not answer that.
    public var background: String?
    /// What is typed just before an answer and just behind it.
    public var before, after: String

    /// A terminal on which nothing is typed meanwhile, unless that is said.
    public init(
      columns: Int, background: String? = nil, before: String = "", after: String = ""
    ) {
      (self.columns, self.background) = (columns, background)
      (self.before, self.after) = (before, after)
    }
  }

  /// What a session leaves.
  public struct Remains: Sendable {
    /// The last frame.
    public var frame: String
    /// All that was typed, as bytes.
    public var sent: [UInt8]
    /// All that the program has written.
    public var written: [UInt8]
    /// What of it the emulated screen does not know.
    public var unknown: [String]
  }

  /// What can go wrong between a test and its terminal.
  public enum Failure: Error, CustomStringConvertible {
    case noTerminal(Int32)
    case neverShown(String, screen: String)

    /// What went wrong, with the screen.
    public var description: String {
      switch self {
      case .noTerminal(let code): "no pseudo-terminal: \(code)"
      case .neverShown(let text, let screen): "never shown: \(text)\nThe screen says:\n\(screen)"
      }
    }
  }

  /// Starts a program with the terminal as its standard input, output and error.
  public init(
    _ program: String, _ arguments: [String], environment: [String: String], rows: Int = 24,
    columns: Int = 80, answering: Answering? = nil
  ) throws {
    screen = EmulatedScreen(rows: rows, columns: columns)
    screen.ambiguousColumns = answering?.columns ?? 1
    screen.background = answering?.background
    self.answering = answering
    let pair = try TerminalSession.openPair()
    master = pair.master
    TerminalSession.setSize(of: master, rows: rows, columns: columns)
    modesBefore = TerminalSession.modes(of: master)
    process = try Spawn.start(
      program, arguments, environment: environment, files: [.terminal(pair.slave)],
      leadsSession: true)
    _ = fcntl(master, F_SETFL, O_NONBLOCK)
  }

  deinit {
    atEnd?(
      Remains(frame: screen.text, sent: sent, written: transcript, unknown: screen.unknown))
    if exitStatus == nil {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    hangUp()
  }

  /// Takes the terminal away, as when the window is closed or the line breaks.
  public func hangUp() {
    if master >= 0 { close(master) }
    master = -1
  }

  /// Opens a terminal: our end, and the path of the program's end.
  private static func openPair() throws -> (master: Int32, slave: String) {
    let master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var number: Int32 = 0
    var unlock: Int32 = 0
    guard master >= 0, ioctl(master, LinuxTerminal.getNumber, &number) == 0,
      ioctl(master, LinuxTerminal.setLock, &unlock) == 0
    else { throw Failure.noTerminal(errno) }
    return (master, "/dev/pts/\(number)")
  }
}

// MARK: Fingers

extension TerminalSession {
  /// Sends text as a terminal would: the bytes of its UTF-8.
  public func type(_ text: String) { send(Array(text.utf8)) }

  /// Sends one named key.
  public func press(_ key: NamedKey) { send(Array(key.bytes.utf8)) }

  /// Sends bytes as they are.
  public func send(_ bytes: [UInt8]) {
    sent += bytes
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) } else { pump(milliseconds: 5) }
    }
  }

  /// Changes the size of the window, as somebody pulling at its corner would.
  public func resize(rows: Int, columns: Int) {
    screen.resize(rows: rows, columns: columns)
    TerminalSession.setSize(of: master, rows: rows, columns: columns)
  }

  private static func setSize(of terminal: Int32, rows: Int, columns: Int) {
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(terminal, UInt(TIOCSWINSZ), &size)
  }

  /// Sends the program a signal.
  public func signal(_ number: Int32) { kill(process, number) }
}

/// Keys by name, with the bytes that xterm sends for them.
public enum NamedKey: Sendable {
  case enter, tab, backTab, escape, backspace, up, down, left, right, home, end, pageUp, pageDown
  case delete
  case control(Character)
  case function(Int)

  var bytes: String {
    switch self {
    case .enter: "\r"
    case .tab: "\t"
    case .backTab: "\u{1B}[Z"
    case .escape: "\u{1B}"
    case .backspace: "\u{7F}"
    case .up: "\u{1B}OA"
    case .down: "\u{1B}OB"
    case .right: "\u{1B}OC"
    case .left: "\u{1B}OD"
    case .home: "\u{1B}OH"
    case .end: "\u{1B}OF"
    case .pageUp: "\u{1B}[5~"
    case .pageDown: "\u{1B}[6~"
    case .delete: "\u{1B}[3~"
    case .control(let letter):
      String(UnicodeScalar((letter.asciiValue ?? 96) & 0x1F))
    case .function(let number): NamedKey.functions[number] ?? ""
    }
  }

  private static let functions = [
    1: "\u{1B}OP", 2: "\u{1B}OQ", 3: "\u{1B}OR", 4: "\u{1B}OS", 5: "\u{1B}[15~",
    6: "\u{1B}[17~", 7: "\u{1B}[18~", 8: "\u{1B}[19~", 9: "\u{1B}[20~", 10: "\u{1B}[21~",
    11: "\u{1B}[23~", 12: "\u{1B}[24~",
  ]
}

// MARK: Eyes

extension TerminalSession {
  /// Reads once, waiting at most so long. False when nothing came.
  @discardableResult
  public func pump(milliseconds: Int) -> Bool {
    var descriptor = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&descriptor, 1, Int32(milliseconds)) > 0 else { return false }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(master, &buffer, buffer.count)
    guard count > 0 else { return false }
    take(Array(buffer[..<count]))
    return true
  }

  /// Shows what has come.
  func take(_ bytes: [UInt8]) {
    transcript += bytes
    screen.take(bytes[...])
    if let answering, !screen.answers.isEmpty {
      send(Array((answering.before + screen.takeAnswers() + answering.after).utf8))
    }
    if mirror >= 0 { _ = bytes.withUnsafeBytes { write(mirror, $0.baseAddress, $0.count) } }
  }

  /// Whether the program has ended.
  public var hasEnded: Bool {
    if exitStatus != nil { return true }
    var status: Int32 = 0
    let found = waitpid(process, &status, WNOHANG)
    guard found == process else {
      lastWait = found < 0 ? "waitpid: errno \(errno)" : "waitpid: 0"
      return false
    }
    exitStatus = status
    return true
  }
}

/// Numbers of Linux that the standard library's module map leaves out.
private enum LinuxTerminal {
  /// TIOCGPTN: the number of the other end.
  static let getNumber: UInt = 0x8004_5430
  /// TIOCSPTLCK: whether the other end is locked.
  static let setLock: UInt = 0x4004_5431
}
