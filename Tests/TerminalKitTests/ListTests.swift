import Testing
import Wording

@testable import TerminalKit

private let columns = [
  ListColumn(Phrase("编号", "Number"), width: 6), ListColumn(Phrase("商家", "Merchant"), width: 10),
  ListColumn(Phrase("件", "Cases"), width: 5, .right),
]
private let merchants = ["华联电器城", "美味食品店和别的", "东街超市", "力健健身"]

private func frame(_ list: ListState, height: Int) -> Surface {
  var surface = Surface(rows: height + 1, columns: 30)
  surface.writeHeader(columns, at: Position(row: 0, column: 2), .chinese)
  let rect = Rect(row: 1, column: 0, rows: height, columns: 30)
  surface.draw(list, in: rect, columns: columns) { row in
    [ListCell("A-\(row)"), ListCell(merchants[row]), ListCell("\(row * 100)", .figure)]
  }
  return surface
}

@Test func alignsColumnsByWidthAndPutsTheCursorOnTheSelectedRow() {
  var list = ListState(count: 4)
  _ = list.handle(.text("　"), height: 3)
  let surface = frame(list, height: 3)
  #expect(
    surface.description == """
        编号   商家          件
       *A-0    华联电器城     0
      > A-1    美味食品..   100
        A-2    东街超市     200
      """)
  #expect(surface.cursor == Position(row: 2, column: 0))
  #expect(surface[Position(row: 2, column: 12)]?.style.ground == .selected)
}

@Test func scrollsOnlyAsFarAsTheSelectionMakesIt() {
  var list = ListState(count: 4)
  for _ in 0..<9 { _ = list.handle(.down, height: 3) }
  #expect(list.selected == 3 && list.visible(height: 3) == 1..<4)
  _ = list.handle(.up, height: 3)
  #expect(list.visible(height: 3) == 1..<4)
  _ = list.handle(.home, height: 3)
  #expect(list.visible(height: 3) == 0..<3)
  list.select(3)
  list.marks = [0, 3]
  list.resize(to: 2)
  #expect(list.selected == 1 && list.marks == [0])
  list.resize(to: 0)
  #expect(list.selected == nil && list.visible(height: 3).isEmpty)
}
