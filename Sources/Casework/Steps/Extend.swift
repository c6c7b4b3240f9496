import Values
import Vocabulary

extension Steps {
  /// The time limit that may be lengthened is lengthened.
  enum Extend: Step {
    static let name = StepName.extend
    static let command = Phrase("延长期限", "Extend the time limit")
    static let meaning = Phrase(
      "延长办理期限。",
      "Lengthens the deadline that may be lengthened.")
    static let parameters: [StepParameter] = [
      .required(.why), .optional(.approvedBy), .optional(.told),
    ]

    /// That it takes longer is told; it is no decision on the matter.
    static func addressees(of action: StepAction) -> Set<Addressee> { [] }

    /// From some extension on the rules ask who approved of it.
    static func check(
      _ action: StepAction, on subject: Case, by rule: RuleSet.Rule
    ) throws(Refusal) {
      guard let first = rule.approvedFrom, action.options[.approvedBy] == nil else { return }
      let taken = subject.deadlines.filter { $0.isRunning && !$0.start.extensions.isEmpty }
        .map(\.timesExtended).min()
      if let taken, taken + 1 >= first {
        throw .missingOption(step: name, option: .approvedBy)
      }
    }

    /// The running deadline that the rules let grow, grown by the next extension they provide for; none
    /// where they let none grow.
    static func growth(
      of subject: Case, by decision: Decision
    ) throws(Refusal) -> [DeadlineExtension] {
      let extendable = subject.deadlines.filter { $0.isRunning && !$0.start.extensions.isEmpty }
      if let deadline = extendable.first(where: { $0.timesExtended < $0.start.extensions.count }) {
        return [
          DeadlineExtension(
            name: deadline.name, length: deadline.start.extensions[deadline.timesExtended])
        ]
      }
      // Without one it is the office's own note of why it takes longer; nothing that the rules set
      // grows by it.
      guard let deadline = extendable.first else { return [] }
      throw .extendedToTheEnd(
        number: subject.number, deadline: deadline.name,
        rule: decision.reference(
          decision.rules.deadline(deadline.name.rawValue, kind: subject.kind.rawValue)?.article
            ?? ""))
    }
  }
}

extension StepRecord {
  /// Whether it is an extension under rules that let no running time limit grow: it is recorded,
  /// and must be told.
  public var grewNothing: Bool { action.name == .extend && transition.grows.isEmpty }
}
