import Foundation

/// How long some work takes, in milliseconds.
///
/// - Parameter clock: the time that passes, or with `CLOCK_THREAD_CPUTIME_ID` our own work alone:
///   what other programs take of the machine meanwhile does not count.
func milliseconds(
  _ clock: clockid_t = CLOCK_MONOTONIC, _ work: () throws -> Void
) rethrows -> Double {
  var before = timespec()
  clock_gettime(clock, &before)
  try work()
  var after = timespec()
  clock_gettime(clock, &after)
  let seconds = Double(after.tv_sec - before.tv_sec) * 1000
  return seconds + Double(after.tv_nsec - before.tv_nsec) / 1_000_000
}
