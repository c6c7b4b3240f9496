import Foundation
import Testing
import Values
import Vocabulary

/// A word is written once: what two places say lies in `Vocabulary`, or in a `Words` folder.
struct TidyWordsTests {
  /// Words in both languages, as they stand in a source file.
  struct Pair: Hashable {
    var zh: String
    var en: String
  }

  @Test func noWordsAreWrittenTwice() throws {
    let sources = try Sources()
    var places: [Pair: [String]] = [:]
    for file in sources.files {
      for pair in pairs(in: file.text) { places[pair, default: []].append(file.path) }
    }
    let repeated = places.filter { $0.value.count > 1 }
    let told = repeated.map { "\($0.key.zh) | \($0.key.en): \($0.value)" }.sorted()
    #expect(told == [])
    #expect(places.count > 1000)
  }

  /// Chinese words of some length are nobody's by chance, whatever stands beside them.
  @Test func noLongWordsAreWrittenTwice() throws {
    var places: [String: [String]] = [:]
    for file in try Sources().files {
      for words in longWords(in: file.text) { places[words, default: []].append(file.path) }
    }
    let repeated = places.filter { $0.value.count > 1 }
    #expect(repeated.map { "\($0.key): \($0.value)" }.sorted() == [])
    #expect(places.count > 1000)
  }

  @Test func longWordsAreNoticedWhereverTheyStand() {
    let text = #"""
      // "注释里的话不算数"
      let hint = Phrase("3.15、明天 都行。", "3.15, 明天 are understood.")
      let same = words["3.15、明天 都行。"]
      let short = "没有这一", key = "leaflets"
      let filled = "\(number.short) 今天、\(next.words(among: ["一", "二三四五六七八"]))"
      """#
    #expect(longWords(in: text) == ["3.15、明天 都行。", "3.15, 明天 are understood.", "3.15、明天 都行。"])
  }

  @Test func aRepeatedPairIsNoticed() {
    let text = #"""
      // Phrase("注释", "comment")
      static let one = Phrase("会场", "Venue")
      let two = say("会场",
        "Venue")
      let keys = ["会场": "键", "venue": "key"]
      let named = Phrase("第\(list.map { "“\($0)”" })项", "item \(list.count)")
      let mixed = say("明天 都行", "明天 is understood")
      let same = Phrase("CSV", "CSV sheet")
      let list = ["明天", "后天"]
      """#
    #expect(
      pairs(in: text) == [
        Pair(zh: "会场", en: "Venue"), Pair(zh: "会场", en: "Venue"),
        Pair(zh: #"第\(list.map { "“\($0)”" })项"#, en: #"item \(list.count)"#),
        Pair(zh: "明天 都行", en: "明天 is understood"), Pair(zh: "CSV", en: "CSV sheet"),
      ])
  }
}

// MARK: Reading sources

extension TidyWordsTests {
  /// The hand-written files of `Sources`.
  struct Sources {
    struct File {
      var path: String
      var text: String
    }

    var files: [File] = []

    /// TerminalKit knows none of our words, and speaks for itself; generated tables are no words.
    private static let apart = ["TerminalKit", "ReferenceData"]

    init() throws {
      let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      let root = tests.deletingLastPathComponent().appending(path: "Sources")
      for path in try FileManager.default.subpathsOfDirectory(atPath: root.path).sorted() {
        guard path.hasSuffix(".swift"), !Self.apart.contains(where: { path.hasPrefix($0) }) else {
          continue
        }
        let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
        files.append(File(path: path, text: text))
      }
    }
  }

  /// Every two literals with nothing but a comma between them, the first Chinese and the second not, or
  /// both given to what takes words in two languages.
  private func pairs(in text: String) -> [Pair] {
    let literals = LiteralScan(text).literals
    return zip(literals, literals.dropFirst()).compactMap { zh, en in
      guard zh.isFollowed, !en.isKey, zh.isGivenAsWords || zh.isChinese && !en.isChinese else {
        return nil
      }
      return Pair(zh: zh.words, en: en.words)
    }
  }

  /// Every literal with Chinese in it and six characters of its own, without what is put into it.
  private func longWords(in text: String) -> [String] {
    LiteralScan(text).literals.filter { $0.isChinese && $0.own >= 6 }.map(\.words)
  }
}

/// The string literals of a source file, in order.
private struct LiteralScan {
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
