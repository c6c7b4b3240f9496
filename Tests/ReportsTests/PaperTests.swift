import CaseMaking
import Casework
import LineFinding
import SampleReading
import Testing
import Values
import Vocabulary

@testable import Reports

/// What stands on each paper, and who does not.
@Suite struct PaperTests {
  static let persons = ["钱植名", "周植委", "13870001111", "13870003333", "植下小区七号楼"]
  static let identity = ["340123199901017777", "居民身份证"]
  static let reporter = [
    "孙植报", "13870002222", "植报路九号", "340123198801018888", "13870006666", "34012319880101888X",
  ]

  private let fixture: PaperFixture

  init() throws { fixture = try PaperFixture() }

  @Test func theOfficesOwnSheetHasThePersonsInFull() throws {
    for format in PaperFormat.allCases {
      let sheet = try fixture.print(.settled, PaperOrder(.registration, format: format))
        .filter { !$0.isWhitespace }
      let persons = PaperTests.persons + PaperTests.identity + ["郑植商", "13870005555"]
      #expect(persons.filter { !sheet.contains($0) } == [], "\(format)")
    }
  }

  /// A paper tells where a case stands in the words of the office.
  @Test(arguments: [PaperFixture.Planted.settled, .referred])
  func aPaperSaysTheOfficesWord(_ planted: PaperFixture.Planted) throws {
    let office = try RenamedOffice().reference
    let fixture = try PaperFixture(office)
    let subject = fixture.subject(planted)
    let slip = try fixture.print(subject, PaperOrder(.slip))
    let word = office.catalogue.states.phrase(of: subject.state).zh
    #expect(slip.lines(with: "办理状态") == ["办理状态：\(word)"])
    #expect(slip.lines(with: Shipped.catalogue.states.phrase(of: subject.state).zh) == [])
  }

  @Test func theSlipHasTheNameAlone() throws {
    for format in PaperFormat.allCases {
      let slip = try fixture.print(.settled, PaperOrder(.slip, format: format))
      let persons = PaperTests.persons + PaperTests.identity + ["13870005555", "郑植商"]
      #expect(persons.filter { slip.contains($0) } == ["钱植名"], "\(format)")
    }
  }

  @Test(arguments: [Paper.referral, .mediation]) func noIdentityNumberLeaves(paper: Paper) throws {
    let subject: PaperFixture.Planted = paper == .referral ? .referred : .settled
    for format in PaperFormat.allCases {
      let text = try fixture.print(subject, PaperOrder(paper, format: format))
        .filter { !$0.isWhitespace }
      let planted = PaperTests.persons + PaperTests.identity
      #expect(planted.filter { text.contains($0) } == PaperTests.persons, "\(format)")
    }
  }

  @Test func aReporterIsOnNoPaper() throws {
    let subject = fixture.subject(.named)
    let orders = PaperFixture.orders(of: subject)
    #expect(Set(orders.map(\.paper)) == [.registration, .slip, .referral, .result])
    for order in orders {
      let text = try fixture.print(subject, order).filter { !$0.isWhitespace }
      for secret in PaperTests.reporter { #expect(!text.contains(secret), "\(secret) \(order)") }
      let tells = [.registration, .referral].contains(order.paper)
      #expect(text.contains("批号20260101") || !tells, "the clue itself stays")
    }
  }

  @Test func aReporterIsNamedWhereThatIsAskedFor() throws {
    let subject = fixture.subject(.named)
    let orders = PaperFixture.orders(of: subject, showsReporter: true)
    #expect(Set(orders.map(\.paper)) == [.registration])
    for order in orders {
      let text = try fixture.print(subject, order).filter { !$0.isWhitespace }
      for secret in PaperTests.reporter { #expect(text.contains(secret), "\(secret)") }
      #expect(text.contains("应当保密"))
    }
  }

  /// Whatever an office writes into its own template, the paper does not carry it.
  @Test func noTemplateCanAskForMore() throws {
    let all = PaperField.allCases.map { "{{\($0.rawValue)}}" }.joined(separator: "\n")
    for paper in [Paper.slip, .referral] {
      let own = ["templates/\(paper.rawValue).txt.mustache": all]
      let report = try fixture.print(fixture.subject(.named), PaperOrder(paper), own: own)
      for secret in PaperTests.reporter { #expect(!report.contains(secret), "\(secret)") }
      let complaint = try fixture.print(fixture.subject(.referred), PaperOrder(paper), own: own)
      #expect(!complaint.contains("340123199901017777"))
      #expect(complaint.contains("13870003333") == (paper == .referral))
    }
  }

  @Test func anAnonymousReportSaysSo() throws {
    let sheet = try fixture.print(.anonymous, PaperOrder(.registration))
    #expect(sheet.lines(with: "登记表") == ["举报登记表"])
    #expect(sheet.lines(with: "身份信息") == ["匿名举报，没有留下身份信息。"])
    #expect(
      try fixture.print(.named, PaperOrder(.registration)).lines(with: "身份信息")
        == ["已留身份信息，本表不打印；身份信息应当保密（总局令第121号第37条）。"])
  }

  @Test func jointComplainantsHaveTheirRepresentatives() throws {
    let sheet = try fixture.print(.joint, PaperOrder(.registration))
    #expect(sheet.lines(with: "共同投诉") == ["共同投诉：            5人"])
    #expect(
      sheet.lines(with: "吴植表") == ["代表人：              吴植表 13870004444、冯植代 13870007777"])
    #expect(
      sheet.lines(with: "是否同意")
        == [
          "是否同意公示投诉信息：[x]是 [ ]否        是否同意委托调解：    [ ]是 [x]否",
          "是否同意转给处理单位：[ ]是 [ ]否（个人信息保护法第23条）",
        ])
    let alone = try fixture.print(.settled, PaperOrder(.registration))
    #expect(alone.lines(with: "共同投诉") == [])
  }

  @Test func casesHaveTheirOwnPapers() throws {
    func refusal(_ planted: PaperFixture.Planted, _ paper: Paper) throws -> PaperRefusal? {
      do {
        _ = try fixture.content(fixture.subject(planted), PaperOrder(paper))
        return nil
      } catch let refusal as PaperRefusal {
        return refusal
      }
    }
    #expect(try refusal(.consultation, .registration) == .notOf(.consultation))
    #expect(try refusal(.consultation, .slip) == nil)
    #expect(try refusal(.named, .mediation) == .notOf(.report))
    #expect(try refusal(.settled, .referral) == .notReferred)
    #expect(try refusal(.joint, .mediation) == nil)
    let unmasked = PaperOrder(.registration, showsReporter: true)
    #expect(throws: PaperRefusal.namesNoReporter) {
      try fixture.content(fixture.subject(.settled), unmasked)
    }
  }
}

/// Papers of an office that has not said its name.
@Suite struct NamelessPaperTests {
  private func printed(_ order: PaperOrder) throws -> String {
    let fixture = try PaperFixture()
    let content = try fixture.content(fixture.subject(.referred), order, office: nil)
    return String(decoding: try PaperFixture.press().print(order, content).bytes, as: UTF8.self)
  }

  @Test(arguments: [
    (Paper.slip, "单位：__________________________________________"),
    (.registration, "登记单位：_____________________________  编号：    TS-20270315-A-0002"),
    (.referral, "转出单位：_____________________________  转往：    农业农村"),
    (.mediation, "编号：    TS-20270315-A-0002             调解单位：_____________________________"),
  ])
  func aLineIsLeftForTheName(paper: Paper, line: String) throws {
    #expect(try printed(PaperOrder(paper)).lines(with: "单位：_") == [line])
  }

  @Test func soDoesThePageOfTheSlip() throws {
    let head =
      #"<div class="head"><span>单位：____________________</span><span>编号：TS-20270315-A-0002#</span></div>"#
    let page = try printed(PaperOrder(.slip, format: .html)).replacing(/<svg .*<\/svg>/, with: "#")
    #expect(page.lines(with: "<div class=\"head\">") == [head])
  }
}

/// What papers say about the course of a case.
@Suite struct PaperCourseTests {
  private let fixture: PaperFixture

  init() throws { fixture = try PaperFixture() }

  @Test func theSlipSaysThatRegisteredIsNotAccepted() throws {
    let slip = try fixture.print(.joint, PaperOrder(.slip))
    #expect(slip.lines(with: "受理") == ["登记不等于受理。", "2027年3月24日前告知您是否受理。"])
    #expect(slip.lines(with: "0000-12315") == ["电话：0000-12315"])
    #expect(slip.lines(with: "推算") == [])
    #expect(try fixture.print(.settled, PaperOrder(.slip)).lines(with: "登记不等于受理") == [])
  }

  /// The lines of the slip of a document, part by part, as its rules divide them.
  private func slip(_ document: String) throws -> [[String]] {
    let subject = try #require(try StoreInMemory([try JSON.parse(document)]).cases.first)
    let text = try fixture.print(subject, PaperOrder(.slip))
    let rule = String(repeating: "-", count: 48)
    return text.split(separator: "\n").map(String.init).split(separator: rule).map(Array.init)
  }

  /// Why the person is asked, for how long, and whom to ask (个人信息保护法 art. 17, 23).
  private static let notice = [
    "个人信息只用于登记、办理、回复本件，归档后清除。", "转给别的单位，先征得您同意，依法应当转的除外。",
    "查询、更正、删除个人信息，请打下面的电话。", "（个人信息保护法第17条、第23条）",
  ]

  /// Who sits where; the clerk of a document that names none is whoever has read it in.
  private static let foot = [
    "地点：主会场 A台", "电话：0000-12315", "经办：\(StoreInMemory.clerk)", "请保存好，查询时报编号。",
  ]

  @Test func theSlipNamesWhatIsMissingAndCutsALongProduct() throws {
    let product = String(repeating: "很长的品名", count: 9)
    let parts = try slip(
      #"{"kind":"complaint","received_at":"2026-05-15T09:00:00+08:00","facts":"x","#
        + #""product":"\#(product)"}"#)
    #expect(
      parts.dropFirst() == [
        [
          "编号：    TS-20260515-A-0001", "日期：    2026年5月15日", "种类：    投诉",
          "被投诉人：______________________________________", "事由：    很长的品名很长的品名很长的品名很长的品",
          "          名...，x", "办理状态：待补材料",
        ],
        [
          "登记不等于受理。", "2026年5月26日前告知您是否受理。",
          "不属于本单位处理的，期限自有处理权限的单位收到之", "日起算（总局令第121号第15条）。",
          "请补充材料：姓名、联系电话、联系地址、被投诉人名", "称、被投诉人地址、投诉请求。",
        ] + Self.notice, Self.foot,
      ])
  }

  @Test func whoIsTurnedAwayReadsWhyAndWhereElseToGo() throws {
    let parts = try slip(
      #"{"kind":"complaint","received_at":"2026-05-15T09:00:00+08:00","facts":"x","#
        + #""history":[{"at":"2026-05-15T10:00:00+08:00","step":"decline","ground":2}]}"#)
    #expect(
      parts.dropFirst() == [
        [
          "编号：    TS-20260515-A-0001", "日期：    2026年5月15日", "种类：    投诉",
          "被投诉人：______________________________________", "事由：    x", "办理状态：不予受理",
        ],
        [
          "理由：2 同一争议已有机构处理（总局令第121号", "第16条第2项）。",
          "还可以与经营者协商和解，请消费者协会或者其他调解", "组织调解，向有关行政部门投诉，与经营者有仲裁协议",
          "的申请仲裁，或者向人民法院起诉（消费者权益保护法", "第39条）。",
        ] + Self.notice, Self.foot,
      ])
  }

  @Test func anEstimatedDayIsMarked() throws {
    let line = #"{"kind":"complaint","received_at":"2027-03-30T09:00:00+08:00","facts":"x"}"#
    let subject = try #require(try StoreInMemory([try JSON.parse(line)]).cases.first)
    let told = try fixture.print(subject, PaperOrder(.slip)).lines(with: "推算")
    #expect(told == ["日期是推算的：有的年份放假安排还没公布，"])
  }

  @Test func theReferralGoesOutWithItsReply() throws {
    let sheet = try fixture.print(.referred, PaperOrder(.referral))
    #expect(sheet.matches(of: /2027年3月29日/).count == 2)
    #expect(sheet.contains("转办回复") && sheet.contains("农业农村"))
    #expect(!sheet.contains("〔") && !sheet.contains("市监"))
  }

  @Test func aSettlementIsWrittenUp() throws {
    let record = try fixture.print(.settled, PaperOrder(.mediation))
    #expect(record.lines(with: "调解记录") == ["调解记录"])
    #expect(record.lines(with: "货退商家") == ["全额退款，货退商家。"])
    #expect(
      record.lines(with: "退赔金额")
        == ["退赔金额：    1,299.00元                 其中加倍赔偿：_________________________"])
    #expect(
      record.lines(with: "当场履行")
        == ["履行：        [x]当场履行 [ ]限期履行    履行期限：    _________________________"])
    let open = try fixture.print(.mediating, PaperOrder(.mediation))
    #expect(open.lines(with: "李调") == ["调解人员：李调                           地点：    二号桌"])
  }

  @Test func aSettlementThatWasReopenedIsNone() throws {
    let record = try fixture.print(.terminated, PaperOrder(.mediation))
    #expect(["换新", "2027年3月30日", "调解协议"].filter { record.contains($0) } == [])
  }
}
