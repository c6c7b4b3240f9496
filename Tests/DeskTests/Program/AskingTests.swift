import Casework
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk

/// What is asked before a save by a clock that is not to be believed.
@Suite struct AskingTests {
  private func doubtful(_ language: Language = .chinese) throws -> Session {
    let context = try SquareDay.context(language)
    let desk = try SquareDay.desk(context)
    try desk.record(
      .disclose(Disclosure(.shown, detail: "list 1")),
      at: Instant(seconds: context.now.seconds + 86_400))
    return Session(context, desk)
  }

  /// Every key that records something by the clock, from home.
  static let saves: [(name: String, keys: [Key])] = [
    ("intake", [.text("2"), .tab, .tab, .text("面粉机坏了"), .control("s")]),
    ("intake, and one more", [.text("2"), .tab, .tab, .text("面粉机坏了"), .control("t")]),
    ("step", [.text("6"), .text("7"), .text("记一笔"), .control("s")]),
    (
      "steps of several",
      [
        .text("6"), .text(" "), .text(" "), .text("7"), .text("记一笔"), .control("s"),
      ]
    ),
    ("pad", [.text("5"), .text("+")]),
    ("ledger", [.text("9"), .text("tz"), .enter, .text("2"), .text("30"), .control("s")]),
    ("undo", [.control("z"), .enter]),
  ]

  private func records(_ session: Session) -> Int {
    session.effects.count { effect in
      if case .record(let request, _) = effect {
        if case .disclose = request { return false }
        return true
      }
      return false
    }
  }

  @Test(arguments: saves.map(\.name)) func itIsAskedOnceBeforeTheFirstSave(name: String) throws {
    let keys = try #require(AskingTests.saves.first { $0.name == name }).keys
    var session = try doubtful()
    for key in keys { session.press(key) }
    #expect(session.top(ClockScreen.self) != nil, "\(name)\n\(Frames.text(session.frame))")
    #expect(records(session) == 0)
    // Another key is answered; Esc goes back, and nothing typed is lost.
    session.press(.enter)
    #expect(session.messageRow.contains("先答"))
    session.press(.escape)
    #expect(session.top(ClockScreen.self) == nil && records(session) == 0)
    #expect(session.messageRow.contains("没有存"))
    if let last = keys.last { session.press(last) }
    #expect(session.top(ClockScreen.self) != nil)
    session.press(.text("1"))
    #expect(records(session) >= 1, "\(name)")
    #expect(session.top(ClockScreen.self) == nil)
    let before = records(session)
    while session.program.screens.count > 1 { session.press(.escape) }
    for key in keys { session.press(key) }
    #expect(session.top(ClockScreen.self) == nil, "\(name)")
    #expect(records(session) > before, "\(name)")
  }

  /// A clock that is right asks nothing, and one that is set right meanwhile neither.
  @Test(arguments: saves.map(\.name)) func aRightClockAsksNothing(name: String) throws {
    let keys = try #require(AskingTests.saves.first { $0.name == name }).keys
    for isSetRight in [false, true] {
      var session = isSetRight ? try doubtful() : try Session()
      if isSetRight {
        let now = session.program.context.now
        session.take(.clock(Instant(seconds: now.seconds + 86_400)))
      }
      for key in keys { session.press(key) }
      #expect(session.top(ClockScreen.self) == nil, "\(name)")
      #expect(records(session) >= 1, "\(name)\n\(Frames.text(session.frame))")
    }
  }

  /// Looking, choosing a clerk and answering the first questions need no right clock.
  @Test func whatHasNoDayOfItsOwnIsNotAskedAbout() throws {
    var session = try doubtful()
    session.press(.text("9"), .text("hr"), .enter, .text("李四"), .enter)
    #expect(session.top(ClockScreen.self) == nil)
    #expect(session.program.context.clerk == "李四")
  }

  @Test(arguments: Language.allCases) func homeSaysIt(language: Language) throws {
    let session = try doubtful(language)
    let line = session.row(1)
    #expect(line.contains(language == .chinese ? "电脑时钟可疑：现在 2027-03-15" : "Check the clock"))
    #expect(line.contains("2027-03-16"))
    #expect(TextWidth.columns(of: line) <= 79 && !line.contains(".."), "\(line)")
    #expect(Frames.problems(session.frame).isEmpty)
  }

  @Test(arguments: Language.allCases) func theQuestionIsPlain(language: Language) throws {
    var session = try doubtful(language)
    session.press(.text("5"), .text("+"))
    try Frames.expect(session.frame, "clock-\(language.rawValue)")
    #expect(Frames.problems(session.frame).isEmpty)
  }
}

/// A store that was taken away.
@Suite struct LossTests {
  private static let lost = LostStore(
    what: Phrase("/home/a/desk.db：存档不见了", "/home/a/desk.db: the store is gone"),
    places: [
      RescuePlace(path: "/home/a/三一五/另存-1", shown: "~/三一五/另存-1"),
      RescuePlace(path: "/home/a/另存-1", shown: "/home/a/另存-1"),
    ])

  private func lost(_ language: Language = .chinese) throws -> Session {
    var session = try Session(language)
    session.press(.text("2"), .tab, .tab, .text("面粉机坏了"))
    session.take(.storeLost(LossTests.lost))
    return session
  }

  @Test func theFormStaysAndIsKeptOnceMore() throws {
    var session = try lost()
    #expect(session.top(RescueScreen.self) != nil)
    #expect(session.desk.drafts.contains { $0.entries["facts"] == "面粉机坏了" })
    session.press(.escape)
    #expect(session.top(IntakeScreen.self)?.isBlank == false)
    session.take(.storeLost(LossTests.lost))
    session.take(.storeLost(LossTests.lost))
    #expect(session.program.screens.filter { $0 is RescueScreen }.count == 1)
  }

  @Test func theDigitsWrite() throws {
    var session = try lost()
    session.press(.text("1"), .text("2"))
    #expect(session.effects.suffix(2) == LossTests.lost.places.prefix(2).map(Effect.rescue))
  }

  @Test func theSecondZeroLeavesWhatNobodySaved() throws {
    var session = try lost()
    session.press(.text("0"))
    #expect(!session.hasQuit)
    #expect(session.messageRow == " 还没有另存。再按一次 0 就退出，没存上的都会丢；按 1 另存")
    session.press(.text("0"))
    #expect(session.hasQuit && session.effects.contains(.leaveUnsaved))
  }

  @Test func whatWasWrittenIsSaidAndLeavingIsFree() throws {
    var session = try lost()
    session.take(.rescued(Rescued(shown: "~/三一五/另存-1.db", cases: 12, drafts: 1, isWhole: true)))
    #expect((0..<24).contains { session.row($0).contains("案件 12 件，草稿 1 份") })
    session.press(.text("0"))
    #expect(session.hasQuit)
  }

  /// What is not in the new file is said beside what is.
  @Test(arguments: Language.allCases) func whatIsNotInTheFileIsSaid(language: Language) throws {
    var session = try lost(language)
    var rescued = Rescued(shown: "~/三一五/另存-1.jsonl", cases: 2, drafts: 1, isWhole: false)
    rescued.lost = LostParts(cases: 1, entries: 3, drafts: 2, events: 4, isOpenEnded: true)
    rescued.unwritten = 1
    session.take(.rescued(rescued))
    #expect(Frames.problems(session.frame).isEmpty)
    let shown = (0..<21).map(session.row).joined().filter { !$0.isWhitespace }
    let sentences = rescued.told.map { $0[language].filter { !$0.isWhitespace } }
    #expect(
      sentences.count == 3 && sentences.filter { !shown.contains($0) } == [], "\(session.frame)")
    let lost = Phrase(
      "没读出来或不全：案件 1 件，台账 3 条，草稿最多 2 份，记录 4 条，后面还有多少不知道",
      "Not read, or not in full: cases: 1, entries of the ledger: 3, drafts: at most 2, "
        + "events of the log: 4, how much more is not known")
    #expect(rescued.told[1] == lost)
  }

  @Test(arguments: Language.allCases) func itIsPlain(language: Language) throws {
    var session = try lost(language)
    try Frames.expect(session.frame, "lost-\(language.rawValue)")
    #expect(Frames.problems(session.frame).isEmpty)
    session.take(.rescued(Rescued(shown: "~/三一五/另存-1.jsonl", cases: 2, drafts: 1, isWhole: false)))
    #expect(Frames.problems(session.frame).isEmpty)
    session.press(.escape, .escape)
    #expect(session.row(1).contains("/home/a/desk.db"))
  }
}
