import Testing

@testable import TerminalKit

@Test func printsTheNamesOfKeys() {
  let keys: [Key] = [.function(2), .control("s"), .backTab, .escape, .text(" "), .alt("b")]
  let names = ["F2", "Ctrl-S", "Shift-Tab", "Esc", "Space", "Alt-B"]
  #expect(keys.map(\.description) == names)
}

@Test func foldsWhatAnInputMethodMakesOfAscii() {
  #expect(Key.fold("１２？／、＋＊×。：Ａｚ【") == "12?//+**.:Az[")
  #expect(Key.text("投").folded == .text("投"))
  #expect(Key.paste("１").folded == .paste("１"))
}

private enum Deed: Equatable, Sendable { case save, next, step, find, walk }

private let keys = KeyMap<Deed, Bilingual>(
  Bilingual("登记", "Intake"),
  [
    .init(.control("s"), .function(10), does: .save, Bilingual("存", "save")),
    .init(.tab, .enter, does: .next, Bilingual("下一栏", "next")),
    .init(
      .text("1"), .text("2"), .text("3"), does: .step, Bilingual("办理", "steps"),
      disabled: Bilingual("已办结", "closed")),
    .init(.up, .down, does: .walk, Bilingual("选", "choose"), isHinted: false),
    .init(.text("/"), does: .find, Bilingual("找", "find")),
  ])

@Test func aBindingIsFoundByEveryKeyItPrintsAndADisabledOneAnswersWithItsReason() {
  #expect(keys.match(.function(10)) == .action(.save))
  #expect(keys.match(.text("／")) == .action(.find) && keys.match(.text("、")) == .action(.find))
  #expect(keys.match(.text("２")) == .disabled(Bilingual("已办结", "closed")))
  #expect(keys.match(.text("投")) == nil)
  let other = KeyMap<Deed, Bilingual>(
    Bilingual("x"), [.init(.tab, .left, does: .find, Bilingual("x"))])
  #expect(keys.followed(by: other).match(.tab) == .action(.next))
  #expect(keys.followed(by: other).match(.left) == .action(.find))
}

@Test func hintsAndHelpComeFromTheSameBindings() {
  let bar = keys.hints(width: 36, .chinese).map(\.text).joined(separator: "  ")
  #expect(bar == "Ctrl-S存  Tab下一栏  1-3办理  /找")
  #expect(keys.hints(width: 33, .chinese).count == 4)
  #expect(keys.hints(width: 29, .chinese).count == 3 && keys.hints(width: 0, .english).isEmpty)
  #expect(
    keys.rows(.chinese).map { "\($0.keys) \($0.words)" } == [
      "Ctrl-S/F10 存", "Tab/Enter 下一栏", "1-3 办理", "上下 选", "/ 找",
    ])
  #expect(keys.rows(.english)[3].keys == "Up/Down")
  #expect(keys.rows(.english)[2].disabled == "closed")
  var surface = Surface(rows: 1, columns: 40)
  surface.write(keys.hints(width: 21, .english), at: Position(row: 0, column: 1))
  #expect(surface.description == " Ctrl-S save  Tab next")
  #expect(surface[Position(row: 0, column: 1)]?.style == .key)
}
