import Foundation
import TerminalKit
import Values

/// Standard output and standard error.
///
/// Data goes out as it is; what people read passes ``displaySafe(_:)``, for there is no ncurses
/// here that would keep an escape sequence in somebody's name from the terminal.
enum Console {
  /// Writes bytes to standard output.
  static func write(_ bytes: [UInt8]) throws { try write { try $0.write(bytes) } }

  /// Writes bytes that come piece by piece to standard output.
  static func write(_ fill: (inout ByteSink) throws -> Void) throws {
    var sink = ByteSink(STDOUT_FILENO) { CommandError.notRead("stdout", $0) }
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
    let line = displaySafe(sentence.replacing("\n", with: " "))
    var rest = Array((line + "\n").utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(STDERR_FILENO, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { return }
      rest = rest.dropFirst(count)
    }
  }

  /// Whether somebody sits behind a descriptor.
  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }
}

/// The text as paper may have it: as ``displaySafe(_:)``, but with the characters that a terminal
/// cannot draw. A printer may have them, and a name must not be lost on an official form.
func paperSafe(_ text: String) -> String {
  text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
    line.reduce(into: "") { safe, character in
      guard TextWidth.undrawable(in: String(character)).isEmpty else {
        return safe += character.unicodeScalars.map { scalar in
          TextWidth.undrawable(in: String(scalar)).isEmpty
            ? displaySafe(String(scalar)) : String(scalar)
        }.joined()
      }
      safe += displaySafe(String(character))
    }
  }.joined(separator: "\n")
}

/// The text as a terminal may have it, by the rules of drawing: no control characters, direction
/// marks and invisible characters by their names. Line feeds stay.
func displaySafe(_ text: String) -> String {
  text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
    TextWidth.cells(of: line).map(\.text).joined()
  }.joined(separator: "\n")
}
