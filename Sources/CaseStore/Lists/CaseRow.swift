import Casework
import Foundation
import GRDB
import Values
import Vocabulary

/// A case as the lists and the figures know it: one row, made out of its events.
///
/// Of the case itself only that is in it which writing and comparing ask for: many rows are made where the database is
/// not, and whoever writes them has no more to do than that.
struct CaseRow: Sendable {
  let id: CaseID
  let number: CaseNumber
  /// The last event of the case.
  let lastEvent: EventID
  /// The name of the merchant, as it is written; nil where the case makes none known.
  let merchant: String?
  /// The fields of offices that the case has or ever had a value of.
  let customFields: Set<CustomField>
  /// What the list of links holds of the case.
  let links: ListRows
  /// What the case counts for in the figures.
  let entry: FigureTable.Entry
  /// What stands in the columns, in their order.
  private let values: [DatabaseValue]
  private let arguments: StatementArguments
  /// What the case's persons are found by.
  private let digests: [DatabaseValue]
  /// The words by which the case is found, in the order of the search table.
  private let words: [DatabaseValue]
  /// How the merchant is spelt, where somebody has worked it out and seen which spellings are in the list already;
  /// nil leaves both to the writing.
  var spellings: [ListRows]?

  init(_ subject: Case, calendar: WorkCalendar, zone: Zone, keys: PersonKeys) {
    let listed = ListedCase(subject, calendar: calendar, zone: zone, keys: keys)
    id = subject.id
    number = subject.number
    lastEvent = subject.lastEvent
    merchant = subject.kind == .report ? nil : subject.fields[text: .merchantName]
    customFields = subject.customFields
    links = CaseLinks.rows(of: subject)
    entry = listed.entry
    values = CaseColumn.allCases.map { $0.declaration.value(listed)?.databaseValue ?? .null }
    let opening = subject.id.registration
    arguments = StatementArguments(
      row: values + [opening.desk.text.databaseValue, opening.sequence.databaseValue])
    digests = keys.digests(of: subject.fields).map(\.databaseValue)
    words = listed.words.map(\.databaseValue)
  }

  private static let oldQuestion =
    "SELECT \(FigureTable.Entry.columns.sql), row, merchant FROM case_row WHERE id = ?"

  private static let insertion: String = {
    let names = ColumnSelection<CaseColumn>.all.sql
    let marks = Database.marks(CaseColumn.allCases.count)
    // Rows are numbered as their openings lie in the log: in the order in which cases came, whatever is written first.
    let place = "(SELECT rowid FROM event WHERE desk = ? AND sequence = ?)"
    let changes: [String] = CaseColumn.allCases.dropFirst().map {
      "\($0.sqlName) = excluded.\($0.sqlName)"
    }
    return """
      INSERT INTO case_row (\(names), row) VALUES (\(marks), \(place))
      ON CONFLICT (id) DO UPDATE SET \(changes.joined(separator: ", "))
      """
  }()

  /// Writes the row, new or in the place of the old one, and what the case is found by. What it counts for is
  /// for whoever adds that up.
  ///
  /// - Parameter isNew: whether the case is known to have no row yet.
  /// - Returns: what the case counted for before; nil for a new one.
  func write(to db: Database, isNew: Bool) throws -> FigureTable.Entry? {
    let old = isNew ? nil : try db.row(CaseRow.oldQuestion, [id.description])
    try db.run(CaseRow.insertion, arguments)
    let row: Int64 = old?["row"] ?? db.lastInsertedRowID
    for field in customFields { try field.remember(in: db) }
    try writeMerchant(in: db, before: old.map { $0["merchant"] as String })
    for found in findings(at: row) {
      if old == nil { try found.insert(into: db) } else { try found.replace(in: db) }
    }
    return old.flatMap(FigureTable.Entry.init)
  }

  private func writeMerchant(in db: Database, before: String?) throws {
    if let spellings, before == nil { return try MerchantNames.add(spellings, in: db) }
    guard let merchant else { return }
    try MerchantNames.replace(before, with: merchant, in: db)
  }

  /// How the merchant is spelt; not at all where the case makes none known.
  var speltMerchant: [ListRows] {
    merchant.map { MerchantNames.rows(of: Folding.key($0), written: [$0]) } ?? []
  }

  /// The row itself, as its list holds it.
  var own: ListRows {
    ListRows(list: .caseRow, owner: [id.description.databaseValue], rows: [values])
  }

  /// What the case is found by, where its row has a number.
  func findings(at row: Int64) -> [ListRows] {
    let row = row.databaseValue
    return [
      ListRows(list: .personKey, owner: [row], rows: digests.map { [row, $0] }),
      ListRows(list: .search, owner: [row], rows: [[row] + words]),
    ]
  }
}
