/// A place where a PIN or a passphrase is typed.
public enum SecretPlace: Hashable, Sendable {
  /// The lock over all screens, the passphrase over all screens, and the seat that somebody takes.
  case lock, latch, seat
}
