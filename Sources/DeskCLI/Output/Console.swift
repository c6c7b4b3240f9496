import DeskService
import Foundation
import Values
import Vocabulary

/// Standard output and standard error.
///
/// Data goes out as it is; what people read passes ``displaySafe(_:)``, for there is no ncurses
/// here that would keep an escape sequence in somebody's name from the terminal.
enum Console {
  /// Writes bytes to standard output.
  static func write(_ bytes: [UInt8]) throws { try write { try $0.write(bytes) } }

  /// Writes bytes that come piece by piece to standard output.
  static func write(_ fill: (inout ByteSink) throws -> Void) throws {
    var sink = ByteSink(STDOUT_FILENO) { DeskError.notRead("stdout", $0) }
    try fill(&sink)
    try sink.flush()
  }

  /// Writes one line for people.
  static func print(_ line: String) throws {
    try write(Array((displaySafe(line) + "\n").utf8))
  }

  /// Writes a sentence to standard error, on one line whatever words it quotes. There is nobody
  /// left to be told when that fails.
  static func complain(_ sentence: String) {
    draw(displaySafe(sentence.replacing("\n", with: " ")) + "\n")
  }

  /// Writes our own characters to standard error.
  static func draw(_ characters: String) {
    var rest = Array(characters.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(STDERR_FILENO, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { return }
      rest = rest.dropFirst(count)
    }
  }

  /// How many columns a line of help has: those of the variable `COLUMNS`, else of the terminal, else 80.
  static var columns: Int {
    let given = ProcessInfo.processInfo.environment.filled("COLUMNS").flatMap { Int($0) }
    if let given, given > 0 { return given }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// How many lines the terminal has that standard output goes to; 24 where nobody knows.
  static var rows: Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 0 else { return 24 }
    return Int(size.ws_row)
  }

  /// Refuses to show bytes to somebody who sits at a terminal.
  ///
  /// - Parameter form: what they are.
  static func refuseTerminal(_ form: String) throws {
    guard isTerminal(STDOUT_FILENO) else { return }
    throw CommandError.usage(
      Phrase(
        "\(form) 不是文字，不能显示在屏幕上，请用 -o 写到文件",
        "\(form) is no text and cannot be shown on a terminal, write it to a file with -o"))
  }

  /// Whether somebody sits behind a descriptor.
  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }
}
