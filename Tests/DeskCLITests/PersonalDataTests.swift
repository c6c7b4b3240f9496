import Foundation
import LineFinding
import Testing
import Values
import Vocabulary

/// Names and phones that were planted in a store must not come out of any command that masks.
@Suite struct PersonalDataTests {
  static let names = ["钱植名", "孙植报", "周植委", "吴植表", "郑植商"]
  static let phones = ["13870001111", "13870002222", "13870003333", "13870004444", "13870005555"]
  static let others = ["340123199901017777", "植下小区七号楼"]

  private static let original = Result { try plant() }

  private func planted() throws -> Booth { try Booth(copying: PersonalDataTests.original.get()) }

  private static func plant() throws -> Booth {
    let booth = try Booth()
    try booth.run(
      "add", "complaint", "--consumer-name", "钱植名", "--consumer-phone", "13870001111",
      "--consumer-address", "样例省样例区植下小区七号楼", "--consumer-id-type", "resident_id",
      "--consumer-id-number", "340123199901017777", "--consumer-delegate-name", "周植委",
      "--consumer-delegate-phone", "13870003333", "--representatives", "吴植表 13870004444",
      "--merchant-name", "样例商店", "--merchant-contact", "郑植商", "--merchant-phone",
      "13870005555", "--facts", "请打13870001111找我", "--external-id", "X-1")
    try booth.run(
      "add", "report", "--consumer-name", "孙植报", "--consumer-phone", "13870002222",
      "--merchant-name", "样例药店", "--facts", "我叫孙植报，买到过期药")
    try booth.run("note", "1", "--text", "又打13870001111来")
    return booth
  }

  /// Every command, with the ways of asking that show most.
  static let commands: [String] = [
    "setup", "setup --format json", "list", "list --format json", "list --format jsonl",
    "list --format csv", "list --search 钱植名", "list --search 13870001111",
    "list --search 2222 --format json", "show 1", "show 1 --format json", "show 2",
    "show 2 --format json", "accept 1", "withdraw 1 --format json", "notify 2 --by phone",
    "amend 2 --consumer-phone 13870002222 --format json", "refer 1 --to x", "link 1 2",
    "decline 1 --ground 9", "dispatch 2 --squad 一", "turn 1 report --format json",
    "undo", "redo", "tally leaflets 5", "totals", "totals --format json", "totals --format csv",
    "export - --format jsonl", "export - --format csv", "check", "check --deep", "rebuild",
    "export x.jsonl; desk315 import x.jsonl", "--store demo.db demo; desk315 --store demo.db list",
    "manual data", "reopen 1 --why x",
    "list --unmask --kind report", "list --unmask --kind report --format json",
    "add complaint --consumer-name 钱植名 --consumer-phone 13870001111",
    "add complaint --consumer-name 钱植名 --facts x --format json",
    "add complaint --consumer-name 钱植名 --consumer-minor 13870001111",
    "add complaint --consumer-name 钱植名 --consumer-id-type 钱植名",
    "import typed.jsonl", "import shape.jsonl", "import broken.jsonl", "import table.csv",
    "erase 1", "erase 1 --why x; desk315 show 1 --format json", "purge --before 2026-01-01",
    "backup b.db", "show 钱植名", "--lang en show 1",
    "note 1 --text 'to 13870001111' --format json", "dispatch 1 --squad '一队 13870001111'; show 1",
    "refer 1 --to '农业 13870001111' --received-by 13870001111 --format json",
    "accept 1; desk315 mediate 1 --mediator '钱 13870001111' --place 13870001111 --format json",
    "decline 1 --ground 1 --text 13870001111; desk315 undo; desk315 redo",
    "erase 1 --why 13870001111; desk315 list", "void 1 --why 13870001111 --format json",
    "totals --given-to 县局", "totals --format json --lang en", "list --sort amount --format csv",
    "tally leaflets 5 --note 13870001111; desk315 export -",
    "tally leaflets 5 --note 13870001111; desk315 undo", "turn 1 report; desk315 show 3",
    "add complaint --json - < typed.jsonl", "add complaint --json - < shape.jsonl",
    "add complaint --consumer-name 钱植名 --json nofile", "import known.jsonl",
    "export x.csv; cat x.csv x.ledger.csv", "export - --without-persons",
    "reopen 1 --why 13870001111",
    "settle 1 --on-spot --agreement 13870001111 --format json", "amend 1 --facts 打13870001111",
    "amend 1 --evidence 13870001111 --format json", "link 1 2 --why 13870001111 --format json",
    "show 2 --format json --lang en", "list --search '孙植报 2222'", "list --search 13870002222",
    "print 2 --form registration", "print 2 --form slip",
    "print 2 --form registration --format html",
    "refer 2 --to x; desk315 print 2 --form referral; desk315 print 2 --form referral --format html",
    "print 2 --form slip --unmask",
    "note 2 --text '孙植报又来' --format json", "note 2 --text '孙植报又来'; desk315 show 2",
    "amend 2 --facts '孙植报说过期' --format json", "list --kind report --format json",
    "print 1 --form slip -o x; desk315 show 1 --format json",
  ]

  @Test(arguments: commands) func maskedOutputTellsNobody(command: String) throws {
    let booth = try planted()
    try booth.write(#"{"kind":"complaint","consumer":{"phone":13870001111}}"#, to: "typed.jsonl")
    try booth.write(#"{"kind":"complaint","consumer":"钱植名 13870001111"}"#, to: "shape.jsonl")
    try booth.write(#"{"kind":"complaint","consumer":{"name":"钱植名""#, to: "broken.jsonl")
    try booth.write("kind,people\ncomplaint,13870001111\n", to: "table.csv")
    try booth.write(
      #"{"kind":"complaint","external_id":"X-1","consumer":{"name":"钱植名"}}"#, to: "known.jsonl")
    let outcome = try booth.shell("desk315 \(command)")
    let all = (outcome.output + outcome.errors).replacing("show 钱植名", with: "")
    #expect(secrets(beside: command).filter { all.contains($0) } == [], "\(all)")
  }

  /// What a person types as a case number comes back in the error, as any shell would show it.
  private func secrets(beside command: String) -> [String] {
    let all = PersonalDataTests.names + PersonalDataTests.phones + PersonalDataTests.others
    return command == "show 钱植名" ? all.filter { $0 != "钱植名" } : all
  }

  @Test func theSearchForSecretsFindsThem() throws {
    let booth = try planted()
    let all = try booth.run("export", "-", "--unmask").output
    let planted = PersonalDataTests.names + PersonalDataTests.phones + PersonalDataTests.others
    for secret in planted { #expect(all.contains(secret)) }
    let show = try booth.run("show", "2", "--unmask").output
    #expect(show.contains("孙植报") && show.contains("13870002222"))
    #expect(!(try booth.run("list", "--unmask", "--format", "json").output.contains("孙植报")))
    #expect(try booth.run("list", "--unmask", "--format", "json").output.contains("钱植名"))
  }

  @Test func showingIsRecorded() throws {
    let booth = try planted()
    try booth.run("show", "1", "--unmask")
    let shown = try JSON.parse(try booth.run("show", "1", "--format", "json").output)
    let steps = (shown["timeline"]?.array ?? []).map { $0["step"]?.string }
    #expect(steps == ["registered", "note", "shown"])
    #expect(try booth.run("undo").output == "已撤销 A-0001 记一笔\n")
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
      (unset SWIFT_BACKTRACE; exec "$DESK" add complaint --consumer-name 钱植名 --json - < pipe) &
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
