import Casework
import Foundation
import Testing
import Values
import Vocabulary

@testable import Interchange

/// Workbooks as offices keep them: titles, merged cells, headings of two lines, dates as numbers.
@Suite struct OldWorkbookTests {
  /// A title over all columns, headings of two lines, a merchant in a cell that reaches over two rows.
  private static let rows = """
    <row r="1"><c r="A1" t="s"><v>0</v></c></row>
    <row r="3"><c r="A3" t="inlineStr"><is><t>序号</t></is></c><c r="B3" t="s"><v>1</v></c><c r="C3"/>\
    <c r="D3" t="s"><v>2</v></c><c r="E3" t="s"><v>3</v></c><c r="F3" t="s"><v>4</v></c><c r="G3" t="s"><v>5</v></c></row>
    <row r="4"><c r="B4" t="str"><v>姓名</v></c><c r="C4" t="str"><v>电话</v></c></row>
    <row r="5"><c r="A5"><v>1</v></c><c r="B5" t="s"><v>6</v></c><c r="C5"><v>1.3900000001E10</v></c>\
    <c r="D5" t="s"><v>7</v></c><c r="E5" t="str"><v>面包&amp;蛋糕</v></c><c r="F5" s="1"><v>45731</v></c>\
    <c r="G5" s="3"><v>128.5</v></c></row>
    <row r="6"><c r="A6"><v>2</v></c><c r="B6" t="inlineStr"><is><r><t>测试</t></r><r><t>乙</t></r></is></c>\
    <c r="C6"><v>13900000002</v></c><c r="E6" t="str"><v>饼干</v></c><c r="F6" s="2"><v>45731.5</v></c>\
    <c r="G6" t="e"><v>#N/A</v></c></row>
    <row r="7"><c r="A7" t="str"><v>合  计</v></c><c r="G7"><f>SUM(G5:G6)</f><v>128.5</v></c></row>
    """
  private static let texts = [
    "<t>样板县消费投诉登记表</t>", "<t>投诉人</t>", "<t>被投诉\n单位</t>", "<t>投诉内容</t>", "<t>受理时间</t>",
    "<t>涉及金额（元）</t>", "<t>测试甲</t><rPh><t>シ</t></rPh>", "<t>样板商店</t>",
  ]
  private static let merged =
    "<mergeCells><mergeCell ref=\"A1:G1\"/><mergeCell ref=\"A3:A4\"/><mergeCell ref=\"B3:C3\"/>"
    + "<mergeCell ref=\"D3:D4\"/><mergeCell ref=\"E3:E4\"/><mergeCell ref=\"F3:F4\"/>"
    + "<mergeCell ref=\"G3:G4\"/><mergeCell ref=\"D5:D6\"/></mergeCells>"

  private static let whole = MadeWorkbook(rows: rows, behind: merged, texts: texts)

  private func parts(_ workbook: MadeWorkbook) -> [String: [UInt8]] {
    Dictionary(uniqueKeysWithValues: workbook.parts.map { ($0.name, Array($0.text.utf8)) })
  }

  private func sheet(_ workbook: MadeWorkbook) throws -> PlainSheet {
    try #require(try GivenWorkbook(parts: parts(workbook)).sheet("2025年"))
  }

  // MARK: Cells

  @Test func cellsAreReadAsTheyAreSeen() throws {
    let sheet = try sheet(Self.whole)
    #expect(sheet.rows.map(\.line) == [1, 3, 4, 5, 6, 7])
    #expect(
      sheet.rows[3].cells
        == ["1", "测试甲", "13900000001", "样板商店", "面包&蛋糕", "2025-03-15", "128.5"])
    #expect(sheet.rows[4].cells == ["2", "测试乙", "13900000002", "", "饼干", "2025-03-15 12:00"])
  }

  /// Some programs write a prefix before every name; some count days from 1904.
  @Test func otherProgramsWriteOtherwise() throws {
    var other = MadeWorkbook(
      rows: "<x:row><x:c t=\"str\"><x:v>甲</x:v></x:c><x:c s=\"1\"><x:v>44269</x:v></x:c></x:row>")
    other.prefix = "x:"
    other.countsFrom1904 = true
    #expect(try sheet(other).rows.map(\.cells) == [["甲", "2025-03-15"]])
    #expect(try GivenWorkbook(parts: parts(other)).names == ["2025年", "目录"])
  }

  @Test(arguments: [
    ("yyyy-mm-dd", true), ("h:mm", true), ("[h]:mm", true), ("General", false), ("0.00", false),
    ("\"day\"0", false), ("[Red]0", false), ("[$-804]yyyy\"年\"", true), ("0\\d", false),
    ("@", false),
    ("#,##0.00\"元\"", false), ("0.00E+00", false),
  ])
  func aFormatOfDaysIsToldByItsLetters(code: String, isMoment: Bool) {
    #expect(CellFormats.saysMoment(code) == isMoment)
  }

  @Test func whatIsTooMuchIsRefused() throws {
    let wide = "<row r=\"1\"><c r=\"ZZZ1\" t=\"str\"><v>x</v></c></row>"
    let fault = #expect(throws: GivenWorkbook.Fault.self) { try sheet(MadeWorkbook(rows: wide)) }
    #expect(fault == .tooMuch(.columns, line: 1))
    let row = "<row><c t=\"str\"><v>x</v></c></row>"
    let long = String(repeating: row, count: ReadingLimit.rows.most + 1)
    #expect(throws: GivenWorkbook.Fault.tooMuch(.rows, line: ReadingLimit.rows.most + 1)) {
      try sheet(MadeWorkbook(rows: long))
    }
  }

  @Test(arguments: ["<row a='>", "<!-- <row>", "<![CDATA[", "<?x"])
  func whatIsNoMarkupIsRefused(rows: String) {
    #expect(throws: GivenWorkbook.Fault.self) { try sheet(MadeWorkbook(rows: rows)) }
    #expect(throws: GivenWorkbook.Fault.broken) { try GivenWorkbook(parts: [:]) }
  }

  #if Office
    // MARK: Through the program

    private func booth(_ workbook: MadeWorkbook) throws -> Booth {
      let booth = try Booth(now: "2026-05-15T10:00:00+08:00")
      try Data(workbook.bytes).write(to: URL(fileURLWithPath: "\(booth.folder)/台账.xlsx"))
      return booth
    }

    @Test func aWorkbookComesInWithItsTitlesAndMergedCells() throws {
      let booth = try booth(Self.whole)
      let outcome = try booth.run("import", "台账.xlsx", "--map")
      #expect(outcome.output == "new 2 known 0 differs 0 refused 0 left-out 1\n", "\(outcome)")
      #expect(outcome.errors == "台账.xlsx 第 7 行：是合计，没有读\n")
      let cases = try booth.run("list", "--format", "jsonl", "--unmask").output
        .split(separator: "\n").map { try JSON.parse(String($0)) }
      #expect(cases.allSatisfy { $0["merchant"]?["name"] == "样板商店" })
      let first = try #require(cases.first { $0["consumer"]?["name"] == "测试甲" })
      #expect(first["amount"] == "128.50")
      #expect(first["consumer"]?["phone"] == "13900000001")
      #expect(first["received_at"] == "2025-03-15T00:00:00+08:00")
      let sheet = try booth.run("import", "台账.xlsx", "--map", "--sheet", "没有")
      #expect(sheet.errors == "台账.xlsx：没有叫“没有”的工作表，有：2025年、目录\n")
    }

    @Test func aWorkbookThatIsDamagedIsSaidToBe() throws {
      let booth = try booth(Self.whole)
      let path = "\(booth.folder)/台账.xlsx"
      try Data(Self.whole.bytes.dropLast(200)).write(to: URL(fileURLWithPath: path))
      let outcome = try booth.run("import", "台账.xlsx", "--map")
      #expect(
        outcome.errors
          == "台账.xlsx：打不开，文件坏了、加了密，或者展开后太大；请另存为“CSV UTF-8”再读入\n")
    }
  #endif
}
