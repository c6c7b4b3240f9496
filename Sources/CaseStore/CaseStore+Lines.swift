import Casework
import GRDB
import Values
import Vocabulary

extension CaseStore {
  /// Hands over a row for each case received on some days at some venues, the oldest first, all of
  /// them as they stood when this was asked. Void ones are left out.
  ///
  /// One row is read after the other, so memory does not grow with the cases.
  ///
  /// - Parameter venues: those asked for; none means all.
  public func forEachLine(
    from: Day? = nil, to: Day? = nil, venues: [String] = [], _ body: (CaseLine) throws -> Void
  ) throws {
    let (condition, named) = Database.among(venues)
    var conditions = ["+standing IN (0, 1)"]
    var arguments = StatementArguments()
    for (words, day) in [("received_at >= ?", from), ("received_at < ?", to?.adding(1))] {
      guard let day else { continue }
      conditions.append(words)
      arguments += [Instant(day, in: zone).seconds]
    }
    let sql =
      "SELECT \(CaseLine.columns) FROM case_row WHERE "
      + conditions.joined(separator: " AND ") + condition + CaseLine.order
    try read { db in
      let rows = try Row.fetchCursor(db, sql: sql, arguments: arguments + named)
      while let row = try rows.next() { try body(CaseLine(row)) }
    }
  }
}

extension CaseLine {
  /// Those of one moment stand as they came into this store, which the index has for nothing: nothing
  /// is sorted, so the first row is there at once.
  fileprivate static let order = " ORDER BY received_at, tick, row"

  fileprivate static let columns = """
    number, kind, status, outcome, received_at, channel, venue, clerk, people, topic, name,
    phone_tail, is_named, merchant_shown, trade, class, product, nature, amount, recovered, doubled,
    department, closed_on, due_what, due_on, due_estimated, due_target, missing,
    amount_rough
    """

  fileprivate init(_ row: Row) {
    self.init()
    number = row[0]
    kind = row[1]
    status = row[2]
    outcome = row[3] ?? ""
    receivedAt = Instant(seconds: row[4])
    channel = row[5]
    venue = row[6]
    clerk = row[7]
    people = row[8]
    topic = row[9]
    name = row[10]
    phoneTail = row[11]
    isNamed = row[12]
    merchant = row[13]
    trade = row[14]
    goodsClass = row[15]
    product = row[16]
    nature = row[17]
    amount = SaidMoney(fen: row[18], rough: row[28])
    recovered = (row[19] as Int?).map(Money.init(fen:))
    doubled = (row[20] as Int?).map(Money.init(fen:))
    department = row[21]
    closedOn = (row[22] as Int?).map(Day.init(number:))
    if let what: String = row[23] {
      due = NextDay(
        what: what, on: Day(number: row[24]), isEstimated: row[25], isOfficeTarget: row[26])
    }
    missing = row[27]
  }
}
