import Testing

@testable import TerminalKit

/// The characters that lines, bars and marks are drawn with.
struct LineArtTests {
  @Test func aPlainBarHasOneColumnForOneWhereAllHaveRoom() {
    #expect(LineArt.plain.bar(3, of: 5, room: 10) == "===")
    #expect(LineArt.plain.bar(30, of: 50, room: 10) == "======")
    #expect(LineArt.plain.bar(0, of: 5, room: 10).isEmpty)
  }

  @Test func aFineBarFillsTheRoomInEighths() {
    let bars = (0...8).map { LineArt.fine.bar($0, of: 8, room: 1) }
    #expect(bars == ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"])
    #expect(LineArt.fine.bar(8, of: 8, room: 4) == "████")
    #expect(LineArt.fine.bar(3, of: 8, room: 4) == "█▌")
    // What is there is seen, however little it is.
    #expect(LineArt.fine.bar(1, of: 1000, room: 4) == "▏")
  }

  @Test func columnsGrowByEighths() {
    let heights = (0...8).map { LineArt.fine.height($0, of: 8) }
    #expect(heights == [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"])
    #expect(LineArt.fine.height(1, of: 500) == "▁" && LineArt.plain.height(8, of: 8) == " ")
  }

  @Test func aColumnOfSeveralRowsGrowsFromItsFoot() {
    func column(_ count: Int) -> [String] {
      (0..<3).map { LineArt.fine.height(count, of: 24, rows: 3, row: $0) }
    }
    #expect(column(24) == ["█", "█", "█"])
    #expect(column(12) == ["█", "▄", " "])
    #expect(column(1) == ["▁", " ", " "])
    #expect(column(0) == [" ", " ", " "])
  }

  @Test func aThinBarHasHalves() {
    let bars = (0...4).map { LineArt.fine.thinBar($0, of: 4, room: 2) }
    #expect(bars == ["", "╸", "━", "━╸", "━━"])
    #expect(LineArt.fine.thinBar(1, of: 1000, room: 4) == "╸")
    #expect(LineArt.plain.thinBar(3, of: 5, room: 10) == "===")
  }

  @Test(arguments: LineArt.allCases) func noBarLeavesItsRoom(_ art: LineArt) {
    for room in 0...12 {
      for count in 0...30 {
        #expect(TextWidth.columns(of: art.bar(count, of: 30, room: room)) <= room)
        #expect(TextWidth.columns(of: art.thinBar(count, of: 30, room: room)) <= room)
      }
    }
    #expect(art.bar(3, of: 0, room: 5).isEmpty)
  }

  /// Each stands in one cell, or what is drawn behind it would move.
  @Test(arguments: LineArt.allCases) func everySignTakesOneColumn(_ art: LineArt) {
    let signs = [art.rule, art.side, art.pointer, art.tick, art.up, art.down]
    for sign in signs + [art.waiting, art.settled] {
      #expect(TextWidth.columns(of: sign) == 1, "\(sign)")
    }
  }

  /// A part of a frame is drawn on as the frame is.
  @Test func tickedBoxesAreDrawnAsTheFrameIs() {
    let options = ["a", "b"].map { Option($0, Bilingual($0)) }
    var field = FormField("ticks", Bilingual("勾", "tick"), .multiple(options))
    field.chosen = ["b"]
    let place = FieldPlace(row: 0, column: 0, labelWidth: 4, width: 36, height: 1)
    let form = Form([field], layout: FormLayout(["ticks": place]))
    for (art, words) in [(LineArt.plain, "[ ] 1 a  [x] 2 b"), (.fine, "[ ] 1 a  [✓] 2 b")] {
      var surface = Surface(rows: 3, columns: 40, art: art)
      form.draw(into: &surface, in: Rect(row: 0, column: 0, rows: 3, columns: 40), .chinese)
      #expect(surface.text(ofRow: 0) == "勾  " + words)
    }
  }
}
