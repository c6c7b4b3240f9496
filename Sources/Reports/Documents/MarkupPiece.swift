import Interchange
import Values
import Vocabulary

/// A piece of XML as somebody wrote it: what is not asked for comes out as it went in, byte for byte.
enum MarkupPiece: Hashable, Sendable {
  case element(MarkupElement)
  /// Text, comments and whatever else is no element, as it stands.
  case plain(String)
}

/// An element with what is in it.
struct MarkupElement: Hashable, Sendable {
  /// With its prefix: `w:p`.
  var name: String
  /// As it was written, with its attributes; of an empty one this is all.
  var start: String
  var children: [MarkupPiece] = []
  /// Empty where ``start`` closes it.
  var end = ""
}

extension MarkupPiece {
  /// The element, nil where it is none of that name.
  func element(_ name: String) -> MarkupElement? {
    if case .element(let element) = self, element.name == name { element } else { nil }
  }

  /// The XML of it.
  var text: String {
    var text = ""
    put(into: &text)
    return text
  }

  private func put(into text: inout String) {
    switch self {
    case .plain(let words): text += words
    case .element(let element):
      text += element.start
      for child in element.children { child.put(into: &text) }
      text += element.end
    }
  }
}

extension [MarkupPiece] {
  /// The XML of all of them.
  var text: String { reduce(into: "") { $0 += $1.text } }
}

/// Reads XML into pieces. It asks for no more than that elements are closed in their order.
struct MarkupReader {
  /// That something is no XML.
  struct Fault: Error {}

  private var rest: Substring
  /// Nobody's document is deeper; a file made to exhaust the stack is.
  private static let deepest = 200

  /// The pieces of a document.
  static func pieces(of text: String) throws(Fault) -> [MarkupPiece] {
    var reader = MarkupReader(rest: text[...])
    let pieces = try reader.pieces(depth: 0)
    if !reader.rest.isEmpty { throw Fault() }
    return pieces
  }

  private init(rest: Substring) { self.rest = rest }

  /// The pieces up to the end of the element that they are in.
  private mutating func pieces(depth: Int) throws(Fault) -> [MarkupPiece] {
    if depth > MarkupReader.deepest { throw Fault() }
    var pieces: [MarkupPiece] = []
    while !rest.isEmpty, !rest.utf8.starts(with: "</".utf8) {
      if rest.utf8.first != UInt8(ascii: "<") {
        pieces.append(.plain(take { $0.utf8.firstIndex(of: UInt8(ascii: "<")) ?? $0.endIndex }))
      } else if let closing = closingOfOther {
        pieces.append(.plain(try take(through: closing)))
      } else {
        pieces.append(.element(try element(depth: depth)))
      }
    }
    return pieces
  }

  /// What ends a piece that begins like a tag and is none.
  private var closingOfOther: String? {
    let pairs = [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>"), ("<!", ">")]
    return pairs.first { rest.utf8.starts(with: $0.0.utf8) }?.1
  }

  private mutating func element(depth: Int) throws(Fault) -> MarkupElement {
    let start = try tag()
    let name = String(
      start.dropFirst().prefix { !$0.isWhitespace && $0 != "/" && $0 != ">" })
    if name.isEmpty { throw Fault() }
    if start.hasSuffix("/>") { return MarkupElement(name: name, start: start) }
    let children = try pieces(depth: depth + 1)
    let end = try tag()
    let closed = end.dropFirst(2).dropLast()
    guard end.hasPrefix("</"), closed.prefix(while: { !$0.isWhitespace }) == name else {
      throw Fault()
    }
    return MarkupElement(name: name, start: start, children: children, end: end)
  }

  /// A tag: within quotes a `>` ends nothing.
  private mutating func tag() throws(Fault) -> String {
    var quote: UInt8?
    let bytes = rest.utf8
    var place = bytes.startIndex
    while place < bytes.endIndex {
      let byte = bytes[place]
      if byte == quote {
        quote = nil
      } else if quote == nil {
        if byte == UInt8(ascii: ">") { return take { _ in bytes.index(after: place) } }
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { quote = byte }
      }
      place = bytes.index(after: place)
    }
    throw Fault()
  }

  private mutating func take(through words: String) throws(Fault) -> String {
    guard let found = rest.firstRange(of: words) else { throw Fault() }
    return take { _ in found.upperBound }
  }

  private mutating func take(to end: (Substring) -> Substring.Index) -> String {
    let place = end(rest)
    defer { rest = rest[place...] }
    return String(rest[..<place])
  }
}

// MARK: - Words

extension MarkupElement {
  /// The characters in it, with what stands for some of them read.
  var words: String {
    children.reduce(into: "") { words, child in
      switch child {
      case .plain(let text): words += MarkupCharacters.read(text)
      case .element(let element): words += element.words
      }
    }
  }
}
