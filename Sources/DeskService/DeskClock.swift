import Casework
import Foundation
import Values
import Vocabulary

/// The clock of the desk: the laptop's own, one that was set for late entries, or one that is turned by
/// hand.
public struct DeskClock: Sendable {
  private let shown: @Sendable () -> Instant
  private let wall: @Sendable () -> Int64

  /// A clock that follows the laptop, or stands where it was set.
  public init(fixed: Instant? = nil) {
    wall = { Int64((Date().timeIntervalSince1970 * 1000).rounded(.down)) }
    shown = { [wall] in fixed ?? Instant(seconds: Int(wall() / 1000)) }
  }

  /// A clock that somebody turns, the laptop's true clock with it.
  package init(turned now: @escaping @Sendable () -> Instant) {
    shown = now
    wall = { Int64(now().seconds) * 1000 }
  }

  /// The moment that counts for days, clocks and totals.
  public var now: Instant { shown() }

  /// The laptop's true clock, in milliseconds since 1970.
  public var wallMilliseconds: Int64 { wall() }
}
