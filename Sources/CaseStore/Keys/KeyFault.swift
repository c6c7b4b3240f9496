/// Why something could not be done with the keys of an office.
public enum KeyFault: Hashable, Sendable {
  /// Persons are asked for, and the keys are not here.
  case locked
  /// Neither a passphrase nor a recovery code of this store.
  case wrong
  /// A passphrase is set already.
  case alreadySet
  /// No passphrase is set yet.
  case notSet
  /// What was to be set is too weak, or too long.
  case weak(Passphrase.Weakness)
  /// The file holds no keys of an office.
  case noKeyFile(path: String)
}
