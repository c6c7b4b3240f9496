import CaseMaking
import Casework
import SampleReading
import Testing
import Values
import Vocabulary

@testable import Reports

/// Templates of Word: marks are found however they are split, and nothing else is touched.
@Suite struct WordTemplateTests {
  private static let known: Set<String> = ["a", "b", "list", "x", "y"]
  private static let open = "<w:document xmlns:w=\"m\"><w:body>"
  private static let close = "</w:body></w:document>"

  private func parts(_ body: String, name: String = WordPart.document) -> [WordPart] {
    let document = WordPart(name: name, bytes: Array((Self.open + body + Self.close).utf8))
    return name == WordPart.document ? [document] : parts("") + [document]
  }

  private func filled(
    _ body: String, _ values: [String: WordValue], blank: String = ""
  ) throws -> String {
    let template = try WordTemplate(parts(body), file: "f.docx", known: Self.known)
    let made = try #require(template.filled(values) { _ in blank }.first)
    let text = String(decoding: made.bytes, as: UTF8.self)
    return String(text.dropFirst(Self.open.count).dropLast(Self.close.count))
  }

  private func run(_ words: String, _ look: String = "") -> String {
    "<w:r>\(look)<w:t>\(words)</w:t></w:r>"
  }

  private func kept(_ words: String, _ look: String = "") -> String {
    "<w:r>\(look)<w:t xml:space=\"preserve\">\(words)</w:t></w:r>"
  }

  private func paragraph(_ runs: String...) -> String { "<w:p>\(runs.joined())</w:p>" }

  @Test func aMarkIsFoundOverRunsAndHasTheLookOfItsFirst() throws {
    let (bold, slanted) = ("<w:rPr><w:b/></w:rPr>", "<w:rPr><w:i/></w:rPr>")
    let body = paragraph(
      run("号{", bold), "<w:proofErr w:type=\"x\"/>", run("{a", slanted), run("}}完{{b}"),
      run("}", bold), run("末"))
    #expect(
      try filled(body, ["a": .words("甲"), "b": .words("乙")])
        == paragraph(
          kept("号甲", bold), "<w:proofErr w:type=\"x\"/>", kept("", slanted), kept("完乙"),
          kept("", bold), run("末")))
  }

  @Test func whatHasNoMarkStaysByteForByte() throws {
    let odd =
      "<w:p  w:rsid = '1>2'><!-- {{a}} --><w:r><w:t>a &lt; &#x4E2D;\n</w:t></w:r ><w:x/></w:p>"
    #expect(try filled(odd, ["a": .words("甲")]) == odd)
  }

  /// A name ends at any white space, as programs write it that break long lines.
  @Test(arguments: [" ", "\n", "\r\n", "\t"]) func aTagMayBeBroken(space: String) throws {
    let broken = "<w:p\(space)w:a=\"1\"\(space)><w:r><w:t>{{a}}</w:t></w:r></w:p\(space)>"
    #expect(try filled(broken, ["a": .words("甲")]).filter { $0 == "甲" } == "甲")
  }

  /// Nobody's words are markup, and a new line is one.
  @Test func wordsAreNeverMarkup() throws {
    let body = paragraph(run("{{a}}"))
    let lines = "<w:t xml:space=\"preserve\">&lt;w:p/&gt;&amp;{{b}}</w:t><w:br/>"
    #expect(
      try filled(body, ["a": .words("<w:p/>&{{b}}\n二"), "b": .words("乙")])
        == paragraph("<w:r>\(lines)<w:t xml:space=\"preserve\">二</w:t></w:r>"))
  }

  private func cell(_ words: String) -> String { "<w:tc>\(paragraph(run(words)))</w:tc>" }
  private func keptCell(_ words: String) -> String { "<w:tc>\(paragraph(kept(words)))</w:tc>" }

  @Test func aRowIsRepeated() throws {
    let head = "<w:tbl><w:tr>\(cell("名"))\(cell("号"))</w:tr>"
    let body = "\(head)<w:tr>\(cell("{{#list}}{{x}}"))\(cell("{{y}}{{/list}}"))</w:tr></w:tbl>"
    let rows: [[String: String]] = [["x": "甲", "y": "1"], ["x": "乙"]]
    #expect(
      try filled(body, ["list": .rows(rows)])
        == "\(head)<w:tr>\(keptCell("甲"))\(keptCell("1"))</w:tr><w:tr>\(keptCell("乙"))\(keptCell(""))</w:tr></w:tbl>"
    )
    #expect(try filled(body, [:]) == "\(head)</w:tbl>")
  }

  @Test func sectionsAreParagraphsOrWithinOne() throws {
    let body =
      paragraph(run("{{#a}}")) + paragraph(run("有{{^b}}无{{/b}}")) + paragraph(run("{{/a}}"))
    #expect(try filled(body, ["a": .yes]) == paragraph(kept("有无")))
    #expect(try filled(body, ["a": .yes, "b": .words("x")]) == paragraph(kept("有")))
    #expect(try filled(body, [:]) == "")
    let list = paragraph(run("{{#list}}{{x}}、"), run("{{/list}}"))
    #expect(
      try filled(list, ["list": .rows([["x": "甲"], ["x": "乙"]])])
        == paragraph(kept("甲、乙、"), kept("")))
  }

  /// What is missing is a line to write on, within words; a cell of its own stays free.
  @Test func whatIsMissingIsABlank() throws {
    #expect(try filled(paragraph(run("甲{{a}}乙")), [:], blank: "____") == paragraph(kept("甲____乙")))
    #expect(try filled(paragraph(run("{{a}}")), [:], blank: "____") == paragraph(kept("")))
    let asked = paragraph(run("甲{{a}}{{^a}}无{{/a}}"))
    #expect(try filled(asked, [:], blank: "____") == paragraph(kept("甲无")))
  }

  private func fault(_ parts: [WordPart]) -> TemplateError? {
    do {
      _ = try WordTemplate(parts, file: "f.docx", known: Self.known)
      return nil
    } catch {
      return error
    }
  }

  @Test func whatIsUnknownIsNamedWithItsPlace() {
    let first = paragraph(run("一"))
    let row = "<w:tr>\(cell("1"))<w:tc>\(first)\(paragraph(run("{{no"), run("ne}}")))</w:tc></w:tr>"
    let cells = fault(parts("\(first)<w:tbl>\(row)</w:tbl>"))
    #expect(cells?.reason == .unknownName("none"))
    #expect(
      cells?.place
        == WordPlace(part: .text, cell: .init(table: 1, row: 1, column: 2), paragraph: 2))
    let header = fault(parts(first + paragraph(run("{{c}}")), name: "word/header1.xml"))
    #expect(header?.place == WordPlace(part: .header, cell: nil, paragraph: 2))
    let torn = fault(parts(first + paragraph(run("x{{#a}}")) + paragraph(run("y{{/a}}"))))
    #expect(torn?.reason == .notClosed("a") && torn?.place?.paragraph == 2)
    #expect(fault(parts(paragraph(run("{{{a}}}"))))?.reason == .forbiddenTag("{{{"))
  }

  @Test(arguments: ["<w:p>", "<w:p></w:q>", "<w:p", "</w:p>", String(repeating: "<a>", count: 999)])
  func whatIsNoDocumentIsRefused(body: String) {
    #expect(fault(parts(body))?.reason == .noDocument)
  }

  @Test func aFileWithoutADocumentIsRefused() {
    #expect(fault([])?.reason == .noDocument)
  }
}

/// The templates of Word that the program makes of its own: official documents by GB/T 9704.
@Suite struct WordLookTests {
  private let fixture: PaperFixture

  init() throws { fixture = try PaperFixture() }

  private func parts(_ paper: Paper) throws -> [WordPart] {
    let order = PaperOrder(paper, format: .docx, width: .a4)
    let content = try fixture.content(fixture.subject(PaperFixture.planted(paper)), order)
    return try #require(PaperFixture.press().print(order, content).parts)
  }

  private func text(_ name: String, _ paper: Paper = .accept) throws -> String {
    let part = try #require(try parts(paper).first { $0.name == name })
    return String(decoding: part.bytes, as: UTF8.self)
  }

  /// Lengths in millimetres, to a tenth.
  private func millimetres(_ key: String, in text: String) throws -> Int {
    let found = try #require(text.firstMatch(of: try Regex("w:\(key)=\"(\\d+)\"")))
    let twips = try #require(Int(found.output[1].substring ?? ""))
    return (twips * 254 + 720) / 1440
  }

  @Test func thePageIsThatOfTheStandard() throws {
    let document = try text(WordPart.document)
    #expect(document.ranges(of: "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>").count == 1)
    for (key, length) in [("top", 370), ("bottom", 350), ("left", 280), ("right", 260)] {
      #expect(abs(try millimetres(key, in: document) - length) <= 1, "\(key)")
    }
  }

  /// 22 lines of 28 characters of size 3: the grid gives each line its share of 225 mm, each character of 156 mm.
  @Test func thePageHasItsLinesAndCharacters() throws {
    let document = try text(WordPart.document)
    let pitch = try #require(document.firstMatch(of: /linePitch="(\d+)"/).flatMap { Int($0.1) })
    let styles = try text("word/styles.xml")
    let space = try #require(styles.firstMatch(of: /spacing w:val="(-?\d+)"/).flatMap { Int($0.1) })
    let (height, width) = (16838 - 2098 - 1984, 11906 - 1587 - 1474)
    #expect(height / pitch == 22)
    #expect(width / (320 + space) == 28)
  }

  @Test func theFontsAreChineseAndOfNoTheme() throws {
    let styles = try text("word/styles.xml")
    let fonts = styles.matches(of: /rFonts[^>]*w:eastAsia="([^"]+)"/).map { String($0.1) }
    #expect(fonts == ["仿宋_GB2312", "方正小标宋简体", "黑体"])
    let indents = styles.matches(of: /firstLineChars="(\d+)"/).map { String($0.1) }
    #expect(indents == ["200", "200"])
    for part in try parts(.accept) {
      let text = String(decoding: part.bytes, as: UTF8.self).lowercased()
      #expect(text.ranges(of: "theme") == [], "\(part.name)")
    }
  }

  /// A file of Word says what the text of the paper says.
  @Test(arguments: Paper.allCases) func aDocumentSaysWhatItsTextSays(paper: Paper) throws {
    let planted = PaperFixture.planted(paper)
    func words(_ format: PaperFormat) throws -> [Character: Int] {
      let text = try fixture.print(planted, PaperOrder(paper, format: format, width: .a4))
      // Rules, lines to write on and the colons behind labels are drawn otherwise.
      let kept = text.filter { !$0.isWhitespace && !"-_：".contains($0) }
      return kept.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }
    #expect(try words(.docx) == words(.text))
  }
}
