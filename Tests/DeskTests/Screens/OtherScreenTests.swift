import Casework
import Foundation
import Reports
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk

/// Totals, ledger, menu, clerk, undo, help.
@Suite struct OtherScreenTests {
  /// A correction shows what it took the place of, personal words only where persons are shown.
  @Test func aCorrectionIsReadAsOldAndNew() throws {
    var session = try Session()
    session.press(.text("2"), .text("13900000001"), .enter, .text("赵样"), .enter)
    session.press(.text("坏了"), .enter, .text("甲店"), .control("s"))
    let id = try #require(session.desk.subject(48)?.id)
    let changes: [Casework.Field: FieldValue?] = [
      .merchantName: .text("乙店"), .consumerPhone: .text("13900000002"), .consumerName: nil,
    ]
    try session.desk.record(
      .take([StepAction(.amend, changes: changes)], on: id, seen: nil))
    session.press(.text("6"), .text("/"), .text("48"), .enter, .end)
    let shown = session.frame.description
    #expect(shown.contains("商家：甲店 改为 乙店"))
    #expect(shown.contains("姓名：*** 改为 （删去）"))
    #expect(!shown.contains("13900000002") && !shown.contains("13900000001"))
    session.press(.text("*"), .end)
    #expect(session.frame.description.contains("电话：13900000001 改为 13900000002"))
  }

  /// Home tells the figures of today as the totals do: each that stands on both is the same.
  @Test func homeSaysWhatTheTotalsSay() throws {
    var session = try Session()
    let today = try session.desk.board.today
    let home = session.row(2) + session.row(3)
    let referred = [Kind.complaint, .report].map { today[$0, .referred] }.filter { $0 > 0 }
    let figures = [
      ("投诉", "\(today[.complaint, .registered])"), ("咨询", "\(today.consultations.total)"),
      ("举报", "\(today[.report, .registered])"),
      ("挽回", today.amount(.recovered)?.money.grouped ?? "--"),
      ("办结", "\(today[.complaint, .closed] + today[.report, .closed])"),
      ("转办", referred.map(String.init).joined(separator: "+")),
    ]
    for (label, figure) in figures {
      let words = home.components(separatedBy: label).dropFirst().first ?? ""
      #expect(words.split(separator: " ").first.map(String.init) == figure, "\(label)")
    }
    session.press(.text("8"))
    let rows = (0..<24).map { session.row($0).split(separator: " ").map(String.init) }
    for (kind, name) in [(Kind.complaint, "投诉"), (.report, "举报")] {
      let row = try #require(rows.first { $0.first == name })
      #expect(row[1] == "\(today[kind, .registered])")
      #expect(row.contains("\(today[kind, .referred])"))
    }
  }

  /// The story ends with what can be done, and why the rest cannot, without a key pressed.
  @Test(arguments: Language.allCases) func aCaseSaysWhyAStepIsNotPossible(
    _ language: Language
  ) throws {
    var session = try Session(language)
    session.press(.text("6"), .down, .enter, .end)
    let shown = session.frame.description
    #expect(session.top(CaseScreen.self)?.subject?.number.short == "A-0033")
    #expect(shown.contains(language == .chinese ? "现在能办" : "What can be done now"))
    #expect(shown.contains(language == .chinese ? "3当场和解" : "3settle"))
    let why = language == .chinese ? "还缺住址、商家地址，补齐后才能受理" : "still lacks address"
    #expect(shown.contains(why), "\(shown)")
  }

  /// Showing the persons is recorded, and the story stays where they are read.
  @Test func shownPersonsAreInSight() throws {
    var session = try Session()
    session.press(.text("6"), .down, .enter)
    let subject = try #require(session.top(CaseScreen.self)?.subject)
    for text in ["一", "二", "三", "四", "五"] {
      try session.desk.record(
        .take([StepAction(.note, [.text: .text(text)])], on: subject.id, seen: nil))
    }
    session.press(.escape, .enter, .text("*"))
    #expect(session.frame.description.contains(subject.fields[text: .consumerPhone]))
  }

  /// Help says which characters stand behind a `〓`; where there is none it says nothing of it.
  @Test func helpNamesWhatCannotBeDrawn() throws {
    let drawn = try #require(TextWidth.undrawable(in: "样\u{32FFF}\u{32FFF}样").first)
    var session = try Places.session(at: [.text("2"), .enter, .text("样" + String(drawn))])
    session.press(.function(1))
    #expect(session.frame.description.contains("〓"))
    #expect(session.frame.description.contains("U+32FFF，照样存着"))
    session.press(.function(1), .control("s"))
    let id = try #require(session.desk.subject(48))
    #expect(id.fields[text: .consumerName].unicodeScalars.contains(drawn))
    session.press(.text("6"), .text("/"), .text("48"), .enter, .function(1))
    #expect(session.frame.description.contains("U+32FFF"))
    session = try Places.session(at: [.text("2"), .enter, .text("样"), .function(1)])
    #expect(!session.frame.description.contains("画不出的字"))
  }

  /// A half-typed correction is told from a new visitor's form.
  @Test func aParkedCorrectionNamesItsCase() throws {
    var session = try Places.session(at: [.text("6"), .down, .text("1")])
    session.press(.text("样区三路"), .escape, .escape, .escape)
    #expect(session.frame.description.contains("更正 A-0033"))
    let found = try (0..<3).contains { place in
      var again = try Places.session(at: [.text("6"), .down, .text("1")])
      again.press(.text("样区三路"), .escape, .escape, .escape, .home)
      for _ in 0..<place { again.press(.down) }
      again.press(.enter)
      return again.top(IntakeScreen.self)?.forms.amended?.number?.short == "A-0033"
    }
    #expect(found)
  }

  private func totals(_ session: Session) throws -> TotalsScreen {
    try #require(session.top(TotalsScreen.self))
  }

  @Test func digitsWriteThePapersOfTheShownDay() throws {
    let papers: [(String, Export)] = [
      ("1", .table), ("2", .csv), ("3", .json), ("4", .openCases), ("5", .everything),
      ("9", .workbook),
    ]
    for (digit, export) in papers {
      let session = try Places.session(at: [.text("8"), .left, .text(digit)])
      let day = Booth.day.adding(-1)
      #expect(session.effects.contains(.export(export, day: day, venues: [])))
      #expect(session.messageRow.contains("已存"))
    }
  }

  @Test func aProgramWithoutSheetsOfExcelDoesNotOfferThem() throws {
    var context = try SquareDay.context(.chinese, rows: 24, columns: 80)
    #expect(TotalsScreen.keys(context).match(.text("9")) != nil)
    context.writesWorkbooks = false
    var session = Session(context, try SquareDay.desk(context))
    session.press(.text("8"))
    let frame = (0..<24).map(session.row).joined(separator: "\n")
    #expect(!frame.contains("Excel"))
    #expect(frame.contains("1-8"))
    session.press(.text("9"))
    #expect(session.effects.allSatisfy { if case .export = $0 { false } else { true } })
  }

  @Test func figuresGivenToSomebodyAreKeptAndSeenApart() throws {
    var session = try Places.session(at: [.text("8"), .text("6")])
    session.press(.enter)
    #expect(session.messageRow.contains("先写报给谁"))
    session.press(.escape, .text("6"))
    #expect(!session.effects.contains { if case .record = $0 { true } else { false } })
    session.press(.text("样报社"), .enter)
    let given = session.effects.compactMap { effect -> JSON? in
      if case .record(.disclose(let act, of: nil), ending: _) = effect { act.figures } else { nil }
    }
    #expect(given.count == 1)
    #expect(given.first?["consultations"]?["total"] == .number("130"))
    #expect(session.messageRow.contains("报给样报社的数已留底"))
    session.press(.function(5), .text("+"), .escape)
    // On the view of all venues as on that of the only one.
    for _ in 1...2 {
      let words = "11:20 报给样报社，以后变了 1 项：咨询人次 130 -> 131"
      #expect(session.frame.description.contains(words), "\(session.frame)")
      session.press(.tab)
    }
    session.press(.text("6"))
    #expect(session.frame.description.contains(" 1 样报社"), "\(session.frame)")
    session.press(.text("1"), .enter)
    #expect(session.frame.description.contains("11:20 报给样报社，以后没有变化"), "\(session.frame)")
    #expect(session.frame.description.contains("现场接受咨询131人次"))
    session.press(.left)
    #expect(!session.frame.description.contains("报给样报社"))
  }

  @Test func arrowsTurnTheDaysAndTomorrowIsNotReached() throws {
    var session = try Places.session(at: [.text("8"), .right])
    #expect(session.messageRow.contains("今天以后还没有"))
    session.press(.left, .left)
    #expect(try totals(session).day == Booth.day.adding(-2))
    session.press(.right)
    #expect(try totals(session).day == Booth.day.adding(-1))
    session.press(.home)
    #expect(try totals(session).day == Booth.day)
  }

  @Test func tabTakesOneVenueAlone() throws {
    var session = try Places.session(at: [.text("8")])
    #expect(session.row(0).contains("全部会场"))
    let venues = [["东门广场"], []]
    for (asked, names) in zip(venues, ["东门广场", "全部会场"]) {
      session.press(.tab)
      let question = Question.totals(from: Booth.day, to: Booth.day, venues: asked)
      #expect(session.effects.last == .ask(question))
      #expect(session.row(0).contains(names))
      #expect(session.row(0).contains("全部会场") == asked.isEmpty)
    }
  }

  /// The figures of the sentence, the table and home are the same, and each breakdown adds up.
  @Test func theFiguresAgree() throws {
    let session = try Places.session(at: [.text("8")])
    let figures = try #require(try totals(session).totals)
    let complaints = [Metric.registered, .closed, .open].map { figures[.complaint, $0] }
    #expect(complaints == [28, 19, 9])
    #expect(figures.amount(.recovered)?.money.yuan == "12860.50")
    for dimension in [BreakdownName.nature, .goodsClass, .channel] {
      let breakdown = try #require(figures.breakdown(by: dimension))
      for most in 1...9 {
        let bars = Bars(breakdown.ranked(.complaint, most: most, .chinese))
        #expect(bars.rows.reduce(0) { $0 + $1.count } == 28, "\(dimension), \(most)")
        #expect(bars.rows.count <= most)
      }
    }
  }

  // MARK: Ledger

  private func entry(_ keys: [Key]) throws -> (Session, TallyEntry?) {
    let session = try Places.session(at: [.text("9"), .text("tz"), .enter] + keys)
    let entries = session.effects.compactMap { effect -> TallyEntry? in
      if case .record(.tally(let entry), ending: _) = effect { entry } else { nil }
    }
    return (session, entries.last)
  }

  @Test func aCompositeEntryKeepsAllItsQuantities() throws {
    let (session, saved) = try entry([
      .text("销毁"), .enter, .text("7批 13408件 约180吨"), .control("s"),
    ])
    let texts = saved?.quantities.map(\.text)
    #expect(texts == ["7批", "13408件", "约180吨"])
    #expect(session.messageRow.contains("已记：销毁假冒伪劣"))
    #expect(session.frame.description.contains("7批 13408件 约180吨"))
  }

  @Test func everythingAnEntryCanSayIsKept() throws {
    let (_, saved) = try entry([
      .text("2"), .text("5600"), .enter, .text("2"), .text("折页"), .enter, .text("东门"), .enter,
      .enter, .text("3"), .text("2"), .text("估计的"), .control("s"),
    ])
    let expected = TallyEntry(
      item: "leaflets", quantities: [Quantity(count: Count(5600), unit: "份")], venue: "东门广场",
      detail: "折页", place: "东门", scope: .period, source: .estimated, note: "估计的", isTotal: true)
    var plain = saved
    plain?.quantities = expected.quantities
    #expect(plain == expected)
    #expect(saved?.quantities.first?.count == Count(5600))
  }

  @Test func anEntryThatCannotBeReadIsNotSaved() throws {
    let (session, saved) = try entry([.text("2"), .text("480人"), .control("s")])
    #expect(saved == nil)
    #expect(session.top(LedgerEntryScreen.self)?.form[problem: .quantity] != nil)
    let (other, none) = try entry([.end, .enter, .text("3个"), .control("s")])
    #expect(none != nil || other.top(LedgerEntryScreen.self) != nil)
  }

  @Test func anotherItemNeedsToBeNamed() throws {
    let (session, saved) = try entry([.text("qt"), .enter, .text("4个"), .control("s")])
    #expect(saved == nil)
    #expect(session.top(LedgerEntryScreen.self)?.form.focus == .detail)
    var named = session
    named.press(.text("工地"), .control("s"))
    #expect(named.top(LedgerScreen.self) != nil)
  }

  // MARK: Menu, clerk, undo

  @Test(arguments: [
    ("hr", "换人"), ("撤销", "撤销上一步"), ("undo", "撤销上一步"), ("heji", "今日合计"), ("holidays", "数据在哪里、节假日"),
  ])
  func theMenuFindsByChineseInitialsAndEnglish(typed: String, label: String) throws {
    let session = try Places.session(at: [.text("9"), .text(typed)])
    let menu = try #require(session.top(MenuScreen.self))
    #expect(menu.pick.shown.first.map { menu.pick.items[$0].label.zh } == label)
  }

  /// Every function of the menu leads somewhere, by its arrow and by its words.
  @Test func everyFunctionOfTheMenuDoesSomething() throws {
    let count = try #require(try Places.session(at: [.text("9")]).top(MenuScreen.self)).pick.items
      .count
    for place in 0..<count {
      var session = try Places.session(at: [.text("9")])
      for _ in 0..<place { session.press(.down) }
      let before = session
      session.press(.enter)
      let isSame = session.frame == before.frame && session.effects.count == before.effects.count
      #expect(!isSame, "\(place)")
    }
  }

  /// An input method shows what it composes where the cursor stands: behind the filter.
  @Test(arguments: [
    ([Key.text("9")], "sz"), ([.control("g")], "预付"), ([.text("2"), .control("f")], "tk"),
    ([.text("5"), .down, .down, .down, .down, .down, .down, .enter], "xc"),
  ])
  func theCursorStandsBehindWhatIsFiltered(way: [Key], typed: String) throws {
    var session = try Places.session(at: way)
    for words in [typed, typed + "没有这个"] {
      session.press(.control("u"))
      session.press(.text(words))
      let row = session.frame.cursor?.row ?? -1
      #expect(session.row(row).contains(words), "\(session.frame)")
      let before = TextWidth.columns(of: String(session.row(row).prefix { $0 != words.first }))
      #expect(session.frame.cursor?.column == before + TextWidth.columns(of: words))
    }
    #expect(session.frame.description.contains("没有找到"))
  }

  @Test func aNumberThatTheListLacksIsSaid() throws {
    let session = try Places.session(at: [.text("9"), .text("cx"), .text("5")])
    #expect(session.messageRow.contains("单子里没有这个号"))
  }

  @Test func aNewClerkSitsDownAtOnce() throws {
    var session = try Places.session(at: [.text("9"), .text("1"), .text("李"), .text("明"), .enter])
    #expect(session.effects.contains(.clerk("李明")))
    var long = try Places.session(at: [.text("9"), .text("1")])
    long.press(.text(String(repeating: "李", count: 13)), .enter)
    #expect(long.messageRow.contains("名字太长"))
    #expect(session.row(0).contains("李明"))
    #expect(session.messageRow.contains("现在是 李明 在办"))
    session.press(.text("9"), .text("1"))
    #expect(session.frame.description.contains("王芳"))
    session.press(.text("2"))
    #expect(session.row(0).contains("王芳"))
  }

  /// In the middle of a form, too: the same field is there again, and the save is the new clerk's.
  @Test func theClerkChangesWithOneKeyFromAnywhere() throws {
    var session = try Places.session(at: [.text("2"), .text("13900000001"), .enter, .text("赵")])
    session.press(.control("x"), .text("李"), .text("明"), .enter)
    #expect(session.top(IntakeScreen.self)?.forms.focus == .field(.consumerName))
    #expect(session.row(0).contains("李明"))
    session.press(.text("样"), .control("s"))
    #expect(session.desk.subject(48)?.fields[text: .consumerName] == "赵样")
    session.press(.control("x"), .control("x"))
    #expect(session.top(HomeScreen.self) != nil)
  }

  @Test func aClerkWhoIsNotThereIsSaid() throws {
    let session = try Places.session(at: [.text("9"), .text("1"), .text("7")])
    #expect(session.messageRow.contains("没有这个号"))
  }

  @Test func undoingAnIntakeSaysThatItVoidsTheCase() throws {
    var session = try Places.session(at: [.text("4"), .text("某店"), .control("s"), .control("z")])
    #expect(session.frame.description.contains("登记 A-0048"))
    #expect(session.frame.description.contains("撤销登记会把这一件作废"))
    session.press(.enter)
    #expect(session.desk.subject(48)?.status == .void)
    session.press(.control("y"), .enter)
    #expect(session.desk.subject(48)?.status == .registered)
  }

  @Test func nothingToRedoIsSaidAndEnterAnswersWithIt() throws {
    let session = try Places.session(at: [.control("y"), .enter])
    #expect(session.messageRow.contains("没有可以恢复的"))
    #expect(session.program.screens.count == 2)
  }

  @Test func aRefusedUndoKeepsItsScreen() throws {
    let context = try SquareDay.context()
    let desk = try SquareDay.desk(context)
    let last = try #require(desk.subject(47))
    var preview = try desk.preview(redo: false)
    preview.refusal = .laterEventStands(number: last.number)
    var sheet = Sheet(UndoScreen(redo: false), context)
    sheet.answer(.answer(.undo(redo: false, preview)))
    sheet.press(.enter)
    #expect(sheet.effects.isEmpty)
    #expect(sheet.last.message?.zh.contains("A-0047") == true)
  }

  @Test func helpIsClosedByTheKeysThatOpenIt() throws {
    for key: Key in [.text("?"), .text("？"), .function(1), .escape, .enter] {
      var session = try Places.session(at: [.text("6"), .text("?")])
      session.press(key)
      #expect(session.top(ListScreen.self) != nil, "\(key)")
    }
  }

  @Test func helpHasEveryLineWithinReach() throws {
    var session = try Places.session(at: [.text("2"), .function(1)])
    var seen = session.frame.description
    for _ in 0..<5 {
      session.press(.pageDown)
      seen += session.frame.description
    }
    #expect(seen.contains("打了一半的还在首页"))
    #expect(seen.contains("Ctrl-N"))
    session.press(.home, .end, .up, .down)
    #expect(session.row(session.program.context.rows - 3).isEmpty)
  }
}

@Test func aMessageTooLongForItsRowTakesTheOneAbove() {
  let words = "不能办：" + String(repeating: "还缺材料，", count: 10) + "见总局令第121号第15条"
  var surface = Surface(rows: 6, columns: 80)
  surface.writeFoot(words, [Hint(keys: "Esc", words: "返回")])
  #expect(surface.text(ofRow: 3).contains("不能办"))
  #expect(surface.text(ofRow: 4).contains("第15条"))
  #expect(surface.text(ofRow: 5).contains("Esc"))
  // Where something stands, or somebody types, the row is theirs, and that of the hints gives way.
  for isField in [true, false] {
    var taken = Surface(rows: 6, columns: 80)
    if isField {
      taken.fill(Rect(row: 3, column: 8, rows: 1, columns: 20), .field)
    } else {
      taken.cursor = Position(row: 3, column: 1)
    }
    let before = taken.row(3)
    taken.writeFoot(words, [Hint(keys: "Esc", words: "返回")])
    #expect(taken.row(3) == before)
    #expect(taken.text(ofRow: 4).contains("不能办"))
    #expect(taken.text(ofRow: 5).contains("第15条"))
  }
}
