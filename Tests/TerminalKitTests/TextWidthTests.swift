import Testing

@testable import TerminalKit

private func drawn(_ text: String) -> String {
  TextWidth.cells(of: text).map { "\($0.text):\($0.columns)" }.joined(separator: " ")
}

@Test(arguments: [
  ("a1 ~", 4), ("投诉", 4), ("（Ａ）", 6), ("ｱ", 1), ("한국", 4), ("“”…—·①※℃×", 9), ("e\u{301}", 1),
  ("\u{20000}\u{30000}", 4), ("🎉", 2), ("", 0),
])
func countsColumns(text: String, columns: Int) {
  #expect(TextWidth.columns(of: text) == columns)
}

/// A text is measured at once where all of it is common.
@Test func aTextTakesWhatItsCharactersTake() {
  func sum(_ text: String) -> Int { text.reduce(0) { $0 + TextWidth.columns(of: $1) } }
  for value in Array(0x20...0xFFFF) + [0x1F44D, 0x1F3FD, 0x20000, 0xE0100] {
    guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
    for text in ["\(scalar)", "a\(scalar)", "\(scalar)中", "中\(scalar)，"] {
      #expect(TextWidth.columns(of: text) == sum(text), "\(value)")
    }
  }
  let parts = ["a", "中", "，", "e\u{301}", "👍", "🏽", "\u{200D}", "🇨", "\u{FE0F}", "ﾞ", "각"]
  for one in parts {
    for other in parts {
      #expect(TextWidth.columns(of: one + other) == sum(one + other), "\(one)\(other)")
      #expect(TextWidth.truncate(one + other, to: 24) == one + other)
      #expect(TextWidth.pad(one + other, to: 24).hasPrefix(one + other))
    }
  }
}

@Test func drawsWhatTheTerminalCannotAsASubstitute() {
  #expect(drawn("王\u{31350}芳") == "王:2 〓:2 芳:2", "extension H")
  #expect(drawn("\u{2EBF0}") == "〓:2", "extension I")
  #expect(drawn("\u{E863}\u{F0000}") == "〓:2 〓:2", "private use")
  #expect(drawn("\u{378}\u{10FFFF}") == "〓:2 〓:2", "unassigned")
  #expect(drawn("\u{1FAE9}") == "〓:2", "an emoji of Unicode 16")
}

@Test func drawsEmojiSequencesAsTheirBaseAndFlagsAsLetters() {
  #expect(drawn("👨‍👩‍👧!") == "👨:2 !:1")
  #expect(drawn("👍🏽") == "👍:2")
  #expect(drawn("🇨🇳") == "C:1 N:1")
  #expect(drawn("1\u{FE0F}\u{20E3}") == "1\u{20E3}:1")
  #expect(drawn("葛\u{E0100}") == "葛:2")
}

@Test func showsWhatCouldHide() {
  let all = ["\u{202E}", "\u{2066}", "\u{200B}", "\u{200D}", "\u{FEFF}", "\u{AD}", "\u{E0041}"]
  for text in all {
    let shown = TextWidth.cells(of: text).map(\.text).joined()
    #expect(shown.hasPrefix("<U+") && shown.hasSuffix(">"), "\(shown)")
  }
  #expect(TextWidth.cells(of: "a\u{202E}b").map(\.text).joined() == "a<U+202E>b")
  #expect(TextWidth.columns(of: "\u{202E}") == 8)
}

@Test func keepsFourMarksAndGivesALoneMarkABlank() {
  #expect(drawn("e\u{301}\u{302}\u{303}\u{304}\u{305}") == "e\u{301}\u{302}\u{303}\u{304}:1")
  #expect(drawn("\u{301}") == " \u{301}:1")
}

@Test func noScalarPutsAControlCharacterIntoACell() {
  for value in UInt32(0)...0x10FFFF {
    guard let scalar = Unicode.Scalar(value) else { continue }
    let cells = TextWidth.cells(of: Character(scalar))
    let isHarmless = cells.allSatisfy { cell in
      (1...2).contains(cell.columns)
        && cell.text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
    }
    if !isHarmless || cells.isEmpty { Issue.record("U+\(String(value, radix: 16)): \(cells)") }
  }
  #expect(drawn("a\tb\nc\r\nd") == "a:1  :1 b:1  :1 c:1  :1 d:1")
  #expect(TextWidth.cells(of: "\u{1B}[m").map(\.text).joined() == "<U+001B>[m")
}

@Test func cutsAndFillsByColumns() {
  #expect(TextWidth.prefix("一二三", fitting: 5) == "一二")
  #expect(TextWidth.prefix("一二三", fitting: 0).isEmpty)
  #expect(TextWidth.truncate("一二三四", to: 7) == "一二..")
  #expect(TextWidth.truncate("一二三四", to: 8) == "一二三四")
  #expect(TextWidth.pad("一", to: 5) == "一   ")
  #expect(TextWidth.pad("28", to: 5, .right) == "   28")
  #expect(TextWidth.pad("一", to: 5, .centre) == " 一  ")
  for columns in -1...9 {
    #expect(TextWidth.columns(of: TextWidth.pad("一二三四", to: columns)) == max(0, columns))
  }
}
