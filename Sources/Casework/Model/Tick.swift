import Values
import Vocabulary

/// A hybrid logical clock reading: 48 bits of milliseconds since 1970 and a 16-bit counter.
///
/// It only moves forward, whatever the laptop's own clock does, and orders events the same way
/// on every desk.
public struct Tick: Hashable, Comparable, Sendable {
  /// The milliseconds in the upper 48 bits, the counter in the lower 16.
  public let value: Int64

  /// A reading as it was written down.
  public init(_ value: Int64) { self.value = value }

  /// The reading that follows `self` when the wall clock says `milliseconds`.
  public func next(milliseconds: Int64) -> Tick {
    let wall = milliseconds << 16
    return Tick(max(wall, value &+ 1))
  }

  /// The earlier reading first.
  public static func < (a: Tick, b: Tick) -> Bool { a.value < b.value }
}
