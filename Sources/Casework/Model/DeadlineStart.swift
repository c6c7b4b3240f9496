import Values
import Vocabulary

/// A deadline as the rules set it going: its name, its length, and what stops it for a while.
public struct DeadlineStart: Hashable, Sendable {
  /// The days a deadline counts.
  public enum Unit: String, HashedByCase, Sendable { case working, calendar }

  /// Which of the rules' deadlines it is.
  public var name: DeadlineName
  /// How many days of ``unit`` it runs, without extensions.
  public var length: Int
  /// The days it counts.
  public var unit: Unit
  /// Whether a last day that is a listed holiday moves to the next day that is not.
  public var rollsOffHolidays: Bool
  /// The day itself, where somebody set it; the length then says nothing.
  public var on: Day?
  /// The day from which it counts, where it is not that of the step.
  public var since: Day?
  /// Statuses in which the deadline stands still and is not shown.
  public var pausedIn: [Status]
  /// Whether the deadline counts from the day the case was received, not from the step.
  public var sinceReceived: Bool
  /// Whether the length is the office's own target, with no national rule behind it.
  public var isOfficeTarget: Bool
  /// By how much each further extension lets the deadline grow.
  public var extensions: [Int]

  /// A deadline with what the rules say of it.
  public init(
    name: DeadlineName, length: Int, unit: Unit, rollsOffHolidays: Bool, on: Day? = nil,
    pausedIn: [Status], sinceReceived: Bool, isOfficeTarget: Bool, extensions: [Int]
  ) {
    self.name = name
    self.length = length
    self.unit = unit
    self.rollsOffHolidays = rollsOffHolidays
    self.on = on
    self.pausedIn = pausedIn
    self.sinceReceived = sinceReceived
    self.isOfficeTarget = isOfficeTarget
    self.extensions = extensions
  }
}

extension DeadlineStart {
  /// The last of so many of its days from one on.
  func end(
    of length: Int, from first: Day, _ calendar: WorkCalendar
  ) -> (day: Day, isEstimated: Bool) {
    switch unit {
    case .working:
      let last = calendar.adding(workdays: length, to: first)
      return (last.day, last.estimated)
    case .calendar:
      let last = calendar.adding(
        calendarDays: length, to: first, rollOffHolidays: rollsOffHolidays)
      return (last.day, last.estimated)
    }
  }
}
