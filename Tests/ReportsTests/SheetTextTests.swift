import Casework
import LineFinding
import ReceiptReading
import SampleReading
import Testing
import Values
import Vocabulary

@testable import Reports

/// What a sheet and a page have beside their words: the title, and the bars that the slip is scanned by.
@Suite struct SheetTextTests {
  private let fixture: PaperFixture

  init() throws { fixture = try PaperFixture() }

  private static let slip = "templates/slip.txt.mustache"

  private func sheet(
    _ paper: Paper, _ planted: PaperFixture.Planted, own: [String: String] = [:]
  ) throws -> SheetText {
    let order = PaperOrder(paper, format: .pdf, width: .a4)
    let content = try fixture.content(fixture.subject(planted), order)
    return try #require(PaperFixture.press(own).print(order, content).sheet)
  }

  private func planted(_ paper: Paper) -> PaperFixture.Planted {
    PaperFixture.planted(paper)
  }

  /// The words of the lines that bars stand beneath, and the number that those bars are.
  private func barred(_ sheet: SheetText, _ planted: PaperFixture.Planted) throws -> [String] {
    let barcode = try #require(Barcode(fixture.subject(planted).number.short))
    return sheet.rows.filter { !$0.bars.isEmpty }.map { row in
      #expect(row.bars == barcode.bars)
      return row.line.text
    }
  }

  /// The same papers have bars on a sheet, on a roll and in a page.
  @Test(arguments: Paper.allCases) func theSlipAloneHasBars(paper: Paper) throws {
    let planted = planted(paper)
    let number = fixture.subject(planted).number
    let line = "编号：    \(number)"
    #expect(try barred(sheet(paper, planted), planted) == (paper == .slip ? [line] : []))
    let page = try fixture.print(planted, PaperOrder(paper, format: .html))
    #expect(page.ranges(of: "<svg ").count == (paper == .slip ? 1 : 0))
    #expect(!page.contains(PaperMarks.number))
  }

  /// On a sheet stands what its text says, line by line.
  @Test(arguments: Paper.allCases) func aSheetSaysWhatItsTextSays(paper: Paper) throws {
    let text = try fixture.print(planted(paper), PaperOrder(paper, width: .a4))
    #expect(try sheet(paper, planted(paper)).bytes == Array(text.utf8))
  }

  @Test func theTitleIsTheFirstOfTheCentredLines() throws {
    let titles = try Paper.allCases.map { paper in
      try sheet(paper, planted(paper)).lines.filter { $0.role == .title }
        .map { $0.text.drop { $0 == " " } }
    }
    #expect(
      titles.flatMap { $0 } == [
        "投诉登记表", "登记回执", "转办单", "调解记录", "投诉受理决定书", "投诉不予受理决定书", "投诉终止调解决定书",
        "投诉调解通知书", "限期提供身份证明材料通知书", "投诉分送通知书", "举报处理结果告知书",
      ])
    #expect(titles.allSatisfy { $0.count == 1 })
  }

  /// An office's own template says the number where it likes, or nowhere.
  @Test func barsStandBeneathTheNumberOfAnyTemplate() throws {
    let number = fixture.subject(.settled).number.description
    let places = [
      "一\n本件{{number}}号\n{{number}}\n完": "本件\(number)号",
      "= {{number}}\n完": String(repeating: " ", count: 31) + number,
      "单位：|样|编号：|{{number}}\n完": "单位：样" + String(repeating: " ", count: 33) + "编号：\(number)",
      "{{number}}|{{office}}\n一": "一", "一\n二": "二",
    ]
    for (template, line) in places {
      let sheet = try sheet(.slip, .settled, own: [Self.slip: template])
      #expect(try barred(sheet, .settled) == [line], "\(template)")
    }
  }

  // MARK: Pages

  /// The modules that the path of a picture fills, of so many.
  private func modules(_ page: String) throws -> [Bool] {
    let box = try #require(page.firstMatch(of: /viewBox="-10 0 (\d+) 1"/))
    var modules = Array(repeating: false, count: try #require(Int(box.1)) - 20)
    for bar in page.matches(of: /M(\d+) 0h(\d+)v1h-(\d+)z/) {
      let (start, count) = (try #require(Int(bar.1)), try #require(Int(bar.2)))
      #expect(bar.2 == bar.3)
      for place in start..<start + count { modules[place] = true }
    }
    return modules
  }

  @Test func aPageHasTheBarsOfTheStandard() throws {
    let page = try fixture.print(.settled, PaperOrder(.slip, format: .html))
    let number = fixture.subject(.settled).number
    #expect(try modules(page) == Code128.modules(number.short))
    let lines = page.lines(with: "<svg ")
    #expect(lines.count == 1 && lines[0].contains("编号：\(number)<svg style=\"display: block\""))
    // Wide enough for any scanner: four tenths of a millimetre each.
    #expect(lines[0].contains("width=\"48.4mm\" height=\"10.0mm\" viewBox=\"-10 0 121 1\""))
  }

  /// Neither its title nor a tag is a place for a picture.
  @Test func aPageOfTheOfficesOwnHasThem() throws {
    let number = fixture.subject(.settled).number.description
    let file = "templates/slip.html.mustache"
    let pages = [
      "<title>{{number}}</title><body><p id=\"{{number}}\">{{number}}</p></body>":
        "<title>\(number)</title><body><p id=\"\(number)\">\(number)#</p></body>",
      "<title>{{number}}</title><body><p>一</p></body>":
        "<title>\(number)</title><body><p>一</p>#</body>",
      "<p>一": "<p>一#",
    ]
    for (template, page) in pages {
      let printed = try fixture.print(
        fixture.subject(.settled), PaperOrder(.slip, format: .html), own: [file: template])
      #expect(printed.replacing(/<svg .*<\/svg>/, with: "#") == page)
    }
  }
}
