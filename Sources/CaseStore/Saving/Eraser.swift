import Casework
import Foundation
import GRDB
import Values
import Vocabulary

/// A save that erases persons and texts for good.
struct Eraser {
  private var save: Save
  /// The files beside the cases that were erased: they go when that is on the disk.
  private(set) var evidence: [String] = []

  init(save: Save) { self.save = save }

  private var db: Database { save.db }
  private var cases: CaseLookup { save.cases }

  /// Erases the persons and free texts of cases and the words of entries of the ledger; they stay with their
  /// numbers, steps and figures.
  ///
  /// - Returns: the linked cases in whose texts somebody of them is still named.
  mutating func erase(
    _ subjects: [Case], _ entries: [ErasedEntry] = [], why: String
  ) throws -> [CaseNumber] {
    let naming = try linkedCases(naming: subjects)
    for entry in entries { try save.add(.erased(why: why, entry: entry), to: .nothing) }
    try db.removeErasedEntries(entries)
    for subject in subjects {
      if subject.isErased { throw Refusal.erased(number: subject.number) }
      try erase(subject, why: why)
      try settle(subject)
    }
    try finish(erased: subjects)
    return naming
  }

  /// Makes cases void, erases them, and takes the ledger entries of saves back.
  ///
  /// - Parameter entries: of each save what is in force in the ledger.
  mutating func takeOut(
    _ subjects: [Case], entries: [(save: EventID, inForce: [Event])], why: String
  ) throws {
    // Those that still hold persons come first: a save that begins with an undo could be redone.
    for subject in subjects.filter({ !$0.isErased }) + subjects.filter(\.isErased) {
      if !subject.isErased { try erase(subject, why: why) }
      if subject.status != .void, let registration = subject.timeline.first?.event.save {
        try save.add(.undone(save: registration), to: .existing(subject.id))
      }
      try settle(subject)
    }
    for (name, inForce) in entries {
      try save.add(.undone(save: name), to: .nothing)
      try save.projector.project(tallies: inForce)
    }
    try finish(erased: subjects)
  }

  private mutating func erase(_ subject: Case, why: String) throws {
    evidence += subject.attachments.map(\.sha256)
    try save.add(.erased(why: why), to: .existing(subject.id))
    try db.removeErasedRows(of: subject.id)
  }

  private mutating func settle(_ subject: Case) throws {
    save.forget(subject.id)
    try save.settle(subject.id)
  }

  private mutating func finish(erased subjects: [Case]) throws {
    _ = try save.finish()
    // Words of removed rows stay in the search table's older parts until these are merged.
    if subjects.isEmpty { return }
    try db.run("INSERT INTO search_index (search_index) VALUES ('optimize')")
  }

  /// The cases linked with those that are to be erased whose texts name somebody of them.
  private func linkedCases(naming subjects: [Case]) throws -> [CaseNumber] {
    var kinship = Kinship(db, save.zone)
    var found: [CaseID: CaseNumber] = [:]
    for subject in subjects {
      for id in try kinship.kin(of: subject.id).keys where found[id] == nil {
        guard let other = try cases.replayed(id), other.names(subject.persons) else { continue }
        found[id] = other.number
      }
    }
    for subject in subjects { found[subject.id] = nil }
    return found.sorted { $0.key < $1.key }.map(\.value)
  }
}

extension Database {
  /// The cases of which persons and texts were erased.
  func erasedCases() throws -> Set<CaseID> {
    Set(
      try caseIDs(
        "SELECT case_id FROM event WHERE \(Schema.rareKinds) AND \(EventKind.sql(.erased))"))
  }

  /// Removes what lies beside the events of a case whose desks did not know that it was erased: what came before,
  /// and what another desk wrote meanwhile, whatever its clock says.
  func removeErasedRows(of id: CaseID) throws {
    let events = try eventsAsTheyLie(
      where: "e.case_sequence = ? AND e.case_id = ?",
      [id.registration.sequence, id.description])
    let erasures = events.filter(\.isErasure).map(\.id)
    for event in events where event.isCovered(by: erasures) {
      for table in ["person", "free_text"] {
        try run(
          "DELETE FROM \(table) WHERE desk = ? AND sequence = ?",
          [event.id.desk.text, event.id.sequence])
      }
    }
  }

  /// The same of events that wait for others.
  func removeErasedRows(ofWaiting erased: Set<CaseID>) throws {
    if erased.isEmpty { return }
    for row in try rows("SELECT desk, sequence, event FROM waiting") {
      guard var event = try SealedEvent(json: JSON.parse(Array(row["event"] as Data))),
        let id = event.caseID, erased.contains(id), event.person != nil || event.text != nil,
        event.isCovered(by: try erasures(of: id))
      else { continue }
      (event.person, event.text) = (nil, nil)
      try run(
        "UPDATE waiting SET event = ? WHERE desk = ? AND sequence = ?",
        [Data(event.json.text.utf8), event.id.desk.text, event.id.sequence])
    }
  }

  /// The events that have erased a case.
  func erasures(of id: CaseID) throws -> [EventID] {
    try rows(
      """
      SELECT desk, sequence FROM event
      WHERE case_sequence = ? AND case_id = ? AND \(EventKind.sql(.erased))
      """, [id.registration.sequence, id.description]
    ).compactMap { row in
      DeskID(row["desk"]).map { EventID(desk: $0, sequence: row["sequence"]) }
    }
  }
}

extension SealedEvent {
  var isErasure: Bool { kind == EventKind.erased.rawValue }

  /// Whether the desk knew of an erasure of the case when it wrote the event.
  func knows(of erasure: EventID) -> Bool {
    erasure.desk == id.desk
      ? erasure.sequence < id.sequence : erasure.sequence <= trunk?[erasure.desk] ?? 0
  }

  /// Whether one of the erasures of its case takes what lies beside the event: its desk did not know of it. Why
  /// somebody erased stays.
  fileprivate func isCovered(by erasures: [EventID]) -> Bool {
    if isErasure { return false }
    return erasures.contains { !knows(of: $0) }
  }
}
