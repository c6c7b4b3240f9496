import GRDB

/// Reads the rows that something finds, where these are few enough to be looked up one by one; how many more there
/// are is not read.
struct FewRows {
  let db: Database
  let patience: Patience

  /// So many rows at most are few.
  static let most = 1_000

  /// The rows that a question gives; nil where they are many.
  func found(by part: SQLPart) throws -> [Int64]? {
    try few(of: try cursor(part))
  }

  /// The same where the search table makes one list of many before it gives the first row: that is left off where it
  /// takes long, for then there are many.
  func merged(by part: SQLPart) throws -> [Int64]? {
    let rows = try cursor(part)
    var first: [Int64] = []
    let isQuick = try patience.reads(from: db, inSteps: 400) {
      if let row = try rows.next() { first = [row] }
    }
    return isQuick ? try few(of: rows, behind: first) : nil
  }

  private func cursor(_ part: SQLPart) throws -> FastDatabaseValueCursor<Int64> {
    try Int64.fetchCursor(
      db.cachedStatement(sql: "\(part.sql) LIMIT \(FewRows.most + 1)"), arguments: part.arguments)
  }

  private func few(
    of rows: FastDatabaseValueCursor<Int64>, behind first: [Int64] = []
  ) throws -> [Int64]? {
    var found = first
    while let row = try rows.next() { found.append(row) }
    return found.count > FewRows.most ? nil : found
  }
}
