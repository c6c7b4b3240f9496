import Values
import Vocabulary

/// What the rules decided about a step when it was taken.
///
/// It is written into the event, so that the same events give the same case on every laptop,
/// whatever rule files lie there.
public struct Transition: Hashable, Sendable {
  /// The id of the rule set that decided.
  public var ruleSet: String
  /// The version of the rule set's file.
  public var version: Int
  /// The statuses the step may be taken from. A step that meets another status when events of
  /// several desks come together has been overtaken.
  public var from: [Status]
  /// The status reached; nil leaves it as it is.
  public var to: Status?
  /// How the case ends, where the step closes it.
  public var outcome: Outcome?
  /// Deadlines that begin to run.
  public var starts: [DeadlineStart]
  /// Deadlines that have done their work.
  public var ends: [DeadlineName]
  /// Deadlines that a referral ended and that run again with the day they had.
  public var resumes: [DeadlineName]
  /// By how much running deadlines grow, in each deadline's own unit.
  public var grows: [DeadlineExtension]
  /// Whether the act takes in an accept decision made at the same moment.
  public var accepts: Bool
  /// Whom an article names that must be told of the decision that the step is; nobody of other steps.
  public var tells: [Addressee]

  /// A transition with what it decides; the rest stays as it is.
  public init(
    ruleSet: String, version: Int, from: [Status], to: Status? = nil, outcome: Outcome? = nil,
    starts: [DeadlineStart] = [], ends: [DeadlineName] = [], resumes: [DeadlineName] = [],
    grows: [DeadlineExtension] = [], accepts: Bool = false, tells: [Addressee] = []
  ) {
    self.ruleSet = ruleSet
    self.version = version
    self.from = from
    self.to = to
    self.outcome = outcome
    self.starts = starts
    self.ends = ends
    self.resumes = resumes
    self.grows = grows
    self.accepts = accepts
    self.tells = tells
  }
}

extension Transition {
  /// Which rules decided.
  public var name: RuleSet.Name { RuleSet.Name(id: ruleSet, version: version) }
}
