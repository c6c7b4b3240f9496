import Values
import Vocabulary

/// The time limits of one case, running or ended, in the order in which they were set going.
public struct Deadlines: Hashable, Sendable, RandomAccessCollection {
  private var all: [Deadline] = []

  /// The place of the first.
  public var startIndex: Int { all.startIndex }
  /// The place behind the last.
  public var endIndex: Int { all.endIndex }
  /// That at a place.
  public subscript(index: Int) -> Deadline { all[index] }

  mutating func start(_ starts: [DeadlineStart], by event: EventID, on day: Day) {
    all += starts.map { Deadline(start: $0, startedOn: $0.since ?? day, startedBy: event) }
  }

  /// Ends, grows and starts what the rules decided about a step. A closed case may still owe somebody a
  /// notice: `tell` runs on.
  mutating func follow(_ transition: Transition, by event: EventID, on day: Day) {
    end(transition.ends + transition.starts.map(\.name), by: event, on: day)
    for growth in transition.grows { grow(growth) }
    start(transition.starts, by: event, on: day)
    if let to = transition.to, !to.isOpen {
      end(DeadlineName.allCases.filter { $0 != .tell }, by: event, on: day)
    }
  }

  private mutating func end(_ names: [DeadlineName], by event: EventID, on day: Day) {
    for index in all.indices where all[index].isRunning && names.contains(all[index].name) {
      all[index].endedBy = event
      all[index].endedOn = day
    }
  }

  private mutating func grow(_ growth: DeadlineExtension) {
    for index in all.indices where all[index].isRunning && all[index].name == growth.name {
      all[index].grown += growth.length
      all[index].timesExtended += 1
    }
  }

  /// Takes the end of those back that an event ended, where more is asked of them.
  mutating func takeBackEnds(by event: EventID, where isMeant: (Deadline) -> Bool) {
    for index in all.indices where all[index].endedBy == event && isMeant(all[index]) {
      all[index].endedBy = nil
      all[index].endedOn = nil
    }
  }

  /// Ends what an event set going and another takes back; what has ended before stays as it ended.
  mutating func end(
    _ name: DeadlineName, startedBy start: EventID, by event: EventID, on day: Day
  ) {
    for index in all.indices
    where all[index].isRunning && all[index].name == name && all[index].startedBy == start {
      all[index].endedBy = event
      all[index].endedOn = day
    }
  }

  /// Stops those that stand still in the status just entered, and lets the others run on.
  mutating func enter(_ status: Status, on day: Day) {
    for index in all.indices {
      if all[index].start.pausedIn.contains(status) {
        all[index].pause(on: day)
      } else {
        all[index].resume(on: day)
      }
    }
  }

  /// What is due next: the nearest last day of those that run, ties in the order of the names. One that
  /// stands still is not shown.
  func due(received: Day, on today: Day, calendar: WorkCalendar) -> Due? {
    let running = all.filter { $0.isRunning && $0.pausedSince == nil }
    let candidates = DeadlineName.allCases.flatMap { name in
      running.filter { $0.name == name }.map { deadline in
        let last = deadline.lastDay(received: received, calendar: calendar)
        return Due(
          what: name, on: last.day, daysLeft: last.day - today, isEstimated: last.isEstimated,
          isOfficeTarget: deadline.start.isOfficeTarget)
      }
    }
    // Of equal days the first stays.
    return candidates.min { $0.on < $1.on }
  }
}
