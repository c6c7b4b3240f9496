import Foundation
import Interchange
import Values
import Vocabulary

/// Files as commands read them.
enum FileReading {
  /// The words of a text that somebody wrote in any program: UTF-8, UTF-16 with its mark, or GB18030.
  ///
  /// - Throws: `CommandError.noText` for anything else, such as a document of Word.
  static func text(_ path: String) throws -> String {
    let bytes = try bytes(path)
    let data = Data(bytes)
    let isWide = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    let text =
      isWide
      ? String(data: data, encoding: .utf16)
      : String(data: data, encoding: .utf8) ?? FileEncoding.gb18030Text(bytes)
    guard let text, !text.unicodeScalars.contains(where: isNoText) else {
      throw CommandError.noText(path)
    }
    return text
  }

  /// Control characters that no text has.
  private static func isNoText(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 && !"\t\n\r\u{0C}".unicodeScalars.contains(scalar)
      || scalar == "\u{FFFD}"
  }

  /// All bytes of a file, or of standard input for `-`.
  static func bytes(_ path: String) throws -> [UInt8] {
    let descriptor = path == "-" ? dup(STDIN_FILENO) : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw errno == EACCES
        ? CommandError.notAllowed(path) : CommandError.inputNotFound(path, errno)
    }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0 && errno == EINTR { continue }
      if count < 0 && errno == EISDIR { throw CommandError.inputNotFound(path, errno) }
      if count < 0 { throw CommandError.notRead(path, errno) }
      if count == 0 { return bytes }
      bytes.append(contentsOf: buffer[..<count])
    }
  }
}
