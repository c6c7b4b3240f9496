extension Embedded {
  /// One file within the embedded bytes.
  struct Entry {
    var name: String
    var offset: Int
    var length: Int
  }

  /// Bytes of the embedded text, which is base64: three bytes are four characters.
  static func bytes(_ offset: Int, _ length: Int) -> [UInt8] {
    let first = offset / 3
    let last = (offset + length + 2) / 3
    let text = UnsafeBufferPointer(start: base64.utf8Start, count: base64.utf8CodeUnitCount)
    var bytes: [UInt8] = []
    bytes.reserveCapacity((last - first) * 3)
    for group in first..<last {
      let word = text[group * 4..<group * 4 + 4].reduce(0) { $0 << 6 | value($1) }
      bytes.append(UInt8(word >> 16 & 0xFF))
      bytes.append(UInt8(word >> 8 & 0xFF))
      bytes.append(UInt8(word & 0xFF))
    }
    return Array(bytes.dropFirst(offset - first * 3).prefix(length))
  }

  /// The six bits of a base64 character; padding counts as zero.
  private static func value(_ character: UInt8) -> Int {
    switch character {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(character) - 65
    case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(character) - 71
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(character) + 4
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: 0
    }
  }
}
