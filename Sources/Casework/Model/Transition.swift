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
  /// Clocks that begin to run.
  public var starts: [DeadlineStart]
  /// Clocks that have done their work.
  public var ends: [DeadlineName]
  /// Clocks that a referral ended and that run again with the day they had.
  public var resumes: [DeadlineName]
  /// By how much running clocks grow, in each clock's own unit.
  public var grows: [DeadlineExtension]
  /// Whether the act takes in an accept decision made at the same moment.
  public var accepts: Bool
  /// Whom an article names that must be told of the decision that the step is; nobody of other steps.
  public var tells: [Addressee]

  /// A ruling with what it decides; the rest stays as it is.
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

/// A clock as the rules set it going: its name, its length, and what stops it for a while.
public struct DeadlineStart: Hashable, Sendable {
  /// The days a clock counts.
  public enum Unit: String, Hashable, Sendable { case working, calendar }

  /// Which of the rules' clocks it is.
  public var name: DeadlineName
  /// How many days of ``unit`` it runs, without extensions.
  public var length: Int
  /// The days it counts.
  public var unit: Unit
  /// Whether a last day that is a listed holiday moves to the next day that is not.
  public var rollsOffHolidays: Bool
  /// The day itself, where somebody set it; the length then says nothing.
  public var on: Day?
  /// Statuses in which the clock stands still and is not shown.
  public var pausedIn: [Status]
  /// Whether the clock counts from the day the case was received, not from the step.
  public var sinceReceived: Bool
  /// Whether the length is the office's own target, with no national rule behind it.
  public var isOfficeTarget: Bool
  /// By how much each further extension lets the clock grow.
  public var extensions: [Int]

  /// A clock with what the rules say of it; the rest is no.
  public init(
    name: DeadlineName, length: Int, unit: Unit, rollsOffHolidays: Bool = false, on: Day? = nil,
    pausedIn: [Status] = [], sinceReceived: Bool = false, isOfficeTarget: Bool = false,
    extensions: [Int] = []
  ) {
    self.name = name
    self.length = length
    self.unit = unit
    self.rollsOffHolidays = rollsOffHolidays
    self.on = on
    self.pausedIn = pausedIn
    self.sinceReceived = sinceReceived
    self.isOfficeTarget = isOfficeTarget
    self.extensions = extensions
  }
}

/// By how much one clock grows, in its own unit.
public struct DeadlineExtension: Hashable, Sendable {
  /// Which clock grows.
  public var name: DeadlineName
  /// By how many days, working or calendar ones as the clock counts.
  public var length: Int

  /// A clock and the days added to it.
  public init(name: DeadlineName, length: Int) {
    self.name = name
    self.length = length
  }
}
