import Casework
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk

/// Several characters that come at once where no text has the focus are no commands.
@Suite struct BurstTests {
  private static let numbers = [
    "13800138000", "057188001234", "6901234567892", "95512", "00861380013", "９６３１５", "0000",
    "+8613800",
  ]
  private static let said = "一串键一起来了，没有照办"

  /// Places where digits are commands.
  private static func commanding() throws -> [(RealPlaces.Place, RealDesk)] {
    try RealPlaces.all.filter { !$0.records }.compactMap { place in
      var desk = try RealDesk.filled()
      desk.go(to: place)
      return desk.program.top.isTyping || desk.program.top.isForm ? nil : (place, desk)
    }
  }

  @Test func aNumberWalksThroughNoScreenAndRecordsNothing() throws {
    let places = try Self.commanding()
    #expect(places.count > 20)
    for (place, desk) in places {
      let (depth, events, drafts) = (desk.depth, try desk.events, try desk.drafts())
      for number in Self.numbers {
        var desk = desk
        desk.press(.text(number))
        #expect(desk.depth == depth, "\(place.name) \(number)")
        #expect(!desk.hasQuit, "\(place.name) \(number)")
        #expect(try desk.events == events, "\(place.name) \(number)")
        #expect(try desk.drafts() == drafts, "\(place.name) \(number)")
        #expect(desk.text.contains(Self.said), "\(place.name) \(number)")
      }
    }
  }

  /// A reader of codes ends what it reads with Enter or Tab; a paste has line ends.
  @Test func whatAReaderSendsBehindItDoesNothing() throws {
    for key: Key in [.enter, .tab] {
      var desk = try RealDesk.filled()
      desk.press(.text("6901234567892"))
      desk.press(key, after: 3)
      #expect(desk.depth == 1 && desk.messageRow.contains(Self.said))
      desk.press(key, after: 900)
      #expect(!desk.messageRow.contains(Self.said))
    }
    var desk = try RealDesk.filled()
    desk.press(.paste("2\r0\r0"))
    #expect(desk.depth == 1 && !desk.hasQuit && desk.messageRow.contains(Self.said))
  }

  /// Keys that were typed before the desk could answer the first of them.
  @Test func aFormTakesWhatWasTypedAhead() throws {
    for two in ["2", "２"] {
      var desk = try RealDesk.filled()
      desk.press(.text(two + "13800138000"))
      let form = try #require(desk.top(IntakeScreen.self))
      #expect(form.forms[text: .field(.consumerPhone)] == "13800138000")
    }
    var report = try RealDesk.filled()
    report.press(.text("4东街超市"))
    #expect(
      report.top(IntakeScreen.self)?.forms[text: .field(.merchantName)] == "东街超市")
    var question = try RealDesk.filled()
    question.press(.text("31"))
    #expect(question.top(IntakeScreen.self)?.forms[choice: .field(.topic)] == "law")
    var found = try RealDesk.filled()
    found.press(.text("71234"))
    #expect(found.top(ListScreen.self)?.filter.text == "1234")
  }

  @Test func escapeThenADigitTypedAhead() throws {
    var desk = try RealDesk.filled()
    desk.press(.text("6"), .enter, .function(2), .text("赵"), .escape, .text("2138"))
    #expect(desk.top(IntakeScreen.self)?.forms[text: .field(.consumerPhone)] == "138")
    #expect(try desk.drafts().contains { $0.entries.values.contains("赵") })
  }

  /// Phrases of an input method are words wherever words are taken, and signs open what they open.
  @Test func phrasesNarrowLists() throws {
    var desk = try RealDesk.filled()
    desk.press(.text("6"), .text("健身卡"))
    #expect(desk.top(ListScreen.self)?.filter.text == "健身卡")
    desk.press(.escape, .escape, .text("/1234"))
    #expect(desk.top(ListScreen.self)?.filter.text == "1234")
    desk.press(.function(9), .text("tz"), .enter)
    #expect(desk.top(LedgerScreen.self) != nil)
    desk.press(.control("x"), .text("李样三"), .enter)
    #expect(desk.context.clerk == "李样三")
  }

  /// The digit that throws a form away comes alone.
  @Test func aNumberDoesNotAnswerAQuestion() throws {
    var desk = try RealDesk.filled()
    desk.press(.text("2"), .text("138"), .control("d"), .text("1380"))
    #expect(desk.top(IntakeScreen.self)?.saving.waiting == .discard)
    desk.press(.text("2"))
    #expect(desk.top(IntakeScreen.self)?.forms[text: .field(.consumerPhone)] == "138")
  }
}

/// Leaving with `0`.
@Suite struct LeavingTests {
  @Test func draftsAreSaidFirst() throws {
    var desk = try RealDesk.filled()
    desk.press(.text("0"))
    #expect(!desk.hasQuit)
    #expect(desk.messageRow.contains("还有 1 份没写完，都留着；再按 0 退出"))
    desk.press(.down, .text("0"))
    #expect(!desk.hasQuit && desk.messageRow.contains("再按 0 退出"))
    desk.press(.text("０"))
    #expect(desk.hasQuit)
    #expect(try desk.drafts().count == 1)
  }

  @Test func withoutDraftsItLeaves() throws {
    var desk = try RealDesk()
    desk.press(.text("0"))
    #expect(desk.hasQuit)
  }

  /// The digits of a number that begins with the one that leaves come one by one.
  @Test func digitsBehindItDoNothing() throws {
    var desk = try RealDesk()
    desk.press(.text("0"))
    for digit in "57188001234" { desk.press(.text(String(digit)), after: 150) }
    #expect(desk.depth == 1)
    #expect(desk.messageRow.contains("没有照办；要记电话先按 2"))
    desk.press(.text("2"), after: 800)
    #expect(desk.top(IntakeScreen.self) != nil)
  }

  /// Any other key is taken for what it is.
  @Test func anotherKeyIsNotSwallowed() throws {
    var desk = try RealDesk()
    desk.press(.text("0"))
    desk.press(.function(2), after: 100)
    #expect(desk.top(IntakeScreen.self) != nil)
  }
}
