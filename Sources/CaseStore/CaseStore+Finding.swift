import Casework
import GRDB
import Values
import Vocabulary

extension CaseStore {
  /// The case that a number, or an unambiguous tail of one, names: `TS-20270315-A-0012`, `A-0012`,
  /// `0012`, `12`; small and full-width letters count too.
  public func resolve(_ tail: String) throws -> CaseID {
    try read { db in try self.resolve(tail, in: db) }
  }

  func resolve(_ tail: String, in db: Database) throws -> CaseID {
    let found = try cases(withTail: tail, in: db)
    if let only = found.first, found.count == 1 { return only.id }
    if found.isEmpty { throw Refusal.noSuchCase(tail) }
    throw Refusal.ambiguousCase(tail, found.map(\.number))
  }

  private func cases(withTail tail: String, in db: Database) throws -> [CaseSummary] {
    guard let tail = NumberTail(tail) else { return [] }
    let (condition, arguments) = tail.condition
    let rows = try db.rows(
      CaseSummary.selection + " WHERE \(condition) ORDER BY tick, id LIMIT 10", arguments)
    return rows.compactMap { CaseSummary($0, today: Day(number: 0)) }
  }

  /// A case by the number it has here, else by the one it carries elsewhere; nil if there is none.
  func find(_ wanted: Intake.WantedLink, in db: Database) throws -> CaseID? {
    for words in [wanted.number, wanted.externalID].compactMap({ $0 }) {
      if let id = try find(number: words, in: db) { return id }
      let found: String? = try db.value(
        "SELECT id FROM case_row WHERE external_id = ?", [words])
      if let id = found.flatMap({ CaseID($0) }) { return id }
    }
    return nil
  }

  /// A case by the whole number it has here.
  func find(number words: String, in db: Database) throws -> CaseID? {
    guard let number = CaseNumber(words) else { return nil }
    let found: String? = try db.value(
      "SELECT id FROM case_row WHERE letters = ? AND counter = ? AND number = ?",
      [number.letters, number.counter, number.description])
    return found.flatMap { CaseID($0) }
  }
}

extension Database {
  /// Whether a case or a ledger entry carries this number elsewhere.
  func isTaken(externalID: String) throws -> Bool {
    try row(
      """
      SELECT 1 FROM case_row WHERE external_id = ?1
      UNION ALL SELECT 1 FROM tally_row WHERE external_id = ?1 LIMIT 1
      """, [externalID]) != nil
  }
}

/// The end of a case number, from its last part on.
struct NumberTail {
  private var counter: Int
  private var letters: String?
  private var day: String?
  private var prefix: String?

  /// Nil for what cannot be the end of a number.
  init?(_ words: String) {
    let plain = TextRules.trimmed(TextRules.foldWidth(words)).uppercased()
    let parts = plain.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard (1...4).contains(parts.count), let last = parts.last, last.utf8.count <= 12,
      last.utf8.allSatisfy({ (48...57).contains($0) }), let counter = Int(last), counter > 0
    else { return nil }
    self.counter = counter
    let rest = Array(parts.dropLast().reversed())
    letters = rest.first
    day = rest.count > 1 ? rest[1] : nil
    prefix = rest.count > 2 ? rest[2] : nil
    if let day, day.utf8.count != 8 || !day.allSatisfy(\.isNumber) { return nil }
    if let prefix, !Kind.allCases.contains(where: { $0.prefix == prefix }) { return nil }
  }

  /// The SQL that a case row meets.
  var condition: (sql: String, arguments: StatementArguments) {
    guard let letters else { return ("counter = ?", [counter]) }
    var sql = "counter = ? AND upper(letters) = ?"
    var arguments: StatementArguments = [counter, letters]
    if let day {
      sql += " AND number LIKE ?"
      arguments += ["\(prefix ?? "__")-\(day)-%"]
    }
    return (sql, arguments)
  }
}
