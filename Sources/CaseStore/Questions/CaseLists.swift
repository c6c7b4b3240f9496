import Casework
import GRDB
import Values
import Vocabulary

/// Many cases at a time: rows of lists, counts, and whole cases one after the other. Each answer is of one
/// moment, however long it is read.
public struct CaseLists {
  let connection: StoreConnection
  let context: StoreContext

  private var zone: Zone { context.zone }

  func selection(_ query: CaseQuery, _ today: Day) -> CaseSelection {
    CaseSelection(query, today: today, keys: context.personKeys)
  }

  // MARK: Rows

  /// The rows of a list. Void cases are among them only when their status is asked for.
  public func summaries(_ query: CaseQuery, today: Day) throws -> [CaseSummary] {
    try connection.read { db in
      try found(CaseSummary.selection, query, today, in: db) {
        CaseSummary($0, today: today, context.personKeys)
      }
    }
  }

  /// The rows of the cases that a case is linked with, in the order of its links.
  public func linked(with id: CaseID, today: Day) throws -> [CaseSummary] {
    try connection.read { db in
      try CaseLookup(context: context, db: db).load(id).links.flatMap { link in
        try db.summaries(
          " WHERE \(CaseColumn.isOfCase)", StatementArguments(row: link.other.place), today,
          context.personKeys)
      }
    }
  }

  // MARK: Counts

  /// How many cases a question finds, whatever its limit.
  public func count(_ query: CaseQuery, today: Day) throws -> Int {
    try connection.read { db in
      let selection = try counting(query, today, in: db)
      return try db.count("case_row" + selection.whereClause, selection.allArguments)
    }
  }

  /// The cases that came into this store last, the last one first, however long ago their visitors came;
  /// void ones are left out. What came from other desks came when it was taken over, so that each laptop
  /// has an order of its own.
  public func takenDownLast(limit: Int, today: Day) throws -> [CaseSummary] {
    try connection.read { db in
      try db.summaries(
        " WHERE +\(Lifecycle.stands) ORDER BY row DESC LIMIT ?", [limit], today,
        context.personKeys)
    }
  }

  // MARK: Whole cases

  /// The cases that a question finds.
  public func cases(_ query: CaseQuery, today: Day) throws -> [Case] {
    var cases: [Case] = []
    try forEachCase(query, today: today) { cases.append($0) }
    return cases
  }

  /// Hands over one case after the other that a question finds.
  public func forEachCase(
    _ query: CaseQuery, today: Day, _ body: (Case) throws -> Void
  ) throws {
    try connection.read { db in
      let ids = try found("SELECT id FROM case_row", query, today, in: db) { row in
        String.fromDatabaseValue(row[0]).flatMap { CaseID($0) }
      }
      var kinship = try Kinship.ofMany(db, zone)
      for id in ids { try body(try CaseLookup(context: context, db: db).load(id, &kinship)) }
    }
  }

  /// Hands over what is made of every case ever opened, void ones too, in the order in which they were opened.
  /// Memory does not grow with them.
  ///
  /// - Parameter make: done on whatever processor is free.
  public func forEachCaseEver<Made: Sendable>(
    make: @escaping @Sendable (Case) -> Made, take body: (Made) throws -> Void
  ) throws {
    let ids = """
      SELECT case_id FROM event WHERE \(EventKind.sql(.opened)) AND case_id IS NOT NULL
      ORDER BY at, desk, sequence
      """
    try forEachWhole(ids, StatementArguments(), make: make, take: body)
  }

  /// - Parameter ids: asks for the names of the cases.
  private func forEachWhole<Made: Sendable>(
    _ ids: String, _ arguments: StatementArguments,
    make: @escaping @Sendable (Case) -> Made, take body: (Made) throws -> Void
  ) throws {
    try connection.read { db in
      let names = try String.fetchCursor(db, sql: ids, arguments: arguments)
      var kinship = try Kinship.ofMany(db, zone)
      try CaseLogs(context, db).follow(
        names.next, &kinship, make: make,
        take: { id, made in
          guard let made else { throw Refusal.noSuchCase(id.description) }
          try body(made)
        })
    }
  }

  // MARK: Lines

  /// Hands over a line for each case received on some days at some venues, the oldest first. Void ones
  /// are left out. One is read after the other, so memory does not grow with the cases.
  ///
  /// - Parameter venues: those asked for; none means all.
  public func forEachLine(
    from: Day? = nil, to: Day? = nil, venues: [String] = [], _ body: (CaseLine) throws -> Void
  ) throws {
    let received = received(from: from, to: to, venues: venues)
    try connection.read { db in
      let keys = context.personKeys
      let rows = try Row.fetchCursor(
        db, sql: CaseLine.selection + received.tail, arguments: received.arguments)
      while let row = try rows.next() { try body(CaseLine(row, keys)) }
    }
  }

  /// Hands over what is made of the whole of each case that has such a line, in the same order. Each is replayed: a
  /// line for each is quicker by far.
  ///
  /// - Parameter make: done on whatever processor is free.
  public func forEachReceived<Made: Sendable>(
    from: Day? = nil, to: Day? = nil, venues: [String] = [],
    make: @escaping @Sendable (Case) -> Made, take body: (Made) throws -> Void
  ) throws {
    let received = received(from: from, to: to, venues: venues)
    try forEachWhole(
      "SELECT id FROM case_row" + received.tail, received.arguments, make: make, take: body)
  }

  private func received(
    from: Day?, to: Day?, venues: [String]
  ) -> (tail: String, arguments: StatementArguments) {
    let (condition, named) = Database.among(venues)
    var conditions = ["+\(Lifecycle.stands)"]
    var arguments = StatementArguments()
    for (words, day) in [("received_at >= ?", from), ("received_at < ?", to?.adding(1))] {
      guard let day else { continue }
      conditions.append(words)
      arguments += [Instant(day, in: zone).seconds]
    }
    let tail = " WHERE " + conditions.joined(separator: " AND ") + condition + CaseLine.order
    return (tail, arguments + named)
  }
}

// MARK: The visitor who comes again

extension CaseLists {
  /// The cases whose person, or whose delegate, has this phone, newest first.
  public func samePhone(_ phone: String, today: Day, limit: Int = 20) throws -> [CaseSummary] {
    guard let keys = context.personKeys else { return [] }
    let digests = PersonKeys.numbers(in: phone).filter { $0.count >= 5 }
      .map { keys.digest(.phone, $0) }
    if digests.isEmpty { return [] }
    return try connection.read { db in
      try db.summaries(
        CaseLists.ofPersons(digests.count) + " LIMIT \(max(0, limit))",
        StatementArguments(digests), today, keys)
    }
  }

  /// The cases of whoever any of so many digests stands for, newest first. They are few, and looked
  /// up one by one: in the order of an index all cases would be walked through.
  static func ofPersons(_ count: Int) -> String {
    """
     NOT INDEXED WHERE row IN (SELECT row FROM person_key WHERE digest IN (\(Database.marks(count))))
    AND \(Lifecycle.stands) ORDER BY received_at DESC, tick DESC, id DESC
    """
  }

  /// The complaints about a merchant that came in on a day, newest first.
  public func sameMerchant(
    _ merchant: String, on day: Day, limit: Int = 100
  ) throws -> [CaseSummary] {
    try ofMerchant(merchant, day, limit) { db, tail, arguments in
      try db.summaries(tail, arguments, day, context.personKeys)
    }
  }

  /// The same without their rows.
  public func sameMerchantIDs(_ merchant: String, on day: Day, limit: Int) throws -> [CaseID] {
    try ofMerchant(merchant, day, limit) { db, tail, arguments in
      try db.caseIDs("SELECT id FROM case_row" + tail, arguments)
    }
  }

  /// The newest complaints against a merchant between two moments.
  ///
  /// The index has only rows with a merchant, which a bound value does not say by itself. It goes on with the row, so
  /// that the order is always one: a last name in it would have to be sorted, row by row.
  static func ofMerchant(_ limit: Int) -> String {
    """
     WHERE merchant_key = ? AND merchant_key <> '' AND \(Kind.complaint.isInRow)
    AND \(Lifecycle.stands) AND received_at >= ? AND received_at < ?
    ORDER BY received_at DESC, tick DESC LIMIT \(max(0, limit))
    """
  }

  private func ofMerchant<Found>(
    _ merchant: String, _ day: Day, _ limit: Int,
    _ find: (Database, _ tail: String, StatementArguments) throws -> [Found]
  ) throws -> [Found] {
    let key = Folding.key(merchant)
    if key.isEmpty { return [] }
    return try connection.read { db in
      // By its moments, which the index has behind the merchant: whoever came on other days is not looked at.
      let (dawn, next) = (Instant(day, in: context.zone), Instant(day.adding(1), in: context.zone))
      return try find(
        db, CaseLists.ofMerchant(limit),
        [try db.merchantKey(ofShown: merchant, on: day) ?? key, dawn.seconds, next.seconds])
    }
  }
}

// MARK: Choices

extension CaseLists {
  /// The venues that cases and ledger entries name.
  public func venues() throws -> [String] { try connection.read { db in try db.venues() } }

  /// The fields of offices that cases have or had values of, by the order of their ids: those that this office
  /// declares as it does, the others as their values brought them.
  public func customFields() throws -> [CustomField] {
    let rows = try connection.read { db in
      try db.rows("SELECT id, declaration FROM custom_field ORDER BY id")
    }
    return try rows.compactMap { row in
      let id: String = row["id"]
      return try context.reference.catalogue.custom.first { $0.id == id }
        ?? CustomField(id: id, declaration: JSON.parse(row["declaration"] as String))
    }
  }
}

// MARK: In one look

extension Database {
  fileprivate func summaries(
    _ tail: String, _ arguments: StatementArguments, _ today: Day, _ keys: PersonKeys?
  ) throws -> [CaseSummary] {
    var summaries: [CaseSummary] = []
    try forEachRow(CaseSummary.selection + tail, arguments) { row in
      if let summary = CaseSummary(row, today: today, keys) { summaries.append(summary) }
    }
    return summaries
  }

  /// The merchant that lists show with stars; nil for one whose name has none.
  fileprivate func merchantKey(ofShown merchant: String, on day: Day) throws -> String? {
    guard merchant.contains("*") else { return nil }
    return try value(
      "SELECT merchant_key FROM case_row WHERE received_day = ? AND merchant_shown = ? LIMIT 1",
      [day.number, merchant])
  }

  /// The venues that cases and ledger entries name.
  func venues() throws -> [String] {
    let ofTallies: [String] = try column("SELECT DISTINCT venue FROM tally_row")
    return Set(try distinct(.venue) + ofTallies).sorted()
  }

  /// The different words of an indexed column, one step of the index for each.
  fileprivate func distinct(_ column: CaseColumn) throws -> [String] {
    let name = column.sqlName
    return try self.column(
      """
      WITH RECURSIVE word(w) AS (
        SELECT min(\(name)) FROM case_row WHERE \(name) <> ''
        UNION ALL
        SELECT (SELECT min(\(name)) FROM case_row WHERE \(name) <> '' AND \(name) > w)
        FROM word WHERE w IS NOT NULL)
      SELECT w FROM word WHERE w IS NOT NULL
      """)
  }
}
