import Foundation
import Values

/// A clock that only moves forward, whatever happens to the laptop's date.
package enum Monotonic {
  /// Milliseconds since some moment in the past.
  package static var milliseconds: Int64 { now(CLOCK_MONOTONIC) }

  /// The same of a clock that goes on while the laptop sleeps.
  package static var sinceBoot: Int64 { now(CLOCK_BOOTTIME) }

  private static func now(_ clock: clockid_t) -> Int64 {
    var time = timespec()
    clock_gettime(clock, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }
}
