import CaseMaking
import Casework
import Interchange
import Reports
import SampleReading
import Testing
import Values
import Vocabulary

private let hostile = [
  "", "plain", "=1+1", "+853 2888", "-1", "@SUM(A1)", "'quoted", "''twice", "＝1", "＋1", "－1",
  "＠x", "＇x", "\ttab", "\rreturn", "\nfeed", "a,b", "a;b", "say \"hi\"", "\"", "two\nlines",
  "123456789012", "12345678901", "１２３４５６７８９０１２", "1234567890123X", "e\u{301}", "\u{301},",
  "\"\u{301}", "\u{200B}=1", "👩‍👩‍👧", "a\\;b", "\\", " spaces ", "中文，逗号；分号", "\u{FEFF}",
]

private func utf8(_ text: String) -> [UInt8] { Array(text.utf8) }

@Test func everyCellComesBack() throws {
  for cell in hostile {
    let rows = try CSV.rows(CSV.bytes([["a", "b", "c"], [cell, "x", cell]]))
    #expect(
      rows.map(\.cells) == [["a", "b", "c"], [cell, "x", cell]], "\(cell.debugDescription)")
  }
  let alone = try CSV.rows(CSV.bytes([["a"]] + hostile.filter { !$0.isEmpty }.map { [$0] }))
  #expect(alone.dropFirst().flatMap(\.cells) == hostile.filter { !$0.isEmpty })
}

@Test func noCellIsAFormulaOrALongNumber() {
  for cell in hostile where !cell.isEmpty {
    let written = CSV.neutral(cell)
    let isSafe = !["=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r"].contains {
      written.unicodeScalars.first == $0
    }
    #expect(isSafe)
  }
  #expect(CSV.neutral("=1") == "'=1")
  #expect(CSV.neutral("＝1") == "'＝1")
  #expect(CSV.neutral("'x") == "''x")
  #expect(CSV.neutral("123456789012") == "'123456789012")
  #expect(CSV.neutral("13800138000") == "13800138000")
  #expect(CSV.plain("'13800138000") == "13800138000")
}

@Test func aSheetIsWrittenForExcel() {
  let bytes = CSV.bytes([["甲", "b"], ["一,二", "say \"x\""]])
  #expect(bytes == [0xEF, 0xBB, 0xBF] + utf8("甲,b\r\n\"一,二\",\"say \"\"x\"\"\"\r\n"))
}

@Test func sheetsOfOtherProgramsAreRead() throws {
  let wanted = [["a", "b"], ["1", "x\r\ny"], ["2", ""]]
  for end in ["\r\n", "\n", "\r"] {
    let text = ["a,b", "1,\"x\r\ny\"", "", " ,", "2,"].joined(separator: end)
    #expect(try CSV.rows(utf8(text)).map(\.cells) == wanted)
    #expect(try CSV.rows([0xEF, 0xBB, 0xBF] + utf8(text + end)).map(\.cells) == wanted)
  }
  let rows = try CSV.rows(utf8("a\n\"x\ny\"\nz\n"))
  #expect(rows.map(\.line) == [1, 2, 4])
}

@Test(arguments: [
  ("facts,kind\n1,\"x\ny", 2, 3, CSVError.Reason.openQuote), ("a\nb\"c\n", 2, 2, .strayQuote),
  ("a\n\"b\"c\n", 2, 4, .strayQuote), ("a,b\n中,\"x\"y", 2, 6, .strayQuote),
  ("facts,kind\n1\n", 2, 1, .width(found: 1, wanted: 2)),
  ("facts,kind\n1,2\n1,2,3\n", 3, 1, .width(found: 3, wanted: 2)), ("", 1, 1, .empty),
  ("\n\n", 1, 1, .empty),
])
func aBrokenSheetIsRefusedWithItsPlace(
  _ text: String, _ line: Int, _ column: Int, _ reason: CSVError.Reason
) {
  let error = #expect(throws: CSVError.self) { try GivenSheet(utf8(text), knows: known) }
  #expect(error == CSVError(line: line, column: column, reason: reason))
}

@Test func bytesThatAreNotTextAreRefused() {
  let error = #expect(throws: CSVError.self) { try CSV.rows(utf8("a\n") + [0xD6, 0xD0]) }
  #expect(error?.reason == .notUTF8)
  #expect(error?.line == 2)
}

// MARK: - Cases

/// Every exported case of the samples, through a file and back.
@Test(arguments: Language.allCases) func exportedCasesComeBackEqual(_ language: Language) throws {
  let reference = Shipped.reference
  let cases = try StoreInMemory(DataFolder.lines("square-day.jsonl")).cases
  for isMasked in [false, true] {
    let writer = CaseDocumentWriter(
      purpose: .export, isMasked: isMasked, calendar: reference.calendar, today: CountedDay.day,
      zone: .shanghai)
    let documents = cases.map(writer.json)
    #expect(try throughFile(documents, language) == documents)
  }
}

private func throughFile(_ documents: [JSON], _ language: Language) throws -> [JSON] {
  try read(CSV.bytes(CaseSheet.header(language: language), documents.map { CaseSheet.row($0) }))
}

private func known(_ heading: String) -> Bool { ["kind", "facts"].contains(heading) }

/// The documents of a sheet of cases.
private func read(_ bytes: [UInt8]) throws -> [JSON] {
  let reader = CaseSheet.Reader(fields: Shipped.reference.catalogue.fields.list)
  let sheet = try GivenSheet(bytes, knows: reader.knows)
  let columns = try reader.columns(of: sheet)
  return try sheet.rows.map { try reader.document(columns, $0.cells) }
}

@Test func hostileCasesComeBackEqual() throws {
  let reader = CaseDocumentReader(catalogue: Shipped.reference.catalogue)
  for text in hostile where TextRules.refusedScalar(in: text) == nil {
    let document: JSON = [
      "kind": "complaint", "external_id": .string(text), "people": 3, "green_channel": true,
      "consumer": [
        "name": .string(text), "minor": false,
        "delegate": ["name": .string(text), "authorised": true],
      ],
      "merchant": ["name": .string("x" + text), "credit_code": .string(text)],
      "facts": .string(text + "\n" + text), "requests": ["refund", "compensate"],
      "evidence": [.string(text), "小票；照片", .string("a;" + text), .string(text + " ")],
      "consents": ["publish": false],
      "representatives": [["name": .string(text), "phone": "13800000001"]],
      "links": [["external_id": "X-1", "why": .string(text)]],
      "history": [
        ["at": "2027-03-15T09:30:00+08:00", "step": "note", "text": .string("n" + text)]
      ],
    ]
    for language in Language.allCases {
      let back = try #require(try throughFile([document], language).first)
      var (one, two) = (try reader.read(back), try reader.read(document))
      // A sheet speaks of all its columns.
      one.given = []
      two.given = []
      #expect(one == two, "\(text.debugDescription)")
    }
  }
}

@Test func peopleAreWrittenAsPeopleWriteThem() throws {
  let two: JSON = [
    "kind": "complaint",
    "representatives": [
      ["name": "测样一", "phone": "13800000001"], ["name": "测样二", "phone": "13800000002"],
    ],
  ]
  #expect(
    CaseSheet.row(two).map(\.text).filter { !$0.isEmpty }
      == ["complaint", "测样一 13800000001;测样二 13800000002"])
}

@Test func aHeaderMayBeShortMixedAndInAnyOrder() throws {
  let documents = try read(
    CSV.bytes([
      ["经过", "kind", "姓名", "consumer.phone", "人数", "办理经过"],
      ["=不好", "complaint", "测样一", "", "", #"[{"step":"accept"}]"#],
      ["", "complaint", "", "1", "2", ""],
    ]))
  #expect(
    documents.first == [
      "kind": "complaint", "people": nil, "consumer": ["name": "测样一", "phone": nil],
      "facts": "=不好", "history": [["step": "accept"]],
    ])
}

@Test(arguments: [
  (["people"], ["many"], "people", DocumentProblem.Reason.notACount),
  (["consumer.minor"], ["perhaps"], "consumer.minor", .notYesOrNo),
  (["history"], ["[{"], "history", .wrongShape(wanted: "JSON")),
])
func aBadCellIsRefusedByName(
  _ header: [String], _ row: [String], _ field: String, _ reason: DocumentProblem.Reason
) {
  let problem = #expect(throws: DocumentProblem.self) { try read(CSV.bytes([header, row])) }
  #expect(problem?.field == field)
  #expect(problem?.reason == reason)
}

@Test func everyColumnHasAChineseHeaderOfItsOwn() {
  for header in [
    CaseSheet.header(language: .chinese), CaseSheet.listHeader(language: .chinese),
    LedgerSheet.header(language: .chinese),
  ] {
    #expect(Set(header).count == header.count)
    #expect(header.allSatisfy { $0.unicodeScalars.allSatisfy { $0.value > 0x7F } })
  }
  #expect(Field.allCases.allSatisfy { CaseSheet.header(language: .english).contains($0.rawValue) })
}

@Test func aListSaysWhereACaseStands() throws {
  let reference = Shipped.reference
  let cases = try StoreInMemory(DataFolder.lines("square-day.jsonl")).cases
  let writer = CaseDocumentWriter(
    purpose: .list, isMasked: true, calendar: reference.calendar, today: CountedDay.day,
    zone: .shanghai)
  let waiting = try #require(cases.first { $0.status == .needMaterial })
  let row = CaseSheet.listRow(writer.json(waiting)).map(\.text)
  let cells = Dictionary(
    zip(CaseSheet.listHeader(language: .english), row), uniquingKeysWith: { first, _ in first })
  #expect(cells["status"] == "need_material")
  #expect(cells["missing"] == "consumer.address;merchant.address")
  #expect(cells["due.on"] == "2027-03-24")
  #expect(cells["due.days_left"] == "9")
  #expect(cells["masked"] == "true")
  #expect(cells["history"] == nil)
}

/// The members of a document that say something.
private func said(_ document: JSON) -> [JSONMember] {
  (document.members ?? []).filter { !$0.value.isNull && $0.value != .array([]) }
}

// MARK: - Ledger

@Test(arguments: Language.allCases) func ledgerEntriesComeBackEqual(_ language: Language) throws {
  let samples = ["square-day.jsonl", "hotline-month.jsonl", "region-day.jsonl"]
  let counted = try samples.flatMap(DataFolder.lines).filter { $0["kind"] == "tally" }
  let documents = try StoreInMemory(counted).tallies.map {
    TallyDocument.json($0, in: .shanghai, isMasked: false)
  }
  #expect(documents.count == counted.count)
  let bytes = CSV.bytes(
    LedgerSheet.header(language: language), documents.map(LedgerSheet.row))
  let sheet = try GivenSheet(bytes, knows: LedgerSheet.knows)
  let columns = try LedgerSheet.columns(of: sheet)
  // What no entry of these says has no value in its column, and is not said.
  let back = try sheet.rows.map { try LedgerSheet.document(columns, $0.cells) }
  #expect(back.map(said) == documents.map(said))
}
