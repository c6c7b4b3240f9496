import CaseStore
import Interchange
import Testing
import Values
import Vocabulary

@testable import Casework
@testable import Desk
@testable import Reports

/// Every column of lists of cases, in each list that chose it.
@Suite struct ListColumnTests {
  /// A list of cases that somebody gets.
  enum Output: CaseIterable {
    case screen, listing, sheet, departments

    var columns: [ListColumn] {
      switch self {
      case .screen:
        CaseQuery.Sort.allCases
          .flatMap { sort in [false, true].flatMap { CaseTable.columns(sort, isWide: $0) } }
      case .listing: CaseListing.choices
      case .sheet: CaseLines.told
      case .departments: DepartmentList.told
      }
    }

    /// A column that the list cannot fill.
    var foreign: ListColumn {
      switch self {
      case .screen, .listing, .sheet: .evidence
      case .departments: .clerk
      }
    }
  }

  @Test(arguments: Output.allCases) func aListFillsWhatItChose(_ output: Output) throws {
    for language in Language.allCases {
      #expect(try Ground().unfilled(output, output.columns, language) == [])
    }
  }

  @Test(arguments: Output.allCases) func aColumnThatAListCannotFillIsNoticed(
    _ output: Output
  ) throws {
    let columns = output.columns + [output.foreign]
    #expect(try Ground().unfilled(output, columns, .chinese) == [output.foreign])
  }

  @Test func everyColumnIsChosenBySomeList() {
    let chosen = Set(Output.allCases.flatMap(\.columns))
    #expect(ListColumn.allCases.filter { !chosen.contains($0) } == [])
  }

  /// In a list no two columns are called the same.
  @Test(arguments: Language.allCases) func everyColumnHasANameOfItsOwn(_ language: Language) {
    for output in Output.allCases where output != .screen {
      let headers = output.columns.map { $0.column.header[language] }
      #expect(Set(headers).count == headers.count, "\(output)")
    }
  }

  /// As it is shipped, a field is called in sheets what it is called everywhere else.
  @Test func sheetsCallFieldsWhatScreensCallThem() throws {
    let names = try FieldGround().reference.catalogue.fields
    let others = Casework.Field.allCases.filter { $0.declaration.heading != names.phrase($0) }
    #expect(others == [])
  }

  @Test func whoTakesCasesOverReadsWords() throws {
    let sheet = DepartmentList(
      [], title: "", scope: "", for: .keyedIn, reference: try FieldGround().reference,
      language: .english, isDemonstration: false
    ).sheet
    #expect(
      String(decoding: sheet, as: UTF8.self).trimmingPrefix("\u{FEFF}")
        == "Number,Kind,Received,Name,Phone,Address,Merchant,Contact,\"Merchant's address\","
        + "\"Merchant's phone\",Facts,Requests,Class,Product,Nature,Bought,Amount,Evidence,Channel,"
        + "By,Next,Status,Missing,\"Platform number\"\r\n")
  }
}

/// Cases of which one at least fills each column: taken down, referred, settled.
private struct Ground {
  private let fields: FieldGround
  private let cases: [Case]
  private let lines: [CaseLine]

  init() throws {
    let ground = try FieldGround()
    var said = try ground.fields(Casework.Field.allCases)
    said.roughen([.amount: .about])
    let referred = try ground.opened(Intake(kind: .complaint, fields: said))
    let settled = try ground.whole()
    let begun = try ground.opened(
      Intake(kind: .complaint, fields: CaseFields([.requestOther: .text("样")])))
    let department = try #require(ground.reference.catalogue.departments.entries.first?.label.zh)
    try ground.store.record(
      .take([StepAction(.refer, [.to: .text(department)])], on: referred.id), by: ground.author)
    let money: [StepOption: FieldValue] = [
      .onSpot: .flag(true), .agreement: .text("退款"), .recovered: .money(Money(fen: 300)),
      .doubled: .money(Money(fen: 100)), .agreedBy: .text("全体"),
    ]
    try ground.store.record(.take([StepAction(.settle, money)], on: settled.id), by: ground.author)
    let call = StepAction(.callBack, [.reached: .flag(true), .satisfaction: .text("very")])
    try ground.store.record(.take([call], on: settled.id), by: ground.author)
    try ground.store.catchUp()
    cases = try [referred, settled, begun].map { try ground.store.load($0.id) }
    var lines: [CaseLine] = []
    try ground.store.lists.forEachLine { lines.append($0) }
    self.lines = lines
    fields = ground
  }

  /// The columns that are empty for every case.
  func unfilled(
    _ output: ListColumnTests.Output, _ columns: [ListColumn], _ language: Language
  ) throws -> [ListColumn] {
    let rows = try cells(output, language)
    return columns.filter { column in rows(column).allSatisfy(\.isEmpty) }
  }

  /// What stands in a column, case by case.
  private func cells(
    _ output: ListColumnTests.Output, _ language: Language
  ) throws -> (ListColumn) -> [String] {
    let catalogue = fields.reference.catalogue
    let summaries = try fields.store.lists.summaries(CaseQuery(), today: fields.today)
    switch output {
    case .screen:
      let context = Context(
        language: language, now: fields.author.at, zone: .shanghai, settings: DeskSettings(),
        letters: "A", clerk: "王芳", reference: fields.reference, exportFolder: "")
      let table = CaseTable(context, columns: 120, showing: summaries)
      return { column in summaries.map { table.cell(column, $0).forReading } }
    case .listing:
      let listing = CaseListing(catalogue, language, .shanghai)
      return { column in summaries.map { listing.cell(column, of: $0).forReading } }
    case .sheet:
      let sheet = CaseLines(
        withPersons: true, .ids, catalogue, .shanghai, isDemonstration: true)
      return { column in lines.map { sheet.cell(column, $0).forReading } }
    case .departments:
      let documents = cases.map { fields.writer(.list).json($0) }
      let list = DepartmentList(
        documents, title: "", scope: "", for: .takenOver, reference: fields.reference,
        language: language, isDemonstration: true)
      return { column in documents.map { list.words(column, $0) } }
    }
  }
}
