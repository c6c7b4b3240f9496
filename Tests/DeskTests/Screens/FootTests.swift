import TerminalKit
import Testing
import Values

@testable import Desk

@Test func aMessageTooLongForItsRowTakesTheOneAbove() {
  let words = "不能办：" + String(repeating: "还缺材料，", count: 10) + "见总局令第121号第15条"
  var surface = Surface(rows: 6, columns: 80)
  surface.writeFoot(words, [Hint(keys: "Esc", words: "返回")])
  #expect(surface.text(ofRow: 3).contains("不能办"))
  #expect(surface.text(ofRow: 4).contains("第15条"))
  #expect(surface.text(ofRow: 5).contains("Esc"))
  // Where something stands, or somebody types, the row is theirs, and that of the hints gives way.
  for isField in [true, false] {
    var taken = Surface(rows: 6, columns: 80)
    if isField {
      taken.fill(Rect(row: 3, column: 8, rows: 1, columns: 20), .field)
    } else {
      taken.cursor = Position(row: 3, column: 1)
    }
    let before = taken.row(3)
    taken.writeFoot(words, [Hint(keys: "Esc", words: "返回")])
    #expect(taken.row(3) == before)
    #expect(taken.text(ofRow: 4).contains("不能办"))
    #expect(taken.text(ofRow: 5).contains("第15条"))
  }
}
