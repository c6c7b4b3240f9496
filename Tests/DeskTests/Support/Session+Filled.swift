import Casework
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk

extension Session {
  /// An empty desk of a market's office, at its home screen.
  static func empty(_ language: Language = .chinese) throws -> Session {
    let context = try context(language)
    return Session(context, try DeskInMemory(context))
  }

  /// A desk that nobody has been asked about yet.
  static func unasked(
    _ language: Language = .chinese, rows: Int = 24, columns: Int = 80
  ) throws -> Session {
    var context = try SquareDay.context(language, rows: rows, columns: columns)
    context.settings = DeskSettings()
    return Session(context, try DeskInMemory(context))
  }

  private static func context(_ language: Language) throws -> Context {
    var context = try SquareDay.context(language)
    context.settings.apply([.officeKind: "market"])
    return context
  }

  /// A desk with a few cases of three kinds, some of them closed, one draft, and something counted.
  static func filled(_ language: Language = .chinese) throws -> Session {
    let context = try context(language)
    return Session(context, try recorded.copy(context))
  }

  private static let recorded = RecordedDesk { context in
    var session = Session(context, try DeskInMemory(context))
    for (phone, merchant, product) in [
      ("13800001234", "华联电器城", "电饭锅"), ("13800002345", "力健健身", "健身卡"),
      ("13800003456", "东街超市", "奶粉"),
    ] {
      try session.desk.record(.open(complaint(phone, merchant, product)))
    }
    let steps = [StepAction(.settle, [.onSpot: .flag(true), .recovered: .money(Money(fen: 9900))])]
    try session.desk.record(.open(complaint("13800004567", "佳衣坊", "大衣", steps)))
    try session.desk.record(
      .open(
        Intake(
          kind: .report,
          fields: CaseFields([
            .consumerName: .text("韩样"), .consumerPhone: .text("13800007777"),
            .merchantName: .text("好日子烟酒"), .facts: .text("柜台上有假酒"), .channel: .text("visit"),
          ]))))
    try session.desk.record(
      .open(
        Intake(
          kind: .consultation,
          fields: CaseFields([
            .topic: .text("law"), .facts: .text("网购怎么退"), .channel: .text("phone"),
          ]),
          steps: [Intake.LaterStep(StepAction(.answer))])))
    session.press(.text("5"), .text("+"), .escape)
    session.press(.text("2"), .text("13900000009"), .escape)
    return session.desk
  }

  static func complaint(
    _ phone: String, _ merchant: String, _ product: String, _ steps: [StepAction] = []
  ) -> Intake {
    Intake(
      kind: .complaint,
      fields: CaseFields([
        .consumerName: .text("张样"), .consumerPhone: .text(phone),
        .consumerAddress: .text("样例市一路1号"), .merchantName: .text(merchant),
        .merchantAddress: .text("样例市二路2号"), .product: .text(product),
        .facts: .text("买了\(product)，商家不退"), .requests: .list(["refund"]),
        .channel: .text("visit"),
      ]), steps: steps.map { Intake.LaterStep($0) })
  }
}
