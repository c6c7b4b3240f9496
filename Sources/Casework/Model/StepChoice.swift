/// A step as a screen offers it for one case: possible now, or why not.
public struct StepChoice: Hashable, Sendable {
  public var name: StepName
  /// Which form of the step, as the rules name it (`on_spot`, `done`, `close`, a kind to turn to).
  public var variant: String?
  /// Nil when the step is possible now.
  public var refusal: Refusal?

  public init(name: StepName, variant: String? = nil, refusal: Refusal? = nil) {
    self.name = name
    self.variant = variant
    self.refusal = refusal
  }
}

extension Decision {
  /// All steps that the rules know for a case's kind, in their order, each with the reason that
  /// stands against it now.
  public func choices(for subject: Case) -> [StepChoice] {
    rules.steps.filter { $0.kind == subject.kind.rawValue }.compactMap { rule in
      guard let name = StepName(rawValue: rule.step) else { return nil }
      var choice = StepChoice(name: name, variant: rule.variant)
      if !rule.from.contains(subject.status.rawValue) {
        choice.refusal = refusal(
          of: rule, StepAction(name), subject)
      }
      return choice
    }
  }
}
