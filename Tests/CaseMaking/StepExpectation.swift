import Casework
import Values
import Vocabulary

/// What one step, in one of its forms, is to do under the rules of market supervision: which cases take it,
/// where it leads them, and what its form makes of what is typed. It is written down by hand from the
/// interface and not from the rule files: rules, store and forms are each held against it.
public struct StepExpectation: Sendable, CustomStringConvertible {
  /// The step.
  public let step: StepName
  /// Which form of it that has rules of its own, as rule files call it.
  public let choice: String?
  /// The kinds of cases that take it.
  public let kinds: [Kind]
  /// The statuses in which they take it, in the order of the rules.
  public let from: [Status]
  /// The status that it leads to; nil leaves them where they are.
  public let to: Status?
  /// Whether the rules say no more than that it leads back to where the case came from; `to` is then the status
  /// of a case that came there on the shortest way.
  public let isBack: Bool
  /// How it ends them.
  public let outcome: Outcome?
  /// What is typed into its form, nil where it has none of its own.
  public let typed: [Typed]?
  /// What comes of that, and is recorded.
  public let action: StepAction
  /// The same with no more than it needs.
  public let least: StepAction

  /// Something typed into a form.
  public enum Typed: Sendable, ExpressibleByStringLiteral {
    /// Words, or a digit that picks and goes on to the next field by itself.
    case text(String)
    /// The key that goes on to the next field.
    case enter

    /// Takes words as they are typed.
    public init(stringLiteral words: String) { self = .text(words) }
  }

  private init(
    _ step: StepName, _ choice: String? = nil, of kinds: [Kind], from: [Status],
    to: Status? = nil, isBack: Bool = false, outcome: Outcome? = nil, typed: [Typed]?,
    needs: [StepOption: FieldValue] = [:], takes: [StepOption: FieldValue] = [:],
    changes: [Field: FieldValue?] = [:]
  ) {
    self.step = step
    self.choice = choice
    self.kinds = kinds
    self.from = from
    self.to = to
    self.isBack = isBack
    self.outcome = outcome
    self.typed = typed
    action = StepAction(step, needs.merging(takes) { one, _ in one }, changes: changes)
    least = StepAction(step, needs, changes: changes)
  }

  /// The step and its form, as a test that fails names it.
  public var description: String {
    [step.rawValue, choice].compactMap { $0 }.joined(separator: " ")
  }
}

// MARK: The table

extension StepExpectation {
  /// Every step in each of its forms, typed on 15 March 2027.
  public static let all: [StepExpectation] =
    decisions + mediations + referrals + turns + notes

  private static let every = Kind.allCases
  private static let disputes: [Kind] = [.complaint, .report]
  private static let undecided: [Status] = [.registered, .needMaterial]
  private static let begun: [Status] = [.accepted, .mediating, .testing]
  private static let open: [Status] = [
    .registered, .needMaterial, .accepted, .mediating, .testing, .referred,
  ]
  private static let openOrClosed = open + [.closed]

  private static let decisions: [StepExpectation] = [
    .init(
      .accept, of: [.complaint], from: [.registered], to: .accepted, typed: ["1"],
      takes: [.told: .text("phone")]),
    .init(
      .decline, of: [.complaint], from: undecided, to: .closed, outcome: .declined,
      typed: ["2", "重复", .enter, "6"],
      needs: [.ground: .number(2)], takes: [.text: .text("重复"), .told: .text("in_person")]),
    .init(.withdraw, of: disputes, from: open, to: .closed, outcome: .withdrawn, typed: []),
    .init(
      .answer, of: [.consultation], from: [.registered], to: .closed, outcome: .answered,
      typed: ["三包"], takes: [.text: .text("三包")]),
    .init(
      .void, of: every, from: openOrClosed + [.void], to: .void, typed: ["重复登记"],
      needs: [.why: .text("重复登记")]),
    .init(
      .reopen, of: every, from: [.closed], to: .registered, isBack: true, typed: ["对方未履行"],
      needs: [.why: .text("对方未履行")]),
  ]

  private static let mediations: [StepExpectation] = [
    .init(
      .mediate, of: [.complaint], from: [.accepted], to: .mediating,
      typed: ["李调解", .enter, "三号桌", .enter, "消协"],
      takes: [.mediator: .text("李调解"), .place: .text("三号桌"), .entrustedTo: .text("消协")]),
    .init(
      .mediate, "again", of: [.complaint], from: [.mediating], typed: ["赵调解", .enter, "四号桌"],
      needs: [.again: .flag(true)], takes: [.mediator: .text("赵调解"), .place: .text("四号桌")]),
    .init(
      .test, of: [.complaint], from: [.accepted, .mediating], to: .testing, typed: ["是否漏电"],
      needs: [.item: .text("是否漏电")]),
    .init(
      .test, "done", of: [.complaint], from: [.testing], to: .accepted, isBack: true,
      typed: ["合格"], needs: [.done: .flag(true)], takes: [.result: .text("合格")]),
    .init(
      .settle, of: [.complaint], from: begun, to: .closed, outcome: .settled,
      typed: ["1.2万", .enter, "199", .enter, "退款", .enter, "2", "3.20"],
      takes: [
        .recovered: .money(Money(fen: 1_200_000)), .doubled: .money(Money(fen: 19_900)),
        .agreement: .text("退款"), .performBy: .day(Given.day("2027-03-20")),
      ]),
    .init(
      .settle, "on_spot", of: [.complaint], from: undecided + begun, to: .closed,
      outcome: .settledOnSpot, typed: [.enter, .enter, .enter, "1"],
      needs: [.onSpot: .flag(true)], takes: [.performed: .flag(true)]),
    .init(
      .terminate, of: [.complaint], from: begun, to: .closed, outcome: .terminated,
      typed: ["３", .enter, "1", "1"],
      needs: [.ground: .number(3)],
      takes: [.told: .text("phone"), .toldMerchant: .text("phone")]),
  ]

  private static let referrals: [StepExpectation] = [
    .init(
      .refer, of: every, from: undecided + [.accepted], to: .referred,
      typed: ["街道办", .enter, "明天", .enter, "李工"],
      needs: [.to: .text("街道办")],
      takes: [.replyBy: .day(Given.day("2027-03-16")), .receivedBy: .text("李工")]),
    .init(
      .reply, of: every, from: [.referred], to: .registered, isBack: true, typed: ["已转"],
      needs: [.text: .text("已转")]),
    .init(
      .reply, "close", of: every, from: [.referred], to: .closed, outcome: .replied, typed: ["已退"],
      needs: [.text: .text("已退"), .close: .flag(true)]),
    .init(
      .handOver, of: [.report], from: [.registered], to: .referred, typed: ["5"],
      takes: [.to: .text("公安")]),
    .init(
      .repeatOf, of: [.report], from: [.registered], to: .closed, outcome: .repeated, typed: ["13"],
      needs: [.number: .text("13")]),
    .init(
      .supplement, of: [.report], from: open, typed: ["又见一批"],
      needs: [.facts: .text("又见一批")]),
    .init(
      .callBack, "reached", of: disputes, from: [.closed], typed: ["1", "愿意再来"],
      needs: [.reached: .flag(true)],
      takes: [.satisfaction: .text("very"), .text: .text("愿意再来")]),
    .init(
      .callBack, "not_reached", of: disputes, from: [.closed], typed: ["关机"],
      needs: [.notReached: .flag(true)], takes: [.text: .text("关机")]),
    .init(
      .dispatch, of: disputes, from: open, typed: ["一队", .enter, "已查"],
      needs: [.squad: .text("一队")], takes: [.result: .text("已查")]),
  ]

  private static let turns: [StepExpectation] = [
    .init(
      .turn, "complaint", of: [.consultation], from: open, to: .closed, outcome: .answered,
      typed: [], needs: [.value: .text("complaint")]),
    .init(
      .turn, "report", of: [.consultation], from: open, to: .closed, outcome: .answered, typed: [],
      needs: [.value: .text("report")]),
    .init(
      .turn, "report", of: [.complaint], from: open, typed: [], needs: [.value: .text("report")]),
    .init(
      .link, of: every, from: openOrClosed, typed: ["13", .enter, "同店"],
      needs: [.number: .text("13")], takes: [.why: .text("同店")]),
    .init(
      .unlink, of: every, from: openOrClosed, typed: ["A-0013"],
      needs: [.number: .text("A-0013")]),
  ]

  private static let notes: [StepExpectation] = [
    .init(.extend, of: every, from: open, typed: ["取证"], needs: [.why: .text("取证")]),
    .init(.notify, of: every, from: openOrClosed, typed: ["2"], needs: [.by: .text("sms")]),
    .init(.note, of: every, from: openOrClosed, typed: ["回电"], needs: [.text: .text("回电")]),
    .init(
      .platformNumber, of: every, from: openOrClosed, typed: ["12315001"],
      needs: [.value: .text("12315001")]),
    // Its fields are changed in the form of the case.
    .init(.amend, of: every, from: openOrClosed, typed: nil, changes: [.product: .text("样")]),
  ]
}
