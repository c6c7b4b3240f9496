import CaseMaking
import Casework
import Interchange
import LineFinding
import Reports
import Testing
import Values
import Vocabulary

/// The activity as a record: in the settings, as JSON, in the summary and among the figures.
@Suite struct ActivityTests {
  private let reference: Reference
  private var values: ValueReader { ValueReader(catalogue: reference.catalogue) }

  init() throws { reference = Shipped.reference }

  private func whole() throws -> Activity {
    var record = Activity()
    record.name = "三一五活动"
    record.slogan = "提升消费品质"
    record.from = Day("2027-03-10")
    record.to = Day("2027-03-20")
    record.days = ["2027-03-14", "2027-03-15"].compactMap { Day($0) }
    record.organisers = "样区市场监管所"
    record.host = "样区消协"
    record.coOrganisers = "样区电视台"
    record.venues = [.init("东门广场", isMain: true), .init("西街"), .init("南街")]
    record.departments = ["打私办", "药监局", "财政局"]
    return record
  }

  @Test func theSettingsKeepAllOfIt() throws {
    let record = try whole()
    var settings = DeskSettings()
    settings.apply([.office: "甲"])
    settings.apply(record.settings)
    #expect(settings.activityRecord == record)
    #expect(settings.activity == record.name && settings.from == record.from)
    settings.apply(Activity().settings)
    #expect(settings.activityRecord.isEmpty)
    #expect(settings.office == "甲")
  }

  @Test func whatIsWrittenIsReadBack() throws {
    let record = try whole()
    let json = JSON.object(record.members + [JSONMember(key: "counted", value: ["venues": 3])])
    var read = Activity()
    try read.take(try JSON.parse(json.text), values)
    #expect(read == record)
    try read.take(["host": nil, "days": nil, "departments": ["甲"]], values)
    #expect(read.host == "" && read.days == [] && read.departments == ["甲"])
    #expect(read.slogan == record.slogan)
  }

  @Test(arguments: [
    (#"{"title":"x"}"#, "title"), (#"{"from":"3.15"}"#, "from"),
    (#"{"days":"2027-03-15"}"#, "days"),
    (#"{"days":["2027-02-30"]}"#, "days[0]"), (#"{"venues":[{"main":true}]}"#, "venues[0].name"),
    (#"{"from":"2027-03-15","to":"2027-03-14"}"#, "to"), (#"{"venues":[3]}"#, "venues[0]"),
    (#"{"to":"2027-03-14","days":["2027-03-15"]}"#, "days"), (#"{"name":7}"#, "name"),
    ("{\"host\":\"\u{1}\"}", "host"),
  ])
  func whatIsWrongIsNamed(text: String, field: String) throws {
    var record = Activity()
    let json = try JSON.parse(text.replacing("\u{1}", with: "\\u0007"))
    let problem = #expect(throws: DocumentProblem.self) { try record.take(json, values) }
    #expect(problem?.field == field)
  }

  @Test func theSummaryTellsIt() throws {
    var draft = try Draft()
    draft.settings.apply(try whole().settings)
    draft.to = CountedDay.day.adding(3)
    let text = try draft.text()
    #expect(text.contains("样区市场监管所会同样区电视台围绕“提升消费品质”"))
    #expect(text.contains("活动由样区消协承办。"))
    #expect(text.contains("在主会场东门广场和西街、南街2个分会场开展"))
    #expect(text.lines(with: "部门") == ["现场活动于3月15日举行。打私办、药监局、财政局等3个部门参加了活动。"])
    draft.to = CountedDay.day
    #expect(try draft.text().lines(with: "举行") == [])
  }

  @Test func theFiguresHaveIt() throws {
    var draft = try Draft()
    draft.tallies = [try CountedDay.tally("organisations", "26家", scope: .site)]
    #expect(draft.totals().json(zone: .shanghai)["activity"] == nil)
    #expect(!draft.totals().tables(language: .chinese).contains { $0.id == "activity" })
    draft.settings.apply(try whole().settings)
    let totals = draft.totals()
    #expect(totals.json(zone: .shanghai)["activity"]?["host"] == "样区消协")
    #expect(totals.json(zone: .shanghai)["present"]?.array?.first?["text"] == "26家")
    let page = totals.page(.chinese, zone: .shanghai)
    for words in ["本次活动", "样区消协", "西街、南街（2个）", "打私办、药监局、财政局（3个）"] {
      #expect(page.contains(words), "\(words)")
    }
    let lines = ActivityListing(totals).lines(.english) { $0.count }
    #expect(lines.contains("Period         2027-03-10 to 2027-03-20"))
    #expect(lines.last == "Site Organisations 26家")
  }
}
