/// What is to become a case: taken down on the form, on the command line, or read from a file.
public struct Intake: Hashable, Sendable {
  /// A step to be taken in the same save, with its own time where the paper says one.
  public struct LaterStep: Hashable, Sendable {
    public var action: StepAction
    public var at: Instant?

    public init(_ action: StepAction, at: Instant? = nil) {
      self.action = action
      self.at = at
    }
  }

  /// A case to link with, by number or by the number it carries elsewhere.
  public struct WantedLink: Hashable, Sendable {
    public var number: String?
    public var externalID: String?
    public var why: String

    public init(number: String?, externalID: String?, why: String) {
      self.number = number
      self.externalID = externalID
      self.why = why
    }
  }

  public var kind: Kind
  public var fields: CaseFields
  public var externalID: String?
  /// The number the case had in the store it comes from.
  public var foreignNumber: String?
  public var clerk: String?
  public var links: [WantedLink]
  public var steps: [LaterStep]
  public var turnedFrom: CaseID?

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
