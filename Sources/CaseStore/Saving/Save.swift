import Casework
import GRDB
import Values
import Vocabulary

/// One save while it is written: the events of one transaction, chained and stamped one after the
/// other, and the cases they belong to.
struct Save {
  let context: StoreContext
  let db: Database
  let author: Author
  /// What the next save can go on from when this one is on the disk.
  var continuation: Continuation
  /// Whether the lists follow later: the save itself only adds to the log.
  private let leadsTheLists: Bool
  private var known: [CaseID: [Event]] = [:]
  /// The cases as all that is known of them makes them.
  private var replayed: [CaseID: Case] = [:]
  /// The first event of this save; those behind it follow without a gap.
  private(set) var first: EventID?
  /// What was written and not looked at yet.
  private var unchecked: [Written] = []
  private var tallies: [Event] = []
  /// What totals of this save took the place of.
  var replaced: [RecordedTally] = []
  private var opened: [CaseID] = []
  private var touched: [CaseID] = []
  private var unsettled: Set<CaseID> = []
  /// Cases of this save whose rows are being made.
  private var new: NewCases
  /// Writes the rows of cases, and in the end what they count for.
  private var rows: RowWriter
  /// What persons are sealed with.
  private let keys: SealingKeys

  /// - Parameters:
  ///   - answered: the sequence of this desk's last event that was answered to.
  ///   - known: what the save before left; nil looks everything up.
  init(
    _ context: StoreContext, _ db: Database, by author: Author, answered: Int,
    from known: Continuation? = nil, leadsTheLists: Bool = false
  ) throws {
    self.context = context
    self.db = db
    self.author = author
    self.leadsTheLists = leadsTheLists
    keys = context.keys.now
    rows = RowWriter(db)
    new = NewCases(NewCase.maker(context))
    continuation = try known ?? Continuation(context, db, at: author)
    try checkLog(answered: answered)
  }

  /// The settings of this desk.
  var settings: DeskSettings { continuation.settings }
  /// The end of this desk's log.
  var head: ChainHead { continuation.head }
  var zone: Zone { context.zone }
  var reference: Reference { context.reference }
  /// Finds the cases of the store as the lists have them.
  var cases: CaseLookup { CaseLookup(context: context, db: db) }
  /// Brings the lists up to what this save has done.
  var projector: Projector { Projector(context: context, db: db) }

  /// What the lists are to show when this save is on the disk.
  func addPending(_ saveResult: SaveResult, to pending: inout PendingProjections) {
    pending.add(saveResult.cases, tallies, head: head)
  }

  /// Adds an event to the log: of the moment of this save, by its author, where nothing else is said.
  @discardableResult
  mutating func add(
    _ payload: EventPayload, to subject: Target, at: Instant? = nil, clerk: String? = nil
  ) throws -> Event {
    if case .existing(let id) = subject { try load(id) }
    let id = EventID(desk: context.desk, sequence: head.sequence + 1)
    continuation.advance(by: author, behind: subject.caseID(registration: id).flatMap { known[$0] })
    var event = Event(
      id: id, tick: continuation.clock, at: at ?? author.at,
      recordedAt: Instant(seconds: Int(author.wallMilliseconds / 1000)),
      clerk: clerk ?? author.clerk,
      caseID: subject.caseID(registration: id), save: first ?? id, payload: payload)
    event.trunk = trunk(of: event.caseID)
    let encoded = EncodedPayload(payload)
    let plain = SealedEvent(event, encoded, after: head.hash) {
      Random.bytes(SealedEvent.Row.saltWidth)
    }
    try Invariant.bodyNamesNobody.require(encoded.misplaced.isEmpty, at: id)
    let sealed = try keys.sealed(plain)
    try db.insertAlone(sealed)
    try noteLocked(sealed)
    unchecked.append(
      Written(sealed: sealed, event: event, opened: keys.isLocked ? plain : nil, keys))
    continuation.head = ChainHead(
      sequence: id.sequence, tick: continuation.clock, hash: sealed.hash)
    if first == nil { first = id }
    if case .tallied = payload { tallies.append(event) }
    if let caseID = event.caseID { note(event, of: caseID) }
    return event
  }

  /// What was sealed without the keys is sealed anew when they come.
  private func noteLocked(_ event: SealedEvent) throws {
    if keys.isLocked, event.person != nil { try db.setMeta(.toReseal, "1") }
  }

  /// What this desk knows of a case from others: of each the last event.
  private func trunk(of id: CaseID?) -> [DeskID: Int] {
    guard let id, let events = known[id] else { return [:] }
    return events.reduce(into: [:]) { trunk, event in
      guard event.id.desk != context.desk else { return }
      trunk[event.id.desk] = max(trunk[event.id.desk] ?? 0, event.id.sequence)
    }
  }

  private mutating func load(_ id: CaseID) throws {
    if known[id] == nil { known[id] = try db.events(of: id) }
  }

  private mutating func note(_ event: Event, of id: CaseID) {
    known[id, default: []].append(event)
    if replayed[id]?.follow(event) != true { replayed[id] = nil }
    if unsettled.insert(id).inserted { touched.append(id) }
    if id.registration == event.id { opened.append(id) }
  }

  /// A case as it stands with what this save has added so far.
  mutating func subject(_ id: CaseID) throws -> Case {
    if let subject = replayed[id] { return subject }
    try load(id)
    guard let subject = Case(replaying: known[id] ?? [], zone: zone) else {
      throw Refusal.noSuchCase(id.description)
    }
    replayed[id] = subject
    return subject
  }

  /// The next number that no case of this desk has had.
  mutating func nextNumber(kind: Kind, day: Day) -> CaseNumber {
    continuation.lastCounter += 1
    return CaseNumber(
      kind: kind, day: day, letters: continuation.letters, counter: continuation.lastCounter)
  }

  /// The entries of the ledger that this save has added so far.
  var added: [RecordedTally] { tallies.compactMap { RecordedTally($0) } }

  /// Forgets what it knows of a case, so that a long save does not fill the memory.
  mutating func forget(_ id: CaseID) { (known[id], replayed[id]) = (nil, nil) }

  /// What was written since the last look lies on the pages as it was meant.
  mutating func checkWritten() throws {
    try unchecked.requirePages(in: db)
    try unchecked.requireAgreement()
    unchecked = []
  }

  /// Brings the lists up to what a case has become, where nothing more is to come.
  mutating func settle(_ id: CaseID) throws {
    guard unsettled.remove(id) != nil else { return }
    let subject = try settled(id)
    try projector.project([subject], &rows)
    forget(id)
  }

  /// The same of a case that this save opened last and that has no link. ``settleNew()`` writes its row at the latest.
  mutating func settle(new id: CaseID) throws {
    guard opened.last == id, touched.last == id else { return try settle(id) }
    opened.removeLast()
    touched.removeLast()
    unsettled.remove(id)
    try unchecked.requirePages(in: db)
    let subject = try subject(id)
    try check(subject)
    let made = new.add(NewCase(subject: subject, written: unchecked))
    unchecked = []
    forget(id)
    if let made { try write(made) }
  }

  /// Writes the rows of all new cases.
  mutating func settleNew() throws { while let made = new.takeMade() { try write(made) } }

  private mutating func write(_ made: [NewCase.Made]) throws {
    for made in made { try projector.write(new: try made.agreed(), &rows) }
  }

  /// A case to which this save adds nothing more.
  private mutating func settled(_ id: CaseID) throws -> Case {
    try checkWritten()
    let subject = try subject(id)
    try check(subject)
    return subject
  }

  /// Takes the cases to which something was added and whose rows are still to be written, in their order.
  private mutating func takeUnsettled() -> [CaseID] {
    (opened + touched).filter { unsettled.remove($0) != nil }
  }

  /// Brings lists and counters up to date and says what was done.
  mutating func finish() throws -> SaveResult {
    try checkWritten()
    var saveResult = SaveResult(events: events)
    saveResult.replaced = replaced
    saveResult.cases = try takeUnsettled().map { try settled($0) }
    if !leadsTheLists { try projector.project(saveResult.cases, &rows) }
    saveResult.cases = try saveResult.cases.map(cases.completed)
    let new = Set(opened)
    saveResult.opened = saveResult.cases.filter { new.contains($0.id) }.map(\.number)
    if !leadsTheLists { try close() }
    return saveResult
  }

  /// The same for a save of any size, whose cases nobody asks for: none but one is held.
  mutating func conclude() throws {
    try settleNew()
    let ids = takeUnsettled()
    for id in ids {
      _ = try settled(id)
      forget(id)
    }
    try checkWritten()
    try projector.project(logged: ids, &rows)
    try close()
  }

  private mutating func close() throws {
    try rows.finish()
    try listTallies()
    try db.setHead(head, of: context.desk)
  }

  /// Brings the list of the ledger up to the entries so far.
  mutating func listTallies() throws {
    try projector.project(tallies: tallies)
    tallies = []
  }

  /// The events of this save.
  private var events: [EventID] {
    guard let first else { return [] }
    return (first.sequence...head.sequence).map { EventID(desk: first.desk, sequence: $0) }
  }

  /// How many entries of the ledger are not listed yet.
  var unlisted: Int { tallies.count }

  /// What an event belongs to.
  enum Target {
    case nothing
    case existing(CaseID)
    /// The case that the event itself opens.
    case new

    func caseID(registration: EventID) -> CaseID? {
      switch self {
      case .nothing: nil
      case .existing(let id): id
      case .new: CaseID(registration: registration)
      }
    }
  }
}
