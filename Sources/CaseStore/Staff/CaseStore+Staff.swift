import Casework
import GRDB
import Values
import Vocabulary

extension CaseStore {
  /// Who works here. It lies beside the log: what lets somebody sit down must not travel with cases.
  public func staff() throws -> Staff { try read { db in try db.staffRecord() }.staff }

  /// Opens a seat by its PIN. The try is on the disk as a wrong one before it is looked at, so that pulling the
  /// plug gives none back.
  ///
  /// - Parameter now: the laptop's true clock, in seconds since 1970.
  /// - Throws: a `PINRefusal` that says why it stays shut.
  public func openSeat(of name: String, by pin: String, now: Int64) throws {
    let before = try connection.write { db in
      var record = try db.staffRecord()
      guard var entry = record[name], entry.pin != nil else { throw PINRefusal.none(name: name) }
      let before = entry
      if entry.isShut { throw PINRefusal.shut(name: name) }
      if case let wait = entry.wait(at: now), wait > 0 { throw PINRefusal.tooSoon(seconds: wait) }
      entry.failed += 1
      entry.failedAt = now
      record[name] = entry
      try db.keep(record)
      return before
    }
    guard try before.pin?.matches(pin) == true else {
      let (left, next) = (StaffRecord.Entry.tries - before.failed - 1, before.afterOneMore)
      if next.isShut { throw PINRefusal.shut(name: name) }
      throw PINRefusal.wrong(left: max(0, left), seconds: next.delay)
    }
    try connection.write { db in
      var record = try db.staffRecord()
      record[name]?.failed = 0
      try db.keep(record)
    }
  }

  /// Adds somebody who works here.
  ///
  /// - Parameter pin: guards the seat; nil for none.
  public func addStaff(
    _ name: String, _ role: Role, pin: String?, by author: Author
  ) throws -> StaffMember {
    let hash = try pin.map { try PINHash($0) }
    return try changeStaff(by: author) { record in
      if record[name] != nil { throw PINRefusal.known(name: name) }
      return StaffRecord.Entry(name: name, role: role, pin: hash)
    }
  }

  /// Gives somebody another PIN, or none: then that seat cannot be taken while others have one.
  public func setPIN(_ pin: String?, of name: String, by author: Author) throws -> StaffMember {
    let hash = try pin.map { try PINHash($0) }
    return try changeStaff(by: author) { record in
      var entry = try record.known(name)
      entry.pin = hash
      entry.failed = 0
      return entry
    }
  }

  /// Gives somebody another role.
  public func setRole(_ role: Role, of name: String, by author: Author) throws -> StaffMember {
    try changeStaff(by: author) { record in
      var entry = try record.known(name)
      entry.role = role
      return entry
    }
  }

  /// One act: what guards the seat, and the event that says so, which has no hash.
  private func changeStaff(
    by author: Author, _ change: (StaffRecord) throws -> StaffRecord.Entry
  ) throws -> StaffMember {
    let (member, head) = try write { db in
      var record = try db.staffRecord()
      let entry = try change(record)
      record[entry.name] = entry
      guard record.staff.hasSomebodyInCharge else { throw PINRefusal.needsSupervisor }
      try db.keep(record)
      var save = try self.save(in: db, by: author)
      try save.add(.staffed(entry.member), to: .nothing)
      _ = try save.finish()
      return (entry.member, save.head.sequence)
    }
    answered = max(answered, head)
    return member
  }
}

extension Staff {
  /// Whether somebody can still change what is set: nobody has a PIN, or a supervisor has one.
  fileprivate var hasSomebodyInCharge: Bool {
    !isGuarded || members.contains { $0.hasPIN && $0.role == .supervisor }
  }
}

extension StaffRecord {
  fileprivate func known(_ name: String) throws -> Entry {
    guard let entry = self[name] else { throw PINRefusal.unknown(name: name) }
    return entry
  }
}

extension StaffRecord.Entry {
  /// As it is behind one more wrong PIN.
  fileprivate var afterOneMore: StaffRecord.Entry {
    var entry = self
    entry.failed += 1
    return entry
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
