/// Goes through XML once, from tag to tag. A sheet has a hundred thousand cells, of which no tree is made.
struct MarkupScan {
  /// That something is no XML.
  struct Fault: Error {}

  /// What is met on the way.
  enum Piece {
    case start(Tag)
    case end(String)
    /// Words between tags, with what stands for some characters read.
    case text(String)
  }

  /// A tag that opens an element.
  struct Tag {
    /// Its name without the prefix, which differs from program to program.
    let name: String
    /// Whether it closes the element, too.
    let isWhole: Bool
    fileprivate let attributes: ArraySlice<UInt8>
  }

  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next piece; nil at the end.
  mutating func next() throws(Fault) -> Piece? {
    while place < bytes.count {
      if bytes[place] != UInt8(ascii: "<") { return .text(words()) }
      if let closing = closingOfOther {
        guard let end = MarkupScan.find(closing.end, in: bytes, from: place) else { throw Fault() }
        let content = bytes[(place + closing.start)..<end]
        place = end + closing.end.utf8.count
        if closing.isWords { return .text(String(decoding: content, as: UTF8.self)) }
        continue
      }
      return try tag()
    }
    return nil
  }

  private mutating func words() -> String {
    let start = place
    place = bytes[place...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
    return MarkupCharacters.read(String(decoding: bytes[start..<place], as: UTF8.self))
  }

  /// What ends a piece that begins like a tag and is none.
  private var closingOfOther: (start: Int, end: String, isWords: Bool)? {
    guard place + 1 < bytes.count else { return nil }
    switch bytes[place + 1] {
    case UInt8(ascii: "?"): return (2, "?>", false)
    case UInt8(ascii: "!"):
      if bytes[place...].starts(with: "<!--".utf8) { return (4, "-->", false) }
      return bytes[place...].starts(with: "<![CDATA[".utf8) ? (9, "]]>", true) : (2, ">", false)
    default: return nil
    }
  }

  /// A tag: within quotes a `>` ends nothing.
  private mutating func tag() throws(Fault) -> Piece {
    let start = place + 1
    var quote: UInt8?
    var end = start
    while end < bytes.count, quote != nil || bytes[end] != UInt8(ascii: ">") {
      let byte = bytes[end]
      if byte == quote {
        quote = nil
      } else if quote == nil, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      }
      end += 1
    }
    guard end < bytes.count, end > start else { throw Fault() }
    place = end + 1
    if bytes[start] == UInt8(ascii: "/") { return .end(MarkupScan.local(bytes[(start + 1)..<end])) }
    let isWhole = bytes[end - 1] == UInt8(ascii: "/")
    let content = bytes[start..<(isWhole ? end - 1 : end)]
    let name = content.prefix { !MarkupScan.isBlank($0) }
    return .start(
      Tag(
        name: MarkupScan.local(name), isWhole: isWhole,
        attributes: content[name.endIndex...]))
  }

  /// A name without its prefix and what stands behind it.
  private static func local(_ name: ArraySlice<UInt8>) -> String {
    let whole = name.prefix { !isBlank($0) }
    let start = whole.lastIndex(of: UInt8(ascii: ":")).map { $0 + 1 } ?? whole.startIndex
    return String(decoding: whole[start...], as: UTF8.self)
  }

  fileprivate static func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 }

  private static func find(_ words: String, in bytes: [UInt8], from start: Int) -> Int? {
    let words = Array(words.utf8)
    var place = start
    while place + words.count <= bytes.count {
      guard let next = bytes[place...].firstIndex(of: words[0]) else { return nil }
      if bytes[next...].starts(with: words) { return next }
      place = next + 1
    }
    return nil
  }
}

extension MarkupScan.Tag {
  /// The value of an attribute, by its name with its prefix; nil where there is none.
  subscript(_ wanted: String) -> String? {
    var rest = attributes
    while true {
      rest = rest.drop { MarkupScan.isBlank($0) }
      let name = rest.prefix { $0 != UInt8(ascii: "=") && !MarkupScan.isBlank($0) }
      rest = rest[name.endIndex...].drop { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "'") }
      guard let quote = rest.first else { return nil }
      let value = rest.dropFirst().prefix { $0 != quote }
      if name.elementsEqual(wanted.utf8) {
        return MarkupCharacters.read(String(decoding: value, as: UTF8.self))
      }
      rest = rest[value.endIndex...].dropFirst()
    }
  }
}
