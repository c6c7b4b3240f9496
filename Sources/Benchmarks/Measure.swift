import Foundation
import Values

/// Durations of many runs of one thing, in milliseconds.
struct Durations {
  private var milliseconds: [Double] = []

  mutating func add(_ value: Double) { milliseconds.append(value) }

  private var sorted: [Double] { milliseconds.sorted() }

  var median: Double { at(0.5) }
  var total: Double { milliseconds.reduce(0, +) }
  var worst: Double { milliseconds.max() ?? 0 }
  func at(_ share: Double) -> Double {
    guard !milliseconds.isEmpty else { return 0 }
    return sorted[min(milliseconds.count - 1, Int(Double(milliseconds.count) * share))]
  }
}

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

/// One line of the result: what was measured, the figure, and what it must reach.
struct Line {
  var what: String
  var figure: String
  var wanted: String
  var isReached: Bool

  func print() {
    let mark = isReached ? "ok  " : "MISS"
    Swift.print("\(mark)  \(pad(what, 46))  \(pad(figure, 34))  \(wanted)")
  }

  private func pad(_ text: String, _ width: Int) -> String {
    text.count >= width ? text : text + String(repeating: " ", count: width - text.count)
  }
}

func figure(_ value: Double, _ digits: Int = 2) -> String {
  String(format: "%.\(digits)f", value)
}
