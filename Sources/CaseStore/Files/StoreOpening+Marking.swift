import Casework
import Foundation
import GRDB
import Vocabulary

// What a laptop remembers of the stores on it: asked before one is written to, kept when it was.

extension StoreOpening {
  /// Where the store lies, without links.
  private var realPath: String { StorePlace.real(path) }

  /// Refuses to make a store where one lay that is gone or was emptied.
  func checkWhatLayHere() throws {
    guard path != ":memory:", answer != .copy, StoreFile(path: path).size ?? 0 == 0,
      let mark = marks?.mark(at: realPath), mark.sequence > 0
    else { return }
    let isThere = StoreFile(path: path).size != nil
    throw StoreError.doubtful(
      path: path, isThere ? .emptied(known: mark.sequence) : .gone(known: mark.sequence))
  }

  /// Lets a store that was opened be the one that is known, or throws why it may not be: it is closed then.
  ///
  /// - Parameters:
  ///   - lacking: the generation of what lay here and is not there any more; 0 where nothing is missing.
  ///   - again: opens it once more when it has become another desk.
  func settled(
    _ store: CaseStore, lacking: Int, again: () throws -> CaseStore
  ) throws -> CaseStore {
    guard let marks, path != ":memory:" else { return store }
    do {
      let look = try MarkLook(store, at: realPath, in: marks)
      store.expected = look.expected
      store.foundSave = try look.own.mark?.unsure.map(store.found)
      guard store.canWrite else {
        store.doubt = look.doubtOfWhatLiesHere()
        return store
      }
      try marks.make()
      if lacking == 0 {
        guard let doubt = look.doubt() else { return try store.marked(look, in: marks) }
        if answer == .moved && doubt.mayBeMoved { return try store.marked(look, in: marks) }
        guard answer == .copy else { throw StoreError.doubtful(path: path, doubt) }
      }
      let highest = max(lacking, marks.mark(at: realPath)?.generation ?? 0)
      try store.write { db in
        _ = try DeskIdentity(context: store.context, db: db).renew(in: marks, above: highest)
      }
      try store.close()
      let other = try again()
      return try other.marked(try MarkLook(other, at: realPath, in: marks), in: marks)
    } catch StoreError.marksNotKept(let folder, let number) {
      store.markFault = .marksNotKept(path: folder, errno: number)
      return store
    } catch {
      try store.close()
      throw error
    }
  }

  /// Keeps what a restored store is, so that nobody is asked about it.
  func keep(_ restored: StoreMark) {
    guard let marks else { return }
    var mark = restored
    mark.path = realPath
    do {
      try marks.make()
      try marks.keep(mark)
      try marks.keepPlace(of: mark)
    } catch {
      // Whoever opens the store says that nothing can be kept.
    }
  }

  /// The generation of what lay here, where nothing is left of it; 0 where it is there or nothing was.
  var lackingGeneration: Int {
    guard path != ":memory:", answer == .copy, StoreFile(path: path).size ?? 0 == 0 else {
      return 0
    }
    return marks?.mark(at: realPath)?.generation ?? 0
  }
}

extension CaseStore {
  /// Marks a store that was opened for writing, and says so in it the first time.
  fileprivate func marked(_ look: MarkLook, in folder: MarkFolder) throws -> CaseStore {
    let mark = look.now
    if look.own.mark != mark { try folder.keep(mark) }
    try folder.keepPlace(of: mark)
    marking = (folder, mark)
    if !look.isMarked { try write { db in try db.setMeta(.marked, mark.desk.text) } }
    return self
  }

  /// Keeps how far the log is on the disk, where that is further than what was kept. Nobody waits for it and nothing
  /// is synced; what cannot be kept now is so later.
  public func renewMark() {
    guard canWrite, loss == nil, let (folder, kept) = marking else { return }
    do {
      let mark = kept.reaching(try read { db in try db.endOfLog(of: desk) })
      if mark == kept { return }
      try folder.keep(mark)
      marking = (folder, mark)
    } catch {
      // The mark lags behind, as it may.
    }
  }
}
