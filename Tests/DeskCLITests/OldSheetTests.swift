import Casework
import Foundation
import Testing
import Values
import Vocabulary

@testable import Interchange

/// An office's old list comes in by a map of its columns.
@Suite struct OldSheetTests {
  private static let headings = "序号,投诉人,联系电话,被投诉方,投诉内容,处理结果,受理时间,备注"

  private static let list = """
    样板县消费者委员会2025年投诉登记台账,,,,,,,
    \(headings)
    1,测试甲,13900000001,样板商店,面包发霉,双方和解，退款50元,2025-3-15 9:12,
    2,测试乙,13900000002,样板超市,手机不开机,已转市场局,2025年3月16日,来过两次
    3,测试丙,0531-88880000,样板影城,预付卡不退,消费者撤诉,45733,
    \(headings)
    合计,3件,,,,,,
    """

  private func booth(_ text: String = OldSheetTests.list) throws -> Booth {
    let booth = try Booth(now: "2026-05-15T10:00:00+08:00")
    try booth.write(text, to: "台账.csv")
    return booth
  }

  private func cases(_ booth: Booth) throws -> [JSON] {
    try booth.run("list", "--format", "jsonl", "--unmask").output.split(separator: "\n").map {
      try JSON.parse(String($0))
    }.sorted { ($0["consumer"]?["name"]?.string ?? "") < ($1["consumer"]?["name"]?.string ?? "") }
  }

  // MARK: What comes in

  @Test func aCouncilsListComesInByItsOwnHeadings() throws {
    let booth = try booth()
    let outcome = try booth.run("import", "台账.csv", "--map", "--results", "close")
    #expect(outcome.output == "new 3 known 0 differs 0 refused 0 left-out 2\n", "\(outcome)")
    let cases = try cases(booth)
    #expect(cases.map { $0["kind"] } == ["complaint", "complaint", "complaint"])
    let byName = Dictionary(
      uniqueKeysWithValues: cases.map { ($0["consumer"]?["name"]?.string ?? "", $0) })
    #expect(byName["测试甲"]?["received_at"] == "2025-03-15T09:12:00+08:00")
    #expect(byName["测试乙"]?["received_at"] == "2025-03-16T00:00:00+08:00")
    #expect(byName["测试丙"]?["received_at"] == "2025-03-17T00:00:00+08:00")
    #expect(byName["测试甲"]?["outcome"] == "settled_on_spot")
    #expect(byName["测试乙"]?["outcome"]?.isNull == true)
    #expect(byName["测试丙"]?["outcome"] == "withdrawn")
    #expect(byName["测试乙"]?["facts"] == "手机不开机\n备注：来过两次")
    #expect(byName["测试甲"]?["merchant"]?["name"] == "样板商店")
    #expect(byName["测试甲"]?["consumer"]?["phone"] == "13900000001")
  }

  /// Read in twice it counts once, and the second time nothing has to be said: the headings are remembered.
  @Test func theMapIsRememberedAndAListCountsOnce() throws {
    let booth = try booth()
    try booth.run("import", "台账.csv", "--map", "--results", "close", "--column", "备注=-")
    let again = try booth.run("import", "台账.csv", "--map")
    #expect(again.output == "new 0 known 3 differs 0 refused 0 left-out 2\n", "\(again)")
    #expect(try cases(booth).allSatisfy { $0["facts"]?.string?.contains("备注") == false })
    let maps = "\(booth.folder)/config/desk315/maps"
    let name = try #require(try FileManager.default.contentsOfDirectory(atPath: maps).first)
    let map = try JSON.parse(try booth.text("\(maps)/\(name)"))
    #expect(map["columns"]?["投诉人"] == "consumer.name" && map["columns"]?["序号"] == "-")
    #expect(map["columns"]?["处理结果"] == "result" && map["columns"]?["备注"] == "-")
    #expect(map["kind"] == "complaint" && map["year"] == 2025 && map["results"] == "close")
  }

  @Test func withoutAWordAboutResultsTheyAreNotes() throws {
    let booth = try booth()
    let outcome = try booth.run("import", "台账.csv", "--map")
    #expect(outcome.output == "new 3 known 0 differs 0 refused 0 left-out 2\n", "\(outcome)")
    let closing = "有 2 件的结果看得出已办结，只记了一笔；要办结就加 --results close"
    #expect(outcome.errors.split(separator: "\n").contains { $0 == closing }, "\(outcome.errors)")
    #expect(
      try booth.run("list", "--open", "--format", "jsonl").output.split(separator: "\n").count == 3)
  }

  @Test(arguments: [FileEncoding.gb18030, .utf16])
  func theEncodingIsFoundByItself(encoding: FileEncoding) throws {
    let booth = try Booth(now: "2026-05-15T10:00:00+08:00")
    let bytes: [UInt8] =
      switch encoding {
      case .gb18030: try #require(FileEncoding.gb18030Bytes(Self.list))
      case .utf16:
        [0xFF, 0xFE] + Self.list.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      case .utf8: Array(Self.list.utf8)
      }
    try Data(bytes).write(to: URL(fileURLWithPath: "\(booth.folder)/台账.csv"))
    let outcome = try booth.run("import", "台账.csv", "--map")
    #expect(outcome.output == "new 3 known 0 differs 0 refused 0 left-out 2\n", "\(outcome)")
  }

  // MARK: What does not

  /// All rows that cannot be read are named at once, and none is taken unless somebody says so.
  @Test func rowsThatAreRefusedAreNamedEachByItsLine() throws {
    let booth = try booth(
      """
      投诉人,电话,投诉内容,受理时间
      测试甲,13900000001,面包,2025-03-15
      测试乙,13900000002,蛋糕,改天
      测试丙,13900000003,饼干,2025-02-30
      """)
    let outcome = try booth.run("import", "台账.csv", "--map", "--report", "报告.csv")
    #expect(outcome.code == 65)
    #expect(outcome.output == "new 0 known 0 differs 0 refused 2 left-out 0\n", "\(outcome)")
    let lines = outcome.errors.split(separator: "\n").map(String.init)
    #expect(lines.filter { $0.hasPrefix("台账.csv 第 3 行：") }.count == 1, "\(lines)")
    #expect(lines.filter { $0.hasPrefix("台账.csv 第 4 行：") }.count == 1, "\(lines)")
    #expect(
      lines.last == "台账.csv：有 2 行读不了，一行也没有读入；改好再读，或加 --skip-refused 只读其余的")
    #expect(try cases(booth).isEmpty)
    let taken = try booth.run(
      "import", "台账.csv", "--map", "--skip-refused", "--report", "报告.csv")
    #expect(taken.code == 0)
    #expect(taken.output == "new 1 known 0 differs 0 refused 2 left-out 0\n", "\(taken)")
    let rows = try CSV.rows(Array(booth.text("报告.csv").utf8)).map(\.cells)
    #expect(
      rows.map { Array($0.prefix(2)) } == [
        ["line", "result"], ["2", "new"], ["3", "refused"], ["4", "refused"],
      ])
  }

  /// A class that nobody knows, an amount that is none: the case comes in, and the words stand in it.
  @Test func whatAFieldDoesNotUnderstandStandsInTheFacts() throws {
    let booth = try booth(
      """
      投诉人,投诉内容,投诉类别,涉及金额,消费者诉求,受理时间
      测试甲,面包,稀奇古怪类,几百块吧,退款；登报,2025-03-15
      """)
    let outcome = try booth.run("import", "台账.csv", "--map")
    #expect(outcome.output == "new 1 known 0 differs 0 refused 0 left-out 0\n", "\(outcome)")
    let entry = try #require(try cases(booth).first)
    #expect(entry["facts"]?.string?.hasPrefix("面包\n投诉类别：稀奇古怪类") == true, "\(entry.text)")
    #expect(entry["class"]?.isNull == true && entry["requests"] == ["refund"])
    #expect(entry["request_other"] == "登报")
    let told = "“投诉类别”有 1 格没看懂，原样写进经过"
    #expect(outcome.errors.split(separator: "\n").contains { $0 == told }, "\(outcome.errors)")
  }

  @Test func whatSaysSomethingOfAMapNeedsOne() throws {
    let booth = try booth()
    let stray = try booth.run("import", "台账.csv", "--kind", "complaint")
    #expect(stray.code == 64 && stray.errors == "“--kind”多余，加 --help 可看写法\n", "\(stray)")
    let column = try booth.run("import", "台账.csv", "--map", "--column", "投诉人=没有这种栏目")
    #expect(column.code == 64, "\(column)")
    let kind = try self.booth("姓名,经过\n测试甲,面包\n")
    #expect(
      try kind.run("import", "台账.csv", "--map").errors == "还要写 --kind，加 --help 可看写法\n")
  }

  @Test func aBrokenMapIsNamed() throws {
    let booth = try booth()
    try booth.run("import", "台账.csv", "--map")
    let maps = "\(booth.folder)/config/desk315/maps"
    let name = try #require(try FileManager.default.contentsOfDirectory(atPath: maps).first)
    try booth.write("{\"columns\": {\"投诉人\": \"没有\"}}", to: "config/desk315/maps/\(name)")
    let outcome = try booth.run("import", "台账.csv", "--map")
    #expect(outcome.code == 65)
    #expect(
      outcome.errors == "\(maps)/\(name)：“投诉人”后面不能写“没有”，全部表头见 desk315 manual data\n")
    let check = try booth.run("data", "check")
    #expect(check.code == 1)
    #expect(
      check.output == "\(maps)/\(name)：“投诉人”后面不能写“没有”，全部表头见 desk315 manual data\n")
  }
}

/// Days as offices have written them over the years.
@Suite struct OldDayTests {
  private func day(_ words: String, _ column: [String] = [], year: Int? = nil) -> String? {
    OldDays(column + [words], year: year, zone: .shanghai).day(words)?.description
  }

  @Test(arguments: [
    "2026-03-15", "2026-3-15", "2026/3/15", "2026.3.15", "20260315", "2026年3月15日", "2026年3月15号",
    "26年3月15日", "26/3/15", "46096", "46096.4", "15/3/2026", "3/15/2026", "3/15/26",
    "２０２６年３月１５日", " 2026-03-15 ",
  ])
  func aDayIsReadInEveryForm(words: String) { #expect(day(words) == "2026-03-15") }

  @Test func aDayWithoutAYearIsOfTheYearThatTheListIsOf() {
    for words in ["3月15日", "3.15", "3-15", "3/15", "3月15号"] {
      #expect(day(words) == nil)
      #expect(day(words, year: 2025) == "2025-03-15")
    }
  }

  /// 3/4/2026 is one of two days, unless another row tells which way this office wrote.
  @Test func aColumnTellsWhichNumberIsTheMonth() {
    #expect(day("3/4/2026") == nil)
    #expect(day("3/4/2026", ["15/3/2026"]) == "2026-04-03")
    #expect(day("3/4/2026", ["3/15/2026"]) == "2026-03-04")
    #expect(day("3/4/2026", ["3/15/2026", "15/3/2026"]) == nil)
  }

  @Test(arguments: [
    ("2026-3-15 9:12", "09:12:00"), ("2026.3.15 9:12:30", "09:12:30"),
    ("2026年3月15日 上午9:12", "09:12:00"), ("2026年3月15日下午3点", "15:00:00"),
    ("2026年3月15日9时12分", "09:12:00"), ("46096.5", "12:00:00"), ("2026/3/15", "00:00:00"),
    ("2026-03-15T09:12:00+08:00", "09:12:00"),
  ])
  func aMomentIsReadInEveryForm(words: String, time: String) {
    let moment = OldDays([words], year: nil, zone: .shanghai).instant(words)
    #expect(moment?.iso(in: .shanghai) == "2026-03-15T\(time)+08:00")
  }

  @Test(arguments: ["改天", "2026-02-30", "昨天", "1200", "13900000001", "2026年3月", ""])
  func whatIsNoDayIsNone(words: String) { #expect(day(words) == nil) }
}
