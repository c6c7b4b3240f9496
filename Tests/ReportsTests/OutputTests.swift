import CaseMaking
import Casework
import Interchange
import Reports
import SampleReading
import Testing
import Values
import Vocabulary

/// The columns of plain ASCII and Chinese text.
func columns(_ text: String) -> Int {
  text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x1100 ? 1 : 2) }
}

@Test func theJSONOfTotalsHasTheFixedShape() throws {
  let json = try CountedDay.whole().json(zone: .shanghai)
  #expect(
    json.members?.map(\.key) == [
      "scope", "as_of", "cases", "consultations", "rates", "call_backs", "money", "by_channel",
      "by_nature",
      "by_class", "by_trade", "by_hour", "by_clerk", "by_venue", "by_department", "hot", "ledger",
      "sentence",
    ])
  #expect(json["scope"]?.text == #"{"from":"2027-03-15","to":"2027-03-15","venues":["东门广场"]}"#)
  #expect(json["as_of"] == "2027-03-15T11:20:00+08:00")
  #expect(
    json.value("cases", "complaint")?.text
      == #"{"registered":28,"accepted":20,"declined":1,"referred":3,"need_material":3,"closed":19,"#
      + #""open":9,"overdue":0,"mediating":2,"testing":0,"withdrawn":2,"undecided":1,"settled":16,"#
      + #""doubled":1,"closed_in_scope":21,"handed_over":0}"#)
  #expect(json["cases"]?.members?.map(\.key) == ["complaint", "report", "consultation"])
  for kind in ["report", "consultation"] {
    #expect(json.value("cases", kind)?.members?.map(\.key) == Metric.allCases.map(\.rawValue))
  }
  #expect(json["consultations"]?.text == #"{"records":12,"tallied":118,"total":130}"#)
  #expect(json.value("rates", "closed")?.text == #"{"n":21,"of":31,"text":"68%"}"#)
  #expect(
    json["rates"]?.members?.map(\.key) == [
      "closed", "closed_complaint", "closed_report", "resolved", "mediated", "decided_in_time",
      "closed_in_time",
    ])
  #expect(
    json["money"]?.text == #"{"claimed":"527.00","recovered":"12860.50","doubled":"500.00"}"#)
  #expect(
    json["by_channel"]?.array?.first?.text
      == #"{"id":"visit","label":"来访","complaint":23,"report":2,"consultation":0}"#)
  #expect(
    json["hot"]?.text
      == #"{"merchants":[{"label":"样板电器城","count":27},{"label":"样板超市","count":1}],"#
      + #""topics":[{"label":"法律法规","count":12}]}"#)
  #expect(
    json["ledger"]?.array?.last?.text
      == #"{"id":"leaflets","label":"宣传资料","unit":"份","count":"5500","text":"5500多份","#
      + #""approx":"at_least","scope":"day"}"#)
}

extension JSON {
  func value(_ keys: String...) -> JSON? {
    keys.reduce(Optional(self)) { value, key in value?[key] }
  }
}

@Test func everyTableAddsUpToItsLastRow() throws {
  let tables = try CountedDay.whole().tables(language: .chinese)
  let breakdowns = tables.filter { $0.id.hasPrefix("by_") }
  #expect(breakdowns.count == BreakdownName.allCases.count)
  for table in breakdowns {
    let last = try #require(table.rows.last)
    #expect(last.suffix(3) == [.integer(28), .integer(3), .integer(130)])
    for index in 2...4 {
      let sum = table.rows.dropLast().reduce(0) { sum, row in
        if case .integer(let count) = row[index] { sum + count } else { sum }
      }
      #expect(last[index] == .integer(sum))
    }
  }
  #expect(tables.allSatisfy { table in table.rows.allSatisfy { $0.count == table.columns.count } })
}

@Test func theSheetOfTotalsSaysWhatTheJSONSays() throws {
  let totals = try CountedDay.whole()
  let rows = try CSV.rows(totals.sheet(language: .english).csv(.english)).map(\.cells)
  let header = try #require(rows.first)
  let complaint = try #require(header.firstIndex(of: "complaint"))
  let json = totals.json(zone: .shanghai)
  for figure in Metric.allCases {
    let row = try #require(rows.first { $0[0] == "cases" && $0[1] == figure.rawValue })
    #expect(Int(row[complaint]) == json.value("cases", "complaint", figure.rawValue)?.int)
  }
  let text = try #require(header.firstIndex(of: "text"))
  #expect(rows.contains { $0[0] == "ledger" && $0[1] == "leaflets" && $0[text] == "5500多份" })
  let rate = try #require(header.firstIndex(of: "rate"))
  #expect(rows.contains { $0[0] == "rates" && $0[1] == "resolved" && $0[rate] == "80%" })
}

@Test func columnsStandBelowEachOther() throws {
  let lines = try CountedDay.whole().lines(.chinese, zone: .shanghai, width: columns)
  #expect(lines[0] == "合计  2027-03-15  东门广场  截至 2027-03-15 11:20")
  #expect(lines[2].hasPrefix("现场接受咨询130人次"))
  let start = try #require(lines.firstIndex(of: "来源"))
  #expect(
    lines[start...].prefix(6) == [
      "来源", "项目  投诉  举报  咨询", "来访    23     2     0", "来电     5     1    30",
      "未填     0     0   100", "合计    28     3   130",
    ])
  #expect(lines.contains("解决率        16    20   80%  另有 4 件未决定"))
  #expect(lines.contains { $0.contains("5500多份") })
  #expect(lines.allSatisfy { !$0.hasSuffix(" ") })
}

/// The dash stands last in its line, where its width moves nothing.
@Test func aRateOfNothingIsADash() throws {
  let totals = try CountedDay.totals([])
  let lines = totals.lines(.chinese, zone: .shanghai, width: columns)
  #expect(lines.filter { $0.hasPrefix("举报办结率") } == ["举报办结率     0     0    —"])
  #expect(lines.filter { $0.contains("--") } == [])
}

@Test func aCellStaysOnItsLine() {
  let table = Table(
    id: "t", title: "", columns: [Table.Column("a", Phrase("甲", "a"))],
    rows: [[.text("一\n二\u{1B}[2J\u{9B}三\u{2028}")]])
  #expect(table.lines(.chinese, width: columns) == ["甲", "一 二 [2J 三"])
}

// MARK: - Cases

private func squareCases() throws -> (Reference, [Case]) {
  let store = try StoreInMemory(DataFolder.lines("square-day.jsonl"))
  return (Shipped.reference, try store.cases)
}

@Test func aListMasksPersonsAndHidesReporters() throws {
  let (reference, cases) = try squareCases()
  let summaries = cases.map {
    CaseSummary($0, today: CountedDay.day, calendar: reference.calendar, zone: .shanghai)
  }
  let table = CaseListing(reference.catalogue, .chinese, .shanghai).table(summaries)
  let first = try #require(table.rows.first).map(\.forReading)
  #expect(first[...3] == ["A-0001", "投诉", "当场和解", "赵**"])
  #expect(table.rows.contains { $0[1] == .text("举报") && $0[3] == .text("匿名") })
  #expect(table.rows.contains { $0[6].forReading.hasPrefix("2027-03-24 ") })
  let text = table.lines(.chinese, width: columns).joined(separator: "\n")
  #expect(!text.contains("赵样"))
}

@Test func theStoryOfACaseIsTold() throws {
  let (reference, cases) = try squareCases()
  let referred = try #require(cases.first { $0.status == .referred })
  let story = { (isMasked: Bool) in
    let writer = CaseDocumentWriter(
      purpose: .show, isMasked: isMasked, calendar: reference.calendar, today: CountedDay.day,
      zone: .shanghai)
    return CaseText(referred, writer, reference, language: .chinese)
      .lines
  }
  let lines = story(false)
  #expect(lines.first == "TS-20270315-A-0003  投诉  已转办")
  #expect(lines.contains("姓名: 孙样三"))
  #expect(lines.contains("电话: 13800001003"))
  #expect(lines.contains { $0.hasPrefix("诉求: 退还货款") })
  #expect(lines.contains { $0.hasPrefix("最晚: 2027-03-24") && $0.hasSuffix("告知") })
  #expect(lines.suffix(2).first == "2027-03-15 09:12  样甲  登记 A-0003")
  #expect(lines.last == "2027-03-15 09:24  样甲  转办  转给: 邮政  接收人: 样庚")
  let masked = story(true).joined(separator: "\n")
  #expect(masked.contains("姓名: 孙**"))
  #expect(!masked.contains("13800001003"))
}

@Test func aReporterIsNotInTheStory() throws {
  let reference = Shipped.reference
  let document: JSON = [
    "kind": "report", "received_at": "2027-03-15T09:00:00+08:00",
    "consumer": ["name": "测样二", "phone": "13800009999"], "facts": "过期食品",
  ]
  let subject = try #require(try StoreInMemory([document]).cases.first)
  let writer = CaseDocumentWriter(
    purpose: .show, isMasked: true, calendar: reference.calendar, today: CountedDay.day,
    zone: .shanghai)
  let lines = CaseText(subject, writer, reference, language: .english)
    .lines
  #expect(lines.filter { $0.hasPrefix("Name") } == ["Name: ***"])
  #expect(!lines.joined().contains("测样"))
  #expect(!lines.joined().contains("9999"))
}
