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
  private var declarations: [String: String] = [:]
  private var strayBases: [Damage] = []

  init(context: StoreContext, db: Database) {
    self.db = db
    zone = context.zone
    projector = Projector(context: context, db: db)
    comparison = ListComparison(db)
  }

  /// What is wrong with the lists, and with what edits say they were made from: that shows when a case is
  /// replayed.
  mutating func damage() throws -> [Damage] {
    try holdCases()
    // Lists of another version, zone or calendar are whole as they are: whoever opens the store to write makes
    // them anew, and until then nothing of this version is theirs.
    if try projector.isOfOtherMaking { return strayBases }
    let figures = try FigureTable(db: db).marked()
    comparison.judge(.figure, isWhole: figures.mark == counted, rows: figures.rows)
    comparison.judge(.search, isWhole: try SearchIndex(db: db).isWhole())
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

  private mutating func holdCases() throws {
    let names = try String.fetchCursor(db, sql: ListCheck.opened)
    let count = try db.count("event WHERE \(EventKind.sql(.opened))")
    var met = 0
    try projector.context.watch.follow(.comparing, of: count) { done in
      while let name = try names.next() {
        met += 1
        done(met)
        if let id = CaseID(name) { try holdCase(id) }
      }
    }
  }

  private mutating func holdCase(_ id: CaseID) throws {
    let events = try db.events(of: id)
    guard let subject = Case(replaying: events, zone: zone) else { return }
    strayBases += editsWithStrayBases(in: events).map(Damage.strayBase)
    var kinship = Kinship(db, zone)
    try hold(try projector.row(of: subject, &kinship))
  }

  /// A case in all lists that have rows of it; what it adds to the others is added up.
  private mutating func hold(_ row: CaseRow) throws {
    let subject = row.subject
    let number = subject.number.description
    let place: Int64? = try db.value(
      "SELECT row FROM case_row WHERE id = ?", [subject.id.description])
    for rows in [row.own, CaseLinks.rows(of: subject)] + row.findings(at: place ?? 0) {
      try comparison.hold(rows, of: number)
    }
    counted.add(row.entry)
    for field in subject.customFields {
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
