import TerminalKit
import Values
import Vocabulary

/// What lies over all screens while persons are sealed: it asks for the passphrase, and can be passed without it.
struct Latch: Sendable {
  private var prompt = SecretPrompt(.passphrase, checking: LatchWords.checking)

  /// What follows from a key.
  enum Reaction: Hashable, Sendable {
    case stay, pass, leave, redraw
    /// Somebody has typed a passphrase, or a recovery code.
    case unlock(String)

    /// What is to be done about it.
    var effects: [Effect] {
      switch self {
      case .unlock(let text): [.terminal(.whenDrawn(.unlock(text)))]
      case .leave: [.terminal(.quit)]
      case .redraw: [.terminal(.redraw)]
      case .stay, .pass: []
      }
    }
  }

  mutating func take(_ key: Key) -> Reaction {
    switch prompt.take(key, Latch.keys) {
    case .stay: .stay
    case .leave: .leave
    case .redraw: .redraw
    case .given(let text): .unlock(text)
    case .own(.pass): .pass
    }
  }

  /// Hears why it was not opened.
  mutating func refuse(_ why: Phrase) { prompt.refuse(why) }
}

/// What keys do while a passphrase is asked for, and nowhere else.
enum LatchAction: Hashable, Sendable {
  case pass
}

extension Latch {
  /// The keys of a desk whose persons are sealed.
  static let keys = KeyMap<CoverAction<LatchAction>>.cover(
    LatchWords.sealed, before: [.init(.function(2), does: .own(.pass), LatchWords.pass)])

  func view(rows: Int, columns: Int, _ context: Context) -> Surface {
    var surface = context.surface(rows: rows, columns: columns)
    surface.writeTitle(context.say(LatchWords.sealed), right: context.clerkAndTime, context)
    surface.write(context.say(LatchWords.meaning), at: Position(row: 2, column: 1), .section)
    surface.write(context.say(LatchWords.meanwhile), at: Position(row: 3, column: 1), .quiet)
    prompt.entry.draw(into: &surface, row: 5, column: 1)
    surface.write(context.say(LatchWords.typeIt), at: Position(row: 7, column: 1), .quiet)
    prompt.drawFoot(
      into: &surface, Latch.keys.hints(width: columns - 2, context.language), context)
    return surface
  }
}
