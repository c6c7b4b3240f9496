import Casework
import Foundation
import LineFinding
import Reports
import SheetReading
import Testing
import Values
import Vocabulary

@testable import DeskCLI
@testable import DeskService

/// An invented day is never taken for a real one: it lies apart, and all that is made of it says so.
@Suite struct DemonstrationTests {
  private static let original = Result { try invented() }

  private static func invented() throws -> Booth {
    let booth = try Booth(now: "2027-03-15T17:00:00+08:00")
    try #require(try booth.run("--store", booth.store, "demo", "--cases", "20").code == 0)
    return booth
  }

  private func demonstration() throws -> Booth {
    try Booth(copying: DemonstrationTests.original.get())
  }

  /// The short number of the first case of a kind that has gone through a step.
  private func number(_ booth: Booth, _ options: String...) throws -> String {
    let line = try booth.run(["list", "--format", "jsonl", "--limit", "1"] + options).output
    return try #require(try JSON.parse(line)["number"]?.string)
  }

  // MARK: Apart

  @Test func withoutAFileItLiesInAFolderOfItsOwn() throws {
    let booth = try Booth()
    try booth.run("add", "complaint", "--facts", "真的一件")
    let before = try booth.shell("sha256sum desk.db*").output
    let told = try booth.run("demo", "--cases", "7")
    #expect(told.code == 0 && told.output.contains("13 条虚构记录"), "\(told)")
    #expect(try booth.shell("sha256sum desk.db*").output == before)
    let path = told.lastWord.split(separator: "：").last.map(String.init) ?? ""
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    #expect(try booth.shell("stat -c '%a %F' \(folder)").output == "700 directory\n")
    #expect(try booth.run("--store", path, "totals").output.contains("【演示】"))
    #expect(!(try booth.run("totals").output.contains("演示")))
  }

  @Test func aDeskWithoutAStoreGetsNone() throws {
    let booth = try Booth()
    let told = try booth.run("--lang", "en", "demo", "--cases", "3")
    let path = told.lastWord
    #expect(path.hasSuffix("/desk.db"), "\(told)")
    #expect(try booth.shell("ls").output == "")
  }

  /// Whatever is there is somebody's: a store, an empty file, a link that leads nowhere.
  @Test func aFileThatIsThereIsLeftAlone() throws {
    let booth = try Booth()
    try booth.run("setup", "--office", "样例所")
    try booth.shell("touch empty.db; ln -s nowhere.db link.db")
    for name in ["desk.db", "empty.db", "link.db"] {
      let before = try booth.shell("sha256sum desk.db* empty.db; ls").output
      let told = try booth.run("--store", name, "demo")
      #expect(told.code == 1 && told.errors.contains("已经有了"), "\(name): \(told)")
      #expect(try booth.shell("sha256sum desk.db* empty.db; ls").output == before, "\(name)")
    }
  }

  /// Undoing, setting up, copying and restoring leave the mark where it is.
  @Test func theMarkIsForEver() throws {
    let booth = try demonstration()
    try booth.run("--clerk", "样例", "undo")
    try booth.run("setup", "--office", "样例市局", "--venue", "东门")
    try booth.run("backup", "copy.db")
    try booth.run("--store", "back.db", "restore", "copy.db")
    try booth.run("rebuild")
    for store in ["desk.db", "copy.db", "back.db"] {
      let told = try booth.run("--store", store, "totals").output
      #expect(told.split(separator: " ").first == "【演示】合计", "\(store): \(told.prefix(40))")
    }
    #expect(try booth.run("check", "--deep").code == 0)
  }

  // MARK: Everything says so

  /// Every command that writes something people read, in every format it has.
  private static let writers: [String] =
    TotalsFormat.built.flatMap { format in
      ["totals", "rollup totals"].map {
        "\($0) --format \(format.rawValue) -o x.\(format.rawValue)"
      }
    }
    + SummaryFormat.inFolders.map { "summary -o x.\($0.rawValue)" }
    + ["table", "json", "jsonl", "csv"].flatMap { format in
      ["list --format \(format) > x", "list --unmask --format \(format) > x"]
    }
    + ["text", "json"].flatMap { format in
      ["show 1 --format \(format) > x", "setup --format \(format) > x"]
    }
    + ["jsonl", "csv"].flatMap { ["export x.\($0)", "export --unmask x.\($0)"] }
    + ["export --without-persons x.csv"]
    + (OfficeSheets.isBuilt ? ["export x.xlsx", "export --without-persons x.xlsx"] : [])
    + [
      "rollup write x.json", "activity > x", "activity --format json > x",
      "add complaint --facts 坏了 --format json > x",
      "note 1 --text 一句 --format json > x", "show 1 --unmask > x",
    ]

  @Test(arguments: writers, Language.allCases)
  func whatIsWrittenSaysSo(command: String, language: Language) throws {
    let booth = try demonstration()
    let code = try booth.shell("desk315 --lang \(language.rawValue) \(command)")
    #expect(code.code == 0, "\(code)")
    for name in try files(booth) { try expectMark(in: name, booth, command) }
  }

  private func files(_ booth: Booth) throws -> [String] {
    let names = try booth.shell("ls | grep '^x'").output.split(separator: "\n").map(String.init)
    #expect(!names.isEmpty)
    return names
  }

  private static let mark = "演示|DEMO|\"demo\": ?true|,demo.?$"

  /// A sheet of Excel says it in its cells and above every printed page.
  private func expectMark(in file: String, _ booth: Booth, _ what: String) throws {
    if file.hasSuffix("docx") {
      let words = try booth.words(in: file)
      return #expect(words.contains("演示") || words.contains("DEMO"), "\(what): \(file)")
    }
    guard file.hasSuffix("xlsx") else {
      let found = try booth.shell("grep -qE '\(DemonstrationTests.mark)' '\(file)'")
      return #expect(found.code == 0, "\(what): \(file)")
    }
    let sheet = try SheetFile(path: "\(booth.folder)/\(file)")
    for name in sheet.names where sheet.sheets[name]?.rows.isEmpty == false {
      let cells = "\(String(describing: sheet.sheets[name]))"
      #expect(cells.contains("演示") || cells.contains("DEMO"), "\(what): \(name)")
    }
  }

  /// Those that any complaint has. A PDF is set from the text of A4, and a file of Word is packed.
  @Test(
    arguments: [Paper.registration, .slip, .referral, .mediation, .identity],
    PaperFormat.allCases.filter { $0 != .pdf && $0 != .docx })
  func everyPaperSaysSo(paper: Paper, format: PaperFormat) throws {
    let booth = try demonstration()
    let number = try number(booth, "--kind", "complaint", "--open")
    if paper == .referral { try booth.run("refer", number, "--to", "住建") }
    let widths = format == .text ? PaperWidth.allCases.map { " --width \($0.rawValue)" } : [""]
    for width in widths {
      let told = try booth.shell(
        "desk315 print \(number) --form \(paper.rawValue) --format \(format.rawValue)\(width) -o paper"
      )
      #expect(told.code == 0, "\(told)")
      let words = try booth.words(in: "paper")
      #expect(words.contains("【演示】虚构的记录，不能报数"), "\(words.prefix(200))")
    }
    #expect(try realPaper(paper, format).ranges(of: "演示") == [])
  }

  private func realPaper(_ paper: Paper, _ format: PaperFormat) throws -> String {
    let booth = try Booth()
    try booth.run("add", "complaint", "--facts", "坏了", "--consumer-name", "样一")
    try booth.run("refer", "1", "--to", "住建")
    let told = try booth.run(
      "print", "1", "--form", paper.rawValue, "--format", format.rawValue, "-o", "paper")
    #expect(told.code == 0)
    return try booth.words(in: "paper")
  }

  @Test(arguments: Language.allCases) func everyFileOfTheHandOverSaysSo(language: Language) throws {
    let booth = try demonstration()
    #expect(try booth.run("--lang", language.rawValue, "close-day", "-o", "pack").code == 0)
    let files = try booth.shell("find pack -type f").output.split(separator: "\n").map(String.init)
    #expect(files.count > 15)
    for file in files where !file.hasSuffix(".db") && !file.hasSuffix("SUMS.txt") {
      try expectMark(in: file, booth, language.rawValue)
    }
    #expect(files.contains { $0.contains("报数-演示-") })
    try booth.run("backup", "copy.db")
    let copy = try booth.run("--store", "copy.db", "totals").output
    #expect(copy.hasPrefix("【演示】"))
    let places = try booth.run("close-day").errors
    #expect(places.contains("三一五/演示-2027-03-15-交接"), "\(places)")
  }

  // MARK: Nothing of it among real records

  @Test(arguments: ["x.jsonl", "x.csv", "x.ledger.csv"])
  func aRealStoreTakesNothingOfIt(file: String) throws {
    let one = try demonstration()
    try one.run("export", "--unmask", "x.jsonl")
    try one.run("export", "--unmask", "--lang", "zh", "x.csv")
    let two = try Booth()
    try two.run("add", "complaint", "--facts", "真的一件")
    let before = try two.run("export", "--unmask", "-").output
    let told = try two.run("import", "\(one.folder)/\(file)")
    #expect(told.code == 65, "\(told)")
    #expect(told.errors.contains("demo：这是演示里虚构的记录"), "\(told.errors)")
    #expect(try two.run("export", "--unmask", "-").output == before)
    let other = try Booth()
    try other.run("--store", other.store, "demo", "--cases", "1")
    let taken = try other.run("import", "\(one.folder)/\(file)")
    #expect(taken.code == 0 && !taken.output.hasPrefix("new 0"), "\(taken)")
  }

  @Test func itsFiguresAreNotAddedToRealOnes() throws {
    let one = try demonstration()
    try one.run("rollup", "write", "r.json")
    let two = try Booth(now: one.now)
    let told = try two.run("rollup", "read", "\(one.folder)/r.json")
    #expect(told.code == 65 && told.errors.contains("演示里虚构的记录"), "\(told)")
    #expect(try two.run("totals").output.lines(with: "暂无记录") == ["暂无记录。"])
    #expect(try one.run("rollup", "read", "r.json").output == "new 1 known 0 differs 0\n")
  }
}
