import Foundation

/// How the work of something grows with how much there is of it.
public enum Growth {
  /// How many times as much of the processor's time it takes for eight times as much: about eight where the work
  /// grows with it, sixty-four where it grows with its square. The time of this thread alone counts, so that it is
  /// the same whatever else the machine does; of three runs the quickest counts.
  public static func ofEightTimes(
    _ size: Int, _ work: (Int) throws -> Void
  ) rethrows -> Double {
    let small = try least(size, work)
    return try least(size * 8, work) / small
  }

  /// What is no longer growth with the size alone, for whoever compares.
  public static let limit = 32.0

  private static func least(_ size: Int, _ work: (Int) throws -> Void) rethrows -> Double {
    var least = Double.infinity
    for _ in 0..<3 {
      let start = now
      try work(size)
      least = min(least, now - start)
    }
    return least
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
