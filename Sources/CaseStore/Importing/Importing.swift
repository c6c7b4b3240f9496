import Casework
import GRDB
import Interchange
import Values
import Vocabulary

/// A file while it is read in: every case is opened, and one without links takes its history at once; so that
/// links can point forward, the histories of the others run when all are open, and then the links are made.
///
/// No record is held. Of each is known by which numbers it is named, in a table; what is needed again is read again.
struct Importing {
  var save: Save
  let entries: any ImportEntries
  var report = ImportReport()
  let names: ImportedNames
  var plans: [Plan] = []
  /// The rules of an earlier version that judged the steps of a record, by its place.
  private var formerRules: [Int: RuleSet.Name] = [:]
  var equals: EqualRecords
  /// The files that records name.
  let evidence: ImportedEvidence

  /// So many entries of the ledger are listed at a time.
  private static let tallies = 500

  init(_ evidence: ImportedEvidence, save: Save) throws {
    (self.evidence, entries) = (evidence, evidence.entries)
    self.save = save
    names = try ImportedNames(
      save.db, after: EventID(desk: save.context.desk, sequence: save.head.sequence))
    equals = EqualRecords(but: names.isOfFile)
  }

  /// A new case with links, whose history is still to come.
  struct Plan {
    /// The place of its record, from 0, and its line.
    var place: Int
    var line: Int
    var id: CaseID
  }

  mutating func run() throws -> ImportReport {
    let watch = save.context.watch
    let isFilling = try isFilling
    if isFilling { try Projections.dropOrders(in: save.db) }
    try watch.follow(.importing, of: entries.count) { done in try takeRecords(done) }
    try save.settleNew()
    try watch.follow(.linking, of: 2 * plans.count) { done in
      for (place, plan) in plans.enumerated() {
        try takeHistory(of: plan)
        done(place + 1)
      }
      for (place, plan) in plans.enumerated() {
        try takeLinks(of: plan)
        done(plans.count + place + 1)
      }
    }
    try save.conclude()
    if isFilling { try save.db.execute(sql: Projections.orders) }
    try names.drop()
    return report
  }

  /// Whether most of what the store will hold comes now: then the indexes by which lists are ordered are made at the
  /// end, sorted once.
  private var isFilling: Bool {
    get throws {
      guard (Importing.many...Projections.sortedAtOnce).contains(entries.count) else {
        return false
      }
      return try save.db.count("case_row") < entries.count
    }
  }

  /// From so many records on a file is a long one.
  private static let many = 1_000

  /// So many records are taken out of the file at a time.
  private static let batch = 64

  /// Takes all records in their order. The next ones are read on other processors meanwhile.
  private mutating func takeRecords(_ done: (Int) -> Void) throws {
    let entries = entries
    var (next, place) = (0, 0)
    try Batches.follow(
      read: {
        let batch = next..<min(next + Importing.batch, entries.count)
        next = batch.upperBound
        return batch.map { place in Result { try entries.unread(at: place) } }
      },
      make: { unread in Result { try unread.get().read() } },
      take: { read in
        try takeRecord(try read.get(), at: place)
        place += 1
        done(place)
      })
  }

  private mutating func takeRecord(_ entry: ImportEntry, at place: Int) throws {
    do {
      try take(entry, at: place)
    } catch let problem as ImportProblem {
      try readRest(behind: place)
      throw problem
    }
  }

  /// A record that cannot be read is told before one that the rules refuse, wherever it stands.
  private func readRest(behind place: Int) throws {
    for later in (place + 1)..<max(entries.count, place + 1) { _ = try entries.entry(at: later) }
  }

  private mutating func take(_ entry: ImportEntry, at place: Int) throws {
    switch entry.content {
    case .intake(let intake): try take(intake, at: place, line: entry.line)
    case .tally(let document):
      try take(document, line: entry.line)
      if save.unlisted >= Importing.tallies { try save.listTallies() }
    }
  }
}

// MARK: Cases

extension Importing {
  private mutating func take(_ original: Intake, at place: Int, line: Int) throws {
    var intake = original.named
    if let (stored, isSame) = try match(intake, original, line) {
      if let stored { try names.noteIfNew(original, stored) }
      if isSame { report.known += 1 } else { report.differs.append(line) }
      return
    }
    if intake.externalID == nil, try equals.take(intake, save) {
      report.known += 1
      report.equal.append(line)
      return
    }
    intake = try judged(intake, line, at: place)
    let id = try open(intake, at: place, line)
    try names.note(intake, id, at: place)
    report.new += 1
    report.newLines.append(line)
  }

  private mutating func open(_ intake: Intake, at place: Int, _ line: Int) throws -> CaseID {
    let id: CaseID
    do {
      id = try save.openAlone(intake, at: intake.fields.receivedAt ?? save.author.at)
    } catch let refusal as Refusal {
      throw ImportProblem(line: line, .record, refusal)
    }
    if intake.isLinked {
      plans.append(Plan(place: place, line: line, id: id))
      save.forget(id)
    } else {
      try takeHistory(of: intake, id, line)
      try save.settle(new: id)
    }
    return id
  }

  /// The case that a record is about already, and whether it says the same; nil for a new one.
  private mutating func match(
    _ intake: Intake, _ original: Intake, _ line: Int
  ) throws -> (CaseID?, Bool)? {
    if let externalID = intake.externalID {
      if let found = try names.record(externalID) {
        return (found.id, try says(intake, theSameAs: found, line))
      }
      if try save.cases.isTaken(externalID: externalID) {
        guard let id = try save.cases.find(externalID: externalID) else { return (nil, false) }
        return (id, try says(intake, theSameAs: id, line))
      }
    }
    guard let number = original.foreignNumber.map(TextRules.trimmed),
      let own = try save.cases.find(number: number), !names.isOfFile(own)
    else { return nil }
    // A number of this very store is that case, whatever else the row says.
    let isSame = try says(original, theSameAs: own, line)
    if !isSame { report.ownNumbers[line] = CaseNumber(number) }
    return (own, isSame)
  }

  private func says(_ intake: Intake, theSameAs id: CaseID, _ line: Int) throws -> Bool {
    let stored = try save.cases.load(id)
    let read = try simulated(intake, like: stored, line)
    return content(stored) == content(read)
  }

  /// Whether a record says the same as an earlier one of this file; an entry of the ledger never does.
  private func says(
    _ intake: Intake, theSameAs found: ImportedNames.Record, _ line: Int
  ) throws -> Bool {
    guard let place = found.place else { return false }
    let first = try simulated(try readAgain(at: place), like: nil, line)
    return content(first) == content(try simulated(intake, like: first, line))
  }
}

// MARK: Records that are read again

extension Importing {
  /// Notes by which rules the steps of a record are judged.
  mutating func note(_ rules: RuleSet.Name, at place: Int) { formerRules[place] = rules }

  /// The intake of a record, as it was judged.
  func readAgain(at place: Int) throws -> Intake {
    let entry = try entries.entry(at: place)
    guard case .intake(let original) = entry.content else {
      throw ImportProblem(line: entry.line, .record, .nothingEntered)
    }
    let intake = original.named
    return formerRules[place].map(intake.judged) ?? intake
  }
}

extension Intake {
  /// The same with the number that it is known by elsewhere.
  fileprivate var named: Intake {
    var intake = self
    intake.externalID = externalID ?? foreignNumber
    return intake
  }

  /// Whether its history or its links concern other cases, too.
  fileprivate var isLinked: Bool {
    !links.isEmpty || steps.contains { $0.action.name.concern != nil }
  }
}
