import Casework
import Foundation
import GRDB
import Values
import Vocabulary

/// A case as the lists and the figures know it: one row, made out of its events.
struct CaseRow: Sendable {
  let subject: Case
  let summary: CaseSummary
  let zone: Zone
  let keys: PersonKeys
  /// Everybody whom the case ever named.
  let persons: PersonWords
  let timing: CaseTiming
  /// What the case counts for in the figures.
  let entry: FigureTable.Entry
  /// What stands in the columns, in their order.
  private(set) var values: [DatabaseValue] = []
  /// What the case's persons are found by.
  private let digests: Set<Data>
  /// The words by which the case is found, in the order of the search table.
  private let words: [String]
  /// How the merchant is spelt, where somebody has worked it out and seen which spellings are in the list already;
  /// nil leaves both to the writing.
  var spellings: [ListRows]?

  init(_ subject: Case, calendar: WorkCalendar, zone: Zone, keys: PersonKeys) {
    self.subject = subject
    self.zone = zone
    self.keys = keys
    persons = subject.persons
    let veil = subject.masked(naming: persons)
    timing = CaseTiming(subject, calendar: calendar)
    // The day is of no matter: the days left are counted anew with every question.
    summary = CaseSummary(
      subject, today: subject.receivedAt.day(in: zone), calendar: calendar, zone: zone, veil: veil)
    entry = FigureTable.Entry(
      figures: CountedCase(
        subject, dueOn: summary.due?.on, timing: timing, zone: zone, veil: veil),
      day: subject.receivedAt.day(in: zone), closedOn: subject.closedAt?.day(in: zone))
    digests = keys.digests(of: subject.fields)
    let fields = subject.fields
    words = [
      SearchWords.tokens(ofName: fields[text: .merchantName]),
      SearchWords.tokens(ofName: fields[text: .product]), SearchWords.tokens(fields[text: .facts]),
      CaseRow.notes(of: subject).map { SearchWords.tokens($0) }
        .joined(separator: SearchWords.border),
    ]
    values = CaseColumn.allCases.map { $0.declaration.value(self)?.databaseValue ?? .null }
  }

  private static let oldQuestion =
    "SELECT \(FigureTable.Entry.columns.sql), row, merchant FROM case_row WHERE id = ?"

  private static let insertion: String = {
    let names = ColumnSelection<CaseColumn>.all.sql
    let marks = Database.marks(CaseColumn.allCases.count)
    let changes: [String] = CaseColumn.allCases.dropFirst().map {
      "\($0.sqlName) = excluded.\($0.sqlName)"
    }
    return """
      INSERT INTO case_row (\(names)) VALUES (\(marks))
      ON CONFLICT (id) DO UPDATE SET \(changes.joined(separator: ", "))
      """
  }()

  /// Writes the row, new or in the place of the old one, and what the case is found by. What it counts for is
  /// for whoever adds that up.
  ///
  /// - Parameter isNew: whether the case is known to have no row yet.
  /// - Returns: what the case counted for before; nil for a new one.
  func write(to db: Database, isNew: Bool) throws -> FigureTable.Entry? {
    let old = isNew ? nil : try db.row(CaseRow.oldQuestion, [subject.id.description])
    try db.run(CaseRow.insertion, StatementArguments(row: values))
    let row: Int64 = old?["row"] ?? db.lastInsertedRowID
    for field in subject.customFields { try field.remember(in: db) }
    try writeMerchant(in: db, before: old.map { $0["merchant"] as String })
    for found in findings(at: row) {
      if old == nil { try found.insert(into: db) } else { try found.replace(in: db) }
    }
    return old.flatMap(FigureTable.Entry.init)
  }

  private func writeMerchant(in db: Database, before: String?) throws {
    if let spellings { return try MerchantNames.add(spellings, in: db) }
    if subject.kind == .report { return }
    try MerchantNames.replace(before, with: fields[text: .merchantName], in: db)
  }

  /// How the merchant is spelt; not at all where it makes none known.
  var speltMerchant: [ListRows] {
    let name = fields[text: .merchantName]
    return subject.kind == .report ? [] : MerchantNames.rows(of: Folding.key(name), written: [name])
  }

  /// The row itself, as its list holds it.
  var own: ListRows {
    ListRows(list: .caseRow, owner: [subject.id.description.databaseValue], rows: [values])
  }

  /// What the case is found by, where its row has a number.
  func findings(at row: Int64) -> [ListRows] {
    let row = row.databaseValue
    return [
      ListRows(
        list: .personKey, owner: [row], rows: digests.map { [row, $0.databaseValue] }),
      ListRows(list: .search, owner: [row], rows: [[row] + words.map(\.databaseValue)]),
    ]
  }

  var fields: CaseFields { subject.fields }

  private static func notes(of subject: Case) -> [String] {
    if subject.isErased { return [] }
    return subject.timeline.filter { !$0.isUndone }.compactMap { entry in
      guard case .stepped(let step) = entry.event.payload else { return nil }
      return step.action.name.step.words(in: step.action)
    }
  }

  /// Whether it must still be keyed into the 12315 platform (总局令第121号 art. 40).
  var isToBeKeyed: Bool {
    subject.kind != .consultation && subject.status != .void && subject.platformNumber == nil
  }

  /// An intake that was taken back gives the number it carries elsewhere free again.
  var wasTakenBack: Bool { subject.timeline.first?.isUndone == true }
}

/// Where a case stands in the coarse, as a number that lists are sorted by.
enum Lifecycle: Int {
  case open = 0
  case closed = 1
  case void = 2

  init(_ status: Status) {
    switch status {
    case .registered, .needMaterial, .accepted, .mediating, .testing, .referred: self = .open
    case .closed: self = .closed
    case .void: self = .void
    }
  }

  /// What SQL asks of the rows of cases that stand: that they are open or closed, not void.
  static let stands = "standing IN (\(open.rawValue), \(closed.rawValue))"
  /// What SQL asks of the rows of open cases.
  static let isOpen = "standing = \(open.rawValue)"
}
