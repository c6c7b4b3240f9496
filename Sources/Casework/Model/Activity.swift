import Values
import Vocabulary

/// The activity as a record: its name, when it is, who holds it, where, and which departments come.
///
/// It is a view of the settings, so its events are theirs. How many organisations came is counted in
/// the ledger and not part of it.
public struct Activity: Hashable, Sendable {
  /// A place of the activity.
  public struct Venue: Hashable, Sendable {
    /// Its name.
    public var name: String
    /// Whether it is the main one.
    public var isMain: Bool

    /// A main or another venue.
    public init(_ name: String, isMain: Bool = false) {
      self.name = name
      self.isMain = isMain
    }
  }

  /// What it is called.
  public var name = ""
  /// The year's slogan (年主题).
  public var slogan = ""
  /// The first day of its period.
  public var from: Day?
  /// The last day of its period.
  public var to: Day?
  /// The day or days of it, which lie inside the period.
  public var days: [Day] = []
  /// Who holds it (主办).
  public var organisers = ""
  /// Who carries it out (承办).
  public var host = ""
  /// Who holds it together with them or helps (联合、协办).
  public var coOrganisers = ""
  /// Where it is, the main venue first.
  public var venues: [Venue] = []
  /// The departments that take part, by their names.
  public var departments: [String] = []

  /// An activity of which nothing is said.
  public init() {}

  /// Whether nothing is said of it.
  public var isEmpty: Bool { self == Activity() }
}

extension DeskSettings {
  /// The activity as it is set; of a desk that names no venues, without them.
  public var activityRecord: Activity {
    var record = Activity()
    record.name = activity
    record.slogan = slogan
    (record.from, record.to) = (from, to)
    record.days = lines(.days).compactMap { Day($0) }
    record.organisers = organisers
    record.host = self[.host] ?? ""
    record.coOrganisers = self[.coOrganisers] ?? ""
    record.venues =
      lines(.mainVenue).map { Activity.Venue($0, isMain: true) }
      + lines(.subVenues).map { Activity.Venue($0) }
    record.departments = lines(.departments)
    return record
  }

  /// A setting that holds several words has one in each line.
  private func lines(_ key: Key) -> [String] {
    (self[key] ?? "").split(separator: "\n").map(String.init)
  }
}

extension Activity {
  /// The same with each venue and each department once: a main venue is no other one.
  public var tidied: Activity {
    var tidied = self
    var seen: Set<String> = []
    tidied.venues = (venues.filter(\.isMain) + venues.filter { !$0.isMain }).filter {
      seen.insert($0.name).inserted
    }
    seen = []
    tidied.departments = departments.filter { seen.insert($0).inserted }
    return tidied
  }

  /// The settings that make a desk know this activity; what it does not say is taken away.
  public var settings: [DeskSettings.Key: String?] { tidied.asSettings }

  private var asSettings: [DeskSettings.Key: String?] {
    DeskSettings.Key.allCases.reduce(into: [:]) { settings, key in
      guard let words = words(of: key) else { return }
      settings.updateValue(words.isEmpty ? nil : words, forKey: key)
    }
  }

  /// What a setting says of it; nil where the setting tells of the desk.
  private func words(of key: DeskSettings.Key) -> String? {
    func lines(_ words: [String]) -> String { words.joined(separator: "\n") }
    return switch key {
    case .activity: name
    case .slogan: slogan
    case .from: from?.description ?? ""
    case .to: to?.description ?? ""
    case .days: lines(days.map(\.description))
    case .organisers: organisers
    case .host: host
    case .coOrganisers: coOrganisers
    case .mainVenue: lines(venues.filter(\.isMain).map(\.name))
    case .subVenues: lines(venues.filter { !$0.isMain }.map(\.name))
    case .departments: lines(departments)
    case .office, .officeKind, .venue, .venueRole, .desk, .rules, .counter, .clerk,
      .answeredFirstQuestions:
      nil
    }
  }

  /// Names out of one line of words, between `、`, `，`, `；` and their ASCII forms.
  public static func names(in words: String) -> [String] {
    words.split { "、，；,;\n".contains($0) }.map { TextRules.trimmed(String($0)) }
      .filter { !$0.isEmpty }
  }

  /// Days out of one line of words; nil where one of them is none.
  public static func days(in words: String, today: Day) -> [Day]? {
    var days: [Day] = []
    for name in names(in: words) {
      guard let day = TypedDay.nearest(name, to: today) else { return nil }
      days.append(day)
    }
    return Set(days).sorted()
  }

  /// The first day that lies outside of the period, where there is one.
  public var strayDay: Day? {
    days.first { day in from.map { day < $0 } ?? false || to.map { day > $0 } ?? false }
  }
}
