import CaseStore
import Casework
import Desk
import Values
import Vocabulary

/// The keys of the store at an open desk.
package struct DeskKeys {
  let open: OpenDesk

  private var store: CaseStore { open.store }

  /// How the keys of the store stand, a sentence for each thing.
  package func status() throws -> [Phrase] {
    let status = try store.keyCare.status()
    var words = [
      Phrase("密钥 \(status.name)", "key \(status.name)"),
      status.hasPassphrase
        ? Phrase("设了密码", "a passphrase is set")
        : Phrase(
          "没有设密码：谁拿到存档都看得到个人信息，用 key set 设一个",
          "no passphrase is set: whoever has the store can read the persons, set one with key set"),
    ]
    if status.hasPassphrase {
      words.append(
        status.hasRecovery
          ? Phrase("有恢复码", "there is a recovery code")
          : Phrase(
            "没有恢复码，用 key recovery 做一个", "there is no recovery code, make one with key recovery"))
      words.append(
        status.isLocked
          ? Phrase("现在锁着，没有给密码", "locked now, no passphrase was given")
          : Phrase("现在开着", "open now"))
    }
    if status.older > 0 {
      words.append(
        Phrase(
          "\(status.older) 条个人信息还是用旧密钥封的，空闲时换",
          "the persons of \(status.older) events are under an older key, they are sealed anew when idle"
        ))
    }
    return words
  }

  /// Tries a passphrase or a recovery code. It takes a third of a second; what is typed meanwhile waits.
  func unlock(with text: String) throws -> [Message] {
    guard let office = try store.keyCare.door().keys(with: Passphrase(text)) else {
      return [.unlocked(false)]
    }
    try store.keyCare.unlock(office)
    return [.unlocked(true), .lists(store.listsStand)]
  }

  /// Sets the first passphrase, and seals with the new keys what is there.
  ///
  /// - Returns: the recovery code, which is shown this once.
  package func setPassphrase(_ text: String) throws -> String {
    let code = try store.keyCare.set(Passphrase(text), by: try open.author(for: .settings))
    try finishKeys()
    return code.text
  }

  /// Nothing is left under older keys, neither persons nor what they are found by.
  private func finishKeys() throws {
    try store.requireWholeLists()
    try store.keyCare.resealAll()
  }

  /// Puts another passphrase in the place of the one that is set.
  package func changePassphrase(from text: String, to new: String) throws {
    try store.keyCare.change(from: Passphrase(text), to: Passphrase(new))
    try store.keyCare.resealAll(with: Passphrase(new))
  }

  /// Makes a new recovery code, which is shown this once.
  package func renewRecovery(with text: String) throws -> String {
    try store.keyCare.renewRecovery(with: Passphrase(text)).text
  }

  /// The keys for another laptop of the office, as the text of a file.
  package func exported() throws -> String { try store.keyCare.exported() }

  /// Takes the keys of the office out of such a file, and seals with them what is there.
  package func join(_ file: [UInt8], at path: String, with text: String) throws {
    try store.keyCare.join(
      file, at: path, with: Passphrase(text), by: try open.author(for: .settings))
    try finishKeys()
  }

  /// Whether two texts are the same passphrase.
  package static func isSamePassphrase(_ one: String, _ other: String) -> Bool {
    Passphrase(one).matches(Passphrase(other))
  }
}

extension OpenDesk {
  /// The keys of the store.
  package var keys: DeskKeys { DeskKeys(open: self) }

  /// Refuses what needs persons while these cannot be opened.
  package func requireKeys() throws { try store.requireKeys() }
}

extension DeskEnvironment {
  /// What opens the keys of the store; nil where nobody said.
  func passphrase() throws -> Passphrase? {
    try passphraseFile.map { Passphrase(try PassphraseFile.text($0)) }
  }
}
