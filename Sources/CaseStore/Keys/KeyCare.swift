import Casework
import Crypto
import Foundation
import GRDB
import Values
import Vocabulary

/// The keys of the office in an open store: how they stand, and how they are set, changed and carried to another laptop.
public struct KeyCare {
  let store: CaseStore

  private var keys: KeyRing { store.context.keys }

  /// The ways to the keys.
  public func door() throws -> KeyDoor {
    KeyDoor(slots: try store.read { db in try db.keySlots() })
  }

  /// How the keys stand.
  public func status() throws -> KeyStatus {
    let door = try door()
    let name = keys.now.open?.name ?? door.slots.first?.key ?? ""
    let older = try store.read { db in
      try db.count(
        "person WHERE NOT (seal = ? AND key = ?)", [RowSeal.dataKey.rawValue, name])
    }
    return KeyStatus(
      name: name, hasPassphrase: door.hasPassphrase, hasRecovery: door.hasRecovery,
      isLocked: store.isLocked, older: older)
  }
}

// MARK: Unlocking

extension KeyCare {
  /// Opens the keys with a passphrase or a recovery code; a store that is open stays so.
  ///
  /// - Throws: ``StoreError/keys(_:)`` where it opens nothing.
  func unlock(with passphrase: Passphrase) throws {
    if store.isLocked { try take(try office(with: passphrase)) }
  }

  /// Takes the keys that a door has given. From now on persons are shown; whom other desks, or this one while it was
  /// locked, have written down are brought into the lists.
  public func unlock(_ office: OfficeKeys) throws {
    try take(office)
    try listWhatLockedDesksLeft()
  }

  /// Takes keys, and leaves the lists as they are.
  func take(_ office: OfficeKeys) throws {
    keys.take(try SealingKeys(office))
    store.continuation = nil
  }

  private func office(with passphrase: Passphrase) throws -> OfficeKeys {
    guard let office = try door().keys(with: passphrase) else { throw StoreError.keys(.wrong) }
    return office
  }

  /// So many cases are brought into the lists in one transaction.
  private static let relistedAtOnce = 200

  /// Makes the rows anew that were made while the keys were not here.
  func relistLocked() throws {
    guard store.canWrite else { return }
    while try isToRelist {
      try store.write { db in
        // Another desk may have set a passphrase, or be at it, too.
        guard !store.isLocked else { return }
        let ids = try db.caseIDs(
          "SELECT id FROM case_row WHERE \(ShownPerson.isUnknown) LIMIT ?",
          [KeyCare.relistedAtOnce])
        try Projector(context: store.context, db: db).project(Set(ids))
        if ids.count < KeyCare.relistedAtOnce { try db.removeMeta(.listedLocked) }
      }
    }
  }

  private var isToRelist: Bool {
    get throws { try store.read { db in try !store.isLocked && db.meta(.listedLocked) != nil } }
  }

  /// Shows whom desks that are locked have taken down beside this one, or left out of lists that they made.
  public func listWhatLockedDesksLeft() throws {
    guard store.canWrite, !store.isLocked else { return }
    if try store.upkeep.isStale { try store.upkeep.remakeIfStale(store.making) }
    try relistLocked()
  }
}

// MARK: Setting and changing

extension KeyCare {
  /// Sets the first passphrase. What comes from now on is sealed with new keys, for who has an older copy of the file has
  /// those before; what is there is sealed anew when there is time.
  ///
  /// - Returns: the code for the day on which the passphrase is lost. It is nowhere else.
  public func set(_ passphrase: Passphrase, by author: Author) throws -> RecoveryCode {
    if let weakness = passphrase.weakness { throw StoreError.keys(.weak(weakness)) }
    guard let now = keys.now.open?.office, try !door().hasPassphrase else {
      throw StoreError.keys(.alreadySet)
    }
    let office = now.renewed
    let code = RecoveryCode()
    let slots = [
      try KeySlot.wrapped(office, with: passphrase),
      try KeySlot.wrapped(office, to: code.secret().publicKey), try KeySlot.publicKey(of: office),
    ]
    try adopt(office, slots, over: now, or: .alreadySet, by: author)
    return code
  }

  /// Puts another passphrase in the place of the one that is set. The keys stay, and so does the recovery code.
  ///
  /// - Parameter passphrase: the one that is set, or the recovery code.
  public func change(from passphrase: Passphrase, to new: Passphrase) throws {
    if let weakness = new.weakness { throw StoreError.keys(.weak(weakness)) }
    let door = try doorWithPassphrase()
    let slot = try KeySlot.wrapped(try office(with: passphrase), with: new)
    try put(slot, openedBy: door)
  }

  /// Makes a new recovery code; the one before opens nothing any more.
  public func renewRecovery(with passphrase: Passphrase) throws -> RecoveryCode {
    let door = try doorWithPassphrase()
    let code = RecoveryCode()
    let slot = try KeySlot.wrapped(try office(with: passphrase), to: code.secret().publicKey)
    try put(slot, openedBy: door)
    return code
  }

  private func doorWithPassphrase() throws -> KeyDoor {
    let door = try door()
    guard door.hasPassphrase else { throw StoreError.keys(.notSet) }
    return door
  }

  /// Puts a way in the place of those of its method, unless another desk has changed the passphrase meanwhile.
  private func put(_ slot: KeySlot, openedBy door: KeyDoor) throws {
    try store.write { db in
      let now = KeyDoor(slots: try db.keySlots())
      guard now.passphrases == door.passphrases else { throw StoreError.keys(.wrong) }
      try db.setKeySlots(now.without(slot.method) + [slot])
    }
    try clearFormer()
  }

  /// All at once: the ways to the keys, the keys themselves, the public one in the log, and lists that are begun anew
  /// under them.
  ///
  /// - Parameters:
  ///   - own: the keys that they come in the place of.
  ///   - fault: what is said where another desk has put others there meanwhile.
  private func adopt(
    _ office: OfficeKeys, _ slots: [KeySlot], over own: OfficeKeys, or fault: KeyFault,
    by author: Author
  ) throws {
    var before: SealingKeys?
    do {
      store.remaking = try store.write { db in
        guard keys.now.open?.name == own.newest.name else { throw StoreError.keys(fault) }
        before = keys.now
        try db.setKeySlots(slots)
        try take(office)
        try db.setMeta(.toReseal, "1")
        try db.setMeta(.toMoveFiles, "1")
        try tell(office, in: db, by: author)
        try Remaker(context: store.context, db: db).begin(trusting: true)
        return try db.remaking()
      }
    } catch {
      before.map(keys.take)
      throw error
    }
    try store.upkeep.remakeIfStale(store.making)
    try clearFormer()
  }

  /// Writes the public key into the log, for whoever is to seal for the office.
  private func tell(_ office: OfficeKeys, in db: Database, by author: Author) throws {
    let key = try office.newest.secretKey().publicKey.rawRepresentation.hexadecimal
    var save = try store.save(in: db, by: author)
    try save.add(.keyed(DeskKey(.seal, key: key)), to: .nothing)
    let sequence = try save.finish().events.map(\.sequence).max()
    store.answered = max(store.answered, sequence ?? 0)
  }

  /// Ways that are shut now stay readable in the write-ahead log until it is emptied.
  private func clearFormer() throws {
    store.connection.noteTraces()
    _ = try store.connection.clearTraces()
  }
}

// MARK: Another laptop of the office

extension KeyCare {
  /// The keys in a file for another laptop of the office, which the passphrase opens there.
  public func exported() throws -> String { KeyFile(try doorWithPassphrase()).text }

  /// Takes the keys of an office out of the file of another of its laptops. What is here is sealed anew with them when
  /// there is time, and its passphrase is that of this store from now on.
  ///
  /// - Parameter path: where the file lies, for what is said of it.
  public func join(
    _ file: [UInt8], at path: String, with passphrase: Passphrase, by author: Author
  ) throws {
    guard let own = keys.now.open?.office else { throw StoreError.keys(.locked) }
    guard file.count <= KeyFile.most, let door = KeyFile(file)?.door else {
      throw StoreError.keys(.noKeyFile(path: path))
    }
    let ways = door.slots.filter { $0.method == .scrypt }
    guard let theirs = KeyDoor(slots: ways).keys(with: passphrase) else {
      throw StoreError.keys(.wrong)
    }
    let office = theirs.joined(with: own)
    var slots = [
      try KeySlot.wrapped(office, with: passphrase), try KeySlot.publicKey(of: office),
    ]
    if let recovery = door.slots.lazy.compactMap(\.recovery).first {
      slots.append(try KeySlot.wrapped(office, to: recovery))
    }
    try adopt(office, slots, over: own, or: .locked, by: author)
  }
}

// MARK: Sealing anew

extension KeyCare {
  /// Does a step of sealing anew what lies under older keys, where there is something. A few milliseconds.
  func resealMore() throws {
    guard try isToReseal else { return try moveMore() }
    store.resealed = try store.write { db in
      let resealing = Resealing(context: store.context, db: db)
      // Another desk may have done the rest, or set a passphrase.
      return try resealing.isDue ? resealing.step(after: store.resealed) : nil
    }
    if store.resealed == nil { store.connection.noteTraces() }
  }

  /// The same until nothing is left.
  public func resealAll() throws { while try isToReseal || isToMoveFiles { try resealMore() } }

  /// The same where a passphrase opens the keys, whatever somebody who was killed has left to do.
  public func resealAll(with passphrase: Passphrase) throws {
    let isDue = try store.read { db in
      try db.meta(.toReseal) != nil || db.meta(.toMoveFiles) != nil
    }
    guard isDue else { return }
    try unlock(with: passphrase)
    try resealAll()
  }

  /// Brings one file of evidence under the newest keys.
  private func moveMore() throws {
    guard try isToMoveFiles, try !store.evidence.moveOne() else { return }
    try store.write { db in try db.removeMeta(.toMoveFiles) }
  }

  private var isToMoveFiles: Bool {
    get throws { try !store.isLocked && store.read { db in try db.meta(.toMoveFiles) != nil } }
  }

  private var isToReseal: Bool {
    get throws { try store.read { db in try Resealing(context: store.context, db: db).isDue } }
  }
}
