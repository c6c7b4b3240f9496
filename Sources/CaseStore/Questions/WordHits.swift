import Casework
import Foundation
import GRDB
import Values

/// What one word finds: persons, words of texts, merchants by their spelling, the end of a number.
struct WordHits {
  /// The rows that each of them finds.
  let rows: [SQLPart]
  /// What the row of a case meets where one of them finds it, in the same order.
  let tests: [SQLPart]
  private let phrases: [TokenPhrase]
  /// The rows of all but the words of texts.
  private let others: [SQLPart]

  init(_ word: String, _ keys: PersonKeys?) {
    let digests = keys?.digests(word: word) ?? []
    let found = SearchWords.phrases(word)
    let others = [WordHits.spelt(word), WordHits.numbered(word)].compactMap { $0 }
    phrases = found.map { [$0.written] + ($0.ofNames.map { [$0] } ?? []) } ?? []
    self.others = [WordHits.rows(of: digests)] + others.map(\.rows)
    rows = (found.map { [WordHits.rows(of: $0)] } ?? []) + self.others
    tests =
      others.map(\.test) + (found.map { [WordHits.test($0)] } ?? []) + [WordHits.test(digests)]
  }

  /// What a row meets that is among those of one of several questions. They are not made into one list before.
  static func membership(in rows: [SQLPart]) -> SQLPart {
    rows.map { $0.inside("+row IN ") }.joined(by: "OR").inside()
  }

  /// Some few rows, among which all are that it finds; nil where they may be many.
  func fewRows(_ few: FewRows) throws -> [Int64]? {
    var rows: [Int64] = []
    for part in others {
      guard let found = try few.found(by: part) else { return nil }
      rows += found
    }
    for phrase in phrases {
      guard let found = try fewRows(of: phrase, few) else { return nil }
      rows += found
    }
    return rows
  }

  /// The rows of a token of a phrase that few cases have. Where each of its tokens is in many cases, the phrase may
  /// still be in few, but to know that all of them would have to be read.
  private func fewRows(of phrase: TokenPhrase, _ few: FewRows) throws -> [Int64]? {
    // A single character is looked for as the beginning of all its pairs.
    if phrase.whole.isEmpty { return try few.merged(by: WordHits.rows(matching: phrase.query)) }
    for token in phrase.whole {
      let single = TokenPhrase(text: token, tokens: [token], isOpen: false)
      if let rows = try few.found(by: WordHits.rows(matching: single.query)) { return rows }
    }
    return nil
  }
}

// MARK: Persons

extension WordHits {
  /// The cases that name one of these persons.
  static func rows(of digests: [Int]) -> SQLPart {
    SQLPart(
      sql: "SELECT row FROM person_key WHERE digest IN (\(Database.marks(digests.count)))",
      arguments: StatementArguments(digests))
  }

  static func test(_ digests: [Int]) -> SQLPart {
    let named = rows(of: digests)
    return SQLPart(sql: "EXISTS (\(named.sql) AND row = case_row.row)", arguments: named.arguments)
  }
}

// MARK: Words of texts

extension WordHits {
  private typealias Phrases = (written: TokenPhrase, ofNames: TokenPhrase?)

  private static func rows(matching query: String) -> SQLPart {
    SQLPart(
      sql: "SELECT rowid AS row FROM search_index WHERE search_index MATCH ?", arguments: [query])
  }

  private static func rows(of phrases: Phrases) -> SQLPart {
    guard let ofNames = phrases.ofNames else { return rows(matching: phrases.written.query) }
    return rows(
      matching: "(\(phrases.written.query)) OR {merchant product} : (\(ofNames.query))")
  }

  /// Looks into the words of one row as they stand: to ask the index for one row costs as much as for a hundred.
  private static func test(_ phrases: Phrases) -> SQLPart {
    let written = SearchTexts.columns.map { test(phrases.written, in: $0) }
    let ofNames = phrases.ofNames.map { key in ["merchant", "product"].map { test(key, in: $0) } }
    let any = (written + (ofNames ?? [])).joined(by: "OR")
    return SQLPart(
      sql: "EXISTS (SELECT 1 FROM search WHERE search.row = case_row.row AND (\(any.sql)))",
      arguments: any.arguments)
  }

  private static func test(_ phrase: TokenPhrase, in column: String) -> SQLPart {
    SQLPart(sql: "instr(search.\(column), ?)", arguments: [phrase.text])
  }
}

// MARK: Merchants and numbers

extension WordHits {
  private typealias Columns = (rows: SQLPart, test: SQLPart)

  private static func columns(_ test: SQLPart) -> Columns {
    (
      SQLPart(sql: "SELECT row FROM case_row WHERE " + test.sql, arguments: test.arguments),
      test.inside()
    )
  }

  /// The cases of the merchants whose pinyin or initials begin so, up to so many merchants; nil for what is no pinyin.
  private static func spelt(_ word: String) -> Columns? {
    guard word.count > 1, word.allSatisfy({ $0.isASCII && $0.isLetter }) else { return nil }
    return columns(
      SQLPart(
        sql: """
          merchant_key <> '' AND merchant_key IN (
          SELECT merchant_key FROM merchant_name WHERE spelt >= ? AND spelt < ? LIMIT 100)
          """, arguments: [word, word + "\u{10FFFF}"]))
  }

  /// The cases whose number ends so; nil for what is no end of a number.
  private static func numbered(_ word: String) -> Columns? {
    (NumberTail(word)?.condition).map(columns)
  }
}
