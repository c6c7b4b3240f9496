import CaseMaking
import Casework
import ReceiptReading
import SampleReading
import Testing
import Values
import Vocabulary

@testable import Reports

/// Invented cases, planted with names and numbers that can be searched for, and their papers.
struct PaperFixture {
  static let columns: @Sendable (Character) -> Int = {
    ($0.unicodeScalars.first?.value ?? 0) < 0x1100 ? 1 : 2
  }
  let reference: Reference
  let cases: [Case]

  init(_ reference: Reference = Shipped.reference) throws {
    self.reference = reference
    let documents = try PaperFixture.lines.map { try JSON.parse(Array($0.utf8)) }
    cases = try StoreInMemory(documents, reference: reference).cases
  }

  enum Planted: Int, CaseIterable {
    case settled, referred, named, anonymous, joint, consultation, mediating, terminated
    case declined, brokenOff, transferred, replied, agreed
  }

  func subject(_ planted: Planted) -> Case { cases[planted.rawValue] }

  func content(
    _ subject: Case, _ order: PaperOrder, today: Day? = nil, office: String? = "样例县市场监督管理局"
  ) throws -> PaperContent {
    var settings = DeskSettings()
    settings.apply([.office: office])
    let desk = PaperDesk(
      settings: settings, phone: "0000-12315", catalogue: reference.catalogue,
      rules: reference.rules,
      calendar: reference.calendar, zone: .shanghai,
      today: try today ?? #require(Day("2027-03-15")))
    return try PaperContent(subject, order, desk: desk)
  }

  static func press(_ own: [String: String] = [:]) -> PaperPress {
    PaperPress(
      own: { own[$0].map { Array($0.utf8) } ?? DataFolder.bytes($0) }, builtIn: DataFolder.bytes,
      width: columns, shown: { $0 }, unpacked: { _ in nil })
  }

  /// What somebody reads on the paper.
  func print(_ subject: Case, _ order: PaperOrder, own: [String: String] = [:]) throws -> String {
    let bytes = try PaperFixture.press(own).print(order, try content(subject, order)).bytes
    return switch order.format {
    case .escpos: try PrintedReceipt(bytes).text
    case .text, .html, .pdf, .docx: String(decoding: bytes, as: UTF8.self)
    }
  }

  func print(_ planted: Planted, _ order: PaperOrder) throws -> String {
    try print(subject(planted), order)
  }

  /// Every order that is printed for a case.
  static func orders(of subject: Case, showsReporter: Bool = false) -> [PaperOrder] {
    let all = Paper.allCases.flatMap { paper in
      PaperFormat.allCases.flatMap { format in
        widths(of: format).map {
          PaperOrder(paper, format: format, width: $0, showsReporter: showsReporter)
        }
      }
    }
    let standing = PaperStanding(subject, rules: Shipped.reference.rules)
    return all.filter { $0.refusal(standing) == nil }
  }

  /// A case that has the paper.
  static func planted(_ paper: Paper) -> Planted {
    switch paper {
    case .registration, .slip, .referral: .referred
    case .mediation: .settled
    case .accept, .summons: .mediating
    case .decline: .declined
    case .terminate: .brokenOff
    case .identity: .joint
    case .transfer: .transferred
    case .result: .replied
    }
  }

  /// The widths that a paper of a format can have.
  static func widths(of format: PaperFormat) -> [PaperWidth] {
    switch format {
    case .text: PaperWidth.allCases
    case .html, .pdf, .docx: [.a4]
    case .escpos: [.mm58, .mm80]
    }
  }

  private static let consumer = """
    "consumer":{"name":"钱植名","phone":"13870001111","address":"样例省样例区植下小区七号楼",
    "id_type":"resident_id","id_number":"340123199901017777",
    "delegate":{"name":"周植委","phone":"13870003333","authorised":true}}
    """
  private static let merchant = """
    "merchant":{"name":"样例商店","contact":"郑植商","address":"样例街2号","phone":"13870005555"}
    """
  private static let matter = """
    "product":"电饭锅","amount":"1299.00","purchased_on":"2027-03-01","nature":"quality",
    "class":"g_electronics.kitchen","requests":["refund","compensate"],"evidence":["小票","照片"],
    "facts":"用了三天不通电，商家不退。请打13870001111。"
    """
  private static let start = """
    "received_at":"2027-03-15T09:12:00+08:00","channel":"visit","venue":"东门广场","clerk":"王芳"
    """

  private static func complaint(_ more: String = "", _ history: String = "") -> String {
    """
    {"kind":"complaint",\(start),\(consumer),\(merchant),\(matter)\(more),"history":[\(history)]}
    """.replacing("\n", with: "")
  }

  private static let lines: [String] = [
    complaint(
      "",
      """
      {"at":"2027-03-15T09:30:00+08:00","step":"settle","on_spot":true,"recovered":"1299.00",
      "agreement":"全额退款，货退商家。","performed":true}
      """),
    complaint(
      "",
      """
      {"at":"2027-03-15T09:30:00+08:00","step":"refer","to":"农业农村","reply_by":"2027-03-29"}
      """),
    """
    {"kind":"report",\(start),"consumer":{"name":"孙植报","phone":"13870002222",
    "address":"植报路九号","id_number":"340123198801018888"},"merchant":{"name":"样例药店"},
    "evidence":["孙植报拍的照片"],"facts":"我叫孙植报，住植报路九号，柜台上有过期药，批号20260101，打13870002222，或者
    13870006666。身份证34012319880101888X","history":[{"at":"2027-03-15T09:30:00+08:00","step":"refer",
    "to":"药监"}]}
    """.replacing("\n", with: ""),
    """
    {"kind":"report",\(start),"merchant":{"name":"样例药店"},"facts":"过期药"}
    """.replacing("\n", with: ""),
    complaint(
      """
      ,"people":5,"representatives":[{"name":"吴植表","phone":"13870004444"},
      {"name":"冯植代","phone":"13870007777"}],"consents":{"publish":true,"entrust":false}
      """),
    """
    {"kind":"consultation",\(start),"topic":"law","facts":"问三包"}
    """.replacing("\n", with: ""),
    complaint(
      "",
      """
      {"at":"2027-03-15T09:30:00+08:00","step":"accept"},
      {"at":"2027-03-15T09:40:00+08:00","step":"mediate","mediator":"李调","place":"二号桌"}
      """),
    complaint(
      "",
      """
      {"at":"2027-03-15T09:30:00+08:00","step":"accept"},
      {"at":"2027-03-15T09:40:00+08:00","step":"mediate"},
      {"at":"2027-03-15T09:50:00+08:00","step":"settle","agreement":"换新","perform_by":"2027-03-30"},
      {"at":"2027-03-15T10:00:00+08:00","step":"reopen","why":"没有换"}
      """),
    complaint(
      "",
      """
      {"at":"2027-03-16T09:30:00+08:00","step":"decline","ground":3,"text":"买来转卖"}
      """),
    complaint(
      "",
      """
      {"at":"2027-03-15T09:30:00+08:00","step":"accept"},
      {"at":"2027-03-15T09:40:00+08:00","step":"mediate"},
      {"at":"2027-03-17T09:50:00+08:00","step":"terminate","ground":3}
      """),
    complaint(
      "",
      """
      {"at":"2027-03-15T09:30:00+08:00","step":"refer","to":"甲县市场监督管理局","reply_by":"2027-03-29"}
      """),
    """
    {"kind":"report",\(start),"merchant":{"name":"样例药店"},"facts":"过期药","history":[
    {"at":"2027-03-15T09:30:00+08:00","step":"refer","to":"甲县市场监管局"},
    {"at":"2027-03-18T09:30:00+08:00","step":"reply","text":"已立案，罚款。","close":true}]}
    """.replacing("\n", with: ""),
    complaint(
      "",
      """
      {"at":"2027-03-15T09:30:00+08:00","step":"accept"},
      {"at":"2027-03-15T09:40:00+08:00","step":"mediate","mediator":"李调"},
      {"at":"2027-03-15T09:50:00+08:00","step":"settle","agreement":"换新","perform_by":"2027-03-30"}
      """),
  ]
}
