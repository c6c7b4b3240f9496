import CaseMaking
import Casework
import LineFinding
import Randomness
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk

@Suite struct StepScreenTests {
  /// The form of a step on a complaint that was just taken down.
  private func open(
    _ name: StepName, _ variant: String? = nil, amount: String = "1.2万"
  ) throws -> Sheet<StepScreen> {
    var complaint = try Sheet.complaint(Booth.context(), amount: amount)
    complaint.press(.control("s"))
    let summary = Booth.summary(try complaint.saved)
    let choice = StepChoice(name: name, variant: variant)
    return Sheet(StepScreen(choice, on: summary, complaint.context), over: complaint.session)
  }

  private func action(_ sheet: Sheet<StepScreen>) throws -> StepAction {
    guard case .take(let actions, let id, let seen)? = sheet.request else {
      throw Missing.request
    }
    #expect(id == sheet.screen.subject.id)
    #expect(seen == sheet.screen.subject.lastEvent)
    #expect(actions.count == 1)
    return try #require(actions.first)
  }

  private enum Missing: Error { case request }

  @Test func everyStepRecordsWhatWasFilledIn() throws {
    var filledIn: Set<StepName> = []
    for row in StepExpectation.all {
      guard let typed = row.typed else { continue }
      filledIn.insert(row.step)
      try fillIn(row.step, row.choice, typed, gives: row.action)
    }
    #expect(StepName.allCases.filter { !filledIn.contains($0) } == [.amend])
  }

  /// Where nobody was told, nobody is recorded as told.
  @Test func aFormLeftEmptyRecordsTheStepAlone() throws {
    try fillIn(.accept, nil, [.enter], gives: StepAction(.accept))
  }

  private func fillIn(
    _ name: StepName, _ variant: String?, _ typed: [StepExpectation.Typed],
    gives expected: StepAction
  ) throws {
    var sheet = try open(name, variant)
    for key in typed { sheet.press(Key(key)) }
    if sheet.request == nil { sheet.press(.control("s")) }
    #expect(try action(sheet) == expected, "\(name) \(variant ?? "")")
    // The rules allow it, or they say why not.
    #expect(try sheet.isOpen == (sheet.saved.timeline.count == 1), "\(name)")
    #expect(!sheet.session.messageRow.isEmpty, "\(name)")
  }

  @Test func enterOnTheLastFieldSaves() throws {
    var sheet = try open(.note)
    sheet.session.isSlow = true
    sheet.fill("已回电", "")
    sheet.session.answerLate()
    #expect(try action(sheet) == StepAction(.note, [.text: .text("已回电")]))
    #expect(sheet.requests.count == 1 && sheet.session.depth == 1)
    #expect(try sheet.saved.timeline.count == 2)
  }

  @Test func aStepWithoutOptionsAsksForOneEnter() throws {
    var sheet = try open(.withdraw)
    #expect(sheet.frame().description.contains("Enter确认  Esc不办"))
    sheet.press(.text("1"))
    #expect(sheet.request == nil)
    sheet.press(.enter)
    #expect(try action(sheet) == StepAction(.withdraw))
  }

  @Test func whatIsNeededIsAskedFor() throws {
    for (name, option) in [
      (StepName.decline, StepOption.ground), (.refer, .to), (.note, .text), (.void, .why),
      (.notify, .by), (.link, .number), (.test, .item),
    ] {
      var sheet = try open(name)
      sheet.press(.control("s"))
      #expect(sheet.request == nil, "\(name)")
      #expect(sheet.screen.form.focus == option)
      #expect(sheet.screen.form[problem: option] != nil)
    }
  }

  /// Far more than the matter was about is asked about once: the same words again are meant.
  @Test func whatIsFarMoreThanTheAmountIsAskedAboutOnce() throws {
    for (typed, isAsked) in [("5000", true), ("150", false), ("150.01", true)] {
      var sheet = try open(.settle, amount: "50")
      sheet.press(.text(typed), .control("s"))
      #expect((sheet.request == nil) == isAsked, "\(typed)")
      if !isAsked { continue }
      #expect(sheet.message.contains("三倍"))
      #expect(sheet.screen.form.focus == .recovered)
      sheet.press(.control("s"))
      #expect(try action(sheet).options[.recovered] != nil, "\(typed)")
    }
  }

  /// Where a case leaves market supervision the article is another, and the consumer must be told.
  @Test func theArticleFollowsTheDepartment() throws {
    var sheet = try open(.refer)
    let ofTheOffice = ["依据：总局令第121号第41条"]
    #expect(sheet.frame().description.lines(with: "依据") == ofTheOffice)
    sheet.press(.text("公安"), .enter)
    #expect(
      sheet.frame().description.lines(with: "依据")
        == ["依据：总局令第121号第16条第1项、消费者权益保护法第39条；须另告知投诉人"])
    var inside = try open(.refer)
    inside.press(.text("市场监管"), .enter)
    #expect(inside.frame().description.lines(with: "依据") == ofTheOffice)
  }

  /// The steps that tell somebody ask whom.
  @Test func whoWasToldIsAsked() throws {
    var notice = try open(.notify)
    notice.press(.text("1"), .text("3"))
    if notice.request == nil { notice.press(.control("s")) }
    #expect(
      try action(notice) == StepAction(.notify, [.by: .text("phone"), .whom: .text("both")]))
    let end = try open(.terminate)
    #expect(end.frame().description.contains("告知商家"))
  }

  @Test func anAmountOrDayThatIsNoneIsNotSaved() throws {
    var sheet = try open(.settle)
    sheet.press(.text("很多"), .control("s"))
    #expect(sheet.request == nil)
    #expect(sheet.screen.form[problem: .recovered] != nil)
  }

  @Test func aRefusalLeavesTheWords() throws {
    var sheet = try open(.note)
    let note = StepAction(.note, [.text: .text("来过了")])
    try sheet.session.desk.record(.take([note], on: sheet.screen.subject.id))
    sheet.press(.text("已回电"), .control("s"))
    #expect(sheet.isOpen && sheet.screen.form[text: .text] == "已回电")
    #expect(sheet.message.contains("A-0012"), "\(sheet.message)")
  }

  @Test func amendOpensTheForm() throws {
    var sheet = try open(.amend)
    sheet.press(.enter)
    #expect(sheet.session.top(IntakeScreen.self) != nil && sheet.session.depth == 2)
  }

  @Test func looksAsRecorded() throws {
    for (file, name, variant) in [
      ("step-decline", .decline, nil), ("step-settle-on_spot", .settle, "on_spot"),
      ("step-withdraw", .withdraw, nil), ("step-refer", .refer, nil),
    ] as [(String, StepName, String?)] {
      for language in Language.allCases {
        var sheet = try open(name, variant)
        sheet.context.language = language
        try Frames.expect(sheet.frame(), "\(file)-\(language.rawValue)")
      }
    }
  }

  @Test func everyStepAtAnySizeDrawsAWholeFrame() throws {
    var dice = SplitMix(seed: 9)
    for name in StepName.allCases {
      var sheet = try open(name)
      let summary = Booth.summary(try sheet.saved)
      Walks.walk(&sheet, steps: 60, &dice) {
        StepScreen(StepChoice(name: name), on: summary, $0)
      }
    }
  }

  /// What looks like a bank card's number is refused where it can be no clue, and remarked on where
  /// somebody told it.
  @Test func aBankCardIsNoMediator() throws {
    var sheet = try open(.mediate)
    sheet.press(.text("6222020200123456788"), .control("s"))
    #expect(sheet.request == nil)
    #expect(sheet.screen.form.field(.mediator)?.problem == WordReader.needlessCard)
  }

  @Test func aBankCardInWhatWasAgreedIsRemarkedOn() throws {
    var sheet = try open(.note)
    sheet.press(.text("退到6222020200123456788"), .control("s"))
    #expect(try action(sheet).options == [.text: .text("退到6222020200123456788")])
    var other = try open(.settle)
    other.press(.enter, .enter, .text("退到6222020200123456788"), .enter)
    #expect(other.screen.form.field(.agreement)?.problem == WordReader.cardInStory)
  }
}

extension Key {
  /// What a table of tests has typed.
  fileprivate init(_ typed: StepExpectation.Typed) {
    switch typed {
    case .text(let words): self = .text(words)
    case .enter: self = .enter
    }
  }
}
