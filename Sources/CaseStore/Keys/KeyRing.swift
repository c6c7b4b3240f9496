import Foundation
import GRDB
import Synchronization
import Values

/// The keys of a connection, which come when somebody unlocks the store. SQL asks it, too: what is read of the log is
/// opened on the way.
final class KeyRing: Sendable {
  private let keys = Mutex(SealingKeys.none)

  /// The keys as they are now.
  var now: SealingKeys { keys.withLock { $0 } }

  /// Takes other keys in their place.
  func take(_ other: SealingKeys) { keys.withLock { $0 = other } }

  /// Looks the keys up in the ways that a store has now. Those that are open here stay so while they are the newest: a
  /// desk whose passphrase was changed need not ask for it, and one whose keys were replaced is locked.
  func follow(_ slots: [KeySlot]) throws {
    guard let name = slots.first?.key, now.open?.name != name else { return }
    take(try SealingKeys(slots))
  }
}

// MARK: In SQL

extension KeyRing {
  /// What lies sealed beside an event, as SQL asks for it: the salt and the plain bytes; null where that is not told here.
  static let openedPerson = """
    iif(p.seal > 0, desk315_opened(p.desk, p.sequence, p.salt, p.seal, p.key, p.body), NULL)
    """

  /// Whether free texts are shown: they may name those whose data are sealed.
  static let showsTexts = "desk315_shows_texts()"

  /// Lets questions of a connection be answered with these keys.
  func answer(_ db: Database) {
    db.add(
      function: DatabaseFunction("desk315_opened", argumentCount: 6, pure: true) { values in
        self.opened(values)
      })
    db.add(
      function: DatabaseFunction("desk315_shows_texts", argumentCount: 0, pure: true) { _ in
        !self.now.isLocked
      })
  }

  private func opened(_ values: [DatabaseValue]) -> Data? {
    guard let desk = String.fromDatabaseValue(values[0]),
      let sequence = Int.fromDatabaseValue(values[1]),
      let salt = Data.fromDatabaseValue(values[2]), let seal = Int.fromDatabaseValue(values[3]),
      let key = String.fromDatabaseValue(values[4]), let body = Data.fromDatabaseValue(values[5])
    else { return nil }
    let row = SealedEvent.Row(salt: Array(salt), seal: seal, key: key, body: Array(body))
    guard let plain = now.opened(row, named: "p-\(desk)-\(sequence)"),
      plain.salt.count == SealedEvent.Row.saltWidth
    else { return nil }
    return Data(plain.salt + plain.body)
  }
}

// MARK: Slots

extension Database {
  /// The ways to the keys, as the store has them. It has them twice: without them nobody is known any more.
  func keySlots() throws -> [KeySlot] {
    let slots = try keySlotRows()
    return slots.isEmpty ? try meta(.keySlots).map { try KeySlot.all(in: $0) } ?? [] : slots
  }

  /// Those in the table of them.
  func keySlotRows() throws -> [KeySlot] {
    try rows("SELECT key, method, parameters, wrapped FROM key_slot ORDER BY method")
      .compactMap { row -> KeySlot? in
        guard let method = KeySlot.Method(rawValue: row["method"]) else { return nil }
        return KeySlot(
          key: row["key"], method: method, parameters: row["parameters"],
          wrapped: Array(row["wrapped"] as Data))
      }
  }

  /// Puts others in the place of all ways that there are.
  func setKeySlots(_ slots: [KeySlot]) throws {
    try run("DELETE FROM key_slot")
    for slot in slots {
      try run(
        "INSERT INTO key_slot (key, method, parameters, wrapped) VALUES (?, ?, ?, ?)",
        [slot.key, slot.method.rawValue, slot.parameters, Data(slot.wrapped)])
    }
    try setMeta(.keySlots, JSON.array(slots.map(\.json)).text)
  }

  /// Gives a store keys that has none and no person: they lie open until a passphrase is set.
  func makeKeysIfNone() throws {
    guard try keySlots().isEmpty, try row("SELECT 1 FROM person LIMIT 1") == nil else { return }
    let keys = OfficeKeys()
    try setKeySlots([.open(keys), .publicKey(of: keys)])
  }
}
