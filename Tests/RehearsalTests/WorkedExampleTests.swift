import Foundation
import Interchange
import LineFinding
import PseudoTerminal
import Testing
import Values
import Vocabulary

/// The worked examples of docs/CONTRIBUTING.md, seen in a program that was built with their patches
/// (`make verify` does that in a copy of the tree): each shows wherever one of its kind shows.
@Suite(
  .evidence,
  .enabled(if: Stage.hasExamples, "only the copy that `make verify` builds has them"))
struct WorkedExampleTests {
  private static let licence = "沪食许0315号"

  /// A desk with one complaint whose merchant has a licence.
  private func stage() throws -> Stage {
    let stage = try Stage()
    try stage.run("setup", "--office", "样板所", "--venue", "南门广场")
    let added = try stage.run(
      "add", "complaint", "--merchant-name", "样板超市", "--facts", "买到过期牛奶", "--consumer-phone",
      "13800138000", "--merchant-licence", WorkedExampleTests.licence)
    try #require(added.code == 0, "\(added.errors)")
    return stage
  }

  // MARK: The field

  @Test func theFieldIsInTheForm() throws {
    let stage = try stage()
    let desk = try stage.open()
    try desk.waitFor(Words.home)
    desk.strike("2")
    try desk.waitFor(Words.form)
    // What is seldom asked lies behind the last place of the form.
    for _ in 0..<40 where !desk.screen.lines[desk.screen.row].contains("更多") {
      desk.strike(.backTab)
    }
    desk.strike(.enter)
    try desk.wait(for: "the field behind more") { $0.screen.squeezed.contains("许可证号") }
  }

  @Test func theFieldIsInJSON() throws {
    let shown = try stage().run("show", "1", "--format", "json")
    let document = try JSON.parse(Array(shown.output.utf8))
    #expect(document["merchant"]?["licence"]?.string == WorkedExampleTests.licence)
  }

  @Test func theFieldIsAColumnOfSheets() throws {
    #expect(try cell("许可证号", of: stage()) == WorkedExampleTests.licence)
  }

  /// What stands in a column of the one case of a desk.
  private func cell(_ heading: String, of stage: Stage) throws -> String {
    let sheet = try stage.run("export", "-", "--format", "csv")
    let rows = try CSV.rows(Array(sheet.output.utf8)).map(\.cells)
    try #require(rows.count == 2, "\(sheet)")
    let column = try #require(rows[0].firstIndex(of: heading), "\(sheet)")
    return rows[1][column]
  }

  @Test func theFieldIsInTheStory() throws {
    let stage = try stage()
    try stage.run("amend", "1", "--merchant-licence", "沪食许0316号")
    let story = try stage.run("show", "1").output.lines(with: "许可证号")
    #expect(
      story == [
        "许可证号: 沪食许0316号",
        "2027-03-15 09:30  值班  更正  许可证号: 沪食许0315号 改为 沪食许0316号",
      ])
  }

  @Test func theFieldIsInTheManual() throws {
    let manual = try Stage().run("manual", "commands", "--lang", "en")
    let line = "--merchant-licence T                         Licence number"
    #expect(manual.output.lines(with: "--merchant-licence") == [line, line])
  }

  // MARK: The step

  /// A case of which somebody looked at the goods.
  private func inspected() throws -> Stage {
    let stage = try stage()
    let done = try stage.run(
      "inspect", "1", "--item", "电饭锅", "--result", "底部开裂")
    try #require(done.code == 0, "\(done.errors)")
    return stage
  }

  @Test func theStepIsInTheMenuAndHasAForm() throws {
    let stage = try stage()
    let desk = try stage.open()
    try desk.waitFor(Words.home)
    desk.strike(.enter)
    try desk.wait(for: "the case") { $0.screen.squeezed.contains("过期牛奶") }
    desk.strike("9")
    desk.strike("查看商品")
    desk.strike(.enter)
    try desk.wait(for: "the form of the step") {
      $0.screen.squeezed.contains("查看什么") && $0.screen.squeezed.contains("查看结果")
    }
  }

  @Test func theStepIsInTheHistoryOfDocuments() throws {
    let shown = try inspected().run("show", "1", "--format", "json")
    let history = try #require(JSON.parse(Array(shown.output.utf8))["history"]?.array)
    let step = try #require(history.last { $0["step"]?.string == "inspect" }, "\(history)")
    #expect(step["item"]?.string == "电饭锅")
    #expect(step["result"]?.string == "底部开裂")
  }

  @Test func theStepIsInTheStory() throws {
    let told = try inspected().run("show", "1").output.lines(with: "查看商品")
    let words = told.map { $0.split(separator: "  ").dropFirst(2).joined(separator: " ") }
    #expect(words == ["查看商品 查看什么: 电饭锅 查看结果: 底部开裂"])
  }

  @Test func theStepIsInTheManual() throws {
    let manual = try Stage().run("manual", "commands", "--lang", "en")
    #expect(manual.output.lines(with: "## inspect") == ["## inspect"])
  }

  @Test func theStepIsInASheetWithHistories() throws {
    let history = try JSON.parse(Array(cell("办理经过", of: inspected()).utf8))
    let told = (history.array ?? []).map { step in
      ["step", "item", "result"].map { step[$0]?.string ?? "" }
    }
    #expect(told == [["inspect", "电饭锅", "底部开裂"]])
  }
}
