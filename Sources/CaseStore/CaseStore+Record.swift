import Casework
import GRDB
import Values
import Vocabulary

extension CaseStore {
  /// Records a request as one save: the answer comes when it lies on the disk.
  ///
  /// Throws a `Refusal` where the rules or plain sense are against it, and a `StoreError` where
  /// the disk is; nothing is recorded then.
  ///
  /// - Parameter draft: a half-typed form that this save makes needless; it goes with the save.
  @discardableResult
  public func record(
    _ request: Request, by author: Author, dropping draft: Draft.ID? = nil
  ) throws -> SaveResult {
    let leads = request.mayLeadTheLists
    if !leads || continuation == nil { try listWhatIsPending() }
    let known = continuation
    var ended: Save?
    let saveResult = try writeLog { db in
      var save = try Save(self, db, author, from: known, leadsTheLists: leads)
      let undone = try save.carryOut(request)
      if let draft { try db.run("DELETE FROM draft WHERE id = ?", [draft]) }
      var saveResult = try save.finish()
      saveResult.undone = undone
      ended = save
      return saveResult
    }
    // Only now is it on the disk.
    answered = max(answered, saveResult.events.map(\.sequence).max() ?? 0)
    if leads, let ended {
      ended.addPending(saveResult, to: &pending)
      continuation = ended.continuation
    }
    return saveResult
  }

  /// What an undo by this clerk would take back, nil when there is nothing.
  public func undoChoice(clerk: String) throws -> UndoChoice? {
    try read { db in try Undoing(self, db).undo(clerk: clerk) }
  }

  /// What a redo by this clerk would bring again, nil when there is nothing.
  public func redoChoice(clerk: String) throws -> UndoChoice? {
    try read { db in try Undoing(self, db).redo(clerk: clerk) }
  }

  /// The cases that took the step of a choice together with its case, each in a save of its own.
  public func companions(of choice: UndoChoice, by clerk: String) throws -> [Case] {
    try read { db in try Undoing(self, db).companions(of: choice, by: clerk) }
  }

  /// The newest save that somebody else recorded after a choice, nil when there is none: what this
  /// clerk's undo does not touch, though it came last.
  public func newerChoice(than choice: UndoChoice?, notBy clerk: String) throws -> UndoChoice? {
    try read { db in
      try Undoing(self, db).newest(after: choice?.save.sequence ?? 0, notBy: clerk)
    }
  }
}

extension Save {
  /// Writes the events of a request; returns those that an undo or redo is about.
  fileprivate mutating func carryOut(_ request: Request) throws -> [Event] {
    switch request {
    case .open(let intake): try open(intake)
    case .take(let actions, let id, let seen): try take(actions, on: id, seen: seen)
    case .tally(let entry): try tally([entry])
    case .tallies(let entries): try tally(entries)
    case .configure(let changes): try configure(changes)
    case .disclose(let disclosure, let id): try disclose(disclosure, of: id)
    case .report(let reports):
      for report in reports {
        try add(.reported(report), to: .nothing, at: author.at, clerk: author.clerk)
      }
    case .undo: return try undo()
    case .redo: return try redo()
    }
    return []
  }

  private mutating func take(_ actions: [StepAction], on id: CaseID, seen: EventID?) throws {
    let subject = try subject(id)
    if let seen, let news = subject.news(since: seen) {
      throw Refusal.caseHasChanged(number: subject.number, by: news)
    }
    for action in actions { try take(action, on: id, at: author.at, clerk: author.clerk) }
  }

  /// A total is one: what else stands of its figure goes in the same save.
  private mutating func tally(_ entries: [TallyEntry]) throws {
    guard entries.contains(where: \.isTotal) else {
      for entry in entries { try tally(entry) }
      return
    }
    let before = try standing()
    for entry in entries {
      try tally(entry)
      for cleared in entry.clearing(before, of: store.desk) { try tally(cleared) }
    }
    replaced = TallyEntry.replaced(before, by: try standing())
  }

  /// The entries of the day that count, with those of this save.
  private func standing() throws -> [RecordedTally] {
    let day = author.at.day(in: zone)
    let recorded = try store.recorded(day, day, [], db)
    return TallyEntry.standing(recorded + added, in: zone)
  }

  private mutating func tally(_ entry: TallyEntry) throws {
    if let externalID = entry.externalID, try db.isTaken(externalID: externalID) {
      throw Refusal.externalIDTaken(externalID)
    }
    try add(.tallied(entry), to: .nothing, at: author.at, clerk: author.clerk)
  }

  /// Only what changes is written.
  private mutating func configure(_ changes: [DeskSettings.Key: String?]) throws {
    let real = changes.filter { settings[$0.key] != $0.value }
    if real.isEmpty { return }
    try add(.configured(real), to: .nothing, at: author.at, clerk: author.clerk)
  }

  private mutating func disclose(_ disclosure: Disclosure, of id: CaseID?) throws {
    if let id { _ = try subject(id) }
    try add(
      .disclosed(disclosure), to: id.map(Target.existing) ?? .nothing, at: author.at,
      clerk: author.clerk)
  }
}

extension Case {
  /// What came after an event that a screen knew of, showings and prints left out; nil for nothing.
  ///
  /// A screen that knows of an event which the case does not have is told everything.
  fileprivate func news(since seen: EventID) -> [Event]? {
    let place = timeline.firstIndex { $0.event.id == seen }
    let later = timeline[(place.map { $0 + 1 } ?? 0)...].map(\.event).filter { event in
      if case .disclosed = event.payload { false } else { true }
    }
    return later.isEmpty && place != nil ? nil : later
  }
}
