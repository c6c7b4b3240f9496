import PseudoTerminal
import Testing

/// How the cells of the emulated screen look.
@Suite struct ScreenLookTests {
  private func screen(_ written: String) -> EmulatedScreen {
    var screen = EmulatedScreen(rows: 2, columns: 4)
    screen.take(Array(written.utf8))
    return screen
  }

  /// What is written before a letter, and how that looks then.
  struct Written: Sendable, CustomTestStringConvertible {
    var sequences: String
    var look: CellLook
    var testDescription: String { sequences }

    init(_ sequences: String, _ look: CellLook) {
      (self.sequences, self.look) = (sequences, look)
    }
  }

  private static let written: [Written] = [
    Written("", CellLook()),
    Written("\u{1B}[1m", CellLook(.bold)),
    Written("\u{1B}[1;4;7m", CellLook([.bold, .underline, .reverse])),
    Written("\u{1B}[1;2;4;7m\u{1B}[22;24;27m", CellLook()),
    Written("\u{1B}[1;31;42m\u{1B}[m", CellLook()),
    Written("\u{1B}[1;31;42m\u{1B}[0;2m", CellLook(.dim)),
    Written("\u{1B}[31;42m", CellLook(text: 1, ground: 2)),
    Written("\u{1B}[94;103m", CellLook(text: 12, ground: 11)),
    Written("\u{1B}[38;5;30;48;5;236;1m", CellLook(.bold, text: 30, ground: 236)),
    Written("\u{1B}[31;42m\u{1B}[39m", CellLook(ground: 2)),
    Written("\u{1B}[31;42m\u{1B}[49m", CellLook(text: 1)),
    Written("\u{1B}[3;5;23m", CellLook()),
    Written("\u{1B}[1m\u{1B}7\u{1B}[m\u{1B}8", CellLook(.bold)),
  ]

  @Test(arguments: written) func lettersLookAsWasSaid(_ written: Written) {
    let screen = screen(written.sequences + "a三")
    let plain = ScreenCell(" ")
    #expect(
      screen.cells[0] == [
        ScreenCell("a", written.look), ScreenCell("三", written.look), ScreenCell(nil, written.look),
        plain,
      ])
    #expect(screen.unknown == [])
  }

  /// What is erased lies on the ground that is set, and has no other look.
  @Test(arguments: ["\u{1B}[2J", "\u{1B}[K", "\u{1B}[4X", "\u{1B}[4P", "\u{1B}[M", "\u{1B}[L"])
  func whatIsErasedHasItsGround(_ erasing: String) {
    let screen = screen("abcd\u{1B}[H\u{1B}[4;31;44m\(erasing)")
    let blank = ScreenCell(" ", CellLook(ground: 4))
    let row = erasing == "\u{1B}[M" ? 1 : 0
    #expect(screen.cells[row] == Array(repeating: blank, count: 4))
  }

  /// Half a wide character that is written over leaves a blank.
  @Test func aHalfThatIsLeftIsBlank() {
    let screen = screen("\u{1B}[41m三\u{1B}[m\u{1B}[1;2Hx")
    #expect(
      screen.cells[0].prefix(2) == [ScreenCell(" ", CellLook(ground: 1)), ScreenCell("x")])
  }

  @Test(arguments: ["38;2;1;2;3", "38;5;256", "48;5", "99", "1:2"])
  func aLookThatIsNotKnownIsWrittenDown(_ parameters: String) {
    #expect(screen("\u{1B}[\(parameters)ma").unknown == ["CSI \(parameters)m"])
  }
}
