import DeskService
import Foundation
import Values
import Vocabulary

/// Asks whoever sits at the terminal for a passphrase, and shows nothing of it.
enum PassphrasePrompt {
  /// - Throws: ``CommandError/usage(_:)`` where there is no terminal, or nothing was typed.
  static func ask(_ question: Phrase, _ desk: DeskEnvironment) throws -> String {
    let terminal = open("/dev/tty", O_RDONLY | O_CLOEXEC | O_NOCTTY)
    guard terminal >= 0 else { throw nobody }
    defer { close(terminal) }
    Console.draw(question[desk.language])
    let typed = try withoutEcho(terminal) { line(from: terminal) }
    Console.draw("\n")
    guard let typed, !typed.isEmpty else {
      throw CommandError.usage(Phrase("没有输入密码，没有做", "no passphrase was typed, nothing was done"))
    }
    return typed
  }

  private static let nobody = CommandError.usage(
    Phrase(
      "没有终端可以问，请用 --passphrase-file、--new-passphrase-file 或 DESK315_PASSPHRASE_FILE 指出文件",
      "there is no terminal to ask at, name files by --passphrase-file, --new-passphrase-file or "
        + "DESK315_PASSPHRASE_FILE"))

  /// A terminal that shows nothing and leaves signs to whoever reads, so that it is given back whatever is typed.
  private static func withoutEcho<Result>(_ terminal: Int32, _ work: () -> Result) throws -> Result
  {
    var before = termios()
    guard tcgetattr(terminal, &before) == 0 else { throw nobody }
    var silent = before
    silent.c_lflag &= ~tcflag_t(ECHO | ICANON | ISIG)
    tcsetattr(terminal, TCSAFLUSH, &silent)
    defer { tcsetattr(terminal, TCSAFLUSH, &before) }
    return work()
  }

  /// A line as it is typed; nil where it was broken off.
  private static func line(from terminal: Int32) -> String? {
    var typed: [UInt8] = []
    while true {
      var byte: UInt8 = 0
      let count = read(terminal, &byte, 1)
      if count < 0 && errno == EINTR { continue }
      guard count == 1 else { return nil }
      switch byte {
      case 0x0A, 0x0D: return String(validating: typed, as: UTF8.self)
      // Ctrl-C, Ctrl-D, Ctrl-\ and Escape leave.
      case 0x03, 0x04, 0x1C, 0x1B: return nil
      case 0x15: typed = []
      case 0x08, 0x7F: eraseLast(of: &typed)
      default: if typed.count < 4096 { typed.append(byte) }
      }
    }
  }

  /// Takes the last character away, which may be of several bytes.
  private static func eraseLast(of typed: inout [UInt8]) {
    while let last = typed.popLast(), last & 0xC0 == 0x80 {}
  }
}
