import CaseStore
import Values
import Vocabulary

extension StoreNotes {
  /// That a save had room only because some was kept for it.
  static let reserveUsed = Phrase(
    "磁盘满了，这次用了预留的空间存上的，请马上腾出地方",
    "the disk is full; this was saved in the room kept for that: make room at once")
}

extension EffectHandler {
  /// Has the next look at home say that the disk is full.
  func noteReserve() {
    guard store.standing.hasUsedReserve else { return }
    store.forgetReserveUse()
    toldLater.append(StoreNotes.reserveUsed)
  }
}
