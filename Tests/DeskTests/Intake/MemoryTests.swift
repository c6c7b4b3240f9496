import Casework
import LineFinding
import TerminalKit
import Testing
import Values

@testable import Desk

/// What the desk remembers of merchants and matters, and how it is taken over.
@Suite("What the desk remembers")
struct MemoryTests {
  /// An empty desk that has taken down one complaint against the electrical shop.
  private func session(_ language: Language = .chinese) throws -> Session {
    let context = try SquareDay.context(language)
    var session = Session(context, try DeskInMemory(context))
    session.press(.text("2"))
    session.fill("13800138000", "张三", "用三天不通电，商家不退。", "华联电器城", "电饭锅", "199")
    session.press(.control("s"))
    let id = try #require(session.desk.subject(1)?.id)
    try session.desk.record(
      .take(
        [
          StepAction(
            .amend,
            changes: [
              .merchantAddress: .text("东街2号"), .merchantPhone: .text("0751-8881234"),
              .merchantTrade: .text("retail"), .goodsClass: .text("g_electronics.kitchen"),
              .nature: .text("after_sales"), .requests: .list(["refund", "compensate"]),
            ])
        ], on: id, seen: nil))
    return session
  }

  private func screen(_ session: Session) throws -> IntakeScreen {
    try #require(session.top(IntakeScreen.self))
  }

  private func entry(_ field: Casework.Field, _ session: Session) throws -> String {
    try screen(session).forms.entry(.field(field))
  }

  /// A complaint of another person, with the focus on the merchant.
  private func next(_ language: Language = .chinese) throws -> Session {
    var session = try session(language)
    session.press(.text("2"))
    session.fill("13900139000", "李四", "也不通电。")
    return session
  }

  // MARK: Merchants

  @Test(arguments: ["华联", "hl", "hualian", "ｈｌｄ"])
  func twoCharactersFindAMerchantAndOneKeyTakesIt(typed: String) throws {
    var session = try next()
    let folded = Key.fold(typed)
    for character in folded { session.press(.text(String(character))) }
    #expect(session.frame.description.contains("Ctrl-P 照填：华联电器城 1件"))
    #expect(try entry(.merchantAddress, session).isEmpty)
    session.press(.control("p"))
    #expect(try entry(.merchantName, session) == "华联电器城")
    #expect(try entry(.merchantAddress, session) == "东街2号")
    #expect(try entry(.merchantPhone, session) == "0751-8881234")
    #expect(try entry(.merchantTrade, session) == "retail")
    #expect(try entry(.consumerName, session) == "李四")
    #expect(try screen(session).forms.focus == .field(.merchantName))
    #expect(session.messageRow.contains("照 A-0001 填了 3 栏"))
    // The only one stands there now; taken once more nothing is missing, and one key takes it back.
    #expect(!session.frame.description.contains("Ctrl-P 照填：华联电器城"))
    session.press(.control("p"))
    #expect(session.messageRow.contains("没有可照填的了"), "\(session.messageRow)")
    session.press(.control("z"))
    #expect(try entry(.merchantName, session) == folded)
    #expect(try entry(.merchantAddress, session).isEmpty)
    #expect(try entry(.consumerName, session) == "李四")
  }

  @Test func oneCharacterAsksNothing() throws {
    var session = try next()
    let before = session.effects.count
    session.press(.text("华"))
    let asked = session.effects.dropFirst(before)
    #expect(asked.filter { if case .ask = $0 { true } else { false } } == [])
    #expect(!session.frame.description.contains("照填："))
  }

  /// A merchant's phone belongs to a person, so showing it here is recorded.
  @Test func whatIsShownIsRecorded() throws {
    var session = try next()
    session.press(.text("华联"), .control("p"))
    let shown = session.desk.subject(1)?.timeline.contains {
      if case .disclosed(let disclosure) = $0.event.payload {
        disclosure.detail == "form"
      } else {
        false
      }
    }
    #expect(shown == true)
  }

  @Test func theKeyGoesThroughAllAndTakesBackWhatItFilledIn() throws {
    var session = try session()
    session.press(.text("2"))
    session.fill("13700137000", "王五", "过期。", "华联超市", "牛奶")
    session.press(.control("s"), .text("2"))
    session.fill("13900139000", "李四", "也不通电。")
    session.press(.text("hl"))
    #expect(session.frame.description.contains("华联电器城 1件、华联超市 1件"))
    session.press(.control("p"))
    #expect(try entry(.merchantName, session) == "华联电器城")
    #expect(try entry(.merchantAddress, session) == "东街2号")
    session.press(.control("p"))
    #expect(try entry(.merchantName, session) == "华联超市")
    #expect(try entry(.merchantAddress, session).isEmpty)
    session.press(.control("p"))
    #expect(try entry(.merchantName, session) == "华联电器城")
    #expect(try entry(.merchantAddress, session) == "东街2号")
  }

  @Test func whatWasTypedIsNeverReplaced() throws {
    var session = try next()
    while try screen(session).forms.focus != .field(.merchantAddress) { session.press(.tab) }
    session.press(.text("西街9号"))
    while try screen(session).forms.focus != .field(.merchantName) { session.press(.backTab) }
    session.press(.text("华联"), .control("p"))
    #expect(try entry(.merchantAddress, session) == "西街9号")
    #expect(try entry(.merchantPhone, session) == "0751-8881234")
  }

  @Test func aReportMakesNoMerchantKnown() throws {
    let context = try SquareDay.context()
    var session = Session(context, try DeskInMemory(context))
    session.press(.text("4"))
    session.fill("东街超市")
    session.press(.control("s"), .text("2"))
    session.fill("13900139000", "李四", "过期。")
    session.press(.text("东街"))
    #expect(
      session.frame.description.lines(with: "东街") == ["商家  东街                              商品"])
  }

  // MARK: The same matter

  @Test func oneKeyTakesTheSameMatterOverAllButThePerson() throws {
    var session = try session()
    session.press(.text("2"))
    session.fill("13900139000", "李四")
    session.press(.enter)
    session.fill("华联电器城", "电饭锅")
    #expect(session.frame.description.contains("照填 Ctrl-P A-0001"))
    session.press(.control("p"))
    #expect(try entry(.facts, session) == "用三天不通电，商家不退。")
    #expect(!session.frame.description.contains("照填 Ctrl-P A-0001"))
    #expect(try entry(.merchantAddress, session) == "东街2号")
    #expect(try entry(.goodsClass, session) == "g_electronics.kitchen")
    #expect(try entry(.nature, session) == "after_sales")
    #expect(try entry(.requests, session) == "refund,compensate")
    #expect(try entry(.amount, session) == "199.00")
    #expect(try entry(.consumerName, session) == "李四")
    #expect(try entry(.consumerPhone, session) == "13900139000")
    #expect(try entry(.consumerAddress, session).isEmpty)
    session.press(.control("s"))
    #expect(session.desk.subject(2)?.fields[text: .consumerName] == "李四")
    #expect(session.desk.subject(2)?.fields[text: .merchantAddress] == "东街2号")
  }

  @Test func thereIsAWordWhereNothingIsRemembered() throws {
    var session = try next()
    session.press(.control("p"))
    #expect(session.messageRow == " 没有可照填的：在商家栏打两个字，或填好商家和商品")
    var english = try next(.english)
    english.press(.control("p"))
    #expect(
      english.messageRow == " Nothing to fill in from: type a merchant, or merchant and product")
  }

  // MARK: Guesses

  /// The product says nothing: the merchant's last complaint does. It is a guess until it is taken.
  @Test func theMerchantsLastCaseIsAGuess() throws {
    var session = try next()
    session.fill("华联电器城", "一件东西")
    let goods = try #require(try screen(session).forms.field(.field(.goodsClass)))
    #expect(goods.guess == "g_electronics.kitchen" && goods.chosen.isEmpty)
    #expect(session.frame.description.contains("厨房电器（猜"))
    session.press(.control("s"))
    #expect(session.desk.subject(2)?.fields[.goodsClass] == nil)
  }

  @Test func theWordsOfTheProductComeFirst() throws {
    var session = try next()
    session.fill("华联电器城", "手机")
    let goods = try #require(try screen(session).forms.field(.field(.goodsClass)))
    #expect(goods.guess == "g_electronics.telecom")
    #expect(goods.suggestions.prefix(2) == ["g_electronics.telecom", "g_electronics.kitchen"])
    #expect(goods.suggestions.count == 9)
  }

  /// What the day's other complaints are about comes sooner under the digits and is no guess.
  @Test func theMixOfTheDayOrdersTheDigits() throws {
    var session = try session()
    session.press(.text("2"))
    let goods = try #require(try screen(session).forms.field(.field(.goodsClass)))
    #expect(goods.suggestions.first == "g_electronics.kitchen")
    #expect(goods.guess == nil)
    let nature = try #require(try screen(session).forms.field(.field(.nature)))
    #expect(nature.suggestions.first == "after_sales" && nature.guess == nil)
  }
}
