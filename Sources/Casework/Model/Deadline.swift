import Values
import Vocabulary

/// A deadline of one case, running or ended.
public struct Deadline: Hashable, Sendable {
  /// Days in which it stood still: after the first and up to the last.
  public struct Pause: Hashable, Sendable {
    /// The day on which it was stopped.
    public var from: Day
    /// The day on which it ran on.
    public var to: Day
  }

  /// The deadline as the rules set it going.
  public var start: DeadlineStart
  /// The day of the step that set it going.
  public var startedOn: Day
  /// The event that set it going.
  public var startedBy: EventID
  /// The extensions taken so far, added up, in the deadline's unit.
  public var grown = 0
  /// How many extensions were taken.
  public var timesExtended = 0
  /// The times in which it stood still.
  public var pauses: [Pause] = []
  /// The day since which it has stood still, nil while it does not.
  public var pausedSince: Day?
  /// The event that ended it; a reopened case takes that back.
  public var endedBy: EventID?
  /// The day of that event.
  public var endedOn: Day?

  /// A deadline that has just begun to run.
  public init(start: DeadlineStart, startedOn: Day, startedBy: EventID) {
    self.start = start
    self.startedOn = startedOn
    self.startedBy = startedBy
  }

  /// Which of the rules' deadlines it is.
  public var name: DeadlineName { start.name }
  /// Whether nothing has ended it; a deadline that stands still is running too.
  public var isRunning: Bool { endedBy == nil }

  /// The last day of the deadline, for a case received on `received`.
  ///
  /// Days in which it stood still are added: those worked where it counts working days. A day that
  /// somebody set grows by its extensions alone.
  public func lastDay(received: Day, calendar: WorkCalendar) -> (day: Day, isEstimated: Bool) {
    if let day = start.on {
      return grown == 0 ? (day, false) : start.end(of: grown, from: day, calendar)
    }
    let first = start.sinceReceived ? received : startedOn
    let paused = pauses.reduce(0) { $0 + days(of: $1, calendar) }
    return start.end(of: start.length + grown + paused, from: first, calendar)
  }

  private func days(of pause: Pause, _ calendar: WorkCalendar) -> Int {
    switch start.unit {
    case .working: calendar.workdays(after: pause.from, upTo: pause.to)
    case .calendar: max(0, pause.to - pause.from)
    }
  }

  mutating func pause(on day: Day) {
    if pausedSince == nil { pausedSince = day }
  }

  mutating func resume(on day: Day) {
    guard let since = pausedSince else { return }
    pauses.append(Pause(from: since, to: day))
    pausedSince = nil
  }
}
