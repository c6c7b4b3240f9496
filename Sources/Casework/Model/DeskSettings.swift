import Values
import Vocabulary

/// Who this desk is: its office, venue, letters, rules and activity.
///
/// Settings are events like all else, so a copy of the log knows them too.
public struct DeskSettings: Hashable, Sendable {
  /// The name of one setting, as in the event and on the command line.
  public enum Key: String, CaseIterable, HashedByCase, Sendable {
    case office
    case officeKind = "office_kind"
    case venue
    case venueRole = "venue_role"
    case desk, rules, counter, activity, slogan, from, to, days, organisers, host
    case coOrganisers = "co_organisers"
    case mainVenue = "main_venue"
    case subVenues = "sub_venues"
    case departments, clerk
    case answeredFirstQuestions = "set_up"
  }

  /// The kind of office that runs the desk; it chooses rules and wording.
  public enum OfficeKind: String, CaseIterable, HashedByCase, Sendable {
    case market, council, finance, other
  }

  /// The words that an office may count cases with.
  public static let counters = ["件", "宗", "起"]

  /// The letters of case numbers as somebody typed them, in either width and case: one to four of them;
  /// nil where they are something else.
  public static func letters(typed: String) -> String? {
    let letters = TextRules.trimmed(TextRules.foldWidth(typed)).uppercased()
    let isFit = (1...4).contains(letters.count) && letters.allSatisfy { ("A"..."Z").contains($0) }
    return isFit ? letters : nil
  }

  private var values: [Key: String] = [:]

  /// Whether the store holds invented records only: it was marked before the first of them, and no
  /// setting takes the mark away.
  public var isDemonstration = false

  /// The settings of a desk that nobody has set up.
  public init() {}

  /// What was set under a key, nil where nothing was.
  public subscript(key: Key) -> String? { values[key] }

  /// Takes over each change; a change to nil takes the setting away.
  public mutating func apply(_ changes: [Key: String?]) {
    for (key, value) in changes { values[key] = value }
  }

  /// The name of the office, empty where nothing was set.
  public var office: String { values[.office] ?? "" }
  /// The kind of office; market regulation where nothing was set.
  public var officeKind: OfficeKind { values[.officeKind].flatMap(OfficeKind.init) ?? .market }
  /// The venue of this desk; the main venue where nothing was set.
  public var venue: String { values[.venue] ?? Term.mainVenue.zh }
  /// Whether this desk sits at the main venue, as it does where nothing was set.
  public var isMainVenue: Bool { values[.venueRole] != "sub" }
  /// The letters in this desk's case numbers, without the generation of a restored store.
  public var letters: String { values[.desk] ?? "A" }
  /// The rule set chosen by hand; nil lets the kind of office choose.
  public var rules: String? { values[.rules] }
  /// The word that this office counts cases with.
  public var counter: String { values[.counter] ?? "件" }
  /// The name of the activity, empty where nothing was set.
  public var activity: String { values[.activity] ?? "" }
  /// The year's slogan, empty where nothing was set.
  public var slogan: String { values[.slogan] ?? "" }
  /// Who holds the activity, empty where nothing was set.
  public var organisers: String { values[.organisers] ?? "" }
  /// The first day of the activity, nil where none was set.
  public var from: Day? { values[.from].flatMap { Day($0) } }
  /// The last day of the activity, nil where none was set.
  public var to: Day? { values[.to].flatMap { Day($0) } }
  /// The clerk who was chosen last, nil before anybody was.
  public var clerk: String? { values[.clerk] }
  /// Whether somebody has answered the first questions, on the screen or by `setup`.
  public var isSetUp: Bool { values[.answeredFirstQuestions] != nil }
}
