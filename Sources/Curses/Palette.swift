import CNcurses
import TerminalKit

/// How many colours a terminal offers.
enum Depth: Int, Equatable, Sendable {
  case none, eight, sixteen, many

  init(colours: Int) {
    self =
      switch colours {
      case 256...: .many
      case 16...: .sixteen
      case 8...: .eight
      default: .none
      }
  }
}

/// What a style is in one terminal: weight and colours, -1 being the terminal's own.
struct Look: Hashable, Sendable {
  struct Weight: OptionSet, Hashable, Sendable {
    let rawValue: Int
    static let bold = Weight(rawValue: 1)
    static let dim = Weight(rawValue: 2)
    static let underline = Weight(rawValue: 4)
    static let reverse = Weight(rawValue: 8)
  }

  var weight: Weight = []
  var text: Int16 = -1
  var ground: Int16 = -1
}

/// The only place that knows colours: tones and grounds in, weight and colours out.
///
/// The default background of the terminal is kept, and every meaning that a colour carries is
/// also carried by weight, by a sign or by the words themselves.
struct Palette: Sendable {
  let depth: Depth
  private let scheme: ColourScheme

  /// - Parameter isLight: whether the terminal has a light background; nil where nobody knows.
  init(depth: Depth, theme: Theme = .auto, isLight: Bool? = nil) {
    self.depth = theme == .mono ? .none : depth
    scheme = ColourScheme(theme, isLight: isLight)
  }

  func look(_ style: Style) -> Look {
    var look = ground(style.ground)
    // A colour on a reversed ground would colour the ground, in patches.
    let isReversed = look.weight.contains(.reverse)
    let tone = tone(style.tone, scheme[style.ground].shades)
    look.weight.formUnion(tone.weight)
    if tone.text >= 0, !isReversed { look.text = tone.text }
    return look
  }

  private func ground(_ ground: Ground) -> Look {
    let weight = weight(ground)
    guard depth == .many else { return Look(weight: weight) }
    let coloured = scheme[ground]
    return Look(
      weight: weight.intersection(.underline), text: coloured.shades.normal,
      ground: coloured.ground)
  }

  /// What tells grounds apart where there are no colours for it.
  private func weight(_ ground: Ground) -> Look.Weight {
    switch ground {
    case .plain: []
    case .bar, .selected, .overlay: .reverse
    case .field: .underline
    case .fieldFocused: [.underline, .bold]
    }
  }

  private func tone(_ tone: Tone, _ shades: Shades) -> Look {
    switch tone {
    case .normal, .hint, .choice: Look()
    case .quiet, .disabled: quiet(shades)
    case .title, .figure, .message: Look(weight: .bold)
    case .section, .accent, .key, .choiceChosen: bold(6, shades.accent)
    case .guess: Look(weight: depth == .many ? [] : .dim, text: pick(6, shades.guess))
    case .warning: bold(3, shades.amber)
    case .overdue: Look(weight: [.bold, .reverse], text: pick(1, shades.red))
    case .problem: bold(1, shades.red)
    case .good: bold(2, shades.green)
    case .settled: Look(text: pick(2, shades.green))
    case .waiting: Look(text: pick(4, shades.waiting))
    case .rare: Look(text: pick(5, shades.rare))
    }
  }

  private func bold(_ few: Int16, _ many: Int16) -> Look {
    Look(weight: .bold, text: pick(few, many))
  }

  /// A colour of the eight that every terminal with colours has, or one of many.
  private func pick(_ few: Int16, _ many: Int16) -> Int16 {
    switch depth {
    case .none: -1
    case .eight, .sixteen: few
    case .many: many
    }
  }

  private func quiet(_ shades: Shades) -> Look {
    switch depth {
    case .none, .eight: Look(weight: .dim)
    case .sixteen: Look(text: 8)
    case .many: Look(text: shades.quiet)
    }
  }
}
