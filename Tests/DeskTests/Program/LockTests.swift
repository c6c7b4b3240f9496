import CaseStore
import Casework
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk
@testable import DeskService

/// A locked desk shows nothing of anyone, and opens where it was left.
@Suite struct LockTests {
  /// Ways to a place with something on it, one of them half typed.
  private static let ways: [[Key]] = [
    [], [.text("7"), .text("物业费"), .escape, .enter], [.text("6"), .down, .down],
    [.text("2"), .text("13912345678"), .enter, .text("赵样"), .tab, .text("说到一半")],
    [.text("5"), .down, .text("4")],
  ]
  private static let locks: [Key] = [.control("\\"), .function(11)]

  /// What a frame that shows nothing of anyone says, in its rows that are not empty.
  private func said(_ session: Session) -> [String] {
    session.frame.description.split(separator: "\n").map(String.init).filter { !$0.isEmpty }
  }

  // MARK: Without PINs

  @Test(arguments: ways, locks) func anyKeyOpensADeskWithoutPINs(way: [Key], lock: Key) throws {
    var session = try Places.session(at: way)
    let before = session.text
    session.press(lock)
    #expect(
      said(session) == [
        " 已锁屏                                               王芳   3月15日 周一 11:20",
        " 什么都没丢，打开就在原来的地方。", " 按任意键打开",
      ])
    session.press(.text("7"))
    #expect(session.text == before && !session.program.isLocked)
  }

  @Test func whatIsHalfTypedIsOnTheDisk() throws {
    var session = try Places.session(at: [.text("2"), .text("13912345678"), .enter, .text("赵")])
    session.press(.text("样"), .control("\\"))
    let names = session.desk.drafts.map { $0.entries["consumer.name"] }
    #expect(names.filter { $0 == "赵样" } == ["赵样"])
    session.press(.enter, .text("一"), .control("s"))
    #expect(session.desk.subject(48)?.fields[text: .consumerName] == "赵样一")
  }

  @Test func theMenuLocksAndTheDeskOpensBelowIt() throws {
    var session = try Places.session(at: [.text("6"), .down])
    let before = session.text
    session.press(.function(9), .text("锁屏"), .enter)
    #expect(session.program.isLocked)
    session.press(.enter)
    #expect(session.text == before)
  }

  /// Persons that were shown are masked behind the lock.
  @Test func aLockMasks() throws {
    var session = try Places.session(at: [.text("7"), .text("物业费"), .escape, .enter, .text("*")])
    #expect(session.context.showsPersons)
    session.press(.control("\\"), .enter)
    #expect(!session.context.showsPersons)
  }

  // MARK: With PINs

  @Test func aGuardedDeskOpensLocked() throws {
    var session = try GuardedDesk.session()
    try Frames.expect(session.frame, "lock-zh")
    try Frames.expect(try GuardedDesk.session(.english).frame, "lock-en")
    session.press(.text("2"), .text("4"), .text("68"))
    #expect(session.row(6) == " PIN    ****")
    session.press(.enter)
    #expect(!session.program.isLocked && session.screenName == "HomeScreen")
    #expect(session.desk.handler.seat.holder == "王芳")
  }

  @Test(arguments: ways) func thePINOpensAtTheSamePlace(way: [Key]) throws {
    var session = try GuardedDesk.opened()
    session.press(way)
    let before = session.text
    session.press(.control("\\"))
    #expect(said(session).count == 6)
    // An input method's digits are digits; what is no PIN is said.
    session.press(.text("a"))
    #expect(session.messageRow == " PIN 只有数字")
    session.press(.text("9"), .backspace, .text("２４"), .text("68"), .enter)
    #expect(session.text == before)
  }

  @Test func aWrongPINStaysOutside() throws {
    var session = try GuardedDesk.session()
    session.press(.text("0000"), .enter)
    #expect(session.messageRow == " PIN 不对，还能试 4 次，1 秒后再试")
    session.press(.text(GuardedDesk.pins.wang), .enter)
    #expect(session.messageRow == " 等 1 秒再试 PIN" && session.program.isLocked)
    #expect(session.desk.handler.seat.holder == nil)
  }

  /// No key of the desk works on a locked one: what could be recorded is refused, too.
  @Test func nothingIsReachedBehindTheLock() throws {
    var session = try GuardedDesk.session()
    let before = try session.desk.events
    for key in Places.all.flatMap(\.keys) + Self.locks + [.control("s"), .control("z"), .text("*")]
    {
      session.press(key)
      #expect(session.program.isLocked)
    }
    #expect(session.depth == 1)
    #expect(try session.desk.events == before)
    let messages = session.desk.perform(
      .record(.tally(TallyEntry(item: "leaflets", quantities: [], venue: ""))))
    #expect(messages.failed == "王芳 还没有用 PIN 坐下，什么都没记")
    session.press(.function(10))
    #expect(session.hasQuit)
  }

  @Test func somebodyElseOpensItAndHasTheSeat() throws {
    var session = try GuardedDesk.opened()
    session.press(.text("6"), .control("\\"), .down)
    #expect(session.row(4) == " 谁     李样")
    session.press(.text(GuardedDesk.pins.li), .enter)
    #expect(session.context.clerk == "李样" && session.screenName == "ListScreen")
    #expect(session.messageRow == " 现在是 李样 在办")
    #expect(try session.desk.store.settings().clerk == "李样")
  }

  // MARK: A lost PIN

  /// Wang is the last supervisor with a PIN; Li is none, and has it set by her.
  @Test func thePassphraseSetsALostPINAnew() throws {
    var session = try GuardedDesk.session()
    let desk = session.desk
    _ = try desk.store.keyCare.set(Passphrase("一句够长的密码呢"), by: desk.handler.author)
    session.press(.function(2), .text("不对的密码不对"), .enter, .text("97"), .enter, .text("98"), .enter)
    #expect(session.messageRow == " 两次打的不一样，再来")
    session.press(.text("9753"), .enter, .text("9753"), .enter)
    #expect(session.messageRow == " 密码或恢复码不对" && session.program.isLocked)
    #expect(session.row(4) == " 最后一位主管忘了 PIN，用密码或恢复码重设：")
    session.press(.text("一句够长的密码呢"))
    #expect(session.row(6) == " ********")
    session.press(.enter, .text("9753"), .enter, .text("9753"), .enter)
    #expect(!session.program.isLocked && desk.handler.seat.holder == "王芳")
    session.press(.control("\\"), .text(GuardedDesk.pins.wang), .enter)
    #expect(session.messageRow == " PIN 不对，还能试 4 次，1 秒后再试")
  }

  @Test func aClerksPINIsNotSetByThePassphrase() throws {
    var session = try GuardedDesk.session()
    let desk = session.desk
    _ = try desk.store.keyCare.set(Passphrase("一句够长的密码呢"), by: desk.handler.author)
    session.press(.down, .function(2), .text("一句够长的密码呢"), .enter)
    session.press(.text("9753"), .enter, .text("9753"), .enter)
    #expect(session.messageRow == " 还有主管有 PIN，请 王芳 用 clerk pin 重设" && session.program.isLocked)
    session.press(.escape)
    #expect(session.row(4) == " 谁     李样")
    session.press(.text(GuardedDesk.pins.li), .enter)
    #expect(desk.handler.seat.holder == "李样")
  }

  // MARK: Seats

  @Test func takingAnothersSeatAsksForThePIN() throws {
    var session = try GuardedDesk.opened()
    session.press(.text("6"), .control("x"))
    // Those who can sit down, and nobody else.
    #expect(session.row(5) == " > 1 王芳" && session.row(6) == "   2 李样" && session.row(7) == "")
    session.press(.text("2"))
    try Frames.expect(session.frame, "seat-zh")
    session.press(.text("0000"), .enter)
    #expect(session.messageRow == " PIN 不对，还能试 4 次，1 秒后再试" && session.context.clerk == "王芳")
    session.press(.escape, .control("x"), .text("陌"), .text("生"), .enter)
    #expect(session.messageRow.hasPrefix(" 这台设了 PIN，只能选有 PIN 的人"))
    #expect(session.context.clerk == "王芳")
  }

  /// The form of the first questions asks who is on duty, too: that takes no seat without its PIN.
  @Test func noFormTakesASeat() throws {
    var session = try GuardedDesk.opened(GuardedDesk.pins.li)
    #expect(session.desk.handler.clerk == "李样")
    session.carryOut([.clerk("王芳")])
    #expect(session.desk.handler.clerk == "李样" && session.desk.handler.seat.holder == "李样")
    #expect(try session.desk.store.settings().clerk == "李样")
  }

  @Test func thePINTakesTheSeat() throws {
    var session = try GuardedDesk.opened()
    session.press(.text("6"), .control("x"), .text("2"), .text(GuardedDesk.pins.li), .enter)
    #expect(session.context.clerk == "李样" && session.desk.handler.seat.holder == "李样")
    #expect(session.screenName == "ListScreen" && session.messageRow == " 现在是 李样 在办")
  }

  @Test func aClerkMayNotMakeACaseVoid() throws {
    for (pin, isDone) in [(GuardedDesk.pins.li, false), (GuardedDesk.pins.wang, true)] {
      var session = try GuardedDesk.opened(pin)
      let subject = try #require(session.desk.subject(47))
      session.record(.take([StepAction(.void, [.why: .text("登错了")])], on: subject.id))
      #expect((session.desk.subject(47)?.status == .void) == isDone)
      if !isDone { #expect(session.messageRow == " 李样 不能把一件作废，要主管来做") }
    }
  }

  // MARK: By itself

  @Test func personsAreMaskedAfterAMinute() throws {
    var session = try Places.session(at: [.text("7"), .text("物业费"), .escape, .enter])
    session.idle(to: 1000)
    session.press(.text("*"))
    let shown = session.text
    session.idle(to: 1030)
    session.press(.down, .up)
    session.idle(to: 1059)
    #expect(session.text == shown)
    session.idle(to: 1060)
    #expect(!session.context.showsPersons && session.text != shown)
    #expect(session.messageRow == " 过了一分钟，姓名电话又遮住了")
  }

  @Test func aDeskThatNobodySitsAtLocksItself() throws {
    var session = try GuardedDesk.opened()
    session.idle(to: 1000)
    session.press(.text("2"), .text("139"))
    session.idle(to: 1179)
    #expect(!session.program.isLocked && session.program.millisecondsToTick == 1000)
    // A key that waits was typed to what is shown: it is taken first, unless the laptop has slept.
    session.idle(to: 1181, isAwaited: true)
    #expect(!session.program.isLocked)
    session.press(.text("1"))
    session.idle(to: 1300)
    #expect(!session.program.isLocked)
    session.idle(to: 9000, isAwaited: true)
    #expect(session.program.isLocked)
    session.press(.text(GuardedDesk.pins.wang), .enter)
    #expect(session.top(IntakeScreen.self)?.forms[text: .field(.consumerPhone)] == "1391")
    session.idle(to: 9100)
    #expect(!session.program.isLocked)
  }

  @Test func withoutPINsNothingLocksItself() throws {
    var session = try Places.session(at: [.text("2"), .text("139")])
    session.idle(to: 1000)
    session.idle(to: 100_000)
    #expect(!session.program.isLocked && session.program.millisecondsToTick == nil)
  }
}
