#if Office
  import Foundation
  import Reports
  import SheetReading
  import Testing
  import Values
  import Vocabulary

  @testable import Spreadsheet

  /// The library packs its own temporary files and does not look whether they were written: a part that lacks what one
  /// write would have brought is told from a whole one.
  @Suite struct MissingPieceTests {
    private let columns = [
      Table.Column("label", Phrase("项目", "Item")),
      Table.Column("count", Phrase("数量", "Count"), .integer),
    ]

    /// The parts of a workbook with a sheet of tables, a chart and a list, and how many cells each sheet has.
    private func parts() throws -> (parts: [String: [UInt8]], cells: [String: Int]) {
      let path = NSTemporaryDirectory() + "pieces-\(UUID().uuidString).xlsx"
      defer { unlink(path) }
      var book = try Workbook(
        path: path, head: "合计", made: Instant(seconds: 1_800_000_000), language: .chinese,
        width: \.utf8.count)
      let tables = (0..<9).map { place in
        Table(
          id: "\(place)", title: "表\(place)", columns: columns,
          rows: (0..<30).map { [.text("第\($0)行"), .integer($0 * place)] })
      }
      let places = try book.addTables(
        Phrase("合计", "Totals"), title: "合计", words: "现场接受咨询2人次。", tables)
      book.addChart(Phrase("图", "Chart"), of: places[0], count: 9, on: Phrase("合计", "Totals"))
      try book.addList(Phrase("案件", "Cases"), columns) { write in
        for row in 0..<700 { try write([.text("案件\(row % 40)"), .integer(row)]) }
      }
      try book.finish()
      let parts = try ZipFile(path: path).files
      return (parts, parts.mapValues { Self.shape($0).cells })
    }

    private static func shape(_ bytes: some Sequence<UInt8>) -> MarkupShape {
      var shape = MarkupShape()
      Array(bytes).withUnsafeBufferPointer { shape.take($0) }
      return shape
    }

    @Test func aWholeWorkbookIsWhole() throws {
      let (parts, cells) = try parts()
      #expect(parts.count > 10)
      #expect(parts.filter { !Self.shape($0.value).isWhole }.keys.sorted() == [])
      // A merged line has an empty cell beside its words.
      #expect(cells["xl/worksheets/sheet1.xml"] == 2 + 1 + 9 * (1 + 2 + 60))
      #expect(cells["xl/worksheets/sheet2.xml"] == 2 + 1400)
    }

    /// The C library writes pieces of 4 096 bytes, and the rest.
    @Test func aPieceThatWasNotWrittenIsMissed() throws {
      let (parts, cells) = try parts()
      var unseen: [String] = []
      var tried = 0
      for (name, bytes) in parts {
        let starts = Set(stride(from: 0, to: bytes.count, by: 4096))
          .union(stride(from: 0, to: bytes.count, by: 1511))
        for start in starts {
          tried += 1
          let shape = Self.shape(bytes[..<start] + bytes[min(start + 4096, bytes.count)...])
          if shape.isWhole, shape.cells >= cells[name] ?? 0 { unseen.append("\(name) \(start)") }
        }
      }
      #expect(tried > 60)
      #expect(unseen.sorted() == [])
    }

    /// What is cut short is none, and neither is what has nothing or comes twice.
    @Test(arguments: [
      "", "<a>", "<a></b>", "<a/><a/>", "<a b=\"1></a>", "<a b=\"<\"/>", "</a>", "<a>></a>", "a",
      "<a count=\"2\"><b/></a>", "<a count=\"1\" uniqueCount=\"2\"><b/></a>", "<a><?b?></a>",
      "<a b=\"1\"c=\"2\"/>", "<a/ >", "< a/>",
    ])
    func whatIsNotWholeIsToldSo(_ text: String) { #expect(!Self.shape(text.utf8).isWhole) }

    @Test(arguments: [
      "<a/>", "<?xml version=\"1.0\"?>\n<a>x</a>", "<a count=\"1\"><b c=\"d\"/></a>",
      "<a count=\"x1\"><b/></a>", "<a count=\"5\" uniqueCount=\"2\"><b/><b/></a>",
    ])
    func whatIsWholeIsToldSo(_ text: String) { #expect(Self.shape(text.utf8).isWhole) }
  }
#endif
