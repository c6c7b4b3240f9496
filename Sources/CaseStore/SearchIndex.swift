import GRDB

/// Holds the index of words against the texts of the search table: a search looks into the index, and what SQLite
/// checks of a file leaves it out.
struct SearchIndex {
  let db: Database

  /// Whether all words of the table and no others lie in its index, each at its place.
  ///
  /// Both are read through once and summed up; nothing is kept. The table of the index's words is a view that
  /// lies in memory, and goes again.
  func isWhole() throws -> Bool {
    try db.execute(
      sql: """
        CREATE VIRTUAL TABLE temp.search_word USING fts5vocab('main', 'search_index', 'instance')
        """)
    let isWhole = Result { try indexed().map { try $0 == written() } ?? false }
    try db.execute(sql: "DROP TABLE temp.search_word")
    do {
      return try isWhole.get()
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
      return false
    }
  }

  /// Nothing where the file says what no index says: a damaged one may name no word, row, column or place.
  private func indexed() throws -> UInt64? {
    var sum: UInt64 = 0
    let words = try Row.fetchCursor(db, sql: "SELECT term, doc, col, offset FROM temp.search_word")
    let columns = SearchTexts.columns
    while let word = try words.next() {
      guard let term: String = word[0], let row: Int64 = word[1], let name: String = word[2],
        let place: Int = word[3]
      else { return nil }
      // A column that is none of the table's weighs as no column does.
      let column = columns.firstIndex(of: name) ?? columns.count
      sum &+= SearchIndex.weight(of: term.utf8, row: row, column: column, place: place)
    }
    return sum
  }

  private func written() throws -> UInt64? {
    var sum: UInt64 = 0
    let columns = SearchTexts.columns
    let names = columns.joined(separator: ", ")
    let rows = try Row.fetchCursor(db, sql: "SELECT row, \(names) FROM search")
    while let row = try rows.next() {
      guard let number: Int64 = row[0] else { return nil }
      for index in columns.indices {
        guard let words: String = row[index + 1] else { return nil }
        let text = SearchWords.tokens(ofText: words)
        // By bytes, as SQLite parts them: to Swift a blank and a mark behind it are one character.
        for (place, word) in text.utf8.split(separator: UInt8(ascii: " ")).enumerated() {
          sum &+= SearchIndex.weight(of: word, row: number, column: index, place: place)
        }
      }
    }
    return sum
  }

  /// What a word at its place adds to the sum: these come in whatever order.
  private static func weight(
    of word: some Sequence<UInt8>, row: Int64, column: Int, place: Int
  ) -> UInt64 {
    var name = Checksum(of: Int(row))
    name.add(column)
    name.add(place)
    name.add(word)
    return name.sum
  }
}
