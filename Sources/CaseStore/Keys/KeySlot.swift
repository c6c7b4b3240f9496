import Crypto
import Foundation
import Values

/// One way to the keys of an office, as it lies in the store: the keys, wrapped for whoever has what opens it.
struct KeySlot: Hashable, Sendable {
  /// What it is opened with.
  enum Method: String, CaseIterable, HashedByCase, Sendable {
    /// Nothing: who has the file has the keys. So it is until a passphrase is set.
    case open
    /// The passphrase: scrypt makes a key of it for AES-256-GCM.
    case scrypt
    /// The recovery code: HPKE to the key that it stands for.
    case hpke
    /// No way in: the public key, to which a desk seals that cannot open anything.
    case publicKey = "public"
  }

  /// The name of the newest of the keys: see ``RowSeal/name(of:)``.
  let key: String
  let method: Method
  /// What it takes to open it beside the secret, as JSON text that is authenticated with the keys.
  let parameters: String
  let wrapped: [UInt8]
}

// MARK: Wrapping

extension KeySlot {
  /// The keys for everybody who has the file.
  static func open(_ keys: OfficeKeys) -> KeySlot {
    KeySlot(key: keys.newest.name, method: .open, parameters: "{}", wrapped: keys.payload)
  }

  /// The public key.
  static func publicKey(of keys: OfficeKeys) throws -> KeySlot {
    KeySlot(
      key: keys.newest.name, method: .publicKey, parameters: "{}",
      wrapped: Array(try keys.newest.secretKey().publicKey.rawRepresentation))
  }

  /// The keys for whoever knows the passphrase.
  static func wrapped(_ keys: OfficeKeys, with passphrase: Passphrase) throws -> KeySlot {
    let stretching = KeyStretching.new()
    let parameters = stretching.json.text
    let box = try AES.GCM.seal(
      Data(keys.payload), using: try stretching.key(of: passphrase),
      authenticating: bound(.scrypt, parameters))
    return KeySlot(
      key: keys.newest.name, method: .scrypt, parameters: parameters,
      wrapped: Array(box.nonce) + Array(box.ciphertext) + Array(box.tag))
  }

  /// The keys for whoever has the recovery code of a public key: the code itself is not asked for.
  static func wrapped(
    _ keys: OfficeKeys, to recovery: Curve25519.KeyAgreement.PublicKey
  ) throws -> KeySlot {
    let half = Array(recovery.rawRepresentation).hexadecimal
    let parameters = JSON.object([JSONMember(key: "public", value: .string(half))]).text
    var sender = try HPKE.Sender(
      recipientKey: recovery, ciphersuite: RowSeal.suite, info: slotInfo)
    let sealed = try sender.seal(Data(keys.payload), authenticating: bound(.hpke, parameters))
    return KeySlot(
      key: keys.newest.name, method: .hpke, parameters: parameters,
      wrapped: Array(sender.encapsulatedKey) + Array(sealed))
  }

  private static let slotInfo = Data("desk315/slot/1".utf8)

  /// A slot is opened as what it was made, and with the parameters that it was made with.
  private static func bound(_ method: Method, _ parameters: String) -> Data {
    Data("desk315/slot/1 \(method.rawValue) \(parameters)".utf8)
  }
}

// MARK: Opening

extension KeySlot {
  /// The keys in an open slot; nil of any other.
  var openKeys: OfficeKeys? { method == .open ? OfficeKeys(payload: wrapped) : nil }

  /// The keys, where the passphrase or the recovery code opens the slot; nil where it does not. It takes a third of a
  /// second and can be done on any thread.
  func keys(with passphrase: Passphrase) -> OfficeKeys? {
    do {
      switch method {
      case .open, .publicKey: return nil
      case .scrypt: return OfficeKeys(payload: try stretched(passphrase))
      case .hpke: return try passphrase.recovery.flatMap { OfficeKeys(payload: try recovered($0)) }
      }
    } catch {
      // What was typed is not what the slot was made with.
      return nil
    }
  }

  private struct Unreadable: Error {}

  private func stretched(_ passphrase: Passphrase) throws -> [UInt8] {
    guard let stretching = KeyStretching(try JSON.parse(parameters)), stretching.isBearable else {
      throw Unreadable()
    }
    let box = try AES.GCM.SealedBox(combined: Data(wrapped))
    return Array(
      try AES.GCM.open(
        box, using: try stretching.key(of: passphrase),
        authenticating: KeySlot.bound(method, parameters)))
  }

  private func recovered(_ code: RecoveryCode) throws -> [UInt8] {
    var recipient = try HPKE.Recipient(
      privateKey: try code.secret(), ciphersuite: RowSeal.suite, info: KeySlot.slotInfo,
      encapsulatedKey: Data(wrapped.prefix(32)))
    return Array(
      try recipient.open(
        Data(wrapped.dropFirst(32)), authenticating: KeySlot.bound(method, parameters)))
  }

  /// The key that the recovery code stands for; nil of any other slot.
  var recovery: Curve25519.KeyAgreement.PublicKey? {
    do {
      guard method == .hpke, let text = try JSON.parse(parameters)["public"]?.string,
        let bytes = [UInt8](hexadecimal: text)
      else { return nil }
      return try Curve25519.KeyAgreement.PublicKey(rawRepresentation: Data(bytes))
    } catch { return nil }
  }

  /// The public key itself; nil of any other slot.
  var sealingKey: Curve25519.KeyAgreement.PublicKey? {
    do {
      return method == .publicKey
        ? try Curve25519.KeyAgreement.PublicKey(rawRepresentation: Data(wrapped)) : nil
    } catch { return nil }
  }
}

extension OfficeKeys.Generation {
  func secretKey() throws -> Curve25519.KeyAgreement.PrivateKey {
    try Curve25519.KeyAgreement.PrivateKey(rawRepresentation: Data(secret))
  }
}

// MARK: As JSON

extension KeyStretching {
  fileprivate var json: JSON {
    JSON(saying: [
      "salt": .string(salt.hexadecimal), "n": .count(rounds), "r": .count(blockSize),
      "p": .count(parallelism),
    ])
  }

  fileprivate init?(_ json: JSON) {
    guard let salt = json["salt"]?.string.flatMap({ [UInt8](hexadecimal: $0) }),
      let rounds = json["n"]?.int, let blockSize = json["r"]?.int,
      let parallelism = json["p"]?.int
    else { return nil }
    self.init(salt: salt, rounds: rounds, blockSize: blockSize, parallelism: parallelism)
  }
}

extension KeySlot {
  /// The slot as one JSON object, as it lies in the store a second time and travels to another laptop.
  var json: JSON {
    JSON(saying: [
      "key": .string(key), "method": .string(method.rawValue), "parameters": .string(parameters),
      "wrapped": .string(wrapped.hexadecimal),
    ])
  }

  /// Those in a JSON array; what is none is left out.
  static func all(in text: String) throws -> [KeySlot] {
    try JSON.parse(text).array?.compactMap { KeySlot($0) } ?? []
  }

  /// Reads the object back; nil for anything else.
  init?(_ json: JSON) {
    guard let key = json["key"]?.string,
      let method = json["method"]?.string.flatMap(Method.init(rawValue:)),
      let parameters = json["parameters"]?.string,
      let wrapped = json["wrapped"]?.string.flatMap({ [UInt8](hexadecimal: $0) })
    else { return nil }
    self.init(key: key, method: method, parameters: parameters, wrapped: wrapped)
  }
}
