import Foundation
import PseudoTerminal
import Testing
import Values
import Vocabulary

/// Work that takes long, on a terminal and beside one.
@Suite(.evidence) struct LongWorkTests {
  /// A quick machine is given more to do until something takes long enough to be shown.
  @Test func howFarItHasComeIsShownAndGoes() throws {
    for cases in [1_500, 15_000, 150_000] {
      let stage = try Stage()
      let desk = try stage.terminal(
        Stage.program, ["demo", "--store", stage.store, "--cases", "\(cases)"])
      #expect(desk.waitForEnd() == 0)
      guard desk.written.contains("正在读入 [") else { continue }
      #expect(desk.written.contains("/\(cases + 6)\r") || desk.written.contains("/\(cases + 6) "))
      // What people read stands on the first line, as if nothing had been there.
      let lines = desk.screen.text.split(separator: "\n").map { TextRules.trimmed(String($0)) }
      #expect(lines.filter { !$0.isEmpty } == ["已装入 \(cases + 6) 条虚构记录"])
      #expect(!desk.written.contains("\u{1B}"))
      return
    }
    Issue.record("no work took long enough to be shown")
  }

  @Test func whoeverIsNoTerminalIsToldNothing() throws {
    let stage = try Stage()
    let outcome = try stage.run("demo", "--store", stage.store, "--cases", "1500")
    #expect(outcome.errors == "" && outcome.output == "已装入 1506 条虚构记录\n")
  }
}
