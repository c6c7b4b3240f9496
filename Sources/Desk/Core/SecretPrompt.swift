import TerminalKit
import Values

/// A secret that a screen over all others asks for: what is typed of it, and what is said about it.
struct SecretPrompt: Sendable {
  private(set) var entry: SecretEntry
  /// What is said while it is looked at.
  private let checking: Phrase
  private var message: Phrase?
  private var isChecking = false

  init(_ kind: SecretEntry.Kind, checking: Phrase) {
    entry = SecretEntry(kind)
    self.checking = checking
  }

  /// What follows from a key.
  enum Answer<Own: Hashable & Sendable>: Hashable, Sendable {
    case stay, leave, redraw
    /// The secret is typed.
    case given(String)
    /// What this screen alone does.
    case own(Own)
  }

  mutating func take<Own: Hashable & Sendable>(
    _ key: Key, _ keys: KeyMap<CoverAction<Own>>
  ) -> Answer<Own> {
    forget()
    guard let action = keys.action(for: key) else {
      if !entry.type(key) { message = entry.kind.refusal }
      return .stay
    }
    switch action {
    case .take:
      if entry.isEmpty { return .stay }
      look(checking)
      return .given(entry.take())
    case .clear: clear()
    case .leave: return .leave
    case .redraw: return .redraw
    case .own(let own): return .own(own)
    }
    return .stay
  }

  /// Forgets what was typed.
  mutating func clear() { _ = entry.take() }

  /// Says no more of what was typed before.
  mutating func forget() { (message, isChecking) = (nil, false) }

  mutating func say(_ words: Phrase) { message = words }

  /// Something is looked at from now on.
  mutating func look(_ words: Phrase) { (message, isChecking) = (words, true) }

  /// Hears why it did not open, or could not be looked at. What fails of anything else waits below.
  mutating func refuse(_ why: Phrase) {
    if isChecking { (message, isChecking) = (why, false) }
  }

  /// Draws what is said, and the keys.
  func drawFoot(into surface: inout Surface, _ hints: [Hint], _ context: Context) {
    surface.writeFoot(message.map { context.say($0) } ?? "", hints)
  }
}
