import Casework
import Foundation
import PseudoTerminal
import Testing
import Values
import Vocabulary

/// A slip that comes back, as a reader of codes sends its number through a real terminal.
@Suite(.evidence) struct ScanTests {
  private func stage() throws -> Stage {
    let stage = try Stage()
    stage.now = "2026-03-15T10:00:00+08:00"
    try stage.run("setup", "--office", "样板所", "--venue", "南门广场")
    for facts in ["空调不制冷", "面包过期"] { try stage.run("add", "complaint", "--facts", facts) }
    return stage
  }

  /// A reader puts a character on the line each millisecond, and Enter behind them.
  private func read(_ words: String, on desk: TerminalSession) {
    for character in words + "\r" {
      desk.type(String(character))
      usleep(1000)
    }
  }

  private func expectCase(_ number: String, _ desk: TerminalSession) throws {
    try desk.wait(for: number) { $0.screen.lines[0].contains(number) }
    #expect(desk.screen.lines[0].contains("投诉  \(number)"), "\(desk.screen.text)")
  }

  @Test func itsCaseIsOpenedFromAnywhere() throws {
    let stage = try stage()
    let desk = try stage.openSetUp()
    read("TS-20260315-A-0001", on: desk)
    try expectCase("TS-20260315-A-0001", desk)
    // On a case, on a list, on a choice of a form, whose texts are kept.
    read("a-0002", on: desk)
    try expectCase("TS-20260315-A-0002", desk)
    desk.strike(.function(6))
    try desk.waitFor("未办结 2 件")
    read("A-0001", on: desk)
    try expectCase("TS-20260315-A-0001", desk)
    desk.strike(.function(2))
    try desk.waitFor(Words.form)
    desk.strike("13800138000")
    desk.strike(.backTab)
    read("A-0002", on: desk)
    try expectCase("TS-20260315-A-0002", desk)
    try stage.waitForDraft(of: desk, saying: "13800138000")
    #expect(try stage.drafts().map { $0.entries["consumer.phone"] } == ["13800138000"])
    read("A-0009", on: desk)
    try desk.waitFor("没有编号是 A-0009 的件，请核对编号")
    #expect(desk.screen.lines[0].contains("TS-20260315-A-0002"))
    #expect(try stage.cases().count == 2)
  }

  /// All of it at once, with another line end, and behind a save that the desk still works on.
  @Test func aReaderDoesNotWaitForTheDesk() throws {
    let stage = try stage()
    let desk = try stage.openSetUp()
    desk.type("A-0002\t")
    try expectCase("TS-20260315-A-0002", desk)
    desk.strike(.escape)
    try desk.waitFor(Words.home)
    try desk.openFacts()
    try desk.strike(whole: "第三件")
    desk.press(.control("s"))
    desk.type("TS-20260315-A-0001\r\n")
    try expectCase("TS-20260315-A-0001", desk)
    #expect(
      try stage.cases().compactMap { $0["facts"]?.string }.sorted() == ["空调不制冷", "第三件", "面包过期"])
    #expect(try stage.drafts().isEmpty)
  }

  /// Links, and codes that begin with a letter, take no step.
  @Test func anotherCodeTakesNoStep() throws {
    let stage = try stage()
    let desk = try stage.openSetUp()
    for code in ["SN12345678", "https://t.cn/ab"] {
      desk.strike(.function(6))
      try desk.waitFor("未办结 2 件")
      read(code, on: desk)
      try desk.waitFor("一串键一起来了")
      for _ in 1...4 { desk.strike(.escape) }
      try desk.waitFor(Words.home)
    }
    #expect(try stage.cases("--open").count == 2)
  }

  /// The digits of a barcode of goods open the form of a step, which its Enter would save.
  @Test func aBarcodeOfGoodsTakesNoStep() throws {
    let stage = try stage()
    let desk = try stage.openSetUp()
    for _ in 1...5 {
      desk.strike(.function(6))
      try desk.waitFor("未办结 2 件")
      read("6901234567892", on: desk)
      try desk.waitFor("没有照办")
      for _ in 1...3 { desk.strike(.escape) }
      try desk.waitFor(Words.home)
    }
    #expect(try stage.cases("--open").count == 2)
  }

  /// The number of a restored store, read from a slip and typed by hand.
  @Test func aNumberOfARestoredStoreTakesNoStep() throws {
    let stage = try stage()
    try stage.run("backup", stage.folder + "/copy.db")
    stage.store = stage.folder + "/restored.db"
    try stage.run("restore", stage.folder + "/copy.db")
    try stage.run("add", "complaint", "--facts", "电饭锅不通电")
    let desk = try stage.openSetUp()
    desk.strike(.function(6))
    try desk.waitFor("未办结 3 件")
    for character in "A2-0001\r" {
      desk.type(String(character))
      desk.pause(milliseconds: 150)
    }
    try desk.waitFor("没有照办；打编号先按 F7")
    #expect(desk.screen.text.contains("未办结 3 件"))
    read("A2-0001", on: desk)
    try expectCase("TS-20260315-A2-0001", desk)
  }

  /// A text takes a number as text, and letters that people type do what they did.
  @Test func aTextTakesItAsText() throws {
    let stage = try stage()
    let desk = try stage.openSetUp()
    try desk.openFacts()
    read("A-0001", on: desk)
    try stage.waitForDraft(of: desk, saying: "A-0001")
    #expect(try stage.drafts().map { $0.entries["facts"] } == ["A-0001"])
    desk.strike(.function(9))
    try desk.waitFor("全部功能")
    for letter in "gy" {
      desk.type(String(letter))
      desk.pause(milliseconds: 150)
    }
    desk.strike(.enter)
    try desk.wait(for: "the place that was chosen") {
      $0.screen.lines[0].contains("数据、规则、节假日")
    }
  }
}
