import PseudoTerminal
import Testing

/// The screen that reads what curses draws: what tests see is what a terminal would show.
@Suite(.evidence) struct EmulatedScreenTests {
  /// A small screen, four rows of eight columns, behind what was written to it.
  private func screen(_ written: String) -> EmulatedScreen {
    var screen = EmulatedScreen(rows: 4, columns: 8)
    screen.take(Array(written.utf8))
    return screen
  }

  /// Written on a blank screen: its rows then, and what can be scrolled back to.
  struct Written: Sendable, CustomTestStringConvertible {
    var what: String
    var bytes: String
    var rows: [String]
    var back: [String] = []
    var testDescription: String { what }

    init(_ what: String, _ bytes: String, _ rows: [String], back: [String] = []) {
      (self.what, self.bytes, self.back) = (what, bytes, back)
      self.rows = rows + Array(repeating: "", count: 4 - rows.count)
    }
  }

  private static let four = "a\r\nb\r\nc\r\nd"

  private static let scrolled: [Written] = [
    Written("a line feed on the last row", "\(four)\ne", ["b", "c", "d", " e"], back: ["a"]),
    Written("an index on the last row", "\(four)\u{1B}D", ["b", "c", "d"], back: ["a"]),
    Written(
      "words that end the last row", "\(four)efghijkl", ["b", "c", "defghijk", "l"], back: ["a"]),
    Written("up by two", "\(four)\u{1B}[2S", ["c", "d"], back: ["a", "b"]),
    Written("down by two", "\(four)\u{1B}[2T", ["", "", "a", "b"]),
    Written("back over the first row", "\(four)\u{1B}[H\u{1B}M", ["", "a", "b", "c"]),
    Written("back below the first row", "\(four)\u{1B}[2;2H\u{1B}Mx", ["ax", "b", "c", "d"]),
    Written("some rows in the middle", "\(four)\u{1B}[2;3r\u{1B}[3;1H\n", ["a", "c", "", "d"]),
    Written(
      "the rows at the top", "\(four)\u{1B}[1;2r\u{1B}[2;1H\n", ["b", "", "c", "d"], back: ["a"]),
  ]

  private static let cleared: [Written] = [
    Written("all, from the corner", "a\r\nb\u{1B}[H\u{1B}[J", [], back: ["a", "b", "", ""]),
    Written("all, from anywhere", "a\r\nb\u{1B}[2J", [], back: ["a", "b", "", ""]),
    Written("from the cursor on", "abcdef\r\nxyz\u{1B}[1;4H\u{1B}[J", ["abc"]),
    Written("up to the cursor", "abc\r\ndef\r\nghi\u{1B}[2;2H\u{1B}[1J", ["", "  f", "ghi"]),
    Written("the row from the cursor on", "abcdef\u{1B}[1;3H\u{1B}[K", ["ab"]),
    Written("the row up to the cursor", "abcdef\u{1B}[1;3H\u{1B}[1K", ["   def"]),
    Written("the row", "abcdef\u{1B}[2K", []),
    Written("some cells", "abcdef\u{1B}[1;3H\u{1B}[2X", ["ab  ef"]),
    Written("cells that others move up for", "abcdef\u{1B}[1;3H\u{1B}[2P", ["abef"]),
    Written("cells that others make room for", "abcdefg\u{1B}[1;3H\u{1B}[2@", ["ab  cdef"]),
    Written("a row that others make room for", "\(four)\u{1B}[2;1H\u{1B}[L", ["a", "", "b", "c"]),
    Written("a row that others move up for", "\(four)\u{1B}[2;1H\u{1B}[M", ["a", "c", "d"]),
  ]

  private static let wide: [Written] = [
    Written("as many as fit", "一二三四五", ["一二三四", "五"]),
    Written("one that does not fit any more", "abcdefg一", ["abcdefg", "一"]),
    Written("a letter over the first half", "一二\u{1B}[1;1Hx", ["x 二"]),
    Written("a letter over the second half", "一二\u{1B}[1;2Hx", [" x二"]),
    Written("one over two halves", "一二\u{1B}[1;2H三", [" 三"]),
    Written("a mark on the letter before it", "e\u{301}a", ["e\u{301}a"]),
    Written("a mark on a wide one", "一\u{FE0F}a", ["一\u{FE0F}a"]),
  ]

  private static let moved: [Written] = [
    Written("to a place", "\u{1B}[3;5Hx", ["", "", "    x"]),
    Written("to a row and a column", "ab\u{1B}[2d\u{1B}[5Gx", ["ab", "    x"]),
    Written("up and left", "\u{1B}[4;8H\u{1B}[2A\u{1B}[3Dx", ["", "    x"]),
    Written("down and right", "\u{1B}[2B\u{1B}[3Cx", ["", "", "   x"]),
    Written("not over the edge", "\u{1B}[9;99H\u{1B}[9B\u{1B}[9Cx", ["", "", "", "       x"]),
    Written("a cell back", "ab\u{8}x", ["ax"]),
    Written("to the next stop", "a\tx", ["a      x"]),
    Written("to the stop before", "abcdefg\u{1B}[Zx", ["xbcdefg"]),
    Written("where it was", "a\u{1B}7bc\u{1B}8x", ["axc"]),
    Written("the last letter once more", "x\u{1B}[3b", ["xxxx"]),
    Written(
      "nothing that is seen", "\u{1B}(B\u{1B})0\u{1B}[1;31ma\u{F}\u{1B}]104\u{7}\u{1B}]Rb", ["ab"]),
  ]

  @Test(arguments: scrolled + cleared + wide + moved) func showsWhatWasWritten(_ written: Written) {
    let screen = screen(written.bytes)
    #expect(screen.lines == written.rows)
    #expect(screen.scrolledBack == written.back)
    #expect(screen.unknown == [])
  }

  /// What is read in pieces is what is read at once.
  @Test(arguments: scrolled + cleared + wide + moved) func readsPieces(_ written: Written) {
    var screen = EmulatedScreen(rows: 4, columns: 8)
    for byte in written.bytes.utf8 { screen.take([byte]) }
    #expect(screen.lines == written.rows)
  }

  /// The main screen comes back as it was, and nothing of the other one can be scrolled back to.
  @Test(arguments: [47, 1049]) func theAlternateScreenLeavesNothing(_ mode: Int) {
    var screen = screen("ab\u{1B}[?\(mode)h")
    #expect(screen.isAlternate)
    #expect(screen.lines == ["", "", "", ""])
    screen.take(Array("\u{1B}[H\(EmulatedScreenTests.four)\n\u{1B}[2J\u{1B}[Hc".utf8))
    #expect(screen.lines == ["c", "", "", ""])
    screen.take(Array("\u{1B}[?\(mode)l".utf8))
    #expect(!screen.isAlternate)
    #expect(screen.lines == ["ab", "", "", ""])
    #expect(screen.scrolledBack == [])
  }

  @Test func modesAreKept() {
    var screen = screen("")
    #expect(screen.isCursorVisible && !screen.isPasteBracketed)
    screen.take(Array("\u{1B}[?25l\u{1B}[?2004h".utf8))
    #expect(!screen.isCursorVisible && screen.isPasteBracketed)
    #expect(screen.modes == [2004])
  }

  /// What it does not know is written down, and nothing else is lost with it.
  @Test(arguments: [
    ("\u{1B}[5z", "CSI 5z"), ("\u{1B}[4h", "CSI 4h"), ("\u{1B}[>1u", "CSI >1u"),
    ("\u{1B}[?1003h", "CSI ?1003h"), ("\u{1B}[?25;5h", "CSI ?25;5h"), ("\u{1B}[?25s", "CSI ?25s"),
    ("\u{1B}c", "ESC c"), ("\u{5}", "control 5"), ("\u{9B}", "control 155"),
  ])
  func whatIsNotKnownIsWrittenDown(_ bytes: String, as name: String) {
    let screen = screen("a\(bytes)b")
    #expect(screen.unknown == [name])
    #expect(screen.lines == ["ab", "", "", ""])
  }

  /// A program that writes what the screen does not know fails the test that started it.
  @Test func whatIsNotKnownFailsItsTest() throws {
    let stage = try Stage()
    var code: Int32?
    try withKnownIssue {
      code = try stage.terminal("/bin/sh", ["-c", "printf '\\033[5z'"]).waitForEnd()
    } matching: {
      $0.error == nil
    }
    #expect(code == 0)
  }
}
