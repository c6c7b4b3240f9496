import Casework
import Foundation
import PseudoTerminal
import Testing
import Values
import Vocabulary

/// The laptop's clock stands in the past, or in a year that nobody knows.
@Suite(.evidence) struct ClockTests {
  private func stage(now: String) throws -> Stage {
    let stage = try Stage()
    stage.now = "2026-11-29T10:00:00+08:00"
    try stage.run("setup", "--office", "样板所", "--venue", "南门广场")
    try stage.run("add", "complaint", "--facts", "先前的一件")
    stage.now = now
    return stage
  }

  @Test(arguments: ["2020-01-01T08:00:00+08:00", "2026-11-29T09:50:00+08:00"])
  func homeAndTheFirstSaveSayIt(now: String) throws {
    let stage = try stage(now: now)
    let desk = try stage.open()
    try desk.waitFor(Words.home)
    let shown = now.prefix(16).replacing("T", with: " ")
    #expect(desk.screen.lines[1].contains("电脑时钟可疑：现在 \(shown)，最新的记录 2026-11-29 10:00"))
    try desk.openFacts()
    desk.strike("空调不制冷")
    desk.press(.control("s"))
    try desk.waitFor("照这个时间存")
    #expect(desk.screen.text.contains("TS-\(now.prefix(10).filter(\.isNumber))-"))
    #expect(try stage.cases().count == 1)
    desk.strike(.escape)
    try desk.waitFor("没有存")
    #expect(desk.screen.squeezed.contains("空调不制冷"))
    desk.press(.control("s"))
    try desk.waitFor("照这个时间存")
    desk.strike("1")
    try desk.wait(for: "the number") { $0.acknowledged == "A-0002" }
    try desk.openFacts()
    desk.strike("又一件")
    #expect(try desk.save() == "A-0003")
    desk.strike("0")
    #expect(desk.waitForEnd() == 0)
  }

  /// Writing commands say it on standard error and do what they were told; reading ones are silent.
  @Test(arguments: ["zh", "en"]) func commandsRemarkOnIt(language: String) throws {
    let stage = try stage(now: "2020-01-01T08:00:00+08:00")
    stage.differing["DESK315_LANG"] = language
    for words in [
      ["add", "complaint", "--facts", "二"], ["note", "1", "--text", "x"],
      ["tally", "leaflets", "5"],
      ["undo"], ["totals", "--given-to", "x"],
    ] {
      let outcome = try stage.shell("\"$DESK\" \(words.joined(separator: " "))")
      #expect(outcome.code == 0, "\(words) \(outcome)")
      #expect(outcome.errors.split(separator: "\n").count == 1, "\(words) \(outcome)")
      #expect(
        outcome.errors.contains("2020-01-01 08:00") && outcome.errors.contains("2026-11-29 10:00"))
    }
    #expect(try stage.run("list").errors.isEmpty)
    stage.now = "2026-11-29T10:00:30+08:00"
    #expect(try stage.run("add", "complaint", "--facts", "三").errors.isEmpty)
  }

  /// The laptop's own clock counts like one that was set for the desk.
  @Test func aYearWithoutACalendarIsSaid() throws {
    let stage = try Stage()
    stage.now = "2019-03-15T10:00:00+08:00"
    let added = try stage.run("add", "complaint", "--facts", "一")
    let doubt = "电脑时钟可疑：现在 2019-03-15 10:00，没有这一年的节假日表，请先校时"
    #expect(added.code == 0)
    #expect(added.errors == doubt + "；照这个时间记，收到日、期限、编号都会错，当天的合计里也没有\n")
    let desk = try stage.openSetUp()
    #expect(desk.screen.lines[1].trimmingPrefix(" ") == doubt)
  }
}
