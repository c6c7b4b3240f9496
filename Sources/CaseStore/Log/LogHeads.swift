import Casework
import Crypto
import GRDB
import Values
import Vocabulary

/// How the log of a store ends: in short, for paper, and signed.
public struct LogHeads {
  let store: CaseStore

  /// How the log of this desk ends, in short; nil before the first event.
  public func short() throws -> String? {
    let end = try store.read { db in try db.endOfLog(of: store.desk) }
    return end.sequence == 0 ? nil : ShortHead(of: end.hash).text
  }

  /// The events whose hashes begin so.
  public func ends(like head: ShortHead) throws -> [FormerEnd] {
    let (least, greatest) = head.bounds
    return try store.read { db in
      try db.rows(
        "SELECT desk, sequence, at, clerk FROM event WHERE hash BETWEEN ? AND ? ORDER BY at",
        [least, greatest]
      ).compactMap { row in
        guard let desk = DeskID(row["desk"]) else { return nil }
        let event = EventID(desk: desk, sequence: row["sequence"])
        return FormerEnd(
          event: event, at: Instant(seconds: row["at"]), clerk: row["clerk"],
          since: try db.endOfLog(of: desk).sequence - event.sequence)
      }
    }
  }

  /// Signs the end of this desk's log with the laptop's key, where events came since it was signed last. The first time
  /// the key is named in the log. Where nothing is remembered of the store but beside it, nothing is signed.
  public func sign(by author: Author) throws {
    guard store.canWrite, store.standing.markFault == nil, let folder = store.standing.kept?.folder
    else { return }
    let key: Curve25519.Signing.PrivateKey
    do {
      key = try folder.signingKey()
    } catch StoreError.marksNotKept {
      // Opening the store has told so, or the next one will.
      return
    }
    let (desk, name) = (store.desk, Array(key.publicKey.rawRepresentation).hexadecimal)
    let end = try store.read { db in try db.endOfLog(of: desk) }
    let signed = try store.read { db in try db.lastSigned(of: desk, by: name) }
    if end.sequence == 0 || signed == end.sequence { return }
    try store.write { db in
      if try signed == nil && !db.names(key: name, of: desk) {
        var save = try store.save(in: db, by: author)
        try save.add(.keyed(DeskKey(.sign, key: name)), to: .nothing)
        store.answered = try max(store.answered, save.finish().events.map(\.sequence).max() ?? 0)
      }
      try db.keep(SignedHead(of: desk, db.endOfLog(of: desk), at: author, by: key))
    }
  }
}
