import Casework
import GRDB
import Values

/// What some words find. Every word must match; a name or a phone written with spaces counts as one word, too.
struct SearchHits {
  private let words: [WordHits]
  /// Whose name or phone all words together may be; nil for a single word.
  private let together: SQLPart?
  /// The rows that are found, as a question that gives nothing else.
  let rows: SQLPart
  /// What the row of a case meets where it is found.
  let test: SQLPart
  /// The same, where the row is held against all rows that each thing finds.
  let membership: SQLPart

  /// Nil where there are no words.
  init?(_ search: String, _ keys: PersonKeys?) {
    let typed = SearchWords.words(of: search)
    if typed.isEmpty { return nil }
    words = typed.map { WordHits($0, keys) }
    let all = words.map { $0.rows.joined(by: "UNION").inside("SELECT row FROM ") }
      .joined(by: "INTERSECT")
    let tests = words.map { $0.tests.joined(by: "OR").inside() }.joined(by: "AND")
    let memberships = words.map { WordHits.membership(in: $0.rows) }.joined(by: "AND")
    guard typed.count > 1 else {
      (together, rows, test, membership) = (nil, all, tests, memberships)
      return
    }
    let digests = keys?.digests(word: typed.joined(separator: " ")) ?? []
    let persons = WordHits.rows(of: digests)
    together = persons
    rows = [all.inside("SELECT row FROM "), persons].joined(by: "UNION")
    test = [tests.inside(), WordHits.test(digests)].joined(by: "OR").inside()
    membership = [memberships.inside(), WordHits.membership(in: [persons])].joined(by: "OR")
      .inside()
  }

  /// Whether what is found is quicker sorted than met on the way through a list of which it may be at the end.
  func areSome(in db: Database) throws -> Bool {
    try words.contains { word in
      try word.rows.allSatisfy { part in
        try db.count("(\(part.sql) LIMIT \(SearchHits.some + 1))", part.arguments)
          <= SearchHits.some
      }
    }
  }

  private static let some = 20_000

  /// Some few rows, among which all are that are found; nil where they may be many. Of each thing that is looked for
  /// a few rows are read, and no more.
  func fewRows(_ few: FewRows) throws -> [Int64]? {
    guard let others = try together.map(few.found) ?? [] else { return nil }
    for word in words {
      if let rows = try word.fewRows(few) { return rows + others }
    }
    return nil
  }
}
