import Foundation

/// A store that is put together under a hidden name beside its place and gets its own name last, when
/// it is whole, looked through and on the disk.
///
/// Whoever was killed meanwhile leaves hidden files, which the next writer removes.
struct StoreAssembly {
  /// The store under the name that people will know.
  let opening: StoreOpening

  init(of opening: StoreOpening) { self.opening = opening }

  private var path: String { opening.path }
  private var hidden: String { StoreFiles.hidden(for: path) }

  private static let endings = ["", "-wal", "-shm", "-journal"]

  /// Removes what an assembly that was cut short left beside a place.
  static func clear(for path: String) {
    let hidden = StoreFiles.hidden(for: path)
    for name in [hidden, StoreFiles.hidden(for: hidden)] {
      for ending in endings { unlink(name + ending) }
    }
  }

  /// Fills the hidden file, lets the store in it be worked on, and gives it its name.
  ///
  /// - Parameters:
  ///   - fill: makes a database of the empty file of that name.
  ///   - change: done to the store before anybody can open it.
  ///   - beforeNaming: done when the store is whole, right before it gets its name.
  func make(
    fill: (String) throws -> Void, change: (CaseStore) throws -> Void,
    beforeNaming: () throws -> Void = {}
  ) throws {
    StoreAssembly.clear(for: path)
    try NewFile.make(hidden, for: path)
    do {
      try StoreError.naming(newFile: path) {
        try fill(hidden)
        try work(change)
      }
      try beforeNaming()
      try NewFile.finish(hidden, as: path)
    } catch {
      StoreAssembly.clear(for: path)
      throw error
    }
  }

  private func work(_ change: (CaseStore) throws -> Void) throws {
    try StoreError.naming(on: path) {
      let store = try StoreOpening(
        path: hidden, reference: opening.reference, zone: opening.zone
      ).openAssembled()
      try change(store)
      let damage = try store.check(deep: !store.isLocked, files: false)
      try store.close()
      // SQLite says nothing where its log could not be copied back at the end. The log gets no name: without it the
      // store would be what it was before the change, a clone.
      if StoreFile(path: hidden).hasUnmergedLog {
        throw StoreError.notWritten(path: path, errno: EIO)
      }
      if !damage.isEmpty { throw StoreError.copyDamaged(path: path, damage: damage) }
    }
  }
}
