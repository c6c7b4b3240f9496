import TerminalKit
import Values
import Vocabulary

/// A PIN that is set anew by the passphrase, where the last supervisor has lost it: first the passphrase, then the PIN
/// twice. All of it is looked at together.
struct PINReset: Sendable {
  private enum Stage { case passphrase, new, again }

  private var stage = Stage.passphrase
  private var entry = SecretEntry(.passphrase)
  private var given = ""
  private var first = ""

  /// What follows from a key.
  enum Answer: Hashable, Sendable {
    case stay, leave
    case say(Phrase)
    /// All is typed.
    case done(passphrase: String, pin: String)
  }

  mutating func take(_ key: Key) -> Answer {
    switch PINReset.keys.action(for: key) {
    case .leave: return .leave
    case .take: return goOn()
    case nil: return type(key)
    }
  }

  private mutating func type(_ key: Key) -> Answer {
    if !entry.type(key), let refusal = entry.kind.refusal { return .say(refusal) }
    return .stay
  }

  private mutating func goOn() -> Answer {
    switch stage {
    case .passphrase:
      if entry.isEmpty { return .stay }
      (given, stage) = (entry.take(), .new)
      entry = SecretEntry(.pin)
    case .new:
      if entry.isEmpty { return .stay }
      (first, stage) = (entry.take(), .again)
    case .again:
      guard entry.take() == first else {
        (first, stage) = ("", .new)
        return .say(LockWords.differ)
      }
      let done = Answer.done(passphrase: given, pin: first)
      // A wrong passphrase has to be typed again, and the PIN with it.
      self = PINReset()
      return done
    }
    return .stay
  }

  /// What keys do beside typing.
  enum Action: Hashable, Sendable {
    case take, leave
  }

  static let keys = KeyMap<Action>(
    LockWords.resetTitle,
    [
      .init(.enter, does: .take, LockWords.goOn),
      .init(.escape, does: .leave, KeyWords.toReturn),
    ])

  func draw(into surface: inout Surface, _ context: Context) {
    let words: Phrase =
      switch stage {
      case .passphrase: LockWords.resetPassphrase
      case .new: LockWords.resetNew
      case .again: LockWords.resetAgain
      }
    surface.write(context.say(words), at: Position(row: 4, column: 1), .section)
    entry.draw(into: &surface, row: 6, column: 1)
  }
}
