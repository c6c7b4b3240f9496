import DeskService
import Foundation

/// The encoding of a file's text.
enum FileEncoding: String, CaseIterable, Sendable {
  case utf8 = "utf-8"
  case gb18030
  case utf16 = "utf-16"

  /// The text of bytes in GB18030; nil where they are none.
  static func gb18030Text(_ bytes: [UInt8]) -> String? {
    // CFStringEncoding GB_18030_2000 as Foundation numbers encodings.
    String(data: Data(bytes), encoding: String.Encoding(rawValue: 0x8000_0632))
  }
}

/// The text of a file as UTF-8 without a mark. What is said of its encoding is held against its bytes:
/// text that is read in a wrong one would be kept as garbage.
struct GivenText {
  let bytes: [UInt8]

  /// - Parameter said: the encoding that somebody named; nil is UTF-8, or UTF-16 where a mark says so.
  init(_ bytes: [UInt8], said: FileEncoding?, _ path: String) throws(CommandError) {
    let isWide = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    var text = bytes
    switch said ?? (isWide ? .utf16 : .utf8) {
    case .utf8:
      if said == nil { try GivenText.checkWidth(bytes, path) }
    case .gb18030, .utf16: text = try GivenText.decoded(bytes, said ?? .utf16, path)
    }
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { text.removeFirst(3) }
    try GivenText.check(text, original: bytes, path)
    self.bytes = text
  }

  private static func decoded(
    _ bytes: [UInt8], _ encoding: FileEncoding, _ path: String
  ) throws(CommandError) -> [UInt8] {
    let place = Place(file: path)
    let isUTF8 = String(validating: bytes, as: UTF8.self) != nil && bytes.contains { $0 >= 0x80 }
    if isUTF8 { throw .isUTF8(encoding.rawValue, place) }
    let text = encoding == .utf16 ? utf16Text(bytes) : FileEncoding.gb18030Text(bytes)
    guard let text else { throw .notInEncoding(encoding.rawValue, place) }
    return Array(text.utf8)
  }

  /// A file of two bytes a letter has a byte 0 in every letter of ASCII, and with others is no UTF-8.
  private static func checkWidth(_ bytes: [UInt8], _ path: String) throws(CommandError) {
    let zeros = bytes.count { $0 == 0 }
    let isNarrow = String(validating: bytes, as: UTF8.self) != nil && zeros * 4 < bytes.count
    guard zeros > 0, !isNarrow, utf16Text(bytes) != nil else { return }
    throw .wrongBytes(.utf16, Place(file: path))
  }

  private static func check(
    _ text: [UInt8], original: [UInt8], _ path: String
  ) throws(CommandError) {
    if let zero = text.firstIndex(of: 0) {
      throw .zeroByte(Place(file: path, line: line(of: zero, in: text)))
    }
    guard String(validating: text, as: UTF8.self) == nil else { return }
    let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
    let bad = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0
    let isChinese = FileEncoding.gb18030Text(original) != nil
    throw .wrongBytes(isChinese ? .gb18030 : nil, Place(file: path, line: bad + 1))
  }

  private static func line(of place: Int, in text: [UInt8]) -> Int {
    text[..<place].count { $0 == 0x0A } + 1
  }

  /// The text of bytes in UTF-16; nil where they are none. Without a mark the place of the zeros in
  /// commas and line ends tells which byte of two comes first.
  private static func utf16Text(_ bytes: [UInt8]) -> String? {
    guard bytes.count.isMultiple(of: 2) else { return nil }
    let isMarked = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    let even = stride(from: 0, to: bytes.count, by: 2).count { bytes[$0] == 0 }
    let odd = stride(from: 1, to: bytes.count, by: 2).count { bytes[$0] == 0 }
    if !isMarked && even == odd { return nil }
    let isBig = isMarked ? bytes[0] == 0xFE : even > odd
    let units = stride(from: isMarked ? 2 : 0, to: bytes.count, by: 2).map { place in
      let (high, low) = isBig ? (place, place + 1) : (place + 1, place)
      return UInt16(bytes[high]) << 8 | UInt16(bytes[low])
    }
    return String(validating: units, as: UTF16.self)
  }
}
