import Casework
import GRDB

/// One record of a file that is read in, with the line it stands in.
public struct ImportEntry: Hashable, Sendable {
  /// What the record is about.
  public enum Content: Hashable, Sendable {
    case intake(Intake)
    case tally(TallyDocument)
  }

  /// The line of the file, from 1.
  public var line: Int
  /// The record.
  public var content: Content

  /// A record with its line.
  public init(line: Int, _ content: Content) {
    self.line = line
    self.content = content
  }
}

/// What reading a file in has done.
public struct ImportReport: Hashable, Sendable {
  /// How many records were new.
  public var new = 0
  /// The lines of the new ones.
  public var newLines: [Int] = []
  /// How many were there already with the same content.
  public var known = 0
  /// The lines of those that are there with other content; they were not changed.
  public var differs: [Int] = []
  /// Of those that differ the numbers of this store by which they are known.
  public var ownNumbers: [Int: CaseNumber] = [:]
  /// The lines of those without a number that equal a record in every cell; they count as known.
  public var equal: [Int] = []
  /// Steps that were judged otherwise than by the rules of today.
  public var judgements: [Judgement] = []

  /// A step of a history that was judged by other rules than it would be today.
  public struct Judgement: Hashable, Sendable {
    /// The line of the record.
    public var line: Int
    /// The place of the step in the history, from 0.
    public var step: Int
    /// The rules: those of an earlier version that allowed the step, or those that are not here.
    public var rules: RuleSet.Name
    /// Whether these rules are here; without them the step was judged by today's.
    public var areHere: Bool
  }
}

/// Why a file was not read in: the first line that is wrong, and what is wrong with it.
public struct ImportProblem: Error, Hashable, Sendable {
  /// The line of the file, from 1.
  public var line: Int
  /// What is wrong.
  public var problem: DocumentProblem
}

extension CaseStore {
  /// Reads records in, in their order, all of them or none. Every case gets a new number; a
  /// foreign one is kept as its external id where it has none.
  ///
  /// Throws an `ImportProblem` for the first record that is wrong.
  ///
  /// - Parameter dryRun: only says what would be done.
  public func importing(
    _ entries: [ImportEntry], by stamp: Stamp, dryRun: Bool = false
  ) throws -> ImportReport {
    if dryRun { return try withoutTrace { db in try importing(entries, stamp, db) } }
    return try write { db in try importing(entries, stamp, db) }
  }

  private func importing(
    _ entries: [ImportEntry], _ stamp: Stamp, _ db: Database
  ) throws -> ImportReport {
    var importing = Importing(save: try Save(self, db, stamp))
    return try importing.run(entries)
  }

  /// Does the work and takes all of it back.
  private func withoutTrace<Result>(_ work: (Database) throws -> Result) throws -> Result {
    guard canWrite else { throw StoreError.openedForReading }
    try listWhatIsPending()
    return try watched {
      try queue.writeWithoutTransaction { db in
        try db.beginTransaction(.immediate)
        do {
          let result = try work(db)
          try db.rollback()
          return result
        } catch {
          if db.isInsideTransaction { try db.rollback() }
          throw error
        }
      }
    }
  }
}

/// A file while it is read in: first every case is opened, so that links can point forward, then
/// the histories run, then the links are made.
struct Importing {
  var save: Save
  var report = ImportReport()
  private var named: [String: CaseID] = [:]
  private var takenInFile: [String: ImportEntry.Content] = [:]
  private var plans: [Plan] = []
  private var opened: Set<CaseID> = []
  private var equals = EqualRecords()

  init(save: Save) { self.save = save }

  /// A new case whose history is still to come.
  private struct Plan {
    var line: Int
    var intake: Intake
    var id: CaseID
  }

  mutating func run(_ entries: [ImportEntry]) throws -> ImportReport {
    for entry in entries {
      switch entry.content {
      case .intake(let intake): try take(intake, line: entry.line)
      case .tally(let document): try take(document, line: entry.line)
      }
    }
    for plan in plans { try takeHistory(of: plan) }
    for plan in plans { try takeLinks(of: plan) }
    _ = try save.finish()
    return report
  }

  private func problem(_ line: Int, _ field: String, _ refusal: Refusal) -> ImportProblem {
    ImportProblem(line: line, problem: DocumentProblem(field: field, reason: .refused(refusal)))
  }
}

// MARK: Cases

extension Importing {
  private mutating func take(_ original: Intake, line: Int) throws {
    var intake = original
    intake.externalID = original.externalID ?? original.foreignNumber
    if let (stored, isSame) = try match(intake, original, line) {
      for name in names(of: original) where named[name] == nil { named[name] = stored }
      if isSame { report.known += 1 } else { report.differs.append(line) }
      return
    }
    if intake.externalID == nil, try equals.take(intake, save, but: opened) {
      report.known += 1
      report.equal.append(line)
      return
    }
    intake = try judged(intake, line)
    let id = try open(intake, line)
    opened.insert(id)
    for name in names(of: intake) { named[name] = id }
    if let externalID = intake.externalID { takenInFile[externalID] = .intake(intake) }
    report.new += 1
    report.newLines.append(line)
  }

  private func names(of intake: Intake) -> [String] {
    [intake.foreignNumber, intake.externalID].compactMap { $0 }
  }

  private mutating func open(_ intake: Intake, _ line: Int) throws -> CaseID {
    do {
      let at = intake.fields.receivedAt ?? save.stamp.at
      let id = try save.openAlone(intake, at: at)
      if intake.steps.isEmpty && intake.links.isEmpty {
        try save.settle(id)
      } else {
        plans.append(Plan(line: line, intake: intake, id: id))
        save.forget(id)
      }
      return id
    } catch let refusal as Refusal {
      throw problem(line, "", refusal)
    }
  }

  /// The case that a record is about already, and whether it says the same; nil for a new one.
  private mutating func match(
    _ intake: Intake, _ original: Intake, _ line: Int
  ) throws -> (CaseID?, Bool)? {
    let store = save.store
    if let externalID = intake.externalID {
      if let earlier = takenInFile[externalID] {
        guard case .intake(let first) = earlier else { return (nil, false) }
        let one = try simulated(first, like: nil, line)
        let two = try simulated(intake, like: one, line)
        return (named[externalID], store.content(one) == store.content(two))
      }
      if let id = try save.db.caseID(externalID: externalID) {
        return (id, try says(intake, theSameAs: id, line))
      }
      if try save.db.isTaken(externalID: externalID) { return (nil, false) }
    }
    guard let number = original.foreignNumber.map(TextRules.trimmed),
      let own = try store.find(number: number, in: save.db), !opened.contains(own)
    else { return nil }
    // A number of this very store is that case, whatever else the row says.
    let isSame = try says(original, theSameAs: own, line)
    if !isSame { report.ownNumbers[line] = CaseNumber(number) }
    return (own, isSame)
  }

  private func says(_ intake: Intake, theSameAs id: CaseID, _ line: Int) throws -> Bool {
    let stored = try save.store.load(id, in: save.db)
    let read = try simulated(intake, like: stored, line)
    return save.store.content(stored) == save.store.content(read)
  }
}

// MARK: Histories and links

extension Importing {
  private mutating func takeHistory(of plan: Plan) throws {
    let clerk = plan.intake.clerk ?? save.stamp.clerk
    for (index, step) in plan.intake.steps.enumerated() {
      let at = step.at ?? save.stamp.at
      do {
        try take(step, of: plan, at: at, clerk: clerk, index)
      } catch let refusal as Refusal {
        throw problem(plan.line, "history[\(index)]", refusal)
      }
    }
    let linkSteps: Set<StepName> = [.link, .unlink, .turn]
    let isLinked =
      !plan.intake.links.isEmpty
      || plan.intake.steps.contains { linkSteps.contains($0.action.name) }
    if isLinked { save.forget(plan.id) } else { try save.settle(plan.id) }
  }

  /// In a file every case brings its own side of a link and its own document after a turn.
  private mutating func take(
    _ step: Intake.LaterStep, of plan: Plan, at: Instant, clerk: String, _ index: Int
  ) throws {
    let action = step.action
    switch action.name {
    case .link, .unlink:
      let number = action[text: .number]
      let place = "history[\(index)].number"
      let other = try resolve(.init(number: number, externalID: nil, why: ""), plan.line, place)
      try takeOneSide(step, on: plan.id, other: other, at: at, clerk: clerk)
    case .turn where plan.intake.foreignNumber != nil:
      let other = try turned(action, of: plan)
      try save.step(action, on: plan.id, other: other, at: at, clerk: clerk, by: step.rules)
    default: try save.take(action, on: plan.id, at: at, clerk: clerk, by: step.rules)
    }
  }

  private mutating func takeOneSide(
    _ taken: Intake.LaterStep, on id: CaseID, other: CaseID, at: Instant, clerk: String
  ) throws {
    let action = taken.action
    let (subject, other) = (try save.subject(id), try save.subject(other))
    if subject.id == other.id { throw Refusal.linkToItself(number: subject.number) }
    let number = other.number.description
    switch (action.name, subject.isLinked(with: other.id)) {
    case (.link, true): throw Refusal.alreadyLinked(number: subject.number, other: number)
    case (.unlink, false): throw Refusal.notLinked(number: subject.number, other: number)
    default: try save.step(action, on: id, other: other, at: at, clerk: clerk, by: taken.rules)
    }
  }

  /// The case that a turned one became: the one of that kind among its links that no step of its
  /// history made.
  private mutating func turned(_ action: StepAction, of plan: Plan) throws -> Case? {
    let ownLinks = Set(
      plan.intake.steps.filter { $0.action.name == .link }.map { $0.action[text: .number] })
    for link in plan.intake.links where !ownLinks.contains(link.number ?? "") {
      guard let id = try find(link), id != plan.id else { continue }
      let other = try save.subject(id)
      let isLinked = try save.subject(plan.id).isLinked(with: id)
      if other.kind.rawValue == action[text: .value] && !isLinked { return other }
    }
    return nil
  }

  private mutating func takeLinks(of plan: Plan) throws {
    let clerk = plan.intake.clerk ?? save.stamp.clerk
    for (index, link) in plan.intake.links.enumerated() {
      let place = "links[\(index)]"
      let name = place + (link.number == nil ? ".external_id" : ".number")
      let other = try resolve(link, plan.line, name)
      do {
        try save.link(plan.id, with: other, why: link.why, at: save.stamp.at, clerk: clerk)
      } catch let refusal as Refusal {
        throw problem(plan.line, place, refusal)
      }
    }
    try mirrorLinks(of: plan, clerk: clerk)
  }

  /// A link that only the history of one side tells of holds for both.
  private mutating func mirrorLinks(of plan: Plan, clerk: String) throws {
    guard plan.intake.steps.contains(where: { $0.action.name == .link }) else { return }
    for link in try save.subject(plan.id).links {
      do {
        try save.link(plan.id, with: link.other, why: link.why, at: save.stamp.at, clerk: clerk)
      } catch let refusal as Refusal {
        throw problem(plan.line, "history", refusal)
      }
    }
  }

  private func find(_ link: Intake.WantedLink) throws -> CaseID? {
    for name in [link.number, link.externalID].compactMap({ $0 }) {
      if let id = named[name] { return id }
    }
    return try save.store.find(link, in: save.db)
  }

  private func resolve(
    _ link: Intake.WantedLink, _ line: Int, _ field: String
  ) throws -> CaseID {
    if let id = try find(link) { return id }
    let words = link.number ?? link.externalID ?? ""
    throw ImportProblem(
      line: line, problem: DocumentProblem(field: field, value: words, reason: .unknownLink))
  }
}

// MARK: The ledger

extension Importing {
  private mutating func take(_ document: TallyDocument, line: Int) throws {
    if let externalID = document.entry.externalID {
      if let earlier = try recorded(externalID) {
        let isSame = earlier.map { json($0) == json(filled(document, from: $0)) } ?? false
        if isSame { report.known += 1 } else { report.differs.append(line) }
        return
      }
      takenInFile[externalID] = .tally(document)
    } else if try equals.take(document, save) {
      report.known += 1
      report.equal.append(line)
      return
    }
    let clerk = document.clerk ?? save.stamp.clerk
    try save.add(
      .tallied(document.entry), to: .nothing, at: document.at ?? save.stamp.at, clerk: clerk)
    report.new += 1
    report.newLines.append(line)
  }

  /// The entry of that name: nil for none, `.some(nil)` where a case has the name.
  private func recorded(_ externalID: String) throws -> RecordedTally?? {
    if let earlier = takenInFile[externalID] {
      guard case .tally(let document) = earlier else { return .some(nil) }
      return RecordedTally(
        entry: document.entry, id: EventID(desk: save.store.desk, sequence: 1),
        at: document.at ?? save.stamp.at, clerk: document.clerk ?? save.stamp.clerk)
    }
    let condition = """
      (e.desk, e.sequence) IN (SELECT desk, sequence FROM tally_row WHERE external_id = ?)
      """
    if let event = try save.db.sealedEvents(where: condition, [externalID]).first?.event(),
      case .tallied(let entry) = event.fact
    {
      return RecordedTally(entry: entry, id: event.id, at: event.at, clerk: event.clerk)
    }
    return try save.db.isTaken(externalID: externalID) ? .some(nil) : nil
  }

  private func filled(_ document: TallyDocument, from stored: RecordedTally) -> RecordedTally {
    RecordedTally(
      entry: document.entry, id: stored.id, at: document.at ?? stored.at,
      clerk: document.clerk ?? stored.clerk)
  }

  private func json(_ tally: RecordedTally) -> JSON {
    TallyDocument.json(tally, in: save.zone, isMasked: false)
  }
}
