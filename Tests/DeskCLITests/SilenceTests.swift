import ArgumentParser
import Foundation
import Reports
import Testing
import Values
import Vocabulary

@testable import Casework
@testable import DeskCLI
@testable import DeskService

/// Nobody is named by anything that the program writes, however the cases are linked and whatever
/// their texts hold. What it writes is listed by its own lists of commands, formats and papers.
@Suite struct SilenceTests {
  private static let original = Result { try Planted.booth() }
  private static let everybody = Planted.people.flatMap(\.all)

  private func planted() throws -> Booth {
    try Booth(copying: SilenceTests.original.get().0)
  }

  // MARK: What is written

  private static func each<Format: RawRepresentable<String>>(
    _ formats: [Format], _ line: (String) -> String
  ) -> [String] {
    formats.map { line($0.rawValue) }
  }

  private static let numbers = 1...6

  /// Every command, in every form in which it writes anything of cases, to its files too.
  static let lines: [String: [String]] = [
    "desk": [], "setup": ["setup", "setup --format json"], "add": ["add report --facts x"],
    "list": each(ListCommand.Format.allCases) { "list --format \($0)" }
      + ["list --status void", "list --search 植", "--lang en list", "list --kind report --unmask"]
      + each(ListCommand.Format.allCases) { "list --kind report --unmask --format \($0)" },
    "show": numbers.flatMap { number in
      each(TextFormat.allCases) { "show \(number) --format \($0)" } + ["--lang en show \(number)"]
    },
    // Without the queues of the machine that runs the tests.
    "printer": ["setup && PATH=$PWD \"$DESK\" printer"],
    // A terminal that is none is to be mended, so that it ends with 1 on every machine.
    "doctor": ["doctor --format json > found || test $? = 1", "doctor > found || test $? = 1"],
    "print": printing(Paper.allCases.filter { !reportsHaveNo($0) }),
    "undo": ["undo", "note 4 --text x && desk315 undo"], "redo": ["undo && desk315 redo"],
    "activity": ["activity"], "tally": ["tally leaflets 5 --detail 13811007119"],
    "totals": each(TotalsFormat.built) { "totals --format \($0) -o out" }
      + ["totals --given-to 13811007119 && desk315 totals"],
    "summary": each(SummaryFormat.inFolders) { "summary --format \($0)" },
    "return": ["return", "return shanxi2019"]
      + each(ReturnFormat.built) { "return shanxi2019 --format \($0) -o out" },
    "template": ["template"],
    "close-day": ["close-day -o pack"],
    "rollup write": ["rollup write -"],
    "rollup read": ["rollup write f && desk315 rollup read f"],
    "rollup totals": ["rollup write f && desk315 rollup read f && desk315 rollup totals"],
    "bundle write": ["bundle write b"], "bundle status": ["bundle status"],
    "bundle read": ["bundle write b && desk315 bundle read b && desk315 bundle status"],
    "bundle watch": ["bundle watch . --once"],
    "bundle settle": ["bundle settle 4 --why x || test $? = 1"],
    "hub init": ["hub init --script"], "hub sync": ["hub sync || test $? = 64"],
    "hub status": ["hub status || test $? = 64"],
    "board": ["rollup write f && desk315 rollup read f && desk315 board"]
      + each(TextFormat.allCases) { "board --format \($0)" },
    "import": [
      "export f.jsonl --unmask && desk315 import f.jsonl && rm f.jsonl && desk315 list --format jsonl",
      "export f.csv --unmask && desk315 import f.csv --dry-run && rm f.csv f.ledger.csv",
      "export f.csv --unmask && desk315 import f.csv --map --dry-run --report r.csv && rm f.csv f.ledger.csv",
    ],
    "export": ["export - --format jsonl", "export x.csv"]
      + each([ExportFormat.csv]) { "export - --format \($0) --without-persons" },
    "check": ["check", "check --deep"], "rebuild": ["rebuild && desk315 list --format csv"],
    "backup": ["backup b.db"], "restore": ["backup b.db && desk315 --store c.db restore b.db"],
    "recover": ["backup b.db && desk315 recover b.db n.db"],
    "attach": ["list > 样.jpg && desk315 attach 2 样.jpg"],
    "evidence": ["list > 样.jpg && desk315 attach 2 样.jpg && desk315 evidence 2"],
    "keyed": ["keyed 2", "keyed 2 --as 3150001"]
      + each(TextFormat.allCases) { "keyed 2 --format \($0)" },
    "erase": ["erase 6 --why x"], "erase-entry": ["erase-entry"],
    "clerk add": ["clerk add 样"], "clerk pin": ["clerk add 样 && desk315 clerk pin 样 --none"],
    "clerk role": ["clerk add 样 && desk315 clerk role 样 supervisor"],
    "clerk list": ["clerk add 样 && desk315 clerk list --format json", "clerk list"],
    "purge": ["purge --before 2027-03-16"], "demo": ["demo"],
    "manual": ["manual data"], "keys": ["keys", "keys -o out.txt"],
    "data list": ["data list"], "data copy": ["data copy topics.json"],
    "data check": ["data copy topics.json && desk315 data check"],
    "data holidays": [
      "setup && echo '\(HolidayTests.newYear)' > h.json && desk315 data holidays h.json"
    ],
    "key set": [sealing], "key status": ["key status", "\(sealing) && desk315 key status"],
    "key change": [
      "\(sealing) && desk315 key change --passphrase-file p --new-passphrase-file p"
    ],
    "key recovery": ["\(sealing) && desk315 key recovery --passphrase-file p"],
    "key export": ["\(sealing) && desk315 key export k"],
    "key join": [
      "\(sealing) && desk315 key export k && desk315 --store o.db key join k --passphrase-file p"
    ],
  ]

  /// Sets a passphrase.
  private static let sealing =
    "setup && umask 077 && echo 一二三四五六七八九 > p && desk315 key set --passphrase-file p"

  /// What is refused, which is said without a name as well: each ends with 1.
  static let refusals = printing(Paper.allCases.filter { reportsHaveNo($0) }) + ["redo"]

  private static func reportsHaveNo(_ paper: Paper) -> Bool {
    switch paper {
    case .registration, .slip, .referral, .result: false
    case .mediation, .accept, .decline, .terminate, .summons, .identity, .transfer: true
    }
  }

  /// Papers of the reports, in every form.
  private static func printing(_ papers: [Paper]) -> [String] {
    [2, 3].flatMap { number in
      papers.flatMap { paper in
        PaperFormat.allCases.flatMap { format -> [String] in
          let line = "print \(number) --form \(paper.rawValue) --format \(format.rawValue)"
          return switch format {
          case .text: PaperWidth.allCases.map { "\(line) --width \($0.rawValue)" }
          case .html: [line]
          case .escpos: ["58", "80"].map { "\(line) --width \($0) -o paper && echo" }
          // It is set from the text of A4, and not every machine can do that.
          case .pdf: []
          // It is packed; what stands in it is read where it is made.
          case .docx: []
          }
        }
      }
    }
  }

  /// The names of all commands: a new one fails the test until it is in the table.
  private static var commands: [String] {
    let configuration = RootCommand.configuration
    let all = configuration.subcommands + configuration.groupedSubcommands.flatMap(\.subcommands)
    let names = all.flatMap { command -> [String] in
      let name = command.configuration.commandName ?? command._commandName
      let parts = command.configuration.subcommands.map {
        "\(name) \($0.configuration.commandName ?? $0._commandName)"
      }
      return parts.isEmpty ? [name] : parts
    }
    // The steps were taken while the people were planted, and what they wrote was kept.
    return names.filter { StepName(spelling: $0) == nil }
  }

  // MARK: Tests

  @Test func everyCommandIsInTheTable() {
    #expect(Set(SilenceTests.commands) == Set(SilenceTests.lines.keys))
  }

  @Test(arguments: lines.keys.sorted()) func commandsNameNobody(command: String) throws {
    for line in SilenceTests.lines[command] ?? [] { try expectNobody(in: line, code: 0) }
  }

  @Test(arguments: refusals) func refusalsNameNobody(line: String) throws {
    try expectNobody(in: line, code: 1)
  }

  /// Nobody is in what a line says, nor in a file that it leaves.
  private func expectNobody(in line: String, code: Int32) throws {
    let booth = try planted()
    let outcome = try booth.shell("desk315 \(line)")
    #expect(outcome.code == code, "\(line): \(outcome.errors)")
    let files = try booth.files(in: ".").map { try "\($0)\n" + booth.words(in: $0) }
    let written = ([outcome.output, outcome.errors] + files).joined(separator: "\n")
    #expect(written.contains { !$0.isWhitespace }, "\(line)")
    let isOfReport =
      line.hasPrefix("print") || line.contains("--unmask --") || line.hasSuffix("--unmask")
    let secrets = isOfReport ? Planted.people.flatMap(\.persons) : SilenceTests.everybody
    #expect(Planted.found(secrets, in: written) == [], "\(line)")
  }

  /// Every file of the hand-over was read: the lists are there, with a masked
  /// name, and with a whole one where that was chosen.
  @Test(arguments: [false, true]) func theHandOverNamesNoReporter(isOpen: Bool) throws {
    let booth = try planted()
    let told = try booth.run(["close-day", "-o", "pack"] + (isOpen ? ["--unmask"] : []))
    #expect(told.code == 0, "\(told)")
    let files = try booth.files(in: "pack")
    // Files of Word are there where the machine can make them.
    let documents = files.count { $0.hasSuffix(".docx") }
    #expect([0, 2].contains(documents))
    #expect(files.count - documents == (OfficeSheets.isBuilt ? 24 : 23), "\(files)")
    let texts = try files.map { try booth.words(in: $0) }
    // The complaint that is referred stands in the list of the department and in that of the platform.
    // The workbook of totals has no persons at all.
    #expect(texts.filter { $0.contains("钱**") }.count == (isOpen ? 0 : 4))
    #expect(texts.filter { $0.contains("钱植丙") }.count == (isOpen ? 4 : 0))
    let secrets = isOpen ? Planted.people[1].persons : SilenceTests.everybody
    #expect(Planted.found(secrets, in: texts.joined(separator: "\n")) == [])
  }

  /// Every step says nothing while it is recorded, and every option of every step was planted.
  @Test func stepsNameNobody() throws {
    let (_, said) = try SilenceTests.original.get()
    #expect(!said.isEmpty && Planted.found(SilenceTests.everybody, in: said) == [])
    let written = try planted().run("export", "-", "--unmask").output
    let lines = try written.split(separator: "\n").map { try JSON.parse(Array($0.utf8)) }
    let steps = lines.flatMap { $0["history"]?.array ?? [] }
    for step in StepName.allCases {
      for parameter in step.parameters
      where parameter.option.form.isWords && parameter.option != .value {
        let isPlanted = steps.contains {
          $0["step"]?.string == step.rawValue
            && $0[parameter.option.rawValue]?.string?.contains("植甲路") == true
        }
        #expect(isPlanted, "\(step) \(parameter.option)")
      }
    }
  }

  /// The forms in which somebody asked for persons show them; a reporter is in two of them alone.
  @Test func whatWasAskedForIsShown() throws {
    let booth = try planted()
    let export = try booth.run("export", "-", "--unmask").output
    #expect(Planted.found(SilenceTests.everybody, in: export).count == SilenceTests.everybody.count)
    let list = try booth.run("list", "--unmask", "--format", "json").output
    #expect(Planted.found(Planted.people[0].all, in: list).count == Planted.people[0].all.count)
    #expect(Planted.found(Planted.people[1].persons, in: list) == [])
    let show = try booth.run("show", "3", "--unmask").output
    #expect(Planted.found(Planted.people[1].all, in: show).count == Planted.people[1].all.count)
    let sheet = try booth.run("print", "3", "--form", "registration", "--unmask").output
    #expect(Planted.found(Planted.people[1].names, in: sheet).count == 4)
    let story = try booth.run("show", "3", "--format", "json").output
    #expect(story.contains(#""step":"shown""#) && story.contains("registration unmasked"))
  }

  /// What a complaint that was accepted, and then referred and closed, gives no ground for.
  private static let refusedPapers: Set<Paper> = [.decline, .transfer, .result]

  /// A complaint is printed with its own person; who reported is not named on it, nor who else stands
  /// behind that report. A paper that is refused names nobody.
  @Test(arguments: Paper.allCases) func papersOfComplaintsNameNoReporter(paper: Paper) throws {
    let booth = try planted()
    for format in [PaperFormat.text, .html] {
      let sheet = try booth.run(
        "print", "1", "--form", paper.rawValue, "--format", format.rawValue)
      let isPrinted = !SilenceTests.refusedPapers.contains(paper)
      #expect((sheet.code == 0) == isPrinted, "\(paper) \(sheet)")
      let others = Planted.people.dropFirst().flatMap(\.all)
      #expect(
        Planted.found(others, in: sheet.output + sheet.errors) == [], "\(paper) \(format)")
      let own = Planted.found([Planted.people[0].names[0]], in: sheet.output + sheet.errors)
      #expect(own.count == (isPrinted ? 1 : 0))
      if paper != .registration {
        #expect(Planted.found([Planted.people[0].number], in: sheet.output) == [])
      }
    }
    let open = try booth.run("list", "--unmask", "--kind", "complaint", "--format", "json").output
    #expect(Planted.found(Planted.people[1].persons, in: open) == [])
    #expect(!open.contains("JB-2027"), "whoever is named stands beside no report")
  }

  /// The search would find somebody: a writer without the veil is caught.
  @Test func aWriterWithoutTheVeilIsCaught() {
    for spelling in Planted.spellings {
      let phone = Planted.people[0].phones[0]
      let text = "经过: 打\(spelling(phone))找我\n"
      #expect(Planted.found([phone], in: text) == [phone], "\(text)")
      #expect(Planted.found([phone], in: Mask.text(text)) == [])
    }
    #expect(Planted.found(["钱植甲"], in: "钱\n植甲") == ["钱植甲"])
    #expect(Planted.found(["钱植甲"], in: "钱**") == [])
    #expect(Planted.found(SilenceTests.everybody, in: Planted.text) == SilenceTests.everybody)
  }
}
