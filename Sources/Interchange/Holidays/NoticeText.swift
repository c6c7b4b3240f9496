import Values
import Vocabulary

/// The text of the notice: a title that names the year, and a paragraph for each festival.
struct NoticeText {
  private let lines: [String]

  init(_ text: String) {
    lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map {
      TextRules.foldWidth(String($0)).filter { !$0.isWhitespace && $0 != "\u{FEFF}" }
    }
  }

  func year() throws(HolidayFault) -> CalendarYear {
    let all = lines.joined()
    guard let match = all.firstMatch(of: /关于(20[0-9]{2})年部分节假日安排/),
      let year = Int(match.output.1)
    else { throw HolidayFault(line: 1, reason: .noNotice) }
    var festivals: [CalendarYear.Festival] = []
    for (index, line) in lines.enumerated() {
      guard let item = line.wholeMatch(of: /[一二三四五六七八九十]+、([^:]{2,12}):(.+)/) else { continue }
      let name = HolidayNotice.name(String(item.output.1))
      let rest = NoticeParagraph(String(item.output.2) + tail(behind: index), year, index + 1)
      let (off, worked) = try rest.days()
      festivals.append(.init(name: name, off: off, worked: worked))
    }
    if festivals.isEmpty { throw HolidayFault(line: 1, reason: .noFestival) }
    return CalendarYear(
      year: year, isProvisional: false, document: document(year, all), festivals: festivals)
  }

  /// A paragraph that was broken where it was copied goes on in the lines behind it.
  private func tail(behind index: Int) -> String {
    let rest = lines.dropFirst(index + 1)
    return rest.prefix { !$0.isEmpty && $0.firstMatch(of: /^[一二三四五六七八九十]+、/) == nil }.joined()
  }

  private func document(_ year: Int, _ all: String) -> String {
    let number = all.firstMatch(of: /国办发明电.20[0-9]{2}.[0-9]+号/).map { String($0.output) }
    return HolidayNotice.title(year, number)
  }
}

/// What a notice says of one festival: `1月28日(农历除夕、周二)至2月4日(周二)放假调休,共8天。1月26日(周日)上班。`
private struct NoticeParagraph {
  private let text: String
  private let year: Int
  private let line: Int

  init(_ text: String, _ year: Int, _ line: Int) {
    self.text = text
    self.year = year
    self.line = line
  }

  func days() throws(HolidayFault) -> (off: [Day], worked: [Day]) {
    var (off, worked): ([Day], [Day]) = ([], [])
    for sentence in text.split(separator: "。") {
      let words = String(sentence)
      if words.contains("上班") {
        worked += try spans(words)
      } else if words.contains("放假"), !words.contains("鼓励") {
        let days = try spans(words)
        if let said = words.firstMatch(of: /共([0-9]+)天/).flatMap({ Int($0.output.1) }),
          said != days.count
        {
          throw fault(.count(said: said, found: days.count))
        }
        off += days
      }
    }
    return (off, worked)
  }

  /// All days of a sentence; what stands between two with 至 between them is of them, too.
  private func spans(_ words: String) throws(HolidayFault) -> [Day] {
    var days: [Day] = []
    var last: Day?
    var rest = words[...]
    while let match = rest.firstMatch(of: NoticeParagraph.date) {
      let reaches = rest[..<match.range.lowerBound].hasSuffix("至")
      let day = try day(match.output, after: last)
      if let said = match.output.4 { try check(day, weekdayIn: String(said)) }
      if reaches, let first = last, day > first, day - first < 60 {
        days += (1...(day - first)).map(first.adding)
      } else {
        days.append(day)
      }
      last = day
      rest = rest[match.range.upperBound...]
    }
    return days
  }

  private static var date: Regex<(Substring, Substring?, Substring?, Substring, Substring?)> {
    /(?:(20[0-9]{2})年)?(?:([0-9]{1,2})月)?([0-9]{1,2})日(?:\(([^)]*)\))?/
  }

  /// What a day leaves out is that of the one before it.
  private func day(
    _ said: (Substring, Substring?, Substring?, Substring, Substring?), after last: Day?
  ) throws(HolidayFault) -> Day {
    let month = said.2.flatMap { Int($0) } ?? last?.month ?? 0
    var year = said.1.flatMap { Int($0) } ?? last?.year ?? self.year
    if said.1 == nil, let last, month < last.month { year += 1 }
    if let number = Int(said.3), let day = Day(year: year, month: month, day: number) { return day }
    throw fault(.noSuchDay(String(said.0)))
  }

  private func check(_ day: Day, weekdayIn said: String) throws(HolidayFault) {
    guard let match = said.firstMatch(of: /(?:周|星期)([一二三四五六日天])/) else { return }
    let sign = match.output.1 == "天" ? "日" : match.output.1.first
    guard day.weekdaySign != sign else { return }
    throw fault(.weekday(day, said: String(match.output.0)))
  }

  private func fault(_ reason: HolidayFault.Reason) -> HolidayFault {
    HolidayFault(line: line, reason: reason)
  }
}
