import Casework
import Foundation
import PseudoTerminal
import Testing
import Values
import Vocabulary

/// Fingers, readers of codes and held keys as a real terminal sends them.
@Suite(.evidence) struct BurstTests {
  private static let said = "一串键一起来了"

  private func counted(_ stage: Stage) throws -> JSON? {
    try JSON.parse(Array(stage.run("totals", "--format", "json").output.utf8))["consultations"]?[
      "tallied"]
  }

  /// A phone that is typed at the wrong place neither leaves the desk nor walks through its screens.
  @Test(arguments: ["057188001234", "13800138000", "95512\r"])
  func aPhoneOnHomeDoesNothing(phone: String) throws {
    let stage = try Stage()
    let desk = try stage.openSetUp()
    desk.type(phone)
    try desk.waitFor(BurstTests.said)
    #expect(!desk.hasEnded && desk.screen.text.contains(Words.home))
    #expect(desk.message == " 一串键一起来了，没有照办；要记电话先按 F2")
    try desk.openForm()
  }

  /// Fingers are slower than a reader of codes, and faster than somebody who means to leave.
  @Test func digitsBehindTheOneThatLeavesKeepTheDesk() throws {
    let stage = try Stage()
    let desk = try stage.openSetUp()
    for digit in "0571880" {
      desk.type(String(digit))
      desk.pause(milliseconds: 150)
    }
    #expect(!desk.hasEnded)
    #expect(desk.screen.text.contains(Words.home), "\(desk.screen.text)")
    #expect(desk.message.contains(BurstTests.said))
    desk.pause(milliseconds: 500)
    desk.strike("0")
    #expect(desk.waitForEnd() == 0)
  }

  /// What was typed ahead of the end was meant for the desk: the shell behind it gets none of it.
  @Test func nothingIsLeftOverForTheShell() throws {
    let stage = try Stage()
    stage.differing["DESK"] = Stage.program
    try stage.run("setup", "--office", "样板所")
    let line = "\"$DESK\"; stty -echo; echo over; while read -r words; do echo \"got $words\"; done"
    let desk = try stage.terminal("/bin/sh", ["-c", line])
    try desk.waitFor(Words.home)
    desk.type("\u{11}13800138000\rtouch left-over\r")
    try desk.waitFor("over")
    desk.type("own words\r")
    try desk.waitFor("got own words")
    #expect(desk.screen.lines.filter { $0.contains("got") } == ["got own words"])
  }

  @Test func draftsAreSaidBeforeTheDeskIsLeft() throws {
    let stage = try Stage()
    let desk = try stage.openSetUp()
    try desk.openForm()
    desk.strike("139")
    desk.strike(.escape)
    try desk.waitFor(Words.home)
    desk.strike("0")
    try desk.waitFor("还有 1 份没写完，都留着；再按 0 退出")
    desk.strike("0")
    #expect(desk.waitForEnd() == 0)
    #expect(try stage.drafts().count == 1)
  }

  /// The form opens by the first of what came together, and takes the rest.
  @Test func aFormTakesWhatWasTypedAhead() throws {
    let stage = try Stage()
    let desk = try stage.openSetUp()
    desk.type("213800138000")
    try desk.waitFor(Words.form)
    try desk.waitFor("13800138000")
    desk.type("\u{1B}2139")
    try desk.wait(for: "another form") {
      $0.screen.text.contains(Words.form) && !$0.screen.text.contains("13800138000")
        && $0.screen.text.contains("139")
    }
    desk.strike(.escape)
    try desk.waitFor(Words.home)
    #expect(try stage.drafts().count == 2)
  }

  @Test func plusCountsOneAtOnce() throws {
    let stage = try Stage()
    let desk = try stage.openSetUp()
    desk.strike("+")
    try desk.waitFor("刚才：口头咨询 +1人次")
    #expect(try counted(stage) == 1)
    desk.pause(milliseconds: 300)
    desk.strike("+")
    try desk.wait(for: "two") { $0.screen.text.contains("2人次") }
    #expect(try counted(stage) == 2)
  }

  /// As a keyboard repeats a held key: a while after the first, then thirty times a second.
  @Test func aHeldKeyCountsOnce() throws {
    let stage = try Stage()
    let desk = try stage.openSetUp()
    desk.type("+")
    desk.pause(milliseconds: 400)
    for _ in 1...15 {
      desk.type("+")
      desk.pause(milliseconds: 33)
    }
    try desk.waitFor("按住的键只记一次")
    desk.pause(milliseconds: 1000)
    #expect(try counted(stage) == 1)
    desk.type("++++++++")
    try desk.wait(for: "a second question in the store") { _ in try counted(stage) != 1 }
    #expect(try counted(stage) == 2)
  }
}
