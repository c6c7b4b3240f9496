import CaseMaking
import CaseStore
import Casework
import Testing
import Values
import Vocabulary

@testable import DeskCLI
@testable import Interchange
@testable import Reports

/// Every field of a case, through each way into a store and each way out of it.
@Suite struct FieldWaysTests {
  // MARK: In

  /// A way by which a value comes to a case.
  enum Entrance: CaseIterable {
    case document, sheet, option, amendingDocument, amendingOption
  }

  @Test(arguments: Entrance.allCases) func everyFieldComesIn(by entrance: Entrance) throws {
    let ground = try FieldGround()
    for field in Field.allCases {
      let subject = try ground.subject(with: field, by: entrance)
      #expect(subject.fields[field] == (try ground.value(of: field)), "\(field)")
    }
  }

  // MARK: Out

  @Test(arguments: [CaseDocumentWriter.Purpose.export, .list, .show])
  func everyFieldStandsInDocuments(_ purpose: CaseDocumentWriter.Purpose) throws {
    let ground = try FieldGround()
    let subject = try ground.whole()
    #expect(try ground.lost(in: ground.writer(purpose).json(subject)) == [])
  }

  @Test func everyFieldComesBackOutOfASheet() throws {
    let ground = try FieldGround()
    let document = ground.writer(.export).json(try ground.whole())
    let back = try ground.throughSheet(document)
    #expect(try ground.lost(in: back) == [])
    let list = ground.writer(.list).json(try ground.whole())
    let cells = Dictionary(
      uniqueKeysWithValues: zip(
        CaseSheet.listHeader(language: .english), CaseSheet.listRow(list).map(\.text)))
    #expect(Field.allCases.filter { cells[$0.rawValue]?.isEmpty ?? true } == [])
  }

  /// Each line begins with the field's label; what else is asked for stands behind the requests.
  @Test(arguments: Language.allCases) func everyFieldIsToldInTheStory(_ language: Language) throws {
    let ground = try FieldGround()
    let lines = ground.story(try ground.whole(), language)
    let untold = Field.allCases.filter { field in
      !lines.contains { $0.hasPrefix(ground.label(field, language) + ": ") }
    }
    #expect(untold == [.requestOther])
    let requests = RequestWords.words(
      [try ground.words(of: .requests)], other: try ground.words(of: .requestOther),
      ground.reference.catalogue, language)
    let label = ground.label(.requests, language) + ": "
    #expect(lines.filter { $0.hasPrefix(label) } == [label + requests])
  }

  @Test func everyCorrectionIsToldWithWhatWasThere() throws {
    let ground = try FieldGround()
    let change = Punctuation.changedTo.zh + EventWords.takenAway.zh
    let told = try Field.allCases.filter { field in
      let last = ground.story(try ground.emptied(of: field), .chinese).last ?? ""
      return last.contains("\(ground.label(field, .chinese)): ") && last.hasSuffix(change)
    }
    #expect(told == Field.allCases)
  }

  @Test(arguments: [Field.merchantName, .product, .facts, .consumerName, .consumerPhone])
  func searchFinds(_ field: Casework.Field) throws {
    let ground = try FieldGround()
    let subject = try ground.whole()
    let query = CaseQuery(search: try ground.words(of: field))
    let found = try ground.store.lists.summaries(query, today: ground.today)
    #expect(found.map(\.id) == [subject.id])
  }

  @Test func everyFieldHasItsWords() throws {
    let ground = try FieldGround()
    for field in Field.allCases {
      let label = ground.reference.catalogue.fields.list[field.rawValue]?.label
      #expect(label.map { $0.zh != $0.en && !$0.zh.isEmpty } == true, "\(field)")
    }
    let headings = Field.allCases.map(\.declaration.heading)
    #expect(Set(headings).count == Field.allCases.count)
  }

  // MARK: What the tests above would notice

  @Test(arguments: Field.allCases) func aFieldLeftOutIsNoticed(_ field: Casework.Field) throws {
    let ground = try FieldGround()
    let less = FieldOutline(Field.allCases.filter { $0 != field })
    var writer = ground.writer(.export)
    writer.outline = less
    #expect(try ground.lost(in: writer.json(ground.whole())) == [field])
    let columns = CaseSheet.input(less).map(\.id)
    #expect(Field.allCases.filter { !columns.contains($0.rawValue) } == [field])
  }
}

/// A store in memory, and what each field is filled with.
struct FieldGround {
  let reference = Shipped.reference
  let store: CaseStore
  let reader: ValueReader
  let today: Day

  init() throws {
    store = try CaseStore.inMemory(reference: reference)
    today = try #require(Day("2027-03-15"))
    reader = ValueReader(catalogue: reference.catalogue, today: today)
  }

  var author: Author {
    let at = Instant(today, hour: 10, minute: 0, in: .shanghai)
    return Author(clerk: "王芳", at: at, wallMilliseconds: Int64(at.seconds) * 1000)
  }

  /// What somebody writes into the field, unlike what is written into any other.
  func words(of field: Field) throws -> String {
    switch field.form {
    case .text where field.isPhone: "1380013\(8000 + (Field.allCases.firstIndex(of: field) ?? 0))"
    case .text: "样品" + field.option
    case .choice(let vocabulary), .choices(let vocabulary):
      try #require(reference.catalogue.list(vocabulary).entries.first?.id)
    case .list: "小票,照片"
    case .count: "3"
    case .flag, .consent: "true"
    case .day: "2027-03-01"
    case .instant: "2027-03-15T09:12:00+08:00"
    case .money: "199.01"
    case .people: "样甲 13900139000"
    }
  }

  func value(of field: Field) throws -> FieldValue {
    try #require(try reader.value(of: field, words: words(of: field)))
  }

  func label(_ field: Field, _ language: Language) -> String {
    reference.catalogue.fields.label(field, language)
  }

  func fields(_ wanted: [Field]) throws -> CaseFields {
    try CaseFields(Dictionary(uniqueKeysWithValues: wanted.map { ($0, try value(of: $0)) }))
  }

  /// A case in which every field is filled in.
  func whole() throws -> Case {
    try opened(Intake(kind: .complaint, fields: fields(Field.allCases)))
  }

  func opened(_ intake: Intake) throws -> Case {
    let opened = try store.record(.open(intake), by: author).cases.first
    try store.catchUp()
    return try #require(opened)
  }

  /// A whole case out of which the field was taken again.
  func emptied(of field: Field) throws -> Case {
    var action = StepAction(.amend)
    action.changes[field] = Optional<FieldValue>.none
    return try taken(action, on: whole())
  }

  private func taken(_ action: StepAction, on subject: Case) throws -> Case {
    try store.record(.take([action], on: subject.id), by: author)
    return try store.load(subject.id)
  }

  // MARK: Ways in

  func subject(with field: Field, by entrance: FieldWaysTests.Entrance) throws -> Case {
    switch entrance {
    case .document:
      return try opened(CaseDocumentReader(reader).read(try document([field])))
    case .sheet: return try opened(try sheetIntake(field))
    case .option:
      var fields = CaseFields([.requestOther: .text("样")])
      try given(field).put(into: &fields)
      return try opened(Intake(kind: .complaint, fields: fields))
    case .amendingDocument:
      let step: JSON = [
        "step": "amend", "at": "2027-03-15T09:30:00+08:00",
      ]
      let change = JSONMember(key: field.key, value: try value(of: field).json(in: .shanghai))
      let history = JSON.array([.object((step.members ?? []) + [change])])
      let json: JSON = [
        "kind": "complaint", "request_other": "样", "received_at": "2027-03-15T09:00:00+08:00",
        "history": history,
      ]
      return try opened(CaseDocumentReader(reader).read(json))
    case .amendingOption:
      let before = try opened(
        Intake(kind: .complaint, fields: CaseFields([.requestOther: .text("样")])))
      var action = StepAction(.amend)
      try given(field).put(into: &action, of: before.fields)
      return try taken(action, on: before)
    }
  }

  private func given(_ field: Field) throws -> FieldOptions.Given {
    let words = try OptionWords(
      ["--" + field.option, try words(of: field)], FieldOptions.named, most: 0)
    return try FieldOptions.given(words, reader)
  }

  /// A document of a complaint that says these fields, by their dotted names.
  private func document(_ fields: [Field]) throws -> JSON {
    .object(
      [JSONMember(key: "kind", value: "complaint"), JSONMember(key: "facts", value: "样")]
        + (try fields.map {
          JSONMember(key: $0.rawValue, value: try value(of: $0).json(in: .shanghai))
        }))
  }

  private func sheetIntake(_ field: Field) throws -> Intake {
    // A case that says nothing of the matter is none.
    let other = field == .facts ? Field.product : .facts
    // A list in a cell is parted by semicolons.
    let cell = try words(of: field).replacing(",", with: ";")
    let bytes = CSV.bytes(
      ["kind", other.rawValue, field.rawValue], [[.words("complaint"), .words("样"), .figure(cell)]])
    let file = ImportFile(
      path: "样.csv", format: .csv, encoding: nil,
      reader: EntryReader(reference, DeskSettings()))
    let record = try file.content(FileBytes(bytes)) { nil }.records.entry(at: 0)
    guard case .intake(let intake) = record.content else { throw Refusal.nothingEntered }
    return intake
  }

  // MARK: Ways out

  func writer(_ purpose: CaseDocumentWriter.Purpose) -> CaseDocumentWriter {
    CaseDocumentWriter(
      purpose: purpose, isMasked: false, calendar: reference.calendar, today: today,
      zone: .shanghai)
  }

  /// The fields whose values a document does not say.
  func lost(in document: JSON) throws -> [Field] {
    try Field.allCases.filter {
      document.value(at: $0.rawValue) != (try value(of: $0).json(in: .shanghai))
    }
  }

  /// A document as it comes back out of a sheet.
  func throughSheet(_ document: JSON) throws -> JSON {
    let bytes = CSV.bytes(CaseSheet.header(language: .chinese), [CaseSheet.row(document)])
    let cases = CaseSheet.Reader(fields: reference.catalogue.fields.list)
    let sheet = try GivenSheet(bytes, knows: cases.knows)
    let row = try #require(sheet.rows.first)
    return try cases.document(try cases.columns(of: sheet), row.cells)
  }

  func story(_ subject: Case, _ language: Language) -> [String] {
    CaseText(subject, writer(.show), reference, language: language).lines
  }

  /// What a registration sheet says of a case with these fields.
  func paper(_ fields: CaseFields) throws -> [PaperField: PaperContent.Value] {
    let subject = try opened(Intake(kind: .complaint, fields: fields))
    let desk = PaperDesk(
      settings: DeskSettings(), phone: "", catalogue: reference.catalogue, rules: reference.rules,
      calendar: reference.calendar, zone: .shanghai, today: today)
    var content = try PaperContent(subject, PaperOrder(.registration, format: .html), desk: desk)
      .values
    // What follows from the fields and is none of them.
    for name in [PaperField.number, .missing, .standing] { content[name] = nil }
    return content
  }
}
