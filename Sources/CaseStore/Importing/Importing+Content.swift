import Casework
import GRDB
import Interchange
import Values

extension Importing {
  /// What a case says, as far as two stores can agree on it: its document without the numbers
  /// that each store gives.
  func content(_ subject: Case) -> JSON {
    let writer = CaseDocumentWriter(
      purpose: .export, isMasked: false, calendar: save.reference.calendar,
      today: subject.receivedAt.day(in: save.zone), zone: save.zone)
    let members = writer.json(subject).members ?? []
    return .object(
      members.filter { !["number", "links", "attachments"].contains($0.key) }.map { member in
        member.key == "history"
          ? JSONMember(key: member.key, value: .array(Importing.unlinked(member.value))) : member
      })
  }

  /// The steps of a history that name no other case.
  private static func unlinked(_ history: JSON) -> [JSON] {
    let links = StepName.allCases.filter { $0.concern?.isOfLinks ?? false }.map(\.rawValue)
    return (history.array ?? []).filter { !links.contains($0["step"]?.string ?? "") }
  }
}

extension Importing {
  /// The case that a record would become, made without writing anything.
  ///
  /// - Parameter stored: a case it is compared with; what the record leaves open is taken from it.
  func simulated(_ intake: Intake, like stored: Case?, _ line: Int) throws -> Case {
    let intake = try filled(intake, from: stored, line)
    let day = (intake.fields.receivedAt ?? save.author.at).day(in: save.zone)
    let rules = save.reference.rules(for: save.settings, on: day)
    let number = CaseNumber(kind: intake.kind, day: day, letters: "A", counter: 1)
    let clerk = intake.clerk ?? save.author.clerk
    let registration = try Decision(rules: rules).registration(intake, number: number)
    let opening = event(.opened(registration), 1, nil, clerk)
    guard var subject = Case(replaying: [opening], zone: save.zone) else {
      throw Refusal.nothingEntered
    }
    for (index, step) in intake.steps.enumerated() where !step.isOfLinks {
      do {
        // What stands in the store was let through on its day; what is new is judged as the save will.
        let moment = stored == nil ? save.moment(of: subject, at: step.at ?? save.author.at) : nil
        let transition = try save.decision(step.rules, else: rules).transition(
          step.action, on: subject, at: moment)
        let taken = StepRecord(action: step.action, transition: transition)
        // The case itself grows: to replay all events for each would take a time that grows with their square.
        subject.grow(by: event(.stepped(taken), subject.timeline.count + 1, step.at, clerk))
      } catch {
        throw ImportProblem(line: line, .step(index), error)
      }
    }
    return subject
  }

  private func event(_ payload: EventPayload, _ place: Int, _ at: Instant?, _ clerk: String)
    -> Event
  {
    let desk = save.context.desk
    let registration = EventID(desk: desk, sequence: 1)
    return Event(
      id: EventID(desk: desk, sequence: place), tick: Tick(Int64(place)), at: at ?? save.author.at,
      recordedAt: save.author.at, clerk: clerk, caseID: CaseID(registration: registration),
      save: registration,
      payload: payload)
  }

  private func filled(_ intake: Intake, from stored: Case?, _ line: Int) throws -> Intake {
    var intake = intake
    if let stored {
      if intake.fields[.receivedAt] == nil {
        intake.fields[.receivedAt] = .instant(stored.receivedAt)
      }
      if intake.fields[.venue] == nil { intake.fields[.venue] = stored.fields[.venue] }
      intake.clerk = intake.clerk ?? stored.clerk
    }
    do {
      intake = try intake.completed(venue: save.settings.venue, at: save.author.at)
    } catch let refusal as Refusal {
      throw ImportProblem(line: line, .record, refusal)
    }
    let own = intake.steps.indices.filter { !intake.steps[$0].isOfLinks }
    for (index, taken) in zip(own, stored?.ownSteps ?? []) {
      intake.steps[index].at = intake.steps[index].at ?? taken.at
      intake.steps[index].rules = intake.steps[index].rules ?? taken.rules
    }
    return intake
  }
}

extension Intake.LaterStep {
  /// Whether it joins two cases or parts them, which says nothing of either.
  var isOfLinks: Bool { action.name.concern?.isOfLinks ?? false }
}

extension Case {
  /// The steps that stand and are of this case alone, as they would be asked for again.
  var ownSteps: [Intake.LaterStep] {
    timeline.filter { !$0.isUndone && !$0.isOvertaken }.compactMap { entry in
      guard case .stepped(let taken) = entry.event.payload else { return nil }
      var step = Intake.LaterStep(taken.action, at: entry.event.at)
      step.rules = taken.transition.name
      return step.isOfLinks ? nil : step
    }
  }
}
