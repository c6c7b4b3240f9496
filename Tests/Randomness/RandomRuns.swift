import Foundation

/// How many random runs a test makes: some with every change, all of them in `make check`.
public enum RandomRuns {
  private static let areAll = ProcessInfo.processInfo.environment["ALL_RUNS"] == "1"

  /// The first of so many runs, or all.
  public static func first(_ some: Int, of all: ClosedRange<Int>) -> ClosedRange<Int> {
    areAll ? all : all.lowerBound...min(all.upperBound, all.lowerBound + some - 1)
  }
}
