import Foundation
import GRDB
import Values

// MARK: Looking after the store

extension CaseStore {
  /// Goes through the whole store and names all that does not hold together.
  ///
  /// - Parameters:
  ///   - deep: also lets SQLite check every page and index, and holds every row of the lists against the log, for
  ///     which it needs the keys, and opens each file of evidence.
  ///   - files: whether the files of evidence are among it; beside a copy that is being made they do not lie yet.
  public func check(deep: Bool = false, files: Bool = true) throws -> [Damage] {
    try read { db in
      // Where no way to the keys is left nobody can give them: that is what is wrong.
      let isDeep = try deep && !(isLocked && db.keySlots().isEmpty)
      if isDeep { try requireKeys() }
      let check = StoreCheck(context: context, db: db, expected: standing.expected)
      let damage = try standing.damage + check.damage(deep: isDeep)
      return isDeep && files ? try damage + evidence.damage(in: db) : damage
    }
  }

  /// What SQLite finds wrong with the pages of the file, and the parts of its schema that are not ours: a second for a
  /// million cases.
  public func checkPages() throws -> [Damage] {
    try read { db in try StoreCheck(context: context, db: db).damageOfPages() }
  }

  /// Copies the store as it stands into one file. The copy is checked before it gets its name;
  /// what is there already is never written over.
  ///
  /// - Parameter before: done before anything of it is written.
  public func backup(to target: String, before: () throws -> Void = {}) throws {
    let partial = target + ".partial"
    for name in [target, partial] { try StoreFiles(store: path).keepClosed(name) }
    let evidence = (own: EvidenceFolder(store: path), copy: EvidenceFolder(store: target))
    for name in [target, evidence.copy.path] where access(name, F_OK) == 0 {
      throw StoreError.alreadyThere(path: name)
    }
    try before()
    try listWhatIsPending()
    do {
      // Files lie there before a copy names them.
      try evidence.own.copy(to: evidence.copy)
      try makeCopy(partial, as: target)
    } catch {
      evidence.copy.discard()
      throw error
    }
  }

  private func makeCopy(_ partial: String, as target: String) throws {
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

  /// Looks whether the store that is open is still the one of its name; nothing is opened for that.
  ///
  /// - Throws: ``StoreError/lost(path:_:)``, from then on at every save.
  public func checkIsStillThere() throws { try connection.checkIsStillThere() }
}
