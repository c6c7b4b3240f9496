import Casework
import TerminalKit
import Values
import Vocabulary

// MARK: A clock that is not to be believed

extension Context {
  /// Why the clerk is asked before what a key has led to is recorded; nil where nothing is asked.
  func doubt(about reaction: Reaction) -> ClockDoubt? {
    guard !acceptsClock, reaction.effects.contains(where: \.recordsByTheClock) else { return nil }
    return clockDoubt
  }
}

extension Program {
  /// Asks. The screen is as it was before the key, which it gets again when the clock is said to be
  /// right.
  mutating func ask(_ doubt: ClockDoubt, _ key: Key, at before: any DeskScreen) -> [Effect] {
    stack.top.screen = before
    return stack.enter(screen(.clock(doubt, key)), &context)
  }
}

extension Effect {
  /// Whether a day of somebody's case or of the ledger comes from the clock.
  fileprivate var recordsByTheClock: Bool {
    guard case .record(let request, _) = self else { return false }
    switch request {
    case .open, .take, .tally, .tallies, .undo, .redo, .report: return true
    case .configure, .disclose: return false
    }
  }
}

// MARK: A store that was taken away

extension Program {
  /// Forms stay filled, and what is in them is handed over once more; then it is asked where to go.
  mutating func takeLoss(_ lost: LostStore, _ message: Message, at place: PlaceID) -> [Effect] {
    context.loss = lost.what
    lock?.refuse(lost.what)
    if case .rescue? = top.route { return deliver(message, to: place) }
    var effects = deliver(.failed(lost.what), to: place)
    effects += stack.parkAll(context)
    return effects + stack.enter(screen(.rescue(lost)), &context)
  }
}
