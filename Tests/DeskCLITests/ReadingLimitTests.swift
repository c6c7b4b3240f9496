import Foundation
import Interchange
import Testing
import Values
import Vocabulary

/// What is too much to read, or has no end, is refused with the limit named, before it takes time or memory.
@Suite struct ReadingLimitTests {
  private func booth(_ name: String, _ text: String) throws -> Booth {
    let booth = try Booth()
    try Data(text.utf8).write(to: URL(fileURLWithPath: "\(booth.folder)/\(name)"))
    return booth
  }

  private func expect(
    _ outcome: Booth.Outcome, _ words: String..., sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(outcome.code == 65 && outcome.output.isEmpty, sourceLocation: sourceLocation)
    for words in words {
      let errors = outcome.errors.prefix(300)
      #expect(errors.contains(words), "\(errors)", sourceLocation: sourceLocation)
    }
  }

  private static let good = #"{"kind":"complaint","facts":"好"}"#

  /// A case as one line of so many bytes.
  private static func line(of bytes: Int) -> String {
    good + String(repeating: " ", count: bytes - good.utf8.count)
  }

  @Test func aLineOfCasesHasALimit() throws {
    let most = ReadingLimit.line.most
    let fits = try booth("a.jsonl", ReadingLimitTests.line(of: most) + "\n")
    #expect(try fits.run("import", "a.jsonl").output == "new 1 known 0 differs 0\n")
    let long = ReadingLimitTests.good + "\n" + ReadingLimitTests.line(of: most + 1) + "\n"
    let booth = try booth("a.jsonl", long)
    expect(try booth.run("import", "a.jsonl"), "a.jsonl 第 2 行", "最多读 16 MB")
    expect(
      try booth.shell("desk315 import - --format jsonl < a.jsonl"), "- 第 2 行", "最多读 16 MB")
    expect(try booth.shell("desk315 --lang en import a.jsonl"), "at most 16 MB")
  }

  /// Cases as JSON lines are read line by line, however many.
  @Test func aFileOfCasesMayBeLong() throws {
    let lines = String(repeating: ReadingLimitTests.line(of: 15_000_000) + "\n", count: 9)
    #expect(lines.utf8.count > ReadingLimit.file.most)
    let booth = try booth("a.jsonl", lines)
    for command in ["import a.jsonl --dry-run", "import - --format jsonl --dry-run < a.jsonl"] {
      let read = try booth.shell("desk315 " + command)
      #expect(read.output.contains("new 9 known 0"), "\(read)")
    }
  }

  @Test(arguments: [
    "import large.csv", "import - --format csv < large.csv", "add complaint --json large.csv",
    "add complaint --json - < large.csv", "activity --json large.csv", "rollup read large.csv",
    "rollup totals --expected large.csv", "summary --check large.csv",
    "summary --check - < large.csv", "import large.csv --format jsonl --encoding gb18030",
  ])
  func aFileThatIsReadWholeHasALimit(command: String) throws {
    let booth = try Booth()
    try booth.shell("truncate -s 129M large.csv")
    expect(try booth.shell("desk315 " + command), "最多读 128 MB")
  }

  @Test func aRowHasALimitOfCells() throws {
    let most = ReadingLimit.columns.most
    for count in [most + 1, 100_000] {
      let names = (0..<count).map { "列\($0)" }.joined(separator: ",")
      let booth = try booth("a.csv", "\(names)\n")
      expect(try booth.run("import", "a.csv"), "a.csv 第 1 行", "最多读 1000 列")
    }
    // So many are read, and their headings told.
    let names = (0..<most).map { "列\($0)" }.joined(separator: ",")
    let cells = (0..<most).map { "\($0)" }.joined(separator: ",")
    let told = try booth("a.csv", "\(names)\n\(cells)\n").run("import", "a.csv")
    #expect(told.code == 65 && !told.errors.contains("最多读") && told.errors.contains("列999"))
  }

  @Test func aCellHasALimitOfCharacters() throws {
    let most = ReadingLimit.cell.most
    let fits = try booth("a.csv", "kind,facts\ncomplaint,\(String(repeating: "面", count: most))\n")
    #expect(try fits.run("import", "a.csv").output == "new 1 known 0 differs 0\n")
    let long = "kind,facts\ncomplaint,\(String(repeating: "面", count: most + 1))\n"
    expect(try booth("a.csv", long).run("import", "a.csv"), "a.csv 第 2 行", "最多读 1000000 字")
  }

  /// A pipe that nobody writes into and a device without an end are no files.
  @Test(arguments: [
    "import NAME.jsonl", "import NAME.csv", "add complaint --json NAME", "activity --json NAME",
    "rollup read NAME", "rollup totals --expected NAME", "summary --check NAME",
  ])
  func whatIsNoFileIsRefused(command: String) throws {
    let booth = try Booth()
    try booth.shell("mkfifo pipe pipe.jsonl pipe.csv")
    for name in ["zero", "zero.jsonl", "zero.csv"] {
      try booth.shell("ln -s /dev/zero \(name)")
    }
    for name in ["pipe", "zero"] {
      let named = command.replacing("NAME", with: name)
      expect(try booth.shell("desk315 " + named), "是管道或设备，不是文件")
    }
  }

  /// What comes in without an end and without a line is given up long before the memory is full.
  @Test(arguments: [
    "import - --format jsonl", "import - --format csv", "add complaint --json -",
    "summary --check -", "rollup read -",
  ])
  func whatHasNoEndIsGivenUp(command: String) throws {
    let outcome = try Booth().shell("ulimit -v 4000000; desk315 \(command) < /dev/zero")
    expect(outcome, "最多读")
  }

  @Test func aLongTextOfEscapesComesIn() throws {
    let escapes = String(repeating: #"\u9762"#, count: 1_000_000)
    let booth = try booth("a.json", #"{"facts":"\#(escapes)"}"#)
    #expect(try booth.run("add", "complaint", "--json", "a.json").code == 0)
  }
}
