import Casework
import Foundation
import GRDB
import Values
import Vocabulary

/// Makes all lists anew out of the log, part by part. Each part is a transaction of its own and says in the store
/// how far it has come; saves between them write the rows of their cases as always.
struct Remaker {
  let context: StoreContext
  let db: Database

  private var projector: Projector { Projector(context: context, db: db) }

  /// How much is done in one part.
  struct Pace {
    /// So many events are gone through.
    let events: Int64
    /// Of so many events at most the indexes are made at the end, each sorted at once.
    let sorted: Int64
    /// With fewer events what was there before goes at once, and so come the indexes: each transaction waits for the
    /// disk.
    var small: Int64 = 4_096
  }

  /// The merchants whose spellings are in the list as far as whoever makes it knows: while nothing else is written.
  struct Known {
    fileprivate var merchants: Set<Data> = []
    /// Memory does not grow with them.
    fileprivate static let most = 10_000
  }
}

// MARK: Beginning

extension Remaker {
  private static let prefix = "former_"
  static let isFormer = "LIKE 'former\\_%' ESCAPE '\\'"

  /// Puts the lists aside that are there, and empty ones in their place.
  ///
  /// - Parameter trusting: whether links, ends of logs and numbers are taken over from them. Else the log is gone
  ///   through for these first.
  func begin(trusting: Bool) throws {
    if try db.lastEventRow() == 0 { return try makeEmpty() }
    let isTrusted = try trusting && isWholeEnough()
    let numbers = isTrusted ? try numbersOfLists() : GivenNumbers()
    let rank = try putAside()
    try db.execute(sql: Projections.bare)
    db.clearSchemaCache()
    if isTrusted { try takeOver(rank) } else { try projector.remakeChains() }
    try db.setMeta(.madeWith, "")
    try db.setMeta(.givenNumbers, numbers.words)
    let last = try db.lastEventRow()
    try db.setRemaking(
      Remaking(
        stage: isTrusted ? .clearing : .linking, place: isTrusted ? last + 1 : 0, total: last,
        ingredients: projector.ingredients))
  }

  private func makeEmpty() throws {
    for name in Projections.allNames { try db.execute(sql: "DROP TABLE IF EXISTS \(name)") }
    db.clearSchemaCache()
    try db.execute(sql: Projections.tables)
    try finish()
  }

  /// Whether the lists that are there were once whole, and have what is taken over from them.
  private func isWholeEnough() throws -> Bool {
    var made = try db.meta(.madeWith) ?? ""
    if made.isEmpty, let remaking = try db.remaking(), remaking.stage != .linking {
      made = remaking.ingredients
    }
    guard let version = made.split(separator: " ").first.flatMap({ Int($0) }),
      version >= Projections.linksSince
    else { return false }
    let wanted: [(ProjectedList, Set<String>)] = [
      (.chain, ["desk", "sequence", "tick", "hash"]), (.caseLink, ["case_id", "other"]),
      (.caseRow, ["letters", "counter"]),
    ]
    return try wanted.allSatisfy { list, columns in
      let names: [String] = try db.column("SELECT name FROM pragma_table_info(?)", [list.rawValue])
      return columns.isSubset(of: names)
    }
  }

  /// The numbers that the lists know of, and those of cases that a desk left out of them when it ended.
  private func numbersOfLists() throws -> GivenNumbers {
    var numbers = GivenNumbers(try db.meta(.givenNumbers) ?? "")
    var known: [String] = []
    // One letters after the other: to group all rows SQLite may sort them, which it does in memory.
    while let row = try Row.fetchOne(
      db,
      sql: """
        SELECT letters, counter FROM case_row WHERE letters NOT IN (\(Database.marks(known.count)))
        ORDER BY counter DESC LIMIT 1
        """, arguments: StatementArguments(known))
    {
      numbers.note(row[0], row[1])
      known.append(row[0])
    }
    for event in try projector.left() { numbers.note(event.event()) }
    return numbers
  }

  /// Renames the tables that are there; nothing is copied by that. Their indexes keep their names until they go.
  private func putAside() throws -> Int {
    let tables: [String] = try db.column("SELECT name FROM sqlite_schema WHERE type = 'table'")
    let former = tables.filter { $0.hasPrefix(Remaker.prefix) }
    let rank =
      (former.compactMap { $0.split(separator: "_").dropFirst().first.flatMap { Int($0) } }.max()
        ?? 0) + 1
    for index in Projections.namesOfIndexes(in: Projections.bare) {
      try db.execute(sql: "DROP INDEX IF EXISTS \(index)")
    }
    for name in Projections.allNames where tables.contains(name) {
      try db.execute(sql: "ALTER TABLE \(name) RENAME TO \(Remaker.prefix)\(rank)_\(name)")
    }
    db.clearSchemaCache()
    return rank
  }

  private func takeOver(_ rank: Int) throws {
    let former = "\(Remaker.prefix)\(rank)_"
    try db.execute(
      sql: """
        INSERT INTO chain (desk, sequence, tick, hash)
        SELECT desk, sequence, tick, hash FROM \(former)chain;
        INSERT INTO case_link (case_id, other) SELECT case_id, other FROM \(former)case_link
        """)
    let left = try projector.left()
    for id in Set(left.compactMap(\.caseID)).sorted() {
      if let subject = try projector.replayed(id) { try CaseLinks(db: db).write(subject) }
    }
    try projector.setHead(toEndOf: left)
  }
}

extension GivenNumbers {
  fileprivate mutating func note(_ event: Event) {
    guard case .opened(let registration) = event.payload else { return }
    note(registration.number.letters, registration.number.counter)
  }
}

// MARK: Links

extension Remaker {
  private static let linksAtOnce: Int64 = 20_000

  /// The next part of the log is looked through for links and numbers.
  func link(_ remaking: Remaking) throws -> Remaking {
    var remaking = remaking
    let last = try db.lastEventRow()
    let upper = min(last, remaking.place + Remaker.linksAtOnce)
    let range: StatementArguments = [remaking.place, upper]
    let linked = """
      SELECT DISTINCT case_id FROM event WHERE rowid > ? AND rowid <= ? AND case_id IS NOT NULL
      AND (\(CaseLinks.events))
      """
    for id in try db.caseIDs(linked, range) {
      if let subject = try projector.replayed(id) { try CaseLinks(db: db).write(subject) }
    }
    try noteNumbers(range)
    remaking.place = upper
    if upper == last {
      (remaking.stage, remaking.place, remaking.total) = (.clearing, last + 1, last)
    }
    try db.setRemaking(remaking)
    return remaking
  }

  /// A number is found in the text of the opening: reading all of it would take longer than all else here.
  private func noteNumbers(_ range: StatementArguments) throws {
    var numbers = GivenNumbers(try db.meta(.givenNumbers) ?? "")
    try db.forEachRow(
      """
      SELECT substr(body, instr(body, '"number":"') + 10, 60) FROM event
      WHERE rowid > ? AND rowid <= ? AND \(EventKind.sql(.opened))
      """, range
    ) { row in
      let words: String = row[0]
      if let number = CaseNumber(String(words.prefix { $0 != "\"" })) {
        numbers.note(number.letters, number.counter)
      }
    }
    try db.setMeta(.givenNumbers, numbers.words)
  }
}

// MARK: Filling

extension Remaker {
  /// Every case by its opening: the event that it is named after, so that none comes twice.
  static let openings = "\(EventKind.sql(.opened)) AND case_id = desk || '-' || sequence"

  /// Makes the indexes that are lacking: all of them while nothing is in the tables, one after the other else.
  ///
  /// - Returns: whether there was one.
  func index(all: Bool) throws -> Bool {
    let present: [String] = try db.column("SELECT name FROM sqlite_schema WHERE type = 'index'")
    let lacking = Projections.statementsOfIndexes.filter { !present.contains($0.name) }
    for index in all ? lacking[...] : lacking.prefix(1) { try db.execute(sql: index.sql) }
    return !lacking.isEmpty
  }

  /// Makes the rows of the events before those that are reached.
  ///
  /// - Parameter done: called after each case.
  func fill(
    _ remaking: Remaking, _ pace: Pace, _ known: inout Known, done: () -> Void
  ) throws -> Remaking {
    var remaking = remaking
    let lower = max(1, remaking.place - pace.events)
    let range: StatementArguments = [lower, remaking.place]
    try fillCases(range, &known, done)
    try projector.project(
      tallies: db.events(
        where: "e.rowid >= ? AND e.rowid < ? AND e.\(EventKind.sql(.tallied))", range))
    remaking.place = lower
    try db.setRemaking(remaking)
    return remaking
  }

  private func fillCases(
    _ range: StatementArguments, _ known: inout Known, _ done: () -> Void
  ) throws {
    // The number of a row is that of its opening: these are the cases that saves have written meanwhile.
    let written: [String] = try db.column(
      "SELECT id FROM case_row WHERE row >= ? AND row < ?", range)
    let names = try String.fetchAll(
      db,
      sql: """
        SELECT case_id FROM event WHERE rowid >= ? AND rowid < ? AND \(Remaker.openings)
        ORDER BY rowid
        """, arguments: range)
    var kinship = try Kinship.of(names, db, context.zone)
    var rows = RowWriter(db)
    var next = names.makeIterator()
    let (calendar, zone, keys) = (context.reference.calendar, context.zone, context.personKeys)
    // Another desk may make the rest with the keys.
    if keys == nil, !names.isEmpty { try db.setMeta(.listedLocked, "1") }
    try CaseLogs(context, db).follow(
      { next.next() }, &kinship,
      make: { subject in
        var row = CaseRow(subject, calendar: calendar, zone: zone, keys: keys)
        row.spellings = row.speltMerchant
        return row
      },
      take: { id, row in
        done()
        guard var row else { return }
        let isNew = !written.contains(id.description)
        if isNew { known.thin(&row) } else { row.spellings = nil }
        try rows.write(row, isNew: isNew)
      })
    try rows.finish()
  }

  /// The lists are whole. What was begun with the keys and ended without them stays as it was begun: the rows that lack
  /// persons are marked.
  func finish() throws {
    let begun = try db.remaking().map(\.ingredients).flatMap { projector.takes($0) ? $0 : nil }
    try db.setMeta(.madeWith, begun ?? projector.ingredients)
    try db.run(
      "DELETE FROM meta WHERE key IN (?, ?)",
      [MetaKey.remaking.rawValue, MetaKey.givenNumbers.rawValue])
  }
}

extension Remaker.Known {
  /// Leaves out the spellings of a merchant that are in the list already.
  fileprivate mutating func thin(_ row: inout CaseRow) {
    guard row.spellings?.isEmpty == false else { return }
    // By bytes, as SQLite tells names apart.
    if !merchants.insert(Data((row.merchant ?? "").utf8)).inserted { row.spellings = [] }
    if merchants.count > Remaker.Known.most { merchants = [] }
  }
}
