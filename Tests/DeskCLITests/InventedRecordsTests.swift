import Casework
import Foundation
import PseudoTerminal
import SampleReading
import Testing
import Values
import Vocabulary

/// An older program filled an invented day into the desk's own store, without a mark.
@Suite struct InventedRecordsTests {
  private func older(cases: Int = 30) throws -> Booth {
    let booth = try Booth(now: "2027-03-15T17:00:00+08:00")
    try booth.run("add", "complaint", "--facts", "真的一件", "--amount", "10")
    try booth.run("tally", "leaflets", "300份")
    try booth.fillAsOfOld(cases: cases)
    return booth
  }

  @Test func checkNamesThemAndChangesNothing() throws {
    let booth = try older()
    let before = try booth.run("export", "--unmask", "-").output
    let told = try booth.run("check")
    #expect(told.code == 0)
    #expect(told.output.contains("没有发现损坏\n像是演示装进来的虚构记录：30 件、台账 6 笔\n"), "\(told)")
    #expect(told.output.contains("A-0002 A-0003"))
    #expect(told.output.contains("check --void-invented"))
    let english = try booth.run("--lang", "en", "check", "--deep").output
    #expect(english.contains("likely invented, from a demonstration: 30 cases, 6 ledger entries"))
    #expect(try booth.run("export", "--unmask", "-").output == before)
  }

  /// Nobody is there to be asked, and nobody has said it: nothing is done.
  @Test func withoutAPersonsWordNothingIsDone() throws {
    let booth = try older()
    let before = try booth.run("export", "--unmask", "-").output
    let told = try booth.run("check", "--void-invented")
    #expect(told.code == 64 && told.errors.contains("--yes"), "\(told)")
    #expect(try booth.run("check", "--yes").code == 64)
    #expect(try booth.run("export", "--unmask", "-").output == before)
  }

  @Test func aPersonIsAskedAndMayDecline() throws {
    let booth = try older()
    for (answer, remains) in [("是", true), ("36", false)] {
      let desk = try TerminalSession(
        Booth.program, ["check", "--void-invented"],
        environment: booth.variables.merging(["TERM": "xterm"]) { $1 })
      try desk.waitFor("输入 36 再回车就做")
      desk.type(answer)
      desk.press(.enter)
      #expect(desk.waitForEnd() == 0)
      #expect(try booth.run("check").output.contains("像是演示") == remains, "\(answer)")
    }
  }

  @Test func theyAreVoidErasedAndOutOfTheFigures() throws {
    let booth = try older()
    // Somebody has worked on one of them meanwhile.
    try booth.run("note", "3", "--text", "有人办过")
    let told = try booth.run("check", "--void-invented", "--yes")
    #expect(told.code == 0)
    #expect(told.output.hasSuffix("已作废并删除 30 件、台账 6 笔\n"), "\(told)")
    let totals = try JSON.parse(try booth.run("totals", "--format", "json").output)
    #expect(totals.figure("cases.complaint.registered") == 1)
    #expect(totals.figure("consultations.total") == 0)
    #expect(totals["ledger"]?.array?.count == 1)
    #expect(try booth.run("list", "--format", "jsonl").output.split(separator: "\n").count == 1)
    let void = try booth.run("list", "--status", "void", "--format", "jsonl").output
    #expect(void.split(separator: "\n").count == 30)
    #expect(try booth.run("show", "3").output.contains("个人信息和文字已删除"))
    let traces = try booth.shell("grep -l -e 1380000 -e 用了三天就出问题 -e 有人办过 desk.db*").output
    #expect(traces.isEmpty, "\(traces)")
    #expect(try booth.run("show", "1").output.contains("真的一件"))
    #expect(try booth.run("check", "--deep").output == "没有发现损坏\n")
  }

  /// Doing it again does nothing; what was taken out does not come back, and no number is given away
  /// twice.
  @Test func itIsDoneOnceAndForAll() throws {
    let booth = try older()
    try booth.run("check", "--void-invented", "--yes")
    let before = try booth.run("export", "--unmask", "-").output
    for clerk in ["样例", "值班"] {
      try booth.run("--clerk", clerk, "redo")
      #expect(try booth.run("export", "--unmask", "-").output == before, "\(clerk)")
    }
    let again = try booth.run("check", "--void-invented", "--yes")
    #expect(again.code == 0 && again.output == "没有演示装进来的记录\n", "\(again)")
    #expect(try booth.run("add", "complaint", "--facts", "下一件").lastWord.hasSuffix("A-0032"))
  }

  /// Cases that were taken back by hand before still hold persons, and are taken out like the others.
  @Test func whatWasVoidedByHandIsErasedToo() throws {
    let booth = try older(cases: 12)
    try booth.run("void", "4", "--why", "演示的")
    try booth.run("erase", "5", "--why", "演示的")
    #expect(try booth.run("check").output.contains("12 件、台账 6 笔"))
    try booth.run("check", "--void-invented", "--yes")
    #expect(try booth.run("check", "--deep").output == "没有发现损坏\n")
    #expect(try booth.run("list", "--format", "jsonl").output.split(separator: "\n").count == 1)
  }

  /// Killed anywhere on the way, it is done wholly or not at all, and the next one does the rest.
  @Test(.needsTools) func aKillLeavesAllOrNothing() throws {
    let base = try older(cases: 8)
    var counts: [Int] = []
    for point in stride(from: 1, to: 2_000, by: 7) {
      let booth = try Booth(copying: base)
      let (ending, said) = try booth.run(
        ["check", "--void-invented", "--yes"], killedAt: point, of: "pwrite64")
      if ending == .finished { break }
      let count = try booth.run("list", "--format", "jsonl").output.split(separator: "\n").count
      counts.append(count)
      // Whoever has read that it is done finds it done.
      let isAcknowledged = said.hasSuffix("已作废并删除 8 件、台账 6 笔\n")
      #expect([1, 9].contains(count) && (count == 1 || !isAcknowledged), "\(point): \(count)")
      #expect(try booth.run("check", "--void-invented", "--yes").code == 0)
      #expect(try booth.run("check", "--deep").output == "没有发现损坏\n", "\(point)")
      #expect(try booth.shell("grep -l 1380000 desk.db*").output.isEmpty, "\(point)")
    }
    #expect(counts.count > 3 && Set(counts) == [1, 9], "\(counts)")
  }

  /// Real records are not named: those of the samples, and such as look invented to a quick eye.
  @Test(arguments: ["square-day.jsonl", "main-venue-day.jsonl"]) func realOnesAreNotNamed(
    file: String
  ) throws {
    let store = try SampleStore([file])
    try store.booth.run(
      "--clerk", "样例", "add", "complaint", "--consumer-name", "赵样一", "--consumer-phone",
      "13800001234", "--merchant-name", "样板超市", "--merchant-phone", "13800009002",
      "--merchant-address", "样例市东湖区二号路20号", "--class", "g_food.general", "--product", "糕点",
      "--nature", "quality", "--facts", "糕点打开就有毛病，要求更换，商家还没有答复。")
    try store.booth.run(
      "--clerk", "样例", "add", "consultation", "--topic", "law", "--facts", "网上买的东西七天内能不能退？")
    #expect(try store.booth.run("check").output == "没有发现损坏\n")
  }
}
