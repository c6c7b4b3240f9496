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
        for event in inOrder { try db.insertAlone(event) }
        try nameDesk(in: db)
        try addRest(to: db)
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

  /// What nothing verifies: forms that are half typed, the keys, and what the store knows of itself.
  private func addRest(to db: Database) throws {
    for key in [MetaKey.demonstration, .views] {
      if let value = found.meta[key.rawValue] { try db.setMeta(key, value) }
    }
    try addStaff(to: db)
    for draft in found.drafts where isReadable(draft) {
      try db.run(
        """
        INSERT OR IGNORE INTO draft (id, kind, clerk, opened_at, saved_at, entries, focus)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """, StatementArguments(row: draft.map(\.databaseValue)))
    }
    for slot in found.slots {
      try db.run(
        "INSERT OR IGNORE INTO key_slot (key, method, parameters, wrapped) VALUES (?, ?, ?, ?)",
        StatementArguments(row: slot.map(\.databaseValue)))
    }
  }

  private func isReadable(_ draft: [StoredValue]) -> Bool {
    guard draft.count == 7, let kind = draft[1].text, Kind(rawValue: kind) != nil,
      draft[2].text != nil, draft[3].whole != nil, draft[4].whole != nil, draft[6].text != nil,
      let entries = draft[5].text
    else { return false }
    do { return try JSON.parse(entries).members != nil } catch { return false }
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
