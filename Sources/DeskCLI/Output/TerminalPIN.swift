import Casework
import DeskService
import Foundation
import Values
import Vocabulary

/// PINs as commands get them: out of a file that its owner alone may read, else from whoever sits at the terminal,
/// where nothing of them is shown.
enum TerminalPIN {
  /// The file with the PIN of whoever records, and that with a new one.
  static let variables = (present: "DESK315_PIN_FILE", new: "DESK315_NEW_PIN_FILE")

  /// Where PINs come from.
  ///
  /// - Parameter desk: the desk whose store must not be read as a file with a PIN.
  static func source(_ variables: [String: String], sparing desk: DeskEnvironment) -> PINSource {
    let present = variables.filled(TerminalPIN.variables.present)
    let new = variables.filled(TerminalPIN.variables.new)
    return PINSource(
      present: { words in
        try present.map { try read($0, sparing: desk) } ?? ask(words[desk.language])
      },
      new: { words in
        try new.map { try read($0, sparing: desk) } ?? askTwice(words, desk.language)
      })
  }

  /// The first line of a file.
  private static func read(_ path: String, sparing desk: DeskEnvironment) throws -> String {
    try desk.keepClosed(path)
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw DeskError.inputNotFound(path, errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_uid == geteuid(), status.st_mode & 0o077 == 0
    else { throw AccessError.openFile(path) }
    var bytes = [UInt8](repeating: 0, count: 64)
    let count = Foundation.read(descriptor, &bytes, bytes.count)
    guard count >= 0 else { throw DeskError.notRead(path, errno) }
    let line = bytes.prefix(count).prefix { $0 != 0x0A && $0 != 0x0D }
    return TextRules.trimmed(String(decoding: line, as: UTF8.self))
  }
}

// MARK: Asking

extension TerminalPIN {
  /// Asks for a new PIN and once more for the same; nil where nothing is typed: none is wanted.
  private static func askTwice(_ words: Phrase, _ language: Language) throws -> String? {
    let again = Phrase("再打一次：", "Once more: ")
    let first = Phrase("\(words.zh)，不设就直接回车：", "\(words.en), Enter alone for none: ")
    guard let pin = try ask(first[language]), !pin.isEmpty else { return nil }
    guard try ask(again[language]) == pin else { throw AccessError.differ }
    return pin
  }

  /// Asks whoever sits at the terminal; nil where there is none, and where a script has taken both
  /// ends of it. What is typed ahead counts.
  private static func ask(_ words: String) throws -> String? {
    guard [STDIN_FILENO, STDERR_FILENO].contains(where: Console.isTerminal) else { return nil }
    let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
    guard terminal >= 0 else { return nil }
    defer { close(terminal) }
    var former = termios()
    guard tcgetattr(terminal, &former) == 0 else { return nil }
    var silent = former
    cfmakeraw(&silent)
    guard tcsetattr(terminal, TCSADRAIN, &silent) == 0 else { return nil }
    defer {
      write("\r\n", to: terminal)
      tcsetattr(terminal, TCSADRAIN, &former)
    }
    write(words, to: terminal)
    guard let line = line(from: terminal) else { throw AccessError.notTyped }
    return line
  }

  private static func write(_ words: String, to terminal: Int32) {
    let bytes = Array(words.utf8)
    _ = Foundation.write(terminal, bytes, bytes.count)
  }

  /// What is typed up to Enter; nil for what gives up: Ctrl-C, Ctrl-D, Esc, a terminal that is gone.
  private static func line(from terminal: Int32) -> String? {
    var line: [UInt8] = []
    var byte: UInt8 = 0
    while true {
      let count = Foundation.read(terminal, &byte, 1)
      if count < 0 && errno == EINTR { continue }
      guard count == 1 else { return nil }
      switch byte {
      case 0x0A, 0x0D: return String(decoding: line, as: UTF8.self)
      case 0x03, 0x04, 0x1B: return nil
      case 0x08, 0x7F: _ = line.popLast()
      default: if line.count < 64 { line.append(byte) }
      }
    }
  }
}
