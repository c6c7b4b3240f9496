import Casework
import Crypto
import Foundation
import GRDB
import Testing
import Values
import Vocabulary

@testable import CaseStore

/// Sealed rows and signed heads: their rules are fixed.
@Suite("Sealed rows and signed heads")
struct SealTests {
  private let name = "p-00000000000000aa-7"
  private let plain = SealedEvent.Row(
    salt: Array(repeating: 7, count: 16), body: Array(#"{"consumer.name":"样一"}"#.utf8))

  private func hex(_ bytes: some Sequence<UInt8>) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  // MARK: Rows

  /// Sealed by another program with the key of 32 bytes 0x2a and the nonce of 12 bytes 0x01.
  private static let sealedByHand =
    "0101010101010101010101013f84dae7306cd4bb71c6f51ab9dceb6aea1d569bed048aec"
    + "fe9737d3cab4c4f406e729bfb97f4e1ad180"

  private var dataKey: SymmetricKey { SymmetricKey(data: Array(repeating: UInt8(0x2A), count: 32)) }

  private func sealed(_ row: SealedEvent.Row) throws -> SealedEvent.Row {
    let box = try AES.GCM.seal(
      Data(row.body), using: dataKey, nonce: AES.GCM.Nonce(data: Data(repeating: 1, count: 12)),
      authenticating: Data(name.utf8))
    return SealedEvent.Row(
      salt: row.salt, seal: RowSeal.dataKey.rawValue,
      key: RowSeal.name(of: Array(repeating: 0x2A, count: 32)),
      body: Array(try #require(box.combined)))
  }

  @Test func aRowSealedWithTheDataKeyOpensToWhatWasCommittedTo() throws {
    let row = try sealed(plain)
    #expect(hex(row.body) == Self.sealedByHand)
    #expect(row.key == "0d612fb61b924f6e")
    #expect(!row.fits(plain.commitment))
    let opened = try row.opened(named: name, with: dataKey)
    #expect(opened == plain && opened.fits(plain.commitment))
    #expect(throws: (any Error).self) {
      try row.opened(named: "p-00000000000000aa-8", with: dataKey)
    }
    let other = SymmetricKey(data: Array(repeating: UInt8(0x2B), count: 32))
    #expect(throws: (any Error).self) { try row.opened(named: name, with: other) }
    var bytes = row.body
    bytes[20] ^= 1
    let changed = SealedEvent.Row(salt: row.salt, seal: row.seal, key: row.key, body: bytes)
    #expect(throws: (any Error).self) { try changed.opened(named: name, with: dataKey) }
  }

  @Test func aRowSealedToThePublicKeyOpensWithTheSecretHalf() throws {
    let secret = try Curve25519.KeyAgreement.PrivateKey(
      rawRepresentation: Data(repeating: 0x11, count: 32))
    var sender = try HPKE.Sender(
      recipientKey: secret.publicKey, ciphersuite: RowSeal.suite, info: RowSeal.info)
    let body = try sender.seal(Data(plain.body), authenticating: Data(name.utf8))
    let row = SealedEvent.Row(
      salt: plain.salt, seal: RowSeal.publicKey.rawValue,
      key: RowSeal.name(of: Array(secret.publicKey.rawRepresentation)),
      body: Array(sender.encapsulatedKey) + Array(body))
    #expect(try row.opened(named: name, with: secret).fits(plain.commitment))
    #expect(throws: (any Error).self) { try row.opened(named: "p-x", with: secret) }
    let other = Curve25519.KeyAgreement.PrivateKey()
    #expect(throws: (any Error).self) { try row.opened(named: name, with: other) }
  }

  /// A store without the key counts and lists the case, shows no person and finds nothing damaged; a
  /// seal of a newer version is kept likewise.
  @Test(arguments: [1, 2, 9])
  func aSealedRowTakesNoPartAndIsNoDamage(seal: Int) throws {
    let store = try Ground.memory()
    let id = try store.opened()
    let status = try store.load(id).status
    try store.connection.queue.write { db in
      try db.execute(
        sql: "UPDATE person SET seal = ?, key = 'aabbccddeeff0011', body = x'00ff'",
        arguments: [seal])
    }
    try store.rebuild()
    let subject = try store.load(id)
    #expect(subject.fields[.consumerName] == nil && subject.fields[.facts] != nil)
    #expect(subject.status == status && subject.missing.isEmpty)
    #expect(try store.check(deep: true).isEmpty)
    let row = try #require(try store.log.events(beyond: [:]).first?.person)
    #expect(row.seal == seal && row.key == "aabbccddeeff0011" && row.body == [0x00, 0xFF])
    let event = try #require(try store.log.events(beyond: [:]).first)
    #expect(SealedEvent(json: event.json) == event)
    let other = try Ground.memory()
    try other.append(try store.log.events(beyond: [:]))
    #expect(try other.log.events(beyond: [:]) == store.log.events(beyond: [:]))
  }

  // MARK: Heads

  private var signer: Curve25519.Signing.PrivateKey {
    get throws {
      try Curve25519.Signing.PrivateKey(rawRepresentation: Data(repeating: 0x33, count: 32))
    }
  }

  private func head(of store: CaseStore, _ event: SealedEvent) throws -> SignedHead {
    var head = SignedHead(
      event: event.id, hash: event.hash, at: Instant(seconds: 1_800_000_000),
      key: hex(try signer.publicKey.rawRepresentation), signature: [])
    head.signature = Array(try signer.signature(for: Data(head.message)))
    return head
  }

  private func keyed(_ store: CaseStore) throws {
    try store.catchUp()
    let key = DeskKey(.sign, key: hex(try signer.publicKey.rawRepresentation))
    try store.connection.queue.write { db in
      var save = try store.save(in: db, by: Ground.author("08:00"))
      try save.add(.keyed(key), to: .nothing, at: Ground.author("08:00").at, clerk: "王芳")
      _ = try save.finish()
    }
  }

  private func put(_ head: SignedHead, into store: CaseStore) throws {
    try store.connection.queue.write { db in
      try db.execute(
        sql: "INSERT INTO signed_head VALUES (?, ?, ?, ?, ?, ?)",
        arguments: [
          head.event.desk.text, head.event.sequence, Data(head.hash), head.at.seconds, head.key,
          Data(head.signature),
        ])
    }
  }

  @Test func aSignedHeadStandsByAKeyThatItsDeskHasNamed() throws {
    let store = try Ground.memory()
    try keyed(store)
    _ = try store.opened()
    let last = try #require(try store.log.events(beyond: [:]).last)
    let head = try head(of: store, last)
    #expect(head.isGenuine)
    try put(head, into: store)
    #expect(try store.check(deep: true).isEmpty)
  }

  static let spoilt: [(String, @Sendable (inout SignedHead) -> Void)] = [
    ("another hash", { $0.hash[0] ^= 1 }),
    ("another place", { $0.event = EventID(desk: $0.event.desk, sequence: 9) }),
    ("another moment", { $0.at = Instant(seconds: $0.at.seconds + 1) }),
    ("another signature", { $0.signature[5] ^= 1 }),
    ("a key that is none", { $0.key = "zz" }), ("a key that is too short", { $0.key = "aa" }),
  ]

  @Test(arguments: SealTests.spoilt.map(\.0))
  func aHeadThatIsNotGenuineIsNamed(name: String) throws {
    let store = try Ground.memory()
    try keyed(store)
    _ = try store.opened()
    var head = try head(of: store, try #require(try store.log.events(beyond: [:]).last))
    try #require(Self.spoilt.first { $0.0 == name }).1(&head)
    #expect(!head.isGenuine)
    try put(head, into: store)
    #expect(try store.check() == [.headChanged(head.event)])
  }

  @Test func aGenuineHeadOfAnotherLogOrAnUnnamedKeyIsNamed() throws {
    let store = try Ground.memory()
    _ = try store.opened()
    let unnamed = try head(of: store, try #require(try store.log.events(beyond: [:]).last))
    try put(unnamed, into: store)
    #expect(try store.check() == [.headChanged(unnamed.event)])

    let cut = try Ground.memory()
    try keyed(cut)
    _ = try cut.opened()
    var last = try #require(try cut.log.events(beyond: [:]).last)
    last.hash = Array(repeating: 9, count: 32)
    let other = try head(of: cut, last)
    #expect(other.isGenuine)
    try put(other, into: cut)
    #expect(try cut.check() == [.headChanged(other.event)])
  }
}
