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
      "SELECT \(CaseLine.columns.sql) FROM case_row WHERE "
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

  fileprivate static let columns = ColumnSelection<CaseColumn>([
    .number, .kind, .status, .outcome, .receivedAt, .channel, .venue, .clerk, .people, .topic,
    .personName, .phoneTail, .isNamed, .merchantShown, .trade, .goodsClass, .product, .nature,
    .amount, .amountRough, .recovered, .doubled, .department, .closedOn, .dueWhat, .dueOn,
    .dueEstimated, .dueTarget, .missing,
  ])

  fileprivate init(_ row: Row) {
    let row = SelectedRow(row, CaseLine.columns)
    self.init()
    number = row[.number]
    kind = row[.kind]
    status = row[.status]
    outcome = row[.outcome] ?? ""
    receivedAt = Instant(seconds: row[.receivedAt])
    channel = row[.channel]
    venue = row[.venue]
    clerk = row[.clerk]
    people = row[.people]
    topic = row[.topic]
    name = row[.personName]
    phoneTail = row[.phoneTail]
    isNamed = row[.isNamed]
    merchant = row[.merchantShown]
    trade = row[.trade]
    goodsClass = row[.goodsClass]
    product = row[.product]
    nature = row[.nature]
    amount = SaidMoney(fen: row[.amount], rough: row[.amountRough])
    recovered = (row[.recovered] as Int?).map(Money.init(fen:))
    doubled = (row[.doubled] as Int?).map(Money.init(fen:))
    department = row[.department]
    closedOn = (row[.closedOn] as Int?).map(Day.init(number:))
    if let what: String = row[.dueWhat] {
      due = NextDay(
        what: what, on: Day(number: row[.dueOn]), isEstimated: row[.dueEstimated],
        isOfficeTarget: row[.dueTarget])
    }
    missing = row[.missing]
  }
}
