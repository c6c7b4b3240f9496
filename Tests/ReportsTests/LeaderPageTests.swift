import CaseMaking
import Casework
import LineFinding
import Reports
import SampleReading
import Testing
import Values
import Vocabulary

/// The first page of the totals, which a leader reads alone.
@Suite struct LeaderPageTests {
  private func page(_ draft: Draft, _ beside: PageBeside = PageBeside()) -> String {
    draft.totals().page(.chinese, zone: .shanghai, beside: beside)
  }

  private func draft() throws -> Draft {
    var draft = try Draft()
    draft.settings.apply([.office: "样区市场监管所", .activity: "2027年国际消费者权益日活动"])
    draft.complaints = [
      CountedCase(
        kind: .complaint, status: .registered, channel: "visit", nature: "price", merchant: "样板超市",
        hour: 9, sums: Sums(count: 3)),
      CountedCase(
        kind: .complaint, status: .registered, channel: "visit", nature: "quality",
        merchant: "样板电器城", hour: 10, sums: Sums(count: 30)),
      CountedCase(kind: .report, status: .registered, hour: 9, sums: Sums(count: 2)),
      CountedCase(kind: .complaint, status: .registered, hour: 9, sums: Sums(count: 90)),
    ]
    return draft
  }

  @Test func itSaysWhoseFiguresTheseAre() throws {
    let page = page(try draft())
    let first = try #require(page.split(separator: "<div class=\"leader\">").last)
    let whose = first.split(separator: "\n").filter { $0.contains("class=\"whose\"") }
    #expect(whose == ["<p class=\"whose\">样区市场监管所  2027年国际消费者权益日活动</p>"])
    #expect(page.split(separator: "\n").filter { $0.contains("break-after: page") }.count == 1)
  }

  /// The charts of the three kinds are measured by one number, so that their columns may be compared.
  @Test func theChartsHaveOneScale() throws {
    let heights = page(try draft()).matches(
      of: /<rect class="(\w+)" x="\d+" y="\d+" width="28" height="(\d+)"/)
    let found = Dictionary(
      heights.map { (String($0.output.1), Int($0.output.2) ?? 0) }, uniquingKeysWith: max)
    // 93 complaints at nine o'clock fill the chart; two reports have the least height.
    #expect(found == ["complaint": 78, "report": 2])
  }

  /// Most complaints first, what is not filled in below all that is, the sum last.
  @Test func naturesStandByTheirComplaints() throws {
    let page = page(try draft())
    let section = try #require(
      page.split(separator: "<section id=\"by_nature\">").last?.split(separator: "</section>").first
    )
    let labels = section.matches(of: /<tr[^>]*><td>([^<]*)</).map { String($0.output.1) }
    #expect(labels == ["质量", "价格", "未填", "合计"])
  }

  @Test func theDaysOfAnActivityAreDrawnOneByOne() throws {
    var draft = try draft()
    draft.to = draft.from.adding(2)
    let days = (0..<3).map { place -> DayCount in
      var one = draft
      one.from = draft.from.adding(place)
      one.to = one.from
      return DayCount(one.totals())
    }
    let page = page(draft, PageBeside(trend: days))
    let labels = page.matches(of: /aria-label="(各日 - [^"]+)"/).map { String($0.output.1) }
    #expect(labels.first == "各日 - 投诉")
    let drawn = Set(page.matches(of: />(3\.\d+)<\/text>/).map { String($0.output.1) })
    #expect(drawn == ["3.15", "3.16", "3.17"])
  }

  @Test func theYearBeforeStandsBeside() throws {
    var before = try draft()
    before.complaints = [
      CountedCase(kind: .complaint, status: .registered, sums: Sums(count: 100))
    ]
    let table = try draft().totals().compared(with: before.totals(), .chinese)
    let rows = table.rows.map { $0.dropFirst().map(\.forReading) }
    #expect(rows.contains(["投诉接到", "100", "123", "+23%"]))
    #expect(rows.contains(["举报接到", "0", "2", ""]))
    let pages = [page(try draft(), PageBeside(before: before.totals())), page(try draft())]
    #expect(pages.map { $0.matches(of: /<h2>与上年同期比<\/h2>/).count } == [1, 0])
  }

  @Test func aYearBeforeOfALeapDayIsTheDayBefore() throws {
    let leap = try #require(Day(year: 2028, month: 2, day: 29))
    #expect("\(leap.aYearBefore)" == "2027-02-28")
    #expect("\(CountedDay.day.aYearBefore)" == "2026-03-15")
  }
}
