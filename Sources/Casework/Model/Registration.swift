import Values
import Vocabulary

/// The first event of a case: its number, what was taken down, and the rules it was taken under.
public struct Registration: Hashable, Sendable {
  /// The case's number, given away for good.
  public var number: CaseNumber
  /// What was taken down.
  public var fields: CaseFields
  /// The number it carries elsewhere, unique in a store.
  public var externalID: String?
  /// The fields that a decision needs (总局令第121号 art. 10); a case that lacks one is
  /// `need_material`.
  public var required: [Field]
  /// The fields that are needed where another one is filled in, by their names: a delegate has to show that he
  /// is authorised (总局令第121号 art. 11).
  public var requiredWith: [Field: Field] = [:]
  /// The id of the rule set that set the first deadlines.
  public var ruleSet: String
  /// The version of the rule set's file.
  public var version: Int
  /// The deadlines that begin to run with the receipt.
  public var starts: [DeadlineStart]
  /// The case this one was turned out of.
  public var turnedFrom: CaseID?
  /// The fields whose values lie in erasable rows: they count as filled in even where the row was
  /// erased or cannot be opened, so that a case stands the same for everybody.
  public var beside: Set<Field>

  /// An opening with all its parts; what lies in erasable rows is told from the fields.
  public init(
    number: CaseNumber, fields: CaseFields, externalID: String?, required: [Field],
    ruleSet: String, version: Int, starts: [DeadlineStart], turnedFrom: CaseID? = nil
  ) {
    self.number = number
    self.fields = fields
    self.externalID = externalID
    self.required = required
    self.ruleSet = ruleSet
    self.version = version
    self.starts = starts
    self.turnedFrom = turnedFrom
    beside = Set(fields.values.filter { $0.key.keeping != .open && $0.value.fills }.keys)
  }
}
