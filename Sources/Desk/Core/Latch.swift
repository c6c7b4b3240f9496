import TerminalKit
import Values
import Vocabulary

/// What lies over all screens while persons are sealed: it asks for the passphrase, and can be passed without it.
struct Latch: Sendable {
  private var entry = PassphraseEntry()
  private var message: Phrase?

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
    message = nil
    guard case .action(let action)? = Latch.keys.match(key) else {
      entry.type(key)
      return .stay
    }
    switch action {
    case .take:
      if entry.text.isEmpty { return .stay }
      message = LatchWords.checking
      return .unlock(entry.take())
    case .clear: _ = entry.take()
    case .pass: return .pass
    case .leave: return .leave
    case .redraw: return .redraw
    }
    return .stay
  }

  /// Hears why it was not opened.
  mutating func refuse(_ why: Phrase) { message = why }
}

/// What keys do while a passphrase is asked for, beside typing it.
enum LatchAction: Hashable, Sendable {
  case take, clear, pass, leave, redraw
}

extension Latch {
  /// The keys of a desk whose persons are sealed.
  static let keys = KeyMap<LatchAction>(
    LatchWords.sealed,
    [
      .init(.enter, does: .take, KeyWords.open),
      .init(.function(2), does: .pass, LatchWords.pass),
      .init(.escape, does: .clear, KeyWords.typeAnew),
      .init(.function(10), .control("q"), does: .leave, KeyWords.leave),
      .init(.control("l"), does: .redraw, GlobalAction.redrawWords, isHinted: false),
    ])

  func view(rows: Int, columns: Int, _ context: Context) -> Surface {
    var surface = context.surface(rows: rows, columns: columns)
    surface.writeTitle(context.say(LatchWords.sealed), right: context.clerkAndTime, context)
    surface.write(context.say(LatchWords.meaning), at: Position(row: 2, column: 1), .section)
    surface.write(context.say(LatchWords.meanwhile), at: Position(row: 3, column: 1), .quiet)
    entry.draw(into: &surface, row: 5, column: 1)
    surface.write(context.say(LatchWords.typeIt), at: Position(row: 7, column: 1), .quiet)
    let hints = Latch.keys.hints(width: columns - 2, context.language)
    surface.writeFoot(message.map { context.say($0) } ?? "", hints)
    return surface
  }
}
