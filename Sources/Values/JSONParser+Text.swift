// MARK: - Texts

extension JSONParser {
  /// The text that begins here, without its marks.
  mutating func string() throws(JSONError) -> String {
    offset += 1
    let start = offset
    skipPlain()
    // Nearly all texts have no escape in them.
    if offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") {
      defer { offset += 1 }
      return try text(bytes[start..<offset], at: start)
    }
    return try text(try unescaped(from: start)[...], at: start)
  }

  /// The text from a place on, of which nothing up to here is escaped. There is one array and it is added to in
  /// place: a copy for each escape would take a time that grows with the square of the text.
  private mutating func unescaped(from start: Int) throws(JSONError) -> [UInt8] {
    var text = Array(bytes[start..<offset])
    while offset < bytes.count, bytes[offset] != UInt8(ascii: "\"") {
      let byte = bytes[offset]
      guard byte >= 0x20 else { throw error(.controlCharacter(byte)) }
      if byte == UInt8(ascii: "\\") {
        text.append(contentsOf: String(try escape()).utf8)
      } else {
        let run = offset
        skipPlain()
        text.append(contentsOf: bytes[run..<offset])
      }
    }
    guard offset < bytes.count else { throw error(.endOfText) }
    offset += 1
    return text
  }

  private mutating func skipPlain() {
    while offset < bytes.count, JSONParser.isPlain(bytes[offset]) { offset += 1 }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  private func text(_ slice: ArraySlice<UInt8>, at start: Int) throws(JSONError) -> String {
    if isUTF8 { return String(decoding: slice, as: UTF8.self) }
    guard let text = String(validating: slice, as: UTF8.self) else {
      throw error(.notUTF8, at: start)
    }
    return text
  }

  private mutating func escape() throws(JSONError) -> Character {
    guard offset + 1 < bytes.count else { throw error(.endOfText, at: bytes.count) }
    let letter = bytes[offset + 1]
    if letter == UInt8(ascii: "u") { return Character(try scalar()) }
    guard let plain = JSONParser.escapes[letter] else { throw error(.badEscape) }
    offset += 2
    return plain
  }

  private static let escapes: [UInt8: Character] = [
    UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\", UInt8(ascii: "/"): "/",
    UInt8(ascii: "b"): "\u{8}", UInt8(ascii: "f"): "\u{C}", UInt8(ascii: "n"): "\n",
    UInt8(ascii: "r"): "\r", UInt8(ascii: "t"): "\t",
  ]

  /// `\uXXXX`, or a surrogate pair of two of them.
  private mutating func scalar() throws(JSONError) -> Unicode.Scalar {
    let start = offset
    let high = try unit(start)
    if let scalar = Unicode.Scalar(high) { return scalar }
    guard UTF16.isLeadSurrogate(high), bytes[offset...].starts(with: "\\u".utf8) else {
      throw error(.badEscape, at: start)
    }
    let low = try unit(start)
    guard UTF16.isTrailSurrogate(low) else { throw error(.badEscape, at: start) }
    let pair = 0x10000 + (UInt32(high) - 0xD800) << 10 + (UInt32(low) - 0xDC00)
    return Unicode.Scalar(pair) ?? "\u{FFFD}"
  }

  private mutating func unit(_ start: Int) throws(JSONError) -> UInt16 {
    let digits = bytes[min(offset + 2, bytes.count)...].prefix(4)
    guard digits.count == 4, digits.allSatisfy({ isHexDigit($0) }),
      let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw error(.badEscape, at: start) }
    offset += 6
    return unit
  }

  private func isHexDigit(_ byte: UInt8) -> Bool {
    isDigit(byte) || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
  }
}
