import Casework
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk

/// What goes on without being drawn: the clock while somebody types, and keys in a window that is
/// too small to show anything.
@Suite struct UnseenTests {
  /// A form counts from when it was opened, however long the one before it was typed in.
  @Test func aFormThatFollowsLongTypingBeginsNow() throws {
    var session = try Session()
    session.press(.text("2"), .text("138"))
    let begun = session.program.context.now
    let later = Instant(seconds: begun.seconds + 300)
    let frame = session.frame
    session.take(.clock(later))
    #expect(session.frame == frame)
    session.press(.control("s"), .text("2"))
    #expect(session.top(IntakeScreen.self)?.forms.openedAt == later)
    session.press(.escape)
    #expect(session.row(0).contains(later.time(in: .shanghai)))
  }

  /// At midnight a list asks for the days left on the new day; until then it has no reason to.
  @Test func aNewDayIsAskedForWhereNobodyTypes() throws {
    var session = try Session()
    session.press(.text("6"))
    let before = session.effects.count
    let tomorrow = Instant(seconds: session.program.context.now.seconds + 86_400)
    session.take(.clock(Instant(seconds: session.program.context.now.seconds + 60)))
    #expect(session.effects.count == before)
    session.take(.clock(tomorrow))
    #expect(session.effects.count > before)
    #expect(session.row(0).contains("3月16日"))
  }

  @Test func noKeyActsInAWindowThatShowsNothing() throws {
    var session = try Session()
    session.press(.text("6"), .text("6"))
    session.take(.resized(rows: 5, columns: 20))
    let before = session.effects.count
    session.press(.enter, .control("s"), .text("1"), .text("+"), .text("+"), .function(5), .escape)
    #expect(session.effects.count == before)
    session.take(.resized(rows: 24, columns: 80))
    #expect(session.top(StepScreen.self) != nil)
  }

  @Test func whatIsTypedInASmallWindowIsKept() throws {
    var session = try Session()
    session.press(.text("2"), .text("138"))
    session.take(.resized(rows: 5, columns: 20))
    session.press(.text("0013"), .paste("8000"))
    session.take(.resized(rows: 24, columns: 80))
    #expect(session.top(IntakeScreen.self)?.forms[text: .field(.consumerPhone)] == "13800138000")
  }

  /// What was only guessed, and what is still to be filled in, is said behind the number.
  @Test func aSaveNamesGuessesThatNobodyTook() throws {
    var session = try Session()
    session.press(.text("2"), .text("13800138000"), .enter, .text("赵一"), .enter)
    session.press(.text("电饭锅用三天不通电，【金额】"), .enter)
    session.press(.text("华联"), .enter, .text("电饭锅"), .enter, .control("s"))
    #expect(
      session.program.lastSaved.words
        == "已存 A-0048  赵*  请告诉来人：登记不等于受理，03-24前告知是否受理\n性质 质量、类别 厨房电器 没取：Ctrl-K 取  【】没填：经过")
  }

  /// The sign that opens the search is no word of it.
  @Test func aSlashBeforeANumberIsNoWord() throws {
    var session = try Session()
    session.press(.text("7"), .text("/0012"))
    #expect(session.top(ListScreen.self)?.query.search == "0012")
  }
}
