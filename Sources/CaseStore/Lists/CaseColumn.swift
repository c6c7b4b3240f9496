import Casework
import GRDB
import Values
import Vocabulary

/// The columns of `case_row`: what SQL calls each, what it holds, and what a case has in it. The table is
/// made, written and read by them.
enum CaseColumn: Int, TableColumn {
  case sequence, desk, id, tick, numberedOn, letters, counter, number, kind, status, standing
  case outcome, wasAccepted, channel
  case nature, goodsClass, trade, topic, clerk, venue, department, merchantKey
  case merchantWritten, merchant, merchantMasked, merchantShown
  case product, shownPerson, isNamed, nameKey, phoneKey
  case facts, people, amount, amountRough, recovered, doubled, receivedAt, receivedDay, hour
  case closedOn, dueWhat, dueOn, dueEstimated, dueTarget, missing, toKey, lastSequence
  case lastDesk, lastEvent, ruleSet
  case externalId, personsKey, personDigests, handedOver, decision, closing, contested
  case calledBack, toCall

  /// What a column holds in SQL.
  enum SQLType: String {
    case text = "TEXT NOT NULL"
    case optionalText = "TEXT"
    case number = "INTEGER NOT NULL"
    case optionalNumber = "INTEGER"
    case optionalBytes = "BLOB"
  }

  /// What a column is made of.
  enum Content: Sendable {
    /// It is written, and takes room.
    case stored(SQLType, @Sendable (ListedCase) -> (any DatabaseValueConvertible)?)
    /// SQLite works it out of the columns before it whenever it is read.
    case derived(String)
  }

  /// All that is known of a column.
  struct Declaration: Sendable {
    let sqlName: String
    let content: Content

    fileprivate init(
      _ sqlName: String, _ type: SQLType,
      _ value: @escaping @Sendable (ListedCase) -> (any DatabaseValueConvertible)?
    ) {
      self.sqlName = sqlName
      content = .stored(type, value)
    }

    fileprivate init(_ sqlName: String, as expression: String) {
      self.sqlName = sqlName
      content = .derived(expression)
    }

    /// The column as `CREATE TABLE` has it.
    fileprivate var definition: String {
      switch content {
      case .stored(let type, _): "\(sqlName) \(type.rawValue)"
      case .derived(let expression): "\(sqlName) TEXT AS (\(expression)) VIRTUAL"
      }
    }

    /// What a case has in a stored column; nil of any other.
    func value(of subject: ListedCase) -> (any DatabaseValueConvertible)? {
      switch content {
      case .stored(_, let value): value(subject)
      case .derived: nil
      }
    }
  }

  var declaration: Declaration { CaseColumn.declarations[rawValue] }

  var sqlName: String { declaration.sqlName }

  /// The columns as `CREATE TABLE` has them.
  static let definitions: String = allCases.map(\.declaration.definition).joined(separator: ", ")

  /// Those that are written; the others follow from them.
  static let stored = allCases.filter(\.isStored)

  private var isStored: Bool {
    switch declaration.content {
    case .stored: true
    case .derived: false
    }
  }

  /// What SQL asks of the row of a case, whose ``CaseID/place`` the marks stand for.
  static let isOfCase = "sequence = ? AND desk = ?"

  private static let declarations = allCases.map(\.declared)

  private var declared: Declaration {
    switch self {
    case .sequence: .init("sequence", .number) { $0.subject.id.registration.sequence }
    case .desk: .init("desk", .number) { $0.subject.id.registration.desk.signedBits }
    case .id: .init("id", as: CaseColumn.eventName("desk", "sequence"))
    case .tick: .init("tick", .number) { $0.subject.timeline.first?.event.tick.value ?? 0 }
    case .numberedOn: .init("numbered_on", .number) { Int($0.subject.number.day.compact) ?? 0 }
    case .letters: .init("letters", .text) { $0.subject.number.letters }
    case .counter: .init("counter", .number) { $0.subject.number.counter }
    case .number: .init("number", as: CaseColumn.numbered)
    case .kind: .init("kind", .number) { $0.subject.number.kind.code }
    case .status: .init("status", .number) { $0.subject.status.code }
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
    case .merchantKey: .init("merchant_key", .text) { $0.merchantKey }
    case .merchantWritten:
      .init("merchant_written", .optionalText) { $0.merchant == $0.merchantKey ? nil : $0.merchant }
    case .merchant: .init("merchant", as: "coalesce(merchant_written, merchant_key)")
    case .merchantMasked:
      .init("merchant_masked", .optionalText) {
        $0.summary.merchant == $0.merchant ? nil : $0.summary.merchant
      }
    case .merchantShown: .init("merchant_shown", as: "coalesce(merchant_masked, merchant)")
    case .product: .init("product", .text) { $0.summary.product }
    case .shownPerson: .init("shown_person", .optionalBytes) { $0.shownPerson }
    case .isNamed: .init("is_named", .number) { $0.summary.isNamed }
    case .nameKey:
      .init("name_key", .optionalNumber) {
        $0.keys?.mark(.name, PersonKeys.folded(name: $0.fields[text: .consumerName]))
      }
    case .phoneKey:
      .init("phone_key", .optionalNumber) {
        $0.keys?.mark(.phone, PhoneNumber.compared($0.fields[text: .consumerPhone]))
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
    case .lastSequence: .init("last_sequence", .number) { $0.summary.lastEvent.sequence }
    case .lastDesk:
      .init("last_desk", .optionalNumber) {
        let last = $0.summary.lastEvent.desk
        return last == $0.subject.id.registration.desk ? nil : last.signedBits
      }
    case .lastEvent:
      .init("last_event", as: CaseColumn.eventName("coalesce(last_desk, desk)", "last_sequence"))
    case .ruleSet: .init("rule_set", .text) { $0.summary.ruleSet }
    case .externalId:
      .init("external_id", .optionalText) {
        $0.wasTakenBack ? nil : $0.subject.externalID
      }
    case .personsKey: .init("persons_key", .optionalNumber) { $0.keys?.mark(of: $0.persons) }
    case .personDigests: .init("person_digests", .optionalBytes) { PersonDigests.bytes($0.digests) }
    case .handedOver: .init("handed_over", .number) { $0.subject.wasHandedOver }
    case .decision: .init("decision", .optionalText) { $0.timing.decision?.text }
    case .closing: .init("closing", .optionalText) { $0.timing.closing?.text }
    case .contested: .init("contested", .number) { !$0.subject.conflicts.isEmpty }
    case .calledBack: .init("called_back", .optionalText) { $0.subject.countedCallBack?.text }
    case .toCall: .init("to_call", .number) { $0.subject.isToBeCalledBack }
    }
  }
}

extension CaseColumn {
  /// An event's name out of its desk, as a number, and its place.
  private static func eventName(_ desk: String, _ sequence: String) -> String {
    "printf('%016x-%d', \(desk), \(sequence))"
  }

  /// The number of a case out of its parts, as ``CaseNumber`` prints it. The kind stands behind it in the table.
  private static let numbered: String = {
    let prefixes = Kind.allCases.map { "WHEN \($0.code) THEN '\($0.prefix)'" }
    return "CASE kind \(prefixes.joined(separator: " ")) END"
      + " || printf('-%08d-', numbered_on) || letters || printf('-%04d', counter)"
  }()
}

extension CaseID {
  /// What ``CaseColumn/isOfCase`` asks for.
  var place: [DatabaseValue] {
    [registration.sequence.databaseValue, registration.desk.signedBits.databaseValue]
  }
}

extension DeskID {
  /// The name as SQLite holds numbers.
  var signedBits: Int64 { Int64(bitPattern: bits) }
}
