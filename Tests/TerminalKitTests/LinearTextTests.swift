import Testing

@testable import TerminalKit

/// A frame as it is read: one thing a line, in order.
@Suite struct LinearTextTests {
  private func surface(_ rows: [String], noting spots: [Spot] = []) -> Surface {
    var surface = Surface(rows: rows.count + 2, columns: 40)
    for (row, words) in rows.enumerated() {
      surface.write(words, at: Position(row: row, column: 0))
    }
    surface.spots = spots
    return surface
  }

  private func lines(_ text: LinearText) -> [String] {
    text.lines.map { $0.map(\.text).joined() }
  }

  private func row(_ row: Int, isSelected: Bool = false) -> Spot {
    Spot(Rect(row: row, column: 0, rows: 1, columns: 40), .row(isSelected: isSelected))
  }

  @Test func whatStandsApartIsReadOneBehindTheOther() {
    let text = LinearText(surface([" 首页    王芳 11:20", "", " 2 投诉   3 咨询"]), columns: 40)
    #expect(lines(text) == ["首页", "王芳 11:20", "2 投诉", "3 咨询"])
    #expect(text.titleLines == 2)
  }

  @Test func rulesAndBarsAreNotRead() {
    let text = LinearText(
      surface(["----------", "没写完 2 -------", "质量  9  ======", "购买 = 3-01"]), columns: 40)
    #expect(lines(text) == ["没写完 2", "质量", "9", "购买 = 3-01"])
  }

  @Test func aRowOfAListIsOneLine() {
    var frame = surface([" 编号    姓名", " > A-1   周*   洗衣机"], noting: [row(1, isSelected: true)])
    frame.cursor = Position(row: 1, column: 1)
    let text = LinearText(frame, columns: 40)
    #expect(lines(text) == ["编号", "姓名", "A-1, 周*, 洗衣机"])
    #expect(text.cursor == Position(row: 2, column: 0))
    frame.spots?.note(Rect(row: 0, column: 0, rows: 1, columns: 40), .words)
    #expect(lines(LinearText(frame, columns: 40))[0] == "编号, 姓名")
  }

  /// A field stands on its own line, with the caret behind its label or what is typed.
  @Test(arguments: [(6, 5), (9, 8), (26, 5)])
  func theCaretStaysInItsField(_ column: Int, _ caret: Int) {
    let spots = [
      Spot(Rect(row: 0, column: 0, rows: 1, columns: 18), .field(0, focus: 0)),
      Spot(Rect(row: 0, column: 20, rows: 1, columns: 18), .field(1, focus: 0)),
    ]
    var frame = surface(["电话  138           姓名"], noting: spots)
    frame.cursor = Position(row: 0, column: column)
    let text = LinearText(frame, columns: 40)
    #expect(lines(text) == ["电话 138", "姓名"])
    #expect(text.cursor == Position(row: column < 20 ? 0 : 1, column: caret))
  }

  /// What is noted may reach over the edge.
  @Test(arguments: [-5, 30, 39, 60]) func whatReachesOverTheEdgeIsCut(_ column: Int) {
    let rect = Rect(row: 0, column: column, rows: 1, columns: 30)
    for use in [Spot.Use.words, .key(.enter), .field(0, focus: 0)] {
      let text = LinearText(surface(["投诉"], noting: [Spot(rect, use)]), columns: 40)
      let words = lines(text).joined()
      #expect(["投诉"].filter { !words.contains($0) } == [], "\(words)")
    }
  }

  @Test func aLongLineGoesOn() {
    var frame = surface(["一二三四五六七八九十"])
    frame.cursor = Position(row: 0, column: 16)
    let text = LinearText(frame, columns: 7)
    #expect(lines(text) == ["一二三", "四五六", "七八九", "十"])
    #expect(text.cursor == Position(row: 2, column: 4))
  }

  /// Whatever a frame shows, every line has room and the cursor stands in one of them, or behind the last.
  @Test func emptyFramesAreRead() {
    for rows in 0..<4 {
      let text = LinearText(Surface(rows: rows, columns: rows), columns: 20)
      #expect(text.lines == [] && text.cursor == Position(row: 0, column: 0))
    }
  }
}
