import Casework
import GRDB
import Values
import Vocabulary

extension CaseLists {
  static let openParts =
    "SELECT value, kind, count FROM figure WHERE day = ? AND venue = ? AND aspect = ? AND count <> 0"

  /// The open cases of each status and kind, as they are counted: however many there are, a few rows are read.
  public func openParts() throws -> [OpenCounts.Part: Int] {
    try connection.read { db in try db.openParts() }
  }

  /// How many cases are open, and where they stand.
  public func openCounts(today: Day) throws -> OpenCounts {
    try connection.read { db in
      let (day, tomorrow) = (today.number, today.adding(1))
      let (morning, next) = (Instant(today, in: context.zone), Instant(tomorrow, in: context.zone))
      return OpenCounts(
        parts: try db.openParts(), overdue: try db.openCases("due_on < ?", [day]),
        dueSoon: try db.openCases("due_on BETWEEN ? AND ?", [day, tomorrow.number]),
        receivedToday: try db.openCases(
          "received_at >= ? AND received_at < ?", [morning.seconds, next.seconds]))
    }
  }
}

extension Database {
  /// The open cases of each status and kind.
  fileprivate func openParts() throws -> [OpenCounts.Part: Int] {
    let place = FigureTable.ofAllDays
    var parts: [OpenCounts.Part: Int] = [:]
    try forEachRow(
      CaseLists.openParts, [place.day.number, place.venue, FigureTable.open]
    ) { row in
      guard let status = Status(rawValue: row[0]), let kind = Kind(code: row[1]) else { return }
      parts[OpenCounts.Part(status, kind)] = row[2]
    }
    return parts
  }

  fileprivate func openCases(_ condition: String, _ arguments: StatementArguments) throws -> Int {
    try count("case_row WHERE \(Lifecycle.isOpen) AND " + condition, arguments)
  }
}
