import Values
import Vocabulary

/// What an office may do with a case, and by when: one order, read from one file of `rules/`.
///
/// Statuses, steps, kinds and outcomes are spelt as the file spells them.
public struct RuleSet: Hashable, Sendable {
  /// A field without which a case of a kind cannot be accepted.
  public struct RequiredField: Hashable, Sendable {
    /// The field's name, such as `consumer.phone`.
    public var field: String
    /// The article that asks for it.
    public var article: String
  }

  /// A field that is needed where another one is filled in.
  public struct ConditionalField: Hashable, Sendable {
    /// The field's name, such as `consumer.delegate.authorised`.
    public var field: String
    /// The field that asks for it, such as `consumer.delegate.name`.
    public var with: String
    /// The article that asks for it.
    public var article: String
  }

  /// What holds where several persons complain together.
  public struct Joint: Hashable, Sendable {
    /// How many representatives they may choose.
    public var representatives: Int
    /// The steps to which those have to agree for whom the representatives speak: `withdraw`,
    /// `settle:on_spot`.
    public var agreed: [String]
    /// The article that says so.
    public var article: String
  }

  /// A reason for declining or terminating.
  public struct Ground: Hashable, Sendable {
    /// The number under which the clerk gives it, from 1.
    public var number: Int
    /// The article and item, such as `16(1)`.
    public var article: String
    /// The reason in our own few words.
    public var label: Phrase
    /// The deadline that must have run out before the reason holds; nil where it is no lapse of time.
    public var after: String?
    /// The reason in Chinese.
    public var zh: String { label.zh }
    /// The reason in English.
    public var en: String { label.en }
  }

  /// A time limit.
  public struct Deadline: Hashable, Sendable {
    /// How the length is counted.
    public enum Unit: String, HashedByCase, Sendable { case working, calendar }

    /// The deadline's id, such as `decide`.
    public var name: String
    /// The kinds of case that have it.
    public var kinds: [String]
    /// What sets it going: `received`, or steps; each such act starts it anew.
    public var startsAt: [String]
    /// Its length in days of ``unit``.
    public var length: Int
    /// Working or calendar days.
    public var unit: Unit
    /// Whether a last day that is a listed holiday goes to the first day after it.
    public var rollsOffHolidays: Bool
    /// What each extension adds, first to last, in days of ``unit``.
    public var extendBy: [Int]
    /// The statuses in which it stands still; the days in them are added.
    public var pausedIn: [String]
    /// What ends it: a step (`accept`), a variant of a step (`settle:on_spot`), `close` for
    /// any step that closes the case, `told` for any step by which all whom the article names have been
    /// told, `refer:own` for a referral within the office's own system.
    public var endsOn: [String]
    /// The steps that set it going again with the day it had, such as `reply`.
    public var resumesOn: [String]
    /// The article it comes from, empty for the office's own.
    public var article: String
    /// Whether it is the office's own target, not a rule's.
    public var officeTarget: Bool
  }

  /// Who has to agree before a step, or before a part of it.
  ///
  /// The step states that they did: nobody is asked again.
  public struct Consent: Hashable, Sendable {
    /// The step (`mediate`), a variant (`settle:on_spot`) or an option (`mediate:entrusted_to`).
    public var to: String
    /// Who agrees: `consumer`, `merchant`.
    public var of: [String]
    /// The field where a refusal may have been taken down, such as `consents.entrust`.
    public var field: String?
    /// The article that asks for it.
    public var article: String
  }

  /// A step that is allowed to one kind of case.
  public struct Rule: Hashable, Sendable {
    /// The step's id as on the command line, such as `hand-over`.
    public var step: String
    /// The kind of case.
    public var kind: String
    /// A form of the step with rules of its own, such as `on_spot`, `done`, `close`.
    public var variant: String?
    /// The statuses in which it may be taken.
    public var from: [String]
    /// The status reached: nil is unchanged, `back` is where the case came from.
    public var to: String?
    /// The outcome, where the step closes the case.
    public var outcome: String?
    /// The article that a refusal names, empty for the office's own order of work.
    public var article: String
    /// The article where the case leaves the office's own system; nil where that is no matter.
    public var articleOutside: String?
    /// Whether doubled compensation is a part of what was recovered, and cannot be more.
    public var doubledInRecovered: Bool
    /// Options that the step does not take under these rules, such as `entrusted_to`.
    public var without: [String]
    /// The extension from which on it must be said who approved of it, counted from 1; nil where none asks.
    public var approvedFrom: Int?
    /// Who must be told of the step, where it is a decision: `consumer`, `merchant`.
    public var tells: [String]
  }

  /// The rule set's id, by which `setup --rules` names it.
  public var id: String
  /// The version of this file, raised with every change of its rules.
  public var version: Int
  /// The name of the order.
  public var name: Phrase
  /// The order's number, such as 总局令第121号.
  public var order: String
  /// The kinds of office whose rules these are, the first being their home.
  public var officeKinds: [String]
  /// The first day on which they hold for what is received.
  public var from: Day
  /// The last such day; nil where no end is set.
  public var until: Day?
  /// Words in the names of departments that belong to the office's own system: a referral to one of them
  /// leaves decision and notice to it.
  public var ownSystem: [String]
  /// The required fields by kind, in the order in which they are named.
  public var required: [String: [RequiredField]]
  /// The fields that are needed where others are filled in, by kind.
  public var requiredWith: [String: [ConditionalField]]
  /// What holds for joint complaints; nil where the order says nothing of them.
  public var joint: Joint?
  /// The grounds by step, in the order of their numbers.
  public var grounds: [String: [Ground]]
  /// Who has to agree to what.
  public var consents: [Consent]
  /// The deadlines, in the order that breaks ties.
  public var deadlines: [Deadline]
  /// The steps.
  public var steps: [Rule]
}

extension RuleSet {
  /// Which rules decided: the set and the version of its file, written `set@version`.
  public struct Name: Hashable, Sendable, CustomStringConvertible {
    /// The rule set's id.
    public var id: String
    /// The version of its file.
    public var version: Int

    /// A version of a set.
    public init(id: String, version: Int) {
      self.id = id
      self.version = version
    }

    /// Reads `set@version`; nil for anything else.
    public init?(_ words: String) {
      let parts = words.split(separator: "@", omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty, let version = Int(parts[1]), version > 0 else {
        return nil
      }
      self.init(id: String(parts[0]), version: version)
    }

    /// `set@version`.
    public var description: String { "\(id)@\(version)" }
  }

  /// Which rules these are.
  public var named: Name { Name(id: id, version: version) }

  /// The rule for a step of a kind of case, nil if that kind never takes it.
  public func rule(step: String, kind: String, variant: String? = nil) -> Rule? {
    steps.first { $0.step == step && $0.kind == kind && $0.variant == variant }
  }

  /// The ground of a step by its number.
  public func ground(step: String, number: Int) -> Ground? {
    grounds[step]?.first { $0.number == number }
  }

  /// Who has to agree to a step, a variant or an option of it, spelt as in the file.
  public func consent(to moment: String) -> Consent? { consents.first { $0.to == moment } }

  /// The deadline of that name for a kind of case.
  public func deadline(_ name: String, kind: String) -> Deadline? {
    deadlines.first { $0.name == name && $0.kinds.contains(kind) }
  }
}
