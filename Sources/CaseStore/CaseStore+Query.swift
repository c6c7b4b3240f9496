import Casework
import GRDB
import Values
import Vocabulary

extension CaseStore {
  /// A case with everything that happened to it.
  public func load(_ id: CaseID) throws -> Case {
    try read { db in try load(id, in: db) }
  }

  func load(_ id: CaseID, in db: Database) throws -> Case {
    guard let subject = try replayed(id, in: db) else {
      throw Refusal.noSuchCase(id.description)
    }
    return subject
  }

  private func load(
    _ id: CaseID, _ kinship: inout Kinship, in db: Database
  ) throws -> Case {
    guard let subject = Case(replaying: try db.events(of: id), zone: zone) else {
      throw Refusal.noSuchCase(id.description)
    }
    return try kinship.complete(subject)
  }

  /// The rows of a list. Void cases are among them only when their status is asked for.
  public func summaries(_ query: CaseQuery, today: Day) throws -> [CaseSummary] {
    var selection = CaseSelection(query, today: today, keys: personKeys)
    return try read { db in
      if query.limit != nil, let hits = selection.hits {
        selection.isNarrow = try isFew(hits, in: db)
      }
      return try summaries(
        selection.whereClause + selection.order + selection.limit, selection.allArguments, today,
        db)
    }
  }

  /// Up to how many found cases are quicker to read and sort than the whole order of the list.
  private static let few = 2_000

  private func isFew(_ hits: SearchHits, in db: Database) throws -> Bool {
    let count: Int? = try db.value(
      "SELECT count(*) FROM (\(hits.sql) LIMIT \(CaseStore.few + 1))", hits.arguments)
    return count ?? 0 <= CaseStore.few
  }

  private func summaries(
    _ tail: String, _ arguments: StatementArguments, _ today: Day, _ db: Database
  ) throws -> [CaseSummary] {
    try db.rows(CaseSummary.selection + tail, arguments).compactMap {
      CaseSummary($0, today: today)
    }
  }

  /// The rows of the cases that a case is linked with, in the order of its links.
  public func linked(with id: CaseID, today: Day) throws -> [CaseSummary] {
    try read { db in
      try load(id, in: db).links.flatMap { link in
        try summaries(" WHERE id = ?", [link.other.description], today, db)
      }
    }
  }

  /// How many cases a question finds, whatever its limit.
  public func count(_ query: CaseQuery, today: Day) throws -> Int {
    let selection = CaseSelection(query, today: today, keys: personKeys)
    return try read { db in
      try db.value(
        "SELECT count(*) FROM case_row" + selection.whereClause, selection.allArguments) ?? 0
    }
  }

  /// How many cases are open, and where they stand.
  public func openCounts(today: Day) throws -> OpenCounts {
    try read { db in
      var counts = OpenCounts()
      let parts = try db.rows(
        "SELECT status, kind, count(*) AS count FROM case_row WHERE standing = 0 GROUP BY status, kind"
      )
      for row in parts {
        guard let status = Status(rawValue: row["status"]),
          let kind = Kind(rawValue: row["kind"])
        else {
          continue
        }
        counts.parts[OpenCounts.Part(status, kind)] = row["count"]
      }
      let day = today.number
      func count(_ condition: String, _ arguments: StatementArguments) throws -> Int {
        try db.value(
          "SELECT count(*) FROM case_row WHERE standing = 0 AND " + condition, arguments) ?? 0
      }
      counts.overdue = try count("due_on < ?", [day])
      counts.dueSoon = try count("due_on BETWEEN ? AND ?", [day, day + 1])
      counts.receivedToday = try count(
        "received_at >= ? AND received_at < ?",
        [
          Instant(today, hour: 0, minute: 0, in: zone).seconds,
          Instant(today.adding(1), hour: 0, minute: 0, in: zone).seconds,
        ])
      return counts
    }
  }

  /// The cases that a question finds.
  public func cases(_ query: CaseQuery, today: Day) throws -> [Case] {
    var cases: [Case] = []
    try forEachCase(query, today: today) { cases.append($0) }
    return cases
  }

  /// Hands over one case after the other, all of them as they stood when the question was asked.
  public func forEachCase(
    _ query: CaseQuery, today: Day, _ body: (Case) throws -> Void
  ) throws {
    let selection = CaseSelection(query, today: today, keys: personKeys)
    try read { db in
      let ids: [String] = try db.column(
        "SELECT id FROM case_row" + selection.whereClause + selection.order + selection.limit,
        selection.allArguments)
      var kinship = try Kinship(db, zone, ofMany: true)
      for id in ids.compactMap({ CaseID($0) }) { try body(try load(id, &kinship, in: db)) }
    }
  }
}

extension CaseStore {
  /// Hands over every case ever opened, void ones too, in the order in which they were opened, all
  /// of them as they stood when this was asked. Memory does not grow with them.
  public func forEachCaseEver(_ body: (Case) throws -> Void) throws {
    try read { db in
      let ids = try String.fetchCursor(
        db,
        sql: """
          SELECT case_id FROM event WHERE kind = 'opened' AND case_id IS NOT NULL
          ORDER BY at, desk, sequence
          """)
      var kinship = try Kinship(db, zone, ofMany: true)
      while let id = try ids.next() {
        if let id = CaseID(id) { try body(try load(id, &kinship, in: db)) }
      }
    }
  }
}

// MARK: The visitor who comes again

extension CaseStore {
  /// The cases whose person, or whose delegate, has this phone, newest first.
  public func samePhone(_ phone: String, today: Day, limit: Int = 20) throws -> [CaseSummary] {
    let digests = PersonKeys.numbers(in: phone).filter { $0.count >= 5 }
      .map { personKeys.digest(.phone, $0) }
    if digests.isEmpty { return [] }
    return try read { db in
      try summaries(
        CaseStore.ofPersons(digests.count) + " LIMIT \(max(0, limit))",
        StatementArguments(digests), today, db)
    }
  }

  /// The cases of whoever any of so many digests stands for, newest first. They are few, and looked
  /// up one by one: in the order of an index all cases would be walked through.
  static func ofPersons(_ count: Int) -> String {
    let marks = (0..<count).map { _ in "?" }.joined(separator: ", ")
    return """
       NOT INDEXED WHERE row IN (SELECT row FROM person_key WHERE digest IN (\(marks)))
      AND standing IN (0, 1) ORDER BY received_at DESC, tick DESC, id DESC
      """
  }

  /// The complaints about a merchant that came in on a day, newest first.
  public func sameMerchant(
    _ merchant: String, on day: Day, limit: Int = 100
  ) throws -> [CaseSummary] {
    let key = Folding.key(merchant)
    if key.isEmpty { return [] }
    // The index has only rows with a merchant, which a bound value does not say by itself.
    return try read { db in
      try summaries(
        """
         WHERE merchant_key = ? AND merchant_key <> '' AND kind = 'complaint'
        AND standing IN (0, 1) AND received_day = ?
        ORDER BY received_at DESC, tick DESC, id DESC LIMIT \(max(0, limit))
        """, [try merchantKey(ofShown: merchant, on: day, in: db) ?? key, day.number], day, db)
    }
  }
}

extension CaseStore {
  /// The merchant that lists show with stars; nil for one whose name has none.
  private func merchantKey(
    ofShown merchant: String, on day: Day, in db: Database
  ) throws -> String? {
    guard merchant.contains("*") else { return nil }
    return try db.value(
      "SELECT merchant_key FROM case_row WHERE received_day = ? AND merchant_shown = ? LIMIT 1",
      [day.number, merchant])
  }
}

// MARK: Choices

extension CaseStore {
  /// The venues that cases and ledger entries name.
  public func venues() throws -> [String] { try read { db in try CaseStore.venues(db) } }

  static func venues(_ db: Database) throws -> [String] {
    let ofTallies: [String] = try db.column("SELECT DISTINCT venue FROM tally_row")
    return Set(try distinct("venue", db) + ofTallies).sorted()
  }

  /// The departments that cases were referred or handed over to.
  public func departments() throws -> [String] { try distinct("department") }

  /// The clerks who took cases down.
  public func clerks() throws -> [String] { try distinct("clerk") }

  /// The different words of an indexed column, one step of the index for each.
  private func distinct(_ column: String) throws -> [String] {
    try read { db in try CaseStore.distinct(column, db) }
  }

  private static func distinct(_ column: String, _ db: Database) throws -> [String] {
    try db.column(
      """
      WITH RECURSIVE word(w) AS (
        SELECT min(\(column)) FROM case_row WHERE \(column) <> ''
        UNION ALL
        SELECT (SELECT min(\(column)) FROM case_row WHERE \(column) <> '' AND \(column) > w)
        FROM word WHERE w IS NOT NULL)
      SELECT w FROM word WHERE w IS NOT NULL
      """)
  }
}
