import Foundation
import GRDB

extension StoreOpening {
  /// Makes a store out of a backup, as ``CaseStore/restore(from:to:reference:zone:marks:admitting:)`` says.
  ///
  /// - Returns: its new letters.
  func restore(
    from backup: String, admitting: (CaseStore) throws -> Void = { _ in }
  ) throws -> String {
    try place.check()
    try StoreFile(path: path).checkIfThere()
    try StoreFiles(store: path).keepClosed(backup)
    guard access(backup, F_OK) == 0 else { throw StoreError.notThere(path: backup) }
    try StoreFile(path: backup).check()
    try NewFile.makeFolder(of: path)
    let lock = try WriterLock(store: path, purpose: .command, wait: .seconds(2))
    lock.signAlone()
    let file = try StoreFile(path: path).size.map { _ in try FileLock(path, until: lock.end) }
    var (restored, letters): (StoreMark?, String) = (nil, "")
    try withExtendedLifetime((lock, file)) {
      try checkIsFree()
      try EvidenceFolder(store: backup).copy(to: EvidenceFolder(store: path))
      try StoreAssembly(of: self).make { hidden in
        try StoreOpening(path: backup, reference: reference, zone: zone).copy(to: hidden)
      } change: { store in
        try admitting(store)
        restored = try renewIdentity(of: store)
        letters = try store.letters()
      } beforeNaming: {
        // Whoever is refused leaves all as it was.
        try StoreFiles(store: path).setLogAside()
      }
    }
    if let restored { keep(restored) }
    return letters
  }

  /// Makes a store that is to lie here another desk, of a generation that no copy on this laptop has.
  func renewIdentity(of store: CaseStore) throws -> StoreMark {
    let real = StorePlace.real(path)
    let memory = try marks.map { try $0.keeping(of: real).folder ?? $0 }
    return try store.write { db in
      try DeskIdentity(context: store.context, db: db).renew(
        in: memory, at: real, above: memory?.mark(at: real)?.generation ?? 0)
    }
  }

  /// Refuses a place where records are.
  private func checkIsFree() throws {
    let file = StoreFile(path: path)
    if let size = file.size, size > 0 {
      try file.check()
      guard try isEmpty else { throw StoreError.notEmpty(path: path) }
      // Whoever reads the empty store keeps its log, which would be taken for that of the next one.
      guard access(path + "-wal", F_OK) != 0 else { throw StoreError.held(path: path, by: nil) }
    }
  }

  /// Whether a store holds neither an event nor a draft, with all that its log says. What was cut short
  /// is finished by opening it, and its log goes with closing it.
  private var isEmpty: Bool {
    get throws {
      try StoreError.naming(on: path) {
        let queue = try DatabaseQueue(
          path: path, configuration: StoreConnection.configuration(readonly: false))
        let isEmpty = try queue.inDatabase { db in
          try StoreFile(path: path).check(db)
          return try !db.hasTables || db.isEmptyStore
        }
        try queue.close()
        return isEmpty
      }
    }
  }

  /// Copies a store that holds together into an empty file.
  private func copy(to target: String) throws {
    try StoreError.naming {
      let source = try DatabaseQueue(
        path: path, configuration: StoreConnection.configuration(readonly: true))
      let damage = try damage(of: source)
      if !damage.isEmpty { throw StoreError.copyDamaged(path: path, damage: damage) }
      let copy = try DatabaseQueue(
        path: target, configuration: StoreConnection.configuration(readonly: false))
      try source.backup(to: copy)
      try copy.close()
      try source.close()
    }
  }
}

extension StoreOpening {
  /// Looks a copy through, as far as its keys are here.
  func verify(with keys: SealingKeys) throws {
    let copy = try openImmutable()
    copy.context.keys.take(keys)
    // It may be of a moment after another desk has set a passphrase.
    let isLocked = try copy.read { _ in copy.isLocked }
    let damage = try copy.check(deep: !isLocked, files: false)
    try copy.close()
    if !damage.isEmpty { throw StoreError.copyDamaged(path: path, damage: damage) }
  }

  /// What is wrong with a store, of this version or of an older one.
  private func damage(of source: DatabaseQueue) throws -> [Damage] {
    let version = try source.read { db in try Int.fetchOne(db, sql: "PRAGMA user_version") }
    if Schema.isFormer(version) { return try source.read(LogRenewal.damage(ofFormer:)) }
    let store = try CaseStore(
      StoreConnection(path: path, queue: source, canWrite: false), reference: reference,
      zone: zone)
    return try store.check(deep: false)
  }
}

extension Database {
  /// Whether anything was ever made in the file.
  var hasTables: Bool {
    get throws { try Bool.fetchOne(self, sql: "SELECT count(*) FROM sqlite_schema") ?? false }
  }

  /// Whether a store holds neither an event nor a draft.
  var isEmptyStore: Bool {
    get throws { try row("SELECT 1 FROM event UNION ALL SELECT 1 FROM draft LIMIT 1") == nil }
  }
}
