import Foundation

/// How far the loops of faults go: some of each with every change, all of them by `make power` and `make soak`.
enum Proof {
  static let isWhole = ProcessInfo.processInfo.environment["WHOLE"] == "1"

  /// Says a figure that `docs/reliability.md` is made of, where one is asked for.
  static func tell(_ figure: String) {
    if isWhole { print("figure: \(figure)") }
  }
}
