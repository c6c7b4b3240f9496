/// Takes a source file apart into its words, as far as the checks need it: comments go, what is put into
/// a text is read as code.
struct Lexer {
  private let bytes: [UInt8]
  private var place = 0
  private var line = 1
  private var tokens: [Token] = []
  private var lastLine = 0
  private var end = 0

  private init(_ text: String) { bytes = Array(text.utf8) }

  static func tokens(_ text: String) -> [Token] {
    var lexer = Lexer(text)
    lexer.read(untilClosed: false)
    return lexer.tokens
  }

  private func peek(_ ahead: Int = 0) -> UInt8 {
    place + ahead < bytes.count ? bytes[place + ahead] : 0
  }

  private mutating func step() {
    if bytes[place] == UInt8(ascii: "\n") { line += 1 }
    place += 1
  }

  /// Reads to the end, or to the parenthesis that closes what is put into a text.
  private mutating func read(untilClosed: Bool) {
    var depth = 0
    while place < bytes.count {
      let byte = peek()
      if untilClosed, byte == UInt8(ascii: "(") { depth += 1 }
      if untilClosed, byte == UInt8(ascii: ")") {
        if depth == 0 { return }
        depth -= 1
      }
      readOne(byte)
    }
  }

  private mutating func readOne(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\t"): step()
    case UInt8(ascii: "/") where peek(1) == byte: skipLine()
    case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "*"): skipBlock()
    case UInt8(ascii: "/") where mayBeginPattern: readPattern(hashes: 0)
    case UInt8(ascii: "\""): readText(hashes: 0)
    case UInt8(ascii: "#") where quoteBehindHashes != nil: readHashed()
    case _ where byte.isWordPart: readWord()
    default: add(.mark, from: place, to: place + 1)
    }
  }

  private mutating func add(_ kind: Token.Kind, from start: Int, to end: Int) {
    let words = String(decoding: bytes[start..<end], as: UTF8.self)
    tokens.append(
      Token(
        kind: kind, text: words, line: line, startsLine: line != lastLine,
        clings: start == self.end && start > 0))
    lastLine = line
    while place < end { step() }
    self.end = place
  }

  private mutating func readWord() {
    var end = place
    while end < bytes.count, bytes[end].isWordPart { end += 1 }
    let isNumber = bytes[place].isDigit
    add(isNumber ? .number : .word, from: place, to: end)
  }

  private mutating func skipLine() {
    while place < bytes.count, peek() != UInt8(ascii: "\n") { place += 1 }
  }

  private mutating func skipBlock() {
    while place < bytes.count, !(peek() == UInt8(ascii: "*") && peek(1) == UInt8(ascii: "/")) {
      step()
    }
    place = min(place + 2, bytes.count)
  }
}

// MARK: Texts

extension Lexer {
  /// The byte behind the hashes that stand here, where it begins a text or a pattern.
  private var quoteBehindHashes: UInt8? {
    var ahead = 0
    while peek(ahead) == UInt8(ascii: "#") { ahead += 1 }
    let byte = peek(ahead)
    return byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "/") ? byte : nil
  }

  private mutating func readHashed() {
    var hashes = 0
    while peek() == UInt8(ascii: "#") {
      hashes += 1
      place += 1
    }
    if peek() == UInt8(ascii: "\"") {
      readText(hashes: hashes)
    } else {
      readPattern(hashes: hashes)
    }
  }

  private mutating func readText(hashes: Int) {
    let quote = UInt8(ascii: "\"")
    let isLong = peek(1) == quote && peek(2) == quote
    let closing =
      [UInt8](repeating: quote, count: isLong ? 3 : 1)
      + [UInt8](repeating: UInt8(ascii: "#"), count: hashes)
    let escape = [UInt8(ascii: "\\")] + [UInt8](repeating: UInt8(ascii: "#"), count: hashes)
    let (first, startsLine) = (line, line != lastLine)
    place += isLong ? 3 : 1
    var content: [UInt8] = []
    let index = tokens.count
    tokens.append(
      Token(kind: .text, text: "", line: first, startsLine: startsLine, clings: false))
    lastLine = line
    while place < bytes.count, !stands(closing) {
      guard stands(escape) else {
        content.append(peek())
        step()
        continue
      }
      place += escape.count
      if peek() == UInt8(ascii: "(") {
        place += 1
        read(untilClosed: true)
      }
      if place < bytes.count { step() }
    }
    place = min(place + closing.count, bytes.count)
    tokens[index].text = String(decoding: content, as: UTF8.self)
    lastLine = line
    end = place
  }

  private func stands(_ wanted: [UInt8]) -> Bool {
    place + wanted.count <= bytes.count
      && wanted.indices.allSatisfy { bytes[place + $0] == wanted[$0] }
  }

  /// A slash begins a pattern where no value stands before it and no blank behind it.
  private var mayBeginPattern: Bool {
    if peek(1) == UInt8(ascii: " ") || peek(1) == UInt8(ascii: "\n") { return false }
    guard let last = tokens.last else { return true }
    return last.kind == .mark && ["(", ",", "=", ":", "[", "{", "?"].contains(last.text)
  }

  private mutating func readPattern(hashes: Int) {
    let closing = [UInt8(ascii: "/")] + [UInt8](repeating: UInt8(ascii: "#"), count: hashes)
    place += 1
    while place < bytes.count, !stands(closing) {
      if peek() == UInt8(ascii: "\\") { place += 1 }
      if place < bytes.count { step() }
    }
    place = min(place + closing.count, bytes.count)
    tokens.append(Token(kind: .text, text: "", line: line, startsLine: false, clings: false))
    lastLine = line
    end = place
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (48...57).contains(self) }

  /// Letters, digits, the low line, and whatever is beyond ASCII.
  fileprivate var isWordPart: Bool {
    isDigit || (65...90).contains(self) || (97...122).contains(self) || self == 95 || self > 127
  }
}
