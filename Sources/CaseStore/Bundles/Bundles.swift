import Casework
import Crypto
import Foundation
import GRDB
import Values
import Vocabulary

/// What goes to other desks of the office and comes from them: files that hold all that this desk knows, or what another
/// one lacks, sealed for the office and signed by this desk.
public struct Bundles {
  let store: CaseStore

  var context: StoreContext { store.context }
}

// MARK: Writing

extension Bundles {
  /// For whom a bundle is written.
  public enum Reader: Hashable, Sendable {
    /// For anybody: all that is here.
    case anybody
    /// For the desk of these letters: what it lacked when it wrote its newest bundle that was read here.
    case desk(String)
    /// For who has said by eight characters each how far it knows the logs of desks.
    case knowing([String])
  }

  /// Writes a bundle. Where the end of this desk's log is not signed yet, that is done first.
  ///
  /// - Parameters:
  ///   - path: what the file is called, for what is said of it.
  ///   - isAwaited: is asked again and again; ``LeftOff`` is thrown when somebody waits.
  ///   - give: takes the bytes of the file, in their order.
  /// - Returns: how many events it holds.
  public func write(
    for reader: Reader, by author: Author, path: String,
    unless isAwaited: () -> Bool = { false }, _ give: ([UInt8]) throws -> Void
  ) throws -> Int {
    try store.requireKeys()
    return try naming(path) {
      guard let folder = store.standing.kept?.folder else { throw BundleFault.noSigningKey }
      try store.heads.sign(by: author)
      let key = try folder.signingKey()
      return try withoutActuallyEscaping(give) { give in
        try store.read { db in
          guard let office = context.keys.now.open?.office else { throw StoreError.keys(.locked) }
          var writer = try BundleWriter(for: office, packing: .best, give)
          let at = Instant(seconds: Int(author.wallMilliseconds / 1000))
          let header = try header(for: reader, at: at, db)
          try add(header, to: &writer, db, unless: isAwaited)
          try writer.finish(by: key)
          return header.count
        }
      }
    }
  }

  /// Sees that a file holds a bundle that one with the keys of the office can read.
  public func verify(_ bytes: [UInt8], from path: String) throws {
    try naming(path) { _ = try BundleContent(bytes, context.keys.now) }
  }

  /// So many events are gone through between two looks whether somebody waits.
  static let eventsBetweenLooks = 64

  private func add(
    _ header: BundleHeader, to writer: inout BundleWriter, _ db: Database,
    unless isAwaited: () -> Bool
  ) throws {
    try writer.add(header.json)
    try context.watch.follow(.exporting, of: header.count) { done in
      var written = 0
      try forEachEvent(of: header, in: db) { event in
        if written % Bundles.eventsBetweenLooks == 0, isAwaited() { throw LeftOff() }
        try writer.add(event.json)
        written += 1
        done(written)
      }
    }
  }

  private func header(for reader: Reader, at: Instant, _ db: Database) throws -> BundleHeader {
    let identity = DeskIdentity(context: context, db: db)
    let settings = try identity.settings()
    let others = try db.otherDesks()
    var letters = others.desks.mapValues(\.letters)
    letters[context.desk] = try identity.letters(settings)
    return BundleHeader(
      desk: context.desk, letters: letters, venue: settings.venue, at: at,
      isDemonstration: settings.isDemonstration, beyond: try known(to: reader, others, db),
      knows: try db.versionVector(), heads: try db.newestHeads())
  }

  /// What a reader knows of each desk.
  func beyond(for reader: Reader) throws -> VersionVector {
    try store.read { db in try known(to: reader, db.otherDesks(), db) }
  }

  private func known(
    to reader: Reader, _ others: OtherDesks, _ db: Database
  ) throws -> VersionVector {
    switch reader {
    case .anybody: return [:]
    case .desk(let letters):
      guard let desk = others.desk(called: letters), let known = others.desks[desk] else {
        throw BundleFault.unknownDesk(letters)
      }
      return known.knows
    case .knowing(let codes):
      var vector: VersionVector = [:]
      for code in codes {
        guard let event = try db.event(endingLike: code) else {
          throw BundleFault.unknownCode(code)
        }
        vector[event.desk] = max(vector[event.desk] ?? 0, event.sequence)
      }
      return vector
    }
  }

  private func forEachEvent(
    of header: BundleHeader, in db: Database, _ take: (SealedEvent) throws -> Void
  ) throws {
    let question =
      SealedEvent.selectionAsItLies + " WHERE e.desk = ? AND e.sequence > ? ORDER BY e.sequence"
    for desk in header.knows.keys.sorted() {
      try db.forEachRow(question, [desk.text, header.beyond[desk] ?? 0]) { row in
        // A row that no store of ours wrote is no part of the log.
        guard let event = SealedEvent(row) else { throw StoreError.damaged(code: 0) }
        try take(event)
      }
    }
  }

  /// Does something with a bundle, and names the file where it cannot be done.
  func naming<Result>(_ path: String, _ work: () throws -> Result) throws -> Result {
    do {
      return try work()
    } catch let fault as BundleFault {
      throw StoreError.bundle(path: path, fault)
    }
  }
}

extension Database {
  /// Of each desk the newest end of its log that it signed.
  fileprivate func newestHeads() throws -> [SignedHead] {
    try rows(
      """
      SELECT desk, max(sequence) AS sequence, hash, at, key, signature FROM signed_head
      GROUP BY desk ORDER BY desk
      """
    ).compactMap { row in
      DeskID(row["desk"]).map { desk in
        SignedHead(
          event: EventID(desk: desk, sequence: row["sequence"]), hash: Array(row["hash"] as Data),
          at: Instant(seconds: row["at"]), key: row["key"],
          signature: Array(row["signature"] as Data))
      }
    }
  }

  /// The event whose hash begins with what eight characters say; nil where there is none, or more than one.
  fileprivate func event(endingLike code: String) throws -> EventID? {
    guard let head = ShortHead(code) else { return nil }
    let (least, greatest) = head.bounds
    let found = try rows(
      "SELECT desk, sequence FROM event WHERE hash BETWEEN ? AND ? LIMIT 2", [least, greatest])
    guard found.count == 1, let desk = DeskID(found[0]["desk"]) else { return nil }
    return EventID(desk: desk, sequence: found[0]["sequence"])
  }
}
