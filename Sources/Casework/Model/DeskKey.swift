import Values

/// A public key that a desk names in its own log: whoever has the log can check what it signs, and
/// seal what only its office may open.
public struct DeskKey: Hashable, Sendable {
  /// What a key is for.
  public enum Use: String, CaseIterable, HashedByCase, Sendable {
    /// Ed25519: the desk signs the heads of its log with the secret half, from this event on.
    case sign
    /// X25519: persons are sealed for whoever has the secret half, by HPKE (RFC 9180).
    case seal
  }

  /// What the key is for.
  public var use: Use
  /// The public half: 64 lower-case hexadecimal digits.
  public var key: String

  /// A public key and its use.
  public init(_ use: Use, key: String) {
    self.use = use
    self.key = key
  }
}
