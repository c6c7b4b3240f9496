import Foundation
import PseudoTerminal
import Testing
import Values
import Vocabulary

/// Words that thousands of cases have, on a real terminal.
@Suite(.evidence) struct FindingTests {
  /// What is found is counted when nobody types, and whoever types has his keys before that.
  @Test func keysComeBeforeTheCount() throws {
    let stage = try Stage()
    let one = #"{"kind":"complaint","facts":"商家不退，退商"}"# + "\n"
    let documents = stage.folder + "/many.jsonl"
    try Data(String(repeating: one, count: 3000).utf8).write(to: URL(fileURLWithPath: documents))
    #expect(try stage.run("import", documents).code == 0)
    let desk = try stage.openSetUp()
    desk.strike(.function(7))
    try desk.waitFor("查找 3000 件，列出前 500 件")
    for character in "不退商" { desk.type(String(character)) }
    try desk.waitFor("没有找到")
    #expect(desk.screen.lines[0].contains("查找 0 件"), "\(desk.screen.text)")
    #expect(try stage.cases("--search", "不退商").count == 0)
    #expect(try stage.cases("--search", "不退", "--limit", "3").count == 3)
    desk.type("\u{15}商家")
    try desk.waitFor("查找 3000 件，列出前 500 件")
    // Each letter, the way down and the key that opens come at once.
    desk.type("\u{15}不退\r")
    try desk.waitFor("A-3000")
    try desk.waitFor("登记")
    desk.strike(.escape)
    try desk.waitFor("查找 3000 件，列出前 500 件")
  }
}
