import Casework
import GRDB
import Values
import Vocabulary

/// Holds every list against what making it anew out of the log would write, and writes nothing.
///
/// Each case is replayed once, and those linked with it once more; the entries of the ledger and the ends of
/// the log are read once, and each row of a list is found by its key and counted. In memory stand one case
/// with its kin and the offices' fields, however many cases there are.
struct ListCheck {
  private let projector: Projector
  private let db: Database
  private let zone: Zone
  private var comparison: ListComparison
  /// What all cases come to in the counters.
  private var counted = CounterMark()
  /// What the digests of all persons weigh.
  private var persons: UInt64 = 0
  private var declarations: [String: String] = [:]
  private var strayBases: [Damage] = []
  /// Edits that were made from what is known to be gone.
  private var losses: Set<EventID> = []

  init(context: StoreContext, db: Database) {
    self.db = db
    zone = context.zone
    projector = Projector(context: context, db: db)
    comparison = ListComparison(db)
  }

  /// What is wrong with the lists, and with what edits say they were made from: that shows when a case is
  /// replayed.
  mutating func damage() throws -> [Damage] {
    losses = try db.knownLosses().edits
    try holdCases()
    // Lists of another version, zone or calendar are whole as they are: whoever opens the store to write makes
    // them anew, and until then nothing of this version is theirs.
    if try projector.isOfOtherMaking { return strayBases }
    let figures = try FigureTable(db: db).marked()
    comparison.judge(.figure, isWhole: figures.mark == counted, rows: figures.rows)
    comparison.judge(.search, isWhole: try SearchIndex(db: db).isWhole())
    try holdPersons()
    for (id, declaration) in declarations.sorted(by: { $0.key < $1.key }) {
      try comparison.hold(ListRows(.customField, of: [id], [[declaration]]), of: id)
    }
    try holdMerchants()
    try holdLedger()
    for chain in try projector.chains() {
      try comparison.hold(chain, of: chain.owner.first.flatMap { String.fromDatabaseValue($0) })
    }
    return strayBases + (try comparison.damage())
  }

  /// The cases by their names, so that none is met twice and no name is kept.
  private static let opened = """
    SELECT DISTINCT case_id FROM event WHERE case_id IS NOT NULL AND \(EventKind.sql(.opened))
    ORDER BY case_id
    """

  /// What a case should be in the lists.
  private struct Made: Sendable {
    let row: CaseRow
    /// What the case counts for in the figures.
    let mark: CounterMark
    let strayBases: [EventID]

    init(_ row: CaseRow, _ subject: Case) {
      self.row = row
      mark = CounterMark(row.entry)
      strayBases = editsWithStrayBases(in: subject.timeline.map(\.event))
    }
  }

  private mutating func holdCases() throws {
    let names = try String.fetchCursor(db, sql: ListCheck.opened)
    let count = try db.count("event WHERE \(EventKind.sql(.opened))")
    let context = projector.context
    let (calendar, zone, keys) = (context.reference.calendar, zone, context.personKeys)
    var kinship = try Kinship.ofMany(db, zone)
    var met = 0
    var rows: [CaseRow] = []
    try context.watch.follow(.comparing, of: count) { done in
      try CaseLogs(context, db).follow(
        names.next, &kinship,
        make: { subject in
          Made(
            CaseRow(subject, calendar: calendar, zone: zone, keys: keys, isCompared: true), subject)
        },
        take: { _, made in
          met += 1
          done(met)
          guard let made else { return }
          add(made)
          rows.append(made.row)
          if rows.count == ProjectedList.ownersAtOnce { try hold(&rows) }
        })
      try hold(&rows)
    }
  }

  private static let places = """
    SELECT sequence, desk, row FROM case_row
    WHERE sequence IN (\(Database.marks(ProjectedList.ownersAtOnce)))
    """

  /// Cases in all lists that have rows of them.
  private mutating func hold(_ cases: inout [CaseRow]) throws {
    let places = try places(of: cases)
    let made = cases.map { row in
      let place = places[row.id.place] ?? 0
      persons &+= row.weight(at: place)
      return [row.own, row.links, row.searched(at: place)]
    }
    for (place, list) in (made.first ?? []).map(\.list).enumerated() {
      let found = try ListRows.found(in: list, of: made.map { $0[place].owner }, db)
      for (row, all) in zip(cases, made) {
        comparison.hold(
          all[place], against: found[all[place].owner] ?? [], of: row.number.description)
      }
    }
    cases = []
  }

  /// The numbers of the rows of cases, by the names of these.
  private func places(of cases: [CaseRow]) throws -> [[DatabaseValue]: Int64] {
    let names = cases.map { $0.id.place[0] }
    guard let last = names.last else { return [:] }
    let spare = repeatElement(last, count: ProjectedList.ownersAtOnce - names.count)
    var places: [[DatabaseValue]: Int64] = [:]
    try db.forEachRow(ListCheck.places, StatementArguments(row: names + spare)) {
      places[Array($0.databaseValues.prefix(2))] = $0[2]
    }
    return places
  }

  /// What persons are found by, all at once: each case lacks nothing where the whole comes to the same.
  private mutating func holdPersons() throws {
    let index = PersonIndex(db: db)
    let found = try index.weighed()
    if found.sum == persons { return comparison.judge(.personKey, isWhole: true, rows: found.rows) }
    let (cases, met) = try index.lacking()
    for number in cases { comparison.note(.personKey, number) }
    comparison.judge(.personKey, isWhole: true, rows: met)
  }

  /// What a case adds to the lists that have no rows of it.
  private mutating func add(_ made: Made) {
    strayBases += made.strayBases.filter { !losses.contains($0) }.map(Damage.strayBase)
    counted += made.mark
    for field in made.row.customFields {
      let known = declarations[field.id] ?? ""
      declarations[field.id] = CustomField.kept(known, field.listed)
    }
  }

  /// The spellings of the merchants that the rows of cases name. These were held against the log before: where
  /// they are wrong, that is told. A merchant may be a person, and is not named.
  private mutating func holdMerchants() throws {
    var (merchant, names): (String, Set<String>) = ("", [])
    let rows = try Row.fetchCursor(db, sql: MerchantNames.known)
    while let row = try rows.next() {
      let key: String = row[0]
      // By bytes, as SQLite tells them apart.
      if !key.utf8.elementsEqual(merchant.utf8) {
        try holdMerchant(merchant, names)
        (merchant, names) = (key, [])
      }
      names.insert(row[1])
    }
    try holdMerchant(merchant, names)
  }

  private mutating func holdMerchant(_ key: String, _ names: Set<String>) throws {
    for row in MerchantNames.rows(of: key, written: names) { try comparison.hold(row, of: nil) }
  }

  private mutating func holdLedger() throws {
    let undone = try projector.undoneSaves()
    let rows = try Row.fetchCursor(
      db, sql: SealedEvent.selection + " WHERE e.\(EventKind.sql(.tallied))")
    while let row = try rows.next() {
      guard let event = SealedEvent(row)?.event(),
        let entry = projector.tallyRow(of: event, undone: undone)
      else { continue }
      try comparison.hold(entry, of: event.id.description)
    }
  }
}

/// The edits that say they were made from what is no earlier edit of their field.
private func editsWithStrayBases(in events: [Event]) -> [EventID] {
  let named = events.flatMap { event -> [String] in
    if case .stepped(let step) = event.payload { Array(step.action.bases.keys) } else { [] }
  }
  let strays = Set(named).flatMap { FieldHistory(of: $0, in: events).editsWithStrayBases }
  return Set(strays).sorted()
}
