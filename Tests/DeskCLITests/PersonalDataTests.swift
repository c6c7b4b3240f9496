import Foundation
import LineFinding
import Testing
import Values
import Vocabulary

/// Names and phones that were planted in a store must not come out of any command that masks.
@Suite struct PersonalDataTests {
  static let secrets = [
    "钱植名", "孙植报", "周植委", "吴植表", "郑植商", "13870001111", "13870002222", "13870003333", "13870004444",
    "13870005555", "340123199901017777", "植下小区七号楼",
  ]

  private static let original = Result { try plant() }

  private func planted() throws -> Booth { try Booth(copying: PersonalDataTests.original.get()) }

  /// A complaint that lacks nothing (1), a report (2), and a complaint that was declined (3); and files that
  /// cannot be read in.
  private static func plant() throws -> Booth {
    let booth = try Booth()
    for line in [
      [
        "add", "complaint", "--consumer-name", "钱植名", "--consumer-phone", "13870001111",
        "--consumer-address", "样例省样例区植下小区七号楼", "--consumer-id-type", "resident_id",
        "--consumer-id-number", "340123199901017777", "--consumer-delegate-name", "周植委",
        "--consumer-delegate-phone", "13870003333", "--consumer-delegate-authorised", "true",
        "--representatives", "吴植表 13870004444",
        "--merchant-name", "样例商店", "--merchant-address", "样例街2号", "--merchant-contact", "郑植商",
        "--merchant-phone", "13870005555", "--facts", "请打138-7000-1111找我", "--requests", "refund",
        "--external-id", "X-1",
      ],
      [
        "add", "report", "--consumer-name", "孙植报", "--consumer-phone", "13870002222",
        "--merchant-name", "样例药店", "--facts", "我叫孙植报，买到过期药",
      ],
      ["note", "1", "--text", "又打13870001111来"],
      ["add", "complaint", "--consumer-name", "钱植名", "--facts", "办结的一件"],
      ["decline", "3", "--ground", "1"],
    ] {
      let outcome = try booth.run(line)
      if outcome.code != 0 { throw NotPlanted(command: line, why: outcome.errors) }
    }
    return booth
  }

  /// A line of the shell behind the name of the program, and how it ends.
  struct Row: Sendable, CustomTestStringConvertible {
    var line: String
    var code: Int32
    var testDescription: String { line }

    init(_ line: String, _ code: Int32 = 0) {
      self.line = line
      self.code = code
    }
  }

  /// What is asked about a person, what is refused because of one, and steps that tell of one in words.
  /// Every command and every format is asked by ``SilenceTests``.
  static let rows: [Row] = searches + refusals + steps + papers + sequels

  private static let searches = [
    Row("list --search 钱植名"), Row("list --search 13870001111"),
    Row("list --search 2222 --format json"), Row("list --search '孙植报 2222'"),
    Row("list --search 13870002222"), Row("list --sort amount --format csv"),
  ]

  private static let refusals = [
    Row("decline 1 --ground 9", 65), Row("reopen 1 --why 13870001111", 1),
    Row("settle 3 --on-spot --agreement 13870001111", 1), Row("note 9 --text 13870001111", 1),
    Row("add complaint --consumer-name 钱植名 --consumer-minor 13870001111", 65),
    Row("add complaint --consumer-name 钱植名 --consumer-id-type 钱植名", 65),
    Row("add complaint --json - < typed.jsonl", 65),
    Row("add complaint --json - < shape.jsonl", 65),
    Row("add complaint --consumer-name 钱植名 --json nofile", 66), Row("import typed.jsonl", 65),
    Row("import shape.jsonl", 65), Row("import broken.jsonl", 65), Row("import table.csv", 65),
    Row("export x.jsonl && desk315 import x.jsonl", 65), Row("erase 1", 64),
  ]

  private static let steps = [
    Row("add complaint --consumer-name 钱植名 --consumer-phone 13870001111"),
    Row("add complaint --consumer-name 钱植名 --facts x --format json"),
    Row("import known.jsonl"), Row("accept 1"),
    Row("withdraw 1 --agreed-by 13870001111 --format json"),
    Row("notify 2 --by phone"), Row("refer 1 --to x"), Row("link 1 2"), Row("dispatch 2 --squad 一"),
    Row("turn 1 report --format json"), Row("reopen 3 --why 13870001111"),
    Row("amend 2 --consumer-phone 13870002222 --format json"),
    Row("note 1 --text 'to 13870001111' --format json"),
    Row("refer 1 --to '农业 13870001111' --received-by 13870001111 --format json"),
    Row("void 1 --why 13870001111 --format json"),
    Row("settle 1 --on-spot --agreement 13870001111 --agreed-by 样 --format json"),
    Row("amend 1 --facts 打13870001111"), Row("amend 1 --evidence 13870001111 --format json"),
    Row("link 1 2 --why 13870001111 --format json"), Row("note 2 --text '孙植报又来' --format json"),
    Row("amend 2 --facts '孙植报说过期' --format json"),
  ]

  private static let papers = [
    Row("print 2 --form mediation", 1), Row("print 2 --form slip --unmask", 1),
    Row("refer 2 --to x && desk315 print 2 --form referral"),
    Row("refer 2 --to x && desk315 print 2 --form referral --format html"),
  ]

  private static let sequels = [
    Row("turn 1 report && desk315 show 4"), Row("erase 1 --why x && desk315 show 1 --format json"),
    Row("erase 1 --why 13870001111 && desk315 list"),
    Row("dispatch 1 --squad '一队 13870001111' && desk315 show 1"),
    Row(
      "accept 1 && desk315 mediate 1 --mediator '钱 13870001111' --place 13870001111 --format json"),
    Row("decline 1 --ground 1 --text 13870001111 && desk315 undo && desk315 redo"),
    Row("tally leaflets 5 --note 13870001111 && desk315 export -"),
    Row("tally leaflets 5 --note 13870001111 && desk315 undo"),
    Row("note 2 --text '孙植报又来' && desk315 show 2"),
    Row("print 1 --form slip -o x && desk315 show 1 --format json"),
  ]

  private static let files = [
    "typed.jsonl": #"{"kind":"complaint","consumer":{"phone":13870001111}}"#,
    "shape.jsonl": #"{"kind":"complaint","consumer":"钱植名 13870001111"}"#,
    "broken.jsonl": #"{"kind":"complaint","consumer":{"name":"钱植名""#,
    "table.csv": "kind,people\ncomplaint,13870001111\n",
    "known.jsonl": #"{"kind":"complaint","external_id":"X-1","consumer":{"name":"钱植名"}}"#,
  ]

  @Test(arguments: rows) func maskedOutputTellsNobody(row: Row) throws {
    let booth = try planted()
    for (name, text) in PersonalDataTests.files { try booth.write(text, to: name) }
    let outcome = try booth.shell("desk315 \(row.line)")
    #expect(outcome.code == row.code, "\(outcome)")
    let all = outcome.output + outcome.errors
    #expect(!all.isEmpty && Planted.found(PersonalDataTests.secrets, in: all) == [], "\(all)")
  }

  /// What a person types as a case number comes back in the error, as any shell would show it.
  @Test func aNameInThePlaceOfANumberComesBack() throws {
    let outcome = try planted().run("show", "钱植名")
    #expect(outcome.code == 1 && outcome.output.isEmpty)
    #expect(outcome.errors == "没有编号是 钱植名 的件，请核对编号\n")
  }

  @Test func theSearchForSecretsFindsThem() throws {
    let booth = try planted()
    func found(_ line: String...) throws -> [String] {
      Planted.found(PersonalDataTests.secrets, in: try booth.run(line).output)
    }
    #expect(try found("export", "-", "--unmask") == PersonalDataTests.secrets)
    #expect(try found("show", "2", "--unmask") == ["孙植报", "13870002222"])
    let others = PersonalDataTests.secrets.filter { $0 != "孙植报" && $0 != "13870002222" }
    #expect(try found("list", "--unmask", "--format", "json") == others)
    #expect(Planted.found(["13870001111"], in: "请打138-7000-1111找我") == ["13870001111"])
  }

  @Test func showingIsRecorded() throws {
    let booth = try planted()
    try booth.run("show", "1", "--unmask")
    let shown = try JSON.parse(try booth.run("show", "1", "--format", "json").output)
    let steps = (shown["timeline"]?.array ?? []).map { $0["step"]?.string }
    #expect(steps == ["registered", "note", "shown"])
    // What was looked at cannot be taken back: the last step can.
    #expect(try booth.run("undo").output == "已撤销 A-0003 不予受理\n")
  }

  @Test func filesAreTheirOwnersAlone() throws {
    let booth = try planted()
    try booth.run("export", "a.jsonl", "--unmask")
    try booth.run("export", "a.csv")
    try booth.run("totals", "-o", "t.txt")
    try booth.run("backup", "b.db")
    for name in ["desk.db", "a.jsonl", "a.csv", "a.ledger.csv", "t.txt", "b.db"] {
      let mode = try FileManager.default.attributesOfItem(atPath: "\(booth.folder)/\(name)")
      #expect(mode[.posixPermissions] as? Int == 0o600, "\(name)")
    }
  }

  /// Crashes a desk that has just read a name and waits for the rest of its form.
  @Test func aCrashPrintsNothing() throws {
    let booth = try planted()
    let outcome = try booth.shell(
      """
      mkfifo pipe; ulimit -c unlimited
      exec "$DESK" add complaint --consumer-name 钱植名 --json - < pipe &
      exec 3> pipe; printf '{"facts":"钱植事' >&3
      until [ "$(readlink /proc/$!/exe)" != "$(readlink /proc/$$/exe)" ] && \
        [ "$(cut -d' ' -f3 /proc/$!/stat)" = S ]; do :; done
      kill -SEGV $!; wait $!; echo "ended $?"; ls
      """)
    #expect(outcome.output.split(separator: "\n").first == "ended 139", "\(outcome)")
    #expect(!(outcome.output + outcome.errors).contains("钱植"), "\(outcome)")
    #expect(!outcome.errors.contains("Crash") && !outcome.output.contains("core"), "\(outcome)")
  }

  /// Numbers that people write in groups leave the desk no more than those in one piece.
  @Test func numbersInGroupsStayOffPapers() throws {
    let booth = try Booth()
    let facts = "我是138-7000-2222，身份证110101 19900307 0011，编号2027031588"
    try booth.run(
      "add", "report", "--consumer-name", "样举报", "--consumer-phone", "13870002222", "--facts", facts
    )
    try booth.run("refer", "1", "--to", "样局")
    let report = try booth.run("print", "1", "--form", "referral").output
    #expect(
      report.lines(with: "我是") == [
        "事由：我是***-****-****，身份证****** ****...",
        "我是***-****-****，身份证****** ******** ****，编号2027031588",
      ])
    try booth.run("add", "complaint", "--facts", facts)
    try booth.run("refer", "2", "--to", "样局")
    let sheet = try booth.run("print", "2", "--form", "referral").output
    #expect(
      sheet.lines(with: "我是") == [
        "事由：    我是138-7000-2222，身份证****** ****...",
        "我是138-7000-2222，身份证****** ******** ****，编号2027031588",
      ])
  }
}
