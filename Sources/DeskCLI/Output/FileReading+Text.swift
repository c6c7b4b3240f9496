import DeskService
import Foundation
import Interchange
import Values

extension FileReading {
  /// The words of a text that somebody wrote in any program: UTF-8, UTF-16 with its mark, or GB18030.
  ///
  /// - Throws: `DeskError.noText` for anything else, such as a document of Word.
  static func text(_ path: String) throws -> String {
    let bytes = try bytes(path)
    let data = Data(bytes)
    let isWide = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    let text =
      isWide
      ? String(data: data, encoding: .utf16)
      : String(data: data, encoding: .utf8) ?? FileEncoding.gb18030Text(bytes)
    guard let text, !text.unicodeScalars.contains(where: isNoText) else {
      throw DeskError.noText(path)
    }
    return text
  }

  /// Control characters that no text has.
  private static func isNoText(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 && !"\t\n\r\u{0C}".unicodeScalars.contains(scalar)
      || scalar == "\u{FFFD}"
  }
}
