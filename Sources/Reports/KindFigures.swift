import Casework
import Values
import Vocabulary

/// The figures about the cases of one kind.
public struct KindFigures: Hashable, Sendable {
  private var counts: [Metric: Int] = [:]
  /// Settled on the spot: a part of the settled.
  public internal(set) var settledOnSpot = 0
  /// Mediated without an agreement.
  public internal(set) var terminated = 0
  /// Settled after an acceptance: a part of the settled.
  var settledAccepted = 0
  /// How the limit of the decision was kept: in time, late, and those for which it still runs.
  var decisions = InTime()
  /// Whether the closed ones were closed in time.
  var closings = InTime()

  /// What kept a time limit, what did not, and what still may.
  struct InTime: Hashable, Sendable {
    var met = 0
    var late = 0
    var running = 0

    mutating func add(_ standing: CaseTiming.Timeliness, _ count: Int, today: Day) {
      switch standing {
      case .met: met += count
      case .until where !standing.isLate(on: today): running += count
      case .late, .until: late += count
      }
    }
  }

  /// Neither accepted nor declined, whether something is missing or not.
  var unresolved: Int { self[.undecided] + self[.needMaterial] }

  /// How many; 0 where there are none.
  public internal(set) subscript(figure: Metric) -> Int {
    get { counts[figure] ?? 0 }
    set { counts[figure] = newValue == 0 ? nil : newValue }
  }
}
