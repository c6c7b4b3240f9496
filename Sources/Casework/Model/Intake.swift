import Values
import Vocabulary

/// What is to become a case: taken down on the form, on the command line, or read from a file.
public struct Intake: Hashable, Sendable {
  /// A step to be taken in the same save, with its own time where the paper says one.
  public struct LaterStep: Hashable, Sendable {
    /// What is to be done.
    public var action: StepAction
    /// When it happened; nil is the moment of the save.
    public var at: Instant?
    /// The rules by which it was judged where it was taken; nil is today's.
    public var rules: RuleSet.Name?

    /// A step, with its time where the paper says one.
    public init(_ action: StepAction, at: Instant? = nil) {
      self.action = action
      self.at = at
    }
  }

  /// A case to link with, by number or by the number it carries elsewhere.
  public struct WantedLink: Hashable, Sendable {
    /// The other case's whole number, here or in the store the file comes from.
    public var number: String?
    /// The number the other case carries elsewhere.
    public var externalID: String?
    /// Why they belong together, empty when nobody said.
    public var why: String

    /// A wish with all its parts; one of the two numbers must be given.
    public init(number: String?, externalID: String?, why: String) {
      self.number = number
      self.externalID = externalID
      self.why = why
    }
  }

  /// What the visitor brought.
  public var kind: Kind
  /// What was taken down.
  public var fields: CaseFields
  /// The number it carries elsewhere, unique in a store over cases and ledger.
  public var externalID: String?
  /// The number the case had in the store it comes from.
  public var foreignNumber: String?
  /// Who took it down; nil is the clerk who saves it.
  public var clerk: String?
  /// The cases to link it with.
  public var links: [WantedLink]
  /// The steps to take after it is opened, in order.
  public var steps: [LaterStep]
  /// The case it is turned out of.
  public var turnedFrom: CaseID?
  /// The fields of which the paper says anything, be it that there is nothing to say.
  public var given: Set<Field> = []
  /// The files of evidence that are to lie beside it; their bytes are elsewhere.
  public var attachments: [Attachment] = []

  /// An intake with what is known; the rest is left out.
  public init(
    kind: Kind, fields: CaseFields, externalID: String? = nil, foreignNumber: String? = nil,
    clerk: String? = nil, links: [WantedLink] = [], steps: [LaterStep] = [],
    turnedFrom: CaseID? = nil
  ) {
    self.kind = kind
    self.fields = fields
    self.externalID = externalID
    self.foreignNumber = foreignNumber
    self.clerk = clerk
    self.links = links
    self.steps = steps
    self.turnedFrom = turnedFrom
  }
}
