import Casework
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk

private typealias Field = Casework.Field

@Suite struct IntakeSavingTests {
  @Test func savesWhatWasTyped() throws {
    var sheet = try Sheet.complaint(Booth.context())
    sheet.press(.control("s"))
    let fields = try #require(sheet.intake?.fields)
    #expect(sheet.intake?.kind == .complaint)
    #expect(sheet.intake?.steps == [])
    #expect(
      fields
        == CaseFields([
          .channel: .text("visit"), .venue: .text("东门广场"), .receivedAt: .instant(Booth.now),
          .consumerPhone: .text("13800138000"), .consumerName: .text("张三"),
          .facts: .text("用三天不通电，商家不退。"), .merchantName: .text("华联电器城"),
          .product: .text("电饭锅"), .amount: .money(Money(fen: 1_200_000)),
          .purchasedOn: .day(Day(number: Booth.day.number - 14)),
          .requests: .list(["refund", "compensate"]),
        ]))
  }

  @Test func anUntouchedFormSavesNothing() throws {
    for kind in Kind.allCases {
      var sheet = try Sheet(kind, Booth.context())
      sheet.press(.tab, .down, .backTab, .control("s"))
      #expect(sheet.request == nil)
      #expect(sheet.effects == [])
      #expect(!sheet.message.isEmpty)
      #expect(sheet.screen.park(sheet.context) == [])
    }
  }

  @Test func settlesOnTheSpotInOneSave() throws {
    var sheet = try Sheet.complaint(Booth.context())
    sheet.fill("", "")
    sheet.press(.text("2"))
    #expect(sheet.screen.forms.focus == .option(.recovered))
    sheet.fill("199", "当场退款")
    sheet.press(.text("1"))
    #expect(sheet.screen.forms.focus == .option(.performBy))
    sheet.press(.tab)
    sheet.fill("100")
    sheet.press(.control("s"))
    let step = StepAction(
      .settle,
      [
        .onSpot: .flag(true), .recovered: .money(Money(fen: 19_900)),
        .agreement: .text("当场退款"), .performed: .flag(true),
        .doubled: .money(Money(fen: 10_000)),
      ])
    #expect(sheet.intake?.steps == [.init(step)])
    let subject = try sheet.saved
    #expect(subject.outcome == .settledOnSpot)
    // Both addresses are missing: it is settled, and nobody accepted it.
    #expect(!subject.wasAccepted)
    #expect(subject.recovered == Money(fen: 19_900))
  }

  /// A number in the story may be a clue, so that it is saved; but nobody saves it unknowing.
  @Test(arguments: ["卡号6222 0212 3456 7890 123", "卡号４１１１１１１１１１１１１１１１"])
  func aBankCardInTheFactsIsRemarkedOn(facts: String) throws {
    var sheet = try Sheet(.complaint, Booth.context())
    sheet.screen.forms.focus(on: .field(.facts))
    sheet.press(.text(facts), .control("s"))
    #expect(sheet.intake != nil)
    #expect(sheet.session.text.contains("像有银行卡号"), "\(sheet.session.text)")
  }

  /// The digit goes on to the money by itself; many press Enter behind it all the same.
  @Test func anEnterBehindTheResultDoesNotSkipTheMoney() throws {
    var sheet = try Sheet.complaint(Booth.context())
    sheet.fill("", "")
    sheet.press(.text("2"), .enter)
    #expect(sheet.screen.forms.focus == .option(.recovered))
    #expect(sheet.message.contains("没有就再按 Enter"))
    var other = sheet
    sheet.fill("199")
    #expect(sheet.screen.forms[text: .option(.recovered)].contains("199"))
    other.press(.enter)
    #expect(other.screen.forms.focus != .option(.recovered))
  }

  @Test func refersToAListedDepartmentAndToAnyOther() throws {
    for (typed, expected) in [("7", "住建"), ("zj", "住建"), ("街道办", "街道办")] {
      var sheet = try Sheet.complaint(Booth.context())
      sheet.screen.forms.focus(on: .result(.complaint))
      sheet.press(.text("3"))
      #expect(sheet.screen.forms.focus == .option(.to))
      sheet.press(.text(typed))
      if typed != "7" { sheet.press(.enter) }
      sheet.fill("3.20", "李工")
      sheet.press(.control("s"))
      let step = StepAction(
        .refer,
        [
          .to: .text(expected), .replyBy: .day(Day(number: Booth.day.number + 5)),
          .receivedBy: .text("李工"),
        ])
      #expect(sheet.intake?.steps == [.init(step)])
      let subject = try sheet.saved
      #expect(subject.status == .referred)
      #expect(subject.department == expected)
    }
  }

  @Test func declinesOnAGroundOfTheRules() throws {
    var sheet = try Sheet.complaint(Booth.context())
    sheet.screen.forms.focus(on: .result(.complaint))
    sheet.press(.text("4"), .text("3"), .text("6"))
    sheet.fill("商用")
    sheet.press(.control("s"))
    let step = StepAction(
      .decline, [.ground: .number(3), .told: .text("in_person"), .text: .text("商用")])
    #expect(sheet.intake?.steps == [.init(step)])
    #expect(try sheet.saved.outcome == .declined)
  }

  @Test func whatIsFarMoreThanTheAmountIsAskedAboutOnce() throws {
    var sheet = try Sheet.complaint(Booth.context())
    sheet.screen.forms.restore(.field(.amount), "50")
    sheet.screen.forms.focus(on: .result(.complaint))
    sheet.press(.text("2"))
    sheet.screen.forms.focus(on: .option(.recovered))
    sheet.press(.text("5000"), .control("s"))
    #expect(sheet.request == nil)
    #expect(sheet.message.contains("三倍"))
    sheet.press(.control("s"))
    #expect(sheet.intake?.steps.first?.action.options[.recovered] != nil)
  }

  @Test func aResultThatLacksWhatItNeedsIsNotSaved() throws {
    for (digit, slot) in [("3", InputSlot.option(.to)), ("4", .option(.ground))] {
      var sheet = try Sheet.complaint(Booth.context())
      sheet.screen.forms.focus(on: .result(.complaint))
      sheet.press(.text(digit))
      sheet.screen.forms.focus(on: .field(.facts))
      sheet.press(.control("s"))
      #expect(sheet.request == nil)
      #expect(sheet.screen.forms.focus == slot)
    }
  }

  @Test(arguments: [
    (Kind.complaint, "5", StepAction(.withdraw), Outcome.withdrawn),
    (.consultation, "1", StepAction(.answer), .answered),
  ])
  func closesInTheSameSave(kind: Kind, digit: String, step: StepAction, outcome: Outcome) throws {
    var sheet = try Sheet(kind, Booth.context())
    sheet.screen.forms.focus(on: .field(.facts))
    sheet.press(.text("过期食品"))
    sheet.screen.forms.focus(on: .result(kind))
    sheet.press(.text(digit), .control("s"))
    #expect(sheet.intake?.steps == [.init(step)])
    #expect(try sheet.saved.outcome == outcome)
  }

  /// The unit of the same office checks a clue that was handed over: it is not closed by that.
  @Test func aReportIsHandedOverInTheSameSave() throws {
    var sheet = try Sheet(.report, Booth.context())
    sheet.screen.forms.focus(on: .field(.facts))
    sheet.press(.text("过期食品"))
    sheet.screen.forms.focus(on: .result(.report))
    sheet.press(.text("2"), .control("s"))
    #expect(sheet.intake?.steps == [.init(StepAction(.handOver))])
    let subject = try sheet.saved
    #expect(subject.status == .referred && subject.wasHandedOver)
  }

  @Test func theResultCanBeChangedUntilItIsSaved() throws {
    var sheet = try Sheet.complaint(Booth.context())
    for (digit, slot) in [
      ("3", InputSlot.option(.to)), ("4", .option(.ground)), ("2", .option(.recovered)),
      ("5", .field(.consumerAddress)), ("1", .field(.consumerAddress)),
    ] {
      sheet.screen.forms.focus(on: .result(.complaint))
      sheet.press(.text(digit))
      #expect(sheet.screen.forms.focus == slot, "\(digit)")
    }
  }

  @Test func openStaysOpen() throws {
    for (kind, digit) in [(Kind.complaint, "1"), (.report, "1"), (.consultation, "2")] {
      var sheet = try Sheet(kind, Booth.context())
      sheet.screen.forms.focus(on: .field(.facts))
      sheet.press(.text("何时何地"))
      sheet.screen.forms.focus(on: .result(kind))
      sheet.press(.text(digit), .control("s"))
      #expect(sheet.intake?.steps == [])
      #expect(sheet.intake?.kind == kind)
    }
  }

  @Test func changingTheKindLosesNothing() throws {
    var sheet = try Sheet.complaint(Booth.context())
    sheet.screen.forms.focus(on: .result(.complaint))
    sheet.press(.text("2"))
    sheet.fill("199", "当场退款")
    let before = sheet.screen.entries
    for digit in ["3", "2", "3", "1"] {
      sheet.screen.forms.focus(on: .kind)
      sheet.press(.text(digit))
      #expect(sheet.screen.entries == before)
    }
    #expect(sheet.screen.forms.kind == .complaint)
    sheet.screen.forms.focus(on: .kind)
    sheet.press(.text("2"), .control("s"))
    #expect(sheet.intake?.kind == .report)
    #expect(sheet.intake?.fields.amount == Money(fen: 1_200_000))
    #expect(sheet.intake?.fields[list: .requests] == ["refund", "compensate"])
  }

  @Test func aSecondSaveWaitsAndTheRecordLeadsHome() throws {
    var sheet = try Sheet.complaint(Booth.context())
    sheet.session.isSlow = true
    sheet.press(.control("s"), .control("s"), .text("1"))
    #expect(sheet.isOpen && sheet.count == 0)
    sheet.session.answerLate()
    #expect(sheet.requests.count == 1 && sheet.count == 1)
    #expect(sheet.session.depth == 1 && sheet.drafts.isEmpty)
  }

  /// A word typed into a list and not yet taken is no less meant when Ctrl-S follows it.
  @Test func aSaveTakesTheWordThatWasTypedIntoAList() throws {
    var sheet = try Sheet.complaint(Booth.context())
    sheet.screen.forms.focus(on: .field(.goodsClass))
    sheet.press(.text("其他生活、社会服务"), .control("s"))
    #expect(sheet.intake?.fields[text: .goodsClass] == "s_life.other")
  }

  @Test func aWordThatIsNoEntryIsNotLostByASave() throws {
    var sheet = try Sheet.complaint(Booth.context())
    sheet.screen.forms.focus(on: .field(.goodsClass))
    sheet.press(.text("没有的类"), .control("s"))
    #expect(sheet.request == nil)
    #expect(sheet.screen.forms.focus == .field(.goodsClass))
    #expect(sheet.screen.forms.field(.field(.goodsClass))?.problem == IntakeWords.nothingFits)
    #expect(sheet.draft?.entries["class?"] == "没有的类")
  }

  @Test func aRefusalLeavesTheFormFilled() throws {
    var sheet = try Sheet.complaint(Booth.context())
    let before = sheet.screen.entries
    try sheet.session.desk.store.refuseSaves()
    sheet.press(.control("s"))
    #expect(sheet.isOpen && sheet.screen.entries == before && sheet.count == 0)
    try sheet.session.desk.store.takeSaves()
    sheet.press(.control("s"))
    #expect(sheet.requests.count == 2 && sheet.count == 1)
  }

  @Test func moreHoldsTheRest() throws {
    var sheet = try Sheet.complaint(Booth.context())
    sheet.screen.forms.focus(on: .more)
    sheet.press(.enter)
    #expect(sheet.screen.forms.isRestOpen)
    for (field, typed) in [
      (Field.consumerIDNumber, "G0000000"), (.people, "3"), (.delegateName, "李四"),
      (.merchantCreditCode, "91000000"),
    ] {
      sheet.screen.forms.focus(on: .field(field))
      sheet.press(.text(typed))
    }
    for field in [Field.consumerMinor, .greenChannel, .delegateAuthorised] {
      sheet.screen.forms.focus(on: .field(field))
      sheet.press(.text("1"))
    }
    sheet.screen.forms.focus(on: .field(.representatives))
    sheet.press(.text("甲 13900139000；乙"), .escape)
    #expect(!sheet.screen.forms.isRestOpen)
    #expect(sheet.screen.forms.focus == .more)
    sheet.press(.control("s"))
    let fields = try #require(sheet.intake?.fields)
    #expect(fields.people == 3)
    #expect(fields[flag: .consumerMinor] == true)
    #expect(fields[flag: .greenChannel] == true)
    #expect(fields[flag: .delegateAuthorised] == true)
    #expect(fields[text: .delegateName] == "李四")
    #expect(fields[text: .merchantCreditCode] == "91000000")
    #expect(
      fields.representatives == [
        Representative(name: "甲", phone: "13900139000"), Representative(name: "乙", phone: ""),
      ])
  }
}
