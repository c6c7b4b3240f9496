import CaseStore
import Desk

extension EffectHandler {
  /// Tries a passphrase or a recovery code. It takes a third of a second; what is typed meanwhile waits.
  func unlock(with text: String) throws -> [Message] {
    guard let office = try store.keyCare.door().keys(with: Passphrase(text)) else {
      return [.unlocked(false)]
    }
    try store.keyCare.unlock(office)
    return [.unlocked(true), .lists(store.listsStand)]
  }
}
