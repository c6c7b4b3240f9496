import CaseMaking
import Casework
import LineFinding
import SampleReading
import Testing
import Values
import Vocabulary

@testable import Reports

/// The official forms of April 2026: each says what the record says, and has a blank where that says nothing.
@Suite struct OfficialPaperTests {
  private let fixture: PaperFixture

  init() throws { fixture = try PaperFixture() }

  /// The lines of a paper on A4, without blanks at their ends and without empty ones.
  private func lines(_ planted: PaperFixture.Planted, _ paper: Paper) throws -> [String] {
    try fixture.print(planted, PaperOrder(paper)).split(separator: "\n").map { line in
      String(line.drop { $0 == " " })
    }
  }

  private static let head = "____市监〔____〕第____号"

  @Test func theDecisionToAccept() throws {
    let lines = try lines(.mediating, .accept)
    let number = fixture.subject(.mediating).number
    let rule = String(repeating: "-", count: 80)
    #expect(
      lines.joined()
        == [
          "投诉受理决定书", Self.head, "钱植名：",
          "　　我局于2027年3月15日收到你关于样例商店（电饭锅）的投诉。经审查，符合《市场监",
          "督管理投诉举报处理办法》规定的受理条件，我局决定受理。",
          "　　联系人：王芳；联系电话：0000-12315。", "　　特此告知。", "样例县市场监督管理局（印章）",
          "2027年3月15日", rule, "登记编号：\(number)\(String(repeating: " ", count: 13))打印：    2027年3月15日",
        ].joined())
  }

  /// Words that stand in the paper, whatever lines they are broken into.
  private func says(_ words: String, _ planted: PaperFixture.Planted, _ paper: Paper) throws -> Bool
  {
    try lines(planted, paper).joined().contains(words)
  }

  @Test func theDecisionToDecline() throws {
    for words in [
      "收到你关于样例商店（电饭锅）的投诉", "属以下第〔三〕项情形", "第十六条的规定，我局决定不予受理", "说明：买来转卖",
      "第三十九条规定的其他途径", "2027年3月16日",
    ] {
      #expect(try says(words, .declined, .decline), "\(words)")
    }
  }

  @Test func theDecisionToEndTheMediation() throws {
    let items = ["（一）", "（二）", "（三）", "（四）", "（五）", "（六）", "（七）", "（八）"]
    let words = ["钱植名、样例商店：", "第〔三〕项情形", "第二十三条第一款的规定，我局决定终止调解", "2027年3月17日"]
    for words in items + words { #expect(try says(words, .brokenOff, .terminate), "\(words)") }
  }

  /// Nobody recorded when the mediation is, nor how many days there are to ask for another mediator.
  @Test func whatNobodyRecordedIsABlank() throws {
    #expect(try says("请于____年__月__日__时到二号桌参加调解", .mediating, .summons))
    #expect(try says("自收到本通知书之日起____日内对调解人员提出回避申请", .mediating, .summons))
    #expect(try says("调解人员：李调；联系电话：0000-12315。", .mediating, .summons))
    #expect(try says("请你在____年__月__日前向我局提供以下身份证明材料", .joint, .identity))
    #expect(try says("根据《________________》第____条规定", .replied, .result))
    #expect(try says("处理结果告知如下：　　已立案，罚款。", .replied, .result))
  }

  /// Within market regulation the referral sheet has the form of 文书三; elsewhere it is the office's own.
  @Test func theReferralHasTheFormOfItsReceiver() throws {
    let sentence = "请你局按照《市场监督管理投诉举报处理办法》的规定依法予以处理，并将处理结果于2027年3月29日前报告我局。"
    for paper in [Paper.transfer, .referral] {
      #expect(try Array(lines(.transferred, paper).prefix(2)) == ["投诉分送通知书", Self.head])
      #expect(try says(sentence, .transferred, paper))
      #expect(try says("现转去钱植名于2027年3月15日关于样例商店（电饭锅）的投诉。", .transferred, paper))
    }
    #expect(try lines(.referred, .referral).first == "转办单")
    #expect(try says("请依法处理，并在回复期限前把处理结果告知我局", .referred, .referral))
    #expect(try !says("市监", .referred, .referral))
  }

  /// The paper of a mediation is titled and worded by what came of it.
  @Test func theMediationIsTitledByItsCase() throws {
    let titles: [(PaperFixture.Planted, String, String)] = [
      (.agreed, "投诉调解书", "本调解书经双方当事人签字后生效。"), (.settled, "调解记录", "协议已经即时履行，不另制作调解书"),
      (.brokenOff, "终止调解记录", "理由：    3 无法达成调解协议"), (.mediating, "调解记录", "[ ]没有达成协议"),
    ]
    for (planted, title, words) in titles {
      #expect(try lines(planted, .mediation).first == title)
      #expect(try says(words, planted, .mediation), "\(title)")
      let isAgreed = planted == .agreed || planted == .settled
      #expect(try says("双方自愿达成如下协议", planted, .mediation) == isAgreed, "\(title)")
    }
  }

  private func refusal(_ planted: PaperFixture.Planted, _ paper: Paper) -> PaperRefusal? {
    PaperOrder(paper).refusal(
      PaperStanding(fixture.subject(planted), rules: Shipped.reference.rules))
  }

  @Test func whatWasNotDecidedIsNotPrinted() {
    #expect(refusal(.joint, .accept) == .notDecided(.accept))
    #expect(refusal(.mediating, .decline) == .notDecided(.decline))
    #expect(refusal(.mediating, .terminate) == .notDecided(.terminate))
    #expect(refusal(.declined, .accept) == .notDecided(.accept))
    #expect(refusal(.referred, .transfer) == .notInOwnSystem)
    #expect(refusal(.joint, .transfer) == .notReferred)
    #expect(refusal(.replied, .accept) == .notOf(.report))
    #expect(refusal(.joint, .result) == .notOf(.complaint))
  }

  /// A consumer council decides nothing that only market regulation may decide.
  @Test func otherOfficesHaveNoSuchForms() throws {
    var settings = DeskSettings()
    settings.apply([.officeKind: DeskSettings.OfficeKind.council.rawValue])
    let day = try #require(Day("2027-03-15"))
    let rules = Shipped.reference.rules(for: settings, on: day)
    let number = CaseNumber(kind: .complaint, day: day, letters: "A", counter: 1)
    let made = try MadeCase(
      Intake(kind: .complaint, fields: CaseFields([.facts: .text("x")])), number: number,
      Decision(rules: rules), at: Instant(day, hour: 9, in: .shanghai), clerk: "样")
    let standing = PaperStanding(made.subject, rules: Shipped.reference.rules)
    for paper in Paper.allCases where paper.isOfRegulators {
      let refused = PaperOrder(paper).refusal(standing)
      #expect(refused == (paper == .result ? .notOf(.complaint) : .notOfThisOffice), "\(paper)")
      #expect(!standing.offers(paper))
    }
    #expect(
      Paper.allCases.filter { standing.offers($0) } == [
        .registration, .slip, .referral, .mediation,
      ])
  }

  /// A form has digits for no more than nine.
  @Test func aFormOffersNoMoreThanNine() {
    for planted in PaperFixture.Planted.allCases {
      let standing = PaperStanding(fixture.subject(planted), rules: Shipped.reference.rules)
      let offered = Paper.allCases.filter { standing.offers($0) }
      #expect(
        offered.count <= 9 && offered.prefix(4) == [.registration, .slip, .referral, .mediation])
    }
  }
}
