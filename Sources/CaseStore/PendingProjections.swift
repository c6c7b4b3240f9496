import Casework
import GRDB
import Values
import Vocabulary

/// What saves have changed and the lists do not show yet.
///
/// A save is acknowledged when its events are on the disk. The lists, the search words and the
/// counters made out of them follow when somebody asks for them, before anything is read: they need no place on the way of an
/// acknowledgement, because a desk that ends in between makes them when it opens again.
struct PendingProjections {
  private(set) var cases: [CaseID: Case] = [:]
  private(set) var tallies: [Event] = []
  private(set) var head: ChainHead?

  var isEmpty: Bool { head == nil }

  /// Takes what a save changed; a case that was late already stands as it is now.
  mutating func add(_ subjects: [Case], _ tallies: [Event], head: ChainHead) {
    for subject in subjects { cases[subject.id] = subject }
    self.tallies += tallies
    self.head = head
  }
}

/// What a save leaves for the next one, so that it need not be looked up again.
struct Continuation {
  var settings: DeskSettings
  var letters: String
  var head: ChainHead
  /// The newest reading of the logical clock.
  var clock: Tick
  /// The highest number that this desk has given.
  var lastCounter: Int
}

extension CaseStore {
  /// Brings the lists up to the log. Nothing that is read does so by itself.
  ///
  /// - Throws: ``StoreError/behind(_:)`` where the disk does not let them follow: what was saved is safe
  ///   in the log.
  public func catchUp() throws {
    do {
      try listWhatIsPending()
    } catch let error as StoreError {
      if case .lost = error { throw error }
      throw StoreError.behind(error)
    }
  }

  /// The same on the way of a save, which then cannot be made either.
  func listWhatIsPending() throws {
    guard canWrite, let head = pending.head else { return }
    try writeBeside { db in
      try project(pending.cases.sorted { $0.key < $1.key }.map(\.value), in: db)
      try project(tallies: pending.tallies, in: db)
      try db.setHead(head, of: desk)
    }
    pending = PendingProjections()
  }

  /// Whether the log holds events of this desk that the lists never showed: a desk that ended
  /// between a save and its lists.
  func isBehind(_ db: Database) throws -> Bool {
    let last: Int? = try db.value("SELECT max(sequence) FROM event WHERE desk = ?", [desk.text])
    return try db.head(of: desk).sequence < last ?? 0
  }

  /// Makes the lists of what a desk that ended too early left in the log.
  func listWhatWasLeft() throws {
    guard try read(isBehind) else { return }
    try write { db in
      let known = try db.head(of: desk).sequence
      let left = try db.sealedEvents(
        where: "e.desk = ? AND e.sequence > ? ORDER BY e.sequence", [desk.text, known])
      try project(Set(left.compactMap(\.caseID)), in: db)
      try project(tallies: left.map { $0.event() }, in: db)
      guard let last = left.last else { return }
      try db.setHead(
        ChainHead(
          sequence: last.id.sequence, tick: left.map(\.tick).max() ?? last.tick, hash: last.hash),
        of: desk)
    }
  }
}

extension Request {
  /// Whether nothing in the save asks the lists, so that they may follow it.
  var mayLeadTheLists: Bool {
    switch self {
    case .open(let intake):
      intake.externalID == nil && intake.links.isEmpty && intake.turnedFrom == nil
        && intake.steps.allSatisfy { $0.action.name.concern == nil }
    case .take(let actions, _, _): actions.allSatisfy { $0.name.concern == nil }
    case .tally(let entry): entry.asksNothing
    case .tallies(let entries): entries.allSatisfy(\.asksNothing)
    case .configure, .disclose, .report, .undo, .redo: false
    }
  }
}

extension TallyEntry {
  /// A number of elsewhere is looked for, and a total takes the place of what stands.
  fileprivate var asksNothing: Bool { externalID == nil && !isTotal }
}
