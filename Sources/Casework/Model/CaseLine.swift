import Values
import Vocabulary

/// A case as one row of a sheet: everything that is counted of it, persons masked, no free text.
///
/// What is chosen from a list is its id, empty where nobody said.
public struct CaseLine: Hashable, Sendable {
  /// What is due next.
  public struct NextDay: Hashable, Sendable {
    /// The id of the deadline.
    public var what: String
    /// Its last day.
    public var on: Day
    /// Whether the day rests on a holiday table that is not out.
    public var isEstimated: Bool
    /// Whether the day is the office's own target, not a rule's.
    public var isOfficeTarget: Bool

    /// A last day with all that is said of it.
    public init(what: String, on: Day, isEstimated: Bool, isOfficeTarget: Bool) {
      self.what = what
      self.on = on
      self.isEstimated = isEstimated
      self.isOfficeTarget = isOfficeTarget
    }
  }

  /// Which case it is; nil in a row that says nothing.
  public var id: CaseID?
  /// The whole number, such as `TS-20270315-A-0012`.
  public var number = ""
  /// What the visitor brought.
  public var kind = ""
  /// Where the case stands.
  public var status = ""
  /// How it ended, empty while it is open.
  public var outcome = ""
  /// When the matter reached the desk.
  public var receivedAt = Instant(seconds: 0)
  /// Where it came from.
  public var channel = ""
  /// The venue's name.
  public var venue = ""
  /// Who took it down.
  public var clerk = ""
  /// How many persons came.
  public var people = 1
  /// What a consultation is about.
  public var topic = ""
  /// Masked; empty for a report, whoever made it.
  public var name = ""
  /// The last four digits; empty for a report.
  public var phoneTail = ""
  /// Whether somebody is named.
  public var isNamed = false
  /// The merchant's name, masked where it tells of a person.
  public var merchant = ""
  /// The merchant's trade.
  public var trade = ""
  /// The class of goods or services.
  public var goodsClass = ""
  /// The goods or service in the visitor's words, with long numbers starred.
  public var product = ""
  /// What the complaint is about.
  public var nature = ""
  /// The amount that the matter is about.
  public var amount: SaidMoney?
  /// What the consumer got back.
  public var recovered: Money?
  /// What the consumer got as doubled or greater compensation.
  public var doubled: Money?
  /// The department it was last referred or handed over to.
  public var department = ""
  /// The day on which it was closed.
  public var closedOn: Day?
  /// What is due next, nil when nothing is.
  public var due: NextDay?
  /// The fields that a decision still needs, by their ids with blanks between them.
  public var missing = ""
  /// What of name, phone and product the case has and the row cannot tell, since the keys of the office are not here.
  public var withheld: Set<Field> = []

  /// A row that says nothing yet.
  public init() {}
}
