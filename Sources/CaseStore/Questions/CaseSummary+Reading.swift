import Casework
import GRDB
import Values
import Vocabulary

extension CaseSummary {
  private static let columns = ColumnSelection<CaseColumn>([
    .id, .number, .status, .outcome, .channel, .venue, .shownPerson, .isNamed,
    .merchantShown, .product, .amount, .amountRough, .facts, .department, .clerk, .receivedAt,
    .missing, .dueWhat, .dueOn, .dueEstimated, .dueTarget, .lastEvent, .ruleSet, .calledBack,
  ])

  static let selection = "SELECT \(columns.sql) FROM case_row"

  /// Nil for a row that no version of ours wrote.
  ///
  /// - Parameter keys: what opens whom it shows; nil shows nobody.
  init?(_ row: Row, today: Day, _ keys: PersonKeys?) {
    let row = SelectedRow(row, CaseSummary.columns)
    guard let id = CaseID(row[.id]), let number = CaseNumber(row[.number]),
      let status = Status(code: row[.status]), let lastEvent = EventID(row[.lastEvent])
    else { return nil }
    let missing: String = row[.missing]
    let person = ShownPerson(row[.shownPerson], of: id, keys)
    self.init(
      id: id, number: number, status: status,
      outcome: (row[.outcome] as String?).flatMap(Outcome.init(rawValue:)), channel: row[.channel],
      venue: row[.venue], name: person.name, phoneTail: person.phoneTail,
      isNamed: row[.isNamed], merchant: row[.merchantShown], product: row[.product],
      amount: SaidMoney(fen: row[.amount], rough: row[.amountRough]), facts: row[.facts],
      department: row[.department], clerk: row[.clerk],
      receivedAt: Instant(seconds: row[.receivedAt]),
      missing: missing.split(separator: " ").compactMap { Field(rawValue: String($0)) },
      due: Due(row, today: today), lastEvent: lastEvent, ruleSet: row[.ruleSet])
    calledBack = (row[.calledBack] as String?).flatMap { CalledBack($0) }
    withheld = person.withheld
    if !product.isEmpty { withheld.remove(.product) }
    if !facts.isEmpty { withheld.remove(.facts) }
  }
}

extension SaidMoney {
  /// An amount out of its two columns; nil where there is none.
  init?(fen: Int?, rough: String?) {
    guard let fen else { return nil }
    self.init(Money(fen: fen), rough.flatMap(Roughness.init))
  }
}

extension Due {
  fileprivate init?(_ row: SelectedRow<CaseColumn>, today: Day) {
    guard let what = (row[.dueWhat] as String?).flatMap(DeadlineName.init(rawValue:)) else {
      return nil
    }
    let on = Day(number: row[.dueOn])
    self.init(
      what: what, on: on, daysLeft: on - today, isEstimated: row[.dueEstimated],
      isOfficeTarget: row[.dueTarget])
  }
}
