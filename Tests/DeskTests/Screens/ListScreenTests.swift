import CaseMaking
import Casework
import LineFinding
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk

/// Home, lists, a case and its numbered steps.
@Suite struct ListScreenTests {
  private func list(_ session: Session) throws -> ListScreen {
    try #require(session.top(ListScreen.self))
  }

  @Test func everyOpenCaseIsInOneKindOfOpen() throws {
    let screen = try list(try Places.session(at: [.text("6")]))
    let parts = OpenGroup.allCases.filter { $0 != .all && !$0.cutsAcross }
    #expect(parts.reduce(0) { $0 + screen.counts[$1, default: 0] } == 11)
    #expect(screen.counts[.all] == 11)
  }

  @Test func leftAndRightWalkTheKindsAndComeRound() throws {
    var session = try Places.session(at: [.text("6")])
    var seen: [Int] = []
    for _ in 0..<8 {
      session.press(.right)
      seen.append(try list(session).list.count)
    }
    #expect(seen == [2, 3, 2, 3, 1, 0, 1, 11])
    session.press(.left, .left)
    #expect(try list(session).group == .overdue)
    #expect(session.frame.description.contains("这一类没有"))
  }

  /// Whatever kinds are open, the bar holds the chosen one and fits.
  @Test(arguments: Language.allCases) func theBarFitsWithAllKinds(_ language: Language) throws {
    let counts = Dictionary(uniqueKeysWithValues: OpenGroup.allCases.map { ($0, 123) })
    for chosen in OpenGroup.allCases {
      let bar = GroupBar(
        counts, chosen: chosen, columns: 78, Shipped.reference.catalogue.states, language)
      let width = bar.groups.reduce(0) { $0 + 2 + TextWidth.columns(of: bar.text($1)) }
      #expect(width <= 78)
      #expect(bar.groups.contains(chosen))
    }
  }

  @Test func tabChangesTheOrder() throws {
    var session = try Places.session(at: [.text("6")])
    let orders: [CaseQuery.Sort] = [
      .department, .merchant, .clerk, .arrival, .amount, .due,
    ]
    for order in orders {
      session.press(.tab)
      #expect(try list(session).query.sort == order)
    }
  }

  /// A list that holds closed cases too is ordered by what those have.
  @Test(arguments: [
    ListScreen.Scope.find, .state, .unkeyed, .uncalled, .untold, .contested, .withoutDepartment,
  ])
  func otherListsHaveFewerOrders(_ scope: ListScreen.Scope) {
    #expect(CaseQuery.Sort.offered(in: scope) == [.due, .received, .arrival, .amount])
  }

  @Test func theCursorStaysOnItsCaseWhenTheListChanges() throws {
    var session = try Places.session(at: [.text("6"), .down, .down])
    let number = try #require(try list(session).selected).number
    session.press(.text("7"), .text("打了电话，没有人接"), .control("s"))
    #expect(try list(session).selected?.number == number)
    #expect(session.messageRow.contains("已记 \(number.short)"))
  }

  @Test func digitsTakeTheStepPrintedBesideThem() throws {
    let steps: [(String, String)] = [
      ("2", "受理"), ("3", "当场和解"), ("4", "转办"), ("5", "不予受理"), ("6", "撤回"), ("7", "记一笔"),
    ]
    for (digit, title) in steps {
      var session = try Places.session(at: [.text("6")])
      session.press(.text(digit))
      #expect(session.top(StepScreen.self)?.title.zh == title)
      session.press(.escape)
      #expect(session.top(ListScreen.self) != nil)
    }
    #expect(try Places.session(at: [.text("6"), .text("1")]).top(IntakeScreen.self) != nil)
    #expect(try Places.session(at: [.text("6"), .text("8")]).top(PrintScreen.self) != nil)
    #expect(try Places.session(at: [.text("6"), .text("9")]).top(StepMenuScreen.self) != nil)
  }

  /// Kinds of open that have no room are hidden behind two dots, never silently.
  @Test(arguments: Language.allCases) func theBarSaysThatItHidesKinds(_ language: Language) {
    let counts = Dictionary(uniqueKeysWithValues: OpenGroup.allCases.map { ($0, 12345) })
    let all = OpenGroup.shown(counts)
    for columns in [40, 60, 78, 200] {
      for chosen in all {
        let bar = GroupBar(
          counts, chosen: chosen, columns: columns, Shipped.reference.catalogue.states, language)
        #expect(bar.groups.contains(chosen))
        #expect(bar.hidesBefore == (bar.groups.first != all.first))
        #expect(bar.hidesAfter == (bar.groups.last != all.last))
        let width = bar.groups.reduce(0) { $0 + 2 + TextWidth.columns(of: bar.text($1)) }
        let dots = (bar.hidesBefore ? 3 : 0) + (bar.hidesAfter ? 3 : 0)
        #expect(width + dots <= columns || bar.groups.count == 1)
      }
    }
    #expect(
      GroupBar(counts, chosen: .all, columns: 40, Shipped.reference.catalogue.states, language)
        .hidesAfter)
  }

  @Test func whatHasNoRoomBesideTheListEndsInDots() {
    let line = [Piece("03-15 11:20 "), Piece("王芳"), Piece("当场和解")]
    #expect(line.fitting(24) == line)
    #expect(line.fitting(22).map(\.text) == ["03-15 11:20 ", "王芳", "当场.."])
    #expect(line.fitting(15).map(\.text) == ["03-15 11:20 ", ".."])
    #expect([Piece("很长的一行")].fitting(6).map(\.text) == ["很长.."])
  }

  @Test func aForbiddenStepStaysAndSaysWhy() throws {
    let session = try Places.session(at: [.text("6"), .down, .text("2")])
    #expect(session.top(ListScreen.self) != nil)
    #expect(session.messageRow.contains("A-0033 还缺住址、商家地址，补齐后才能受理（总局令第121号第10条"))
    #expect(PrintedKeys.runs(of: .disabled, in: session.frame).contains("2受理"))
  }

  @Test func aStepTakenFromTheListIsSeenInIt() throws {
    var session = try Places.session(at: [.text("6"), .text("2"), .text("1"), .enter])
    #expect(session.messageRow.contains("已记 A-0003  已受理"))
    session.press(.text("6"), .enter)
    #expect(session.messageRow.contains("已记 A-0003  撤回"))
    #expect(try list(session).list.count == 10)
  }

  @Test func findingAsksForEveryLetterAndEscapeReturnsToTheRows() throws {
    var session = try Places.session(at: [.text("7"), .text("华"), .text("联")])
    let queries = session.effects.compactMap { effect -> String? in
      if case .ask(.cases(let query, _)) = effect { query.search } else { nil }
    }
    #expect(queries == ["", "华", "华联"])
    #expect(try list(session).list.count == 7)
    session.press(.escape)
    #expect(try !list(session).isTyping)
    session.press(.text("/"), .control("u"))
    #expect(try list(session).list.count == 47)
    session.press(.escape)
    #expect(session.program.screens.count == 1)
  }

  @Test func nothingFoundIsSaid() throws {
    var session = try Places.session(at: [.text("7"), .text("没有这家")])
    #expect(session.frame.description.contains("没有找到"))
    session.press(.enter)
    #expect(session.messageRow == " 没有可以打开的")
    session.press(.escape, .text("2"))
    #expect(session.messageRow == " 没有选中的件")
  }

  @Test func aFilterOverOpenCasesIsTakenAwayByEscape() throws {
    var session = try Places.session(at: [.text("6"), .text("健"), .escape])
    #expect(try list(session).list.count == 2)
    session.press(.escape)
    #expect(try list(session).list.count == 11)
    session.press(.text("/"), .backspace)
    #expect(try !list(session).isTyping)
  }
}

/// The home screen's rows, and a case's story.
@Suite struct HomeAndCaseTests {
  @Test func everyRowOfHomeOpensWhatItSays() throws {
    let count = try #require(try Session().top(HomeScreen.self)).rows.count
    for place in 0..<count {
      var session = try Session()
      for _ in 0..<place { session.press(.down) }
      let cursor = try #require(session.frame.cursor)
      let row = session.row(cursor.row)
      session.press(.enter)
      let number = row.contains("草稿") ? nil : row.split(separator: " ")[1]
      #expect(session.top(CaseScreen.self)?.subject?.number.short[...] == number, "\(row)")
      #expect((session.top(IntakeScreen.self) == nil) == (number != nil), "\(row)")
    }
  }

  @Test func endAndHomeReachTheEnds() throws {
    var session = try Session()
    session.press(.end)
    let home = try #require(session.top(HomeScreen.self))
    #expect(home.rows.count > 20 && home.selection == home.rows.count - 1)
    session.press(.home)
    #expect(session.top(HomeScreen.self)?.selection == 0)
  }

  @Test func anEmptyStoreOffersTheDemoFirst() throws {
    let context = try SquareDay.context()
    var session = Session(context, try DeskInMemory(context))
    session.press(.enter)
    #expect(session.messageRow.contains("按 2 记一件投诉"))
    session.press(.text("9"), .enter)
    #expect(session.effects.contains(.terminal(.openDemonstration)))
    #expect(session.program.screens.count == 1)
  }

  @Test func aLongStoryScrolls() throws {
    var session = try Places.session(at: [.text("6"), .enter])
    for number in 0..<12 {
      session.press(.text("7"), .text("第\(number)次打电话"), .control("s"))
    }
    // What was just recorded is in sight.
    #expect(session.text.lines(with: "第11次打电话").count == 1)
    #expect(!session.row(1).contains("下面还有"))
    session.press(.home)
    #expect(session.row(1).contains("下面还有"))
    session.press(.end)
    #expect(session.text.lines(with: "第11次打电话").count == 1)
    session.press(.pageUp, .up, .down, .home)
    #expect(session.row(2).contains("来人"))
  }

  @Test func digitsAreTheStepsOfTheOpenCase() throws {
    var session = try Places.session(at: [.text("6"), .enter, .text("2"), .enter])
    #expect(session.top(CaseScreen.self) != nil)
    #expect(session.frame.description.contains("已受理"))
    session.press(.text("2"))
    #expect(session.top(StepScreen.self)?.title.zh == "组织调解")
  }

  @Test func aReportShowsNobodyUntilAsked() throws {
    var session = try Places.session(at: [.text("7"), .text("明星"), .enter])
    #expect(session.text.lines(with: "实名（按 * 显示）").count == 1)
    #expect(session.text.lines(with: "韩") == [])
    session.press(.text("*"))
    #expect(session.frame.description.contains("韩样"))
  }

  /// A mediation that was appointed is appointed anew with the digit that began it (总局令第121号 art. 20).
  @Test func digitTwoAppointsAMediationAnew() throws {
    var session = try Places.session(at: [.text("6"), .enter, .text("2"), .enter])
    session.press(.text("2"), .control("s"))
    #expect(session.top(CaseScreen.self)?.subject?.status == .mediating)
    session.press(.text("2"))
    let step = try #require(session.top(StepScreen.self))
    #expect(step.choice.name == .mediate && step.choice.variant == StepOption.again.rawValue)
    #expect(step.choice.refusal == nil)
  }
}
