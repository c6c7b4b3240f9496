import Casework
import GRDB
import Values
import Vocabulary

extension CaseLists {
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
    let parts = try rows(
      "SELECT status, kind, count(*) AS count FROM case_row WHERE \(Lifecycle.isOpen) GROUP BY status, kind"
    ).compactMap { row -> (OpenCounts.Part, Int)? in
      guard let status = Status(code: row["status"]), let kind = Kind(code: row["kind"])
      else { return nil }
      return (OpenCounts.Part(status, kind), row["count"])
    }
    return Dictionary(uniqueKeysWithValues: parts)
  }

  fileprivate func openCases(_ condition: String, _ arguments: StatementArguments) throws -> Int {
    try count("case_row WHERE \(Lifecycle.isOpen) AND " + condition, arguments)
  }
}
