/// The string literals of a source file, in order.
struct LiteralScan {
  struct Literal {
    var words: String
    /// How many of its characters are not put into it.
    var own = 0
    /// The last of what stands between it and the literal before it, without blanks.
    var before = ""
    /// What stands between it and the literal behind it, without blanks.
    var behind = ""

    var isFollowed: Bool { behind == "," }
    var isKey: Bool { behind.hasPrefix(":") }
    /// Whether it is the first of two languages.
    var isGivenAsWords: Bool { ["Phrase(", "say(", "help("].contains(where: before.hasSuffix) }

    /// Whether it stands in a list of its like.
    var isListed: Bool {
      (before.hasSuffix("[") || before == ",") && (behind.hasPrefix(",") || behind.hasPrefix("]"))
    }

    /// Whether it holds a Chinese character.
    var hasHan: Bool {
      words.unicodeScalars.contains { (0x3400...0x9FFF).contains($0.value) }
    }

    /// Whether it holds Chinese characters or punctuation.
    var isChinese: Bool {
      words.unicodeScalars.contains { (0x2E80...0x9FFF).contains($0.value) || isFullWidth($0) }
    }

    private func isFullWidth(_ scalar: Unicode.Scalar) -> Bool {
      (0xFF00...0xFFEF).contains(scalar.value)
    }
  }

  private(set) var literals: [Literal] = []
  private var before = ""
  private let bytes: [UInt8]
  private var at = 0

  init(_ text: String) {
    bytes = Array(text.utf8)
    while at < bytes.count { step() }
  }

  private mutating func step() {
    switch bytes[at] {
    case UInt8(ascii: "/") where next == UInt8(ascii: "/"):
      while at < bytes.count, bytes[at] != UInt8(ascii: "\n") { at += 1 }
    case UInt8(ascii: "\"") where opensLines: skipLines()
    case UInt8(ascii: "\""): takeLiteral()
    case let byte:
      let isBlank = byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n")
      if !isBlank { pass(Character(Unicode.Scalar(byte))) }
      at += 1
    }
  }

  private mutating func pass(_ character: Character) {
    before = String((before + [character]).suffix(8))
    if !literals.isEmpty, literals[literals.count - 1].behind.utf8.count < 2 {
      literals[literals.count - 1].behind.append(character)
    }
  }

  private var next: UInt8? { at + 1 < bytes.count ? bytes[at + 1] : nil }

  /// Whether three quotes stand here.
  private var opensLines: Bool {
    at + 2 < bytes.count && bytes[at...(at + 2)].allSatisfy { $0 == UInt8(ascii: "\"") }
  }

  /// Passes over a literal of several lines: no words for screens are written so.
  private mutating func skipLines() {
    at += 3
    while at < bytes.count, !opensLines { at += 1 }
    at += 3
  }

  private mutating func takeLiteral() {
    let start = at + 1
    let own = skipLiteral()
    let end = max(start, at - 1)
    literals.append(
      Literal(
        words: String(decoding: bytes[start..<end], as: UTF8.self),
        own: String(decoding: own, as: UTF8.self).count, before: before))
    before = ""
  }

  /// Passes over a literal with all that is put into it.
  /// - Returns: what is its own.
  @discardableResult
  private mutating func skipLiteral() -> [UInt8] {
    var own: [UInt8] = []
    at += 1
    while at < bytes.count, bytes[at] != UInt8(ascii: "\"") {
      if bytes[at] == UInt8(ascii: "\\"), next == UInt8(ascii: "(") {
        at += 1
        skipBrackets()
      } else {
        let isEscaped = bytes[at] == UInt8(ascii: "\\")
        own.append(bytes[at])
        at += isEscaped ? 2 : 1
      }
    }
    at += 1
    return own
  }

  private mutating func skipBrackets() {
    var depth = 0
    repeat {
      switch bytes[at] {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      case UInt8(ascii: "\""):
        skipLiteral()
        continue
      default: break
      }
      at += 1
    } while depth > 0 && at < bytes.count
  }
}
