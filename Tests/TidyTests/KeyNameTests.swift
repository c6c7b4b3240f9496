import Testing

/// A sentence takes the name of a key from the binding that the key map has, so that no key can change
/// behind its words.
@Suite("Names of keys")
struct KeyNameTests {
  private static let names: [String] = [
    "Enter", "Esc", "Tab", "PageUp", "PageDown", "Insert", "Del", "Delete", "Backspace",
  ]

  @Test func noSentenceOfTheDeskNamesAKeyByItself() {
    let told = SourceTree.sources.filter { file in
      file.target == "Desk" || file.path.hasPrefix("Sources/DeskCLI/Runtime/")
    }
    #expect(findings(in: told) == [])
    #expect(Set(told.map(\.target)).count == 2)
  }

  @Test func aKeyInASentenceIsNoticed() {
    let text = """
      let a = Phrase("按Ctrl-S存", "F10 leaves")
      let b = "再按 Enter" + "Entered, Esc\\(key)"
      let c = "Tables, USB F, GF12, \\(Key.enter.name.zh)存"
      """
    let file = SourceFile(path: "Sources/Desk/A.swift", text: text)
    #expect(findings(in: [file]) == ["A.swift:1", "A.swift:1", "A.swift:2", "A.swift:2"])
  }

  @Test(arguments: [
    "先按 7", "再按2。", "再按一次 0 就退出", "实名（按 * 显示）", "先选 2", "press ? for help", "then press =",
    "Leave with 0.", "(* shows)", "第一：1 扔掉", "Answer first: 1 throws away", "; 1 writes it",
    "（9 里看）",
  ])
  func aDigitOrASignInASentenceIsNoticed(_ words: String) {
    let file = SourceFile(path: "Sources/Desk/A.swift", text: "let a = \"\(words)\"")
    #expect(findings(in: [file]) == ["A.swift:1"])
  }

  @Test(arguments: [
    "记 1 人次", "每 \\(key.zh) 就加 1", "是 0 元？", "3.15, 昨天 都行", "按\\(key.zh)存", "? 期限", "from 0",
    " = recorded \\(a) + counted", "press \\(key.en)", "with 12 of them", "6000-480, +200", "：1.2万",
  ])
  func aNumberIsNoKey(_ words: String) {
    let file = SourceFile(path: "Sources/Desk/A.swift", text: "let a = \"\(words)\"")
    #expect(findings(in: [file]) == [])
  }

  private func findings(in files: [SourceFile]) -> [String] {
    files.flatMap { file in
      file.tokens.filter { $0.kind == .text && namesAKey($0.text) }
        .map { "\(file.fileName):\($0.line)" }
    }
  }

  private func namesAKey(_ words: String) -> Bool {
    namesAPrintedKey(words) || isPressed(words) || opensAClause(words)
  }

  /// Whether a digit or a sign stands behind a word that has it pressed: `按 7`, `with 0`.
  private func isPressed(_ words: String) -> Bool {
    words.contains(
      /(按|按一次|选|用|press|with|another|each|see|choose|then) ?[0-9*?+=\/](?![0-9A-Za-z])/)
  }

  /// Whether a sentence, or a part of it, begins with a digit or a sign that does something: `; 1 writes it`.
  private func opensAClause(_ words: String) -> Bool {
    words.contains(/[：，；。（,.;:(] ?[0-9*?+\/] [^0-9]/)
  }

  private func namesAPrintedKey(_ words: String) -> Bool {
    words.split { !($0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-")) }.contains { word in
      Self.names.contains(String(word)) || word.hasPrefix("Ctrl-") || word.hasPrefix("Shift-")
        || word.hasPrefix("Alt-") || isFunctionKey(word)
    }
  }

  private func isFunctionKey(_ word: Substring) -> Bool {
    word.first == "F" && Int(word.dropFirst()).map { (1...12).contains($0) } == true
  }
}
