import Casework
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk

/// Cases that belong together: offered while the clerk types, linked by a key, never by themselves.
@Suite("Cases that belong together, on the form")
struct LinkTests {
  /// The day of the square with a case of Zhang San, saved from the form.
  private func session(_ language: Language = .chinese) throws -> Session {
    let context = try SquareDay.context(language)
    var session = Session(context, try DeskInMemory(context))
    session.press(.text("2"))
    session.fill("13800138000", "张三", "用三天不通电，商家不退。", "华联电器城", "电饭锅")
    session.press(.control("s"))
    return session
  }

  private func subjects(_ session: Session) -> [Case] { session.desk.all }

  private func numbers(_ subject: Case?) -> [String] {
    subject?.links.map { String($0.number.suffix(6)) } ?? []
  }

  @Test func theSamePhoneIsOfferedAndLinkedByOneKey() throws {
    var session = try session()
    session.press(.text("2"), .text("13800138000"), .enter)
    #expect(session.row(4).contains("同一电话1件：A-0001"))
    #expect(session.row(4).contains("Ctrl-R 关联"))
    session.press(.control("r"))
    #expect(session.row(4).contains("已关联 A-0001"))
    #expect(session.row(4).contains("Ctrl-R 取消"))
    #expect(session.top(IntakeScreen.self)?.forms[text: .field(.consumerName)] == "张三")
    session.press(.control("s"))
    #expect(numbers(session.desk.subject(2)) == ["A-0001"])
    #expect(session.desk.subject(2)?.links.first?.why == "同一来人")
    #expect(session.desk.subject(2)?.fields[text: .consumerName] == "张三")
    let shown = session.desk.subject(1)?.timeline.contains {
      if case .disclosed(let disclosure) = $0.event.payload {
        disclosure.act == .shown
      } else {
        false
      }
    }
    #expect(shown == true)
  }

  /// From a case to the one linked with it and back; where there is none, the key says so.
  @Test func aLinkedCaseIsOneKeyAway() throws {
    var session = try session()
    session.press(.text("6"), .enter, .control("o"))
    #expect(session.messageRow.contains("没有关联的件"))
    session.press(.text("2"), .escape, .escape)
    session.press(.text("2"), .text("13800138000"), .enter, .control("r"), .control("s"))
    let ids = try [1, 2].map { try #require(session.desk.subject($0)?.id) }
    session.press(.text("6"), .enter)
    let first = try #require(session.top(CaseScreen.self)?.id)
    #expect(session.frame.description.contains("Ctrl-O打开关联的件"))
    session.press(.control("o"))
    let second = try #require(session.top(CaseScreen.self)?.id)
    #expect(Set([first, second]) == Set(ids))
    session.press(.escape)
    #expect(session.top(CaseScreen.self)?.id == first)
  }

  /// One key fills in who called before, without a link, and one takes it back.
  @Test func whoCameBeforeNeedNotBeTypedAgain() throws {
    var session = try session()
    session.press(.text("2"), .text("13800138000"), .enter)
    #expect(session.frame.description.contains("Ctrl-P 照填"))
    session.press(.control("p"))
    let form = { (session: Session) in try #require(session.top(IntakeScreen.self)).forms }
    #expect(try form(session)[text: .field(.consumerName)] == "张三")
    #expect(session.messageRow.contains("照 A-0001 填了姓名"), "\(session.messageRow)")
    #expect(!session.frame.description.contains("Ctrl-P 照填"))
    session.press(.control("z"))
    #expect(try form(session)[text: .field(.consumerName)].isEmpty)
    #expect(session.messageRow.contains("照填的撤回了"))
    session.press(.control("p"), .control("s"))
    #expect(numbers(session.desk.subject(2)).isEmpty)
    #expect(session.desk.subject(2)?.fields[text: .consumerName] == "张三")
  }

  @Test func nothingIsLinkedByItself() throws {
    var session = try session()
    session.press(.text("2"))
    session.fill("13800138000", "张三", "又来问。", "华联电器城", "电饭锅")
    session.press(.control("s"))
    #expect(numbers(session.desk.subject(2)).isEmpty)
    #expect(subjects(session).count == 2)
  }

  @Test func aLinkIsTakenBackBeforeTheSave() throws {
    var session = try session()
    session.press(.text("2"), .text("13800138000"), .enter, .control("r"), .control("r"))
    #expect(session.row(4) == "       今天同一电话1件：A-0001 投诉 华联电器城 11:20  Ctrl-O 打开  Ctrl-R 关联")
    session.press(.control("s"))
    #expect(numbers(session.desk.subject(2)).isEmpty)
  }

  @Test func theSameMatterOfAnotherVisitorIsOffered() throws {
    var session = try session()
    session.press(.text("2"))
    session.fill("13900139000", "李四", "也是不通电。", "华联电器城")
    #expect(!session.row(4).contains("A-0001"))
    session.fill("电 饭锅")
    #expect(session.row(4).contains("今天同一商家商品1件：A-0001"))
    session.press(.control("r"), .control("s"))
    #expect(numbers(session.desk.subject(2)) == ["A-0001"])
    #expect(session.desk.subject(2)?.links.first?.why == "同一商家同一商品")
    #expect(session.desk.subject(2)?.fields[text: .consumerName] == "李四")
  }

  @Test func anotherProductOfTheMerchantIsNotTheSameMatter() throws {
    var session = try session()
    session.press(.text("2"))
    session.fill("13900139000", "李四", "门坏了。", "华联电器城", "洗衣机")
    #expect(session.row(4) == "")
    session.press(.control("r"))
    #expect(session.messageRow == " 没有同一电话、同一商家商品的件")
  }

  @Test func theSameVisitorsNextMatterNeedsNothingTypedTwice() throws {
    var session = try session()
    session.press(.text("2"), .text("13900139000"), .enter, .text("李四"), .enter)
    session.press(.text("健身房关门。"), .control("t"))
    let form = try #require(session.top(IntakeScreen.self))
    #expect(form.forms.focus == .field(.facts))
    #expect(form.forms[text: .field(.consumerName)] == "李四")
    #expect(session.row(4).contains("已关联 A-0002"))
    session.press(.text("另外洗衣店洗坏大衣。"), .control("s"))
    let next = try #require(session.desk.subject(3))
    #expect(next.fields[text: .consumerPhone] == "13900139000")
    #expect(next.fields[text: .facts] == "另外洗衣店洗坏大衣。")
    #expect(numbers(next) == ["A-0002"])
  }

  @Test func anUntouchedFormForTheSameVisitorLeavesNothing() throws {
    var session = try session()
    session.press(.text("2"), .text("13900139000"), .enter, .text("李四"), .control("t"))
    session.press(.control("s"))
    #expect(session.messageRow.contains("还没有填"))
    session.press(.escape)
    #expect(session.desk.drafts.isEmpty)
    #expect(subjects(session).count == 2)
  }

  @Test func theNextMatterIsASecondKindWithoutSayingWhoReported() throws {
    var session = try session()
    session.press(.text("4"), .text("东街超市"), .enter, .enter, .text("卖过期奶粉。"), .enter)
    session.press(.enter, .enter, .text("13900139000"), .enter, .control("t"))
    session.press(.text("也买到一袋。"), .control("s"))
    #expect(session.desk.subject(3)?.links.first?.why == "")
  }

  /// 总局令第121号 art. 37: not even that a report was made is told beside the next visitor.
  @Test func aReportOfThePhoneIsToldToNobody() throws {
    var session = try session()
    session.press(.text("4"), .text("东街超市"), .enter, .enter, .text("卖过期奶粉。"), .enter)
    session.press(.enter, .enter, .text("13900139000"), .enter, .text("王五"), .control("s"))
    #expect(session.desk.subject(2)?.fields[text: .consumerName] == "王五")
    session.press(.text("2"), .text("13900139000"), .enter)
    #expect(session.row(4).isEmpty)
    session.press(.control("r"))
    #expect(session.messageRow.contains("没有同一电话"))
    #expect(session.top(IntakeScreen.self)?.forms[text: .field(.consumerName)] == "")
  }

  @Test func aDraftKeepsTheLinks() throws {
    var session = try session()
    session.press(.text("2"), .text("13800138000"), .enter, .control("r"), .escape)
    let draft = try #require(session.desk.drafts.first)
    #expect(draft.entries["links"]?.hasPrefix("TS-20270315-A-0001") == true)
    session.press(.enter)
    #expect(session.top(IntakeScreen.self)?.links.wishes.map(\.number.short) == ["A-0001"])
    session.press(.control("s"))
    #expect(numbers(session.desk.subject(2)) == ["A-0001"])
  }

  @Test func aCorrectionIsLinkedByItsSteps() throws {
    var session = try session()
    session.press(.text("6"), .text("1"))
    let isForm = session.top(IntakeScreen.self)?.forms.amended != nil
    #expect(isForm)
    session.press(.control("r"))
    #expect(session.messageRow.contains("办理里关联"))
    session.press(.control("t"))
    #expect(session.messageRow.contains("这是更正"))
  }

  @Test func englishWordsFitTheRow() throws {
    var session = try session(.english)
    session.press(.text("2"), .text("13800138000"), .enter)
    #expect(
      session.row(4)
        == "           This phone, 1: A-0001..  Ctrl-O opens  Ctrl-P fills in  Ctrl-R links")
  }
}
