import Casework
import Foundation
import LineFinding
import SampleReading
import SheetReading
import Testing
import Values
import Vocabulary

/// What a figure covers: said in words that come from the days asked about, the same in every format,
/// and by a total that takes the place of all it means.
@Suite struct ScopeTests {
  private let booth: Booth
  private static let formats = ["table", "md", "html", "csv", "json"]

  init() throws {
    booth = try Booth(now: "2027-03-15T17:00:00+08:00")
    try booth.run("setup", "--office", "样市局", "--venue", "样东门", "--main")
  }

  private func totals(_ options: String...) throws -> JSON {
    try JSON.parse(try booth.run(["totals", "--format", "json"] + options).output)
  }

  private func at(_ day: String, _ line: String) throws {
    let told = try booth.shell("export DESK315_NOW=2027-03-\(day)T10:00:00+08:00; \(line)")
    try #require(told.code == 0, "\(told)")
  }

  // MARK: Totals of the ledger

  @Test(arguments: [("site", "day"), ("day", "site"), ("day", "day")])
  func aTotalOfConsultationsIsTheTotal(first: String, second: String) throws {
    try booth.run("tally", "consultation", "200", "--scope", first)
    try booth.run("tally", "consultation", "90", "--scope", first)
    let told = try booth.run("tally", "consultation", "--total", "285", "--scope", second)
    #expect(told.output.contains("代替前面 2 笔"), "\(told)")
    #expect(told.output.contains("290人次") && told.output.contains("改为 285人次"), "\(told)")
    #expect(try totals().figure("consultations.total") == 285)
    let rows = (try totals()["ledger"]?.array ?? []).compactMap { $0["text"]?.string }
    #expect(rows == ["285人次"])
    // It is one save: one undo brings everything back.
    #expect(try booth.run("undo").code == 0)
    #expect(try totals().figure("consultations.total") == 290)
    #expect(try booth.shell("desk315 redo && desk315 check --deep").code == 0)
    #expect(try totals().figure("consultations.total") == 285)
  }

  @Test func whatATotalDoesNotMeanStaysAndIsNamed() throws {
    try booth.run("tally", "leaflets", "500", "--scope", "site")
    try booth.run("tally", "leaflets", "300")
    let leaflets = try booth.run("tally", "leaflets", "--total", "800")
    #expect(leaflets.output.contains("代替前面 1 笔：300份，改为 800份"), "\(leaflets)")
    #expect(leaflets.output.contains("另有不动的：现场500份"), "\(leaflets)")
    let texts = (try totals()["ledger"]?.array ?? []).compactMap { $0["text"]?.string }
    #expect(texts == ["500份", "800份"])
    // What is told by a detail is another row of the ledger and still in the figure of all.
    try booth.run("tally", "consultation", "20", "--detail", "法律")
    try booth.run("tally", "consultation", "1000", "--scope", "period")
    let heads = try booth.run("tally", "consultation", "--total", "100")
    #expect(heads.output.contains("法律20人次") && heads.output.contains("合起来 120人次"), "\(heads)")
    #expect(try totals().figure("consultations.total") == 120)
    #expect(try !booth.run("tally", "boards", "5").output.contains("代替"))
  }

  @Test func aTotalLeavesOtherDaysAndVenues() throws {
    try at("14", "desk315 tally consultation 40 --scope site")
    try booth.run("tally", "consultation", "60", "--scope", "site")
    try booth.run("setup", "--venue", "样西门")
    try booth.run("tally", "consultation", "5")
    try booth.run("tally", "consultation", "--total", "7")
    #expect(try totals().figure("consultations.total") == 67)
    #expect(try totals("--day", "2027-03-14").figure("consultations.total") == 40)
  }

  // MARK: Words

  @Test func scopeWordsComeFromTheDays() throws {
    try at("14", "desk315 tally leaflets 500; desk315 tally boards 3")
    try booth.run("tally", "leaflets", "200")
    let days = ["--from", "2027-03-14", "--to", "2027-03-15"]
    for format in ["table", "md", "html", "csv"] {
      let one = try booth.run(["totals", "--format", format]).output
      #expect(one.contains("当天") && !one.contains("各天"), "\(format)")
      let two = try booth.run(["totals", "--format", format] + days).output
      #expect(two.contains("各天") && two.contains("3月14日") && !two.contains("当天"), "\(two)")
    }
    let boards = (try totals("--from", "2027-03-14", "--to", "2027-03-15")["ledger"]?.array ?? [])
      .first { $0["id"]?.string == "boards" }
    #expect(boards?["day"] == "2027-03-14")
    let summary = try booth.run(["summary"] + days).output
    #expect(summary.contains("活动的几天里，发放宣传资料700份"), "\(summary)")
    #expect(summary.contains("3月14日当天，展出宣传展板3块"), "\(summary)")
  }

  /// The consultations of one day are of that day, whether counted or taken down.
  @Test func oneDaysConsultationsAreOfThatDay() throws {
    try at("14", "desk315 add consultation --facts 怎么退货 && desk315 tally consultation 30")
    let days = ["--from", "2027-03-13", "--to", "2027-03-15"]
    let one = try booth.run(["summary"] + days).output
    #expect(one.lines(with: "接受咨询") == ["3月14日当天接受咨询31人次。"])
    try booth.run("add", "consultation", "--facts", "怎么投诉")
    let both = try booth.run(["summary"] + days).output
    #expect(both.lines(with: "接受咨询") == ["活动的几天里接受咨询32人次。"])
  }

  // MARK: Venues

  @Test func everyFormatSaysWhatItCovers() throws {
    try booth.run("add", "complaint", "--facts", "一件")
    try booth.run("add", "complaint", "--facts", "别处的", "--venue", "样西门")
    for format in ScopeTests.formats {
      let all = try booth.run("totals", "--format", format).output
      #expect(all.contains("样东门") && all.contains("样西门"), "\(format) \(all)")
      let one = try booth.run("totals", "--format", format, "--venue", "样西门").output
      #expect(one.contains("样西门") && one.lines(with: "样东门") == [], "\(format) \(one)")
    }
    #expect(
      try booth.run("totals").output.lines(with: "全部会场")
        == ["合计  2027-03-15  全部会场：样东门、样西门  本台 A  截至 2027-03-15 17:00"])
  }

  /// Figures given, pack, its page and its files for above tell of the same venues.
  @Test func thePackCoversWhatWasGiven() throws {
    try booth.run("add", "complaint", "--facts", "一件")
    try booth.run("add", "complaint", "--facts", "别处的", "--venue", "样西门")
    try booth.run("tally", "consultation", "30")
    let given = try booth.run("totals", "--given-to", "样报社").output
    #expect(given.contains("接到投诉2件"))
    try #require(try booth.run("close-day", "-o", "夹").code == 0)
    let page = try booth.text("夹/index.html")
    #expect(page.contains("接到投诉2件") && page.contains("全部会场：样东门、样西门"), "\(page)")
    let reports = try booth.shell("find 夹 -name '报数-*.json' | sort").output.split(separator: "\n")
    #expect(reports.count == 2, "\(reports)")
    let files = reports.map { "'\($0)'" }.joined(separator: " ")
    let sum = try booth.shell(
      "desk315 rollup read \(files) > .read && desk315 rollup totals --format json")
    #expect(try JSON.parse(sum.output).figure("cases.complaint.registered") == 2, "\(sum)")
    // What changed is told of all of them, too.
    try booth.run("add", "complaint", "--facts", "又一件", "--venue", "样西门")
    let again = try booth.run("close-day", "-o", "夹").output
    #expect(again.contains("投诉接到 2 -> 3"), "\(again)")
  }

  // MARK: Channel, qualifiers, amounts

  @Test func headsWithoutAChannelAreOfNone() throws {
    try booth.run("tally", "consultation", "30")
    try booth.run("tally", "consultation", "12", "--channel", "phone")
    try booth.run("add", "consultation", "--facts", "怎么退货", "--channel", "visit")
    let rows = try totals()["by_channel"]?.array ?? []
    let counts = rows.map { "\($0["id"]?.string ?? "") \($0["consultation"]?.int ?? 0)" }
    #expect(counts.sorted() == ["none 30", "phone 12", "visit 1"], "\(counts)")
  }

  @Test func aQualifierIsNeverLost() throws {
    try booth.run("tally", "consultation", "130多", "--channel", "phone", "--topic", "food")
    for format in ["table", "md", "csv"] {
      let told = try booth.run("totals", "--format", format).output
      // The sentence, what was counted, all of it, and every breakdown with its sum.
      #expect(told.matches(of: /130多/).count > 10, "\(format) \(told)")
      // A sheet of programs has the count of the ledger beside its words.
      let bare = told.matches(of: /130(?![多0-9])/).count
      #expect(bare == (format == "csv" ? 1 : 0), "\(format) \(told)")
    }
    let page = try booth.run("totals", "--format", "html").output
    #expect(page.contains("<b>130多</b>") && page.matches(of: />130</).count == 1, "\(page)")
    let json = try totals()
    #expect(json.figure("consultations.total") == 130)
    #expect(json.figure("consultations.text")?.string == "130多人次")
    #expect(json.figure("consultations.approx")?.string == "at_least")
    #expect(json.figure("by_channel")?.array?.first?["text"]?.string == "130多人次")
    try booth.run("tally", "leaflets", "110多万")
    try booth.run("tally", "leaflets", "5")
    let texts = (try totals()["ledger"]?.array ?? []).compactMap { $0["text"]?.string }
    #expect(texts == ["130多人次", "110多万份"])
    #expect(try booth.run("totals", "--lang", "en").output.contains("ore than 1100000 leaflets"))
  }

  #if Office
    @Test func theSheetOfExcelSaysTheSame() throws {
      try booth.run("tally", "consultation", "130多", "--channel", "phone")
      try booth.run("add", "complaint", "--facts", "别处的", "--venue", "样西门")
      try #require(try booth.run("totals", "-o", "day.xlsx").code == 0)
      let sheet = try #require(try SheetFile(path: "\(booth.folder)/day.xlsx").sheets["合计"])
      let words = sheet.rows.flatMap { $0 }.compactMap { cell -> String? in
        if case .words(let words)? = cell { words } else { nil }
      }
      #expect(words.first?.contains("全部会场：样东门、样西门") == true)
      #expect(words.count { $0 == "130多" } > 10)
      #expect(words.contains { $0.contains("130多人次") })
      #expect(!words.contains("0.00"))
    }
  #endif

  @Test func moneyNobodyRecordedIsABlank() throws {
    try booth.run("add", "complaint", "--facts", "一件")
    for format in ScopeTests.formats + ["table"] {
      let told = try booth.run("totals", "--format", format).output
      #expect(!told.contains("0.00"), "\(format) \(told)")
    }
    #expect(try totals().figure("money.recovered") == .null)
    let list = try booth.run("list", "--format", "csv").output
    #expect(!list.contains("0.00"))
    try booth.run("settle", "1", "--on-spot", "--recovered", "50")
    #expect(try totals().figure("money.recovered")?.string == "50.00")
    #expect(try totals().figure("money.doubled") == .null)
  }
}
