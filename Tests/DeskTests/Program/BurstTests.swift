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

/// The number of a case, typed by hand where it means nothing.
@Suite struct NumberByHandTests {
  /// Its last digit would be a step, and Enter would take it.
  @Test(arguments: [80, 200, 900], ["A-0006", "a-0001", "Ａ－０００６"])
  func itTakesNoStep(pause: Int, words: String) throws {
    for keys: [Key] in [[.text("6")], [.text("6"), .enter], [.text("8")]] {
      var session = try Session.filled()
      session.press(keys)
      let (place, events) = (session.screenName, try session.desk.events)
      for character in words { session.press(.text(String(character)), after: pause) }
      session.press(.enter, after: pause)
      #expect(session.screenName == place && session.depth == keys.count + 1)
      #expect(try session.desk.events == events)
      #expect(session.messageRow.contains("没有照办；打编号先按"))
    }
  }

  /// The letters of a restored store go on by a digit; a whole number has those of any desk between its dashes.
  @Test(arguments: ["A2-0006", "a2-1", "TS-20270315-A2-0006", "ts-20270315-b3-0002"])
  func aDigitInTheLettersTakesNoStep(words: String) throws {
    for keys: [Key] in [[], [.text("6")], [.text("6"), .enter], [.text("8")]] {
      var session = try Session.filled()
      session.program.context.letters = "A2"
      session.press(keys)
      let (place, events) = (session.screenName, try session.desk.events)
      for character in words { session.press(.text(String(character)), after: 200) }
      session.press(.enter, after: 200)
      #expect(session.screenName == place && session.depth == keys.count + 1, "\(keys)")
      #expect(try session.desk.events == events)
      #expect(session.messageRow.contains("没有照办；打编号先按"))
    }
  }

  /// Behind a letter that is not this desk's, behind a while, and on a desk whose letters have no digit, a digit is one.
  @Test(arguments: [("A2", "b", 200), ("A2", "a", 1000), ("A", "a", 200), ("A3", "a", 200)])
  func aDigitBehindAnotherLetterIsOne(letters: String, letter: String, pause: Int) throws {
    var session = try Session.filled()
    session.program.context.letters = letters
    session.press(.text(letter), after: 900)
    session.press(.text("2"), after: pause)
    #expect(session.top(IntakeScreen.self) != nil)
  }

  @Test func aDigitAfterAWhileIsOne() throws {
    var session = try Session.filled()
    session.press(.text("6"))
    session.press(.text("-"), after: 900)
    session.press(.function(1), after: 100)
    session.press(.escape, after: 100)
    session.press(.text("9"), after: 200)
    session.rest()
    #expect(session.top(StepMenuScreen.self) != nil)
    session.press(.escape)
    session.press(.text("-"), after: 900)
    session.press(.text("9"), after: 1000)
    session.rest()
    #expect(session.top(StepMenuScreen.self) != nil)
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
