import GRDB

/// The texts in which a case is found: as `search` has them, one row for each case, and their words as `search_index`
/// knows them.
///
/// The index keeps no text of its own. Whoever takes words out of it has to say them as they were put in; they follow
/// from the row that stands in `search`.
struct SearchTexts: Sendable {
  /// What SQL calls the texts, in their order.
  static let columns = ["merchant", "product", "facts", "notes"]

  static let tables = """
    CREATE TABLE search (
      row INTEGER PRIMARY KEY, \(columns.map { "\($0) TEXT NOT NULL" }.joined(separator: ", "))
    ) STRICT;
    CREATE VIRTUAL TABLE search_index USING fts5(
      \(columns.joined(separator: ", ")), content = '', tokenize = 'ascii', columnsize = 0);
    INSERT INTO search_index (search_index, rank) VALUES ('automerge', 0);

    """

  private let texts: [DatabaseValue]
  /// Their words, where they are to be written.
  private let ready: [DatabaseValue]?

  /// Takes the texts as ``SearchWords`` makes them.
  ///
  /// - Parameter isCompared: whether they are held against what stands in the lists, and not written.
  init(_ texts: [String], isCompared: Bool = false) {
    self.texts = texts.map(\.databaseValue)
    ready = isCompared ? nil : texts.map { SearchTexts.words(of: $0) }
  }

  private static func words(of text: String) -> DatabaseValue {
    SearchWords.tokens(ofText: text).databaseValue
  }

  private var words: [DatabaseValue] {
    ready ?? texts.map { SearchTexts.words(of: String.fromDatabaseValue($0) ?? "") }
  }

  /// What the list holds of a case.
  func rows(at row: Int64) -> ListRows {
    ListRows(list: .search, owner: [row.databaseValue], rows: [[row.databaseValue] + texts])
  }

  private static let names = columns.joined(separator: ", ")
  private static let indexing =
    "INSERT INTO search_index (rowid, \(names)) VALUES (?, ?, ?, ?, ?)"
  private static let forgetting = """
    INSERT INTO search_index (search_index, rowid, \(names)) VALUES ('delete', ?, ?, ?, ?, ?)
    """

  /// Puts them in the place of those that stand there.
  func write(at row: Int64, in db: Database, isNew: Bool) throws {
    let rows = rows(at: row)
    if !isNew, let known = try rows.found(in: db).first {
      let former = Array(known.dropFirst())
      if former == texts { return }
      let old = SearchTexts(former.map { String.fromDatabaseValue($0) ?? "" })
      try rows.remove(from: db)
      try db.run(
        SearchTexts.forgetting, StatementArguments(row: [row.databaseValue] + old.words))
    }
    try rows.insert(into: db)
    try db.run(SearchTexts.indexing, StatementArguments(row: [row.databaseValue] + words))
  }
}
