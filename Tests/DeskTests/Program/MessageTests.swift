import Casework
import LineFinding
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk

/// A message belongs to the screen it was made for, and to the moment between two keys.
@Suite struct MessageTests {
  /// Words that no screen says by itself.
  private static let mark = "样话一句"
  private static let words = Phrase(mark, mark)

  private static func session(at place: Places.Place) throws -> Session {
    try Places.fewCases(at: place)
  }

  /// A way to get a message said on the screen on top, with the words that tell it.
  private static let sayings:
    [(name: String, say: @Sendable (inout Session) -> Void, mark: String)] =
      [
        ("failed", { $0.take(.failed(words)) }, mark),
        ("refused", { $0.take(.refused(.externalIDTaken(mark))) }, mark),
        ("key", { $0.press(.control("c")) }, "要退出，按 Esc 回首页再按 0"),
      ]

  private static func goHome(_ session: inout Session) {
    if session.depth > 1 { session.press(.function(10)) }
  }

  /// Goes to a place from home.
  private static func go(to place: Places.Place, _ session: Session) throws -> Session {
    var session = session
    session.go(to: place)
    return session
  }

  @Test func everyScreenIsAmongThePlaces() throws {
    var seen: Set<String> = []
    for place in Places.all {
      seen.insert(try Self.session(at: place).screenName)
    }
    let declared = try Places.declared()
    #expect(declared.count > 20)
    // What comes before a store is open, what PINs are asked on, and what two desks disagree on, has tests of its own.
    #expect(seen == declared.subtracting(["GenerationScreen", "SeatScreen", "SettleScreen"]))
  }

  /// What was said on one screen, by whatever says it, is gone when that is left.
  @Test func noMessageIsTakenAlong() throws {
    for place in Places.all {
      let here = try Self.session(at: place)
      for saying in Self.sayings {
        var said = here
        saying.say(&said)
        #expect(said.text.contains(saying.mark), "\(place.name) does not say \(saying.name)")
        if place.name == "home" { continue }
        for way: Key in [.function(10), .function(2), .function(9), .control("g")] {
          var left = said
          left.press(way)
          let stands = left.text.contains(saying.mark)
          #expect(!stands, "\(saying.name) of \(place.name) behind \(way)")
        }
      }
    }
  }

  /// Every screen in pairs: what was said on one stands on no other, nor does an answer that comes for
  /// it late; that is told on home, where everything ends.
  @Test func noMessageStandsOnAnotherScreen() throws {
    for from in try Places.ofEachScreen.get() { try expectNoMessage(of: from) }
  }

  private func expectNoMessage(of from: Places.Place) throws {
    var here = try Self.session(at: from)
    let asker = here.program.stack.top.id
    here.take(.failed(Self.words))
    Self.goHome(&here)
    for to in try Places.others(than: from.name) {
      let arrived = try Self.go(to: to, here)
      #expect(!arrived.text.contains(Self.mark), "what \(from.name) said stands on \(to.name)")
      for answer: Message in [.failed(Self.words), .done(Self.words)] {
        var there = arrived
        there.take(.answered(asker, answer))
        #expect(!there.text.contains(Self.mark), "an answer for \(from.name) stands on \(to.name)")
        if from.name == "home" { continue }
        Self.goHome(&there)
        #expect(there.messageRow.contains(Self.mark), "\(from.name), \(to.name)")
      }
    }
  }

  /// What lies over a screen for a while does not show what that one waits for; it gets it back.
  @Test func anAnswerWaitsUnderAnOverlay() throws {
    for place in Places.all where !place.name.hasPrefix("pad") && place.name != "help" {
      let here = try Self.session(at: place)
      let asker = here.program.stack.top.id
      for key: Key in [.function(1), .function(5)] {
        var covered = here
        covered.press(key)
        covered.take(.answered(asker, .done(Self.words)))
        #expect(covered.text.lines(with: Self.mark) == [], "\(place.name) \(key)")
        covered.press(.escape)
        if covered.depth == here.depth {
          #expect(covered.text.lines(with: Self.mark).count == 1, "\(place.name) \(key)")
        }
      }
    }
  }

  /// A real file that is slow to write is told where it was asked for, or on home.
  @Test func aSlowFileIsToldWhereItWasAskedFor() throws {
    for to in try Places.others(than: "totals") {
      var session = try Session.filled()
      session.press(.text("8"))
      session.isSlow = true
      session.press(.text("1"), .function(10))
      session.go(to: to)
      #expect(session.text.lines(with: "已存：") == [], "\(to.name)")
      session.answerLate()
      #expect(session.text.lines(with: "已存：") == [], "\(to.name)")
      Self.goHome(&session)
      #expect(session.messageRow == " 已存：~/三一五/2027-03-15/合计.txt", "\(to.name)")
    }
  }

  @Test func theSavedNumberStandsOnHomeAndNowhereElse() throws {
    var home = try Session.filled()
    home.press(.text("2"), .text("13900000001"), .enter, .text("赵样"), .control("s"))
    #expect(home.messageRow.contains("已存 A-0007"))
    for to in try Places.others(than: "home") {
      var there = home
      there.go(to: to)
      #expect(there.text.lines(with: "已存 A-0007") == [], "\(to.name)")
      if to.name.hasPrefix("pad") { there.press(.escape) }
      Self.goHome(&there)
      #expect(there.messageRow == home.messageRow, "\(to.name)")
    }
  }

  /// A step that was taken in a list is told there, until the next key, and on home.
  @Test func aStepIsToldWhereItLed() throws {
    var session = try Session.filled()
    session.press(.text("6"), .text("6"), .enter)
    #expect(session.top(ListScreen.self) != nil)
    #expect(session.text.contains("已记 A-000"))
    session.press(.down)
    #expect(!session.text.contains("已记 A-000"))
    session.press(.escape)
    #expect(session.messageRow.contains("已记 A-000"))
  }

  @Test func aPrintedPaperIsToldBehindTheForm() throws {
    var session = try Session.filled()
    session.press(.text("6"), .text("8"), .control("s"))
    #expect(session.top(ListScreen.self) != nil)
    #expect(session.messageRow.contains("已存："))
  }
}

/// What is missing and what helps now keeps its row, however long a message is.
@Suite struct LiveRowTests {
  private static let long = Phrase(
    String(repeating: "不能这样办，要先补齐材料，", count: 5),
    String(repeating: "this cannot be done before all is there, ", count: 3))

  @Test(arguments: Language.allCases)
  func noMessageCoversWhatStands(_ language: Language) throws {
    for place in Places.all {
      var session = try Places.fewCases(at: place, language)
      // Home has the test below; what lies under the pad is out of reach.
      if session.depth == 1 { continue }
      let height = session.top(PadScreen.self)?.panelRows ?? 22
      let before = session.frame
      session.take(.done(Self.long))
      let after = session.frame
      for row in 0..<height where after.row(row) != before.row(row) {
        let isFree = before.text(ofRow: row).isEmpty
        #expect(isFree, "\(place.name), row \(row): \(after.text(ofRow: row))")
      }
      let isWhole = after.description.replacing(/[\s\n]/, with: "")
        .contains(Self.long[language].replacing(/\s/, with: ""))
      #expect(isWhole, "\(place.name)\n\(after)")
    }
  }

  /// On home the saved number stays long: nothing is hidden by it, and the keys stay in sight.
  @Test(arguments: Language.allCases)
  func aLongNumberOnHomeHidesNothing(_ language: Language) throws {
    var session = try Session.filled(language)
    let before = session.frame
    for words in [Self.long, Phrase(Self.long.zh + Self.long.zh, Self.long.en + Self.long.en)] {
      session.take(.done(words))
      let after = session.frame
      let hints = (after.text(ofRow: 23), before.text(ofRow: 23))
      #expect(hints.0 == hints.1)
      for row in 17..<22 {
        #expect(after.description.contains(before.text(ofRow: row)), "\(before.text(ofRow: row))")
      }
    }
  }

  /// Behind a save the next form says what it lacks and how money is typed.
  @Test func theNextFormSaysWhatItLacksAndHowMoneyIsTyped() throws {
    for command: Key in [.control("s"), .control("t")] {
      var session = try Session.filled()
      session.press(.text("2"), .text("13900000001"), .enter, .text("赵样"), .enter, .text("坏了"))
      session.press(.enter, command)
      #expect(session.text.contains("已存 A-0007"))
      if session.depth == 1 { session.press(.text("2"), .enter, .enter) }
      session.press(.text("又坏了"), .enter)
      #expect(session.row(21).contains(" 项（总局令第121号第10条"))
      session.press(.text("样店"), .enter, .text("样品"), .enter)
      #expect(
        session.text.lines(with: "都行") == ["金额：199、1.2万、三千多、约2000 都行；说得大概就照大概记。"])
      #expect(session.row(21).contains(" 项（总局令第121号第10条"))
      #expect(session.text.lines(with: "已存 A-0007") == [])
    }
  }
}
