import Casework
import GRDB
import Interchange
import Values
import Vocabulary

// MARK: Recording

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
    if request.asksTheLists { try requireWholeLists() }
    let leads = request.mayLeadTheLists
    if !leads || continuation == nil { try listWhatIsPending() }
    let known = continuation
    let (ended, result) = try withReserve {
      try Confirming(store: self).save { db in
        var save = try Save(
          context, db, by: author, answered: answered, from: hasMetOthers ? nil : known,
          leadsTheLists: leads)
        let undone = try save.carryOut(request)
        if let draft { try db.run("DELETE FROM draft WHERE id = ?", [draft]) }
        var result = try save.finish()
        result.undone = undone
        return (save, result)
      }
    }
    // Only now is it on the disk.
    if draft != nil { connection.noteTraces() }
    answered = max(answered, result.events.map(\.sequence).max() ?? 0)
    if leads {
      ended.addPending(result, to: &pending)
      continuation = ended.continuation
    }
    return result
  }

  /// A save that looks everything up, and takes the lists along.
  func save(in db: Database, by author: Author) throws -> Save {
    try Save(context, db, by: author, answered: answered)
  }

  /// Reads records in, in their order, all of them or none; no more of them is held than one. Every case gets a new number; a
  /// foreign one is kept as its external id where it has none.
  ///
  /// Throws an `ImportProblem` for the first record that is wrong.
  ///
  /// - Parameter dryRun: only says what would be done.
  public func importing(
    _ entries: any ImportEntries, by author: Author, dryRun: Bool = false
  ) throws -> ImportReport {
    try requireWholeLists()
    let work = { (db: Database) in
      // What is known already is held against what comes.
      try self.requireKeys()
      let evidence = ImportedEvidence(entries: entries, put: dryRun ? { _ in } : self.evidence.put)
      var importing = try Importing(evidence, save: try self.save(in: db, by: author))
      return try importing.run()
    }
    if !dryRun { return try write(work) }
    try listWhatIsPending()
    // What others have left is listed for the trial, too, and taken back with it.
    defer { forgetMet() }
    return try connection.tryOut { db in
      try meetOthers(in: db)
      return try work(db)
    }
  }

  /// Takes over events of other desks. What comes twice changes nothing; what comes before its
  /// turn waits outside the log. Returns how many events joined the log.
  ///
  /// Throws `conflicting` when an event of the same name says something else, `forged` and
  /// `brokenChain` when hashes do not fit, `invariant` where the log is not what was left; nothing is taken
  /// over then.
  @discardableResult
  public func append(_ events: [SealedEvent]) throws -> Int {
    try requireWholeLists()
    return try write { db in
      var merge = EventMerge(context: context, db: db, answered: answered)
      return try merge.append(events)
    }
  }

  /// Marks a store that holds nothing yet as a demonstration, for ever: the mark lies beside the log,
  /// where no undo and no setting reaches it, and every copy of the store has it.
  public func becomeDemonstration() throws {
    try write { db in
      guard try db.isEmptyStore else { throw StoreError.notEmpty(path: path) }
      try db.setMeta(.demonstration, "1")
    }
  }
}

// MARK: Erasing

extension CaseStore {
  /// Erases the persons and free texts of a case, now and for good. The case stays with its
  /// number, its steps and its figures.
  public func erase(_ id: CaseID, why: String, by author: Author) throws -> Erasure {
    try erasing(author) { db, eraser in
      let subject = try CaseLookup(context: context, db: db).load(id)
      return Erasure(
        cases: [subject.number], stillNaming: try eraser.erase([subject], why: why))
    }
  }

  /// Erases each case that ended before a day, closed, void or taken back, and the words of the ledger's entries of
  /// earlier days. What it leaves is told.
  public func purge(before day: Day, why: String, by author: Author) throws -> Erasure {
    try erasing(author) { db, eraser in
      let purge = try Purge(before: day, context, db)
      let entries = EntryEraser(db: db, zone: zone)
      let words = try entries.withWords(before: day)
      var erasure = Erasure(cases: purge.subjects.map(\.number), left: purge.left)
      erasure.wordsInTheLog =
        try purge.subjects.flatMap { try db.sealedEvents(of: $0.id).wordsInTheLog }
        + entries.wordsInTheLog(before: day)
      erasure.entries = words.count
      erasure.stillNaming = try eraser.erase(
        purge.subjects, try entries.erasures(of: words), why: why)
      return erasure
    }
  }

  /// Erases the words of an entry of the ledger, now and for good. The entry stays with its figures.
  ///
  /// - Parameter name: the number that exports give it, or the name of its event.
  public func eraseEntry(_ name: String, why: String, by author: Author) throws -> Erasure {
    try erasing(author) { db, eraser in
      let entries = EntryEraser(db: db, zone: zone)
      let tally = try entries.entry(name)
      var erasure = Erasure(cases: [], entries: 1)
      erasure.wordsInTheLog = try db.sealedEvents(
        where: "e.desk = ? AND e.sequence = ?", [tally.id.desk.text, tally.id.sequence]
      ).wordsInTheLog
      _ = try eraser.erase([], try entries.erasures(of: [tally]), why: why)
      return erasure
    }
  }

  /// The entries of the ledger that have words which can be erased.
  public func entriesWithWords() throws -> [RecordedTally] {
    try read { db in try EntryEraser(db: db, zone: zone).withWords() }
  }

  private func erasing(
    _ author: Author, _ work: (Database, inout Eraser) throws -> Erasure
  ) throws -> Erasure {
    try requireWholeLists()
    let (done, files) = try write { db in
      // Whom others still name is told.
      try requireKeys()
      var eraser = Eraser(save: try save(in: db, by: author))
      let erasure = try work(db, &eraser)
      return (erasure, eraser.evidence)
    }
    var erasure = done
    erasure.clearing = try evidence.clearing(files, after: try connection.clearTraces())
    return erasure
  }
}
