/// The string literals of a source file, in order.
struct LiteralScan {
  struct Literal {
    var words: String
    /// What stands between it and the literal behind it, without blanks.
    var behind = ""

    var isFollowed: Bool { behind == "," }
    var isKey: Bool { behind.hasPrefix(":") }

    /// Whether it holds Chinese characters or punctuation.
    var isChinese: Bool {
      words.unicodeScalars.contains { (0x2E80...0x9FFF).contains($0.value) || isFullWidth($0) }
    }

    private func isFullWidth(_ scalar: Unicode.Scalar) -> Bool {
      (0xFF00...0xFFEF).contains(scalar.value)
    }
  }

  private(set) var literals: [Literal] = []
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
      if !isBlank, !literals.isEmpty, literals[literals.count - 1].behind.utf8.count < 2 {
        literals[literals.count - 1].behind.append(Character(Unicode.Scalar(byte)))
      }
      at += 1
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
    skipLiteral()
    let end = max(start, at - 1)
    literals.append(Literal(words: String(decoding: bytes[start..<end], as: UTF8.self)))
  }

  /// Passes over a literal with all that is put into it.
  private mutating func skipLiteral() {
    at += 1
    while at < bytes.count, bytes[at] != UInt8(ascii: "\"") {
      if bytes[at] == UInt8(ascii: "\\"), next == UInt8(ascii: "(") {
        at += 1
        skipBrackets()
      } else {
        at += bytes[at] == UInt8(ascii: "\\") ? 2 : 1
      }
    }
    at += 1
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
