import Values
import Vocabulary

extension Case {
  mutating func start(_ starts: [DeadlineStart], by event: EventID, at instant: Instant) {
    for start in starts {
      let day = instant.day(in: zone)
      deadlines.append(Deadline(start: start, startedOn: day, startedBy: event))
    }
  }

  /// Ends, grows and starts clocks as the ruling of a step says.
  mutating func moveDeadlines(_ step: StepRecord, _ event: Event) {
    let transition = step.transition
    step.action.name.step.resumeClocks(of: &self, transition)
    end(transition.ends + transition.starts.map(\.name), by: event)
    for growth in transition.grows { grow(growth) }
    start(transition.starts, by: event.id, at: event.at)
    if transition.to == .closed || transition.to == .void { endAllButTell(by: event) }
  }

  private mutating func end(_ names: [DeadlineName], by event: Event) {
    for index in deadlines.indices where deadlines[index].isRunning {
      guard names.contains(deadlines[index].name) else { continue }
      deadlines[index].endedBy = event.id
      deadlines[index].endedOn = event.at.day(in: zone)
    }
  }

  /// A closed case may still owe somebody a notice: `tell` runs on.
  private mutating func endAllButTell(by event: Event) {
    end(DeadlineName.allCases.filter { $0 != .tell }, by: event)
  }

  private mutating func grow(_ growth: DeadlineExtension) {
    for index in deadlines.indices
    where deadlines[index].isRunning && deadlines[index].name == growth.name {
      deadlines[index].grown += growth.length
      deadlines[index].timesExtended += 1
    }
  }

  /// A reply gives the case back with those clocks that the referral ended and the rules resume.
  mutating func resumeAfterReply(_ names: [DeadlineName]) {
    guard let referral else { return }
    resume { $0.endedBy == referral.by && names.contains($0.name) }
  }

  /// A reopened case runs on with its old clocks. A settlement on the spot was also the decision
  /// and the notice: those are not taken back.
  mutating func resumeAfterReopening() {
    guard let closing else { return }
    let staysDecided = outcome == .settledOnSpot && wasAccepted
    resume { deadline in
      deadline.endedBy == closing.by
        && !(staysDecided && (deadline.name == .decide || deadline.name == .tell))
    }
    deadlines.removeAll { $0.startedBy == closing.by && $0.name == .tell }
  }

  private mutating func resume(_ isMeant: (Deadline) -> Bool) {
    for index in deadlines.indices where isMeant(deadlines[index]) {
      deadlines[index].endedBy = nil
      deadlines[index].endedOn = nil
    }
  }

  /// Stops and restarts the clocks that stand still in the status just entered.
  mutating func moveStoppedDeadlines(on instant: Instant) {
    let day = instant.day(in: zone)
    for index in deadlines.indices {
      if deadlines[index].start.pausedIn.contains(status) {
        deadlines[index].pause(on: day)
      } else {
        deadlines[index].resume(on: day)
      }
    }
  }

  /// What is due next: the nearest day of the running clocks, ties in the order of the names.
  ///
  /// A clock that stands still is not shown. A closed case can still owe a notice.
  public func due(on today: Day, calendar: WorkCalendar, zone: Zone) -> Due? {
    guard status != .void else { return nil }
    let received = receivedAt.day(in: zone)
    let candidates = deadlines.filter { $0.isRunning && $0.pausedSince == nil }.map { deadline in
      let last = deadline.lastDay(received: received, calendar: calendar)
      return Due(
        what: deadline.name, on: last.day, daysLeft: last.day - today,
        isEstimated: last.isEstimated, isOfficeTarget: deadline.start.isOfficeTarget)
    }
    return candidates.min { ($0.on, $0.what.rank) < ($1.on, $1.what.rank) }
  }
}

extension DeadlineName {
  /// The place in the order that breaks ties between equal days.
  var rank: Int { DeadlineName.allCases.firstIndex(of: self) ?? 0 }
}
