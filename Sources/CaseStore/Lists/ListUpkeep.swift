import Casework
import GRDB
import Values
import Vocabulary

/// Keeps the lists of an open store as its log wants them: makes them anew where another version or other calendars
/// made them, at once or in parts.
struct ListUpkeep {
  let store: CaseStore

  /// Makes all lists anew out of the log, or goes on with what was begun.
  ///
  /// - Parameter most: of so many cases at most indexes are made at the end, sorted at once.
  func rebuild(sortingAtMost most: Int = Projections.sortedAtOnce) throws {
    if store.remaking == nil { try begin(trusting: false) }
    try finish(sortingAtMost: most)
  }

  /// Whether the lists are not those that this program would make of the log.
  var isStale: Bool {
    get throws { try store.read { db in try Projector(context: store.context, db: db).isStale } }
  }

  /// Whether other calendars or another version made them: all desks that are open would make theirs.
  var isOfOtherMaking: Bool {
    get throws {
      try store.read { db in
        let projector = Projector(context: store.context, db: db)
        let made = try db.remaking()?.ingredients ?? db.meta(.madeWith)
        return !(made.map(projector.isOfOurCalendars) ?? false)
      }
    }
  }

  /// What is wrong with the end of this desk's log in the lists where these are behind. A desk that ended too early
  /// leaves its cases behind, too; where they are further than the end, somebody has changed that.
  func damageOfEnd() throws -> [Damage] {
    try store.read { db in
      let desk = store.context.desk
      let projector = Projector(context: store.context, db: db)
      guard try !projector.isOfOtherMaking, try projector.isBehind else { return [] }
      let end = try db.head(of: desk).sequence
      let isFurther = try db.row(
        "SELECT 1 FROM case_row WHERE coalesce(last_desk, desk) = ? AND last_sequence > ? LIMIT 1",
        [desk.signedBits, end])
      return isFurther == nil ? [] : [.projection(.chain, of: desk.text)]
    }
  }

  /// Makes what is stale anew, or only what is lacking.
  func remakeIfStale(_ making: ListMaking) throws {
    if try isStale { try ready() }
    switch making {
    case .whole: try finish()
    case .whenAsked, .inParts:
      try linkFirst()
      try makeMore(for: ListUpkeep.patience)
    }
  }

  /// So long an opening makes lists before somebody is told of them.
  private static let patience = Duration.milliseconds(60)

  /// Beside other desks only what was left in the log is listed; lists that one of them makes anew are not waited for.
  func remakeBesideOthers(_ making: ListMaking) throws {
    if try isStale { try ready() }
    if making == .whole, let remaking = store.remaking { throw StoreError.remaking(remaking.stand) }
  }

  private func ready() throws {
    let (isOfOtherMaking, goesOn) = try store.read { db in
      let projector = Projector(context: store.context, db: db)
      // An older program that met lists half made has made them its own way.
      let isOurs = try db.meta(.madeWith) == ""
      return (
        try projector.isOfOtherMaking,
        try isOurs && db.remaking().map { projector.takes($0.ingredients) } ?? false
      )
    }
    if isOfOtherMaking, !goesOn { try begin(trusting: true) }
    do {
      try store.write { db in try Projector(context: store.context, db: db).projectWhatWasLeft() }
    } catch StoreError.invariant {
      try begin(trusting: false)
    }
  }
}

// MARK: Made anew, in parts

extension ListUpkeep {
  /// Does parts for about so long.
  func makeMore(for time: Duration) throws {
    guard store.canWrite else { return }
    var known = Remaker.Known()
    let pace = Remaker.Pace(events: 128, sorted: 0)
    let end = ContinuousClock.now + time
    while store.remaking != nil, .now < end { try makePart(pace, &known) }
  }

  /// Makes the lists whole, and lets whoever looks on see how far it is.
  func finish(sortingAtMost most: Int = Projections.sortedAtOnce) throws {
    guard store.canWrite, store.remaking != nil else { return }
    let count = try store.read { db in
      try db.count(
        "event WHERE rowid < ? AND \(Remaker.openings)", [store.remaking?.reached ?? .max])
    }
    var known = Remaker.Known()
    let pace = Remaker.Pace(events: 4_096, sorted: 2 * Int64(most))
    try store.context.watch.follow(.listing, of: count) { done in
      var met = 0
      while store.remaking != nil {
        try makePart(pace, &known) {
          met += 1
          done(min(met, count))
        }
      }
    }
  }

  /// Nobody is asked anything before the links are known.
  func linkFirst() throws {
    var known = Remaker.Known()
    while store.remaking?.stage == .linking {
      try makePart(Remaker.Pace(events: 0, sorted: 0), &known)
    }
  }

  /// Puts the lists aside, and begins with empty ones.
  ///
  /// - Parameter trusting: see ``Remaker/begin(trusting:)``.
  func begin(trusting: Bool) throws {
    // Not what is late first: the lists that it would go into may be what is wrong.
    store.pending = PendingProjections()
    store.continuation = nil
    store.remaking = try store.connection.write { db in
      try Remaker(context: store.context, db: db).begin(trusting: trusting)
      return try db.remaking()
    }
  }

  /// Does one part.
  ///
  /// - Parameter done: called after each case.
  func makePart(
    _ pace: Remaker.Pace, _ known: inout Remaker.Known, done: () -> Void = {}
  ) throws {
    guard let before = store.remaking else { return }
    switch before.stage {
    case .linking:
      try part(after: before) { try $0.link(before) }
    case .clearing:
      try store.listWhatIsPending()
      let isLeft = try store.connection.changing { db in
        guard before.total >= pace.small, try db.remaking() == before else { return false }
        return try Remaker(context: store.context, db: db).clear()
      }
      if isLeft { return }
      try part(after: before) { try clear(before, $0, pace) }
    case .filling:
      if try store.haveOthersWritten { known = Remaker.Known() }
      try part(after: before) { remaker in
        if store.hasMetOthers { known = Remaker.Known() }
        return try fill(before, remaker, pace, &known, done)
      }
    }
  }

  /// Does one part in a transaction, unless another desk did it meanwhile.
  private func part(after before: Remaking, _ work: (Remaker) throws -> Remaking?) throws {
    store.remaking = try store.write { db in
      let now = try db.remaking()
      return now == before ? try work(Remaker(context: store.context, db: db)) : now
    }
  }

  private func clear(
    _ before: Remaking, _ remaker: Remaker, _ pace: Remaker.Pace
  ) throws -> Remaking {
    // Of a small store all at once: each transaction waits for the disk.
    while before.total < pace.small, try remaker.clear() {}
    if before.total > pace.sorted { _ = try remaker.index(all: true) }
    var after = before
    after.stage = .filling
    try remaker.db.setRemaking(after)
    return after
  }

  /// Rows first, or an index where somebody may ask meanwhile.
  private func fill(
    _ before: Remaking, _ remaker: Remaker, _ pace: Remaker.Pace, _ known: inout Remaker.Known,
    _ done: () -> Void
  ) throws -> Remaking? {
    let isFilled = before.place <= 1
    if isFilled || before.total > pace.sorted, try remaker.index(all: before.total < pace.small) {
      return before
    }
    if !isFilled { return try remaker.fill(before, pace, &known, done: done) }
    try remaker.finish()
    return nil
  }
}
