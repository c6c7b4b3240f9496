import Values
import Vocabulary

extension Case {
  /// Makes the case out of all its events, in whatever order they come.
  ///
  /// Nil when its opening is not among them yet.
  ///
  /// - Parameter zone: where the days of deadlines are counted.
  public init?(replaying events: [Event], zone: Zone) {
    let ordered = events.sorted()
    guard let first = ordered.first(where: { $0.caseID?.registration == $0.id }),
      case .opened(let registration) = first.payload
    else { return nil }
    self.init(registration: registration, event: first, zone: zone)
    let undone = Case.undoneSaves(in: ordered)
    for event in ordered where event.id != first.id {
      apply(event, isUndone: undone.contains(event.save))
    }
    if undone.contains(first.save) { takeBackRegistration() }
  }

  /// Takes one more event over, where that makes of the case what replaying all its events would.
  ///
  /// - Returns: false, and nothing is changed, where all have to be replayed: the event does not come last, or
  ///   something was ever taken back.
  package mutating func follow(_ event: Event) -> Bool {
    guard let last = timeline.last?.event, last < event, event.caseID == id else { return false }
    if event.payload.isWordOnSaves || hasWordsOnSaves { return false }
    apply(event, isUndone: false)
    return true
  }

  /// Takes over an event that is known to come last in a case of which nothing was taken back.
  package mutating func grow(by event: Event) { apply(event, isUndone: false) }

  private init(registration: Registration, event: Event, zone: Zone) {
    self.zone = zone
    id = CaseID(registration: event.id)
    number = registration.number
    externalID = registration.externalID
    openedAt = event.at
    clerk = event.clerk
    turnedFrom = registration.turnedFrom
    required = registration.required
    ruleSet = registration.ruleSet
    fields = registration.fields
    requiredWith = registration.requiredWith
    present = Set(registration.fields.values.filter(\.value.fills).keys).union(registration.beside)
    status = .registered
    timeline = [TimelineEntry(event: event)]
    deadlines.start(registration.starts, by: event.id, on: event.at.day(in: zone))
    refreshGaps()
  }

  /// The saves that stand as taken back: the last word on each is an undo.
  public static func undoneSaves(in ordered: [Event]) -> Set<EventID> {
    var undone: Set<EventID> = []
    for event in ordered {
      switch event.payload {
      case .undone(let save): undone.insert(save)
      case .redone(let save): undone.remove(save)
      case .opened, .stepped, .erased, .attached, .tallied, .reported, .configured, .disclosed,
        .keyed, .staffed, .unknown:
        break
      }
    }
    return undone
  }

  /// Takes one more event over. It never fails: what happened has happened, here or elsewhere; a
  /// step that meets a status it does not follow is kept and marked as overtaken.
  mutating func apply(_ event: Event, isUndone: Bool) {
    if event.payload.isWordOnSaves { hasWordsOnSaves = true }
    var entry = TimelineEntry(event: event)
    entry.isUndone = isUndone
    if !isUndone { entry.isOvertaken = !take(event) }
    timeline.append(entry)
  }

  /// Returns false when the event was overtaken.
  private mutating func take(_ event: Event) -> Bool {
    switch event.payload {
    case .stepped(let step): return take(step, event)
    case .erased:
      isErased = true
      attachments = []
      fields.erasePersonsAndTexts()
    case .attached(let attached): if !isErased { attachments += attached.files }
    case .opened: return false
    case .undone, .redone, .disclosed, .tallied, .reported, .configured, .keyed, .staffed, .unknown:
      break
    }
    return true
  }

  private mutating func take(_ step: StepRecord, _ event: Event) -> Bool {
    guard step.transition.from.contains(status) else { return false }
    let before = status
    let (owedBefore, toldBefore) = (owed, told)
    step.action.name.step.take(step, into: &self)
    takeNotice(of: step)
    if step.transition.accepts { wasAccepted = true }
    step.action.name.step.resumeDeadlines(of: &self, step.transition)
    deadlines.follow(step.transition, by: event.id, on: event.at.day(in: zone))
    if let to = step.transition.to {
      step.action.name.step.enter(to, from: before, step, event, into: &self)
    }
    if closing?.by == event.id {
      closing?.owed = owedBefore
      closing?.told = toldBefore
    }
    refreshGaps()
    return true
  }

  /// Who was told of an earlier decision knows nothing of this one.
  private mutating func takeNotice(of step: StepRecord) {
    if !step.transition.tells.isEmpty {
      owed = Set(step.transition.tells)
      told = []
    }
    told.formUnion(step.action.addressees)
  }

  mutating func enter(_ to: Status, from: Status, _ step: StepRecord, _ event: Event) {
    switch to {
    case .closed: close(from: from, step, event)
    case .referred: referral = Pause(from: from, by: event.id)
    case .testing: test = Pause(from: from, by: event.id)
    case .accepted, .mediating: wasAccepted = true
    case .void:
      outcome = nil
      closedAt = nil
    case .registered, .needMaterial: break
    }
    status = to
    deadlines.enter(to, on: event.at.day(in: zone))
  }

  private mutating func close(from: Status, _ step: StepRecord, _ event: Event) {
    closing = Closing(from: from, by: event.id, recovered: recovered, doubled: doubled)
    outcome = step.transition.outcome
    closedAt = event.at
    calledBack = nil
    recovered = step.action[money: .recovered] ?? recovered
    doubled = step.action[money: .doubled] ?? doubled
  }

  /// Filling the last gap makes a case ready to be decided; opening one takes that back.
  private mutating func refreshGaps() {
    guard status.isUndecided else { return }
    status = gaps.isEmpty ? .registered : .needMaterial
  }

  /// Undoing an intake voids the case; its number stays given away.
  private mutating func takeBackRegistration() {
    status = .void
    outcome = nil
    closedAt = nil
    timeline[0].isUndone = true
  }
}

extension EventPayload {
  /// Whether it takes a save back or brings it again, which changes what other events come to.
  fileprivate var isWordOnSaves: Bool {
    switch self {
    case .undone, .redone: true
    case .opened, .stepped, .erased, .attached, .tallied, .reported, .configured, .disclosed,
      .keyed, .staffed, .unknown:
      false
    }
  }
}
