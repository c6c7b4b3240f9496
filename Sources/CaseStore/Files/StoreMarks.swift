import Casework
import GRDB

/// What this laptop remembers of a store that is open.
public struct StoreMarks {
  let store: CaseStore

  /// Keeps how far the log is on the disk, where that is further than what was kept. Nobody waits for it and nothing
  /// is synced; what cannot be kept now is so later.
  public func renew() {
    guard store.canWrite, store.loss == nil, let kept = store.standing.kept else { return }
    do {
      let end = try store.read { db in try db.endToMark(of: store.desk) }
      var mark = kept.mark.reaching(end)
      if mark == kept.mark { return }
      // What another screen could not see is asked by whoever opens the store next.
      mark.unsure = kept.folder.mark(of: mark.family, mark.desk).mark?.unsure
      try kept.folder.keep(mark)
      store.standing.kept?.mark = mark
    } catch {
      // The mark lags behind, as it may.
    }
  }

  /// Marks a store that was opened for writing, and says so in it the first time.
  func keep(_ look: MarkLook, in folder: MarkFolder) throws {
    var mark = look.now
    if look.isNew && !look.isMarked { mark.home = try folder.laptop() }
    // A store that says it was marked is refused where nobody remembers it: so the first mark is on the disk before.
    if look.isMarked { try folder.keep(mark) } else { try folder.keepForGood(mark) }
    try folder.keepPlace(of: mark)
    store.standing.kept = KeptMark(folder: folder, mark: mark)
    if look.isMarked { return }
    try store.write { db in
      try db.setMeta(.marked, mark.desk.text)
      if let home = mark.home {
        try db.setMeta(.home, DeskIdentity.home(of: mark.desk, on: home))
      }
    }
  }

  /// Remembers which save nobody could see.
  func note(unsure save: SaveResult) {
    guard let kept = store.standing.kept, let first = save.events.first else { return }
    var mark = kept.mark
    mark.unsure = first.sequence
    do {
      try kept.folder.keep(mark)
    } catch {
      // Whoever opens the store next sees what is there all the same.
    }
  }

  /// What became of a save that nobody could see.
  func found(ofUnsure sequence: Int) throws -> FoundSave {
    try store.read { db in
      let subject = try db.sealedEvents(
        where: "e.desk = ? AND e.sequence = ?", [store.desk.text, sequence]
      ).first?.caseID
      let cases = CaseLookup(context: store.context, db: db)
      return FoundSave(
        isThere: try db.endOfLog(of: store.desk).sequence >= sequence,
        number: try subject.flatMap { try cases.replayed($0)?.number })
    }
  }
}
