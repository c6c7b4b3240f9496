import Testing

/// What SQL asks of the kinds of events is made out of their enums: a name that is written by hand stays behind
/// where a step or another kind comes.
@Suite("Kinds of events in SQL")
struct KindNameTests {
  @Test func noSQLNamesAKindByHand() {
    let kinds = kinds(in: SourceTree.sources)
    #expect(kinds.isSuperset(of: ["opened", "keyed", "link", "hand-over", "reopen"]))
    let files = SourceTree.sources.filter { $0.imports.contains("GRDB") }
    #expect(files.count > 40)
    #expect(files.flatMap { named(kinds, in: $0) } == [])
  }

  @Test func aKindThatIsNamedIsNoticed() {
    let enums = SourceFile(
      path: "Sources/A/EventKind.swift",
      text: "enum EventKind { case opened }\nenum StepName {\n  case handOver = \"hand-over\"\n}\n")
    #expect(kinds(in: [enums]) == ["opened", "handOver", "hand-over"])
    let text = """
      let one = "SELECT 1 FROM event WHERE kind = 'opened' AND clerk = 'note'"
      let two = "kind IN ('x', 'hand-over')"
      let three = "an opened case"
      let four = "WHERE \\(EventKind.sql(.opened))"
      """
    let found = named(
      ["opened", "hand-over"], in: SourceFile(path: "Sources/A/A.swift", text: text))
    #expect(found == ["A.swift: opened", "A.swift: hand-over"])
  }

  /// The names of all kinds and steps, as their enums and the log spell them.
  private func kinds(in files: [SourceFile]) -> Set<String> {
    let names: Set<String> = ["EventKind", "StepName"]
    let enums = files.filter { $0.enums.contains { names.contains($0.name) } }
    let cases = enums.flatMap(\.enums).filter { names.contains($0.name) }.flatMap(\.cases.keys)
    let spelt = enums.flatMap { file in
      file.tokens.indices.dropFirst().filter {
        file.tokens[$0].kind == .text && file.tokens[$0 - 1].text == "="
      }.map { file.tokens[$0].text }
    }
    return Set(cases + spelt)
  }

  private func named(_ kinds: Set<String>, in file: SourceFile) -> [String] {
    file.tokens.filter { $0.kind == .text }.flatMap { token in
      token.text.matches(of: /'([a-z-]+)'/).map { String($0.output.1) }
    }.filter(kinds.contains).map { "\(file.fileName): \($0)" }
  }
}
