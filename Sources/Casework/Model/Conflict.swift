import Values
import Vocabulary

/// Where a case says two things, since two desks worked on it without knowing of each other. It stands until a person
/// settles it; what does not hold stays in the story of the case.
public enum Conflict: Hashable, Sendable {
  /// Several edits of a field stand, the one that is shown last.
  case field(name: String, edits: [FieldHistory.Edit])
  /// A step had no effect, and cannot have been along with the one that was there first.
  case step(overtaken: EventID, by: EventID)

  /// What the events are called that were weighed against each other, where it is no field.
  static let steps = "steps"

  /// By what and which events somebody names it who settles it.
  var bases: (name: String, events: [EventID]) {
    switch self {
    case .field(let name, let edits): (name, edits.map(\.id))
    case .step(let overtaken, let other): (Conflict.steps, [overtaken, other])
    }
  }
}

extension Case {
  /// Where it says two things and nobody has settled it yet.
  public var conflicts: [Conflict] {
    isOfOneDesk ? [] : contestedFields + contestedSteps
  }

  /// Whether one desk did all there is of it: that knows all that it has done itself.
  private var isOfOneDesk: Bool {
    timeline.allSatisfy { $0.event.id.desk == id.registration.desk }
  }

  /// Of the fields that several edits have set and none has since, all of these edits, whether they agree or not.
  public func editsInForce(of names: [String]) -> [String: [EventID]] {
    if names.isEmpty || isOfOneDesk { return [:] }
    let events = timeline.map(\.event)
    return names.reduce(into: [:]) { edits, name in
      let heads = FieldHistory(of: name, in: events).heads
      if heads.count > 1 { edits[name] = heads.map(\.id) }
    }
  }

  /// The fields of which several edits stand.
  private var contestedFields: [Conflict] {
    let events = timeline.map(\.event)
    let names = events.reduce(into: Set<String>()) { $0.formUnion($1.editedNames) }
    return names.sorted().compactMap { name in
      let edits = FieldHistory(of: name, in: events).contested
      return edits.isEmpty ? nil : .field(name: name, edits: edits)
    }
  }

  /// The steps that had no effect since another desk was first, and do not say the same as that.
  private var contestedSteps: [Conflict] {
    var conflicts: [Conflict] = []
    var changes: [(event: Event, step: StepRecord)] = []
    for entry in timeline where !entry.isUndone {
      guard case .stepped(let step) = entry.event.payload else { continue }
      if !entry.isOvertaken {
        if step.transition.to != nil { changes.append((entry.event, step)) }
        conflicts.removeAll { entry.event.settles($0, step) }
      } else if let other = changes.last(where: { !entry.event.knows($0.event.id) }),
        !step.saysTheSame(as: other.step)
      {
        conflicts.append(.step(overtaken: entry.event.id, by: other.event.id))
      }
    }
    return conflicts
  }

  /// What settles all that stands, by the names of the fields: the edits and steps that somebody has weighed.
  public var settlingBases: [String: [EventID]] {
    conflicts.reduce(into: [:]) { bases, conflict in
      let (name, events) = conflict.bases
      bases[name, default: []] += events
    }
  }
}

extension StepAction {
  /// The fields that it edits, an office's own by `custom.…`.
  public var editedNames: [String] {
    name.step.changes(of: self).keys.map(\.rawValue) + custom.values.map(\.field.name)
  }
}

extension Event {
  /// The fields that a step of it edits.
  fileprivate var editedNames: [String] {
    if case .stepped(let step) = payload { step.action.editedNames } else { [] }
  }

  /// Whether a step of it that had an effect settles what two others leave open: it names both, or its desk knew both and
  /// brought the case somewhere.
  fileprivate func settles(_ conflict: Conflict, _ step: StepRecord) -> Bool {
    guard case .step(let overtaken, let other) = conflict else { return false }
    if step.action.bases[Conflict.steps]?.contains(overtaken) ?? false { return true }
    return step.transition.to != nil && knows(overtaken) && knows(other)
  }
}

extension StepRecord {
  /// Whether two desks did the same: took the same step, and where it closes the case, with the same words.
  fileprivate func saysTheSame(as other: StepRecord) -> Bool {
    action.name == other.action.name && transition.to == other.transition.to
      && transition.outcome == other.transition.outcome
      && (transition.outcome == nil || action.options == other.action.options)
  }
}
