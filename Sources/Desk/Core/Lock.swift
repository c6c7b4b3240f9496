import Casework
import TerminalKit
import Values
import Vocabulary

/// A desk that is locked: it shows nothing of anyone, and what lies under it stays as it was left.
struct Lock: Sendable {
  /// Those whose PIN opens it; none where no PIN is set, and any key does.
  private let keepers: [String]
  private var chosen: Int
  private var entry = PINEntry()
  /// The PIN that is set anew; nil while none is.
  private var reset: PINReset?
  private var message: Phrase?
  /// Whether a PIN is looked at.
  private var isChecking = false

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
    (message, isChecking) = (nil, false)
    if reset != nil { return takeReset(key) }
    return takePIN(key)
  }

  private mutating func takePIN(_ key: Key) -> Reaction {
    guard case .action(let action)? = Lock.keys.match(key) else {
      if !entry.type(key) { message = LockWords.digitsOnly }
      return .stay
    }
    switch action {
    case .take:
      if entry.digits.isEmpty { return .stay }
      (message, isChecking) = (LockWords.checking, true)
      return .sit(keepers[chosen], pin: entry.take())
    case .clear: _ = entry.take()
    case .reset:
      _ = entry.take()
      reset = PINReset()
    case .other: choose(key == .up ? -1 : 1)
    case .leave: return .leave
    case .redraw: return .redraw
    }
    return .stay
  }

  private mutating func takeReset(_ key: Key) -> Reaction {
    // The desk is left, and drawn anew, from here as well.
    switch Lock.keys.action(for: key) {
    case .leave: return .leave
    case .redraw: return .redraw
    case .take, .clear, .reset, .other, nil: break
    }
    switch reset?.take(key) ?? .leave {
    case .stay: break
    case .leave: reset = nil
    case .say(let words): message = words
    case .done(let text, let pin):
      (message, isChecking) = (LatchWords.checking, true)
      return .reset(keepers[chosen], passphrase: text, pin: pin)
    }
    return .stay
  }

  private mutating func choose(_ step: Int) {
    chosen = (chosen + step + keepers.count) % keepers.count
    _ = entry.take()
  }

  /// Hears why a PIN did not open it, or could not be looked at. What fails of anything else waits below.
  mutating func refuse(_ why: Phrase) {
    if isChecking { (message, isChecking) = (why, false) }
  }
}

/// What keys do on a locked desk beside typing a PIN.
enum LockAction: Hashable, Sendable {
  case take, clear, reset, other, leave, redraw
}

extension Lock {
  /// The keys of a desk that a PIN guards.
  static let keys = KeyMap<LockAction>(
    LockWords.locked,
    [
      .init(.enter, does: .take, KeyWords.open),
      .init(.up, .down, does: .other, LockWords.otherPerson),
      .init(.escape, does: .clear, KeyWords.typeAnew),
      .init(.function(2), does: .reset, LockWords.forgotten),
      .init(.function(10), .control("q"), does: .leave, KeyWords.leave),
      .init(.control("l"), does: .redraw, GlobalAction.redrawWords, isHinted: false),
    ])

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
      surface.writeSeat(keepers[chosen], entry, context)
      hints = Lock.keys.hints(width: columns - 2, context.language)
    }
    surface.writeFoot(message.map { context.say($0) } ?? "", hints)
    return surface
  }
}

extension Surface {
  /// Draws whose seat is taken, and the PIN that is typed.
  mutating func writeSeat(_ name: String, _ entry: PINEntry, _ context: Context) {
    let column = 8
    write(context.say(LockWords.whose), at: Position(row: 4, column: 1), .section)
    write(name, at: Position(row: 4, column: column), width: columns - column - 1)
    write("PIN", at: Position(row: 6, column: 1), .section)
    entry.draw(into: &self, row: 6, column: column)
    write(context.say(LockWords.typePIN), at: Position(row: 8, column: column), .quiet)
  }
}
