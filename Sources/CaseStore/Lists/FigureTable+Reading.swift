import Casework
import GRDB
import Values
import Vocabulary

extension FigureTable.Entry {
  static let columns = ColumnSelection<CaseColumn>([
    .kind, .status, .outcome, .wasAccepted, .channel, .nature, .goodsClass, .trade, .topic, .clerk,
    .venue, .department, .merchantShown, .hour, .people, .amount, .amountRough, .recovered,
    .doubled, .receivedDay, .closedOn, .dueOn, .handedOver, .decision, .closing,
    .calledBack,
  ])

  /// What the row of a case counted for; nil for a row that no version of ours wrote.
  init?(_ row: Row) {
    let row = SelectedRow(row, FigureTable.Entry.columns)
    guard let kind = Kind(code: row[.kind]), let status = Status(code: row[.status])
    else { return nil }
    let due: Int = row[.dueOn]
    func money(_ column: CaseColumn) -> Money? { (row[column] as Int?).map(Money.init(fen:)) }
    figures = CountedCase(
      kind: kind, status: status,
      outcome: (row[.outcome] as String?).flatMap(Outcome.init(rawValue:)),
      wasAccepted: row[.wasAccepted],
      dueOn: due == Projections.noDay ? nil : Day(number: due), channel: row[.channel],
      nature: row[.nature], goodsClass: row[.goodsClass], trade: row[.trade],
      topic: row[.topic], clerk: row[.clerk], venue: row[.venue],
      department: row[.department], merchant: row[.merchantShown], hour: row[.hour],
      wasHandedOver: row[.handedOver],
      decision: (row[.decision] as String?).flatMap { CaseTiming.Timeliness($0) },
      closing: (row[.closing] as String?).flatMap { CaseTiming.Timeliness($0) },
      amountApprox: row[.amountRough] ?? "",
      calledBack: (row[.calledBack] as String?).flatMap { CalledBack($0) },
      sums: Sums(
        ofOne: row[.people], claimed: money(.amount), recovered: money(.recovered),
        doubled: money(.doubled)))
    day = Day(number: row[.receivedDay])
    closedOn = (row[.closedOn] as Int?).map(Day.init(number:))
  }
}
