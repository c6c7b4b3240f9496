import Casework

extension Context {
  /// All steps that the rules know for a case, under the rules it was taken down under.
  func choices(for subject: CaseSummary) -> [StepChoice] {
    decision(on: subject).choices(for: subject.stepSubject)
  }

  func decision(on subject: CaseSummary) -> Decision {
    Decision(rules: reference.rules(of: subject, settings: settings, zone: zone))
  }

  /// The steps of several cases: those of the first, then what others can beside it; a step is
  /// refused where it is for all.
  func choices(together cases: [CaseSummary]) -> [StepChoice] {
    var merged: [StepChoice] = []
    for choice in cases.flatMap({ choices(for: $0) }) {
      let place = merged.firstIndex { $0.name == choice.name && $0.variant == choice.variant }
      if let place {
        if choice.refusal == nil { merged[place].refusal = nil }
      } else {
        merged.append(choice)
      }
    }
    return merged
  }
}
