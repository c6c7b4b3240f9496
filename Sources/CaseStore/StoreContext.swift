import Casework
import Values

/// What stands around the database of a store: every question and every save needs some of it.
struct StoreContext {
  /// This desk's name in the log.
  let desk: DeskID
  /// Where days are counted.
  let zone: Zone
  /// The rules, calendars and lists that decide.
  let reference: Reference
  /// By what persons are found.
  let personKeys: PersonKeys
}
