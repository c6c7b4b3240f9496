import Crypto
import Foundation
import Values

/// The keys of an office, newest first. Whoever has them opens all that its desks have sealed: the newest seal what
/// comes, those before them open what lies there from their time.
public struct OfficeKeys: Hashable, Sendable {
  /// What is made at one time.
  struct Generation: Hashable, Sendable {
    /// Persons are sealed with it: 32 bytes for AES-256-GCM.
    let data: [UInt8]
    /// Persons are found by digests under it: 32 bytes for HMAC-SHA256.
    let digest: [UInt8]
    /// The secret half of the public key, to which a desk seals that cannot open anything: 32 bytes for X25519.
    let secret: [UInt8]
  }

  /// Never empty.
  let generations: [Generation]

  private init(_ first: Generation, _ others: [Generation]) { generations = [first] + others }

  /// Those of a new store.
  init() { self.init(Generation(), []) }

  /// The same with new ones for what comes.
  var renewed: OfficeKeys { OfficeKeys(Generation(), generations) }

  /// These for what comes, and another store's own for what it has sealed itself.
  func joined(with own: OfficeKeys) -> OfficeKeys {
    let others = own.generations.filter { !generations.contains($0) }
    return OfficeKeys(newest, Array(generations.dropFirst()) + others)
  }

  var newest: Generation { generations[0] }
}

extension OfficeKeys.Generation {
  fileprivate init() {
    self.init(data: Random.bytes(32), digest: Random.bytes(32), secret: Random.bytes(32))
  }

  /// What rows and slots call it.
  var name: String { RowSeal.name(of: data) }
}

// MARK: As they are wrapped

extension OfficeKeys {
  /// The JSON text that slots wrap.
  var payload: [UInt8] {
    let keys = generations.map { one in
      JSON.object([
        JSONMember(key: "data", value: .string(one.data.hexadecimal)),
        JSONMember(key: "digest", value: .string(one.digest.hexadecimal)),
        JSONMember(key: "secret", value: .string(one.secret.hexadecimal)),
      ])
    }
    return Array(JSON.object([JSONMember(key: "keys", value: .array(keys))]).text.utf8)
  }

  /// Reads the text back; nil for anything else.
  init?(payload: [UInt8]) {
    let generations: [Generation]?
    do {
      generations = try JSON.parse(payload)["keys"]?.array?.map(Generation.init)
    } catch { return nil }
    guard let generations, let first = generations.first else { return nil }
    self.init(first, Array(generations.dropFirst()))
  }
}

extension OfficeKeys.Generation {
  private struct NoKeys: Error {}

  fileprivate init(_ json: JSON) throws {
    func key(_ name: String) throws -> [UInt8] {
      guard let bytes = json[name]?.string.flatMap({ [UInt8](hexadecimal: $0) }), bytes.count == 32
      else { throw NoKeys() }
      return bytes
    }
    self.init(data: try key("data"), digest: try key("digest"), secret: try key("secret"))
  }
}

// MARK: Never told

extension OfficeKeys: CustomStringConvertible, CustomReflectable {
  /// What stands in their place wherever somebody prints them.
  public var description: String { "OfficeKeys(\(newest.name))" }

  /// They have no parts that could be printed.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
