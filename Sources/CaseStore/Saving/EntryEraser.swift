import Casework
import GRDB
import Values
import Vocabulary

/// Finds what of the ledger can be erased: the words beside its entries. Their figures stay.
struct EntryEraser {
  let db: Database
  let zone: Zone

  /// The entries with words that can be erased, in the order in which they were made.
  ///
  /// - Parameter day: only those of earlier days.
  func withWords(before day: Day? = nil) throws -> [RecordedTally] {
    try entries("t.id IS NOT NULL", before: day).sorted().compactMap { RecordedTally($0) }
  }

  /// The entries of format 1 whose words lie in the log itself.
  func wordsInTheLog(before day: Day) throws -> [EventID] {
    try sealed("e.format = 1", before: day).wordsInTheLog.sorted()
  }

  private func entries(_ condition: String, before day: Day?) throws -> [Event] {
    try sealed(condition, before: day).map { $0.event() }
  }

  private func sealed(_ condition: String, before day: Day?) throws -> [SealedEvent] {
    try db.sealedEvents(
      where: """
        e.\(EventKind.sql(.tallied)) AND \(condition) AND (e.desk, e.sequence) IN (
          SELECT desk, sequence FROM tally_row WHERE ?1 IS NULL OR day < ?1)
        """, [day?.number])
  }

  /// The entry that somebody names: by the number that exports give it.
  ///
  /// - Throws: a `Refusal` where there is none, or it has no words any more.
  func entry(_ name: String) throws -> RecordedTally {
    let row = try db.row("SELECT desk, sequence FROM tally_row WHERE external_id = ?", [name])
    let known = row.flatMap { row in
      DeskID(row["desk"]).map { EventID(desk: $0, sequence: row["sequence"]) }
    }
    guard let id = known ?? EventID(name) else { throw Refusal.noSuchEntry(name) }
    let found = try db.sealedEvents(
      where: "e.desk = ? AND e.sequence = ? AND e.\(EventKind.sql(.tallied))",
      [id.desk.text, id.sequence])
    guard let event = found.first, let tally = RecordedTally(event.event()) else {
      throw Refusal.noSuchEntry(name)
    }
    if event.text == nil { throw Refusal.noWordsInEntry(name) }
    return tally
  }

  /// What the events that erase the words of entries say: which others each shares its detail with.
  func erasures(of entries: [RecordedTally]) throws -> [ErasedEntry] {
    var days: [Day: [RecordedTally]] = [:]
    return try entries.map { tally in
      let day = tally.at.day(in: zone)
      let ofDay =
        try days[day] ?? db.recordedTallies(from: day, to: day, venues: [], in: zone)
      days[day] = ofDay
      // One that was taken back counts for nothing, and may be brought again.
      let own = ofDay.first { $0.id == tally.id } ?? tally
      guard let detail = own.detailKey else { return ErasedEntry(tally.id) }
      let like = ofDay.filter {
        $0.id.desk == own.id.desk && $0.entry.item == own.entry.item && $0.detailKey == detail
      }
      return ErasedEntry(tally.id, like: Set(like.map(\.id) + [tally.id]).sorted())
    }
  }
}

extension [SealedEvent] {
  /// Those of format 1 in which words lie that are kept beside the log today: they stay for ever.
  var wordsInTheLog: [EventID] { filter { $0.format == 1 && !$0.misplaced.isEmpty }.map(\.id) }
}

extension Database {
  /// All that was erased of the ledger.
  func erasedEntries() throws -> [ErasedEntry] {
    try events(
      where: "e.\(Schema.rareKinds) AND e.\(EventKind.sql(.erased)) AND e.case_id IS NULL"
    ).compactMap { event in
      if case .erased(_, let entry) = event.payload { entry } else { nil }
    }
  }

  /// Removes the words beside entries of the ledger that were erased.
  func removeErasedEntries(_ erased: [ErasedEntry]) throws {
    for entry in erased {
      try run(
        """
        DELETE FROM free_text WHERE id = (SELECT e.text_id FROM event e
          WHERE e.desk = ? AND e.sequence = ? AND e.\(EventKind.sql(.tallied)))
        """, [entry.id.desk.text, entry.id.sequence])
    }
  }
}
