import Casework
import TerminalKit
import Values
import Vocabulary

/// The PIN of somebody who takes the seat.
struct SeatScreen: DeskScreen {
  let name: String
  private var entry = SecretEntry(.pin)

  init(_ name: String) { self.name = name }

  var title: Phrase { LockWords.seat }
  /// Digits are the PIN, and no code that a reader sends.
  var isTyping: Bool { true }
  var asksForSecret: Bool { true }

  mutating func receive(_ message: Message, _ context: Context) -> Reaction {
    switch message {
    case .seated(name): .pop
    case .notSeated(let refusal): .say(refusal.phrase)
    default: .stay
    }
  }

  mutating func update(_ key: Key, _ context: Context) -> Reaction {
    guard case .action(let action)? = SeatScreen.keys.match(key) else { return type(key) }
    switch action {
    case .leave: return .pop
    case .take:
      guard !entry.isEmpty else { return .say(LockWords.typePIN) }
      return .say(LockWords.checking, before: .sit(name, pin: entry.take()))
    }
  }

  private mutating func type(_ key: Key) -> Reaction {
    if entry.type(key) { return .stay }
    if case .text = key { return .say(LockWords.digitsOnly) }
    return .unused
  }

  /// What keys do beside typing the PIN.
  enum Action: Hashable, Sendable {
    case take, leave
  }

  /// The keys beside those that type.
  static let keys = KeyMap<Action>(
    LockWords.seat,
    [
      .init(.enter, does: .take, LockWords.takeSeat),
      .init(.escape, does: .leave, KeyWords.toReturn),
    ])

  func keySections(_ context: Context) -> [KeySection] {
    [KeySection(SeatScreen.keys, context.language)]
  }

  func view(rows: Int, columns: Int, message: String, _ context: Context) -> Surface {
    var surface = context.surface(rows: rows, columns: columns)
    surface.writeTitle(title[context.language], right: context.clerkAndTime, context)
    surface.writeSeat(name, entry, context)
    surface.writeFoot(message, SeatScreen.keys.hints(width: columns - 2, context.language))
    return surface
  }
}
