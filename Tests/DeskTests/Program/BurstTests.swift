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
  private static func commanding() throws -> [(Places.Place, Session)] {
    try Places.all.filter { !$0.records }.compactMap { place in
      let session = try Places.fewCases(at: place)
      return session.program.top.isTyping || session.program.top.isForm ? nil : (place, session)
    }
  }

  @Test func aNumberWalksThroughNoScreenAndRecordsNothing() throws {
    let places = try Self.commanding()
    #expect(places.count > 20)
    for (place, session) in places {
      let (depth, events, drafts) = (session.depth, try session.desk.events, session.desk.drafts)
      for number in Self.numbers {
        var session = session
        session.press(.text(number))
        #expect(session.depth == depth, "\(place.name) \(number)")
        #expect(!session.hasQuit, "\(place.name) \(number)")
        #expect(try session.desk.events == events, "\(place.name) \(number)")
        #expect(session.desk.drafts == drafts, "\(place.name) \(number)")
        #expect(session.text.contains(Self.said), "\(place.name) \(number)")
      }
    }
  }

  /// A reader of codes ends what it reads with Enter or Tab; a paste has line ends.
  @Test func whatAReaderSendsBehindItDoesNothing() throws {
    for key: Key in [.enter, .tab] {
      var session = try Session.filled()
      session.press(.text("6901234567892"))
      session.press(key, after: 3)
      #expect(session.depth == 1 && session.messageRow.contains(Self.said))
      session.press(key, after: 900)
      #expect(!session.messageRow.contains(Self.said))
    }
    var session = try Session.filled()
    session.press(.paste("2\r0\r0"))
    #expect(session.depth == 1 && !session.hasQuit && session.messageRow.contains(Self.said))
  }

  /// Keys that were typed before the desk could answer the first of them.
  @Test func aFormTakesWhatWasTypedAhead() throws {
    for two in ["2", "２"] {
      var session = try Session.filled()
      session.press(.text(two + "13800138000"))
      let form = try #require(session.top(IntakeScreen.self))
      #expect(form.forms[text: .field(.consumerPhone)] == "13800138000")
    }
    var report = try Session.filled()
    report.press(.text("4东街超市"))
    #expect(
      report.top(IntakeScreen.self)?.forms[text: .field(.merchantName)] == "东街超市")
    var question = try Session.filled()
    question.press(.text("31"))
    #expect(question.top(IntakeScreen.self)?.forms[choice: .field(.topic)] == "law")
    var found = try Session.filled()
    found.press(.text("71234"))
    #expect(found.top(ListScreen.self)?.filter.text == "1234")
  }

  @Test func escapeThenADigitTypedAhead() throws {
    var session = try Session.filled()
    session.press(.text("6"), .enter, .function(2), .text("赵"), .escape, .text("2138"))
    #expect(session.top(IntakeScreen.self)?.forms[text: .field(.consumerPhone)] == "138")
    #expect(session.desk.drafts.contains { $0.entries.values.contains("赵") })
  }

  /// Phrases of an input method are words wherever words are taken, and signs open what they open.
  @Test func phrasesNarrowLists() throws {
    var session = try Session.filled()
    session.press(.text("6"), .text("健身卡"))
    #expect(session.top(ListScreen.self)?.filter.text == "健身卡")
    session.press(.escape, .escape, .text("/1234"))
    #expect(session.top(ListScreen.self)?.filter.text == "1234")
    session.press(.function(9), .text("tz"), .enter)
    #expect(session.top(LedgerScreen.self) != nil)
    session.press(.control("x"), .text("李样三"), .enter)
    #expect(session.context.clerk == "李样三")
  }

  /// The digit that throws a form away comes alone.
  @Test func aNumberDoesNotAnswerAQuestion() throws {
    var session = try Session.filled()
    session.press(.text("2"), .text("138"), .control("d"), .text("1380"))
    #expect(session.top(IntakeScreen.self)?.saving.waiting == .discard)
    session.press(.text("2"))
    #expect(session.top(IntakeScreen.self)?.forms[text: .field(.consumerPhone)] == "138")
  }
}

/// Leaving with `0`.
@Suite struct LeavingTests {
  @Test func draftsAreSaidFirst() throws {
    var session = try Session.filled()
    session.press(.text("0"))
    #expect(!session.hasQuit)
    #expect(session.messageRow.contains("还有 1 份没写完，都留着；再按 0 退出"))
    session.press(.down, .text("0"))
    #expect(!session.hasQuit && session.messageRow.contains("再按 0 退出"))
    session.press(.text("０"))
    #expect(session.hasQuit)
    #expect(session.desk.drafts.count == 1)
  }

  @Test func withoutDraftsItLeaves() throws {
    var session = try Session.empty()
    session.press(.text("0"))
    #expect(session.hasQuit)
  }

  /// The digits of a number that begins with the one that leaves come one by one.
  @Test func digitsBehindItDoNothing() throws {
    var session = try Session.empty()
    session.press(.text("0"), after: 900)
    for digit in "57188001234" { session.press(.text(String(digit)), after: 150) }
    #expect(session.depth == 1)
    #expect(session.messageRow.contains("没有照办；要记电话先按 F2"))
    session.press(.text("2"), after: 800)
    session.rest()
    #expect(session.top(IntakeScreen.self) != nil)
  }

  /// Any other key is taken for what it is.
  @Test func anotherKeyIsNotSwallowed() throws {
    var session = try Session.empty()
    session.press(.text("0"), after: 900)
    session.press(.function(2), after: 100)
    #expect(session.top(IntakeScreen.self) != nil)
  }
}
