import Casework
import Foundation
import GRDB
import Vocabulary

/// A case as the lists and the figures know it: one row, made out of its events.
struct CaseRow {
  let subject: Case
  let summary: CaseSummary
  let zone: Zone
  let keys: PersonKeys
  /// Made once: it is most of the work of a row.
  private let veil: Veil
  private let timing: CaseTiming

  init(_ subject: Case, calendar: WorkCalendar, zone: Zone, keys: PersonKeys) {
    self.subject = subject
    self.zone = zone
    self.keys = keys
    veil = subject.masked
    timing = CaseTiming(subject, calendar: calendar)
    // The day is of no matter: the days left are counted anew with every question.
    summary = CaseSummary(
      subject, today: subject.receivedAt.day(in: zone), calendar: calendar, zone: zone, veil: veil)
  }

  private static let columns = [
    "id", "tick", "number", "letters", "counter", "kind", "status", "standing", "outcome",
    "was_accepted", "channel", "nature", "class", "trade", "topic", "clerk", "venue",
    "department", "merchant", "merchant_shown", "merchant_key", "product", "product_key", "name",
    "phone_tail",
    "is_named", "name_key", "phone_key", "facts", "people", "amount", "amount_rough",
    "recovered", "doubled",
    "received_at",
    "received_day", "hour", "closed_on", "due_what", "due_on", "due_estimated", "due_target",
    "missing", "to_key", "last_event", "rule_set", "external_id",
    "persons_key", "handed_over", "decision", "closing",
  ]

  private static let insertion = """
    INSERT INTO case_row (\(columns.joined(separator: ", ")))
    VALUES (\(columns.map { _ in "?" }.joined(separator: ", ")))
    ON CONFLICT (id) DO UPDATE SET
    \(columns.dropFirst().map { "\($0) = excluded.\($0)" }.joined(separator: ", "))
    """

  /// What the case counts for in the figures.
  var entry: FigureTable.Entry {
    FigureTable.Entry(
      figures: CaseFigures(
        subject, dueOn: summary.due?.on, timing: timing, zone: zone, veil: veil),
      day: subject.receivedAt.day(in: zone), closedOn: subject.closedAt?.day(in: zone))
  }

  /// Writes the row, new or in the place of the old one, what the case is found by, and what it
  /// counts for.
  func write(to db: Database) throws {
    let old = try db.row(
      "SELECT row, \(FigureTable.Entry.columns) FROM case_row WHERE id = ?",
      [subject.id.description])
    try FigureTable(db: db).replace(old.flatMap(FigureTable.Entry.init), with: entry)
    try db.run(CaseRow.insertion, StatementArguments(values))
    let row: Int64 = old?["row"] ?? db.lastInsertedRowID
    if old != nil { try removeKeys(of: row, from: db) }
    for entry in subject.fields.custom.values { try db.know(entry.field) }
    if subject.kind != .report { try MerchantNames.add(fields[text: .merchantName], to: db) }
    for digest in keys.digests(of: subject.fields) {
      try db.run("INSERT INTO person_key (digest, row) VALUES (?, ?)", [digest, row])
    }
    try db.run(
      "INSERT INTO search (rowid, merchant, product, facts, notes) VALUES (?, ?, ?, ?, ?)",
      [
        row, SearchWords.tokens(ofName: fields[text: .merchantName]),
        SearchWords.tokens(ofName: fields[text: .product]),
        SearchWords.tokens(fields[text: .facts]),
        notes.map { SearchWords.tokens($0) }.joined(separator: SearchWords.border),
      ])
  }

  private func removeKeys(of row: Int64, from db: Database) throws {
    try db.run("DELETE FROM person_key WHERE row = ?", [row])
    try db.run("DELETE FROM search WHERE rowid = ?", [row])
  }

  /// Whether the row in the store is this one.
  func isWritten(in db: Database) throws -> Bool {
    let columns = CaseRow.columns.joined(separator: ", ")
    guard
      let row = try db.row(
        "SELECT \(columns) FROM case_row WHERE id = ?", [subject.id.description])
    else { return false }
    return Array(row.databaseValues) == values.map { $0?.databaseValue ?? .null }
  }

  private var fields: CaseFields { subject.fields }

  private var notes: [String] {
    if subject.isErased { return [] }
    return subject.timeline.filter { !$0.isUndone }.compactMap { entry in
      guard case .stepped(let step) = entry.event.fact, step.action.name == .note else {
        return nil
      }
      return step.action[text: .text]
    }
  }

  private var values: [(any DatabaseValueConvertible)?] {
    identity + standing + words + figures + days
  }

  private var identity: [(any DatabaseValueConvertible)?] {
    let number = subject.number
    return [
      subject.id.description, subject.timeline.first?.event.tick.value ?? 0, number.description,
      number.letters, number.counter, number.kind.rawValue,
    ]
  }

  private var standing: [(any DatabaseValueConvertible)?] {
    [
      subject.status.rawValue, Standing(subject.status).rawValue, subject.outcome?.rawValue,
      subject.wasAccepted,
    ]
  }

  private var words: [(any DatabaseValueConvertible)?] {
    [
      fields[text: .channel], fields[text: .nature], fields[text: .goodsClass],
      fields[text: .merchantTrade], fields[text: .topic], subject.clerk, fields[text: .venue],
      summary.department, fields[text: .merchantName], summary.merchant,
      Folding.key(fields[text: .merchantName]), summary.product,
      Folding.key(fields[text: .product]), summary.name, summary.phoneTail, summary.isNamed,
      keys.mark(.name, PersonKeys.folded(name: fields[text: .consumerName])),
      keys.mark(.phone, PhoneNumber.compared(fields[text: .consumerPhone])), summary.facts,
    ]
  }

  private var figures: [(any DatabaseValueConvertible)?] {
    [
      fields.people, fields.amount?.fen, fields.rough[.amount]?.rawValue, subject.recovered?.fen,
      subject.doubled?.fen,
    ]
  }

  private var days: [(any DatabaseValueConvertible)?] {
    let received = subject.receivedAt
    return [
      received.seconds, received.day(in: zone).number, received.hour(in: zone),
      subject.closedAt?.day(in: zone).number, summary.due?.what.rawValue,
      summary.due?.on.number ?? Projections.noDay, summary.due?.isEstimated ?? false,
      summary.due?.isOfficeTarget ?? false, summary.missing.map(\.rawValue).joined(separator: " "),
      isToBeKeyed, summary.lastEvent.description, summary.ruleSet,
      wasTakenBack ? nil : subject.externalID, keys.mark(of: subject.persons),
      subject.wasHandedOver, timing.decision?.text, timing.closing?.text,
    ]
  }

  /// Whether it must still be keyed into the 12315 platform (总局令第121号 art. 40).
  private var isToBeKeyed: Bool {
    subject.kind != .consultation && subject.status != .void && subject.platformNumber == nil
  }

  /// An intake that was taken back gives the number it carries elsewhere free again.
  private var wasTakenBack: Bool { subject.timeline.first?.isUndone == true }
}

/// Where a case stands in the coarse, as a number that lists are sorted by.
enum Standing: Int {
  case open = 0
  case closed = 1
  case void = 2

  init(_ status: Status) { self = status == .void ? .void : status == .closed ? .closed : .open }
}

// MARK: Reading it back

extension CaseSummary {
  static let selection = """
    SELECT id, number, status, outcome, channel, venue, name, phone_tail, is_named, merchant_shown,
      product, amount, facts, department, clerk, received_at, missing, due_what, due_on,
      due_estimated, due_target, last_event, rule_set, amount_rough FROM case_row
    """

  /// Nil for a row that no version of ours wrote.
  init?(_ row: Row, today: Day) {
    guard let id = CaseID(row[0]), let number = CaseNumber(row[1]),
      let status = Status(rawValue: row[2]), let lastEvent = EventID(row[21])
    else { return nil }
    self.init(
      id: id, number: number, status: status,
      outcome: (row[3] as String?).flatMap(Outcome.init(rawValue:)), channel: row[4],
      venue: row[5], name: row[6], phoneTail: row[7], isNamed: row[8], merchant: row[9],
      product: row[10], amount: SaidMoney(fen: row[11], rough: row[23]), facts: row[12],
      department: row[13], clerk: row[14], receivedAt: Instant(seconds: row[15]),
      missing: (row[16] as String).split(separator: " ").compactMap { Field(rawValue: String($0)) },
      due: Due(row, today: today), lastEvent: lastEvent, ruleSet: row[22])
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
  fileprivate init?(_ row: Row, today: Day) {
    guard let what = (row[17] as String?).flatMap(ClockName.init(rawValue:)) else { return nil }
    let on = Day(number: row[18])
    self.init(
      what: what, on: on, daysLeft: on - today, isEstimated: row[19], isOfficeTarget: row[20])
  }
}
