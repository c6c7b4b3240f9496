import CaseMaking
import Casework
import ReceiptReading
import Testing
import Values
import Vocabulary

@testable import Reports

/// How papers are laid out, and that nobody's words change that.
@Suite struct PaperTextTests {
  private let fixture: PaperFixture

  init() throws { fixture = try PaperFixture() }

  static let hostile = [
    "{{number}} {{{facts}}} {{> sheet.html}} {{#people}}", "<script>alert(1)</script>&amp;'\"",
    "a|b|c", "= 居中\n---\n| x |", "\u{1C}居\u{1D}\u{1E}\u{1F}\u{7}\u{1B}[31m\u{9B}红",
    "{{% CONTENT_TYPE:TEXT}}<b>", "\r\n\t\u{2028}尾",
  ]

  /// A complaint in which one text stands wherever somebody types.
  private func complaint(_ words: String) throws -> Case {
    var fields = CaseFields([.amount: .money(Money(fen: 100)), .people: .number(2)])
    for field in Field.allCases where field.form == .text { fields[text: field] = words }
    fields[.evidence] = .list([words])
    fields[.representatives] = .people([Representative(name: words, phone: words)])
    let day = try #require(Day("2027-03-15"))
    let decision = Decision(rules: fixture.reference.rules(for: DeskSettings(), on: day))
    let number = CaseNumber(kind: .complaint, day: day, letters: "A", counter: 1)
    let at = Instant(day, hour: 9, in: .shanghai)
    var made = try MadeCase(
      Intake(kind: .complaint, fields: fields), number: number, decision, at: at, clerk: words)
    let refer = StepAction(.refer, [.to: .text(words), .receivedBy: .text(words)])
    let mediation = StepAction(.mediate, [.mediator: .text(words), .place: .text(words)])
    for action in [StepAction(.accept), mediation, refer] {
      // The rules need not agree: what stands in the log is printed.
      let transition = Transition(
        ruleSet: "x", version: 1, from: [made.subject.status],
        to: action.name == .refer ? .referred : .mediating)
      made.append(.stepped(StepRecord(action: action, transition: transition)), at: at)
    }
    return made.subject
  }

  @Test(arguments: hostile) func wordsAreNeverMarkup(words: String) throws {
    let subject = try complaint(words)
    let plain = try complaint("字")
    for order in PaperFixture.orders(of: subject) {
      let text = try fixture.print(subject, order)
      let control = text.unicodeScalars.first {
        ($0.value < 0x20 && $0 != "\n") || (0x7F..<0xA0).contains($0.value)
      }
      #expect(control == nil, "\(order)")
      guard order.format == .html else { continue }
      // As many tags as with harmless words: none was added by somebody's own.
      let usual = try fixture.print(plain, order)
      #expect(text.count { $0 == "<" } == usual.count { $0 == "<" }, "\(order)")
      #expect(text.count { $0 == "|" } == usual.count { $0 == "|" } || words.contains("|"))
      #expect(!text.contains("<script"))
    }
  }

  /// A box to be ticked is not torn apart at the end of a line.
  @Test(arguments: PaperWidth.allCases) func boxesStayWhole(width: PaperWidth) throws {
    let text = try fixture.print(.referred, PaperOrder(.referral, width: width))
    let torn = ["已办结", "不属本单位职责", "其他"].filter { text.ranges(of: "[ ]\($0)").count != 1 }
    #expect(torn == [])
  }

  /// What could command a receipt printer is gone before it is laid out; what that has no picture of is named.
  @Test(arguments: ["张\u{1B}@\u{1D}V\u{0}", "\u{1D}kI\u{3}{BX\u{10}\u{4}", "王𠮷😀"])
  func aNameIsNoCommand(name: String) throws {
    let subject = try complaint(name)
    for paper in [Paper.slip, .registration] {
      for width in [PaperWidth.mm58, .mm80] {
        let order = PaperOrder(paper, format: .escpos, width: width)
        let printed = try PaperFixture.press().print(order, try fixture.content(subject, order))
        let receipt = try PrintedReceipt(printed.bytes)
        #expect(receipt.barcodes.map(\.text) == (paper == .slip ? ["A-0001"] : []))
        #expect(receipt.cuts == [receipt.lines.count])
        #expect(receipt.large == subject.number.description)
        #expect(printed.unprintable == (name == "王𠮷😀" ? ["𠮷", "😀"] : []))
      }
    }
  }

  @Test func whatLooksLikeATagStaysAsItIs() throws {
    let subject = try complaint("{{number}}<b>&")
    let slip = try fixture.print(subject, PaperOrder(.slip)).split(separator: "\n")
    #expect(slip.contains("姓名：    {{number}}<b>&") && slip.contains("被投诉人：{{number}}<b>&"))
    let page = try fixture.print(subject, PaperOrder(.slip, format: .html))
    let cell = "<tr><th>姓名</th><td colspan=\"3\">{{number}}&lt;b&gt;&amp;</td></tr>"
    #expect(page.split(separator: "\n").contains { $0 == cell } && !page.contains("<b>"))
  }

  @Test func signsOfTheLayoutAreOnlyTheTemplates() throws {
    let subject = try complaint("= 居中|值\n---")
    let lines = try fixture.print(subject, PaperOrder(.registration, width: .a4))
      .split(separator: "\n").map(String.init)
    #expect(lines.contains { $0.contains("= 居中|值") })
    let rules = lines.count { $0 == String(repeating: "-", count: 80) }
    let usual = try fixture.print(try complaint("字"), PaperOrder(.registration, width: .a4))
      .split(separator: "\n").count { $0 == String(repeating: "-", count: 80) }
    #expect(rules == usual && usual > 3)
  }

  static let long = [
    String(repeating: "长", count: 300), String(repeating: "W", count: 300),
    String(repeating: "商家说：“不退”，（真的）。", count: 20),
    String(repeating: "iPhone15Pro 手机，", count: 20), "半x" + String(repeating: "宽", count: 100),
    String(repeating: "，", count: 100), String(repeating: "（", count: 100),
  ]

  @Test(arguments: long + hostile) func noLineIsWiderThanThePaper(words: String) throws {
    let subject = try complaint(words)
    for order in PaperFixture.orders(of: subject) where order.format == .text {
      let text = try fixture.print(subject, order)
      let most = try #require(order.width).columns
      for line in text.split(separator: "\n") {
        #expect(columns(String(line)) <= most, "\(order) \(line)")
        #expect(line.last != " ")
      }
      #expect(text.hasSuffix("\n") && !text.hasPrefix("\n") && !text.contains("\n\n\n"))
    }
  }

  @Test func nothingOfALongTextIsLost() throws {
    let words = String(repeating: "商家说不退（真的），iPhone也不退。", count: 20)
    let subject = try complaint(words)
    for width in PaperWidth.allCases {
      let text = try fixture.print(subject, PaperOrder(.registration, width: width))
      let rest = text.filter { !$0.isWhitespace }.replacing(words, with: "")
      #expect(rest.ranges(of: "iPhone").count == 0, "\(width)")
    }
  }

  @Test func marksStayWithTheirWords() {
    let wrap = PaperWrap(width: PaperFixture.columns)
    #expect(wrap.lines("商家不退。", columns: 8) == ["商家不", "退。"])
    #expect(wrap.lines("商家说（不", columns: 8) == ["商家说", "（不"])
    #expect(wrap.lines("ab cdef gh", columns: 8) == ["ab cdef", "gh"])
    #expect(wrap.lines("买iPhone15", columns: 8) == ["买", "iPhone15"])
    #expect(wrap.lines("abcdefghij", columns: 8) == ["abcdefgh", "ij"])
    #expect(wrap.lines("，，，，，", columns: 8) == ["，，，，", "，"])
    #expect(wrap.lines("半x宽宽宽", columns: 8) == ["半x宽宽", "宽"])
    #expect(wrap.lines("", columns: 8) == [""])
  }
}
