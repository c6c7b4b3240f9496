import Casework
import LineFinding
import Reports
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk

/// The day is looked through, handed over, and what was written is shown.
@Suite struct ClosingTests {
  private func session(_ keys: Key...) throws -> Session {
    try Places.session(at: [.text("8"), .text("8")] + keys)
  }

  private func handOvers(_ session: Session) -> [Effect] {
    session.effects.filter { if case .handOver = $0 { true } else { false } }
  }

  @Test func totalsAndMenuLeadToTheSameList() throws {
    let fromTotals = try #require(try session().top(CloseDayScreen.self))
    let fromMenu = try Places.session(at: [.text("9"), .text("sgjj"), .enter])
    let board = try #require(fromMenu.top(CloseDayScreen.self)?.board)
    let other = try #require(fromTotals.board)
    #expect(board.checklist == other.checklist && board.changes == other.changes)
    #expect(board.day == other.day && board.revision == other.revision)
    #expect(board.places.map(\.shown) == other.places.map(\.shown))
    let before = try Places.session(at: [.text("8"), .left, .text("8")])
    #expect(before.top(CloseDayScreen.self)?.day == Booth.day.adding(-1))
  }

  /// Each digit opens what mends its line, and coming back the list is counted anew.
  @Test func everyLineLeadsToWhatMendsIt() throws {
    var session = try session()
    let board = try #require(session.top(CloseDayScreen.self)?.board)
    #expect(board.checklist.drafts.count == 2)
    session.press(.text("1"))
    #expect(session.top(IntakeScreen.self) != nil)
    // A form is left for home, as everywhere.
    session.press(.escape, .text("8"), .text("8"), .text("2"))
    let list = try #require(session.top(ListScreen.self))
    #expect(list.rows.count == board.checklist.withoutDepartment)
    #expect(list.rows.allSatisfy { $0.department.isEmpty && $0.status.isOpen })
    session.press(.escape, .text("4"))
    let untold = try #require(session.top(ListScreen.self))
    #expect(untold.rows.count == board.checklist.untold && !untold.rows.isEmpty)
    #expect(untold.rows.allSatisfy { $0.due?.what == .tell })
    session.press(.escape, .text("7"))
    #expect(session.top(LedgerScreen.self) != nil)
    session.press(.text("找不到"), .escape, .escape)
    #expect(session.top(CloseDayScreen.self) != nil)
    let digit = try #require(board.checklist.open.last { $0 != .office }).rawValue + 1
    #expect(digit == 7)
    session.press(.text("7"), .text("礼品"), .enter, .text("30个"), .control("s"), .escape)
    while session.top(CloseDayScreen.self) == nil { session.press(.escape) }
    let after = session.top(CloseDayScreen.self)?.board?.checklist.uncounted.count
    #expect(after == board.checklist.uncounted.count - 1)
  }

  /// An office without a name is on the list until it has one; the line leads to where that is written.
  @Test func anOfficeWithoutANameIsNamed() throws {
    var session = try session()
    #expect(
      session.text.lines(with: "单位名称") == [
        "8 没有写的单位名称          1  在设置里写上，或者用 setup --office"
      ])
    session.press(.text("8"))
    #expect(session.top(SetupScreen.self) != nil)
    session.press(.escape, .escape, .escape)
    session.record(.configure([.office: "样区市场监管所"]))
    session.press(.text("8"), .text("8"))
    #expect(session.text.lines(with: "单位名称") == ["8 没有写的单位名称          -"])
    session.press(.text("8"))
    #expect(session.program.message == "这一项没有要办的")
  }

  /// The cases whose times are odd are opened one after the other.
  @Test func oddTimesAreOpenedInTurn() throws {
    var session = try Session()
    let later = Instant(seconds: SquareDay.now.seconds + 7200)
    let fields = CaseFields([.facts: .text("买了奶粉，结块"), .receivedAt: .instant(later)])
    for _ in 1...2 { try session.desk.record(.open(Intake(kind: .complaint, fields: fields))) }
    let odd = session.desk.all.suffix(2).map(\.id).reversed() as [CaseID]
    session.press(.text("8"), .text("8"))
    let opened = (0..<3).map { _ -> CaseID? in
      session.press(.text("5"))
      defer { session.press(.escape) }
      return session.top(CaseScreen.self)?.id
    }
    #expect(opened == [odd[0], odd[1], odd[0]])
  }

  @Test func aStickIsTakenFirstAndStarsAreTheRule() throws {
    let session = try session(.enter, .enter)
    let stick = session.desk.places[0]
    #expect(handOvers(session) == [.handOver(Booth.day, to: stick, unmasked: false)])
    #expect(session.frame.description.contains(stick.shown))
    #expect(session.frame.description.contains("各部门名单打了星号"))
  }

  @Test func personsInFullAreChosenByHandAndNotForTheNextTime() throws {
    var session = try session(.enter, .tab)
    #expect(session.frame.description.contains("这样选会记下来"))
    session.press(.enter)
    #expect(
      handOvers(session) == [
        .handOver(Booth.day, to: session.desk.places[0], unmasked: true)
      ])
    #expect(session.frame.description.contains("已记下"))
    session.press(.escape, .enter)
    #expect(session.top(HandOverScreen.self)?.isUnmasked == false)
  }

  @Test func aPlaceThatTakesNothingSaysSoAndIsNotWrittenTo() throws {
    var session = try session(.enter, .text("2"))
    #expect(session.messageRow.contains("只读，写不进去"))
    session.press(.down, .enter)
    #expect(session.messageRow.contains("只读，写不进去"))
    #expect(handOvers(session).isEmpty)
    session.press(.text("3"), .enter)
    #expect(session.top(HandOverScreen.self)?.done?.shown == "~/三一五/2027-03-15-交接")
  }

  /// A stick that was pulled fails, is named, and is gone from the places; the home is left.
  @Test func aPulledStickIsNamedAndGone() throws {
    var session = try session(.enter)
    _ = try session.desk.pullStick()
    session.press(.enter)
    #expect(session.messageRow.hasSuffix("写不了（没有这个文件或文件夹），没有留下半个文件，请换个地方"))
    let screen = try #require(session.top(HandOverScreen.self))
    #expect(screen.done == nil && screen.place?.shown == "~/三一五/2027-03-15-交接")
    #expect(session.frame.description.contains("没有插着的U盘"))
    try session.desk.plugStick()
    session.press(.text("0"))
    #expect(session.frame.description.contains("U盘「样盘」"))
  }

  @Test func theSecondSaysWhatChanged() throws {
    var session = try session(.enter, .enter)
    try session.desk.recordOneMore()
    session.press(.escape)
    #expect(session.frame.description.contains("与第 1 次相比：投诉接到 28 -> 29"))
    session.press(.enter, .enter)
    #expect(session.frame.description.contains("第 2 次交接"))
    #expect(session.frame.description.contains("与第 1 次相比：投诉接到 28 -> 29"))
    session.press(.enter)
    #expect(session.program.screens.count == 1)
  }

  @Test(arguments: [
    (0, "0 B"), (999, "999 B"), (1000, "1.0 KB"), (2_560_000, "2.5 MB"), (3_940_000_000, "3.9 GB"),
    (128_000_000_000, "128 GB"),
  ])
  func sizesAreSaidAsPeopleBuySticks(bytes: Int, words: String) {
    #expect(HandOverScreen.size(bytes) == words)
  }
}

/// Figures that are looked at while cases come in.
@Suite struct MovingFiguresTests {
  private func complaint(_ session: inout Session, _ counter: Int) throws {
    let fields = CaseFields([
      .facts: .text("第\(counter)件"), .nature: .text("quality"), .goodsClass: .text("g_food"),
      .venue: .text("东门广场"), .channel: .text("visit"),
    ])
    try session.desk.record(.open(Intake(kind: .complaint, fields: fields)))
  }

  private func bar(_ session: Session, _ label: String) -> String {
    let rows = (0..<24).map(session.row)
    return rows.first { $0.hasPrefix(" \(label) ") } ?? ""
  }

  /// What another hand has saved is seen with the next minute, without a key.
  @Test func barsMoveWithTheClock() throws {
    var session = try Places.session(at: [.text("8")])
    let before = bar(session, "质量")
    #expect(before.contains("  9 =========  "))
    for counter in 1...3 { try complaint(&session, counter) }
    #expect(bar(session, "质量") == before)
    session.take(.clock(Instant(seconds: SquareDay.now.seconds + 60)))
    #expect(bar(session, "质量").contains(" 12 ============"))
    #expect(session.row(0).contains("截至"))
  }

  /// Home is asked for once a minute, whatever the clock says in between.
  @Test func homeMovesWithTheClockToo() throws {
    var session = try Session()
    let registered = { (session: Session) in
      (session.program.screens.first as? HomeScreen)?.board?.today[.complaint, .registered]
    }
    try complaint(&session, 1)
    session.take(.clock(Instant(seconds: SquareDay.now.seconds + 30)))
    #expect(registered(session) == 28)
    session.take(.clock(Instant(seconds: SquareDay.now.seconds + 60)))
    #expect(registered(session) == 29)
  }

  /// Under the pad the totals are in sight: what is counted there moves them at once.
  @Test func whatIsCountedMovesThemAtOnce() throws {
    var session = try Places.session(at: [.text("8"), .text("+"), .text("+")])
    let asked = Effect.ask(.totals(from: Booth.day, to: Booth.day, venues: []))
    #expect(session.effects.count { $0 == asked } == 2)
    session.press(.escape)
    #expect(session.frame.description.contains("现场接受咨询131人次"))
  }

  /// Screens that do not move ask for nothing.
  @Test func aFormIsLeftAlone() throws {
    var session = try Places.session(at: [.text("2")])
    let asked = session.effects.count
    session.take(.clock(Instant(seconds: SquareDay.now.seconds + 60)))
    #expect(session.effects.count == asked)
  }

  /// The signs of a bar are one column wide in every terminal, and all bars begin in one column,
  /// whatever the labels are.
  @Test(arguments: [(Language.chinese, 24, 80), (.english, 24, 80), (.chinese, 40, 120)])
  func barsBeginInOneColumn(language: Language, rows: Int, columns: Int) throws {
    let session = try Places.session(
      at: [.text("8")], language, rows: rows, columns: columns)
    let frame = session.frame
    var starts: [Int: Int] = [:]
    for row in 0..<rows {
      let cells = Array(frame.row(row))
      for column in cells.indices.dropFirst()
      where cells[column].style.tone == .accent && cells[column].text != " " {
        if cells[column - 1].style.tone != .accent { starts[column, default: 0] += 1 }
      }
    }
    #expect(starts.count == 2, "\(starts)")
    #expect(starts.values.allSatisfy { $0 >= 4 }, "\(starts)")
  }
}
