import Casework
import GRDB

/// Compares lists with what they should hold, owner by owner.
///
/// Whatever stands in a list was held against something or is one row too many: so the rows that were met are
/// counted, and a list that nobody held against anything is noticed, too.
struct ListComparison {
  /// So many owners of one list are named; of more it is told that there are some.
  private static let named = 20

  private let db: Database
  private var met: [ProjectedList: Int] = [:]
  private var found: [ProjectedList: [Damage]] = [:]

  init(_ db: Database) { self.db = db }

  /// Notes where a list holds something else of an owner.
  ///
  /// - Parameter owner: what people call it by; nil where it is not to be named.
  mutating func hold(_ made: ListRows, of owner: String?) throws {
    hold(made, against: try made.found(in: db), of: owner)
  }

  /// The same where what stands in the list of the owner was read already.
  mutating func hold(_ made: ListRows, against rows: [[DatabaseValue]], of owner: String?) {
    met[made.list, default: 0] += rows.count
    if !made.equal(rows) { note(made.list, owner) }
  }

  /// Takes over what was found of a list as a whole.
  ///
  /// - Parameter rows: how many of its rows were met by that.
  mutating func judge(_ list: ProjectedList, isWhole: Bool, rows: Int = 0) {
    met[list, default: 0] += rows
    if !isWhole { note(list, nil) }
  }

  /// Notes that a list does not hold what it should of an owner.
  mutating func note(_ list: ProjectedList, _ owner: String?) {
    let known = found[list] ?? []
    let fault = Damage.projection(
      list, of: known.count < ListComparison.named ? owner : nil)
    if !known.contains(fault) { found[list] = known + [fault] }
  }

  /// All that was noted, list by list, with the rows that belong to nobody.
  mutating func damage() throws -> [Damage] {
    for list in ProjectedList.allCases {
      if try db.count(list.rawValue) == met[list] ?? 0 { continue }
      for stray in try strays(in: list) { note(list, stray) }
    }
    return ProjectedList.allCases.flatMap { found[$0] ?? [] }
  }

  /// The numbers of cases that the log does not know; nil for what has no number.
  private func strays(in list: ProjectedList) throws -> [String?] {
    if list != .caseRow { return [nil] }
    let numbers: [String?] = try db.column(
      """
      SELECT number FROM case_row r WHERE NOT EXISTS (
        SELECT 1 FROM event e WHERE e.case_id = r.id AND e.\(EventKind.sql(.opened)))
      ORDER BY id LIMIT \(ListComparison.named)
      """)
    return numbers.isEmpty ? [nil] : numbers
  }
}
