import Casework
import TerminalKit
import Values
import Vocabulary

/// A desk that is locked: it shows nothing of anyone, and what lies under it stays as it was left.
struct Lock: Sendable {
  /// Those whose PIN opens it; none where no PIN is set, and any key does.
  private let keepers: [String]
  private var chosen: Int
  private var prompt = SecretPrompt(.pin, checking: LockWords.checking)
  /// The PIN that is set anew; nil while none is.
  private var reset: PINReset?

  init(_ context: Context) {
    keepers = context.staff.keepers
    chosen = keepers.firstIndex(of: context.clerk) ?? 0
  }

  /// What follows from a key.
  enum Reaction: Hashable, Sendable {
    case stay, open, leave, redraw
    /// Somebody has typed a PIN.
    case sit(String, pin: String)
    /// Somebody has set a PIN anew by the passphrase.
    case reset(String, passphrase: String, pin: String)

    /// What is to be done about it.
    var effects: [Effect] {
      switch self {
      case .sit(let name, let pin): [.terminal(.whenDrawn(.sit(name, pin: pin)))]
      case .reset(let name, let text, let pin):
        [.terminal(.whenDrawn(.resetPIN(name, passphrase: text, pin: pin)))]
      case .leave: [.terminal(.quit)]
      case .redraw: [.terminal(.redraw)]
      case .stay, .open: []
      }
    }
  }

  mutating func take(_ key: Key) -> Reaction {
    guard keepers.indices.contains(chosen) else { return .open }
    return reset == nil ? takePIN(key) : takeReset(key)
  }

  private mutating func takePIN(_ key: Key) -> Reaction {
    switch prompt.take(key, Lock.keys) {
    case .stay: break
    case .leave: return .leave
    case .redraw: return .redraw
    case .given(let pin): return .sit(keepers[chosen], pin: pin)
    case .own(.reset):
      prompt.clear()
      reset = PINReset()
    case .own(.other): choose(key == .up ? -1 : 1)
    }
    return .stay
  }

  private mutating func takeReset(_ key: Key) -> Reaction {
    prompt.forget()
    // The desk is left, and drawn anew, from here as well.
    switch Lock.keys.action(for: key) {
    case .leave: return .leave
    case .redraw: return .redraw
    case .take, .clear, .own, nil: break
    }
    switch reset?.take(key) ?? .leave {
    case .stay: break
    case .leave: reset = nil
    case .say(let words): prompt.say(words)
    case .done(let text, let pin):
      prompt.look(LatchWords.checking)
      return .reset(keepers[chosen], passphrase: text, pin: pin)
    }
    return .stay
  }

  private mutating func choose(_ step: Int) {
    chosen = (chosen + step + keepers.count) % keepers.count
    prompt.clear()
  }

  /// Hears why a PIN did not open it, or could not be looked at.
  mutating func refuse(_ why: Phrase) { prompt.refuse(why) }
}

/// What keys do on a locked desk, and nowhere else.
enum LockAction: Hashable, Sendable {
  case reset, other
}

extension Lock {
  /// The keys of a desk that a PIN guards.
  static let keys = KeyMap<CoverAction<LockAction>>.cover(
    LockWords.locked,
    before: [.init(.up, .down, does: .own(.other), LockWords.otherPerson)],
    behind: [.init(.function(2), does: .own(.reset), LockWords.forgotten)])

  func view(rows: Int, columns: Int, _ context: Context) -> Surface {
    var surface = context.surface(rows: rows, columns: columns)
    surface.writeTitle(context.say(LockWords.locked), right: context.clerkAndTime, context)
    surface.write(context.say(LockWords.asLeft), at: Position(row: 2, column: 1), .section)
    guard keepers.indices.contains(chosen) else {
      surface.writeFoot(context.say(LockWords.anyKey), [])
      if rows > 5, columns > 1 { surface.cursor = Position(row: 2, column: 1) }
      return surface
    }
    let hints: [Hint]
    if let reset {
      reset.draw(into: &surface, context)
      hints = PINReset.keys.hints(width: columns - 2, context.language)
    } else {
      surface.writeSeat(keepers[chosen], prompt.entry, context)
      hints = Lock.keys.hints(width: columns - 2, context.language)
    }
    prompt.drawFoot(into: &surface, hints, context)
    return surface
  }
}

extension Surface {
  /// Draws whose seat is taken, and the PIN that is typed.
  mutating func writeSeat(_ name: String, _ entry: SecretEntry, _ context: Context) {
    let column = 8
    write(context.say(LockWords.whose), at: Position(row: 4, column: 1), .section)
    write(name, at: Position(row: 4, column: column), width: columns - column - 1)
    write("PIN", at: Position(row: 6, column: 1), .section)
    entry.draw(into: &self, row: 6, column: column)
    write(context.say(LockWords.typePIN), at: Position(row: 8, column: column), .quiet)
  }
}
