import CaseStore
import Casework
import Foundation
import Reports
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk
@testable import DeskCLI
@testable import DeskService

/// The desk as it runs, over a real store in memory, with no terminal: keys in, frames out.
struct RealDesk {
  private(set) var program: Program
  private let handler: EffectHandler
  private let folder: OwnFolder
  private(set) var hasQuit = false
  /// Whether what is asked of the world waits until ``answerLate()``.
  var isSlow = false
  private var late: [Effect] = []

  static let day = "2027-03-15"
  static let now = "\(day)T11:20:00+08:00"

  private static let environment = Result {
    try DeskEnvironment(
      variables: [
        "HOME": "/nonexistent", "DESK315_NOW": RealDesk.now, "DESK315_CLERK": "王芳",
        "PATH": "/usr/bin:/bin",
      ])
  }

  /// An empty desk at its home screen.
  init(_ language: Language = .chinese) throws {
    folder = try OwnFolder()
    var environment = try RealDesk.environment.get()
    environment.homeFolder = folder.path
    environment.language = language
    let store = try CaseStore.inMemory(reference: environment.reference)
    handler = try EffectHandler(OpenDesk(store, environment))
    _ = handler.perform(
      .record(
        .configure([.venue: "东门广场", .officeKind: "market", .answeredFirstQuestions: "1"])))
    program = Program(try handler.context)
    carryOut(program.start())
  }

  var store: CaseStore { handler.store }
  var context: Context { program.context }
  var today: Day { context.today }

  mutating func press(_ keys: Key...) { press(keys) }

  mutating func press(_ keys: [Key]) {
    for key in keys { take(.key(key)) }
  }

  /// Goes to a place from home.
  mutating func go(to place: RealPlaces.Place) {
    for message in place.news { take(message) }
    press(place.keys)
  }

  /// Lets a key come so many milliseconds after the one before it.
  mutating func press(_ key: Key, after pause: Int) { take(.key(key, pause: pause)) }

  mutating func take(_ message: Message) { carryOut(program.update(message)) }

  private mutating func carryOut(_ effects: [Effect]) {
    var waiting = effects[...]
    while let effect = waiting.popFirst() {
      if effect == .quit || effect == .quitWhenQuiet { hasQuit = true }
      if isSlow, case .asked = effect {
        late.append(effect)
        continue
      }
      var following: [Effect] = []
      for message in handler.perform(effect) { following += program.update(message) }
      waiting = (following + waiting)[...]
    }
  }

  /// Lets what was asked while the desk was slow be done now.
  mutating func answerLate() {
    isSlow = false
    let effects = late
    late = []
    carryOut(effects)
  }

  // MARK: Eyes

  var frame: Surface { program.view(rows: context.rows, columns: context.columns) }
  var text: String { frame.description }
  func row(_ row: Int) -> String { frame.text(ofRow: row) }
  var messageRow: String { row(context.rows - 2) }
  func top<Screen: DeskScreen>(_ screen: Screen.Type) -> Screen? { program.top as? Screen }
  var depth: Int { program.screens.count }

  // MARK: The store

  /// Every event of the store.
  var events: Int {
    get throws {
      try store.catchUp()
      return try store.log.versionVector().values.reduce(0) { $0 + Int($1) }
    }
  }

  var tallied: Int {
    get throws {
      try store.catchUp()
      return try handler.open.totals(of: today...today).consultations.tallied
    }
  }

  /// Records as another clerk, or this one, would: what a second screen did.
  @discardableResult
  func record(_ request: Request, by clerk: String = "王芳") throws -> SaveResult {
    let author = Author(
      clerk: clerk, at: context.now, wallMilliseconds: handler.environment.clock.wallMilliseconds)
    let saveResult = try store.record(request, by: author)
    try store.catchUp()
    return saveResult
  }

  func drafts() throws -> [Draft] {
    _ = handler.flushDrafts()
    return try store.drafts.all()
  }
}

/// A folder that goes away with the last who has it.
private final class OwnFolder: Sendable {
  let path = NSTemporaryDirectory() + "desk-\(UUID().uuidString)"

  init() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    do { try FileManager.default.removeItem(atPath: path) } catch { print(error) }
  }
}

extension RealDesk {
  /// A desk with a few cases of three kinds, some of them closed, one draft, and something counted.
  static func filled(_ language: Language = .chinese) throws -> RealDesk {
    var desk = try RealDesk(language)
    for (phone, merchant, product) in [
      ("13800001234", "华联电器城", "电饭锅"), ("13800002345", "力健健身", "健身卡"),
      ("13800003456", "东街超市", "奶粉"),
    ] {
      try desk.record(.open(complaint(phone, merchant, product)))
    }
    let steps = [StepAction(.settle, [.onSpot: .flag(true), .recovered: .money(Money(fen: 9900))])]
    try desk.record(.open(complaint("13800004567", "佳衣坊", "大衣", steps)))
    try desk.record(
      .open(
        Intake(
          kind: .report,
          fields: CaseFields([
            .consumerName: .text("韩样"), .consumerPhone: .text("13800007777"),
            .merchantName: .text("好日子烟酒"), .facts: .text("柜台上有假酒"), .channel: .text("visit"),
          ]))))
    try desk.record(
      .open(
        Intake(
          kind: .consultation,
          fields: CaseFields([
            .topic: .text("law"), .facts: .text("网购怎么退"), .channel: .text("phone"),
          ]),
          steps: [Intake.LaterStep(StepAction(.answer))])))
    desk.press(.text("5"), .text("+"), .escape)
    desk.press(.text("2"), .text("13900000009"), .escape)
    _ = try desk.drafts()
    desk.press(.up)
    return desk
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
