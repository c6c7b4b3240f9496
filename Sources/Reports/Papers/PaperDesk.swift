import Casework
import Values
import Vocabulary

/// The desk at which a paper is printed.
public struct PaperDesk: Sendable {
  /// Who this desk is.
  public var settings: DeskSettings
  /// The phone under which the desk is reached; empty where nobody said.
  public var phone: String
  /// The words of lists.
  public var catalogue: Catalogue
  /// The rule sets that number grounds.
  public var rules: RuleBook
  /// Holidays and weekend days worked.
  public var calendar: WorkCalendar
  /// Where days are counted.
  public var zone: Zone
  /// The day of printing.
  public var today: Day
  /// The address of the office; empty where nobody said.
  public var address = ""
  /// How long the office keeps persons; empty where nobody said.
  public var retention = ""
  /// How the log of the desk ended when it was printed, in short; empty where there is none.
  public var head = ""

  /// A desk with all its parts.
  public init(
    settings: DeskSettings, phone: String, catalogue: Catalogue, rules: RuleBook,
    calendar: WorkCalendar, zone: Zone, today: Day
  ) {
    self.settings = settings
    self.phone = phone
    self.catalogue = catalogue
    self.rules = rules
    self.calendar = calendar
    self.zone = zone
    self.today = today
  }
}
