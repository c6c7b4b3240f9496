import CaseMaking
import Casework
import Randomness
import Values

/// The clock of a laptop: it shows the true time, or is wrong.
struct SimulatedClock {
  /// How a clock is wrong.
  enum Fault: CaseIterable {
    case aDayBehind, hoursAhead, daysAhead
    /// The battery is empty: it begins in 1970.
    case dead
    /// It is years ahead.
    case farAhead
    /// It stands still.
    case still
  }

  private var offset = 0
  private var standing: Int?

  /// Makes it wrong in one of all ways.
  mutating func fail(at now: Int, _ random: inout SplitMix) -> Fault {
    let fault = Fault.allCases.randomElement(using: &random) ?? .still
    mend()
    switch fault {
    case .aDayBehind: offset = -86_400
    case .hoursAhead: offset = 3 * 3600
    case .daysAhead: offset = 9 * 86_400
    case .dead: offset = -now
    case .farAhead: offset = 72 * 365 * 86_400
    case .still: standing = now
    }
    return fault
  }

  /// Somebody sets it right.
  mutating func mend() { (offset, standing) = (0, nil) }

  /// A clerk who acts now, by what the laptop shows.
  func author(_ clerk: String, at now: Int) -> Author {
    let shown = standing ?? max(0, now + offset)
    return Author(
      clerk: clerk, at: Instant(seconds: shown), wallMilliseconds: Int64(shown) * 1000)
  }
}
