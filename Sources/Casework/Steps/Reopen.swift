import Values
import Vocabulary

extension Steps {
  /// A closed case is taken up again where it stood.
  enum Reopen: Step {
    static let name = StepName.reopen
    static let command = Phrase("重新办理", "Open a closed case again")
    static let meaning = Phrase(
      "重新办理，回到办结前的状态和期限。",
      "Opens again where it stood, with its old deadlines.")
    static let parameters: [StepParameter] = [.required(.why)]
    static let back: (@Sendable (Case) -> Status?)? = { $0.reopensTo }

    /// The case runs on with its old deadlines. A settlement on the spot was also the decision and the
    /// notice: those are not taken back.
    static func resumeDeadlines(of subject: inout Case, _ transition: Transition) {
      guard let closing = subject.closing else { return }
      let decided: [DeadlineName] = subject.wasSettledAsAccepted ? [.decide, .tell] : []
      subject.deadlines.takeBackEnds(by: closing.by) { !decided.contains($0.name) }
    }

    static func enter(
      _ to: Status, from: Status, _ step: StepRecord, _ event: Event, into subject: inout Case
    ) {
      reopen(&subject, to, by: event)
    }
  }
}

extension Case {
  /// Settling on the spot was an acceptance too, unless material was missing.
  fileprivate var wasSettledAsAccepted: Bool { outcome == .settledOnSpot && wasAccepted }

  /// The open status it was closed from, or that which the settlement on the spot took in.
  fileprivate var reopensTo: Status? {
    guard let closing else { return nil }
    return wasSettledAsAccepted && closing.from.isUndecided ? .accepted : closing.from
  }
}

extension Steps.Reopen {
  private static func reopen(_ subject: inout Case, _ to: Status, by event: Event) {
    let day = event.at.day(in: subject.zone)
    if subject.outcome == .handedOver { subject.wasHandedOver = false }
    if let closing = subject.closing {
      subject.recovered = closing.recovered
      subject.doubled = closing.doubled
      takeBackNotice(of: closing, of: &subject, by: event.id, on: day)
    }
    subject.status = to
    subject.closing = nil
    subject.outcome = nil
    subject.closedAt = nil
    subject.deadlines.enter(to, on: day)
  }

  /// Nobody is owed a notice of a decision that no longer stands. Whether it came late stays known, and
  /// who was owed one of the decision before is owed it again.
  private static func takeBackNotice(
    of closing: Closing, of subject: inout Case, by event: EventID, on day: Day
  ) {
    let isNoticed = subject.deadlines.contains { $0.name == .tell && $0.startedBy == closing.by }
    guard isNoticed else { return }
    subject.deadlines.end(.tell, startedBy: closing.by, by: event, on: day)
    subject.owed = closing.owed
    subject.told = closing.told
  }
}
