import Casework
import GRDB
import Values
import Vocabulary

/// The logs of many cases, read in batches: one question for each case would take longer than its events.
struct CaseLogs {
  let db: Database
  let zone: Zone
  /// What persons are opened with, on whatever processor is free.
  let keys: SealingKeys

  init(_ context: StoreContext, _ db: Database) {
    self.db = db
    zone = context.zone
    keys = context.keys.now
  }

  /// The log of one case, which is replayed on whatever processor is free.
  private struct Log: Sendable {
    let id: CaseID
    let events: [SealedEvent]
    /// Whether no other case says whom this one must not name.
    let isAlone: Bool
  }

  /// What became of a log.
  private enum Outcome<Made: Sendable>: Sendable {
    case made(Made)
    /// Others say whom it must not name, which the database alone knows.
    case replayed(Case)
    /// Its opening is not here.
    case unopened
  }

  /// So many cases are read at once.
  private static let batch = 128

  private static let ofSome =
    SealedEvent.selectionToReplay
    + " WHERE e.case_sequence IN (\(Database.marks(batch))) AND e.case_id IN (\(Database.marks(batch)))"

  /// Goes through cases by their names: each is replayed, told whom it must not name, and made into something
  /// else. No more than three batches are in memory.
  ///
  /// - Parameters:
  ///   - names: the next name; nil behind the last.
  ///   - make: done on whatever processor is free.
  ///   - take: is given what was made, in the order of the names; nil of a case whose opening is not here.
  func follow<Made: Sendable>(
    _ names: () throws -> String?, _ kinship: inout Kinship,
    make: @escaping @Sendable (Case) -> Made, take: (CaseID, Made?) throws -> Void
  ) throws {
    let (zone, known, keys) = (zone, kinship, keys)
    try Batches.follow(
      read: { try batch(names, known) },
      make: { log -> (CaseID, Outcome<Made>) in
        let events = log.events.map { keys.opened($0).event() }
        guard let subject = Case(replaying: events, zone: zone) else { return (log.id, .unopened) }
        return (log.id, log.isAlone ? .made(make(subject)) : .replayed(subject))
      },
      take: { id, outcome in
        switch outcome {
        case .made(let made): try take(id, made)
        case .replayed(let subject): try take(id, make(try kinship.complete(subject)))
        case .unopened: try take(id, nil)
        }
      })
  }

  private func batch(_ names: () throws -> String?, _ kinship: Kinship) throws -> [Log] {
    var ids: [CaseID] = []
    while ids.count < CaseLogs.batch, let name = try names() {
      if let id = CaseID(name) { ids.append(id) }
    }
    guard let last = ids.last else { return [] }
    // The question has always so many marks: it is prepared once.
    let asked = ids + repeatElement(last, count: CaseLogs.batch - ids.count)
    var events: [CaseID: [SealedEvent]] = [:]
    try db.forEachRow(
      CaseLogs.ofSome,
      StatementArguments(
        row: asked.map(\.registration.sequence.databaseValue)
          + asked.map(\.description.databaseValue))
    ) { row in
      guard let event = SealedEvent(row), let id = event.caseID else { return }
      events[id, default: []].append(event)
    }
    return ids.map { Log(id: $0, events: events[$0] ?? [], isAlone: kinship.isAlone($0)) }
  }
}
