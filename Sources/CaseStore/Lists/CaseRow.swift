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
  /// The same as a new row is written with them, made ready where the row is to be written.
  private let arguments: StatementArguments?
  /// What the case's persons are found by.
  private let digests: [Int]
  /// The texts in which the case is found, in the order of the search table.
  private let texts: SearchTexts
  /// How the merchant is spelt, where somebody has worked it out and seen which spellings are in the list already;
  /// nil leaves both to the writing.
  var spellings: [ListRows]?

  /// - Parameter isCompared: whether it is held against what stands in the lists, and not written: then nothing is made
  ///   ready for that.
  init(
    _ subject: Case, calendar: WorkCalendar, zone: Zone, keys: PersonKeys?,
    isCompared: Bool = false
  ) {
    let listed = ListedCase(subject, calendar: calendar, zone: zone, keys: keys)
    id = subject.id
    number = subject.number
    lastEvent = subject.lastEvent
    merchant = subject.kind == .report ? nil : subject.fields[text: .merchantName]
    customFields = subject.customFields
    links = CaseLinks.rows(of: subject)
    entry = listed.entry
    values = CaseColumn.stored.map { $0.declaration.value(of: listed)?.databaseValue ?? .null }
    arguments = isCompared ? nil : CaseRow.arguments(values, of: subject.id)
    digests = listed.digests
    texts = SearchTexts(listed.texts, isCompared: isCompared)
  }

  private static func arguments(_ values: [DatabaseValue], of id: CaseID) -> StatementArguments {
    let opening = id.registration
    return StatementArguments(
      row: values + [opening.desk.text.databaseValue, opening.sequence.databaseValue])
  }

  private static let oldQuestion = """
    SELECT \(FigureTable.Entry.columns.sql), row, merchant, person_digests FROM case_row
    WHERE \(CaseColumn.isOfCase)
    """

  private static let insertion: String = {
    let names = ColumnSelection<CaseColumn>(CaseColumn.stored).sql
    let marks = Database.marks(CaseColumn.stored.count)
    // Rows are numbered as their openings lie in the log: in the order in which cases came, whatever is written first.
    let place = "(SELECT rowid FROM event WHERE desk = ? AND sequence = ?)"
    return "INSERT INTO case_row (\(names), row) VALUES (\(marks), \(place))"
  }()

  private static let change: String = {
    let changes = CaseColumn.stored.map { "\($0.sqlName) = ?" }
    return "UPDATE case_row SET \(changes.joined(separator: ", ")) WHERE row = ?"
  }()

  /// Writes the row, new or in the place of the old one, and what the case is found by. What it counts for is
  /// for whoever adds that up.
  ///
  /// - Parameter isNew: whether the case is known to have no row yet.
  /// - Returns: what the case counted for before; nil for a new one.
  func write(to db: Database, isNew: Bool) throws -> FigureTable.Entry? {
    let old = isNew ? nil : try db.row(CaseRow.oldQuestion, StatementArguments(row: id.place))
    let row: Int64
    if let known: Int64 = old?["row"] {
      row = known
      try db.run(CaseRow.change, StatementArguments(row: values + [row.databaseValue]))
    } else {
      try db.run(CaseRow.insertion, arguments ?? CaseRow.arguments(values, of: id))
      row = db.lastInsertedRowID
    }
    for field in customFields { try field.remember(in: db) }
    try writeMerchant(in: db, before: old.map { $0["merchant"] as String })
    try PersonDigests.replace(
      PersonDigests.digests(old?["person_digests"]), with: digests, at: row, in: db)
    try texts.write(at: row, in: db, isNew: old == nil)
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
    ListRows(list: .caseRow, owner: id.place, rows: [values])
  }

  /// What the search table holds of the case, where its row has a number.
  func searched(at row: Int64) -> ListRows { texts.rows(at: row) }

  /// What the digests of the case's persons weigh in `person_key`, where its row has a number.
  func weight(at row: Int64) -> UInt64 {
    digests.reduce(0) { $0 &+ PersonIndex.weight(of: $1, at: row) }
  }
}
