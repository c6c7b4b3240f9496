import GRDB

/// What a list holds of one owner: of a case, of an entry of the ledger, of a desk, or a row that is its own.
/// They are made here alone, for whoever writes them and for whoever looks whether they stand.
struct ListRows {
  let list: ProjectedList
  let owner: [DatabaseValue]
  /// Whole rows, in the order of ``ProjectedList/columns``; none stands there twice.
  let rows: [[DatabaseValue]]
}

extension ListRows {
  /// - Parameter others: of each row what it says beside its owner.
  init(
    _ list: ProjectedList, of owner: [any DatabaseValueConvertible],
    _ others: [[(any DatabaseValueConvertible)?]]
  ) {
    let owner = owner.map { $0.databaseValue }
    let rows = others.map { other in owner + other.map { $0?.databaseValue ?? .null } }
    self.init(list: list, owner: owner, rows: rows.count > 1 ? Array(Set(rows)) : rows)
  }

  func insert(into db: Database) throws {
    if rows.isEmpty { return }
    let statement = try db.cachedStatement(sql: list.statements.adding)
    for row in rows { try statement.execute(arguments: StatementArguments(row: row)) }
  }

  /// Removes whatever the owner has in the list.
  func remove(from db: Database) throws {
    try db.run(list.statements.removing, StatementArguments(row: owner))
  }

  /// Puts them in the place of whatever the owner has in the list.
  func replace(in db: Database) throws {
    try remove(from: db)
    try insert(into: db)
  }

  /// What stands in the list of the owner.
  func found(in db: Database) throws -> [[DatabaseValue]] {
    var found: [[DatabaseValue]] = []
    try db.forEachRow(list.statements.reading, StatementArguments(row: owner)) {
      found.append(Array($0.databaseValues))
    }
    return found
  }

  /// What stands in a list of some owners, by these.
  static func found(
    in list: ProjectedList, of owners: [[DatabaseValue]], _ db: Database
  ) throws -> [[DatabaseValue]: [[DatabaseValue]]] {
    guard let last = owners.last else { return [:] }
    let width = last.count
    // The question has always so many marks: it is prepared once.
    let spare = repeatElement(last, count: max(0, ProjectedList.ownersAtOnce - owners.count))
    var found: [[DatabaseValue]: [[DatabaseValue]]] = [:]
    try db.forEachRow(
      list.statements.readingMany, StatementArguments(row: (owners + spare).map { $0[0] })
    ) {
      let values = Array($0.databaseValues)
      found[Array(values.prefix(width)), default: []].append(values)
    }
    return found
  }

  /// Whether these are the rows that were found.
  func equal(_ found: [[DatabaseValue]]) -> Bool {
    found.count < 2 ? found == rows : found.count == rows.count && Set(found) == Set(rows)
  }

  /// Whether these and no others stand in the list of the owner.
  func areWritten(in db: Database) throws -> Bool { equal(try found(in: db)) }
}
