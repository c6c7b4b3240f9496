import Casework
import Foundation
import GRDB
import Values
import Vocabulary

/// Writes what was proved right into a new file, with what lies beside the log.
struct NewLog {
  let proof: LogProof

  private var found: FoundPieces { proof.found }

  /// Fills an empty file. It is nobody's until it has its name: it needs no journal.
  func fill(_ path: String) throws {
    var configuration = StoreConnection.configuration(readonly: false)
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")
    }
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.writeWithoutTransaction { db in
      try db.transaction {
        try db.execute(sql: Schema.log + Schema.beside + Projections.tables)
        try Schema.sign(db, version: Schema.version)
        let slots = try slots()
        let keys = try SealingKeys(slots)
        for event in inOrder { try db.insertAlone(keys.sealed(event)) }
        try db.setKeySlots(slots)
        try db.setMeta(.toReseal, "1")
        try nameDesk(in: db)
        try addRest(to: db, keys)
        if !proof.losses.isEmpty { try db.setMeta(.knownLosses, proof.losses.text) }
      }
    }
    try queue.close()
  }

  /// The events as they came; those of one desk in the order of its log.
  private var inOrder: [SealedEvent] {
    proof.events.sorted { ($0.tick, $0.id) < ($1.tick, $1.id) }
  }

  /// The names that the desk had: its own settings go by them. Where the damage took them, all desks of the log that
  /// set something are believed to be it.
  private func nameDesk(in db: Database) throws {
    let inOrder = inOrder
    let known = Set(inOrder.map(\.id.desk))
    let own = found.meta[MetaKey.desk.rawValue].flatMap { DeskID($0) }
    let last = inOrder.last { $0.kind == EventKind.configured.rawValue } ?? inOrder.last
    guard let desk = own.flatMap({ known.contains($0) ? $0 : nil }) ?? last?.id.desk else { return }
    var former = (found.meta[MetaKey.formerDesks.rawValue] ?? "").split(separator: ",")
      .compactMap { DeskID(String($0)) }
    if own == nil {
      former = inOrder.filter { $0.kind == EventKind.configured.rawValue }.map(\.id.desk)
    }
    former = former.filter { $0 != desk }
    var names: [String] = []
    for name in former.map(\.text) where !names.contains(name) { names.append(name) }
    try db.setMeta(.desk, desk.text)
    if !names.isEmpty { try db.setMeta(.formerDesks, names.joined(separator: ",")) }
    let generation = found.meta[MetaKey.generation.rawValue].flatMap { Int($0) } ?? 0
    let isLikely = (1...9_999).contains(generation) && generation > names.count
    try db.setMeta(.generation, String(isLikely ? generation : names.count + 1))
  }

  /// PINs that guard the damaged store guard the new one; what cannot be read any more would keep everybody out.
  private func addStaff(to db: Database) throws {
    guard let staff = found.meta[MetaKey.staff.rawValue] else { return }
    do {
      _ = try StaffRecord(stored: staff)
    } catch is StoreError {
      return
    }
    try db.setMeta(.staff, staff)
  }

  /// The ways to the keys, as far as they were found; new keys where there were none, as in a store of an older version.
  private func slots() throws -> [KeySlot] {
    let slots = try found.keySlots
    if !slots.isEmpty { return slots }
    let office = OfficeKeys()
    return try [.open(office), .publicKey(of: office)]
  }

  /// What nothing verifies: forms that are half typed, and what the store knows of itself.
  private func addRest(to db: Database, _ keys: SealingKeys) throws {
    for key in [MetaKey.demonstration, .views] {
      if let value = found.meta[key.rawValue] { try db.setMeta(key, value) }
    }
    try addStaff(to: db)
    for draft in try found.drafts.compactMap({ try sealed($0, keys) }) {
      try db.run(
        """
        INSERT OR IGNORE INTO draft
          (id, kind, clerk, opened_at, saved_at, entries, focus, seal, key)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """, StatementArguments(row: draft.map(\.databaseValue)))
    }
  }

  /// A form as it is to lie there; nil for one that says nothing. Those of an older version lie in clear.
  private func sealed(_ draft: [StoredValue], _ keys: SealingKeys) throws -> [StoredValue]? {
    guard let id = draft[0].whole, let kind = draft[1].text, Kind(rawValue: kind) != nil,
      draft[2].text != nil, draft[3].whole != nil, draft[4].whole != nil, draft[6].text != nil
    else { return nil }
    if draft.count == 9 {
      let isSealed = draft[5].bytes != nil && draft[7].whole != nil && draft[8].text != nil
      return isSealed ? draft : nil
    }
    guard let entries = draft[5].text, isForm(entries) else { return nil }
    let sealed = try keys.sealed(Array(entries.utf8), named: Drafts.name(of: id))
    return draft.prefix(5) + [
      .bytes(sealed.bytes), draft[6], .whole(sealed.seal), .text(sealed.key),
    ]
  }

  private func isForm(_ entries: String) -> Bool {
    do { return try JSON.parse(entries).members != nil } catch { return false }
  }
}

extension KeySlot {
  /// A row of `key_slot` as it was found; nil for any other.
  fileprivate init?(_ values: [StoredValue]) {
    guard values.count == 4, let key = values[0].text,
      let method = values[1].text.flatMap(Method.init(rawValue:)), let parameters = values[2].text,
      let wrapped = values[3].bytes
    else { return nil }
    self.init(key: key, method: method, parameters: parameters, wrapped: wrapped)
  }
}

extension StoredValue {
  fileprivate var databaseValue: DatabaseValue {
    switch self {
    case .null, .real: .null
    case .whole(let number): number.databaseValue
    case .text(let text): text.databaseValue
    case .bytes(let bytes): Data(bytes).databaseValue
    }
  }
}

extension FoundPieces {
  /// The ways to the keys, as far as they were found. Of one that was changed the row of before may have been found,
  /// too: the first is that of now.
  var keySlots: [KeySlot] {
    get throws {
      var found = slots.compactMap(KeySlot.init)
      if found.isEmpty, let text = meta[MetaKey.keySlots.rawValue] {
        found = try KeySlot.all(in: text)
      }
      var methods: Set<KeySlot.Method> = []
      return found.filter { methods.insert($0.method).inserted }
    }
  }
}
