import Crypto
import Foundation
import Values

/// What persons are sealed and opened with on this desk, as it is at one moment: a value that can go to any processor.
struct SealingKeys: Sendable {
  /// The keys of the office, made ready.
  struct Opened: Sendable {
    let office: OfficeKeys
    /// What rows call the newest of them.
    let name: String
    /// By what persons are found.
    let persons: PersonKeys
    fileprivate let data: SymmetricKey
    fileprivate let dataKeys: [String: SymmetricKey]
    fileprivate let secrets: [String: Curve25519.KeyAgreement.PrivateKey]
  }

  /// Nil while nothing can be opened.
  let open: Opened?
  /// To whom is sealed meanwhile; nil in a file without keys.
  private let publicKey: Curve25519.KeyAgreement.PublicKey?

  /// None at all, as in a file of an older version.
  static let none = SealingKeys(open: nil, publicKey: nil)

  /// The keys of an office.
  init(_ office: OfficeKeys) throws {
    let generations = office.generations
    let first = office.newest
    var secrets: [String: Curve25519.KeyAgreement.PrivateKey] = [:]
    for one in generations {
      let secret = try one.secretKey()
      secrets[RowSeal.name(of: Array(secret.publicKey.rawRepresentation))] = secret
    }
    open = Opened(
      office: office, name: first.name, persons: PersonKeys(first.digest),
      data: SymmetricKey(data: first.data),
      dataKeys: Dictionary(
        generations.map { ($0.name, SymmetricKey(data: $0.data)) },
        uniquingKeysWith: { one, _ in one }),
      secrets: secrets)
    publicKey = nil
  }

  /// The keys that a store gives everybody, else only its public key.
  init(_ slots: [KeySlot]) throws {
    if let office = slots.lazy.compactMap(\.openKeys).first {
      try self.init(office)
    } else {
      self.init(open: nil, publicKey: slots.lazy.compactMap(\.sealingKey).first)
    }
  }

  private init(open: Opened?, publicKey: Curve25519.KeyAgreement.PublicKey?) {
    self.open = open
    self.publicKey = publicKey
  }

  /// Whether persons lie sealed here that cannot be opened.
  var isLocked: Bool { open == nil }

  /// The secret half of a public key of the office; nil of any other.
  ///
  /// - Parameter name: what rows and bundles that are sealed to the key call it.
  func secret(named name: String) -> Curve25519.KeyAgreement.PrivateKey? { open?.secrets[name] }
}

// MARK: Bytes

/// Bytes as they are sealed.
struct SealedBytes: Hashable, Sendable {
  let seal: Int
  /// The name of the key.
  let key: String
  let bytes: [UInt8]
}

extension SealingKeys {
  /// What became of sealed bytes.
  enum Unsealed: Hashable, Sendable {
    case plain([UInt8])
    /// Nobody here has the key.
    case keyless
    /// The key is here and does not open them: they were changed, or are another's.
    case broken
  }

  /// Seals bytes.
  ///
  /// - Parameter name: what they belong to; they open in no other place.
  func sealed(_ plain: [UInt8], named name: String) throws -> SealedBytes {
    let bound = Data(name.utf8)
    if let open {
      let box = try AES.GCM.seal(Data(plain), using: open.data, authenticating: bound)
      return SealedBytes(
        seal: RowSeal.dataKey.rawValue, key: open.name,
        bytes: Array(box.nonce) + Array(box.ciphertext) + Array(box.tag))
    }
    // A file without keys takes nobody's data: they would lie in clear.
    guard let publicKey else { throw StoreError.damaged(code: 0) }
    var sender = try HPKE.Sender(
      recipientKey: publicKey, ciphersuite: RowSeal.suite, info: RowSeal.info)
    let bytes = try sender.seal(Data(plain), authenticating: bound)
    return SealedBytes(
      seal: RowSeal.publicKey.rawValue,
      key: RowSeal.name(of: Array(publicKey.rawRepresentation)),
      bytes: Array(sender.encapsulatedKey) + Array(bytes))
  }

  /// Opens sealed bytes.
  func opening(_ sealed: SealedBytes, named name: String) -> Unsealed {
    let row = SealedEvent.Row(
      salt: [], seal: sealed.seal, key: sealed.key, body: sealed.bytes)
    do {
      switch RowSeal(rawValue: sealed.seal) {
      case .open: return .plain(sealed.bytes)
      case .dataKey:
        guard let key = open?.dataKeys[sealed.key] else { return .keyless }
        return .plain(try row.opened(named: name, with: key).body)
      case .publicKey:
        guard let key = open?.secrets[sealed.key] else { return .keyless }
        return .plain(try row.opened(named: name, with: key).body)
      case nil: return .keyless
      }
    } catch {
      return .broken
    }
  }
}

// MARK: Rows

extension SealingKeys {
  /// A row as it is to lie there. The salt goes under the seal: with the commitment, which everybody can read, it would
  /// let whoever has the file try all phones.
  func sealed(_ row: SealedEvent.Row, named name: String) throws -> SealedEvent.Row {
    let sealed = try sealed(row.salt + row.body, named: name)
    return SealedEvent.Row(salt: [], seal: sealed.seal, key: sealed.key, body: sealed.bytes)
  }

  /// What a row says, with its salt; nil where that is not told here.
  func opened(_ row: SealedEvent.Row, named name: String) -> SealedEvent.Row? {
    let sealed = SealedBytes(seal: row.seal, key: row.key, bytes: row.body)
    guard case .plain(let plain) = opening(sealed, named: name) else { return nil }
    if !row.salt.isEmpty { return SealedEvent.Row(salt: row.salt, body: plain) }
    return SealedEvent.Row(
      salt: Array(plain.prefix(SealedEvent.Row.saltWidth)),
      body: Array(plain.dropFirst(SealedEvent.Row.saltWidth)))
  }

  /// Whether a row was sealed with a key that is here, which does not open it.
  func isBroken(_ row: SealedEvent.Row, named name: String) -> Bool {
    opening(SealedBytes(seal: row.seal, key: row.key, bytes: row.body), named: name) == .broken
  }

  /// Whether a row is sealed with the newest key.
  func isNewest(_ row: SealedEvent.Row) -> Bool {
    row.seal == RowSeal.dataKey.rawValue && row.key == open?.name
  }

  /// An event with its persons sealed; those that are sealed already stay so.
  func sealed(_ event: SealedEvent) throws -> SealedEvent {
    guard let row = event.person, row.seal == RowSeal.open.rawValue else { return event }
    var sealed = event
    sealed.person = try self.sealed(row, named: SealedEvent.personID(of: event.id))
    return sealed
  }

  /// An event with its persons in plain, where these can be opened.
  func opened(_ event: SealedEvent) -> SealedEvent {
    guard let row = event.person, row.seal != RowSeal.open.rawValue,
      let plain = opened(row, named: SealedEvent.personID(of: event.id))
    else { return event }
    var opened = event
    opened.person = plain
    return opened
  }
}

extension SealedEvent.Row {
  /// So many bytes has a salt.
  static let saltWidth = 16
}
