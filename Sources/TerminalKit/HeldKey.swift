/// Tells a key that is held down from one that is pressed again.
///
/// A keyboard says nothing of it: a held key is the same key again, first after a while and then many
/// times a second.
public struct HeldKey: Equatable, Sendable {
  /// The same key sooner than this after itself, in milliseconds, comes from one press.
  public static let interval = 120
  /// The longest that a keyboard waits before it repeats a held key, in milliseconds.
  public static let delay = 800

  /// What a key is.
  public enum Verdict: Equatable, Sendable {
    /// A press of its own.
    case pressed
    /// The press before it, still held.
    case held
    /// The press before it, still held, and the key before this one was that as well, though it could not
    /// be told then.
    case heldSinceBefore
  }

  private var key: Key?
  private var mayBeHeld = false

  /// Nothing was pressed yet.
  public init() {}

  /// Judges the next key.
  ///
  /// - Parameter pause: the milliseconds since the key before it; nil where nobody measured, which is a
  ///   press of its own.
  public mutating func judge(_ key: Key, pause: Int?) -> Verdict {
    let key = key.folded
    let isAgain = key == self.key
    let mayBeBefore = mayBeHeld
    self.key = key
    mayBeHeld = false
    guard isAgain, let pause else { return .pressed }
    if pause < HeldKey.interval { return mayBeBefore ? .heldSinceBefore : .held }
    mayBeHeld = pause <= HeldKey.delay
    return .pressed
  }
}
