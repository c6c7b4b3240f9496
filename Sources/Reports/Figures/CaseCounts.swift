import Casework
import Values
import Vocabulary

/// The cases of one kind, counted by all that metrics, rates and amounts ask for.
public struct CaseCounts: Hashable, Sendable {
  /// How many kept a time limit, how many did not, and how many still may.
  struct ByTimeliness: Hashable, Sendable {
    var met = 0
    var late = 0
    var running = 0

    mutating func add(_ timeliness: CaseTiming.Timeliness, _ count: Int, today: Day) {
      switch timeliness {
      case .met: met += count
      case .until where !timeliness.isLate(on: today): running += count
      case .late, .until: late += count
      }
    }
  }

  /// All of them added up.
  private(set) var sums = Sums()
  private var dispositions: [Disposition: Int] = [:]
  /// Those whose last day has passed.
  var overdue = 0
  /// Reports that were handed over to the unit that checks them.
  var handedOver = 0
  /// Those closed on a day of the scope, whenever registered.
  var closedInScope = 0
  /// How the limit of the decision was kept.
  var decisions = ByTimeliness()
  /// Whether the closed ones were closed in time.
  var closings = ByTimeliness()
  /// What came of calling back, of those that were settled.
  var callBacks: [CalledBack: Int] = [:]

  /// One metric of them.
  public subscript(metric: Metric) -> Int { metric.declaration.count(self) }

  /// How many stand in one of some ways.
  func count(where isCounted: (Disposition) -> Bool) -> Int {
    dispositions.reduce(0) { isCounted($1.key) ? $0 + $1.value : $0 }
  }

  /// Of how many calling back came to one of some ends.
  func calledBack(where isCounted: (CalledBack) -> Bool) -> Int {
    callBacks.reduce(0) { isCounted($1.key) ? $0 + $1.value : $0 }
  }

  mutating func add(_ more: Sums, of disposition: Disposition) {
    sums += more
    dispositions[disposition, default: 0] += more.count
  }
}

extension CaseCounts {
  /// Settled on the spot: a part of the settled.
  var settledOnSpot: Int { count { $0.outcome == .settledOnSpot } }
  /// Settled after an acceptance: a part of the settled.
  var settledAccepted: Int { count { $0.outcome?.isSettled == true && $0.wasAccepted } }
  /// Mediated without an agreement.
  var terminated: Int { count { $0.outcome == .terminated } }
}
