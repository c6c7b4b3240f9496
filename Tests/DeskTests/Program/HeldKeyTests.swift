import CaseStore
import Casework
import Reports
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk

/// One press counts one, from home and on the pad; a key that is held counts once.
@Suite struct HeldKeyTests {
  private static let once = "按住的键只记一次"

  @Test(arguments: ["+", "＋"]) func onHomeItCountsAtOnceAndOpensThePad(plus: String) throws {
    var session = try Session.empty()
    session.press(.text(plus))
    #expect(session.top(PadScreen.self) != nil)
    #expect(try session.desk.tallied == 1)
    #expect(session.messageRow.contains("刚才：口头咨询 +1人次（来访）"))
    // Source and topic of that one can follow.
    session.press(.text("2"), .text("4"))
    #expect(try session.desk.tallied == 1)
    let entry = try #require(
      try session.desk.store.figures.tallies(
        from: session.desk.today, to: session.desk.today, venues: []
      ).last)
    #expect(entry.entry.channel == "phone" && entry.entry.topic == "how_to_complain")
    session.press(.control("z"), .enter)
    #expect(try session.desk.tallied == 0)
  }

  @Test func theHomeScreenPrintsOneKey() throws {
    let session = try Session.empty()
    let row = "   8 今日合计 报数、存表    9 全部功能               + 口头咨询 记 1 人次"
    #expect(session.text.split(separator: "\n").contains { $0 == row }, "\(session.text)")
  }

  @Test(arguments: ["++++++", "＋＋＋"]) func oneBurstIsOnePress(burst: String) throws {
    var session = try Session.empty()
    session.press(.text(burst))
    #expect(try session.desk.tallied == 1)
    #expect(session.messageRow.contains(Self.once))
    session.press(.text(burst), after: 900)
    #expect(try session.desk.tallied == 2)
  }

  /// A keyboard waits a while before it repeats a key: what it counted before that can be told is taken
  /// back.
  @Test(arguments: [33, 90], [250, 500, 660])
  func aHeldKeyCountsOnce(repeats: Int, wait: Int) throws {
    var session = try Session.empty()
    session.press(.text("+"))
    session.press(.text("+"), after: wait)
    for _ in 1...20 { session.press(.text("+"), after: repeats) }
    #expect(try session.desk.tallied == 1)
    #expect(session.messageRow.contains(Self.once))
    // The topic belongs to the one that stayed.
    session.press(.text("3"), after: 900)
    #expect(try session.desk.tallied == 1)
    session.press(.text("+"), after: 900)
    #expect(try session.desk.tallied == 2)
  }

  @Test func pressesOfPeopleCountEach() throws {
    var session = try Session.empty()
    for _ in 1...5 { session.press(.text("+"), after: 180) }
    #expect(try session.desk.tallied == 5)
    session.press(.text("+"), .text("+"))
    #expect(try session.desk.tallied == 7)
  }

  /// A held key that opens the pad from elsewhere counts nothing.
  @Test func elsewhereAHeldKeyOpensThePad() throws {
    var session = try Session.empty()
    session.press(.text("6"), .text("+"))
    #expect(session.top(PadScreen.self) != nil)
    session.press(.text("+"), after: 500)
    for _ in 1...9 { session.press(.text("+"), after: 30) }
    #expect(try session.desk.tallied == 0)
  }

  /// Space counts one of an item.
  @Test func aHeldSpaceCountsOnce() throws {
    var session = try Session.empty()
    session.press(.text("5"), .down, .down, .text(" "))
    for _ in 1...9 { session.press(.text(" "), after: 40) }
    let pad = try #require(session.top(PadScreen.self))
    #expect(pad.today.table(.chinese).cell("tests", .text) == .text("1件"))
    #expect(session.messageRow.contains(Self.once))
    session.press(.text("   "), after: 900)
    #expect(
      session.top(PadScreen.self)?.today.table(.chinese).cell("tests", .text) == .text("2件"))
  }

  /// Only the same key again can be a held one.
  @Test func anotherKeyBetweenIsAPress() {
    var held = HeldKey()
    #expect(held.judge(.text("+"), pause: nil) == .pressed)
    #expect(held.judge(.text("＋"), pause: 20) == .held)
    #expect(held.judge(.text("1"), pause: 20) == .pressed)
    #expect(held.judge(.text("+"), pause: 20) == .pressed)
    #expect(held.judge(.text("+"), pause: 400) == .pressed)
    #expect(held.judge(.text("+"), pause: 30) == .heldSinceBefore)
    #expect(held.judge(.text("+"), pause: 30) == .held)
    #expect(held.judge(.text("+"), pause: 2000) == .pressed)
    #expect(held.judge(.text("+"), pause: 30) == .held)
  }
}
