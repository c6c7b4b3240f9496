import Testing

/// A sentence takes the name of a key from the binding that the key map has, so that no key can change
/// behind its words.
@Suite("Names of keys")
struct KeyNameTests {
  private static let names: [String] = [
    "Enter", "Esc", "Tab", "PageUp", "PageDown", "Insert", "Del", "Delete", "Backspace",
  ]

  @Test func noSentenceOfTheDeskNamesAKeyByItself() {
    #expect(findings(in: SourceTree.sources(of: "Desk")) == [])
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

  private func findings(in files: [SourceFile]) -> [String] {
    files.flatMap { file in
      file.tokens.filter { $0.kind == .text && namesAKey($0.text) }
        .map { "\(file.fileName):\($0.line)" }
    }
  }

  private func namesAKey(_ words: String) -> Bool {
    words.split { !($0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-")) }.contains { word in
      Self.names.contains(String(word)) || word.hasPrefix("Ctrl-") || word.hasPrefix("Shift-")
        || word.hasPrefix("Alt-") || isFunctionKey(word)
    }
  }

  private func isFunctionKey(_ word: Substring) -> Bool {
    word.first == "F" && Int(word.dropFirst()).map { (1...12).contains($0) } == true
  }
}
