import Casework
import Reports
import Testing
import Values
import Vocabulary

@testable import Desk
@testable import DeskService

/// What the store says to each question, and that asking changes nothing.
@Suite struct QuestionTests {
  private let desk: DeskInMemory

  init() throws { desk = try SquareDay.desk(try SquareDay.context()) }

  private func example(_ name: QuestionName) throws -> Question {
    let subject = try #require(desk.subject(40)).id
    return switch name {
    case .home: .home
    case .cases: .cases(CaseQuery(state: .open, search: "健身卡", sort: .due))
    case .restOfCases: .restOfCases(CaseQuery(state: .open, search: "健身卡", sort: .due))
    case .caseCount: .caseCount(CaseQuery(state: .open, search: "健身卡", sort: .due))
    case .openCounts: .openCounts
    case .views: .views
    case .oneCase: .oneCase(subject)
    case .doubts: .doubts(subject)
    case .numbered: .numbered("ts-20270315-a-0040")
    case .riskIndicators: .riskIndicators(subject)
    case .linked: .linked(subject)
    case .totals: .totals(from: Booth.day, to: Booth.day, venues: [])
    case .board: .board(from: Booth.day, to: Booth.day)
    case .visitor: .visitor(phone: "138 0000 6761")
    case .merchant: .merchant(name: "力健 健身")
    case .merchants: .merchants(like: "lijian")
    case .precedents: .precedents(merchant: "力健健身")
    case .frequentChoices: .frequentChoices(Booth.day)
    case .undo: .undo(redo: false)
    case .tallies: .tallies(Booth.day)
    case .desks: .desks
    case .handOver: .handOver(Booth.day)
    }
  }

  @Test(arguments: QuestionName.allCases) func isAnswered(name: QuestionName) throws {
    let question = try example(name)
    #expect(QuestionName(question) == name)
    let messages = desk.handler.perform(.ask(question))
    guard messages.count == 1, case .answer(let answer)? = messages.first else {
      throw EffectTests.Missing()
    }
    try prove(answer)
  }

  private func prove(_ answer: Answer) throws {
    switch answer {
    case .home(let board):
      #expect(board.today[.complaint, .registered] == 28 && board.drafts.map(\.id) == [1, 2])
    case .cases(_, let page):
      #expect(page.isWhole && page.rows.map(\.number.counter).sorted() == [29, 40])
    case .caseCount(_, let count): #expect(count == 2)
    case .openCounts(let counts): #expect(counts.receivedToday > 0)
    case .views(let views): #expect(views.isEmpty)
    case .oneCase(_, let subject): #expect(subject?.number.counter == 40)
    case .doubts(_, let doubts): #expect(doubts.isEmpty)
    case .numbered(let found):
      let subject = try #require(desk.subject(40)).id
      #expect(found == .success(subject))
    case .riskIndicators(_, let riskIndicators): #expect(!riskIndicators.isEmpty)
    case .linked(_, let linked): #expect(linked.isEmpty)
    case .totals(let totals): #expect(totals[.complaint, .registered] == 28)
    case .board(let board): #expect(board.totals[.complaint, .registered] == 28)
    // Phones and names are compared however they are written.
    case .visitor(_, let found): #expect(found.map(\.number.counter) == [5])
    case .merchant(_, let found):
      #expect(found.map(\.number.counter).sorted() == [16, 24, 29, 39, 40])
    case .merchants(_, let known): #expect(known.map(\.name) == ["力健健身"])
    case .precedents(_, let found):
      #expect(found.map(\.number.counter) == [40, 39, 29, 24, 16])
    case .frequentChoices(_, let frequentChoices):
      #expect(frequentChoices.classes.first == "g_electronics")
    case .undo(_, let preview): #expect(preview.events.count == 1 && preview.refusal == nil)
    case .tallies(_, let tallies): #expect(tallies.count == 6)
    case .desks(let stand):
      #expect(stand.desks.map(\.isOwn) == [true] && stand.words == [] && stand.contested == 0)
    case .handOver(let board): #expect(board.revision == 1 && board.checklist.drafts.count == 2)
    }
  }

  @Test(arguments: QuestionName.allCases) func saysWhyThereIsNoAnswer(name: QuestionName) throws {
    let question = try example(name)
    try desk.store.breakConnection()
    let messages = desk.handler.perform(.ask(question))
    #expect(messages.count == 1 && messages.done != nil)
  }

  /// No row is changed by a question, and what is half typed reaches the disk by an effect that says so.
  @Test(arguments: QuestionName.allCases) func askingChangesNothing(name: QuestionName) throws {
    let draft = Draft(
      id: 9, kind: .complaint, clerk: "王芳", openedAt: desk.now, savedAt: desk.now,
      entries: ["facts": "半句"], focus: "facts")
    _ = desk.handler.perform(.saveDraft(draft))
    let question = try example(name)
    let (drafts, before) = (desk.drafts, try desk.store.changes)
    let first = desk.handler.perform(.ask(question))
    #expect(try desk.store.changes == before)
    #expect(desk.drafts == drafts && desk.handler.drafts.waiting[9] != nil)
    if case .answer(.home(let board))? = first.first {
      #expect(board.drafts.map(\.id) == [9, 1, 2])
    }
  }

  /// A number that means no case here, or several, is no failure: whoever asks hears which.
  @Test func aNumberWithoutItsCaseIsAnswered() throws {
    for number in ["A-9999", "B-0040", "JB-20270315-A-0040", "TS-20270314-A-0040"] {
      guard
        case .answer(.numbered(let found))? = desk.handler.perform(.ask(.numbered(number))).first
      else { throw EffectTests.Missing() }
      #expect(found == .failure(.noSuchCase(number)))
    }
    let newest = try #require(desk.subject(47)).id
    try desk.record(.take([StepAction(.void, [.why: .text("记重了")])], on: newest))
    guard case .answer(.numbered(let found))? = desk.handler.perform(.ask(.numbered("47"))).first
    else { throw EffectTests.Missing() }
    #expect(found == .success(newest))
  }

  @Test func homeSaysThatTheLastEndWasNoneAsOftenAsItIsAsked() throws {
    let handler = try EffectHandler(
      OpenDesk(desk.store, desk.handler.environment), endedUncleanly: true)
    for _ in 1...2 {
      guard case .answer(.home(let board))? = handler.perform(.ask(.home)).first else {
        throw EffectTests.Missing()
      }
      #expect(board.endedUncleanly)
    }
  }

  /// A save is acknowledged by the log; that the lists cannot follow is told once, when they are asked.
  @Test func listsThatCannotFollowAreToldOnce() throws {
    let fields = CaseFields([.facts: .text("买了奶粉，结块")])
    let saved = desk.handler.perform(
      .record(.open(Intake(kind: .complaint, fields: fields))))
    guard case .recorded? = saved.first else { throw EffectTests.Missing() }
    try desk.store.takeListsAway()
    let views = Effect.ask(.views)
    let first = desk.handler.perform(views)
    #expect(first.count == 2 && first.failed?.contains("已存，清单没跟上") == true)
    #expect(desk.handler.perform(views).count == 1)
    try desk.store.bringListsBack()
    #expect(desk.handler.perform(views).count == 1)
    #expect(desk.summaries(CaseQuery(search: "奶粉，结块")).count == 1)
  }
}
