import CaseStore
import Casework
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk

/// A desk whose persons are sealed asks for the passphrase first, works without it, and shows nobody meanwhile.
@Suite struct LatchTests {
  private func said(_ session: Session) -> [String] {
    session.frame.description.split(separator: "\n").map(String.init).filter { !$0.isEmpty }
  }

  @Test func theFirstFrameAsksForThePassphrase() throws {
    let session = try SealedDesk.session()
    #expect(session.program.isLocked)
    #expect(
      said(session).dropFirst().prefix(3) == [
        " 姓名、电话和文字要密码才看得到，也才能按人查找。", " 不输密码也能登记新的；锁屏键随时回到这里。",
        " 打密码或恢复码，再按 Enter",
      ])
  }

  @Test func thePassphraseOpensIt() throws {
    var session = try SealedDesk.session()
    session.press(.text("不对的密码在这里"), .enter)
    #expect(session.messageRow == " 密码或恢复码不对" && session.program.isLocked)
    session.press(.text("正确的 马 "), .text("电池 x"), .backspace, .text("订书钉"), .enter)
    #expect(session.messageRow == " 个人信息已打开" && !session.program.isLocked)
    #expect(!session.desk.store.isLocked && session.screenName == "HomeScreen")
  }

  @Test func itIsPassedWithoutAndShowsNobody() throws {
    var session = try SealedDesk.session()
    session.press(.function(2))
    #expect(session.screenName == "HomeScreen" && !session.program.isLocked)
    let named = try session.desk.store.lists.summaries(CaseQuery(), today: session.context.today)
    #expect(named.count > 20 && named.allSatisfy { $0.name.isEmpty && $0.phoneTail.isEmpty })
  }

  /// Wherever a person could be shown it says that it is locked; 未填 is for who gave no name.
  @Test func whoIsLockedIsNotCalledAbsent() throws {
    var session = try SealedDesk.session()
    session.press(.function(2))
    let home = said(session).filter { $0.contains("  A-00") || $0.contains("> A-00") }
    #expect(home.count > 3 && home.filter { $0.contains(" 投诉 ") && !$0.contains(" 锁着 ") } == [])
    session.press(.text("6"))
    #expect(
      said(session).filter { $0.contains("A-0041") }
        == ["    A-0041  投诉 锁着   未填         手机       待补材料    9 03-24补齐、决定"])
    session.press(.enter)
    let visitor = said(session).filter { $0.hasPrefix(" 来人") || $0.hasPrefix(" 经过") }
    #expect(visitor == [" 来人      锁着", " 经过      锁着"], "\(session.frame)")
    session.press(.text("1"))
    let notes = said(session).count { $0.contains("锁着，打了就换掉原来的") }
    #expect(session.screenName == "IntakeScreen" && notes > 0, "\(session.frame)")
  }

  /// The row of whom a locked desk has taken down says the same until the keys are here.
  @Test func whoeverIsTakenDownMeanwhileIsCalledLocked() throws {
    var session = try SealedDesk.session()
    session.press(
      .function(2), .text("2"), .text("13912345678"), .enter, .text("赵样"), .control("s"))
    let id = try session.desk.store.resolve("48")
    let rows = try session.desk.store.lists.summaries(CaseQuery(), today: session.context.today)
    let row = try #require(rows.first { $0.id == id })
    #expect(row.withheld == [.consumerName, .consumerPhone] && row.isNamed && row.product == "")
    session.press(.control("\\"), .enter, .text(SealedDesk.passphrase), .enter)
    let known = try session.desk.store.lists.summaries(CaseQuery(), today: session.context.today)
    #expect(known.first { $0.id == id }?.withheld == [])
    #expect(known.filter { !$0.withheld.isEmpty } == [])
  }

  @Test func whatIsTakenDownMeanwhileIsKnownAfterwards() throws {
    var session = try SealedDesk.session()
    session.press(
      .function(2), .text("2"), .text("13912345678"), .enter, .text("赵样"), .control("s"))
    #expect(session.desk.subject(48)?.fields[.consumerName] == nil)
    session.press(.control("\\"), .enter)
    #expect(session.program.isLocked)
    session.press(.text(SealedDesk.passphrase), .enter)
    #expect(session.desk.subject(48)?.fields[text: .consumerName] == "赵样")
    let found = try session.desk.store.lists.samePhone("13912345678", today: session.context.today)
    #expect(found.map(\.number.counter) == [48])
  }

  /// No sign of what is typed is in a frame.
  @Test func nothingTypedIsShown() throws {
    var session = try SealedDesk.session()
    session.press(.text("秘密的词"))
    #expect(said(session).filter { $0.contains("秘") } == [])
    #expect(session.row(5).trimmingPrefix(" ") == "****")
  }

  /// The passphrase that another desk has set is asked for as soon as nobody types: what is typed stays where it is.
  @Test func aPassphraseSetElsewhereIsAskedForWhenNobodyTypes() throws {
    var session = try Session()
    session.press(.text("2"), .text("13912345678"))
    session.take(.elsewhere(session.context.staff, isSealed: true))
    session.press(.enter, .text("赵样"))
    #expect(!session.program.isLocked && session.context.isSealed)
    #expect(session.screenName == "IntakeScreen")
    session.press(.escape, .escape)
    session.take(.clock(session.context.now))
    #expect(session.program.isLocked)
  }
}
