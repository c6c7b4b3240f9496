import Casework
import Randomness
import ReferenceData
import Testing
import TextLayout
import Values
import Vocabulary

@testable import Desk
@testable import Reports
@testable import TerminalKit

/// A figure is never on two lines, and never cut to a shorter one: on screens, in typed texts, on papers
/// and on pages.
@Suite struct FigureBreakTests {
  /// Each is one figure with its signs and its unit.
  static let figures = [
    "1,265.60元", "31,265.60元", "￥1,280.50", "￥ 1,280.50", "１２，３４５．６０元", "12,860.50 元",
    "12,860.50 yuan", "1.2万元", "511.5万元", "3元5角", "约180吨", "近7万元", "5500多份", "110多万册（份）",
    "1000余万元", "130人次", "1730家次", "1530床", "18670份", "2028起", "7批", "180 吨", "5500 多份", "28件",
    "第10条", "88%", "99.6％", "88%（349/398）", "88% (349/398)", "2027-03-15", "03-24前",
    "04-05?前", "3月15日", "2027年3月15日", "7点40分", "09:00-17:30", "10~20元", "5-8件", "3至5天", "60天",
    "7个工作日", "7 working days", "7 of 8", "TS-20270315-A-0012", "A-0012", "A2-0012",
    "0571-88001234", "(0571)88001234", "（0571）88001234", "0571-88001234转801", "13800138000",
    "138 0013 8000", "138****0001", "+86 13800138000", "110101199003078030", "〔2027〕91号", "三百二十元",
    "二十余名", "5千份", "3万5", "-5", "9.9折", "12.5公斤", "3个月", "300克",
  ]

  /// Every way in which the program makes lines of a text: the lines as they are shown.
  private static let wrappers: [(name: String, lines: @Sendable (String, Int) -> [String])] = [
    ("screen", { TextWidth.wrap($0, columns: $1) }),
    ("paper", { PaperWrap(width: TextWidth.columns(of:)).lines($0, columns: $1) }),
    ("typed", { TextInput($0, isMultiline: true).visible(columns: $1, rows: 10_000).rows }),
    (
      "typed, not focused",
      { TextInput($0, isMultiline: true).beginning(columns: $1, rows: 10_000).rows }
    ),
  ]

  @Test(arguments: figures)
  func aFigureIsOne(_ figure: String) {
    #expect(wholes(in: figure) == [0..<figure.count])
    #expect(wholes(in: "损失\(figure)，不退") == [2..<2 + figure.count])
  }

  @Test(arguments: figures)
  func noWrapperBreaksAFigure(_ figure: String) {
    for before in [0, 1, 2, 5, 9, 14, 20] {
      let text = String(repeating: "损", count: before) + figure + "，商家不退还"
      let width = max(4, TextWidth.columns(of: figure))
      for columns in Array(width...width + 9) + [38, 44] {
        for wrapper in FigureBreakTests.wrappers {
          let lines = wrapper.lines(text, columns)
          #expect(lines.contains { $0.contains(figure) }, "\(wrapper.name) \(columns) \(lines)")
          #expect(lines.joined() == text, "\(wrapper.name) \(columns)")
        }
      }
    }
  }

  /// What stands beside a figure without belonging to it may go on the next line.
  @Test func linesStillEndBetweenFigures() {
    let text = "接到投诉28件、举报3件，办结投诉19件"
    #expect(TextWidth.wrap(text, columns: 14) == ["接到投诉28件、", "举报3件，", "办结投诉19件"])
    #expect(TextWidth.wrap("12 34 56 78", columns: 5) == ["12 34", "56 78"])
    #expect(TextWidth.wrap("2027-03-15 09:30", columns: 12) == ["2027-03-15", "09:30"])
  }

  /// Over any text: nothing is lost, no line is too wide, and none begins inside of a figure that had
  /// room.
  @Test func linesOfAnyTextGiveItBack() {
    var random = SplitMix(seed: 315)
    for _ in 0..<120 {
      let text = FigureBreakTests.text(&random)
      for columns in [8, 11, 17, 30, 48, 76] {
        for wrapper in FigureBreakTests.wrappers {
          let lines = wrapper.lines(text, columns)
          #expect(
            lines.joined().filter { $0 != " " } == text.filter { $0 != " " }, "\(wrapper.name)")
          for line in lines { #expect(TextWidth.columns(of: line) <= columns, "\(line)") }
          FigureBreakTests.expectWhole(in: text, lines, columns, wrapper.name)
        }
      }
    }
  }

  private static func expectWhole(
    in text: String, _ lines: [String], _ columns: Int, _ name: String
  ) {
    let characters = Array(text)
    let figures = wholes(in: text).filter {
      TextWidth.columns(of: String(characters[$0])) <= columns
    }
    var place = 0
    for line in lines {
      while place < characters.count, characters[place] == " ", line.first != " " { place += 1 }
      let cut = figures.first { $0.lowerBound < place && place < $0.upperBound }
      #expect(cut == nil, "\(name) \(columns): \(line) of \(text)")
      place += line.count
    }
  }

  private static func text(_ random: inout SplitMix) -> String {
    let fillers = ["损失", "在华联买的", "，", "。", " ", "iPhone", "商家不退", "（", "）", "、", "refund", "共"]
    return (0..<Int.random(in: 4...24, using: &random)).map { _ in
      Bool.random(using: &random)
        ? figures.randomElement(using: &random) ?? "" : fillers.randomElement(using: &random) ?? ""
    }.joined()
  }

  /// Asked without the reader of figures: no line ends in a digit where the next begins with one.
  @Test func noLineBeginsInsideOfDigits() {
    var random = SplitMix(seed: 2027)
    let between = ["，", "损失", "。在华联买的", "、", "商家说不退的"]
    for _ in 0..<120 {
      let text = (0..<12).map { _ in
        (FigureBreakTests.figures.randomElement(using: &random) ?? "")
          + (between.randomElement(using: &random) ?? "")
      }.joined()
      for wrapper in FigureBreakTests.wrappers {
        let lines = wrapper.lines(text, 40)
        for (line, next) in zip(lines, lines.dropFirst()) {
          let isCut = (line.last?.isASCII ?? false) && (line.last?.isNumber ?? false)
          #expect(!(isCut && next.first?.isNumber ?? false), "\(wrapper.name): \(line) / \(next)")
        }
      }
    }
  }

  // MARK: Cutting

  @Test(arguments: figures)
  func noFigureIsCutShort(_ figure: String) {
    let width = TextWidth.columns(of: figure)
    for before in ["", "损失", "Loss "] {
      for columns in 0..<(TextWidth.columns(of: before) + width) {
        for cut in [
          TextWidth.truncate(before + figure, to: columns),
          TextWidth.pad(before + figure, to: columns),
          TextWidth.shortened(before + figure, to: columns), clipped(before + figure, columns),
          TextInput(before + figure).beginning(columns: columns).rows.joined(),
        ] {
          #expect(!cut.contains(where: \.isNumber) && !cut.contains("*"), "\(columns): \(cut)")
          #expect(TextWidth.columns(of: cut) <= columns)
        }
      }
      let count = (before + figure).count
      for kept in before.count..<count {
        #expect(WrittenFigures.beginning(of: before + figure, kept) == before)
      }
    }
  }

  private func clipped(_ text: String, _ columns: Int) -> String {
    var surface = Surface(rows: 1, columns: 60)
    surface.write(text, at: Position(row: 0, column: 0), width: columns)
    return String(surface.text(ofRow: 0).prefix(columns))
  }

  @Test func piecesOfARowAreCutAsOneText() {
    let pieces = [Piece("挽回 ", .quiet), Piece("12,860.50", .figure), Piece(" 元，多", .normal)]
    #expect(pieces.fitting(14).map(\.text) == ["挽回 ", ".."])
    #expect(pieces.fitting(19).map(\.text) == ["挽回 ", "12,860.50", " 元.."])
    #expect(pieces.fitting(21) == pieces)
  }

  // MARK: Pages

  /// Programs that show pages end a line at marks and blanks alone: each page says so for all its words.
  @Test func pagesEndLinesAtMarks() throws {
    let rule = "word-break: keep-all; overflow-wrap: anywhere;"
    let page = Page(title: "合计", language: .chinese, body: ["<p>损失31,265.60元</p>"]).html
    #expect(page.contains("color: var(--ink); \(rule)"))
    #expect(page.contains("损失31,265.60元"))
    let data = ReferenceData()
    let sheet = String(decoding: data.bytes("templates/sheet.html.mustache") ?? [], as: UTF8.self)
    #expect(sheet.contains(rule))
    let templates = Paper.allCases.map { paper in
      let name = "templates/\(paper.rawValue).html.mustache"
      return (name, String(decoding: data.bytes(name) ?? [], as: UTF8.self))
    }
    #expect(templates.filter { !$0.1.contains("{{> sheet.html}}") }.map { $0.0 } == [])
    #expect(templates.filter { $0.1.contains("word-break") }.map { $0.0 } == [])
  }

  // MARK: Units

  /// Whatever the office counts in stays with its number.
  @Test func everyUnitOfTheLedgerBelongsToItsNumber() throws {
    let reference = try SquareDay.context(.chinese, rows: 24, columns: 80).reference
    let units = Set(reference.ledger.items.flatMap(\.units))
    #expect(units.count > 20)
    for unit in units {
      for number in ["12", "12 ", "5500多"] {
        let figure = number + unit
        #expect(wholes(in: "发放" + figure) == [2..<2 + figure.count], "\(figure)")
      }
    }
  }
}

/// The runs of characters that belong together, with a number in them.
private func wholes(in text: String) -> [Range<Int>] {
  let characters = Array(text)
  let figures = WrittenFigures(characters)
  let starts = characters.indices.filter { !figures.isInside($0) }
  return zip(starts, starts.dropFirst() + [characters.count]).map { $0..<$1 }.filter { range in
    range.count > 1 && characters[range].contains { $0.isNumber }
  }
}
