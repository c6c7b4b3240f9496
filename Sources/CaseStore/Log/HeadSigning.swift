import Casework
import Crypto
import Foundation
import GRDB
import Values
import Vocabulary

extension SignedHead {
  /// Signs the end of a log.
  init(
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
  func lastSigned(of desk: DeskID, by key: String) throws -> Int? {
    try value(
      "SELECT max(sequence) FROM signed_head WHERE desk = ? AND key = ?", [desk.text, key])
  }

  /// Whether a desk has named a key of its own in its log. An end signed by it is kept of keys alone that the log names,
  /// and is found without reading the log.
  func names(key: String, of desk: DeskID) throws -> Bool {
    if try lastSigned(of: desk, by: key) != nil { return true }
    let named = DeskKey(.sign, key: key)
    return try events(where: "e.\(EventKind.sql(.keyed)) AND e.desk = ?", [desk.text]).contains {
      if case .keyed(let key) = $0.payload { key == named } else { false }
    }
  }

  func keep(_ head: SignedHead) throws {
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
