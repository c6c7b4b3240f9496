import DeskService
import Foundation

/// How many columns the terminal takes for a character: it is asked where its cursor stands behind one.
enum TerminalWidth {
  /// How long the answer may take, in milliseconds.
  private static let patience: Int32 = 300

  /// Nil where nobody sits at a terminal, or it gives no answer.
  static func columns(of character: Character) -> Int? {
    guard Console.isTerminal(STDIN_FILENO), Console.isTerminal(STDERR_FILENO) else { return nil }
    var former = termios()
    guard tcgetattr(STDIN_FILENO, &former) == 0 else { return nil }
    var raw = former
    cfmakeraw(&raw)
    guard tcsetattr(STDIN_FILENO, TCSANOW, &raw) == 0 else { return nil }
    defer { tcsetattr(STDIN_FILENO, TCSANOW, &former) }
    // The line is wiped again: nothing of the question stays in view.
    Console.draw("\r\(character)\u{1B}[6n")
    defer { Console.draw("\r\u{1B}[K") }
    return column(in: answer()).map { $0 - 1 }
  }

  /// What comes until the end of an answer.
  private static func answer() -> [UInt8] {
    var bytes: [UInt8] = []
    let end = Monotonic.milliseconds + Int64(patience)
    while bytes.count < 64, bytes.last != UInt8(ascii: "R") {
      let left = Int32(end - Monotonic.milliseconds)
      var descriptors = [pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)]
      guard left > 0, poll(&descriptors, 1, left) > 0 else { break }
      var byte: UInt8 = 0
      guard read(STDIN_FILENO, &byte, 1) == 1 else { break }
      bytes.append(byte)
    }
    return bytes
  }

  /// The column in `ESC [ 24 ; 2 R`, counted from one; nil in anything else.
  static func column(in answer: [UInt8]) -> Int? {
    guard let start = answer.lastIndex(of: 0x1B), answer.last == UInt8(ascii: "R") else {
      return nil
    }
    let words = String(decoding: answer[start...].dropFirst(2).dropLast(), as: UTF8.self)
    let parts = words.split(separator: ";")
    return parts.count == 2 ? Int(parts[1]) : nil
  }
}
