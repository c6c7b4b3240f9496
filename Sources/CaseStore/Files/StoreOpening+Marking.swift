import Casework
import Foundation
import GRDB
import Vocabulary

// What a laptop remembers of the stores on it: asked before one is written to, kept when it was.

extension StoreOpening {
  /// Where the store lies, without links.
  private var realPath: String { StorePlace.real(path) }

  /// What is known of the store here, and what lies beside it.
  private var known: MarkFolder? { marks?.reading(of: realPath) }

  /// Refuses to make a store where one lay that is gone or was emptied.
  func checkWhatLayHere() throws {
    guard path != ":memory:", marks?.answer != .copy, StoreFile(path: path).size ?? 0 == 0,
      let mark = known?.mark(at: realPath), mark.sequence > 0
    else { return }
    let isThere = StoreFile(path: path).size != nil
    throw StoreError.doubtful(
      path: path, isThere ? .emptied(known: mark.sequence) : .gone(known: mark.sequence))
  }

  /// Lets a store that was opened be the one that is known, or throws why it may not be: it is closed then.
  ///
  /// - Parameters:
  ///   - lost: what lay here and is not there any more; nil where nothing is missing.
  ///   - again: opens it once more when it has become another desk.
  func settled(
    _ store: CaseStore, after lost: StoreMark?, again: () throws -> CaseStore
  ) throws -> CaseStore {
    guard let known, path != ":memory:" else { return store }
    do {
      let look = try MarkLook(store, at: realPath, in: known)
      store.standing.expected = look.expected
      store.standing.foundSave = try look.own.mark?.unsure.map(store.marks.found)
      guard store.canWrite else {
        store.standing.doubt = look.doubtOfWhatLiesHere()
        return store
      }
      guard try lost != nil || isCopy(look) else {
        try remember(store, look)
        return store
      }
      return try renewed(
        store, after: lost, above: known.mark(at: realPath)?.generation ?? 0, again)
    } catch {
      try store.close()
      throw error
    }
  }

  /// Whether somebody has said that it is a copy; throws where nobody has said what it is.
  private func isCopy(_ look: MarkLook) throws -> Bool {
    let doubt = look.doubt()
    if marks?.answer == .copy { return doubt != nil || look.mayBeCopy }
    if let doubt, marks?.answer != .moved || !doubt.mayBeMoved {
      throw StoreError.doubtful(path: path, doubt)
    }
    return false
  }

  /// Remembers the store as it is. One of which nothing can be remembered is not written to: nobody would see that it
  /// was put back, or copied.
  private func remember(_ store: CaseStore, _ look: MarkLook) throws {
    guard let marks else { return }
    let place = try marks.keeping(of: realPath)
    store.standing.markFault = place.fault
    do {
      guard let folder = place.folder else {
        throw place.fault ?? StoreError.marksNotKept(path: marks.path, errno: 0)
      }
      try store.marks.keep(look, in: folder)
    } catch StoreError.marksNotKept(let file, let number) {
      // What is known already tells at least of what was put back before it.
      guard place.folder != nil, look.own.mark != nil else {
        throw StoreError.unremembered(path: file, errno: number)
      }
      store.standing.markFault = .marksNotKept(path: file, errno: number)
    }
  }

  /// Makes the store another desk, whatever can be remembered of that.
  private func renewed(
    _ store: CaseStore, after lost: StoreMark?, above highest: Int,
    _ again: () throws -> CaseStore
  ) throws -> CaseStore {
    guard let marks else { return store }
    // Its other screens would go on under the old name.
    try store.connection.requireAlone()
    let place = try marks.keeping(of: realPath)
    try store.write { db in
      _ = try DeskIdentity(context: store.context, db: db).renew(
        in: place.folder ?? marks, at: realPath, after: lost, above: highest)
    }
    try store.close()
    let other = try again()
    other.standing.markFault = place.fault
    if let folder = place.folder { try keep(other, in: folder) }
    other.standing.newLetters = try other.letters()
    return other
  }

  private func keep(_ other: CaseStore, in folder: MarkFolder) throws {
    do {
      try other.marks.keep(try MarkLook(other, at: realPath, in: folder), in: folder)
    } catch StoreError.marksNotKept(let file, let number) {
      other.standing.markFault = .marksNotKept(path: file, errno: number)
    }
  }

  /// Keeps where a restored store lies, so that nobody is asked about it.
  func keep(_ restored: StoreMark) {
    do {
      guard let folder = try marks?.keeping(of: realPath).folder else { return }
      try folder.keep(restored)
      try folder.keepPlace(of: restored)
    } catch {
      // Whoever opens the store says that nothing can be kept.
    }
  }

  /// What lay here, where somebody goes on without it; nil where it is there or nothing was.
  var lostMark: StoreMark? {
    guard path != ":memory:", marks?.answer == .copy, StoreFile(path: path).size ?? 0 == 0 else {
      return nil
    }
    return known?.mark(at: realPath)
  }
}
