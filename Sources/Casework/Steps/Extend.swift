import Values
import Vocabulary

extension Steps {
  /// The time limit that may be lengthened is lengthened.
  enum Extend: Step {
    static let name = StepName.extend
    static let command = Phrase("延长期限", "extend the time limit")
    static let meaning = Phrase(
      "延长办理期限。",
      "Lengthens the clock that may be lengthened.")
    static let parameters: [StepParameter] = [.required(.why)]

    /// The running clock that the rules let grow, grown by the next extension they provide for; none
    /// where they let none grow.
    static func growth(
      of subject: Case, by decision: Decision
    ) throws(Refusal) -> [ClockGrowth] {
      let extendable = subject.clocks.filter { $0.isRunning && !$0.start.extensions.isEmpty }
      if let clock = extendable.first(where: { $0.timesExtended < $0.start.extensions.count }) {
        return [ClockGrowth(name: clock.name, length: clock.start.extensions[clock.timesExtended])]
      }
      // Without one it is the office's own note of why it takes longer; nothing that the rules set
      // grows by it.
      guard let clock = extendable.first else { return [] }
      throw .extendedToTheEnd(
        number: subject.number, clock: clock.name,
        rule: decision.reference(
          decision.rules.clock(clock.name.rawValue, kind: subject.kind.rawValue)?.article ?? ""))
    }
  }
}

extension TakenStep {
  /// Whether it is an extension under rules that let no running time limit grow: it is recorded,
  /// and must be told.
  public var grewNothing: Bool { action.name == .extend && ruling.grows.isEmpty }
}
