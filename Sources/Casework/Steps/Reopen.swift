import Values
import Vocabulary

extension Steps {
  /// A closed case is taken up again where it stood.
  enum Reopen: Step {
    static let name = StepName.reopen
    static let command = Phrase("重新办理", "open a closed case again")
    static let meaning = Phrase(
      "重新办理，回到办结前的状态和期限。",
      "Opens again where it stood, with its old clocks.")
    static let parameters: [StepParameter] = [.required(.why)]
    static let back: (@Sendable (Case) -> Status?)? = { $0.reopensTo }

    static func resumeClocks(of subject: inout Case, _ transition: Transition) {
      subject.resumeAfterReopening()
    }

    static func enter(
      _ to: Status, from: Status, _ step: StepRecord, _ event: Event, into subject: inout Case
    ) {
      subject.reopen(to, at: event.at)
    }
  }
}

extension Case {
  /// The open status it was closed from. Settling on the spot was an acceptance too, unless material
  /// was missing.
  fileprivate var reopensTo: Status? {
    guard let closing else { return nil }
    let wasDecided = outcome == .settledOnSpot && wasAccepted
    return wasDecided && closing.from.isUndecided ? .accepted : closing.from
  }

  fileprivate mutating func reopen(_ to: Status, at: Instant) {
    if outcome == .handedOver { wasHandedOver = false }
    if let closing {
      recovered = closing.recovered
      doubled = closing.doubled
    }
    status = to
    closing = nil
    outcome = nil
    closedAt = nil
    moveStoppedDeadlines(on: at)
  }
}
