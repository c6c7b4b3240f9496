import Casework
import ReceiptReading
import SampleReading
import Testing
import Values
import Vocabulary

@testable import Reports

/// Papers as a receipt printer prints them, read back from the bytes that it is sent.
@Suite struct ReceiptTests {
  private let fixture: PaperFixture

  init() throws { fixture = try PaperFixture() }

  private static let rolls: [PaperWidth] = [.mm58, .mm80]

  private func receipt(
    _ planted: PaperFixture.Planted, _ paper: Paper, _ width: PaperWidth,
    own: [String: String] = [:]
  ) throws -> PrintedReceipt {
    let order = PaperOrder(paper, format: .escpos, width: width)
    let content = try fixture.content(fixture.subject(planted), order)
    return try PrintedReceipt(PaperFixture.press(own).print(order, content).bytes)
  }

  private func columns(_ line: PrintedReceipt.Line) -> Int {
    let columns = line.text.reduce(0) { $0 + ($1.isASCII ? 1 : 2) }
    return line.isLarge ? 2 * columns : columns
  }

  /// A case of which each paper is printed.
  private static let papers: [(Paper, PaperFixture.Planted)] = [
    (.registration, .named), (.registration, .settled), (.registration, .joint), (.slip, .settled),
    (.slip, .anonymous), (.slip, .consultation), (.referral, .referred), (.mediation, .mediating),
    (.mediation, .settled), (.accept, .mediating), (.decline, .declined), (.terminate, .brokenOff),
    (.summons, .mediating), (.identity, .joint), (.transfer, .transferred), (.result, .replied),
  ]

  /// The receipt says what the text of that width says; only the number is laid out in another way.
  @Test(arguments: papers)
  func aReceiptSaysWhatTheTextSays(paper: Paper, planted: PaperFixture.Planted) throws {
    for width in Self.rolls {
      let receipt = try receipt(planted, paper, width)
      let text = try fixture.print(planted, PaperOrder(paper, width: width))
      #expect(receipt.text.filter { !$0.isWhitespace } == text.filter { !$0.isWhitespace })
      #expect(receipt.lines.filter { columns($0) > width.columns } == [])
      let number = fixture.subject(planted).number.description
      let count = text.ranges(of: number).count
      #expect(count > 0 && receipt.large == String(repeating: number, count: count))
      #expect(receipt.cuts == [receipt.lines.count])
    }
  }

  @Test(arguments: Paper.allCases, rolls)
  func theSlipAloneHasABarcode(paper: Paper, width: PaperWidth) throws {
    let planted = PaperFixture.planted(paper)
    let short = fixture.subject(planted).number.short
    let barcode = PrintedBarcode(short, module: 3, height: 80, hasWords: true, isCentred: true)
    #expect(try receipt(planted, paper, width).barcodes == (paper == .slip ? [barcode] : []))
  }

  @Test func theNumberIsLargeAndBreaksBeforeItsShortForm() throws {
    let number = fixture.subject(.settled).number
    let wide = try receipt(.settled, .slip, .mm80)
    #expect(wide.lines.filter(\.isLarge).map(\.text) == [number.description])
    let narrow = try receipt(.settled, .slip, .mm58)
    let parts = ["\(number.description.dropLast(number.short.count))", number.short]
    #expect(narrow.lines.filter(\.isLarge).map(\.text) == parts)
    let first = narrow.lines.firstIndex { $0.isLarge }
    let place = try #require(first)
    #expect(narrow.lines[place - 1] == .init("编号："))
  }

  /// An office's own template says the number where it likes; what looks like one is none.
  @Test func theNumberIsFoundInAnyTemplate() throws {
    let number = fixture.subject(.settled).number.description
    let own = [
      "templates/slip.txt.mustache":
        "= {{number}}\nTS-20270315-A-0009\n{{number}}|{{consumer_name}}\n本件{{number}}号\n"
        + "{{#number}}有号{{/number}}"
    ]
    let receipt = try receipt(.settled, .slip, .mm80, own: own)
    #expect(
      receipt.lines == [
        .init("   " + number, isLarge: true), .init("TS-20270315-A-0009"),
        .init("\(number)钱植名"), .init("本件\(number)号", isLarge: true), .init("有号"),
      ])
  }

  @Test(arguments: rolls) func aTestPageIsReadBack(width: PaperWidth) throws {
    let page = try #require(TestPage(width).receipt)
    let receipt = try PrintedReceipt(page.bytes)
    let sheet = TestPage(width).sheet
    #expect(Array(receipt.text.utf8) == sheet.bytes && receipt.large == "A-0001")
    #expect(receipt.barcodes.map(\.text) == ["A-0001"] && page.unprintable == [])
    #expect(sheet.rows.map { $0.bars.isEmpty } == [true, true, true, true, true, false])
    #expect(receipt.lines.count { columns($0) == width.columns } == 2)
    #expect(TestPage(.a4).receipt == nil)
  }

  // MARK: The reader notices what it is for

  private static let slip = ReceiptText([PaperLine("投诉A"), PaperLine("A-0001", .number)])
    .bytes

  private func fault(_ bytes: [UInt8]) -> ReceiptFault? {
    do {
      _ = try PrintedReceipt(bytes)
      return nil
    } catch {
      return error as? ReceiptFault
    }
  }

  @Test func aReceiptThatIsNoneIsNoticed() {
    let slip = Self.slip
    #expect(fault(slip) == nil)
    #expect(fault(Array(slip.dropFirst(4))) == .notInChinese(at: 0))
    #expect(fault(slip + [0x07]) == .unknown(0x07, at: slip.count))
    #expect(fault(slip + [0x1B, 0x70]) == .unknown(0x70, at: slip.count + 1))
    #expect(fault(slip + [0xB0]) == .tooShort)
    #expect(fault(slip + Array("A".utf8)) == .leftOver("A"))
    #expect(fault([0x1B, 0x40, 0x1C, 0x26, 0x81, 0x20, 0x0A]) == .noCharacter(at: 4))
  }
}
