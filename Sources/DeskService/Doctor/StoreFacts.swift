import CaseStore
import Casework
import Values

/// What was found out of the store before anything is said of it.
struct StoreFacts {
  /// Whether there is a store.
  var isThere = true
  /// Why it could not be opened or looked through; nil where it could.
  var fault: Phrase?
  /// What does not hold together; nil where it was not looked through to the end.
  var damage: [Phrase]?
  /// What somebody should know of it beside that.
  var notes: [Phrase] = []
  /// When the newest record was made.
  var newest: Instant?
  /// Who this desk is, for its backups; nil where there is no store.
  var desk: DeskID?

  /// Where there is no store.
  static let none = StoreFacts(isThere: false)
}

extension StoreFacts {
  /// The facts of a store that is open.
  ///
  /// - Parameter isAwaited: whether somebody waits: then it is not looked through to the end.
  init(_ store: CaseStore, isAwaited: @escaping () -> Bool = { false }) throws {
    notes = StoreNotes.of(store)
    desk = store.desk
    newest = try store.log.newestRecord()
    damage = try store.read(unless: isAwaited) { try store.check() }?.map(\.phrase)
  }
}
