extension JSON {
  /// The shortest text: members in their order, only needed escapes, other scripts as they are.
  public var text: String {
    var out: [UInt8] = []
    write(to: &out)
    return String(decoding: out, as: UTF8.self)
  }

  /// A text with one member or element a line.
  public func pretty(indent: Int = 2) -> String {
    var out: [UInt8] = []
    write(to: &out, indent: indent, level: 0)
    return String(decoding: out, as: UTF8.self)
  }

  /// Appends the shortest text as UTF-8.
  public func write(to out: inout [UInt8]) { write(to: &out, indent: nil, level: 0) }

  private func write(to out: inout [UInt8], indent: Int?, level: Int) {
    switch self {
    case .null: out.append(contentsOf: "null".utf8)
    case .bool(let value): out.append(contentsOf: (value ? "true" : "false").utf8)
    case .number(let text): out.append(contentsOf: text.utf8)
    case .string(let text): JSON.write(text, to: &out)
    case .array(let elements):
      JSON.write("[", "]", elements, to: &out, indent: indent, level: level) { element, out in
        element.write(to: &out, indent: indent, level: level + 1)
      }
    case .object(let members):
      JSON.write("{", "}", members, to: &out, indent: indent, level: level) { member, out in
        JSON.write(member.key, to: &out)
        out.append(contentsOf: (indent == nil ? ":" : ": ").utf8)
        member.value.write(to: &out, indent: indent, level: level + 1)
      }
    }
  }

  private static func write<Item>(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ items: [Item],
    to out: inout [UInt8], indent: Int?, level: Int, _ writeItem: (Item, inout [UInt8]) -> Void
  ) {
    out.append(UInt8(ascii: open))
    for (index, item) in items.enumerated() {
      if index > 0 { out.append(UInt8(ascii: ",")) }
      breakLine(&out, indent: indent, level: level + 1)
      writeItem(item, &out)
    }
    if !items.isEmpty { breakLine(&out, indent: indent, level: level) }
    out.append(UInt8(ascii: close))
  }

  private static func breakLine(_ out: inout [UInt8], indent: Int?, level: Int) {
    guard let indent else { return }
    out.append(0x0A)
    out.append(contentsOf: repeatElement(0x20, count: indent * level))
  }

  private static func write(_ text: String, to out: inout [UInt8]) {
    out.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { bytes in
      // Nearly all texts go out as they are, at once.
      if bytes.contains(where: isEscaped) {
        writeEscaped(bytes, to: &out)
      } else {
        out.append(contentsOf: bytes)
      }
    }
    out.append(UInt8(ascii: "\""))
  }

  private static func isEscaped(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private static func writeEscaped(_ bytes: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) {
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): out += [UInt8(ascii: "\\"), byte]
      case 0..<0x20: out.append(contentsOf: controlEscape(byte).utf8)
      default: out.append(byte)
      }
    }
  }

  private static func controlEscape(_ byte: UInt8) -> String {
    switch byte {
    case 0x08: return "\\b"
    case 0x09: return "\\t"
    case 0x0A: return "\\n"
    case 0x0C: return "\\f"
    case 0x0D: return "\\r"
    default: return (byte < 0x10 ? "\\u000" : "\\u00") + String(byte, radix: 16)
    }
  }
}
