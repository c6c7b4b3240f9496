import Foundation
import Testing

/// The project speaks of itself alone, leaves nothing for later, and forces nothing.
@Suite("Words that do not belong here")
struct WordTests {
  /// Parted, so that this file does not say them.
  private static let banned = [
    "TO" + "DO", "FIX" + "ME", "HA" + "CK", "/wo" + "rk/", "Clau" + "de",
    "Chat" + "GPT",
    "Anthro" + "pic", "language mo" + "del", "/ro" + "ot/", "pull re" + "quest", "as an A" + "I",
  ]

  private static let texts =
    ["Sources", "Tests", "docs", "data", ".ci"].flatMap { folder in
      [".swift", ".md", ".sh", ".py", ".json", ".mustache", ".h"].flatMap {
        SourceTree.paths(under: folder, ending: $0)
      }
    } + ["README.md", "SECURITY.md", "Makefile", "Package.swift"]

  @Test func nothingSpeaksOfWhatIsNotTheProject() {
    let found = Self.texts.flatMap { path in
      path.hasSuffix("Embedded.swift") ? [] : banned(in: SourceTree.text(of: path), path)
    }
    #expect(found == [])
  }

  @Test func nothingIsForced() {
    #expect(SourceTree.all.flatMap(forced) == [])
  }

  @Test func aBannedWordIsNoticed() {
    for word in Self.banned {
      #expect(banned(in: "one\n// \(word): later\n", "a") == ["a:2: \(word)"], "\(word)")
    }
  }

  @Test func whatIsForcedIsNoticed() {
    for words in [
      "try! a()", "try? a()", "a!.b", "a.b()!", "a[0]! + 1", "a as! B", "let a: B! = nil",
    ] {
      let file = SourceFile(path: "Sources/A/A.swift", text: "func a() {\n  \(words)\n}\n")
      #expect(forced(in: file) == ["Sources/A/A.swift:2"], "\(words)")
    }
    for words in ["!a", "a != b", "a !== b", "\"try!\"", "// try!", "if a, !b { c }", "(!a)"] {
      let file = SourceFile(path: "Sources/A/A.swift", text: "func a() {\n  \(words)\n}\n")
      #expect(forced(in: file) == [], "\(words)")
    }
  }

  private func banned(in text: String, _ path: String) -> [String] {
    if !Self.banned.contains(where: text.contains) { return [] }
    return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap {
      line in
      Self.banned.filter { line.element.contains($0) }.map { "\(path):\(line.offset + 1): \($0)" }
    }
  }

  /// An exclamation mark that clings to a value, and `try` with a mark.
  private func forced(in file: SourceFile) -> [String] {
    let tokens = file.tokens
    return tokens.indices.dropFirst().filter { index in
      let (mark, before) = (tokens[index], tokens[index - 1])
      guard mark.kind == .mark, mark.clings, before.kind != .text else { return false }
      if mark.text == "?" { return before.text == "try" }
      guard mark.text == "!" else { return false }
      let next = index + 1 < tokens.count ? tokens[index + 1] : nil
      if next?.text == "=", next?.clings == true { return false }
      return before.kind == .word || ")]?>".contains(before.text)
    }.map { "\(file.path):\(tokens[$0].line)" }
  }
}
