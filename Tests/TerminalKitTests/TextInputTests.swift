import Randomness
import Testing

@testable import TerminalKit

/// Types keys into a text and gives it back; `|` is the caret before and after.
private func edit(
  _ before: String, _ keys: Key..., isMultiline: Bool = false, columns: Int = 10, rows: Int = 3
) -> String {
  var input = start(before, isMultiline: isMultiline)
  for key in keys { _ = input.handle(key, columns: columns, rows: rows) }
  return shown(input)
}

private func start(_ before: String, isMultiline: Bool = false) -> TextInput {
  var input = TextInput(String(before.filter { $0 != "|" }), isMultiline: isMultiline)
  let caret = before.firstIndex(of: "|").map { before.distance(from: before.startIndex, to: $0) }
  input.moveCaret(to: caret ?? before.count)
  return input
}

private func shown(_ input: TextInput) -> String {
  String(input.characters[..<input.caret]) + "|" + String(input.characters[input.caret...])
}

@Test func editsByWholeCharacters() {
  #expect(edit("王|芳", .backspace) == "|芳")
  #expect(edit("王|芳", .delete) == "王|")
  #expect(edit("王|芳", .text("小")) == "王小|芳")
  #expect(edit("|王芳", .backspace, .left) == "|王芳")
  #expect(edit("王芳|", .delete, .right) == "王芳|")
  #expect(edit("Zoe\u{301}|", .backspace) == "Zo|")
  #expect(edit("👨‍👩‍👧|x", .left) == "|👨‍👩‍👧x")
  #expect(edit("e|x", .text("\u{301}"), .backspace) == "|x")
}

@Test func movesAndCutsAsAShellDoes() {
  #expect(edit("电饭锅|坏了", .control("u")) == "|坏了")
  #expect(edit("电饭锅|坏了", .control("k")) == "电饭锅|")
  #expect(edit("电饭锅|坏了", .control("a")) == "|电饭锅坏了")
  #expect(edit("电饭锅|坏了", .end) == "电饭锅坏了|")
  #expect(edit("买了TCL 电视，坏了|", .control("w")) == "买了TCL 电视，|")
  #expect(edit("买了TCL 电视|", .control("w"), .control("w")) == "买了|")
  #expect(edit("|买了TCL 电视", .wordRight, .wordRight) == "买了TCL| 电视")
  #expect(edit("买了TCL 电视|", .wordLeft) == "买了TCL |电视")
}

@Test func keepsLineEndsOnlyOnManyLines() {
  #expect(edit("|", .paste("一\r\n二\n三\r四")) == "一 二 三 四|")
  #expect(edit("|", .paste("一\r\n二\r三"), isMultiline: true) == "一\n二\n三|")
  #expect(edit("一|", .control("j")) == "一|")
  #expect(edit("一|二", .control("j"), isMultiline: true) == "一\n|二")
}

@Test func leavesControlCharactersOut() {
  #expect(edit("|", .paste("a\u{1B}]0;x\u{7}b\u{9B}c\u{7F}\td")) == "a]0;xbc\td|")
  #expect(edit("|", .paste("a\u{202E}b\u{200B}")) == "a\u{202E}b\u{200B}|")
}

@Test func undoesABurstAPasteAndARunOfDigitsAsOneStepEach() {
  let undo = Key.control("z")
  #expect(edit("|", .text("电饭锅"), .text("坏了"), undo) == "电饭锅|")
  #expect(edit("王|芳", .paste("小小小"), undo) == "王|芳")
  #expect(edit("a|", .text("1"), .text("3"), .text("8"), undo) == "a|")
  #expect(edit("|", .text("1"), .left, .text("3"), undo) == "|1")
  #expect(edit("|", .text("一"), undo, undo, .control("y"), .control("y")) == "一|")
  #expect(edit("e|x", .text("\u{301}"), undo) == "e|x")
  #expect(edit("一二|", .control("u"), undo, .control("y")) == "|")
}

@Test func walksWrappedRowsAndLeavesAtTheEdge() {
  func after(_ before: String, _ key: Key, isMultiline: Bool = true) -> String? {
    var input = start(before, isMultiline: isMultiline)
    return input.handle(key, columns: 6, rows: 3) ? shown(input) : nil
  }
  #expect(after("一二三四五\n六七|八", .up) == "一二三四五|\n六七八")
  #expect(after("一二三四五|\n六七八", .up) == "一二|三四五\n六七八")
  #expect(after("一二|三四五\n六七八", .up) == nil)
  #expect(after("一二|三四五\n六七八", .pageDown) == "一二三四五\n六七|八")
  #expect(after("一二三四五\n六七八|", .down) == nil)
  #expect(after("一|", .enter) == nil)
  #expect(after("一|", .up, isMultiline: false) == nil)
}

@Test func showsTheRowsAroundTheCaret() {
  let long = start("一二三四五六七|", isMultiline: true)
  let visible = long.visible(columns: 4, rows: 2)
  #expect(visible.rows == ["五六", "七"])
  #expect(visible.caret == Position(row: 1, column: 2))
  #expect(visible.hasMoreBefore && !visible.hasMoreAfter)
  let full = start("一二|", isMultiline: true).visible(columns: 4, rows: 2)
  #expect(full.rows == ["一二", ""] && full.caret == Position(row: 1, column: 0))
}

@Test func scrollsOneLineSidewaysByWholeCharacters() {
  let end = start("一二三四|").visible(columns: 5)
  #expect(end.rows == ["三四"] && end.caret.column == 4 && end.hasMoreBefore)
  let middle = start("一二三|四").visible(columns: 5)
  #expect(middle.rows == ["三四"] && middle.caret.column == 2)
  let begin = start("|一二三四").visible(columns: 5)
  #expect(begin.rows == ["一二"] && begin.caret.column == 0 && begin.hasMoreAfter)
}

@Test func wrapsAfterAnEditAsIfItHadBeenWrappedAnew() {
  var random = SplitMix(seed: 7)
  let pieces = [
    "一", "a", "\n", "二三四五六七八", "word word", "\u{202E}", "e\u{301}", "\u{301}", "31,265.60元", "，",
    "5",
    "138 0013 8000", "TS-20270315-A-0012", "（349/398）", "万册（份）", "二十余名",
  ]
  for round in 0..<300 {
    var input = TextInput(isMultiline: true)
    let columns = Int.random(in: 0...30, using: &random)
    for _ in 0..<30 {
      let key: Key =
        switch Int.random(in: 0...9, using: &random) {
        case 0...4: .paste(pieces.randomElement(using: &random) ?? "")
        case 5: .backspace
        case 6: .control("z")
        case 7: .control("w")
        default: [.up, .left, .home, .delete, .control("y")].randomElement(using: &random) ?? .up
        }
      _ = input.handle(key, columns: columns, rows: 2)
      #expect(
        input.wrap == TextRows(input.characters, input.widths, columns: columns), "\(round)")
    }
  }
}
