import Testing

@testable import TerminalKit

@Test func writesChineseOverTwoColumnsEach() {
  var surface = Surface(rows: 2, columns: 8)
  let end = surface.write("投诉 28", at: Position(row: 0, column: 1))
  #expect(end == 8)
  #expect(
    surface.description == """
       投诉 28

      """)
}

@Test func clipsAtEveryEdgeAndNeverCutsAWideCharacter() {
  var surface = Surface(rows: 1, columns: 5)
  surface.write("一二三四", at: Position(row: 0, column: -1))
  #expect(surface.description == " 二三")
  surface.write("一二三", at: Position(row: 0, column: 0))
  #expect(surface.description == "一二")
  surface.write("一二三", at: Position(row: 7, column: 0))
  #expect(surface.write("一二三", at: Position(row: 0, column: 0), width: 3) == 6)
  #expect(surface.row(0).map(\.columns) == [2, 0, 1, 1, 1])
}

@Test func overwritingEitherHalfClearsBoth() {
  var left = Surface(rows: 1, columns: 6)
  left.write("一二三", at: Position(row: 0, column: 0))
  var right = left
  left.write("x", at: Position(row: 0, column: 2))
  #expect(left.description == "一x 三")
  right.write("x", at: Position(row: 0, column: 3))
  #expect(right.description == "一 x三")
  right.write("四", at: Position(row: 0, column: 1))
  #expect(right.description == " 四x三")
}

@Test func laysOneFrameOverAnotherWithItsCursor() {
  var below = Surface(rows: 3, columns: 6)
  for row in 0..<3 { below.write("一二三", at: Position(row: row, column: 0)) }
  var over = Surface(rows: 1, columns: 3)
  over.write("四", at: Position(row: 0, column: 0))
  over.cursor = Position(row: 0, column: 2)
  below.draw(over, at: Position(row: 1, column: 1))
  #expect(
    below.description == """
      一二三
       四 三
      一二三
      """)
  #expect(below.cursor == Position(row: 1, column: 3))
}

@Test func fillsAndTintsOnlyInsideTheFrame() {
  var surface = Surface(rows: 2, columns: 4)
  surface.write("一二", at: Position(row: 0, column: 0))
  surface.fill(Rect(row: -1, column: 1, rows: 9, columns: 99))
  surface.tint(Rect(row: 1, column: -5, rows: 9, columns: 6), .selected)
  #expect(surface.description == "\n")
  #expect(surface[Position(row: 1, column: 0)]?.style == .selected)
  #expect(surface[Position(row: 1, column: 1)]?.style == .normal)
  #expect(surface[Position(row: 2, column: 0)] == nil)
}
