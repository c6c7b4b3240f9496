/// The ways to the keys of a store, for whoever tries a passphrase: a value that can go to a thread of its own.
public struct KeyDoor: Sendable {
  let slots: [KeySlot]

  /// The keys, where the passphrase or the recovery code opens them; nil where it does not. It takes a third of a
  /// second.
  public func keys(with passphrase: Passphrase) -> OfficeKeys? {
    let ways = passphrase.recovery == nil ? slots : slots.filter { $0.method == .hpke } + slots
    return ways.lazy.compactMap { $0.keys(with: passphrase) }.first
  }

  var hasPassphrase: Bool { !passphrases.isEmpty }
  /// The ways that a passphrase opens.
  var passphrases: [KeySlot] { slots.filter { $0.method == .scrypt } }
  var hasRecovery: Bool { slots.contains { $0.method == .hpke } }

  /// The same ways but for those of one method.
  func without(_ method: KeySlot.Method) -> [KeySlot] { slots.filter { $0.method != method } }
}
