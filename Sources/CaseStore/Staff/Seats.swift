import Casework
import GRDB
import Values
import Vocabulary

/// Who works at a store, and the PINs that guard their seats. They lie beside the log: what lets somebody sit down must
/// not travel with cases.
public struct Seats {
  let store: CaseStore

  /// Who works here.
  public func staff() throws -> Staff { try store.read { db in try db.staffRecord() }.staff }

  /// Whose seats are not as the log says: somebody was put there or taken away, or has another role or PIN than was
  /// recorded.
  public func strays() throws -> [String] {
    try store.read { db in
      let own = try DeskIdentity(context: store.context, db: db).names
      var known: [String: StaffMember] = [:]
      for event in try db.events(where: "e.\(EventKind.sql(.staffed))").sorted()
      where own.contains(event.id.desk.text) {
        if case .staffed(let member) = event.payload { known[member.name] = member }
      }
      let members = try db.staffRecord().staff.members
      let seated = Dictionary(members.map { ($0.name, $0) }) { first, _ in first }
      return Set(known.keys).union(seated.keys).filter { known[$0] != seated[$0] }.sorted()
    }
  }

  /// Opens a seat by its PIN. The try is on the disk as a wrong one before it is looked at, so that pulling the
  /// plug gives none back. A store that takes nothing any more opens as well, or what is in memory could not be saved
  /// elsewhere: few tries are left to it then.
  ///
  /// - Parameter now: the laptop's true clock, in seconds since 1970.
  /// - Throws: a `PINRefusal` that says why it stays shut.
  public func open(_ name: String, by pin: String, now: Int64) throws {
    let before = try countedTry(of: name, now: now)
    guard try before.pin?.matches(pin) == true else { throw before.refusal }
    store.uncountedTries = 0
    do {
      try store.connection.write { db in
        var record = try db.staffRecord()
        record[name]?.failed = 0
        try db.keep(record)
      }
    } catch is StoreError {
      // It was the right one, whatever the disk takes.
    }
  }

  /// Counts a try as a wrong one.
  ///
  /// - Returns: the seat as it was before.
  private func countedTry(of name: String, now: Int64) throws -> StaffRecord.Entry {
    do {
      return try store.connection.write { db in
        var record = try db.staffRecord()
        let entry = try record.triable(name, now: now)
        record[name] = entry.afterOneMore(at: now)
        try db.keep(record)
        return entry
      }
    } catch let error as StoreError {
      if store.uncountedTries >= StaffRecord.Entry.tries { throw error }
      let entry = try store.read { db in try db.staffRecord().triable(name, now: now) }
      store.uncountedTries += 1
      return entry
    }
  }

  /// Adds somebody who works here.
  ///
  /// - Parameter pin: guards the seat; nil for none.
  public func add(
    _ name: String, _ role: Role, pin: String?, by author: Author
  ) throws -> StaffMember {
    let hash = try pin.map { try PINHash($0) }
    return try change(by: author) { record in
      if record[name] != nil { throw PINRefusal.known(name: name) }
      return StaffRecord.Entry(name: name, role: role, pin: hash)
    }
  }

  /// Gives somebody another PIN, or none: then that seat cannot be taken while others have one.
  public func setPIN(_ pin: String?, of name: String, by author: Author) throws -> StaffMember {
    let hash = try pin.map { try PINHash($0) }
    return try change(by: author) { record in
      var entry = try record.known(name)
      entry.pin = hash
      entry.failed = 0
      return entry
    }
  }

  /// Sets the lost PIN of the last supervisor anew: whoever has the passphrase or the recovery code has all there is to
  /// guard. Where another supervisor has a PIN, that one does it.
  public func reset(
    _ name: String, pin: String, by passphrase: Passphrase, as author: Author
  ) throws -> StaffMember {
    try staff().checkIsLast(name)
    let door = try store.keyCare.door()
    guard door.hasPassphrase else { throw PINRefusal.noPassphrase }
    let hash = try PINHash(pin)
    guard door.keys(with: passphrase) != nil else { throw StoreError.keys(.wrong) }
    return try change(by: author) { record in
      try record.staff.checkIsLast(name)
      var entry = try record.known(name)
      entry.pin = hash
      entry.failed = 0
      return entry
    }
  }

  /// Gives somebody another role.
  public func setRole(_ role: Role, of name: String, by author: Author) throws -> StaffMember {
    try change(by: author) { record in
      var entry = try record.known(name)
      entry.role = role
      return entry
    }
  }

  /// One act: what guards the seat, and the event that says so, which has no hash.
  private func change(
    by author: Author, to changed: (StaffRecord) throws -> StaffRecord.Entry
  ) throws -> StaffMember {
    let (member, head) = try store.write { db in
      var record = try db.staffRecord()
      let entry = try changed(record)
      record[entry.name] = entry
      guard record.staff.hasSomebodyInCharge else { throw PINRefusal.needsSupervisor }
      try db.keep(record)
      var save = try store.save(in: db, by: author)
      try save.add(.staffed(entry.member), to: .nothing)
      _ = try save.finish()
      return (entry.member, save.head.sequence)
    }
    store.answered = max(store.answered, head)
    return member
  }
}

extension Staff {
  /// Refuses to set a PIN anew that somebody else can set.
  fileprivate func checkIsLast(_ name: String) throws {
    guard let member = self[name] else { throw PINRefusal.unknown(name: name) }
    let others = members.filter { $0.name != name && $0.hasPIN && $0.role == .supervisor }
    guard member.role == .supervisor, others.isEmpty else {
      throw PINRefusal.notTheLast(others: others.map(\.name))
    }
  }

  /// Whether somebody can still change what is set: nobody has a PIN, or a supervisor has one.
  fileprivate var hasSomebodyInCharge: Bool {
    !isGuarded || members.contains { $0.hasPIN && $0.role == .supervisor }
  }
}

extension StaffRecord {
  /// A seat that a PIN may be tried on.
  fileprivate func triable(_ name: String, now: Int64) throws -> Entry {
    guard let entry = self[name], entry.pin != nil else { throw PINRefusal.none(name: name) }
    if entry.isShut { throw PINRefusal.shut(name: name) }
    if case let wait = entry.wait(at: now), wait > 0 { throw PINRefusal.tooSoon(seconds: wait) }
    return entry
  }

  fileprivate func known(_ name: String) throws -> Entry {
    guard let entry = self[name] else { throw PINRefusal.unknown(name: name) }
    return entry
  }
}

extension StaffRecord.Entry {
  /// As it is behind one more wrong PIN.
  fileprivate func afterOneMore(at now: Int64) -> StaffRecord.Entry {
    var entry = self
    entry.failed += 1
    entry.failedAt = now
    return entry
  }

  /// What is said of one more wrong PIN.
  fileprivate var refusal: PINRefusal {
    let next = afterOneMore(at: failedAt)
    if next.isShut { return .shut(name: name) }
    return .wrong(left: max(0, Self.tries - next.failed), seconds: next.delay)
  }
}

extension Database {
  fileprivate func staffRecord() throws -> StaffRecord {
    try StaffRecord(stored: try meta(.staff))
  }

  fileprivate func keep(_ record: StaffRecord) throws {
    try setMeta(.staff, record.json.text)
  }
}
