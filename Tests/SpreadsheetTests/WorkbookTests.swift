import Values
import Vocabulary

#if Office
  import Casework
  import Foundation
  import Reports
  import SheetReading
  import Testing
  import Vocabulary

  @testable import Spreadsheet

  /// What lies in the file that a workbook becomes, read without the library that wrote it.
  @Suite struct WorkbookTests {
    private let columns = [
      Table.Column("label", Phrase("项目", "Item")),
      Table.Column("count", Phrase("数量", "Count"), .integer),
      Table.Column("amount", Phrase("金额", "Amount"), .money),
      Table.Column("day", Phrase("日期", "Day"), .day),
      Table.Column("rate", Phrase("比率", "Rate"), .percent),
      Table.Column("sum", Phrase("合计", "Sum"), .decimal),
      Table.Column("phone", Phrase("电话", "Phone"), .phone),
    ]

    /// Writes a workbook and reads it back.
    private func book(
      _ language: Language = .chinese, head: String = "合计", _ write: (inout Workbook) throws -> Void
    ) throws -> SheetFile {
      let path = NSTemporaryDirectory() + "book-\(UUID().uuidString).xlsx"
      defer { unlink(path) }
      var book = try Workbook(
        path: path, head: head, made: Instant(seconds: 1_800_000_000), language: language,
        width: { $0.unicodeScalars.reduce(0) { $0 + ($1.value > 0x2E80 ? 2 : 1) } })
      try write(&book)
      try book.finish()
      return try SheetFile(path: path)
    }

    private func list(_ rows: [[Table.Cell]]) throws -> SheetFile.Sheet {
      let file = try book {
        try $0.addList(Phrase("案件", "Cases"), columns) { write in
          for row in rows { try write(row) }
        }
      }
      return try #require(file.sheets["案件"])
    }

    @Test func everyKindOfCellKeepsItsKind() throws {
      let day = try #require(Day("2027-03-15"))
      let sheet = try list([
        [
          .text("接到"), .integer(1234), .money(Money(fen: 1_286_055)), .day(day),
          .percent(Rate(n: 7, of: 8)), .decimal(try #require(Count("511.5"))),
          .phone("013800138000"),
        ],
        [
          .text(""), .integer(0), .empty, .empty, .percent(Rate(n: 0, of: 0)), .empty,
          .phone("****0138"),
        ],
      ])
      #expect(
        sheet.rows[1] == [
          .words("接到"), .number("1234"), .number("12860.55"), .number("46461"), .words("88%"),
          .number("511.5"), .words("013800138000"),
        ])
      #expect(
        sheet.rows[2] == [nil, .number("0"), nil, nil, .words("—"), nil, .words("****0138")])
    }

    @Test func aMomentIsADayAndAShareOfIt() throws {
      let day = try #require(Day("2027-03-15"))
      let columns = [Table.Column("at", Phrase("时间", "Time"), .moment)]
      let file = try book { book in
        try book.addList(Phrase("台账", "Ledger"), columns) { write in
          try write([.moment(day, minute: 540)])
          try write([.moment(day, minute: 0)])
          try write([.moment(Day(number: -30_000), minute: 1)])
        }
      }
      let rows = file.sheets["台账"]?.rows.dropFirst()
      #expect(
        rows?.map { $0 } == [
          [.number("46461.375")], [.number("46461")], [.words("1887-11-12 00:01")],
        ])
    }

    @Test func nobodysWordsAreEverAFormula() throws {
      let hostile = [
        "=1+1", "+1", "-2+3", "@SUM(A1)", "=HYPERLINK(\"http://x\")", "http://x", "mailto:x",
        "{{x}}", "<script>x</script>", "&amp;", "012345678901234", "123456789012345678", "1e5",
        "2027-03-15", "_x0041_", "a_x0041_b", "  两头空  ", "两\n行", "tab\tx", "𠮷🙂", "\u{202E}x",
      ]
      let sheet = try list(
        hostile.map { [.text($0), .empty, .empty, .empty, .empty, .empty, .phone($0)] })
      for (place, words) in hostile.enumerated() {
        #expect(sheet.rows[place + 1].first == .words(words))
        #expect(sheet.rows[place + 1].last == .words(words))
      }
    }

    /// U+FFFF is in no XML, and no cell is longer than 32 767.
    @Test func whatNoCellCanHoldIsSaid() throws {
      let long = String(repeating: "长", count: 40_000)
      let sheet = try list([[.text("a\u{FFFF}b")], [.text(long)]])
      #expect(sheet.rows[1] == [.words("a\u{FFFD}b")])
      guard case .words(let words)?? = sheet.rows[2].first else {
        Issue.record("no text")
        return
      }
      #expect(words.utf16.count == 32_767)
      #expect(words.hasPrefix("长长") && words.hasSuffix("【长，未完】"))
    }

    @Test func whatACellWouldRoundIsWords() throws {
      let sheet = try list([
        [.text("大"), .integer(1_234_567_890_123_456), .money(Money(fen: 1_234_567_890_123_456))],
        [.text("满"), .integer(999_999_999_999_999), .money(Money(fen: 999_999_999_999_999))],
      ])
      #expect(
        sheet.rows[1].dropFirst() == [.words("1234567890123456"), .words("12345678901234.56")])
      #expect(
        sheet.rows[2].dropFirst() == [.number("999999999999999"), .number("9999999999999.99")])
    }

    @Test func aListPrintsToA4WithItsHeaderOnEveryPage() throws {
      let file = try book(head: "A&B 消费者") { book in
        try book.addList(Phrase("案件", "Cases"), columns, printed: 3) {
          try $0([.text("样板电器城（东门店）"), .integer(1)])
        }
      }
      let sheet = try #require(file.sheets["案件"])
      #expect(sheet.frozenRows == 1)
      #expect(sheet.paper == "9")
      #expect(sheet.printed == ["&LA&&B 消费者", "&C第 &P 页，共 &N 页"])
      #expect(file.defined.contains("_xlnm.Print_Titles '案件'!$1:$1"), "\(file.defined)")
      #expect(file.defined.contains("_xlnm.Print_Area '案件'!$A$1:$C$2"), "\(file.defined)")
      // Ten Chinese characters are twenty columns.
      #expect(sheet.widths[0] > 22 && sheet.widths[0] < 25)
      #expect(sheet.rows[0] == columns.map { .words($0.header.zh) })
    }

    @Test func inEnglishEverythingIsEnglish() throws {
      let file = try book(.english) { book in
        try book.addList(Phrase("案件", "Cases"), columns) { _ in }
      }
      #expect(file.names == ["Cases"])
      #expect(file.sheets["Cases"]?.rows[0] == columns.map { .words($0.header.en) })
      #expect(file.sheets["Cases"]?.printed.last == "&CPage &P of &N")
    }

    @Test func tablesStandBelowEachOtherUnderTheirTitles() throws {
      let tables = ["甲", "乙"].map { name in
        Table(
          id: name, title: name, columns: Array(columns[..<2]), rows: [[.text("行"), .integer(7)]])
      }
      let file = try book { book in
        let places = try book.addTables(
          Phrase("合计", "Totals"), title: "合计 2027-03-15", words: "现场接受咨询2人次。", tables)
        #expect(places.map(\.firstRow) == [5, 9])
      }
      let sheet = try #require(file.sheets["合计"])
      #expect(sheet.rows[0].first == .words("合计 2027-03-15"))
      #expect(sheet.rows[1].first == .words("现场接受咨询2人次。"))
      #expect(sheet.rows[3] == [.words("甲")])
      #expect(sheet.rows[5] == [.words("行"), .number("7")])
      #expect(sheet.rows[7] == [.words("乙")])
      #expect(sheet.rows[9] == [.words("行"), .number("7")])
    }

    /// A streamed list takes no more memory for many rows than for few.
    @Test func manyRowsTakeLittleMemory() throws {
      func used() throws -> Int {
        let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmRSS") })
        return try #require(Int(line.filter(\.isNumber)))
      }
      let before = try used()
      let file = try book { book in
        try book.addList(Phrase("案件", "Cases"), columns) { write in
          for row in 0..<20_000 { try write([.text("第 \(row) 行的字"), .integer(row)]) }
          #expect(try used() - before < 20_000)
        }
      }
      #expect(file.sheets["案件"]?.rows.count == 20_001)
    }

    @Test func aFileThatCannotBeWrittenIsAnError() throws {
      #expect(throws: SpreadsheetError.notWritten(ENOENT)) {
        var book = try Workbook(
          path: "/nowhere/at/all.xlsx", head: "", made: Instant(seconds: 0), language: .chinese,
          width: \.count)
        try book.addList(Phrase("案件", "Cases"), columns) { _ in }
        try book.finish()
      }
    }
  }
#endif
