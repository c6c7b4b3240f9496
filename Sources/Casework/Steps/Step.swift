import Values
import Vocabulary

/// A step of a case: all that is said of it but its lines in the rule files, its name as people read it
/// (`data/labels.json`) and where its key stands. Each lies in a file of its own.
package protocol Step: Sendable {
  /// Its command, and the kind of its event.
  static var name: StepName { get }
  /// What the command does, as help lists it.
  static var command: Phrase { get }
  /// What taking it means, in one sentence.
  static var meaning: Phrase { get }
  /// The options it takes, in the order in which a form asks for them.
  static var parameters: [StepParameter] { get }
  /// The forms of it that have rules of their own.
  static var variants: [StepVariant] { get }
  /// Whether one form can speak for several cases: what names another case or a number of its own
  /// cannot.
  static var isForMany: Bool { get }
  /// What it does with another case than its own; nil where it concerns none.
  static var concern: StepConcern? { get }
  /// Whether it fills fields of the case or corrects them.
  static var changesFields: Bool { get }
  /// Whether it says that somebody was told: what was said cannot be unsaid, and what it ends is told by
  /// whom it reached.
  static var isNotice: Bool { get }
  /// Whether it ends the wait for a decision without deciding anything.
  static var leavesUndecided: Bool { get }
  /// Whether it cannot be taken while material is missing, and is refused by the name of what is
  /// (总局令第121号 art. 10).
  static var needsMaterial: Bool { get }
  /// Where it leads, if rules say that it leads back; nil where rules cannot say so.
  static var back: (@Sendable (Case) -> Status?)? { get }

  /// What it means where the rules lead to a status.
  static func meaning(leadingTo status: Status?) -> Phrase
  /// Whether a form asks for an option, where the rules have the step in this form.
  static func asks(for option: StepOption, in variant: String?) -> Bool
  /// Whether a form cannot be saved without an option.
  static func needs(_ option: StepOption) -> Bool
  /// What stands in the story of a case beside the options.
  ///
  /// - Parameter accepted: whether the step was an acceptance too.
  static func remarks(on action: StepAction, accepted: Bool) -> [Phrase]
  /// The words by which the case is found.
  static func words(in action: StepAction) -> String?
  /// Whom it says was told.
  static func addressees(of action: StepAction) -> Set<Addressee>

  /// Refuses options that do not go together.
  static func check(_ action: StepAction) throws(Refusal)
  /// Refuses what the case, by the rule of the step, does not allow.
  static func check(
    _ action: StepAction, on subject: Case, by rule: RuleSet.Rule
  ) throws(Refusal)
  /// Whether it takes in the decision to accept.
  static func accepts(_ action: StepAction, on subject: Case) -> Bool
  /// Whether the matter stays inside the office's own system, which then owes the decision itself.
  static func staysInside(_ action: StepAction, by decision: Decision) -> Bool
  /// Days that somebody set for deadlines which the step starts.
  static func days(in action: StepAction) -> [DeadlineName: Day]
  /// The day from which deadlines count that the step starts, where it is not that of the step.
  static func startDay(of action: StepAction) -> Day?
  /// By how much it lets running deadlines grow.
  static func growth(of subject: Case, by decision: Decision) throws(Refusal) -> [DeadlineExtension]

  /// The fields it changes.
  static func changes(of action: StepAction) -> [Field: FieldValue?]
  /// Puts into the case what it says.
  static func take(_ step: StepRecord, into subject: inout Case)
  /// Lets deadlines run again that had ended.
  static func resumeDeadlines(of subject: inout Case, _ transition: Transition)
  /// Brings the case to the status that the rules lead to.
  static func enter(
    _ to: Status, from: Status, _ step: StepRecord, _ event: Event, into subject: inout Case)
}

/// The steps.
enum Steps {}

// MARK: What most steps say

extension Step {
  package static var parameters: [StepParameter] { [] }
  package static var variants: [StepVariant] { [] }
  package static var isForMany: Bool { concern == nil }
  package static var concern: StepConcern? { nil }
  package static var changesFields: Bool { false }
  package static var isNotice: Bool { false }
  package static var leavesUndecided: Bool { false }
  package static var needsMaterial: Bool { false }
  package static var back: (@Sendable (Case) -> Status?)? { nil }

  package static func meaning(leadingTo status: Status?) -> Phrase { meaning }

  /// What the form of a step settles is not asked, nor what belongs to another form of it.
  package static func asks(for option: StepOption, in variant: String?) -> Bool {
    !variants.contains { $0.settles[option] != nil }
      && parameters.contains { $0.option == option && $0.isAsked(in: variant) }
  }

  package static func needs(_ option: StepOption) -> Bool {
    parameters.contains { $0.option == option && $0.isRequired }
  }

  package static func remarks(on action: StepAction, accepted: Bool) -> [Phrase] { [] }
  package static func words(in action: StepAction) -> String? { nil }

  package static func addressees(of action: StepAction) -> Set<Addressee> {
    var sides: Set<Addressee> = []
    if Means(rawValue: action[text: .told]) != nil { sides.insert(.consumer) }
    if Means(rawValue: action[text: .toldMerchant]) != nil { sides.insert(.merchant) }
    return sides
  }

  package static func check(_ action: StepAction) throws(Refusal) {}
  package static func check(
    _ action: StepAction, on subject: Case, by rule: RuleSet.Rule
  ) throws(Refusal) {}
  package static func accepts(_ action: StepAction, on subject: Case) -> Bool { false }
  package static func staysInside(_ action: StepAction, by decision: Decision) -> Bool { false }
  package static func days(in action: StepAction) -> [DeadlineName: Day] { [:] }
  package static func startDay(of action: StepAction) -> Day? { nil }
  package static func growth(
    of subject: Case, by decision: Decision
  ) throws(Refusal) -> [DeadlineExtension] { [] }
  package static func changes(of action: StepAction) -> [Field: FieldValue?] { action.changes }
  package static func take(_ step: StepRecord, into subject: inout Case) {}
  package static func resumeDeadlines(of subject: inout Case, _ transition: Transition) {}

  package static func enter(
    _ to: Status, from: Status, _ step: StepRecord, _ event: Event, into subject: inout Case
  ) {
    subject.enter(to, from: from, step, event)
  }
}
