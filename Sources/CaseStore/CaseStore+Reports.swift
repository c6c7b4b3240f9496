import Casework
import GRDB
import Values
import Vocabulary

extension CaseStore {
  /// This desk as its figures name it: its letters, its id, and those it had before it was restored.
  public func sender() throws -> VenueReport.Sender {
    let settings = try settings()
    return try read { db in
      let former = try db.meta(.formerDesks)?.split(separator: ",").map(String.init) ?? []
      return VenueReport.Sender(
        letters: try letters(settings, in: db), ids: [desk.text] + former.reversed())
    }
  }

  /// The reports of venues that were read, every revision, in the order in which they came.
  public func venueReports() throws -> [VenueReport] {
    try read { db in
      try db.sealedEvents(where: Schema.isReport).map { $0.event() }.sorted().compactMap {
        if case .reported(let report) = $0.payload { report } else { nil }
      }
    }
  }

  /// The reports of venues that this store has sent up for a day, every revision.
  public func reportsSent(on day: Day) throws -> [VenueReport] {
    try read { db in
      try db.sealedEvents(where: Schema.disclosedWithoutCase).map { $0.event() }.sorted()
        .compactMap { event -> VenueReport? in
          guard case .disclosed(let disclosure) = event.payload, disclosure.act == .packed else {
            return nil
          }
          return disclosure.figures.flatMap { VenueReport($0) }
        }.filter { $0.day == day }
    }
  }

  /// When the newest record was made, by the clock of then: of the cases, and of the end of the log,
  /// which has the ledger and the steps. Nil where there is none, and in a demonstration, whose
  /// invented day may lie ahead.
  public func newestRecord() throws -> Instant? {
    if try settings().isDemonstration { return nil }
    return try read { db in
      let last: [Int?] = try [
        "SELECT max(received_at) FROM case_row",
        "SELECT max(at) FROM (SELECT at FROM event ORDER BY rowid DESC LIMIT 100)",
      ].map { try db.value($0) }
      return last.compactMap { $0 }.max().map { Instant(seconds: $0) }
    }
  }

  /// How often the laptop's clock was put back while this desk recorded something of a day, the
  /// latest last; of a log that goes on for days its end is looked through.
  public func clockJumps(on day: Day) throws -> [ClockJump] {
    try read { db in
      let rows = try db.rows(
        """
        SELECT recorded_at, at, lag(recorded_at) OVER log AS last, lag(at) OVER log AS last_at
        FROM (SELECT * FROM event WHERE desk = ? ORDER BY sequence DESC LIMIT 20000)
        WINDOW log AS (ORDER BY sequence) ORDER BY sequence
        """, [desk.text])
      return rows.compactMap { row in
        guard let recorded: Int = row["recorded_at"], let at: Int = row["at"],
          let last: Int = row["last"], let lastAt: Int = row["last_at"]
        else { return nil }
        let jump = ClockJump(from: Instant(seconds: last), to: Instant(seconds: recorded))
        let days = [at, lastAt].map { Instant(seconds: $0).day(in: zone) }
        return jump.isBack && days.contains(day) ? jump : nil
      }
    }
  }
}
