import Values
import Vocabulary

/// The State Council's notice on the holidays of a year, read as it was published: as text, or as the table of it that
/// people keep (`year`, `days` with `name`, `date`, `isOffDay`).
public enum HolidayNotice {
  /// The year that a file tells of.
  public static func year(_ text: String) throws(HolidayFault) -> CalendarYear {
    let year =
      text.first { !$0.isWhitespace && $0 != "\u{FEFF}" } == "{"
      ? try HolidayTable.year(text) : try NoticeText(text).year()
    try check(year)
    return year
  }

  /// No festival has more days.
  private static let most = 59

  /// Days are of the year or its neighbours, none stands twice, and what is worked for a festival is a day of a weekend.
  private static func check(_ year: CalendarYear) throws(HolidayFault) {
    if year.festivals.allSatisfy(\.off.isEmpty) { throw HolidayFault(line: 1, reason: .noFestival) }
    var seen: Set<Day> = []
    let years = (year.year - 1)...(year.year + 1)
    for festival in year.festivals {
      if [festival.name.zh, festival.name.en].contains(where: { TextRules.trimmed($0).isEmpty }) {
        throw HolidayFault(line: 1, reason: .shape("name"))
      }
      if festival.off.count + festival.worked.count > most {
        throw HolidayFault(line: 1, reason: .tooMany(most))
      }
      if let far = (festival.off + festival.worked).first(where: { !years.contains($0.year) }) {
        throw HolidayFault(line: 1, reason: .notOfYear(far))
      }
      for day in festival.off + festival.worked where !seen.insert(day).inserted {
        throw HolidayFault(line: 1, reason: .twice(day))
      }
      if let plain = festival.worked.first(where: { $0.weekday <= 5 }) {
        throw HolidayFault(line: 1, reason: .plainWorkday(plain))
      }
    }
  }

  /// What the notice for a year is called, with its number, or where it stands.
  static func title(_ year: Int, _ number: String?) -> String {
    "国务院办公厅关于\(year)年部分节假日安排的通知" + (number.map { "（\($0)）" } ?? "")
  }

  /// The name of a festival, or of two in one.
  static func name(_ chinese: String) -> Phrase {
    let parts = chinese.split(separator: "、").map(String.init)
    return Phrase(chinese, parts.map { english[$0] ?? $0 }.joined(separator: " and "))
  }

  private static let english = [
    "元旦": "New Year", "春节": "Spring Festival", "清明节": "Qingming", "劳动节": "Labour Day",
    "端午节": "Dragon Boat Festival", "中秋节": "Mid-Autumn Festival", "国庆节": "National Day",
  ]
}

/// The table of a year as people keep it in public.
private enum HolidayTable {
  static func year(_ text: String) throws(HolidayFault) -> CalendarYear {
    let json: JSON
    do { json = try JSON.parse(text, comments: true) } catch {
      throw HolidayFault(line: error.line, reason: .shape("JSON"))
    }
    guard let year = json["year"]?.int, (1990...2200).contains(year) else {
      throw HolidayFault(line: 1, reason: .shape("year"))
    }
    guard let days = json["days"]?.array, !days.isEmpty else {
      throw HolidayFault(line: 1, reason: .shape("days"))
    }
    let paper = json["papers"]?.array?.first?.string
    var festivals: [CalendarYear.Festival] = []
    for entry in days { try take(entry, into: &festivals) }
    return CalendarYear(
      year: year, isProvisional: false, document: HolidayNotice.title(year, paper),
      festivals: festivals)
  }

  private static func take(
    _ entry: JSON, into festivals: inout [CalendarYear.Festival]
  ) throws(HolidayFault) {
    guard let name = entry["name"]?.string, let isOff = entry["isOffDay"]?.bool,
      let day = entry["date"]?.string.flatMap({ Day($0) })
    else { throw HolidayFault(line: 1, reason: .shape(entry.text)) }
    let place = festivals.firstIndex { $0.name.zh == name } ?? festivals.count
    if place == festivals.count {
      festivals.append(.init(name: HolidayNotice.name(name), off: [], worked: []))
    }
    if isOff { festivals[place].off.append(day) } else { festivals[place].worked.append(day) }
  }
}
