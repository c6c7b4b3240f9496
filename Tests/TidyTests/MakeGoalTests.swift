import Foundation
import Testing

/// What people and machines are told to type is there.
@Suite struct MakeGoalTests {
  private static let goals = goals(in: SourceTree.text(of: "Makefile"))

  /// What is typed at a prompt or run by a machine: documents, but for those made out of the program, and workflows.
  private static let documents =
    ["README.md", "SECURITY.md"]
    + SourceTree.paths(under: "docs", ending: ".md").filter { !$0.contains("manual-") }
    + SourceTree.paths(under: ".github", ending: ".yml")

  private static func goals(in makefile: String) -> Set<String> {
    Set(makefile.matches(of: /(?m)^([a-z][a-z-]*):/).map { String($0.1) })
  }

  /// The goals that a document, or the steps of a workflow, tell somebody to make.
  private static func told(in path: String) -> Set<String> {
    let text = SourceTree.text(of: path)
    return path.hasSuffix(".md") ? Set(Prose(text).goals) : goals(inSteps: text)
  }

  private static func goals(inSteps text: String) -> Set<String> {
    let commands = text.matches(of: /(?m)(?:run: |-\w*c ")make((?: [a-z][a-z-]*)+)/)
    return Set(commands.flatMap { $0.1.split(separator: " ").map(String.init) })
  }

  @Test func everyGoalThatIsToldIsThere() {
    let unknown = Self.documents.map {
      ($0, Self.told(in: $0).subtracting(Self.goals))
    }
    .filter { !$0.1.isEmpty }.map { "\($0.0): \($0.1.sorted().joined(separator: " "))" }
    #expect(unknown == [])
  }

  /// What stands behind each goal, in English and in Chinese.
  private static let told = SourceTree.text(of: "Makefile")
    .matches(of: /(?m)^[a-z-]+:.*## (.+)$/).map { String($0.1).components(separatedBy: " | ") }

  /// `make help` has 80 columns, of which a goal takes 22, and a Chinese character two.
  @Test func theListOfGoalsFitsATerminal() {
    func columns(_ words: String) -> Int { words.reduce(0) { $0 + ($1.isASCII ? 1 : 2) } }
    #expect(Self.told.joined().filter { columns($0) > 58 } == [])
    #expect(Self.told.count > 20)
  }

  @Test func everyGoalIsToldInBothLanguages() {
    let isTold = Self.told.map { words in
      words.count == 2 && words[0].allSatisfy(\.isASCII) && words[1].contains { !$0.isASCII }
    }
    #expect(zip(Self.told, isTold).filter { !$1 }.map(\.0) == [])
  }

  /// The list speaks the language that the desk speaks.
  @Test func theListOfGoalsHasTheLanguageOfTheDesk() throws {
    let (chinese, english) = (Self.told.map { $0[1] }, Self.told.map { $0[0] })
    let cases: [([String: String], [String])] = [
      ([:], chinese), (["LANG": "C.UTF-8"], chinese), (["LANG": "zh_CN.UTF-8"], chinese),
      (["LANG": "en_GB.UTF-8"], english), (["LANG": "en_GB", "LC_ALL": "zh_CN"], chinese),
      (["LANG": "zh_CN", "LC_MESSAGES": "en_US"], english),
      (["LANG": "zh_CN", "DESK315_LANG": "en"], english),
      (["LANG": "en_US", "DESK315_LANG": "zh"], chinese),
      (["LANG": "en_US", "DESK315_LANG": ""], english),
    ]
    for (variables, words) in cases {
      let lines = try Self.list(variables).split(separator: "\n").map { $0.dropFirst(22) }
      #expect(lines.map(String.init) == words, "\(variables)")
    }
  }

  private static func list(_ variables: [String: String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = [".ci/goals", "Makefile"]
    process.currentDirectoryURL = SourceTree.root
    process.environment = variables.merging(["PATH": "/usr/bin:/bin"]) { $1 }
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whoever changes the program meets the same two commands as whoever tries it.
  @Test func theChecksOfAChangeAreTheTwoCommandsOfTheReadme() {
    let told = Self.told(in: ".github/workflows/check.yml")
    #expect(told == ["run", "test"])
    #expect(told.isSubset(of: Self.told(in: "README.md")))
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
    let steps =
      "- run: make test\n- run: make deb all\nscript -qec \"make run\" x\nmake nothing of it"
    #expect(Self.goals(inSteps: steps) == ["test", "deb", "all", "run"])
  }
}
