import Testing

/// What people and machines are told to type is there.
@Suite struct MakeGoalTests {
  private static let goals = goals(in: SourceTree.text(of: "Makefile"))

  /// What is typed at a prompt or run by a machine: documents, forms and workflows.
  private static let documents =
    ["README.md", "SECURITY.md"] + SourceTree.paths(under: "docs", ending: ".md")
    + SourceTree.paths(under: ".github", ending: ".yml")

  private static func goals(in makefile: String) -> Set<String> {
    Set(makefile.matches(of: /(?m)^([a-z][a-z-]*):/).map { String($0.1) })
  }

  /// The goals that a text tells somebody to make: in code, at a prompt, in a step of a workflow.
  private static func told(in text: String) -> Set<String> {
    let commands = text.matches(
      of: /(?:`|run: |"|^ {4}|; |&& )(?:[A-Z]+=\S+ )*make((?: [a-z][a-z-]+)+)/
        .anchorsMatchLineEndings())
    return Set(commands.flatMap { $0.1.split(separator: " ").map(String.init) })
  }

  @Test func everyGoalThatIsToldIsThere() {
    let unknown = Self.documents.map {
      ($0, Self.told(in: SourceTree.text(of: $0)).subtracting(Self.goals))
    }
    .filter { !$0.1.isEmpty }.map { "\($0.0): \($0.1.sorted().joined(separator: " "))" }
    #expect(unknown == [])
  }

  /// Whoever changes the program meets the same two commands as whoever tries it.
  @Test func theChecksOfAChangeAreTheTwoCommandsOfTheReadme() {
    let told = Self.told(in: SourceTree.text(of: ".github/workflows/check.yml"))
    #expect(told == ["run", "test"])
    #expect(told.isSubset(of: Self.told(in: SourceTree.text(of: "README.md"))))
  }

  /// Each stage of `make verify` has its row in the page about it.
  @Test func everyStageIsDescribed() {
    let makefile = SourceTree.text(of: "Makefile")
    let stages =
      makefile.firstMatch(of: /(?m)^STAGES = (.+)$/).map {
        $0.1.split(separator: " ").map(String.init)
      } ?? []
    #expect(stages.count >= 8)
    let page = SourceTree.text(of: "docs/verify.md")
    #expect(stages.filter { !page.contains("| `make \($0)` |") } == [])
    #expect(Set(stages).isSubset(of: Self.goals))
  }

  @Test func aGoalThatIsGoneIsNoticed() {
    #expect(Self.goals(in: "run: setup ## x\ntest-a:\n\techo\nA = b") == ["run", "test-a"])
    let text =
      "    make gone   # x\n- run: make test\n`YES=1 make run`, make nothing of it\nscript -c \"make deb all\""
    #expect(Self.told(in: text) == ["gone", "test", "run", "deb", "all"])
  }
}
