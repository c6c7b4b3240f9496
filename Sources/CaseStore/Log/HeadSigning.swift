import Casework
import Crypto
import Foundation
import GRDB
import Values
import Vocabulary

extension CaseStore {
  /// Signs the end of this desk's log with the laptop's key, where events came since it was signed last. The first time
  /// the key is named in the log. Where nothing is remembered of the store, nothing is signed.
  public func signHead(by author: Author) throws {
    guard canWrite, let folder = marking?.folder else { return }
    let key: Curve25519.Signing.PrivateKey
    do {
      key = try folder.signingKey()
    } catch StoreError.marksNotKept {
      // Opening the store has told so, or the next one will.
      return
    }
    let name = Array(key.publicKey.rawRepresentation).hexadecimal
    let end = try read { db in try db.endOfLog(of: desk) }
    let signed = try read { db in try db.lastSigned(of: desk, by: name) }
    if end.sequence == 0 || signed == end.sequence { return }
    try write { db in
      if try signed == nil && !db.names(key: name, of: desk) {
        var save = try self.save(in: db, by: author)
        try save.add(.keyed(DeskKey(.sign, key: name)), to: .nothing)
        _ = try save.finish()
      }
      try db.keep(try SignedHead(of: desk, try db.endOfLog(of: desk), at: author, by: key))
    }
    answered = max(answered, try read { db in try db.endOfLog(of: desk).sequence })
  }
}

extension SignedHead {
  /// Signs the end of a log.
  fileprivate init(
    of desk: DeskID, _ end: ChainHead, at author: Author, by key: Curve25519.Signing.PrivateKey
  ) throws {
    self.init(
      event: EventID(desk: desk, sequence: end.sequence), hash: end.hash,
      at: Instant(seconds: Int(author.wallMilliseconds / 1000)),
      key: Array(key.publicKey.rawRepresentation).hexadecimal, signature: [])
    signature = Array(try key.signature(for: Data(message)))
  }
}

extension Database {
  /// The last event of a desk at which its log was signed by a key; nil where it never was.
  fileprivate func lastSigned(of desk: DeskID, by key: String) throws -> Int? {
    try value(
      "SELECT max(sequence) FROM signed_head WHERE desk = ? AND key = ?", [desk.text, key])
  }

  /// Whether a desk has named a key of its own in its log.
  fileprivate func names(key: String, of desk: DeskID) throws -> Bool {
    let named = DeskKey(.sign, key: key)
    return try events(where: "e.\(EventKind.sql(.keyed)) AND e.desk = ?", [desk.text]).contains {
      if case .keyed(let key) = $0.payload { key == named } else { false }
    }
  }

  fileprivate func keep(_ head: SignedHead) throws {
    try run(
      """
      INSERT OR REPLACE INTO signed_head (desk, sequence, hash, at, key, signature)
      VALUES (?, ?, ?, ?, ?, ?)
      """,
      [
        head.event.desk.text, head.event.sequence, Data(head.hash), head.at.seconds, head.key,
        Data(head.signature),
      ])
  }
}

// MARK: The laptop's key

extension MarkFolder {
  private var keyFile: String { path + "/signing-key" }

  /// The key by which this laptop signs; made where there is none, and where a power cut has left none of it.
  func signingKey() throws -> Curve25519.Signing.PrivateKey {
    if let key = try readKey() { return key }
    let key = Curve25519.Signing.PrivateKey()
    try make()
    try write(Array((Array(key.rawRepresentation).hexadecimal + "\n").utf8), to: keyFile)
    return key
  }

  private func readKey() throws -> Curve25519.Signing.PrivateKey? {
    guard FileIdentity(keyFile) != nil else { return nil }
    do {
      let text = String(decoding: try FileHead.bytes(of: keyFile, upTo: 64), as: UTF8.self)
      guard let bytes = [UInt8](hexadecimal: text), bytes.count == 32 else { return nil }
      return try Curve25519.Signing.PrivateKey(rawRepresentation: bytes)
    } catch StoreError.notReadable(let path, let number) {
      throw StoreError.marksNotKept(path: path, errno: number)
    }
  }
}
