import CaseMaking
import Casework
import LineFinding
import SampleReading
import Testing
import Values
import Vocabulary

@testable import Reports

/// What an office sends as files of Word: the summary, the leader's page and return forms.
@Suite struct OfficeDocumentTests {
  private func summary(
    _ draft: Draft, own: [String: [UInt8]] = [:], unpacked: [WordPart]? = nil
  ) throws -> SummaryPress.Document {
    let press = SummaryPress(
      own: { own[$0] ?? DataFolder.bytes($0) }, builtIn: DataFolder.bytes, shown: { $0 })
    return try press.document(draft.content(), unpacked: { _ in unpacked })
  }

  private func lines(_ parts: [WordPart]) -> [String] {
    WordText.lines(of: parts).filter { !$0.isEmpty }
  }

  private func text(_ name: String, _ parts: [WordPart]) throws -> String {
    let part = try #require(parts.first { $0.name == name })
    return String(decoding: part.bytes, as: UTF8.self)
  }

  /// A part of Word with a paragraph for each line.
  private func template(_ lines: String...) -> [WordPart] {
    let body = lines.map { "<w:p><w:r><w:t>\($0)</w:t></w:r></w:p>" }.joined()
    return [
      WordPart(
        name: WordPart.document,
        bytes: Array("<w:document xmlns:w=\"m\"><w:body>\(body)</w:body></w:document>".utf8))
    ]
  }

  // MARK: The summary

  /// A file of Word says what the text says, line for line; its headings are counted by whoever shows it.
  @Test func theDocumentSaysWhatTheTextSays() throws {
    for sample in try SampleSummary.all() {
      let draft = try sample.draft()
      let blocks = try draft.printed().summary.blocks.map { Summary.plain($0.runs) }
      #expect(lines(try summary(draft).parts) == blocks, "\(sample)")
    }
  }

  @Test func itsGapsAreNamedAndHaveAGround() throws {
    let draft = try SampleSummary.number(1).draft()
    let document = try summary(draft)
    #expect(document.gaps == (try draft.printed().summary.gaps))
    let ground = "<w:rPr><w:highlight w:val=\"yellow\"/></w:rPr><w:t xml:space=\"preserve\">【待填："
    let marked = try text(WordPart.document, document.parts).ranges(of: ground).count
    let all = lines(document.parts).joined().ranges(of: "【待填：").count
    #expect(all > 2 && marked == all)
  }

  @Test func itsHeadingsAreCountedInChinese() throws {
    let parts = try summary(try SampleSummary.number(1).draft()).parts
    let numbering = try text("word/numbering.xml", parts)
    #expect(numbering.ranges(of: "w:val=\"%1、\"").count == 1)
    #expect(numbering.ranges(of: "w:numFmt w:val=\"chineseCountingThousand\"").count == 1)
    let headings = try text(WordPart.document, parts).ranges(of: "w:val=\"DeskHeading\"").count
    #expect(headings > 4)
  }

  /// The office's own file of Word is filled, and what it asks for and nobody recorded is a gap with its name.
  @Test func anOfficesOwnFileIsFilled() throws {
    var draft = try Draft()
    draft.settings.apply([.office: "样区市场监管所"])
    let own = template("{{office}}于{{days}}开展活动，口号“{{slogan}}”。")
    let made = try summary(draft, own: ["templates/summary.docx": [1]], unpacked: own)
    #expect(made.fault == nil)
    let told = try #require(lines(made.parts).first)
    #expect(told.hasPrefix("样区市场监管所于\(draft.from.year)年"))
    #expect(told.hasSuffix("【待填：\(SummaryField.slogan.words.zh)】”。") && made.gaps.count == 1)
  }

  @Test func aFaultyFileIsLeftAside() throws {
    let made = try summary(
      try Draft(), own: ["templates/summary.docx": [1]], unpacked: template("{{nothing}}"))
    #expect(made.fault?.reason == .unknownName("nothing"))
    #expect(lines(made.parts).count > 5)
  }

  // MARK: The leader's page

  private func leader(
    _ draft: Draft, _ beside: PageBeside = PageBeside(), own: [WordPart]? = nil
  ) throws -> LeaderDocument.Made {
    let document = LeaderDocument(
      draft.totals(), .chinese, zone: .shanghai, beside: beside, shown: { $0 })
    return try document.made(own: { _ in own == nil ? nil : [1] }, unpacked: { _ in own })
  }

  private func day() throws -> Draft {
    var draft = try Draft()
    draft.settings.apply([.office: "样区市场监管所", .activity: "国际消费者权益日活动"])
    draft.complaints = [(9, 3), (10, 30)].map { hour, count in
      CountedCase(
        kind: .complaint, status: .registered, merchant: "样板电器城", hour: hour,
        sums: Sums(count: count))
    }
    return draft
  }

  @Test func theLeadersPageHasItsWordsAndTables() throws {
    let draft = try day()
    let told = lines(try leader(draft, PageBeside(typedLater: 2)).parts)
    let totals = draft.totals()
    #expect(
      told.prefix(4) == [
        "合计", "样区市场监管所  国际消费者权益日活动", totals.scopeWords(.chinese, .shanghai),
        totals.sentence(.chinese),
      ])
    #expect(told.filter { $0.contains("补录") } == ["图按来访的时间；有2件是事后补录的。"])
    let start = try #require(told.firstIndex(of: "还在办的"))
    #expect(told[start...].prefix(6) == ["还在办的", "投诉", "举报", "未办结", "33", "0"])
    #expect(told.suffix(2) == ["样板电器城", "33"])
    #expect(!told.contains { $0.hasPrefix("{{") && $0.hasSuffix("}}") })
  }

  /// The charts are parts of the file, found by their names, and of one height.
  @Test func theChartsArePartsOfTheFile() throws {
    var draft = try day()
    draft.complaints.append(
      CountedCase(kind: .report, status: .registered, hour: 9, sums: Sums(count: 1)))
    let parts = try leader(draft).parts
    let charts = parts.filter { $0.name.hasPrefix("word/charts/") }
    #expect(charts.map(\.name) == ["word/charts/deskchart1.xml", "word/charts/deskchart2.xml"])
    for chart in charts {
      let xml = String(decoding: chart.bytes, as: UTF8.self)
      _ = try MarkupReader.pieces(of: xml)
      #expect(xml.ranges(of: "<c:max val=\"30\"/>").count == 1)
    }
    for (name, word) in [
      ("word/_rels/document.xml.rels", "rIdDeskChart"), ("[Content_Types].xml", "deskchart"),
    ] {
      let found = try text(name, parts).ranges(of: word).count
      #expect(found == (name.hasPrefix("[") ? 2 : 4), "\(name)")
    }
    let document = try text(WordPart.document, parts)
    #expect(document.ranges(of: "<w:drawing>").count == 2)
    _ = try MarkupReader.pieces(of: document)
  }

  @Test func anOfficesOwnPageIsFilled() throws {
    let own = template("{{whose}}：{{sentence}}", "{{charts}}")
    let made = try leader(try day(), own: own)
    #expect(made.fault == nil)
    #expect(lines(made.parts)[0].hasPrefix("样区市场监管所  国际消费者权益日活动："))
    let bad = try leader(try day(), own: template("{{who}}"))
    #expect(bad.fault?.reason == .unknownName("who") && lines(bad.parts)[0] == "合计")
  }

  // MARK: Return forms

  private func filled() throws -> FilledReturn {
    let file = "returns/shanxi2019.json"
    let form = try ReturnForm(file: file, DataFolder.bytes(file), Shipped.reference.ledger)
    var draft = try Draft()
    draft.tallies = [try CountedDay.tally("leaflets", "500份", sequence: 1)]
    return FilledReturn(form, draft.totals(), zone: .shanghai)
  }

  private func document(own: [WordPart]? = nil) throws -> ReturnDocument.Made {
    try ReturnDocument(
      try filled(), heading: "样区市场监管所  2027-03-15", .chinese, shown: { $0 }
    ).made(own: { _ in own == nil ? nil : [1] }, unpacked: { _ in own })
  }

  @Test func theReturnHasARowForEachItem() throws {
    let told = lines(try document().parts)
    let table = try filled().table(.chinese)
    #expect(told.prefix(2) == [table.title, "样区市场监管所  2027-03-15"])
    let cells =
      ([table.columns.dropFirst().map(\.header.zh)]
      + table.rows.map { $0.dropFirst().map(\.forReading) })
      .flatMap { $0 }.filter { !$0.isEmpty }
    #expect(Array(told.dropFirst(2)) == cells)
  }

  /// The superior's own form, marked where its figures go.
  @Test func theSuperiorsOwnFormIsFilled() throws {
    let own = template("{{title}}", "发放资料{{leaflets}}份，公益广告{{adverts}}条")
    let made = try document(own: own)
    #expect(made.fault == nil)
    #expect(lines(made.parts)[1] == "发放资料500份，公益广告【待填】条")
    #expect(try document(own: template("{{bananas}}")).fault?.reason == .unknownName("bananas"))
  }

  // MARK: Templates to start from

  /// What an office is given to start from is a template that it can use as it is.
  @Test func everyDefaultTemplateIsGood() throws {
    let all = DefaultTemplate.all(forms: ["shanxi2019"])
    #expect(Set(all.map(\.name)).count == all.count && all.count == Paper.allCases.count + 3)
    for template in all {
      let parts = try template.parts(DataFolder.bytes)
      let known: Set<String> =
        switch template {
        case .paper: PaperTemplate.known
        case .summary: SummaryField.names
        case .totals: LeaderField.names
        case .returnForm: ["title", "heading", "rows", "label", "unit", "count", "note"]
        }
      _ = try WordTemplate(parts, file: template.file, known: known)
      #expect(WordText.lines(of: parts).contains { $0.hasPrefix("{{") }, "\(template)")
    }
  }

  @Test func theSummaryByItsOwnDefaultIsTheSame() throws {
    let draft = try SampleSummary.number(3).draft()
    let parts = try DefaultTemplate.summary.parts(DataFolder.bytes)
    let made = try summary(draft, own: ["templates/summary.docx": [1]], unpacked: parts)
    #expect(made.fault == nil)
    #expect(lines(made.parts) == lines(try summary(draft).parts))
  }
}
