import Values
import Vocabulary

extension Case {
  mutating func start(_ starts: [ClockStart], by event: EventID, at instant: Instant) {
    for start in starts {
      let day = instant.day(in: zone)
      clocks.append(Clock(start: start, startedOn: day, startedBy: event))
    }
  }

  /// Ends, grows and starts clocks as the ruling of a step says.
  mutating func moveClocks(_ step: TakenStep, _ event: Event) {
    let ruling = step.ruling
    step.action.name.step.resumeClocks(of: &self, ruling)
    end(ruling.ends + ruling.starts.map(\.name), by: event)
    for growth in ruling.grows { grow(growth) }
    start(ruling.starts, by: event.id, at: event.at)
    if ruling.to == .closed || ruling.to == .void { endAllButTell(by: event) }
  }

  private mutating func end(_ names: [ClockName], by event: Event) {
    for index in clocks.indices where clocks[index].isRunning {
      guard names.contains(clocks[index].name) else { continue }
      clocks[index].endedBy = event.id
      clocks[index].endedOn = event.at.day(in: zone)
    }
  }

  /// A closed case may still owe somebody a notice: `tell` runs on.
  private mutating func endAllButTell(by event: Event) {
    end(ClockName.allCases.filter { $0 != .tell }, by: event)
  }

  private mutating func grow(_ growth: ClockGrowth) {
    for index in clocks.indices where clocks[index].isRunning && clocks[index].name == growth.name {
      clocks[index].grown += growth.length
      clocks[index].timesExtended += 1
    }
  }

  /// A reply gives the case back with those clocks that the referral ended and the rules resume.
  mutating func resumeAfterReply(_ names: [ClockName]) {
    guard let referral else { return }
    resume { $0.endedBy == referral.by && names.contains($0.name) }
  }

  /// A reopened case runs on with its old clocks. A settlement on the spot was also the decision
  /// and the notice: those are not taken back.
  mutating func resumeAfterReopening() {
    guard let closing else { return }
    let staysDecided = outcome == .settledOnSpot && wasAccepted
    resume { clock in
      clock.endedBy == closing.by
        && !(staysDecided && (clock.name == .decide || clock.name == .tell))
    }
    clocks.removeAll { $0.startedBy == closing.by && $0.name == .tell }
  }

  private mutating func resume(_ isMeant: (Clock) -> Bool) {
    for index in clocks.indices where isMeant(clocks[index]) {
      clocks[index].endedBy = nil
      clocks[index].endedOn = nil
    }
  }

  /// Stops and restarts the clocks that stand still in the status just entered.
  mutating func moveStoppedClocks(on instant: Instant) {
    let day = instant.day(in: zone)
    for index in clocks.indices {
      if clocks[index].start.pausedIn.contains(status) {
        clocks[index].pause(on: day)
      } else {
        clocks[index].resume(on: day)
      }
    }
  }

  /// What is due next: the nearest day of the running clocks, ties in the order of the names.
  ///
  /// A clock that stands still is not shown. A closed case can still owe a notice.
  public func due(on today: Day, calendar: WorkCalendar, zone: Zone) -> Due? {
    guard status != .void else { return nil }
    let received = receivedAt.day(in: zone)
    let candidates = clocks.filter { $0.isRunning && $0.pausedSince == nil }.map { clock in
      let last = clock.lastDay(received: received, calendar: calendar)
      return Due(
        what: clock.name, on: last.day, daysLeft: last.day - today,
        isEstimated: last.isEstimated, isOfficeTarget: clock.start.isOfficeTarget)
    }
    return candidates.min { ($0.on, $0.what.rank) < ($1.on, $1.what.rank) }
  }
}

extension ClockName {
  /// The place in the order that breaks ties between equal days.
  var rank: Int { ClockName.allCases.firstIndex(of: self) ?? 0 }
}
