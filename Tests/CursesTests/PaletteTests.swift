import Foundation
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

// MARK: How they are read

/// How light one of the fixed colours of 256 is, from 0 to 1, as WCAG 2.2 has it.
private func luminance(_ colour: Int16) -> Double {
  let levels = [0, 95, 135, 175, 215, 255]
  let number = Int(colour)
  let grey = 8 + 10 * (number - 232)
  let parts =
    number >= 232
    ? [grey, grey, grey]
    : [(number - 16) / 36, (number - 16) / 6 % 6, (number - 16) % 6].map { levels[$0] }
  let linear = parts.map { part -> Double in
    let share = Double(part) / 255
    return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
  }
  return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
}

private func contrast(_ one: Int16, _ other: Int16) -> Double {
  let lights = [luminance(one), luminance(other)].sorted()
  return (lights[1] + 0.05) / (lights[0] + 0.05)
}

private let black: Int16 = 16
private let white: Int16 = 231

@Test func blackOnWhiteIsTheMost() {
  #expect(abs(contrast(black, white) - 21) < 0.001)
  #expect(abs(contrast(243, white) - 4.54) < 0.01)
}

/// Whoever has a light terminal reads every tone, dim ones too, and so does whoever has a dark one.
@Test(arguments: Tone.allCases) func everyToneIsReadOnBlackAndOnWhite(_ tone: Tone) {
  for ground in [Ground.plain, .field] {
    let look = Palette(depth: .many).look(Style(tone, on: ground))
    #expect(look.ground == -1)
    guard look.text >= 0 else { continue }
    #expect(contrast(look.text, black) >= 4.5 && contrast(look.text, white) >= 4.5)
  }
}

/// What a theme is shown on: what is known of the terminal, and its darkest and lightest backgrounds.
private let shown: [(theme: Theme, isLight: Bool?, backgrounds: [Int16], least: Double)] = [
  (.auto, nil, [black, white], 4.5), (.auto, false, [black, 235], 4.5),
  (.auto, true, [white, 255], 4.5),
  (.dark, true, [black, 235], 4.5), (.light, false, [white, 255], 4.5),
  (.sunlight, nil, [black, white], 7), (.sunlight, true, [white], 7),
]

@Test(arguments: Tone.allCases) func everyToneIsReadInEveryTheme(_ tone: Tone) {
  for (theme, isLight, backgrounds, least) in shown {
    let palette = Palette(depth: .many, theme: theme, isLight: isLight)
    for ground in Ground.allCases {
      let look = palette.look(Style(tone, on: ground))
      guard look.text >= 0 else {
        // The terminal's own colours are read on each other.
        #expect(look.ground < 0, "\(theme) \(ground)")
        continue
      }
      for behind in look.ground >= 0 ? [look.ground] : backgrounds {
        #expect(contrast(look.text, behind) >= least, "\(theme) \(ground) on \(behind)")
      }
    }
  }
}

/// Black on white, whatever the terminal has.
@Test func sunlightHasItsOwnGround() {
  let palette = Palette(depth: .many, theme: .sunlight, isLight: false)
  #expect(palette.look(.normal) == Look(text: black, ground: white))
  #expect(Palette(depth: .eight, theme: .sunlight).look(.normal) == Look())
}

@Test(arguments: depths) func withoutColoursThereIsNone(_ depth: Depth) {
  for tone in Tone.allCases {
    for ground in Ground.allCases {
      let look = Palette(depth: depth, theme: .mono).look(Style(tone, on: ground))
      #expect(look.text == -1 && look.ground == -1)
    }
  }
}

/// What state a case is in is seen at once.
@Test func statesDifferInColour() {
  let tones = [Tone.normal, .overdue, .warning, .waiting, .settled, .rare]
  #expect(Set(tones.map { Palette(depth: .many).look(Style($0)) }).count == tones.count)
}
