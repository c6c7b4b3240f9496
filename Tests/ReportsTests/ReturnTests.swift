import CaseMaking
import Casework
import Reports
import SampleReading
import Testing
import Values
import Vocabulary

/// A superior's form, filled from the records.
@Suite struct ReturnTests {
  private let file = "returns/shanxi2019.json"

  private func form(_ bytes: [UInt8]? = nil) throws -> ReturnForm {
    try ReturnForm(
      file: file, bytes ?? DataFolder.bytes(file), Shipped.reference.ledger)
  }

  /// The figures that a province returned in 2019, typed as records.
  private static let province: [(item: String, text: String)] = [
    ("lectures", "403场次"), ("meetings", "246场次"), ("campaigns", "410场次"),
    ("press_conferences", "109次"), ("adverts", "3347条"), ("open_days", "286场次"),
    ("leaflets", "980481份"), ("participants", "300334人次"), ("participants", "12724户次"),
  ]

  private func draft() throws -> Draft {
    var draft = try Draft()
    draft.tallies = try ReturnTests.province.enumerated().map { place, record in
      try CountedDay.tally(record.item, record.text, scope: .period, sequence: place + 1)
    }
    var destroyed = try CountedDay.tally("destruction", "12大类", scope: .period, sequence: 20)
    let units = Shipped.reference.ledger["destruction"]?.units ?? []
    destroyed.entry.quantities += try ["109622件", "315万元"].map {
      try Quantity.parse($0, units: units)
    }
    draft.tallies.append(destroyed)
    return draft
  }

  private func cells(_ filled: FilledReturn) -> [String] {
    filled.table(.chinese).rows.map { $0[3].forSheet }
  }

  @Test func theProvincesFiguresComeOut() throws {
    let filled = FilledReturn(try form(), try draft().totals(), zone: .shanghai)
    #expect(
      cells(filled) == [
        "403", "246", "410", "109", "3347", "286", "980481", "300334", "12724", "12", "109622",
        "315",
      ])
    #expect(filled.gaps == [])
    #expect(filled.json["rows"]?.array?.count == 12)
  }

  @Test func whatNobodyCountedIsAGapWithItsName() throws {
    var draft = try draft()
    draft.tallies.removeAll { $0.entry.item == "open_days" }
    let filled = FilledReturn(try form(), draft.totals(), zone: .shanghai)
    #expect(cells(filled)[5] == "【待填】")
    #expect(filled.gaps.map(\.zh) == ["12315开放日（场次）"])
    #expect(filled.json["rows"]?.array?[5]["count"]?.isNull == true)
  }

  /// Other units and other scopes are told beside it and never added.
  @Test func onlyWhatTheFormTakesForOneIsAdded() throws {
    var draft = try Draft()
    draft.tallies = [
      try CountedDay.tally("leaflets", "500份", sequence: 1),
      try CountedDay.tally("leaflets", "30多册", sequence: 2),
      try CountedDay.tally("leaflets", "200份", scope: .site, sequence: 3),
      try CountedDay.tally("participants", "90人", sequence: 4),
    ]
    let filled = FilledReturn(try form(), draft.totals(), zone: .shanghai)
    let rows = filled.table(.chinese).rows.map { $0.map(\.forSheet) }
    #expect(rows[6][3...] == ["530多", "没有加进去的：现场200份"])
    #expect(rows[7][3...] == ["【待填】", "没有加进去的：参与群众90人"])
  }

  @Test func aFigureOfTheCasesHasItsPlaceInTheTotals() throws {
    let text = """
      {"id":"shanxi2019","zh":"表","en":"Form","rows":[
      {"id":"a","zh":"投诉","en":"Complaints","unit":"件","figure":"cases.complaint.registered"},
      {"id":"b","zh":"挽回","en":"Recovered","unit":"元","figure":"money.recovered"}]}
      """
    var draft = try Draft()
    draft.complaints = [
      CountedCase(kind: .complaint, status: .registered, sums: Sums(count: 28))
    ]
    let filled = FilledReturn(try form(Array(text.utf8)), draft.totals(), zone: .shanghai)
    #expect(cells(filled) == ["28", "【待填】"])
  }

  @Test(arguments: [
    (#""items":["nothing"],"counts":["份"]"#, "nothing"), (#""items":["leaflets"]"#, "counts"),
    (#""colour":"red""#, "colour"),
  ])
  func aSlipInAFormIsNamed(members: String, words: String) {
    let text = """
      {"id":"shanxi2019","zh":"表","en":"Form","rows":[
      {"id":"a","zh":"甲","en":"A","unit":"份",\(members)}]}
      """
    let error = #expect(throws: ReferenceError.self) { try form(Array(text.utf8)) }
    #expect(error?.line == 2 && error.map { "\($0.reason)".contains(words) } == true)
  }
}
