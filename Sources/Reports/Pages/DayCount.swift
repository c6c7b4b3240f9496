import Casework
import Values
import Vocabulary

/// What was registered on one day: cases of each kind, consultations by head.
public struct DayCount: Hashable, Sendable {
  /// The day.
  public var day: Day
  /// How many of each kind.
  public var counts: ByKind<Int>

  /// The counts of the figures of one day.
  public init(_ totals: Totals) {
    day = totals.from
    counts = ByKind(repeating: 0)
    counts.complaint = totals[.complaint, .registered]
    counts.report = totals[.report, .registered]
    counts.consultation = totals.consultations.total
  }
}
