import PseudoTerminal
import Testing
import Values

/// A picture shows what the screen shows, and needs nothing but itself.
@Suite struct ScreenPictureTests {
  /// A small screen, three rows of twelve columns, behind what was written to it.
  private func screen(_ written: String) -> EmulatedScreen {
    var screen = EmulatedScreen(rows: 3, columns: 12)
    screen.take(Array(written.utf8))
    return screen
  }

  private func svg(_ screen: EmulatedScreen) -> String {
    ScreenPicture(ScreenFrame(screen), title: "a < b", description: "\"a\" & b").svg
  }

  @Test(arguments: [
    "plain", "two  words", " one word", "<a> & \"b\"", "三一五", "a三b一 五", "\u{1B}[1mbold\u{1B}[m not",
    "\u{1B}[48;5;24m三\u{1B}[K", "e\u{301}a", "三\u{8}x", "one\r\n\n三",
  ])
  func everyWordStandsAtItsColumns(_ written: String) throws {
    let screen = screen(written)
    let picture = try PictureReader(svg(screen))
    #expect(picture.lines(rows: 3) == screen.lines)
    for word in picture.words {
      #expect(word.columns == word.text.count * (word.isWide ? 2 : 1), "\(word)")
    }
  }

  private func drawn(_ written: String) -> String { RowDrawing(screen(written).cells[0]).svg }

  private func word(_ attributes: String, _ text: String) -> String {
    "<text x=\"0\" y=\"16\" textLength=\"\(9 * text.count)\" lengthAdjust=\"spacingAndGlyphs\""
      + "\(attributes)>\(text)</text>"
  }

  @Test func looksAreColoursAndWeights() {
    #expect(drawn("") == "")
    #expect(drawn("a") == word("", "a"))
    #expect(drawn("\u{1B}[1;31ma") == word(" fill=\"#cd0000\" class=\"b\"", "a"))
    #expect(drawn("\u{1B}[2;38;5;80ma") == word(" fill=\"#5fd7d7\" class=\"d\"", "a"))
    #expect(
      drawn("\u{1B}[7ma") == "<rect x=\"0\" width=\"9\" height=\"21\" fill=\"#d0d7de\"/>\n"
        + word(" fill=\"#161b22\"", "a"))
    #expect(
      drawn("\u{1B}[48;5;236m\u{1B}[K")
        == "<rect x=\"0\" width=\"108\" height=\"21\" fill=\"#303030\"/>")
    #expect(
      drawn("\u{1B}[4ma  ")
        == "<rect x=\"0\" width=\"27\" y=\"19\" height=\"1\" fill=\"#d0d7de\"/>\n"
        + word("", "a"))
  }

  @Test(arguments: [(0, "#000000"), (15, "#ffffff"), (16, "#000000"), (30, "#008787")])
  func coloursAreThoseOfXterm(_ number: Int, _ colour: String) {
    #expect(CellInk.colour(number) == colour)
  }

  @Test(arguments: [(231, "#ffffff"), (232, "#080808"), (244, "#808080"), (255, "#eeeeee")])
  func greysAreThoseOfXterm(_ number: Int, _ colour: String) {
    #expect(CellInk.colour(number) == colour)
  }

  @Test func theCursorCoversItsCell() {
    func cursor(_ written: String) -> String {
      PictureWindow.cursor(of: ScreenFrame(screen(written)))
    }
    let end = " fill=\"#d0d7de\" opacity=\".55\"/>"
    #expect(cursor("ab") == "<rect x=\"18\" y=\"0\" width=\"9\" height=\"21\"" + end)
    #expect(cursor("\r\n三\u{1B}[2;1H") == "<rect x=\"0\" y=\"21\" width=\"18\" height=\"21\"" + end)
    #expect(cursor("\u{1B}[?25l") == "")
  }

  /// Whoever opens it runs nothing and fetches nothing.
  @Test func aPictureNeedsNothingButItself() throws {
    var recording = Recording(rows: 3, columns: 12)
    recording.note("\u{1B}[1;4m三".utf8, at: 0)
    let film = ScreenFilm(recording, title: "a", description: "b").svg
    let reader = try PictureReader(film)
    #expect(
      reader.elements == [
        "svg", "title", "desc", "style", "rect", "circle", "text", "defs", "g", "use",
      ])
    #expect(reader.targets == ["#r0"])
    #expect(
      reader.attributes.isSubset(of: [
        "xmlns", "width", "height", "viewBox", "role", "aria-labelledby", "id", "x", "y", "rx",
        "cx", "cy", "r", "fill", "stroke", "opacity", "class", "href", "transform", "text-anchor",
        "textLength", "lengthAdjust",
      ]))
    #expect(film.matches(of: /url\(|@import|https?:/).map { String($0.output) } == ["http:"])
  }
}
