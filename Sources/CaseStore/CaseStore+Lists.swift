import Casework
import GRDB
import Values
import Vocabulary

// MARK: The lists made out of the log

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

  /// Makes every list, counter and search word anew out of the log. No answer changes by it. What was begun and
  /// left off is gone on with.
  public func rebuild() throws { try rebuild(sortingAtMost: Projections.sortedAtOnce) }

  /// - Parameter most: of so many cases at most indexes are made at the end, sorted at once.
  func rebuild(sortingAtMost most: Int) throws {
    if remaking == nil { try beginRemaking(trusting: false) }
    try finishLists(sortingAtMost: most)
  }

  /// Whether the lists are not those that this program would make of the log.
  var isStale: Bool {
    get throws { try read { db in try Projector(context: context, db: db).isStale } }
  }

  /// Makes what is stale anew, or only what is lacking.
  func remakeIfStale(_ making: ListMaking) throws {
    if try isStale { try readyLists() }
    switch making {
    case .whole: try finishLists()
    case .whenAsked, .inParts:
      try linkFirst()
      try makeMoreLists(for: CaseStore.patience)
    }
  }

  /// So long an opening makes lists before somebody is told of them.
  private static let patience = Duration.milliseconds(60)

  private func readyLists() throws {
    let (isOfOtherMaking, goesOn) = try read { db in
      let projector = Projector(context: context, db: db)
      // An older program that met lists half made has made them its own way.
      let isOurs = try db.meta(.madeWith) == ""
      return (
        try projector.isOfOtherMaking,
        try isOurs && db.remaking()?.ingredients == projector.ingredients
      )
    }
    if isOfOtherMaking, !goesOn { try beginRemaking(trusting: true) }
    do {
      try write { db in try Projector(context: context, db: db).projectWhatWasLeft() }
    } catch StoreError.invariant {
      try beginRemaking(trusting: false)
    }
  }
}

// MARK: Made anew, in parts

extension CaseStore {
  /// How far the lists have come where they are being made anew; nil where they are whole.
  public var listsStand: ListsStand? { remaking?.stand }

  /// Does a part of what is to be made anew, some hundredths of a second.
  public func makeMoreLists() throws { try makeMoreLists(for: .milliseconds(25)) }

  private func makeMoreLists(for time: Duration) throws {
    guard canWrite else { return }
    var known = Remaker.Known()
    let pace = Remaker.Pace(events: 128, sorted: 0)
    let end = ContinuousClock.now + time
    while remaking != nil, .now < end { try makePart(pace, &known) }
  }

  /// Makes the lists whole, and lets whoever looks on see how far it is.
  func finishLists(sortingAtMost most: Int = Projections.sortedAtOnce) throws {
    guard canWrite, remaking != nil else { return }
    let count = try read { db in
      try db.count(
        "event WHERE rowid < ? AND \(Remaker.openings)", [remaking?.reached ?? .max])
    }
    var known = Remaker.Known()
    let pace = Remaker.Pace(events: 4_096, sorted: 2 * Int64(most))
    try context.watch.follow(.listing, of: count) { done in
      var met = 0
      while remaking != nil {
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
    while remaking?.stage == .linking {
      try makePart(Remaker.Pace(events: 0, sorted: 0), &known)
    }
  }

  /// What needs all cases waits until they are in the lists, or has them made.
  ///
  /// - Throws: ``StoreError/remaking(_:)`` where they are made while nobody waits.
  public func requireWholeLists() throws {
    guard let remaking else { return }
    if making == .inParts { throw StoreError.remaking(remaking.stand) }
    try finishLists()
  }

  func beginRemaking(trusting: Bool) throws {
    // Not what is late first: the lists that it would go into may be what is wrong.
    pending = PendingProjections()
    remaking = try writeLog { db in
      try Remaker(context: context, db: db).begin(trusting: trusting)
      return try db.remaking()
    }
  }

  /// Does one part.
  ///
  /// - Parameter done: called after each case.
  func makePart(
    _ pace: Remaker.Pace, _ known: inout Remaker.Known, done: () -> Void = {}
  ) throws {
    guard let before = remaking else { return }
    switch before.stage {
    case .linking:
      remaking = try write { db in try Remaker(context: context, db: db).link(before) }
    case .clearing:
      try listWhatIsPending()
      let isLeft = try connection.changing { db in
        try before.total < pace.small ? false : Remaker(context: context, db: db).clear()
      }
      if isLeft { return }
      remaking = try write { db in try clear(before, Remaker(context: context, db: db), pace) }
    case .filling:
      remaking = try write { db in
        try fill(before, Remaker(context: context, db: db), pace, &known, done)
      }
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
