import TerminalKit
import Testing

@testable import Curses

private let depths: [Depth] = [.none, .eight, .sixteen, .many]

@Test(arguments: depths) func noMeaningIsCarriedByColourAlone(depth: Depth) {
  let palette = Palette(depth: depth)
  for tone in [Tone.warning, .overdue, .problem, .good, .choiceChosen, .figure, .key] {
    #expect(palette.look(Style(tone)).weight != palette.look(.normal).weight, "\(tone)")
  }
  let grounds = [Ground.field, .fieldFocused].map { palette.look(Style(.normal, on: $0)).weight }
  #expect(Set(grounds + [[]]).count >= 2)
}

@Test func withoutColoursEveryGroundStandsOut() {
  let palette = Palette(depth: .none)
  for ground in Ground.allCases {
    let look = palette.look(Style(.normal, on: ground))
    #expect(look.text == -1 && look.ground == -1)
    #expect((look.weight == []) == (ground == .plain), "\(ground)")
  }
}

@Test(arguments: depths) func plainTextKeepsTheTerminalsOwnBackground(depth: Depth) {
  for tone in Tone.allCases {
    #expect(Palette(depth: depth).look(Style(tone)).ground == -1, "\(tone)")
  }
}

@Test func fewColoursAreUsedAsTheTerminalHasThem() {
  #expect(Depth(colours: 0) == .none && Depth(colours: 8) == .eight)
  #expect(Depth(colours: 16) == .sixteen && Depth(colours: 256) == .many)
  for (depth, most) in [(Depth.eight, 8), (.sixteen, 16), (.many, 256)] {
    for tone in Tone.allCases {
      for ground in Ground.allCases {
        let look = Palette(depth: depth).look(Style(tone, on: ground))
        #expect(look.text < most && look.ground < most)
      }
    }
  }
}
