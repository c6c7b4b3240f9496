import Foundation

/// How far the loops of faults go: some of each with every change, all of them by `make power` and `make soak`.
enum Proof {
  static let isWhole = ProcessInfo.processInfo.environment["WHOLE"] == "1"

  /// Says a figure that `docs/reliability.md` is made of, where all is tried; the same words from several tests are
  /// summed up.
  static func tell(_ count: Int, _ what: String) {
    if isWhole { print("figure: \(count) \(what)") }
  }

  /// Says what is no sum.
  static func tell(_ words: String) {
    if isWhole { print("said: \(words)") }
  }
}
