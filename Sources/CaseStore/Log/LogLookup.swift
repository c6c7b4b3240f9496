import Casework
import Foundation
import GRDB
import Values
import Vocabulary

/// What stands in the log and in no list.
public struct LogLookup {
  let connection: StoreConnection
  let context: StoreContext

  // MARK: Every desk's events

  /// How far the log goes of each desk.
  public func versionVector() throws -> VersionVector {
    try connection.read { db in try db.versionVector() }
  }

  // MARK: Figures that came and went

  /// The reports of venues that were read, every revision, in the order in which they came.
  public func venueReports() throws -> [VenueReport] {
    try connection.read { db in try db.events(where: Schema.isReport) }.sorted().compactMap {
      if case .reported(let report) = $0.payload { report } else { nil }
    }
  }

  /// The reports of venues that this store has sent up for a day, every revision.
  public func reportsSent(on day: Day) throws -> [VenueReport] {
    try connection.read { db in try db.disclosedWithoutCase() }.compactMap {
      event -> VenueReport? in
      guard case .disclosed(let disclosure) = event.payload, disclosure.act == .packed else {
        return nil
      }
      return disclosure.figures.flatMap { VenueReport($0) }
    }.filter { $0.day == day }
  }

  // MARK: The clock

  /// When the newest record was made, by the clock of then: of the cases, and of the end of the log,
  /// which has the ledger and the steps. Nil where there is none, and in a demonstration, whose invented
  /// day may lie ahead.
  public func newestRecord() throws -> Instant? {
    let last: [Int?] = try connection.read { db in
      if try db.meta(.demonstration) != nil { return [] }
      return try [
        "SELECT max(received_at) FROM case_row",
        "SELECT max(at) FROM (SELECT at FROM event ORDER BY rowid DESC LIMIT 100)",
      ].map { try db.value($0) }
    }
    return last.compactMap { $0 }.max().map { Instant(seconds: $0) }
  }

  /// How often the laptop's clock was put back while this desk recorded something of a day, the
  /// latest last; of a log that goes on for days its end is looked through.
  public func clockJumps(on day: Day) throws -> [ClockJump] {
    let rows = try connection.read { db in
      try db.rows(
        """
        SELECT recorded_at, at, lag(recorded_at) OVER log AS last, lag(at) OVER log AS last_at
        FROM (SELECT * FROM event WHERE desk = ? ORDER BY sequence DESC LIMIT 20000)
        WINDOW log AS (ORDER BY sequence) ORDER BY sequence
        """, [context.desk.text])
    }
    return rows.compactMap { row in
      guard let recorded: Int = row["recorded_at"], let at: Int = row["at"],
        let last: Int = row["last"], let lastAt: Int = row["last_at"]
      else { return nil }
      let jump = ClockJump(from: Instant(seconds: last), to: Instant(seconds: recorded))
      let days = [at, lastAt].map { Instant(seconds: $0).day(in: context.zone) }
      return jump.isBack && days.contains(day) ? jump : nil
    }
  }
}

extension Database {
  /// How far the log goes of each desk.
  func versionVector() throws -> VersionVector {
    try rows("SELECT desk, sequence FROM chain").reduce(into: [:]) { vector, row in
      if let desk = DeskID(row["desk"]) { vector[desk] = row["sequence"] }
    }
  }

  /// What left the desk and belongs to no case, in the order in which it left.
  func disclosedWithoutCase(since: Instant = Instant(seconds: 0)) throws -> [Event] {
    try events(where: "\(Schema.disclosedWithoutCase) AND e.at >= ?", [since.seconds]).sorted()
  }
}
