import Values
import Vocabulary

/// A step as a screen offers it for one case: possible now, or why not.
public struct StepChoice: Hashable, Sendable {
  /// Which step it is.
  public var name: StepName
  /// Which form of the step, as the rules name it (`on_spot`, `done`, `close`, a kind to turn to).
  public var variant: String?
  /// Nil when the step is possible now.
  public var refusal: Refusal?

  /// A step, and what stands against it.
  public init(name: StepName, variant: String? = nil, refusal: Refusal? = nil) {
    self.name = name
    self.variant = variant
    self.refusal = refusal
  }
}

extension StepChoice {
  /// What the step is called: in its form, where that has a name of its own.
  public func title(_ catalogue: Catalogue) -> Phrase {
    name.variant(variant)?.title(catalogue) ?? catalogue.steps.phrase(name)
  }

  /// What taking the step means, by the rule that decides it.
  public func meaning(by rule: RuleSet.Rule?) -> Phrase {
    name.meaning(variant: variant, leadingTo: rule?.to.flatMap(Status.init))
  }
}

extension Case {
  /// The case as far as the rules ask for a step.
  public var stepSubject: StepSubject {
    StepSubject(number: number, status: status, missing: missing)
  }
}

extension CaseSummary {
  /// The case as far as the rules ask for a step.
  public var stepSubject: StepSubject {
    StepSubject(number: number, status: status, missing: missing)
  }
}

extension Decision {
  /// A step that the rules do not have for a case's kind, with that as the reason.
  public func absent(_ step: StepName, for subject: StepSubject) -> StepChoice {
    let article = rules.steps.first { $0.step == step.rawValue }?.article ?? ""
    return StepChoice(
      name: step,
      refusal: .notForKind(
        step: step, number: subject.number, kind: subject.kind, rule: reference(article)))
  }

  /// All steps that the rules know for a case's kind, in their order, each with the reason that
  /// stands against it now.
  public func choices(for subject: StepSubject) -> [StepChoice] {
    rules.steps.filter { $0.kind == subject.kind.rawValue }.compactMap { rule in
      guard let name = StepName(rawValue: rule.step) else { return nil }
      var choice = StepChoice(name: name, variant: rule.variant)
      if !rule.from.contains(subject.status.rawValue) {
        choice.refusal = refusal(of: rule, StepAction(name), subject)
      }
      return choice
    }
  }
}
