import Casework
import Foundation
import GRDB
import Values
import Vocabulary

extension Exchange {
  /// Cases as they stand here, without persons and texts. Those that no version of ours wrote are left out.
  public func cases(_ ids: Set<CaseID>) throws -> [ExchangedCase] {
    // In a transaction, so that no row is behind what its vector says.
    try store.write { db in try ids.sorted().compactMap { try exchanged($0, db) } }
  }

  private func exchanged(_ id: CaseID, _ db: Database) throws -> ExchangedCase? {
    let place = StatementArguments(row: id.place)
    let columns = FigureTable.Entry.columns.sql
    let condition = CaseColumn.isOfCase
    guard
      let entry = try db.row("SELECT \(columns) FROM case_row WHERE \(condition)", place)
        .flatMap(FigureTable.Entry.init),
      let row = try db.row(CaseSummary.selection + " WHERE \(condition)", place),
      var summary = CaseSummary(row, today: entry.day, nil)
    else { return nil }
    (summary.name, summary.phoneTail, summary.facts) = ("", "", "")
    return ExchangedCase(
      id: id, vector: try vector(of: id, db), made: Projections.version, figures: entry.figures,
      receivedDay: entry.day, closedOn: entry.closedOn, summary: summary)
  }

  private func vector(of id: CaseID, _ db: Database) throws -> VersionVector {
    try db.rows(
      """
      SELECT desk, max(sequence) AS last FROM event WHERE case_sequence = ? AND case_id = ?
      GROUP BY desk
      """, [id.registration.sequence, id.description]
    ).reduce(into: [:]) { vector, row in
      if let desk = DeskID(row["desk"]) { vector[desk] = row["last"] }
    }
  }

  /// What logs have brought beyond what was known of them: the cases that several desks wrote at, and the days of the
  /// ledger on which something may count otherwise.
  public func news(
    beyond known: VersionVector
  ) throws -> (shared: Set<CaseID>, days: Set<Day>) {
    try store.read { db in
      var (shared, days): (Set<CaseID>, Set<Day>) = ([], [])
      for (desk, last) in try db.versionVector() where last > known[desk] ?? 0 {
        let beyond = known[desk] ?? 0
        shared.formUnion(try Exchange.shared(desk, beyond, db))
        days.formUnion(try ledgerDays(of: desk, in: beyond + 1...last, db))
      }
      return (shared, days)
    }
  }

  private static func shared(_ desk: DeskID, _ beyond: Int, _ db: Database) throws -> [CaseID] {
    try db.caseIDs(
      """
      SELECT DISTINCT e.case_id FROM event e
      WHERE e.desk = ? AND e.sequence > ? AND e.case_id IS NOT NULL
        AND EXISTS (SELECT 1 FROM event o WHERE o.case_sequence = e.case_sequence
          AND o.case_id = e.case_id AND o.desk <> e.desk)
      """, [desk.text, beyond])
  }

  /// The days of the ledger on which some events of a desk's log may have changed something.
  public func ledgerDays(of desk: DeskID, in places: ClosedRange<Int>) throws -> Set<Day> {
    try store.read { db in try ledgerDays(of: desk, in: places, db) }
  }

  private func ledgerDays(
    of desk: DeskID, in places: ClosedRange<Int>, _ db: Database
  ) throws -> Set<Day> {
    let events = try db.events(
      where: "e.desk = ? AND e.sequence BETWEEN ? AND ? AND e.case_id IS NULL",
      [desk.text, places.lowerBound, places.upperBound])
    var days: Set<Day> = []
    for event in events {
      switch event.payload {
      case .tallied: days.insert(event.at.day(in: context.zone))
      case .undone(let save), .redone(let save):
        days.formUnion(try Exchange.days("desk = ? AND sequence >= ?", of: save, db))
      case .erased(_, let entry):
        guard let entry else { continue }
        days.formUnion(try Exchange.days("desk = ? AND sequence = ?", of: entry.id, db))
      case .opened, .stepped, .configured, .disclosed, .reported, .attached, .keyed, .staffed,
        .unknown:
        continue
      }
    }
    return days
  }

  /// More days than need be do no harm: an undone save is looked for by where it begins.
  private static func days(
    _ condition: String, of event: EventID, _ db: Database
  ) throws -> [Day] {
    let found: [Int] = try db.column(
      "SELECT day FROM tally_row WHERE \(condition) ORDER BY sequence LIMIT 100",
      [event.desk.text, event.sequence])
    return found.map(Day.init(number:))
  }

  /// The entries of the ledger of some days that some desks made.
  ///
  /// - Returns: those that count, and the names of those that were taken back.
  public func tallies(
    of days: Set<Day>, by desks: Set<DeskID>
  ) throws -> (inForce: [ExchangedTally], undone: [EventID]) {
    try store.write { db in
      var (inForce, undone): ([ExchangedTally], [EventID]) = ([], [])
      for day in days.sorted() {
        for tally in try db.recordedTallies(from: day, to: day, venues: [], in: context.zone)
        where desks.contains(tally.id.desk) {
          let tick: Int64 =
            try db.value(
              "SELECT tick FROM event WHERE desk = ? AND sequence = ?",
              [tally.id.desk.text, tally.id.sequence]) ?? 0
          inForce.append(ExchangedTally(tally: tally, tick: Tick(tick), day: day))
        }
        undone += try db.rows(
          "SELECT desk, sequence FROM tally_row WHERE day = ? AND is_undone = 1", [day.number]
        ).compactMap { row in
          DeskID(row["desk"]).map { EventID(desk: $0, sequence: row["sequence"]) }
        }.filter { desks.contains($0.desk) }
      }
      return (inForce, undone)
    }
  }
}
