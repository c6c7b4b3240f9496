import Casework
import Values
import Vocabulary

/// What stands around the database of a store: every question and every save needs some of it.
struct StoreContext {
  /// This desk's name in the log.
  let desk: DeskID
  /// Where days are counted.
  let zone: Zone
  /// The rules, calendars and lists that decide.
  let reference: Reference
  /// What persons are sealed and opened with.
  let keys: KeyRing
  /// Who looks on while it does what takes long.
  let watch: WorkWatch
}

extension StoreContext {
  /// By what persons are found; nil while the keys are not here.
  var personKeys: PersonKeys? { keys.now.open?.persons }

  /// The same with nobody who looks on.
  var unwatched: StoreContext {
    StoreContext(
      desk: desk, zone: zone, reference: reference, keys: keys, watch: .nobody)
  }
}
