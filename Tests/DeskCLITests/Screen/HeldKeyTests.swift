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
    var desk = try RealDesk()
    desk.press(.text(plus))
    #expect(desk.top(PadScreen.self) != nil)
    #expect(try desk.tallied == 1)
    #expect(desk.messageRow.contains("刚才：口头咨询 +1人次（来访）"))
    // Source and topic of that one can follow.
    desk.press(.text("2"), .text("4"))
    #expect(try desk.tallied == 1)
    let entry = try #require(
      try desk.store.figures.tallies(from: desk.today, to: desk.today, venues: []).last)
    #expect(entry.entry.channel == "phone" && entry.entry.topic == "how_to_complain")
    desk.press(.control("z"), .enter)
    #expect(try desk.tallied == 0)
  }

  @Test func theHomeScreenPrintsOneKey() throws {
    let desk = try RealDesk()
    let row = "   8 今日合计 报数、存表    9 全部功能               + 口头咨询 记 1 人次"
    #expect(desk.text.split(separator: "\n").contains { $0 == row }, "\(desk.text)")
  }

  @Test(arguments: ["++++++", "＋＋＋"]) func oneBurstIsOnePress(burst: String) throws {
    var desk = try RealDesk()
    desk.press(.text(burst))
    #expect(try desk.tallied == 1)
    #expect(desk.messageRow.contains(Self.once))
    desk.press(.text(burst), after: 900)
    #expect(try desk.tallied == 2)
  }

  /// A keyboard waits a while before it repeats a key: what it counted before that can be told is taken
  /// back.
  @Test(arguments: [33, 90], [250, 500, 660])
  func aHeldKeyCountsOnce(repeats: Int, wait: Int) throws {
    var desk = try RealDesk()
    desk.press(.text("+"))
    desk.press(.text("+"), after: wait)
    for _ in 1...20 { desk.press(.text("+"), after: repeats) }
    #expect(try desk.tallied == 1)
    #expect(desk.messageRow.contains(Self.once))
    // The topic belongs to the one that stayed.
    desk.press(.text("3"), after: 900)
    #expect(try desk.tallied == 1)
    desk.press(.text("+"), after: 900)
    #expect(try desk.tallied == 2)
  }

  @Test func pressesOfPeopleCountEach() throws {
    var desk = try RealDesk()
    for _ in 1...5 { desk.press(.text("+"), after: 180) }
    #expect(try desk.tallied == 5)
    desk.press(.text("+"), .text("+"))
    #expect(try desk.tallied == 7)
  }

  /// A held key that opens the pad from elsewhere counts nothing.
  @Test func elsewhereAHeldKeyOpensThePad() throws {
    var desk = try RealDesk()
    desk.press(.text("6"), .text("+"))
    #expect(desk.top(PadScreen.self) != nil)
    desk.press(.text("+"), after: 500)
    for _ in 1...9 { desk.press(.text("+"), after: 30) }
    #expect(try desk.tallied == 0)
  }

  /// Space counts one of an item.
  @Test func aHeldSpaceCountsOnce() throws {
    var desk = try RealDesk()
    desk.press(.text("5"), .down, .down, .text(" "))
    for _ in 1...9 { desk.press(.text(" "), after: 40) }
    let pad = try #require(desk.top(PadScreen.self))
    #expect(pad.standing.table(.chinese).cell("tests", "text") == .text("1件"))
    #expect(desk.messageRow.contains(Self.once))
    desk.press(.text("   "), after: 900)
    #expect(
      desk.top(PadScreen.self)?.standing.table(.chinese).cell("tests", "text") == .text("2件"))
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
