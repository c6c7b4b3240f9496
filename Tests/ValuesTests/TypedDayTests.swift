import Casework
import Testing
import Vocabulary

@testable import Values

struct TypedDayTests {
  /// A Sunday, 2026-03-15.
  private let today = Day(number: 20_527)

  static let said: [(String, String, Roughness?)] = [
    ("半年前", "2025-09-15", .about), ("去年", "2025-01-01", .year), ("前年", "2024-01-01", .year),
    ("今年", "2026-01-01", .year), ("大前年", "2023-01-01", .year), ("上个月", "2026-02-01", .month),
    ("上月", "2026-02-01", .month), ("这个月", "2026-03-01", .month),
    ("2026年1月", "2026-01-01", .month), ("2026年1月份", "2026-01-01", .month),
    ("2026-01", "2026-01-01", .month), ("2026/1", "2026-01-01", .month),
    ("2026.1", "2026-01-01", .month), ("202601", "2026-01-01", .month),
    ("1月", "2026-01-01", .month), ("一月份", "2026-01-01", .month), ("12月", "2025-12-01", .month),
    ("元月", "2026-01-01", .month), ("元月15日", "2026-01-15", nil), ("去年12月", "2025-12-01", .month),
    ("去年三月份", "2025-03-01", .month), ("26年3月15日", "2026-03-15", nil),
    ("98年3月5日", "1998-03-05", nil), ("26/3/15", "2026-03-15", nil),
    ("26.3.15", "2026-03-15", nil), ("26-3-15", "2026-03-15", nil), ("05-3-1", "2005-03-01", nil),
    ("二六年三月十五日", "2026-03-15", nil), ("98年", "1998-01-01", .year), ("2025", "2025-01-01", .year),
    ("2025年", "2025-01-01", .year), ("春节", "2026-02-17", nil), ("除夕", "2026-02-16", nil),
    ("元宵", "2026-03-03", nil), ("元宵节", "2026-03-03", nil), ("清明", "2025-04-04", nil),
    ("清明节", "2025-04-04", nil), ("端午", "2025-05-31", nil), ("中秋", "2025-10-06", nil),
    ("中秋节", "2025-10-06", nil), ("国庆", "2025-10-01", nil), ("国庆节", "2025-10-01", nil),
    ("元旦", "2026-01-01", nil), ("五一", "2025-05-01", nil), ("劳动节", "2025-05-01", nil),
    ("五一劳动节", "2025-05-01", nil), ("正月初五", "2026-02-21", nil), ("腊月二十三", "2026-02-10", nil),
    ("腊月廿三", "2026-02-10", nil), ("正月十五", "2026-03-03", nil), ("大年初一", "2026-02-17", nil),
    ("大年初三", "2026-02-19", nil), ("大年三十", "2026-02-16", nil), ("农历八月十五", "2025-10-06", nil),
    ("八月初五", "2025-09-26", nil), ("去年春节", "2025-01-29", nil), ("2025年中秋", "2025-10-06", nil),
    ("前年国庆", "2024-10-01", nil), ("双十一", "2025-11-11", nil), ("双11", "2025-11-11", nil),
    ("618", "2025-06-18", nil), ("去年618", "2025-06-18", nil), ("去年双十一", "2025-11-11", nil),
    ("十一", "2025-10-01", nil), ("十一期间", "2025-10-01", .about), ("国庆期间", "2025-10-01", .about),
    ("春节前", "2026-02-17", .about), ("过年", "2026-02-17", .about), ("过年期间", "2026-02-17", .about),
    ("上周末", "2026-03-07", .about), ("上周", "2026-03-04", .about), ("本周", "2026-03-11", .about),
    ("这周", "2026-03-11", .about), ("上上周", "2026-02-25", .about), ("周末", "2026-03-14", .about),
    ("上周五", "2026-03-06", nil), ("上星期五", "2026-03-06", nil), ("周三", "2026-03-11", nil),
    ("月初", "2026-03-01", .about), ("月中", "2026-03-15", .about), ("月底", "2026-02-28", .about),
    ("上个月底", "2026-02-28", .about), ("上月底", "2026-02-28", .about), ("上个月初", "2026-02-01", .about),
    ("上个月中旬", "2026-02-15", .about), ("1月底", "2026-01-31", .about), ("去年底", "2025-12-31", .about),
    ("去年年底", "2025-12-31", .about), ("年初", "2026-01-01", .about), ("年底", "2025-12-31", .about),
    ("去年初", "2025-01-01", .about), ("半个月前", "2026-02-28", .about), ("三天前", "2026-03-12", nil),
    ("两周前", "2026-03-01", .about), ("一年前", "2025-03-15", .about), ("大前天", "2026-03-12", nil),
    ("前天", "2026-03-13", nil), ("一个多月前", "2026-02-15", .about), ("一年半前", "2024-09-15", .about),
    ("一个半月前", "2026-01-31", .about), ("十来天前", "2026-03-05", .about),
    ("前几天", "2026-03-12", .about), ("几天前", "2026-03-12", .about), ("前些天", "2026-03-11", .about),
    ("这两天", "2026-03-14", .about), ("这几天", "2026-03-13", .about), ("1900年", "1900-01-01", .year),
    ("1900年1月", "1900-01-01", .month), ("1900-01-01", "1900-01-01", nil),
    ("3月1日左右", "2026-03-01", .about), ("约3月1日", "2026-03-01", .about),
    ("大概去年12月", "2025-12-01", .month), ("3月15日下午3点", "2026-03-15", nil),
    ("昨天下午三点", "2026-03-14", nil), ("3月15日星期日", "2026-03-15", nil),
    ("2026/3/1", "2026-03-01", nil), ("2026-03-01T10:00:00", "2026-03-01", nil),
    ("3/15/2026", "2026-03-15", nil), ("15/3/2026", "2026-03-15", nil),
    ("1/1/1900", "1900-01-01", nil),
    ("12.31", "2025-12-31", nil), ("3.16", "2025-03-16", nil), ("2030-01-01", "2030-01-01", nil),
    ("昨晚", "2026-03-14", nil), ("5号", "2026-03-05", nil), ("31号", "2026-01-31", nil),
    ("刚才", "2026-03-15", nil), ("母亲节", "2025-05-11", nil), ("去年母亲节", "2025-05-11", nil),
    ("上半年", "2025-04-01", .about), ("去年上半年", "2025-04-01", .about), ("3.15", "2026-03-15", nil),
    ("315", "2026-03-15", nil), ("20260301", "2026-03-01", nil), ("去年夏天", "2025-07-15", .about),
    ("去年今天", "2025-03-15", .about), ("2026年3月15日（周日）", "2026-03-15", nil),
    ("2026年3月1日(周日)", "2026-03-01", nil), ("上个月5号", "2026-02-05", nil),
    ("三个月前", "2025-12-15", .about), ("20251111", "2025-11-11", nil),
    ("251111", "2025-11-11", nil), ("25年国庆", "2025-10-01", nil), ("去年的12月3日", "2025-12-03", nil),
    ("昨", "2026-03-14", nil), ("前两天", "2026-03-13", .about), ("1月中旬", "2026-01-15", .about),
    ("二〇二六年一月", "2026-01-01", .month), ("2026年1月初", "2026-01-01", .about),
    ("2026/3/1 0:00", "2026-03-01", nil), ("2026-03-01 10:20:30", "2026-03-01", nil),
    (" 3 月 1 日 ", "2026-03-01", nil), ("父亲节", "2025-06-15", nil),
    ("1900.1", "1900-01-01", .month),
    ("二○二六年一月五日", "2026-01-05", nil), ("二○二六年三月", "2026-03-01", .month),
    ("三月廿一", "2025-04-18", nil), ("去年三月廿一", "2025-04-18", nil),
    ("2026年3月1日。", "2026-03-01", nil), ("2026.03.01.", "2026-03-01", nil),
    ("3月1日；", "2026-03-01", nil), ("上周末晚上", "2026-03-07", .about),
    ("去年冬天", "2025-12-15", .about), ("冬天", "2025-12-15", .about), ("去年夏季", "2025-07-15", .about),
    ("夏天", "2025-07-15", .about), ("寒假", "2026-02-01", .about), ("暑假", "2025-08-01", .about),
    ("去年第三季度", "2025-08-15", .about), ("2025年四季度", "2025-11-15", .about),
    ("1季度", "2026-02-15", .about), ("年前", "2026-02-16", .about), ("去年年前", "2025-01-28", .about),
    ("年后", "2026-02-24", .about),
    ("正月", "2026-03-03", .about), ("腊月", "2026-02-02", .about), ("农历八月", "2025-10-06", .about),
  ]

  @Test(arguments: said)
  func daysAreReadAsPeopleSayThem(text: String, day: String, rough: Roughness?) throws {
    let said = try TypedDay.read(text, today: today)
    #expect(said.day.description == day)
    #expect(said.rough == rough)
    // What names a day only roughly is none where a day is asked for.
    #expect(TypedDay.parse(text, today: today)?.description == (rough == nil ? day : nil))
  }

  static let refused: [(String, DayProblem)] = [
    ("3/1/2026", .ambiguous), ("2月30日", .noSuchDay), ("13月1日", .noSuchDay),
    ("2026-02-29", .noSuchDay), ("1899-03-01", .tooEarly), ("1899年3月1日", .tooEarly),
    ("1899年", .tooEarly),
    ("1899年12月", .tooEarly),
    ("三五天前", .notUnderstood), ("两三天前", .notUnderstood), ("32号", .noSuchDay),
    ("abc", .notUnderstood), ("很久以前", .notUnderstood), ("上个月31号", .noSuchDay),
    ("200301", .ambiguous), ("5天", .notUnderstood), ("10天", .notUnderstood),
    ("+10", .notUnderstood), ("", .notUnderstood), ("3", .notUnderstood), ("周八", .notUnderstood),
    ("去年2月29日", .noSuchDay), ("4月31日", .noSuchDay), ("腊月三十一", .noSuchDay), ("正月三十一", .noSuchDay),
    ("1315", .notUnderstood), ("下午", .notUnderstood), ("3.15x", .notUnderstood),
    ("315年3月1日", .notUnderstood), ("-3-15", .notUnderstood), ("9999999年前", .notUnderstood),
    ("2月29日左右x", .notUnderstood), ("三个月", .notUnderstood), ("半年", .notUnderstood),
    ("1280.50", .notUnderstood), ("100.3.1", .tooEarly), ("32/3/2026", .noSuchDay),
    ("大年", .notUnderstood),
  ]

  /// A reason is never false: what is not understood is not called a day that does not exist.
  @Test(arguments: refused)
  func otherTextsAreNoDays(text: String, problem: DayProblem) {
    #expect(throws: problem) { try TypedDay.read(text, today: today) }
  }

  static let promised: [(String, String, Roughness?)] = [
    ("10日内", "2026-03-25", nil), ("十天内", "2026-03-25", nil), ("+10", "2026-03-25", nil),
    ("+10天", "2026-03-25", nil), ("10天", "2026-03-25", nil), ("10个工作日内", "2026-03-27", nil),
    ("7个工作日", "2026-03-24", nil), ("3个工作日后", "2026-03-18", nil), ("下周五", "2026-03-20", nil),
    ("明天", "2026-03-16", nil), ("后天", "2026-03-17", nil), ("下周", "2026-03-22", nil),
    ("下周末", "2026-03-22", nil), ("月底", "2026-03-31", nil), ("下月底", "2026-04-30", nil),
    ("下个月", "2026-04-30", nil), ("下个月底", "2026-04-30", nil), ("年底", "2026-12-31", nil),
    ("本月内", "2026-03-31", nil), ("一个月内", "2026-04-15", nil), ("半个月内", "2026-03-30", nil),
    ("半年内", "2026-09-15", nil), ("两周内", "2026-03-29", nil), ("3月20日前", "2026-03-20", nil),
    ("下周五之前", "2026-03-20", nil), ("国庆前", "2026-10-01", nil), ("4月", "2026-04-30", nil),
    ("3.29", "2026-03-29", nil), ("3.14", "2027-03-14", nil), ("5号", "2026-04-05", nil),
    ("10日", "2026-04-10", nil), ("三天后", "2026-03-18", nil), ("两个月后", "2026-05-15", nil),
    ("一周后", "2026-03-22", nil), ("本周", "2026-03-15", nil), ("周末", "2026-03-15", nil),
    ("周五", "2026-03-20", nil), ("清明", "2026-04-05", nil), ("端午节前", "2026-06-19", nil),
    ("2026-03-01", "2026-03-01", nil), ("今天", "2026-03-15", nil), ("今年内", "2026-12-31", nil),
    ("+2周", "2026-03-29", nil), ("+1个月", "2026-04-15", nil), ("三个月", "2026-06-15", nil),
    ("4月初", "2026-04-01", nil), ("下周一", "2026-03-16", nil), ("大后天", "2026-03-18", nil),
    ("下下周一", "2026-03-23", nil), ("月底前", "2026-03-31", nil),
  ]

  /// Promises lie ahead; what is said of a span is its last day, and exact.
  @Test(arguments: promised)
  func promisesLieAhead(text: String, day: String, rough: Roughness?) throws {
    let calendar = WorkCalendar(years: [])
    let said = try TypedDay.read(text, today: today, lean: .future, calendar: calendar)
    #expect(said == SaidDay(try #require(Day(day)), rough))
  }

  static let written: [(String, String, Roughness?)] = [
    ("2026/3/1", "2026-03-01", nil), ("2026-3-1", "2026-03-01", nil),
    ("2026年3月1日", "2026-03-01", nil), ("2026年1月", "2026-01-01", .month),
    ("26/3/1", "2026-03-01", nil), ("2025年春节", "2025-01-29", nil), ("2025年", "2025-01-01", .year),
    ("2026.3", "2026-03-01", .month), ("202603", "2026-03-01", .month),
    ("20260301", "2026-03-01", nil),
  ]

  /// A file may be read in whenever: only what names its year is read.
  @Test(arguments: written)
  func filesNameTheirYears(text: String, day: String, rough: Roughness?) throws {
    #expect(try TypedDay.readWritten(text) == SaidDay(try #require(Day(day)), rough))
  }

  @Test(arguments: ["46096", "3月15日", "昨天", "3.15", "去年", "春节", "5号", "周五", "月底", "半年前", "上个月"])
  func filesGuessNothing(text: String) {
    #expect(throws: DayProblem.notUnderstood) { try TypedDay.readWritten(text) }
  }

  /// What a form shows of a day reads as that day again.
  @Test(arguments: [nil, Roughness.month, .year, .about])
  func whatIsShownCanBeTyped(rough: Roughness?) throws {
    for number in stride(from: 10_000, to: 20_527, by: 61) {
      var day = Day(number: number)
      if rough == .month { day = try #require(Day(year: day.year, month: day.month, day: 1)) }
      if rough == .year { day = try #require(Day(year: day.year, month: 1, day: 1)) }
      let said = SaidDay(day, rough)
      #expect(try TypedDay.read(said.typed, today: today) == said)
      #expect(try TypedDay.read(said.words(.chinese), today: today) == said)
    }
  }
}
