import Foundation
import Values

/// A clock that only moves forward, whatever happens to the laptop's date.
package enum Monotonic {
  /// Milliseconds since some moment in the past.
  package static var milliseconds: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }
}
