import Casework
import Values
import Vocabulary

@testable import CaseStore

/// What desks must say of a case, worked out from who knew of what when he wrote: by the simulator's own notes, and in
/// another way than the program's.
struct CaseModel {
  private let events: [Event]
  private let knowledge: [EventID: VersionVector]

  /// - Parameters:
  ///   - subject: the case.
  ///   - knowledge: what each desk knew of the others when it wrote an event.
  init(_ subject: Case, _ knowledge: [EventID: VersionVector]) {
    events = subject.timeline.map(\.event).filter { $0.caseID == subject.id }
    self.knowledge = knowledge
  }

  private func knew(_ event: Event, of other: Event) -> Bool {
    if event.id.desk == other.id.desk { return other.id.sequence < event.id.sequence }
    return other.id.sequence <= knowledge[event.id]?[other.id.desk] ?? 0
  }

  /// Whether somebody took something of it back, settled or erased something: others say then what holds.
  var isPlain: Bool {
    events.allSatisfy { event in
      switch event.payload {
      case .opened: true
      case .stepped(let step): step.action.name == .amend || step.action.bases.isEmpty
      case .undone, .redone, .erased, .tallied, .configured, .disclosed, .reported, .attached,
        .keyed, .staffed, .unknown:
        false
      }
    }
  }

  /// The values of a field that stand: whoever wrote another one later did not know of them.
  func standing(_ field: Field) -> Set<FieldValue?> {
    let edits = events.compactMap { event -> (event: Event, value: FieldValue?)? in
      switch event.payload {
      case .opened(let registration): (event, registration.fields[field])
      case .stepped(let step): step.action.changes[field].map { (event, $0) }
      case .undone, .redone, .erased, .tallied, .configured, .disclosed, .reported, .attached,
        .keyed, .staffed, .unknown:
        nil
      }
    }
    let heads = edits.filter { edit in !edits.contains { knew($0.event, of: edit.event) } }
    return Set(heads.map(\.value))
  }

  /// Whether two desks closed it in two ways without knowing of each other, and nobody has led it on since who knew both.
  var isClosedInTwoWays: Bool {
    let steps = events.compactMap { event -> (event: Event, step: StepRecord)? in
      guard case .stepped(let step) = event.payload else { return nil }
      return (event, step)
    }
    if steps.contains(where: { $0.step.action.name == .reopen }) { return false }
    let closings = steps.filter { $0.step.transition.outcome != nil }
    return closings.contains { one in
      closings.contains { other in
        one.step.transition.outcome != other.step.transition.outcome
          && !knew(one.event, of: other.event) && !knew(other.event, of: one.event)
          && !steps.contains { later in
            later.step.transition.to != nil && knew(later.event, of: one.event)
              && knew(later.event, of: other.event)
          }
      }
    }
  }
}
