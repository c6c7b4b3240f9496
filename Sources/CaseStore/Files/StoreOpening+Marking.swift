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
    guard path != ":memory:", marks?.answer != .copy, StoreFile(path: path).size ?? 0 == 0,
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
      store.standing.expected = look.expected
      store.standing.foundSave = try look.own.mark?.unsure.map(store.marks.found)
      guard store.canWrite else {
        store.standing.doubt = look.doubtOfWhatLiesHere()
        return store
      }
      try marks.make()
      if lacking == 0 {
        guard let doubt = look.doubt() else {
          try store.marks.keep(look, in: marks)
          return store
        }
        if marks.answer == .moved && doubt.mayBeMoved {
          try store.marks.keep(look, in: marks)
          return store
        }
        guard marks.answer == .copy else { throw StoreError.doubtful(path: path, doubt) }
      }
      let highest = max(lacking, marks.mark(at: realPath)?.generation ?? 0)
      try store.write { db in
        _ = try DeskIdentity(context: store.context, db: db).renew(in: marks, above: highest)
      }
      try store.close()
      let other = try again()
      try other.marks.keep(try MarkLook(other, at: realPath, in: marks), in: marks)
      return other
    } catch StoreError.marksNotKept(let folder, let number) {
      store.standing.markFault = .marksNotKept(path: folder, errno: number)
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
    guard path != ":memory:", marks?.answer == .copy, StoreFile(path: path).size ?? 0 == 0 else {
      return 0
    }
    return marks?.mark(at: realPath)?.generation ?? 0
  }
}
