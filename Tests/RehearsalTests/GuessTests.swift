import Casework
import Foundation
import PseudoTerminal
import Testing
import Values
import Vocabulary

/// Guesses that nobody took, from the key to the store and back.
@Suite(.evidence) struct GuessTests {
  private func fields(_ stage: Stage) throws -> (nature: String?, goodsClass: String?) {
    let json = try JSON.parse(
      try stage.run("list", "--format", "jsonl").output.trimmingCharacters(in: .newlines))
    return (json["nature"]?.string, json["class"]?.string)
  }

  @Test func oneKeyTakesThemAndOneUndoGivesThemBack() throws {
    let stage = try Stage()
    let desk = try stage.openSetUp()
    try desk.openForm()
    for words in ["13800000001", "样一", "用三天不通电", "样板电器", "电饭锅"] {
      desk.strike(words)
      desk.strike(.enter)
    }
    #expect(try desk.save() == "A-0001")
    try desk.waitFor("没取：Ctrl-K")
    #expect(try fields(stage) == (nil, nil))
    desk.strike(.control("k"))
    try desk.waitFor("取了性质")
    #expect(try fields(stage) == ("quality", "g_electronics.kitchen"))
    desk.strike(.control("z"))
    try desk.waitFor("撤销上一步")
    desk.strike(.enter)
    try desk.waitFor("已撤销")
    #expect(try fields(stage) == (nil, nil))
    #expect(try stage.run("totals", "--format", "json").output.contains("\"registered\":1"))
  }
}
