/// How the keys of a store stand.
public struct KeyStatus: Hashable, Sendable {
  /// What rows call the newest of them.
  public let name: String
  /// Whether a passphrase is set; without one whoever has the file has the keys.
  public let hasPassphrase: Bool
  /// Whether there is a recovery code.
  public let hasRecovery: Bool
  /// Whether persons cannot be opened now.
  public let isLocked: Bool
  /// How many persons are not sealed with the newest key yet.
  public let older: Int
}
