import Casework
import Foundation
import GRDB
import Values

// MARK: Looking after the store

extension CaseStore {
  /// Goes through the whole store and names all that does not hold together.
  ///
  /// - Parameter deep: also lets SQLite check every page and index, and holds every row of the
  ///   lists against the log, for which it needs the keys.
  public func check(deep: Bool = false) throws -> [Damage] {
    if deep { try requireKeys() }
    return try read { db in
      try StoreCheck(context: context, db: db, expected: standing.expected).damage(deep: deep)
    }
  }

  /// What SQLite finds wrong with the pages of the file, and the parts of its schema that are not ours: a second for a
  /// million cases.
  public func checkPages() throws -> [Damage] {
    try read { db in try StoreCheck(context: context, db: db).damageOfPages() }
  }

  /// Copies the store as it stands into one file. The copy is checked before it gets its name;
  /// what is there already is never written over.
  public func backup(to target: String) throws {
    let partial = target + ".partial"
    for name in [target, partial] { try StoreFiles(store: path).keepClosed(name) }
    if access(target, F_OK) == 0 { throw StoreError.alreadyThere(path: target) }
    try listWhatIsPending()
    try NewFile.make(partial, as: target) {
      try StoreError.naming(newFile: target) {
        try connection.copy(to: partial)
        try StoreOpening(path: partial, reference: reference, zone: zone).verify(
          with: context.keys.now)
      }
    }
  }

  /// What can be put off while somebody types: merging the search table's parts, and taking forms that were thrown
  /// away out of the write-ahead log. Call it when nothing else is to do; each call is a few milliseconds of work.
  public func optimizeWhenIdle() throws {
    guard canWrite else { return }
    try write { db in
      try db.run("INSERT INTO search_index (search_index, rank) VALUES ('merge', 64)")
    }
    try keyCare.resealMore()
    try connection.clearThrownAway()
  }
}

// MARK: When it is lost

extension CaseStore {
  /// Looks whether the store that is open is still the one of its name; nothing is opened for that.
  ///
  /// - Throws: ``StoreError/lost(path:_:)``, from then on at every save.
  public func checkIsStillThere() throws { try connection.checkIsStillThere() }

  /// Writes all that the open connection knows into a new file, which `restore` takes: a store whose
  /// name is gone is still whole to whoever has it open. The copy is looked through first, and must
  /// have the last save that was answered.
  ///
  /// - Parameter drafts: half-typed forms that could not be saved any more.
  public func rescue(to target: String, drafts: [Draft]) throws -> Rescue {
    try StoreFiles(store: path).keepClosed(target)
    if access(target, F_OK) == 0 { throw StoreError.alreadyThere(path: target) }
    var rescue = Rescue(cases: 0, drafts: 0)
    try StoreAssembly(of: StoreOpening(path: target, reference: reference, zone: zone)).make {
      hidden in
      try connection.copy(to: hidden)
    } change: { copy in
      for draft in drafts { try copy.drafts.save(draft) }
      rescue = try Rescue(counting: copy, upTo: answered, of: desk)
    }
    return rescue
  }

  /// Leaves what lies under the name now to whoever wrote it: the log of this desk is set aside, or the
  /// next who opens the store would take it for that of the other. Call it when what is known has been
  /// written elsewhere.
  public func leaveToOthers() throws {
    guard loss == .changed else { return }
    try StoreFiles(store: FilePlace.end(of: path)).setLogAside()
  }

  /// What can still be read of a lost store, with the cases still in memory, and how much cannot.
  public func salvage() -> Salvage {
    var salvage: Salvage
    do {
      salvage = try read { db in
        Salvaging(context: context, db: db, inMemory: pending.cases).salvage()
      }
    } catch {
      salvage = Salvage()
      salvage.cases = Array(pending.cases.values)
      salvage.lost.isOpenEnded = true
    }
    salvage.cases.sort { ($0.receivedAt, $0.id) < ($1.receivedAt, $1.id) }
    return salvage
  }
}
