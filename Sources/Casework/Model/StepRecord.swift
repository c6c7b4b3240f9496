import Values

/// A step that was taken, with what the rules made of it.
public struct StepRecord: Hashable, Sendable {
  /// The step as somebody asked for it.
  public var action: StepAction
  /// What the rules decided about it.
  public var transition: Transition
  /// The case that `link`, `unlink` and `turn` point at.
  public var other: CaseID?
  /// Which fields with values in erasable rows an amendment fills (true) or empties (false).
  public var beside: [Field: Bool]

  /// A step with its transition; what an amendment does in erasable rows is told from its changes.
  public init(action: StepAction, transition: Transition, other: CaseID? = nil) {
    self.action = action
    self.transition = transition
    self.other = other
    beside = action.changes.filter { $0.key.keeping != .open }.mapValues { $0?.fills ?? false }
  }

  /// What stands in the story of a case beside the options.
  public var remarks: [Phrase] {
    action.name.step.remarks(on: action, accepted: transition.accepts)
  }
}
