import Foundation
import SampleReading
import SheetReading
import Testing
import Values
import Vocabulary

/// What an office's own fields are in sheets of cases and in totals, through the program.
@Suite struct OwnFieldFigureTests {
  private static let declared = """
    {"entries": [
    {"id": "district", "zh": "片区", "en": "District", "kind": "choice", "keeping": "open",
     "choices": [{"id": "east", "zh": "东片", "en": "East"}, {"id": "west", "zh": "西片", "en": "West"}]},
    {"id": "fee", "zh": "检测费", "en": "Fee", "kind": "money", "keeping": "open"},
    {"id": "habit", "zh": "情况", "en": "Circumstances", "kind": "text", "keeping": "text"},
    {"id": "member_no", "zh": "会员号", "en": "Member number", "kind": "text", "keeping": "personal"},
    {"id": "seen_on", "zh": "看货日", "en": "Seen on", "kind": "day", "keeping": "open"},
    {"id": "urgent", "zh": "急件", "en": "Urgent", "kind": "flag", "keeping": "open"},
    {"id": "visits", "zh": "来过几次", "en": "Visits", "kind": "number", "keeping": "open"}]}
    """

  private static let cases = """
    {"kind":"complaint","consumer":{"name":"样一","phone":"13800138000"},"facts":"坏了","custom":{"district":"east",\
    "fee":"12.50","habit":"常打13900139000","member_no":"V-0012","seen_on":"2026-05-14","urgent":true,"visits":3}}
    {"kind":"complaint","facts":"不退","custom":{"district":"west","fee":"7.50","urgent":false}}
    {"kind":"complaint","facts":"少了","custom":{"district":"east"}}
    {"kind":"complaint","facts":"晚了"}
    {"kind":"report","facts":"过期","custom":{"district":"east","visits":2}}
    {"kind":"consultation","people":3,"facts":"怎么退","custom":{"district":"west","visits":1}}

    """

  private static let kinds = ["complaint", "report", "consultation"]

  private func booth() throws -> Booth {
    let booth = try Booth()
    try declare(booth)
    try booth.write(Self.cases, to: "cases.jsonl")
    try #require(
      try booth.run("import", "cases.jsonl").output == "new 6 known 0 differs 0\n")
    try booth.run("tally", "consultation", "5")
    return booth
  }

  private func declare(_ booth: Booth) throws {
    try booth.shell("mkdir -p config/desk315")
    try booth.write(Self.declared, to: "config/desk315/fields.json")
  }

  private func totals(_ booth: Booth, _ options: String...) throws -> JSON {
    let told = try booth.run(options + ["totals", "--format", "json"])
    return try JSON.parse(told.output)
  }

  private func listed(_ booth: Booth) throws -> [JSON] {
    try booth.run("list", "--format", "jsonl").output.split(separator: "\n").map {
      try JSON.parse(String($0))
    }
  }

  /// The rows of a field as a second count of the cases has them: a value, and how often each kind gives it.
  private func recount(_ cases: [JSON], _ field: String, tallied: Int) -> [String: [Int]] {
    var counts: [String: [Int]] = ["none": [0, 0, tallied]]
    for subject in cases {
      guard let kind = Self.kinds.firstIndex(of: subject["kind"]?.string ?? "") else { continue }
      let value = subject["custom"]?[field].flatMap { $0.isNull ? nil : $0.string ?? $0.text }
      let weight = kind == 2 ? max(1, subject.whole("people")) : 1
      counts[value ?? "none", default: [0, 0, 0]][kind] += weight
    }
    return counts.filter { $0.value != [0, 0, 0] }
  }

  private func rows(_ totals: JSON, _ field: String) -> [String: [Int]] {
    let rows = totals.figure("custom.\(field).rows")?.array ?? []
    return Dictionary(
      rows.map { row in (row["id"]?.string ?? "", Self.kinds.map { row.whole($0) }) },
      uniquingKeysWith: { one, other in zip(one, other).map(+) })
  }

  @Test func totalsAreARecountOfTheCases() throws {
    let booth = try booth()
    let (told, cases) = (try totals(booth), try listed(booth))
    #expect(cases.count == 6)
    for field in ["district", "urgent"] {
      #expect(rows(told, field) == recount(cases, field, tallied: 5), "\(field)")
    }
    #expect(
      rows(told, "district") == ["east": [2, 1, 0], "west": [1, 0, 3], "none": [1, 0, 5]])
    let labels = (told.figure("custom.district.rows")?.array ?? []).map { $0["label"]?.string }
    #expect(labels == ["东片", "西片", "未填"])
    let fee = try #require(told.figure("custom.fee.complaint"))
    #expect(fee.whole("count") == 2 && fee.whole("none") == 2)
    #expect(fee["sum"] == .string("20.00"))
    let visits = Self.kinds.map { told.figure("custom.visits.\($0)")?["sum"] }
    #expect(visits == [.number("3"), .number("2"), .number("1")])
    // What can be erased is not counted, nor are days.
    let members = (told["custom"]?.members ?? []).map(\.key)
    #expect(members == ["district", "fee", "urgent", "visits"])
  }

  /// Persons go, lists are made anew: no figure changes. What is taken back is not counted.
  @Test func erasingAndRebuildingChangeNoFigure() throws {
    let booth = try booth()
    let before = try totals(booth)["custom"]
    try booth.run("erase", "1", "--why", "本人要求")
    #expect(try totals(booth)["custom"] == before)
    #expect(try booth.run("rebuild").code == 0)
    #expect(try totals(booth)["custom"] == before)
    #expect(try booth.run("check", "--deep").code == 0)
    try booth.write(#"{"facts":"又一件","custom":{"district":"east"}}"#, to: "one.json")
    try booth.run("add", "complaint", "--json", "one.json")
    #expect(rows(try totals(booth), "district")["east"] == [3, 1, 0])
    try booth.run("undo")
    #expect(try totals(booth)["custom"] == before)
  }

  @Test func everyFormatHasItsTables() throws {
    let booth = try booth()
    let text = try booth.run("totals").output.split(separator: "\n")
    for title in ["片区", "检测费", "急件", "来过几次"] {
      #expect(text.contains { $0.hasPrefix(title) }, "\(title)")
    }
    #expect(text.contains { $0.hasPrefix("东片") && $0.contains("2") })
    #expect(try booth.run("totals", "--format", "html").output.contains("<h2>片区</h2>"))
    #expect(try booth.run("totals", "--format", "md").output.contains("检测费"))
    let sheet = try booth.run("totals", "--format", "csv").output.split(separator: "\r\n")
    #expect(sheet.count { $0.hasPrefix("custom.district,") } == 4)
    #expect(sheet.contains { $0.hasPrefix("custom.fee,complaint,") && $0.contains("20.00") })
    // Another day has none of them, and says nothing of them.
    let other = try booth.run("totals", "--day", "2026-05-01", "--format", "json").output
    #expect(try JSON.parse(other)["custom"] == nil)
  }

  @Test func withoutPersonsOnlyOpenFieldsAreTold() throws {
    let booth = try booth()
    let text = try booth.run("export", "-", "--without-persons", "--lang", "en").output
    let cells = text.split(separator: "\r\n").prefix(2).map { row in
      row.split(separator: ",", omittingEmptySubsequences: false).suffix(5).map(String.init)
    }
    let heads = ["district", "fee", "seen_on", "urgent", "visits"].map { "custom.\($0)" }
    #expect(cells == [heads, ["east", "12.50", "2026-05-14", "'true", "3"]])
    #expect(["V-0012", "常打"].filter { text.contains($0) } == [])
  }

  /// A desk without the file shows and counts what came to it under the names that came along.
  @Test func aDeskWithoutTheFieldCountsWhatComes() throws {
    let booth = try booth()
    try booth.run("setup", "--office", "样板所", "--venue", "东街", "--desk", "A")
    try booth.shell("desk315 backup copy.db && desk315 --store two.db restore copy.db")
    try booth.run("--store", "two.db", "setup", "--venue", "西街", "--desk", "B")
    try booth.write(#"{"facts":"又一件","custom":{"district":"west"}}"#, to: "one.json")
    try booth.run("add", "complaint", "--json", "one.json")
    try booth.run("bundle", "write", "one.bundle")
    try booth.shell("rm config/desk315/fields.json")
    #expect(try booth.run("--store", "two.db", "bundle", "read", "one.bundle").code == 0)
    let told = try totals(booth, "--store", "two.db")
    #expect(rows(told, "district")["west"] == [2, 0, 3])
    let row = told.figure("custom.district.rows.west")
    #expect(row?["label"] == .string("西片"))
    #expect(told.figure("custom.district.label") == .string("片区"))
  }

  #if Office
    /// The cells of the first case under the labels of some fields.
    private func cells(
      _ sheet: SheetFile.Sheet, _ labels: [String]
    ) -> [SheetFile.Value?] {
      labels.map { label in
        guard let place = sheet.rows[0].firstIndex(of: .words(label)) else { return nil }
        return sheet.rows[1].indices.contains(place) ? sheet.rows[1][place] : nil
      }
    }

    @Test func sheetsOfExcelHaveThemAsColumns() throws {
      let booth = try booth()
      try booth.run("export", "all.xlsx", "--lang", "zh")
      try booth.run("export", "all.csv", "--lang", "zh")
      let labels = ["片区", "检测费", "情况", "会员号", "看货日", "急件", "来过几次"]
      let all = try #require(try SheetFile(path: "\(booth.folder)/all.xlsx").sheets["案件"])
      let heads = all.rows[0].compactMap { $0 }
      #expect(heads.suffix(labels.count) == labels.map { .words($0) }[...])
      let header = try booth.text("all.csv").split(separator: "\r\n").first ?? ""
      #expect(header.hasSuffix(labels.joined(separator: ",")))
      // 2026-05-14, in days from the end of 1899.
      let shown: [SheetFile.Value?] = [
        .words("东片"), .number("12.5"), .words("常打***********"), .words("***"), .number("46156"),
        .words("是"), .number("3"),
      ]
      #expect(cells(all, labels) == shown)
    }

    @Test func sheetsOfTotalsHaveOpenOnesAndTheirTables() throws {
      let booth = try booth()
      try booth.run("totals", "-o", "day.xlsx")
      let file = try SheetFile(path: "\(booth.folder)/day.xlsx")
      let cases = try #require(file.sheets["案件"])
      let open = ["片区", "检测费", "看货日", "急件", "来过几次"]
      #expect(cases.rows[0].compactMap { $0 }.suffix(open.count) == open.map { .words($0) }[...])
      #expect(cells(cases, ["情况", "会员号"]) == [nil, nil])
      let rows = try #require(file.sheets["合计"]).rows.map { $0.compactMap { $0 } }
      let title = try #require(rows.firstIndex(of: [.words("片区")]))
      let east: [SheetFile.Value] = [.words("东片"), .number("2"), .number("1"), .number("0")]
      #expect(rows[title + 2] == east)
      let fee = try #require(rows.firstIndex(of: [.words("检测费")]))
      #expect(rows[fee + 2].dropFirst() == [.number("2"), .number("2"), .number("20")])
    }
  #endif
}
