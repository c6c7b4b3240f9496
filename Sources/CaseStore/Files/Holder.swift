import Values

/// Who holds the store for writing.
public struct Holder: Hashable, Sendable {
  /// A desk on a screen stays long; a command is gone in a moment.
  public enum Purpose: String, HashedByCase, Sendable { case screen, command }

  /// The process's number.
  public var process: Int32
  /// Since when, by the laptop's clock.
  public var since: Instant
  /// What it holds the store for.
  public var purpose: Purpose

  /// Somebody who holds a store.
  public init(process: Int32, since: Instant, purpose: Purpose) {
    self.process = process
    self.since = since
    self.purpose = purpose
  }
}
