import CaseStore

extension EffectHandler {
  /// Whether persons lie in the store that cannot be opened until somebody gives the passphrase.
  package var isLocked: Bool { store.isLocked }

  /// Tries a passphrase or a recovery code.
  ///
  /// - Returns: whether it opened the store.
  package func unlock(with text: String) throws -> Bool {
    guard let office = try store.keyCare.door().keys(with: Passphrase(text)) else { return false }
    try store.keyCare.unlock(office)
    return true
  }
}
