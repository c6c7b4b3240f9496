import Casework
import Values

/// Who works here, as it lies in the store: with what guards each seat, and with the tries that failed.
struct StaffRecord: Hashable, Sendable {
  struct Entry: Hashable, Sendable {
    var name: String
    var role: Role
    var pin: PINHash?
    /// How many PINs were wrong since the last right one.
    var failed = 0
    /// When the last of them was tried, in seconds of the laptop's true clock.
    var failedAt: Int64 = 0

    var member: StaffMember {
      var member = StaffMember(name, role, hasPIN: pin != nil)
      member.isShut = isShut
      return member
    }
  }

  private(set) var entries: [Entry] = []

  var staff: Staff { Staff(entries.map(\.member)) }

  subscript(name: String) -> Entry? {
    get { entries.first { $0.name == name } }
    set {
      guard let newValue else { return }
      if let place = entries.firstIndex(where: { $0.name == name }) {
        entries[place] = newValue
      } else {
        entries.append(newValue)
      }
    }
  }
}

// MARK: Tries

extension StaffRecord.Entry {
  /// So many wrong PINs shut a clerk's seat; a supervisor's is never shut, only slow, or nobody could open it again.
  static let tries = 5

  /// Whether no PIN opens the seat any more.
  var isShut: Bool { role == .clerk && failed >= Self.tries }

  /// How long the next try has to wait behind the last wrong one, in seconds: 1, 2, 4 and 8, then 60, then five minutes.
  var delay: Int {
    switch failed {
    case 0: 0
    case 1..<Self.tries: 1 << (failed - 1)
    case Self.tries: 60
    default: 300
    }
  }

  /// How long it has to wait now. A clock that was set back does not lengthen it.
  func wait(at now: Int64) -> Int {
    guard failed > 0 else { return 0 }
    return Int(min(max(failedAt + Int64(delay) - now, 0), Int64(delay)))
  }
}

// MARK: In the store

extension StaffRecord {
  /// What lies there; nobody where nothing does.
  ///
  /// - Throws: ``StoreError/damaged(code:)`` where it cannot be read: a seat must not stand open by that.
  init(stored text: String?) throws {
    guard let text else { return }
    let members: [JSON]?
    do { members = try JSON.parse(text).array } catch { members = nil }
    guard let members else { throw StoreError.damaged(code: 0) }
    entries = try members.map { json in
      guard let name = json["name"]?.string,
        let role = json["role"]?.string.flatMap(Role.init(rawValue:))
      else { throw StoreError.damaged(code: 0) }
      let pin = json["pin"] ?? .null
      let hash = PINHash(pin)
      if !pin.isNull && hash == nil { throw StoreError.damaged(code: 0) }
      return Entry(
        name: name, role: role, pin: hash, failed: json["failed"]?.int ?? 0,
        failedAt: Int64(json["failed_at"]?.int ?? 0))
    }
  }

  var json: JSON {
    .array(
      entries.map { entry in
        [
          "name": .string(entry.name), "role": .string(entry.role.rawValue),
          "pin": entry.pin?.json ?? .null, "failed": .count(entry.failed),
          "failed_at": .count(Int(entry.failedAt)),
        ]
      })
  }
}
