import Casework
import SampleReading
import Testing
import Values
import Vocabulary

@testable import Reports

/// Templates of the office: what may stand in them, and what becomes of those that cannot be used.
@Suite struct TemplateTests {
  private let fixture: PaperFixture
  private static let file = "templates/slip.txt.mustache"

  init() throws { fixture = try PaperFixture() }

  private func fault(
    _ own: [String: String], _ order: PaperOrder = PaperOrder(.slip)
  ) throws -> TemplateError? {
    let content = try fixture.content(fixture.subject(.settled), order)
    let printed = try PaperFixture.press(own).print(order, content)
    if printed.fault != nil {
      #expect(printed == .init(bytes: try builtIn(order, content), fault: printed.fault))
    }
    return printed.fault
  }

  private func builtIn(_ order: PaperOrder, _ content: PaperContent) throws -> [UInt8] {
    try PaperFixture.press().print(order, content).bytes
  }

  static let broken: [(String, Int, TemplateError.Reason)] = [
    ("一\n二{{nam}}", 2, .unknownName("nam")),
    ("{{# matter }}\n{{/facts}}", 2, .closesNothing("facts")),
    ("\n\n{{#facts}}x", 3, .notClosed("facts")), ("x\n{{/facts}}", 2, .closesNothing("facts")),
    ("x\n{{facts\n", 2, .unfinishedTag), ("{{{facts}}}", 1, .forbiddenTag("{{{")),
    ("\n{{&facts}}", 2, .forbiddenTag("{{&")), ("{{=<% %>=}}", 1, .forbiddenTag("{{=")),
    ("{{% CONTENT_TYPE:HTML}}", 1, .forbiddenTag("{{%")),
    ("{{$facts}}{{/facts}}", 1, .forbiddenTag("{{$")),
    ("a\nb\n{{> no.txt}}", 3, .unknownPart("no.txt")), ("a\n\u{1F}", 2, .controlCharacter),
    ("{{uppercased(facts)}}", 1, .unknownName("uppercased(facts)")), ("{{}}", 1, .unknownName("")),
    ("{{.}}", 1, .unknownName(".")), ("{{! a\nb }}\n{{x}}", 3, .unknownName("x")),
  ]

  @Test(arguments: broken) func aBrokenTemplateIsNamedAndLeftAside(
    text: String, line: Int, reason: TemplateError.Reason
  ) throws {
    #expect(
      try fault([Self.file: text]) == TemplateError(file: Self.file, line: line, reason: reason))
  }

  @Test func aBrokenPartIsNamedByItsOwnFile() throws {
    let part = "templates/head.txt.mustache"
    let slip = "{{> head.txt}}\n{{number}}"
    #expect(
      try fault([Self.file: slip, part: "x\n{{y}}"])
        == TemplateError(file: part, line: 2, reason: .unknownName("y")))
    #expect(
      try fault([Self.file: slip, part: "{{> head.txt}}"])
        == TemplateError(file: part, line: 1, reason: .partInPart("head.txt")))
    #expect(try fault([Self.file: slip, part: "{{office}}"]) == nil)
  }

  @Test func bytesThatAreNoTextAreNamed() throws {
    let press = PaperPress(
      own: { $0 == Self.file ? [0x61, 0x0A, 0xFF] : DataFolder.bytes($0) },
      builtIn: DataFolder.bytes,
      width: PaperFixture.columns, shown: { $0 }, unpacked: { _ in nil })
    let order = PaperOrder(.slip)
    let printed = try press.print(order, try fixture.content(fixture.subject(.settled), order))
    #expect(printed.fault == TemplateError(file: Self.file, line: 2, reason: .notText))
  }

  @Test func anOfficesOwnTemplateIsUsed() throws {
    let own = [
      Self.file: "= {{office}}\r\n编号|{{number}}\n{{#complaint}}\n{{> foot.txt}}\n{{/complaint}}",
      "templates/foot.txt.mustache": "地<点>：{{merchant_name}}",
    ]
    let text = try fixture.print(fixture.subject(.settled), PaperOrder(.slip), own: own)
    #expect(
      text == """
                      样例县市场监督管理局
        编号TS-20270315-A-0001
        地<点>：样例商店

        """)
  }

  /// In a text nothing is escaped, in its parts neither; in a page everything is.
  @Test func onlyPagesAreEscaped() throws {
    let own = [
      Self.file: "{{> p}}{{facts}}", "templates/registration.html.mustache": "{{> p}}{{facts}}",
      "templates/p.mustache": "{{requests}}{{evidence}}",
    ]
    let subject = try marked()
    #expect(try fixture.print(subject, PaperOrder(.slip), own: own) == "a<b>a&b\n")
    let page = PaperOrder(.registration, format: .html)
    #expect(try fixture.print(subject, page, own: own) == "a&lt;b&gt;a&amp;b")
  }

  private func marked() throws -> Case {
    let line = """
      {"kind":"complaint","received_at":"2027-03-15T09:12:00+08:00","facts":"a&b","evidence":["a<b>"]}
      """
    let document = try JSON.parse(Array(line.utf8))
    return try #require(try StoreInMemory([document]).cases.first)
  }

  @Test func everyBuiltInTemplateIsGood() throws {
    for paper in Paper.allCases {
      for format in PaperFormat.allCases {
        _ = try PaperTemplate(paper, format, DataFolder.bytes)
      }
      _ = try PaperDocument(paper, DataFolder.bytes, unpacked: { _ in nil })
    }
    #expect(throws: TemplateError(file: Self.file, line: 1, reason: .missingFile)) {
      try PaperTemplate(.slip, .text) { _ in nil }
    }
  }

  @Test func everyNameSaysWhatItIs() {
    for field in PaperField.allCases {
      #expect(field.words.zh != field.rawValue && !field.words.en.isEmpty, "\(field)")
    }
  }
}
