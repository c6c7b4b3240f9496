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
/// also carried by weight or by the words themselves.
struct Palette: Sendable {
  let depth: Depth

  func look(_ style: Style) -> Look {
    var look = ground(style.ground)
    // A colour on a reversed ground would colour the ground, in patches.
    let isReversed = look.weight.contains(.reverse)
    let tone = tone(style.tone, onDark: look.ground >= 0)
    look.weight.formUnion(tone.weight)
    if tone.text >= 0, !isReversed { look.text = tone.text }
    return look
  }

  private func pick(_ eight: Int16, _ sixteen: Int16, _ many: Int16) -> Int16 {
    switch depth {
    case .none: -1
    case .eight: eight
    case .sixteen: sixteen
    case .many: many
    }
  }

  private func ground(_ ground: Ground) -> Look {
    switch ground {
    case .plain: Look()
    case .bar: depth == .many ? Look(text: 252, ground: 236) : Look(weight: .reverse)
    case .selected: depth == .many ? Look(text: 255, ground: 24) : Look(weight: .reverse)
    case .field: Look(weight: .underline)
    case .fieldFocused:
      depth == .many
        ? Look(weight: .underline, text: 255, ground: 238) : Look(weight: [.underline, .bold])
    case .overlay: depth == .many ? Look(text: 252, ground: 237) : Look(weight: .reverse)
    }
  }

  /// On the terminal's own background, which may be light or dark, colours that are read on
  /// both; on our dark grounds lighter ones.
  private func tone(_ tone: Tone, onDark: Bool) -> Look {
    let accent = pick(6, 6, onDark ? 80 : 30)
    let red = pick(1, 1, onDark ? 210 : 167)
    return switch tone {
    case .normal, .hint, .choice: Look()
    case .quiet, .disabled: quiet(onDark: onDark)
    case .title, .figure, .message: Look(weight: .bold)
    case .section, .accent, .key, .choiceChosen: Look(weight: .bold, text: accent)
    case .guess: Look(weight: depth == .many ? [] : .dim, text: pick(6, 6, onDark ? 152 : 66))
    case .warning: Look(weight: .bold, text: pick(3, 3, onDark ? 215 : 166))
    case .overdue: Look(weight: [.bold, .reverse], text: red)
    case .problem: Look(weight: .bold, text: red)
    case .good: Look(weight: .bold, text: pick(2, 2, onDark ? 114 : 28))
    }
  }

  private func quiet(onDark: Bool) -> Look {
    switch depth {
    case .none, .eight: Look(weight: .dim)
    case .sixteen: Look(text: 8)
    case .many: Look(text: onDark ? 248 : 244)
    }
  }
}
