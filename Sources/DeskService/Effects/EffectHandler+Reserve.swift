import CaseStore
import Desk
import Values
import Vocabulary

extension StoreNotes {
  /// How long what a save says is left in view, in milliseconds.
  static let lookAtSave: Int64 = 3000
  /// That a save had room only because some was kept for it.
  static let reserveUsed = Phrase(
    "磁盘满了，这次用了预留的空间存上的，请马上腾出地方",
    "the disk is full; this was saved in the room kept for that: make room at once")
}

extension EffectHandler {
  /// What home says of itself when it is looked at: what went wrong in the background, once, and that the disk is full,
  /// until there is room again. What was just saved is read first.
  func tellHome() -> [Message] {
    guard Monotonic.milliseconds >= quietUntil else { return [] }
    let said = toldLater + (store.standing.hasUsedReserve ? [StoreNotes.reserveUsed] : [])
    toldLater = []
    return said.isEmpty ? [] : [.done(said.listed(by: Punctuation.semicolon))]
  }
}
