import Casework
import Values
import Vocabulary

/// Cases as a table that people read: persons are masked; of a reporter it is only said whether there is
/// a name.
public struct CaseListing {
  /// What `list` and the list of open cases tell: who, against whom, about what, and what is due.
  public static let told: [ListColumn] = [
    .shortNumber, .kind, .status, .name, .merchant, .product, .due,
  ]

  /// What a list can tell, for whoever chooses.
  public static let choices: [ListColumn] =
    told + [.state, .amount, .department, .clerk, .receivedAt, .calledBack]

  private let catalogue: Catalogue
  private let language: Language
  private let zone: Zone

  /// A listing in a language.
  public init(_ catalogue: Catalogue, _ language: Language, _ zone: Zone) {
    self.catalogue = catalogue
    self.language = language
    self.zone = zone
  }

  /// One row a case.
  ///
  /// - Parameters:
  ///   - chosen: the columns, of ``choices``.
  ///   - isDemonstration: whether the cases are invented; a column then says so.
  public func table(
    _ cases: [CaseSummary], _ chosen: [ListColumn] = CaseListing.told, isDemonstration: Bool = false
  ) -> Table {
    let columns = chosen + (isDemonstration ? [.demonstration] : [])
    return Table(
      id: "cases", title: "", columns: columns.map(\.column),
      rows: cases.map { subject in columns.map { cell($0, of: subject) } })
  }

  /// What stands in a column; empty in those that only sheets have.
  public func cell(_ column: ListColumn, of subject: CaseSummary) -> Table.Cell {
    switch column {
    case .shortNumber: .text(subject.number.short)
    case .kind: .text(catalogue.kinds.phrase(subject.kind)[language])
    case .status: .text(catalogue.states.phrase(of: subject.state)[language])
    case .state: .text(catalogue.states.short(subject.state)[language])
    case .name: .text(name(subject))
    case .merchant: .text(subject.merchant)
    case .product: .text(shown(subject.product, .product, subject))
    case .amount: subject.amount.map(Table.Cell.said) ?? .empty
    case .department: .text(catalogue.departmentLabel(subject.department)[language])
    case .clerk: .text(subject.clerk)
    case .receivedAt: .moment(subject.receivedAt, in: zone)
    case .due: .words(subject.due.map(due))
    case .calledBack: .words(subject.calledBack.map { $0.phrase[language] })
    case .demonstration: .text(Demonstration.word[language])
    case .number, .channel, .venue, .people, .topic, .phone, .address, .merchantAddress,
      .merchantPhone, .contact, .trade, .goodsClass, .nature, .purchased, .amountApprox, .facts,
      .requests, .evidence, .missing, .outcome, .recovered, .doubled, .closedOn, .dueWhat, .dueOn,
      .dueEstimated, .next:
      .empty
    }
  }

  private func name(_ subject: CaseSummary) -> String {
    guard subject.kind == .report else { return shown(subject.name, .consumerName, subject) }
    return subject.isNamed ? Term.named[language] : Term.anonymous[language]
  }

  /// What a row has of a field, or that it cannot be read here.
  private func shown(_ words: String, _ field: Field, _ subject: CaseSummary) -> String {
    subject.withheld.contains(field) ? Term.withheld[language] : words
  }

  /// The day and what must be done by it; `?` where the day may shift, `!` where it has passed.
  private func due(_ due: Due) -> String {
    let marks = (due.isEstimated ? "?" : "") + (due.isOverdue ? "!" : "")
    return "\(due.on)\(marks) \(due.label(catalogue)[language])"
  }
}
