import Casework
import GRDB
import Values
import Vocabulary

/// The columns of `case_row`: what SQL calls each, what it holds, and what a case has in it. The table is
/// made, written and read by them.
enum CaseColumn: Int, TableColumn {
  case id, tick, number, letters, counter, kind, status, standing, outcome, wasAccepted, channel
  case nature, goodsClass, trade, topic, clerk, venue, department, merchant, merchantShown
  case merchantKey, product, productKey, personName, phoneTail, isNamed, nameKey, phoneKey
  case facts, people, amount, amountRough, recovered, doubled, receivedAt, receivedDay, hour
  case closedOn, dueWhat, dueOn, dueEstimated, dueTarget, missing, toKey, lastEvent, ruleSet
  case externalId, personsKey, handedOver, decision, closing

  /// What a column holds in SQL.
  enum SQLType: String {
    case key = "TEXT NOT NULL UNIQUE"
    case text = "TEXT NOT NULL"
    case optionalText = "TEXT"
    case number = "INTEGER NOT NULL"
    case optionalNumber = "INTEGER"
  }

  /// All that is known of a column.
  struct Declaration: Sendable {
    let sqlName: String
    let type: SQLType
    let value: @Sendable (ListedCase) -> (any DatabaseValueConvertible)?

    fileprivate init(
      _ sqlName: String, _ type: SQLType,
      _ value: @escaping @Sendable (ListedCase) -> (any DatabaseValueConvertible)?
    ) {
      self.sqlName = sqlName
      self.type = type
      self.value = value
    }
  }

  var declaration: Declaration { CaseColumn.declarations[rawValue] }

  var sqlName: String { declaration.sqlName }

  /// The columns as `CREATE TABLE` has them.
  static let definitions: String = allCases.map { "\($0.sqlName) \($0.declaration.type.rawValue)" }
    .joined(separator: ", ")

  private static let declarations = allCases.map(\.declared)

  private var declared: Declaration {
    switch self {
    case .id: .init("id", .key) { $0.subject.id.description }
    case .tick: .init("tick", .number) { $0.subject.timeline.first?.event.tick.value ?? 0 }
    case .number: .init("number", .text) { $0.subject.number.description }
    case .letters: .init("letters", .text) { $0.subject.number.letters }
    case .counter: .init("counter", .number) { $0.subject.number.counter }
    case .kind: .init("kind", .text) { $0.subject.number.kind.rawValue }
    case .status: .init("status", .text) { $0.subject.status.rawValue }
    case .standing: .init("standing", .number) { Lifecycle($0.subject.status).rawValue }
    case .outcome: .init("outcome", .optionalText) { $0.subject.outcome?.rawValue }
    case .wasAccepted: .init("was_accepted", .number) { $0.subject.wasAccepted }
    case .channel: .init("channel", .text) { $0.fields[text: .channel] }
    case .nature: .init("nature", .text) { $0.fields[text: .nature] }
    case .goodsClass: .init("class", .text) { $0.fields[text: .goodsClass] }
    case .trade: .init("trade", .text) { $0.fields[text: .merchantTrade] }
    case .topic: .init("topic", .text) { $0.fields[text: .topic] }
    case .clerk: .init("clerk", .text) { $0.subject.clerk }
    case .venue: .init("venue", .text) { $0.fields[text: .venue] }
    case .department: .init("department", .text) { $0.summary.department }
    case .merchant: .init("merchant", .text) { $0.fields[text: .merchantName] }
    case .merchantShown: .init("merchant_shown", .text) { $0.summary.merchant }
    case .merchantKey: .init("merchant_key", .text) { Folding.key($0.fields[text: .merchantName]) }
    case .product: .init("product", .text) { $0.summary.product }
    case .productKey: .init("product_key", .text) { Folding.key($0.fields[text: .product]) }
    case .personName: .init("name", .text) { $0.summary.name }
    case .phoneTail: .init("phone_tail", .text) { $0.summary.phoneTail }
    case .isNamed: .init("is_named", .number) { $0.summary.isNamed }
    case .nameKey:
      .init("name_key", .text) {
        $0.keys.mark(.name, PersonKeys.folded(name: $0.fields[text: .consumerName]))
      }
    case .phoneKey:
      .init("phone_key", .text) {
        $0.keys.mark(.phone, PhoneNumber.compared($0.fields[text: .consumerPhone]))
      }
    case .facts: .init("facts", .text) { $0.summary.facts }
    case .people: .init("people", .number) { $0.fields.people }
    case .amount: .init("amount", .optionalNumber) { $0.fields.amount?.fen }
    case .amountRough: .init("amount_rough", .optionalText) { $0.fields.rough[.amount]?.rawValue }
    case .recovered: .init("recovered", .optionalNumber) { $0.subject.recovered?.fen }
    case .doubled: .init("doubled", .optionalNumber) { $0.subject.doubled?.fen }
    case .receivedAt: .init("received_at", .number) { $0.subject.receivedAt.seconds }
    case .receivedDay:
      .init("received_day", .number) {
        $0.subject.receivedAt.day(in: $0.zone).number
      }
    case .hour: .init("hour", .number) { $0.subject.receivedAt.hour(in: $0.zone) }
    case .closedOn:
      .init("closed_on", .optionalNumber) {
        $0.subject.closedAt?.day(in: $0.zone).number
      }
    case .dueWhat: .init("due_what", .optionalText) { $0.summary.due?.what.rawValue }
    case .dueOn: .init("due_on", .number) { $0.summary.due?.on.number ?? Projections.noDay }
    case .dueEstimated: .init("due_estimated", .number) { $0.summary.due?.isEstimated ?? false }
    case .dueTarget: .init("due_target", .number) { $0.summary.due?.isOfficeTarget ?? false }
    case .missing:
      .init("missing", .text) {
        $0.summary.missing.map(\.rawValue).joined(separator: " ")
      }
    case .toKey: .init("to_key", .number) { $0.isToBeKeyed }
    case .lastEvent: .init("last_event", .text) { $0.summary.lastEvent.description }
    case .ruleSet: .init("rule_set", .text) { $0.summary.ruleSet }
    case .externalId:
      .init("external_id", .optionalText) {
        $0.wasTakenBack ? nil : $0.subject.externalID
      }
    case .personsKey: .init("persons_key", .text) { $0.keys.mark(of: $0.persons) }
    case .handedOver: .init("handed_over", .number) { $0.subject.wasHandedOver }
    case .decision: .init("decision", .optionalText) { $0.timing.decision?.text }
    case .closing: .init("closing", .optionalText) { $0.timing.closing?.text }
    }
  }
}
