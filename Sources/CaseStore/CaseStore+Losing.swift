import Casework
import Foundation
import GRDB
import Values
import Vocabulary

extension CaseStore {
  /// Begins to watch the files of a store that has just been opened for writing.
  func beginWatching() { watch = StoreWatch(path) }

  /// Looks whether the store that is open is still the one of its name; nothing is opened for that.
  ///
  /// - Throws: ``StoreError/lost(path:_:)``, from then on at every save.
  public func checkIsStillThere() throws {
    noticeLoss()
    if let loss { throw StoreError.lost(path: path, loss) }
  }

  /// The same without a word.
  func noticeLoss() {
    if loss == nil, let found = watch?.lossBeforeWriting() { lose(found) }
  }

  /// Does what changes the files. It is answered only when the names still lead to them afterwards.
  ///
  /// - Parameter copiesBack: whether the log is copied into the main file by it.
  func watched<Result>(copiesBack: Bool = false, _ work: () throws -> Result) throws -> Result {
    try checkIsStillThere()
    let result: Result
    do {
      result = try StoreError.naming(work)
    } catch {
      // Pages that found no room in memory may stand in the log.
      watch?.renew()
      throw error
    }
    if copiesBack { watch?.renew() }
    if let found = watch?.lossAfterWriting() {
      lose(found)
      throw StoreError.lost(path: path, found)
    }
    return result
  }

  /// From here on nothing is saved. The connection stays open until the process ends: what it knows
  /// is still to be read, and closing it would copy the log into a file that is not its own.
  private func lose(_ found: StoreLoss) {
    loss = found
    _ = Unmanaged.passRetained(queue)
  }
}

extension CaseStore {
  /// Writes all that the open connection knows into a new file, which `restore` takes: a store whose
  /// name is gone is still whole to whoever has it open. The copy is looked through first, and must
  /// have the last save that was answered.
  ///
  /// - Parameter drafts: half-typed forms that could not be saved any more.
  public func rescue(to target: String, drafts: [Draft]) throws -> Rescue {
    try StoreFiles(store: path).keepClosed(target)
    if access(target, F_OK) == 0 { throw StoreError.alreadyThere(path: target) }
    var rescue = Rescue(cases: 0, drafts: 0)
    try StoreAssembly(path: target, reference: reference, zone: zone).make { hidden in
      try StoreError.naming {
        try queue.inDatabase { db in try db.execute(sql: "VACUUM INTO ?", arguments: [hidden]) }
      }
    } change: { copy in
      for draft in drafts { try copy.saveDraft(draft) }
      rescue = try copy.counted(upTo: answered, of: desk)
    }
    return rescue
  }

  /// Leaves what lies under the name now to whoever wrote it: the log of this desk is set aside, or the
  /// next who opens the store would take it for that of the other. Call it when what is known has been
  /// written elsewhere.
  public func leaveToOthers() throws {
    guard loss == .changed else { return }
    try CaseStore.setAsideLog(of: FilePlace.end(of: path))
  }

  private func counted(upTo last: Int, of desk: DeskID) throws -> Rescue {
    try read { db in
      let known: Int? = try db.value(
        "SELECT max(sequence) FROM event WHERE desk = ?", [desk.text])
      guard self.desk == desk, known ?? 0 >= last else {
        throw StoreError.copyDamaged(path: path, damage: [])
      }
      return Rescue(
        cases: try db.value("SELECT count(*) FROM event WHERE kind = 'opened'") ?? 0,
        drafts: try db.value("SELECT count(*) FROM draft") ?? 0)
    }
  }

  /// The cases that can still be read of a lost store, and those still in memory. What cannot be read
  /// is left out: nothing better is to be had.
  public func readableCases() -> [Case] {
    var found: [CaseID: Case] = [:]
    for id in readableIDs() {
      do {
        found[id] = try queue.unsafeRead { db in try load(id, in: db) }
      } catch { continue }
    }
    found.merge(pending.cases) { _, inMemory in inMemory }
    return found.values.sorted { ($0.receivedAt, $0.id) < ($1.receivedAt, $1.id) }
  }

  private func readableIDs() -> [CaseID] {
    var ids: [CaseID] = []
    do {
      try queue.unsafeRead { db in
        let cursor = try String.fetchCursor(
          db, sql: "SELECT case_id FROM event WHERE kind = 'opened' AND case_id IS NOT NULL")
        while let id = try cursor.next() { ids += [CaseID(id)].compactMap { $0 } }
      }
    } catch {
      // Those before the damage are known.
    }
    return ids
  }
}
