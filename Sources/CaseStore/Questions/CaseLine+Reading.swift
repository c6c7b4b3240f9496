import Casework
import GRDB
import Values
import Vocabulary

extension CaseLine {
  /// Those of one moment stand as they came into this store, which the index has for nothing: nothing
  /// is sorted, so the first row is there at once.
  static let order = " ORDER BY received_at, tick, row"

  private static let columns = ColumnSelection<CaseColumn>([
    .id, .number, .kind, .status, .outcome, .receivedAt, .channel, .venue, .clerk, .people, .topic,
    .shownPerson, .isNamed, .merchantShown, .trade, .goodsClass, .product, .nature,
    .amount, .amountRough, .recovered, .doubled, .department, .closedOn, .dueWhat, .dueOn,
    .dueEstimated, .dueTarget, .missing,
  ])

  static let selection = "SELECT \(columns.sql) FROM case_row"

  /// - Parameter keys: what opens whom it shows; nil shows nobody.
  init(_ row: Row, _ keys: PersonKeys?) {
    let row = SelectedRow(row, CaseLine.columns)
    self.init()
    id = CaseID(row[.id])
    number = row[.number]
    kind = Kind(code: row[.kind])?.rawValue ?? ""
    status = Status(code: row[.status])?.rawValue ?? ""
    outcome = row[.outcome] ?? ""
    receivedAt = Instant(seconds: row[.receivedAt])
    channel = row[.channel]
    venue = row[.venue]
    clerk = row[.clerk]
    people = row[.people]
    topic = row[.topic]
    let person = id.map { ShownPerson(row[.shownPerson], of: $0, keys) }
    (name, phoneTail) = (person?.name ?? "", person?.phoneTail ?? "")
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
    withheld = person?.withheld ?? []
    if !product.isEmpty { withheld.remove(.product) }
  }
}
