import Casework
import Foundation
import GRDB
import Values
import Vocabulary

extension Bundles {
  /// What is not here, while later events of the same desks wait for it.
  public func gaps() throws -> [LogGap] {
    try store.read { db in
      let names = try names(in: db)
      return try db.rows("SELECT desk, sequence FROM waiting ORDER BY desk, sequence").reduce(
        into: Gaps()
      ) { gaps, row in
        guard let desk = DeskID(row["desk"]) else { return }
        try gaps.take(desk, row["sequence"]) { try db.head(of: desk).sequence }
      }.found.map { LogGap(desk: names[$0.desk] ?? $0.desk.text, events: $0.events) }
    }
  }

  /// How far each desk's log is known here, this desk's first.
  public func desks() throws -> [KnownDesk] {
    try store.read { db in
      let (names, others) = (try names(in: db), try db.otherDesks().desks)
      let settings = try DeskIdentity(context: context, db: db).settings()
      return try db.versionVector().sorted { one, other in
        (one.key == context.desk ? 0 : 1, one.key) < (other.key == context.desk ? 0 : 1, other.key)
      }.map { desk, sequence in
        let isOwn = desk == context.desk
        return KnownDesk(
          name: names[desk] ?? desk.text, venue: isOwn ? settings.venue : others[desk]?.venue ?? "",
          isOwn: isOwn, events: sequence,
          code: String(ShortHead(of: try db.head(of: desk).hash).text.prefix(Bundles.codeLength)),
          heard: others[desk]?.at)
      }
    }
  }

  /// The other desks of which bundles were read here, by their letters, and when they wrote the newest.
  public func heard() throws -> [(letters: String, at: Instant)] {
    try store.read { db in
      try db.otherDesks().desks.values.compactMap { desk in
        desk.at.map { (letters: desk.letters, at: $0) }
      }.sorted { $0.letters < $1.letters }
    }
  }

  /// So many characters say how far a log is known.
  private static let codeLength = 8

  /// What desks are called: by their letters, as bundles have told them, or as their cases have them.
  private func names(in db: Database) throws -> [DeskID: String] {
    let identity = DeskIdentity(context: context, db: db)
    var names = try db.otherDesks().desks.mapValues(\.letters)
    names[context.desk] = try identity.letters(identity.settings())
    return names
  }
}

extension Bundles {
  /// The cases that say two things, the newest first, and visitors who seem to have been at two desks.
  public func worklist() throws -> (contested: [String], sameVisitors: [SameVisitor]) {
    try store.requireWholeLists()
    return try store.read { db in
      (try db.contestedNumbers(), try SameVisitors(context, db).pairs())
    }
  }
}

extension Database {
  func contestedNumbers() throws -> [String] {
    try column(
      """
      SELECT number FROM case_row WHERE \(Projections.contested) AND \(Lifecycle.stands)
      ORDER BY received_at DESC, tick DESC LIMIT \(BundleReport.mostNamed)
      """)
  }
}

/// Gathers what is missing before events that wait.
private struct Gaps {
  private(set) var found: [(desk: DeskID, events: ClosedRange<Int>)] = []
  private var desk: DeskID?
  private var last = 0

  mutating func take(_ desk: DeskID, _ sequence: Int, head: () throws -> Int) rethrows {
    if desk != self.desk { (self.desk, last) = (desk, try head()) }
    if sequence > last + 1 { found.append((desk, last + 1...sequence - 1)) }
    last = max(last, sequence)
  }
}
