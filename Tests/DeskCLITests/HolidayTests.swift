import Casework
import Foundation
import Testing
import Values
import Vocabulary

@testable import Interchange

/// The holidays of a year out of the State Council's notice, or of the table that people keep of it.
@Suite struct HolidayTests {
  /// A year of one festival, as the public table has it.
  static let newYear =
    #"{"year":2030,"papers":[],"days":[{"name":"元旦","date":"2030-01-01","isOffDay":true}]}"#

  /// The notice for 2026, in the words in which each festival is told.
  static let notice = """
    国务院办公厅关于2026年
    部分节假日安排的通知
    国办发明电〔2025〕7号

    一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
    二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
    三、清明节：4月4日（周六）至6日（周一）放假，共3天。
    四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
    五、端午节：6月19日（周五）至21日（周日）放假，共3天。
    六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
    七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、
    10月10日（周六）上班。
    节假日期间，各地区、各部门要妥善安排好值班和安全、保卫等工作。
    """

  private func shipped(_ year: Int) throws -> CalendarYear {
    let name = "calendar/\(year).json"
    return try CalendarYear(file: name, Array(OfficeFiles.text(name).utf8))
  }

  // MARK: What is read

  @Test func theNoticeSaysTheDaysThatTheProgramShips() throws {
    let (read, shipped) = (try HolidayNotice.year(Self.notice), try shipped(2026))
    #expect(read.year == 2026 && !read.isProvisional)
    #expect(read.festivals.map(\.name) == shipped.festivals.map(\.name))
    #expect(read.festivals.map(\.off) == shipped.festivals.map(\.off))
    #expect(
      read.festivals.map { $0.worked.sorted() } == shipped.festivals.map { $0.worked.sorted() })
    #expect(read.document == "国务院办公厅关于2026年部分节假日安排的通知（国办发明电〔2025〕7号）")
  }

  @Test(arguments: [2025, 2026]) func thePublicTableSaysTheSame(year: Int) throws {
    let shipped = try shipped(year)
    let days = shipped.festivals.flatMap { festival in
      (festival.off.map { ($0, true) } + festival.worked.map { ($0, false) }).map { day, isOff in
        JSON(saying: [
          "name": .string(festival.name.zh), "date": .string("\(day)"), "isOffDay": .bool(isOff),
        ])
      }
    }
    let table = JSON(saying: ["year": .number(String(year)), "days": .array(days)])
    let read = try HolidayNotice.year(table.text)
    #expect(read.festivals == shipped.festivals)
    // What is written for the settings folder is read as the same year.
    let again = try CalendarYear(file: "x", Array(read.json.pretty().utf8))
    #expect(again.festivals == read.festivals && again.year == year)
  }

  /// A year before and behind the notice's own, days that are told with their year, and days without a weekday.
  @Test func daysReachIntoOtherYears() throws {
    let read = try HolidayNotice.year(
      """
      国务院办公厅关于2023年部分节假日安排的通知
      一、元旦：2022年12月31日至2023年1月2日放假调休，共3天。
      二、清明节：4月5日放假，共1天。
      """)
    #expect(CalendarYear.spans(read.festivals[0].off) == ["2022-12-31/2023-01-02"])
    #expect(CalendarYear.spans(read.festivals[1].off) == ["2023-04-05"])
  }

  @Test(arguments: [
    ("共9天", "共8天", HolidayFault(line: 6, reason: .count(said: 8, found: 9))),
    (
      "4月4日（周六）", "4月4日（周五）",
      HolidayFault(line: 7, reason: .weekday(Day(number: 20_547), said: "周五"))
    ),
    ("4月4日", "4月31日", HolidayFault(line: 7, reason: .noSuchDay("4月31日(周六)"))),
    ("2026年", "某年", HolidayFault(line: 1, reason: .noNotice)),
    ("、2月28日（周六）上班", "、2月27日上班", HolidayFault(line: 1, reason: .plainWorkday(Day(number: 20_511)))),
  ])
  func whatCannotBeIsNamedWithItsLine(old: String, new: String, fault: HolidayFault) {
    #expect(throws: fault) { try HolidayNotice.year(Self.notice.replacing(old, with: new)) }
  }

  @Test(arguments: ["{", "{}", "{\"year\":2030}", "{\"year\":2030,\"days\":[{\"name\":\"x\"}]}"])
  func whatIsNoTableIsRefused(text: String) {
    #expect(throws: HolidayFault.self) { try HolidayNotice.year(text) }
  }

  // MARK: Through the program

  /// The guessing of 2027 ends: the year is shown, installed, and the case whose last day moves is named.
  @Test func aYearIsInstalledAndDueDaysThatMoveAreListed() throws {
    let booth = try Booth(now: "2027-02-01T10:00:00+08:00")
    let number = try OfficeFiles.add(booth, at: "2027-02-01")
    let before = try booth.run("show", number, "--format", "json").output
    try booth.write(
      """
      国务院办公厅关于2027年部分节假日安排的通知
      一、元旦：1月1日至3日放假，共3天。
      二、春节：2月5日至11日放假调休，共7天。1月30日、2月20日上班。
      """, to: "通知.txt")
    let look = try booth.run("data", "holidays", "通知.txt", "--dry-run")
    #expect(look.code == 0, "\(look)")
    #expect(
      look.output.split(separator: "\n").prefix(4) == [
        "国务院办公厅关于2027年部分节假日安排的通知", "元旦：放假 2027-01-01/2027-01-03",
        "春节：放假 2027-02-05/2027-02-11；上班 2027-01-30, 2027-02-20", "2027 年原来没有通知，是推算的",
      ])
    #expect(try booth.run("show", number, "--format", "json").output == before)
    let outcome = try booth.run("data", "holidays", "通知.txt")
    let due = try JSON.parse(booth.run("show", number, "--format", "json").output)["due"]
    #expect(due?["on"] == "2027-02-17" && due?["estimated"] == false, "\(due?.text ?? "")")
    let estimated = try #require(JSON.parse(before)["due"]?["on"]?.string)
    let lines = outcome.output.split(separator: "\n").map(String.init)
    #expect(
      lines.suffix(2) == ["\(number)  \(estimated)? → 2027-02-17", "到期日变了 1 件"], "\(outcome)")
    let check = try booth.run("data", "check")
    #expect(check.output == "\(booth.folder)/config/desk315/calendar/2027.json：可用\n", "\(check)")
  }

  @Test func aNoticeThatCannotBeChangesNothing() throws {
    let booth = try Booth()
    try booth.write(Self.notice.replacing("共9天", with: "共8天"), to: "通知.txt")
    let outcome = try booth.run("data", "holidays", "通知.txt")
    #expect(outcome.code == 65 && outcome.output.isEmpty)
    #expect(outcome.errors == "通知.txt 第 6 行：写的是共 8 天，数出来是 9 天，请核对原文\n")
    #expect(try booth.run("data", "check").output.hasSuffix("里没有自己的文件，用的都是内置的\n"))
  }
}
