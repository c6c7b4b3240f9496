import Casework
import GRDB
import Values
import Vocabulary

/// Files that are laid beside cases: receipts, photos. Their bytes lie beside the store, what is known of them in the
/// row of persons.
public struct Evidence {
  let store: CaseStore

  private var folder: EvidenceFolder { EvidenceFolder(store: store.path) }
  private var keys: SealingKeys { store.context.keys.now }

  /// Lays files beside a case; those that lie there already are not taken twice.
  ///
  /// The bytes are on the disk before the log names them: what somebody who was killed leaves behind is a sealed file
  /// that nobody names, and goes later.
  ///
  /// - Returns: the case, and how many files came to it.
  public func attach(
    _ files: [EvidenceFile], to id: CaseID, by author: Author
  ) throws -> (subject: Case, count: Int) {
    try store.requireWholeLists()
    try store.requireKeys()
    if store.path == ":memory:" { throw EvidenceFault.nowhere }
    for file in files { try check(file) }
    let before = try store.load(id)
    try check(before)
    let known = Set(before.attachments.map(\.sha256))
    var new: [EvidenceFile] = []
    for file in files {
      let digest = file.attachment.sha256
      if !known.contains(digest), !new.contains(where: { $0.attachment.sha256 == digest }) {
        new.append(file)
      }
    }
    if new.isEmpty { return (before, 0) }
    if before.attachments.count + new.count > EvidenceFile.mostOfACase {
      throw EvidenceFault.tooMany(number: before.number, most: EvidenceFile.mostOfACase)
    }
    for file in new { try put(file) }
    try store.write { db in
      // Another may have set a passphrase meanwhile, or erased the case.
      try store.requireKeys()
      var save = try store.save(in: db, by: author)
      try check(try save.subject(id))
      try save.add(.attached(Attached(new.map(\.attachment))), to: .existing(id))
      _ = try save.finish()
    }
    try sweep()
    return (try store.load(id), new.count)
  }

  /// Puts a file beside the store, which the log is still to name.
  func put(_ file: EvidenceFile) throws {
    try check(file)
    try folder.put(file.bytes, as: file.attachment.sha256, keys)
  }

  private func check(_ file: EvidenceFile) throws {
    if file.bytes.isEmpty { throw EvidenceFault.empty(name: file.name) }
    if file.bytes.count > EvidenceFile.mostBytes {
      throw EvidenceFault.tooLarge(
        name: file.name, bytes: file.bytes.count, most: EvidenceFile.mostBytes)
    }
  }

  private func check(_ subject: Case) throws {
    if subject.isErased { throw Refusal.erased(number: subject.number) }
    if subject.status == .void { throw EvidenceFault.void(number: subject.number) }
  }

  /// The bytes of a file as it was laid there.
  public func bytes(of file: Attachment) throws -> [UInt8] {
    switch folder.look(at: file.sha256, keys) {
    case .whole(let bytes): return bytes
    case .missing: throw EvidenceFault.missing(name: file.name)
    case .changed: throw EvidenceFault.changed(name: file.name)
    case .locked: throw StoreError.keys(.locked)
    }
  }

  /// Moves one file that lies under older keys to the newest.
  ///
  /// - Returns: false where nothing is left that can be moved.
  func moveOne() throws -> Bool {
    if folder.names.isEmpty { return false }
    for digest in try digests().sorted() {
      if try folder.move(digest, keys) { return true }
    }
    return false
  }

  /// Takes away what nobody names: what was left by somebody who was killed. Where somebody's names cannot be read
  /// nothing is.
  private func sweep() throws {
    if try folder.names.isEmpty || store.read({ db in try db.hasWithheldEvidence() }) { return }
    let names = EvidenceNames(keys)
    try folder.remove(folder.left(naming: Set(try digests().flatMap(names.all))))
  }

  /// The digests of all files that the log names.
  func digests() throws -> Set<String> { Set(try named().map(\.file.sha256)) }

  /// All files that the log names, each with the event that brought it.
  public func named() throws -> [(event: EventID, file: Attachment)] {
    try store.read { db in try db.evidence() }
  }
}

extension Evidence {
  /// Takes files away whose cases were erased, but for those that another case has, too.
  ///
  /// - Parameter cleared: what came of the other traces of the cases.
  /// - Returns: that, or why the files are still there.
  func clearing(_ digests: [String], after cleared: LogClearing) throws -> LogClearing {
    if digests.isEmpty { return cleared }
    let used = try self.digests()
    do {
      let names = EvidenceNames(keys)
      try folder.remove(digests.filter { !used.contains($0) }.flatMap(names.all))
      return cleared
    } catch let error as StoreError {
      return .failed(error)
    }
  }

  /// What is not as it was laid there.
  func damage(in db: Database) throws -> [Damage] {
    try db.evidence().compactMap { event, file -> Damage? in
      switch folder.look(at: file.sha256, keys) {
      case .whole(let bytes) where bytes.count == file.size: return nil
      case .missing: return .evidenceMissing(event)
      case .whole, .changed, .locked: return .evidenceChanged(event)
      }
    }
  }
}

extension Database {
  /// Whether there are files whose names cannot be read here.
  fileprivate func hasWithheldEvidence() throws -> Bool {
    try events(where: "e.\(EventKind.sql(.attached))").contains(where: \.isWithheld)
  }

  /// All files that the log names and that nobody erased, each with the event that brought it.
  fileprivate func evidence() throws -> [(event: EventID, file: Attachment)] {
    try events(where: "e.\(EventKind.sql(.attached))").flatMap { event in
      guard case .attached(let attached) = event.payload else {
        return [(event: EventID, file: Attachment)]()
      }
      return attached.files.map { (event: event.id, file: $0) }
    }
  }
}
