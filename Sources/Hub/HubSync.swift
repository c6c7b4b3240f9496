import CaseStore
import Casework
import Values
import Vocabulary

/// A desk's visit at a hub: what is not confirmed there is pushed, what is not known here is pulled.
///
/// It may be broken off anywhere and made again: what is written twice changes nothing, and what was confirmed is
/// remembered batch by batch.
public struct HubSync {
  private let store: any StoreDoor
  private let hub: HubConnection
  private let author: Author
  private let backoff: Backoff
  /// Whether what the desk wrote before it was restored goes there, too.
  private let bringsFormer: Bool
  private let own: Exchange.Own
  private var standing: HubStanding
  private var memory: HubMemory
  private var report = HubReport()

  private let pace: Pace

  /// How much is done in one piece.
  public struct Pace: Sendable {
    /// So many events go to a hub in one transaction.
    let batch: Int
    /// So many rows of cases besides.
    let rows: Int
    /// So many events are taken over in one transaction of the store at most.
    let delivery: Int

    /// Where nobody waits for the store.
    public static let whole = Pace(batch: 400, rows: 200, delivery: 20_000)
    /// While somebody may type: no piece keeps a key waiting.
    public static let gentle = Pace(batch: 50, rows: 25, delivery: 50)
  }

  /// Comes to a hub.
  ///
  /// - Parameters:
  ///   - author: who has it done, and when.
  ///   - bringsFormer: whether the hub is told of what this desk was before it was restored, where it does not know that
  ///     yet; while the other laptop works on, it does so itself.
  public init(
    _ store: any StoreDoor, at hub: HubConnection, by author: Author, bringsFormer: Bool = false,
    pace: Pace = .whole, backoff: Backoff = .usual
  ) throws {
    (self.store, self.hub, self.author, self.backoff) = (store, hub, author, backoff)
    (self.bringsFormer, self.pace) = (bringsFormer, pace)
    own = try store.enter { try $0.begin(by: author) }
    // A hub that is away now is told so at once.
    let standing = try hub.standing()
    self.standing = standing
    memory = try store.enter { try $0.memory(of: standing.id) }
  }

  /// Does all of it.
  public mutating func run() throws -> HubReport {
    try check()
    if !isKnownAsItIs { try claim(own.desk, letters: own.letters, venue: own.venue) }
    for desk in try desksToPush() { try push(desk) }
    // What another desk erased while this one pushed rows of the same case was not seen by either transaction.
    if report.pushed > 0 { try backoff.run { _ = try hub.ask(.erase) } }
    for desk in standing.desks where !desk.isSignedByAnother { try pull(desk) }
    for desk in standing.desks where desk.isSignedByAnother { try pull(desk) }
    try pushRows()
    if report.pushed == 0 { try beSeen() }
    return report
  }

  private var now: Instant { author.at }

  /// Whoever leads the venues sees who has come; that is written now and then, for a visit that brings nothing is to
  /// cost the hub nothing.
  private func beSeen() throws {
    guard let known = known(own.desk), now.seconds - known.seen.seconds >= HubSync.seenEvery else {
      return
    }
    _ = try hub.ask(.seen, [own.desk.text, String(now.seconds)])
  }

  /// In seconds.
  private static let seenEvery = 300

  private var isKnownAsItIs: Bool {
    known(own.desk).map {
      ($0.letters, $0.venue, $0.keyName) == (own.letters, own.venue, own.keyName)
    } ?? false
  }

  private func known(_ desk: DeskID) -> HubDesk? { standing.desks.first { $0.desk == desk } }
}

// MARK: Who comes

extension HubSync {
  private func check() throws {
    if let here = known(own.desk) {
      guard here.isOfThisRole else { throw HubFault.foreignDesk }
      let last = own.knows[own.desk] ?? 0
      if here.last > last {
        throw HubFault.newerSelf(EventID(desk: own.desk, sequence: here.last))
      }
    }
    for other in standing.desks where other.desk != own.desk && other.letters == own.letters {
      throw HubFault.sameLetters(own.letters)
    }
  }

  /// Tells the hub of a desk. One that another role has told it of is refused there.
  private func claim(_ desk: DeskID, letters: String, venue: String) throws {
    try backoff.run {
      do {
        _ = try hub.ask(
          .claim, [desk.text, letters, venue, own.keyName, String(now.seconds)])
      } catch HubFault.notAllowed {
        throw HubFault.foreignDesk
      }
    }
  }

  /// The desk itself, and those of its role that it knows more of than the hub.
  private func desksToPush() throws -> [DeskID] {
    var others = standing.desks.filter { $0.isOfThisRole && $0.desk != own.desk }.map(\.desk)
    for desk in own.former.sorted() where bringsFormer && known(desk) == nil {
      try claim(desk, letters: desk.text, venue: own.venue)
      others.append(desk)
    }
    return [own.desk] + others.filter { own.knows[$0] ?? 0 > known($0)?.last ?? 0 }
  }
}

// MARK: Pushing

extension HubSync {
  /// What the hub shows may lie on one of its machines alone: of its own log a desk believes only what was confirmed.
  private mutating func push(_ desk: DeskID) throws {
    let there = known(desk)?.last ?? 0
    var done = desk == own.desk ? min(memory.confirmed[desk] ?? 0, there) : there
    while let batch = try nextBatch(of: desk, beyond: done) {
      try backoff.run { try batch.push(to: hub) }
      done = batch.last
      report.pushed += batch.events.count
      memory.confirmed[desk] = done
      try remember()
    }
  }

  private func remember() throws {
    let (memory, id) = (memory, standing.id)
    try store.enter { try $0.remember(memory, of: id) }
  }

  /// What of a desk's log is to be pushed next; nil where all is there.
  private func nextBatch(of desk: DeskID, beyond done: Int) throws -> PushBatch? {
    let (author, own, limit) = (author, own, pace.batch)
    return try store.enter { exchange in
      let events = try exchange.outgoing(of: desk, beyond: done, limit: limit)
      guard !events.isEmpty else { return nil }
      var batch = PushBatch(desk: desk, events: events, at: author.at)
      batch.end = try exchange.signedEnd(
        at: EventID(desk: desk, sequence: batch.last), by: author)
      batch.cases = try exchange.cases(Set(events.compactMap(\.caseID)))
      let days = try exchange.ledgerDays(of: desk, in: batch.first...batch.last)
      batch.tallies = try HubSync.tallies(of: days, by: [desk], own, exchange)
      return batch
    }
  }

  private static func tallies(
    of days: Set<Day>, by desks: Set<DeskID>, _ own: Exchange.Own, _ exchange: Exchange
  ) throws -> [PushBatch.Tallies] {
    if days.isEmpty { return [] }
    let (inForce, undone) = try exchange.tallies(of: days, by: desks)
    return desks.sorted().map { desk in
      PushBatch.Tallies(
        desk: desk, known: own.knows[desk] ?? 0,
        inForce: inForce.filter { $0.tally.id.desk == desk },
        undone: undone.filter { $0.desk == desk })
    }
  }

  /// The rows of cases that several desks wrote at, and of entries whose words somebody erased, are made anew by
  /// whoever holds what all of them wrote.
  private mutating func pushRows() throws {
    let (known, own) = (memory.listed, own)
    let (ids, tallies, listed) = try store.enter { exchange in
      let news = try exchange.news(beyond: known)
      return (
        news.shared.sorted(), try HubSync.tallies(of: news.days, by: [own.desk], own, exchange),
        try exchange.knows()
      )
    }
    for start in stride(from: 0, to: ids.count, by: pace.rows) {
      let some = Set(ids[start..<min(start + pace.rows, ids.count)])
      var batch = PushBatch(desk: own.desk, at: now)
      batch.cases = try store.enter { try $0.cases(some) }
      try backoff.run { try batch.push(to: hub) }
    }
    if tallies.contains(where: { !$0.inForce.isEmpty || !$0.undone.isEmpty }) {
      var batch = PushBatch(desk: own.desk, at: now)
      batch.tallies = tallies
      try backoff.run { try batch.push(to: hub) }
    }
    if listed == memory.listed { return }
    memory.listed = listed
    try remember()
  }
}

// MARK: Pulling

extension HubSync {
  private mutating func pull(_ desk: HubDesk) throws {
    let here = own.knows[desk.desk] ?? 0
    guard desk.desk != own.desk, desk.last > here else { return }
    guard try store.enter({ $0.hasKey(named: desk.keyName) }) else {
      report.otherKeys.append(desk.letters)
      return
    }
    do {
      try pull(desk, beyond: here)
    } catch let error as StoreError {
      // What one desk says may be refused; the others are taken all the same.
      guard case .bundle = error else { throw error }
      report.left.append(error)
    }
  }

  private mutating func pull(_ desk: HubDesk, beyond here: Int) throws {
    var done = here
    var lines: [Delivery.Line] = []
    while done < desk.last {
      let more = try next(of: desk, beyond: done)
      // The rows of a log leave nothing out.
      if more.isEmpty { throw HubFault.damaged }
      lines += more
      done += more.count
      guard done == desk.last || lines.count >= pace.delivery else { continue }
      let delivery = Delivery(
        desk: desk.desk, letters: desk.letters, venue: desk.venue, at: desk.seen,
        end: done == desk.last ? desk.end : nil, events: lines)
      report.taken.append(try store.enter { try $0.take(delivery) })
      lines = []
    }
  }

  private func next(of desk: HubDesk, beyond done: Int) throws -> [Delivery.Line] {
    var lines: [Delivery.Line] = []
    try backoff.run {
      let rows = try hub.ask(
        .pull, [desk.desk.text, String(done), String(desk.last), String(pace.batch)])
      lines = try rows.map {
        Delivery.Line(line: try $0.words(0), person: $0.text(1), text: $0.text(2))
      }
    }
    return lines
  }
}
