import Testing

/// A recorded frame that no test holds a screen against says nothing of the desk.
@Suite("Every recorded frame is read by a test")
struct GoldenFrameTests {
  @Test func everyFrameIsRead() {
    let names = SourceTree.paths(under: "Tests/DeskTests/Golden", ending: ".txt").map {
      String($0.split(separator: "/").last?.dropLast(4) ?? "")
    }
    #expect(!names.isEmpty)
    #expect(unread(names, SourceTree.tests) == [])
  }

  @Test func aFrameThatNobodyReadsIsNoticed() {
    let text = """
      try expect("home", looks)
      try Frames.expect(frame, "intake-blank-\\(kind.rawValue)-\\(language.rawValue)")
      """
    let files = [
      SourceFile(path: "Tests/DeskTests/A.swift", text: text),
      SourceFile(path: "Tests/DeskTests/B.swift", text: "let other = \"away\""),
    ]
    let names = ["home-zh-80x24", "home-en", "intake-blank-report-zh", "intake-more-zh", "away-zh"]
    #expect(unread(names, files) == ["intake-more-zh", "away-zh"])
  }

  /// The frames that no text of a test of frames names: as a whole, but for language and size, or by what stands
  /// before the first that is put in.
  private func unread(_ names: [String], _ tests: [SourceFile]) -> [String] {
    let files = tests.filter { $0.target == "DeskTests" && $0.text.contains("Frames.expect(") }
    let said = files.flatMap { $0.text.matches(of: /"([a-z][a-z0-9_-]*)("|\\\()/).map(\.output) }
    let whole = Set(said.filter { $0.2 == "\"" }.map { String($0.1) })
    let begun = said.filter { $0.2 != "\"" && $0.1.hasSuffix("-") }.map { String($0.1) }
    return names.filter { name in
      let base = name.replacing(/-(zh|en)(-\d+x\d+)?$/, with: "")
      return !whole.contains(base) && !whole.contains(name)
        && !begun.contains(where: name.hasPrefix)
    }
  }
}
