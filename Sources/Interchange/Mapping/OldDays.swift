import Casework
import Values
import Vocabulary

/// Days and moments as people have written them into a sheet over the years, made what a document says.
struct OldDays {
  /// The year of days that name none.
  var year: Int?
  /// Whether 3/4/2026 is the third of April; nil where no day of the column tells.
  var isDayFirst: Bool?
  /// Where they were written.
  let zone: Zone

  /// - Parameter column: all that stands in the column: one day that can be read in one way alone tells of all.
  init(_ column: [String], year: Int?, zone: Zone) {
    self.year = year
    self.zone = zone
    let pairs = column.compactMap(OldDays.yearLast)
    let isDayFirst = pairs.contains { $0.first > 12 }
    let isMonthFirst = pairs.contains { $0.second > 12 }
    self.isDayFirst = isDayFirst == isMonthFirst ? nil : isDayFirst
  }

  /// The day of words; nil where they name none, or only roughly.
  func day(_ words: String) -> Day? {
    let words = OldDays.plain(words)
    if let serial = OldDays.serial(words) { return Day(String(serial.prefix(10))) }
    if let day = written(words) { return day }
    if let day = swapped(words) { return day }
    guard let year else { return nil }
    if words.contains("月") { return written("\(year)年\(words)") }
    guard words.wholeMatch(of: /[0-9]{1,2}[-.\/][0-9]{1,2}/) != nil else { return nil }
    return written("\(year)-" + words.replacing(".", with: "-").replacing("/", with: "-"))
  }

  /// The moment of words; of a day alone its beginning.
  func instant(_ words: String) -> Instant? {
    let trimmed = TextRules.trimmed(words)
    if let instant = Instant(iso: trimmed) ?? WrittenMoment.instant(trimmed, in: zone) {
      return instant
    }
    var text = OldDays.plain(words)
    if let serial = OldDays.serial(text) { text = serial }
    if text.wholeMatch(of: /.*[0-9]{1,2}:[0-9]{2}:[0-9]{2}/) != nil { text.removeLast(3) }
    if let (before, minute) = TypedTime.split(text.replacing("时", with: ":")), !before.isEmpty,
      let day = day(before)
    {
      return Instant(day, hour: minute / 60, minute: minute % 60, in: zone)
    }
    return day(text).map { Instant($0, hour: 0, minute: 0, in: zone) }
  }

  /// Whether a column has days that name no year, and so are read by that of the list alone.
  static func lackYear(_ column: [String], zone: Zone) -> Bool {
    let none = OldDays([], year: nil, zone: zone)
    let some = OldDays([], year: 2000, zone: zone)
    return column.contains {
      mayBeDay($0) && none.instant($0) == nil && some.instant($0) != nil
    }
  }

  /// Whether a column has days that are one of two, and no other day tells which.
  static func lackOrder(_ column: [String], zone: Zone) -> Bool {
    guard OldDays(column, year: nil, zone: zone).isDayFirst == nil else { return false }
    return column.contains { words in
      guard mayBeDay(words), let parts = yearLast(words) else { return false }
      return parts.first <= 12 && parts.second <= 12 && parts.first != parts.second
    }
  }

  /// Days are short and begin with a number: whole columns of other words are passed over.
  private static func mayBeDay(_ words: String) -> Bool {
    words.utf8.count < 40 && TextRules.trimmed(words).first?.wholeNumberValue != nil
  }

  private static func plain(_ words: String) -> String {
    TextRules.trimmed(TextRules.foldWidth(words)).replacing("号", with: "日")
  }

  /// What a number counts from 1899-12-30, of the years from 1954 on: smaller ones are something else.
  private static func serial(_ words: String) -> String? {
    guard let number = Double(words), (20_000..<80_000).contains(number),
      words.utf8.allSatisfy({ $0 == UInt8(ascii: ".") || (0x30...0x39).contains($0) })
    else { return nil }
    return SerialMoment(number)?.words
  }

  private func written(_ words: String) -> Day? {
    do throws(DayProblem) {
      let said = try TypedDay.readWritten(words)
      return said.rough == nil ? said.day : nil
    } catch {
      return nil
    }
  }

  /// 3/15/2026 and 15/3/26, by what the column tells.
  private func swapped(_ words: String) -> Day? {
    guard let parts = OldDays.yearLast(words) else { return nil }
    let isDayFirst = parts.first > 12 ? true : parts.second > 12 ? false : isDayFirst
    guard let isDayFirst else { return nil }
    let (month, day) =
      isDayFirst ? (parts.second, parts.first) : (parts.first, parts.second)
    return Day(year: parts.year, month: month, day: day)
  }

  private static func yearLast(_ words: String) -> (first: Int, second: Int, year: Int)? {
    guard
      let match = plain(words).prefixMatch(
        of: /([0-9]{1,2})[-.\/]([0-9]{1,2})[-.\/](20[0-9]{2}|[0-9]{2})(?![0-9])/),
      let first = Int(match.output.1), let second = Int(match.output.2),
      let year = Int(match.output.3)
    else { return nil }
    // 26/3/15 begins with its year.
    if year < 100, first > 12 { return nil }
    return (first, second, year < 100 ? 2000 + year : year)
  }
}
