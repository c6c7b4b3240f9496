import Casework
import TerminalKit
import Values
import Vocabulary

/// What is said below the intake form of the slot that has the focus: its name, as the office has it, and
/// what to fill in.
struct IntakeHints {
  let fields: IntakeFields

  private var catalogue: Catalogue { fields.catalogue }

  /// The hint of a slot; nil where its name says enough.
  func hint(_ slot: InputSlot) -> Phrase? {
    switch slot {
    case .kind: kinds
    case .field(.channel): Choices.digits(of: catalogue.channels)
    case .field(.consumerName): fields.label(slot).saying(name)
    case .field(.consumerPhone): fields.label(slot).saying(phone)
    case .field(let field): field.advice.map { fields.label(slot).saying($0) }
    case .own: nil
    case .result(let kind): fields.label(slot).saying(result(of: kind))
    case .option(let option): advice(on: option).map { fields.label(slot).saying($0) }
    // What stands there depends on the kind and on what is in sight.
    case .more: nil
    }
  }

  private var kinds: Phrase {
    let (complaint, report) = (catalogue.states.one(.complaint), catalogue.states.one(.report))
    return Phrase(
      "要求解决纠纷是\(complaint.zh)，反映违法是\(report.zh)。保存前都能改，填的不会丢。",
      "A dispute is a \(complaint.en), a clue a \(report.en). Change it any time; nothing is lost.")
  }

  private var name: Phrase {
    let kinds = catalogue.states.kinds
    let (reports, consultations) = (
      kinds.plural(Kind.report).inside, kinds.plural(Kind.consultation).inside
    )
    return Phrase(
      "照身份证上的字，\(reports.zh)和\(consultations.zh)可以不留。",
      "as on the identity card; \(reports.en) and \(consultations.en) may leave it out.")
  }

  /// What to do about somebody who calls is said where a digit says so.
  private var phone: Phrase {
    let ask = Phrase(
      "先问电话，来过的人会找到以前的件。", "ask it first, it finds what this visitor brought before.")
    guard let digit = Choices.key(of: "phone", in: catalogue.channels) else { return ask }
    let back = IntakeAction.keys.name(of: .back)
    return Phrase(
      ask.zh + "打电话来的：\(back.zh)，再按\(digit.zh)。",
      ask.en + " A call: \(back.en), then \(digit.en).")
  }

  private func result(of kind: Kind) -> Phrase {
    switch kind {
    case .complaint, .report:
      let later = IntakeResult.open.key(of: kind)
      return Phrase(
        "选了就和登记一起记下。\(later.zh) 以后再办。",
        "recorded together with the case. \(later.en) for later.")
    case .consultation:
      let here = IntakeResult.answered.key(of: kind)
      return Phrase("当场答了按\(here.zh)。", "\(here.en) when it was answered here.")
    }
  }

  private func advice(on option: StepOption) -> Phrase? {
    switch option {
    case .told:
      let inPerson = catalogue.means.phrase(Means.inPerson)
      return Phrase(
        "当场说了选\(inPerson.zh)，没有告知就空着。",
        "\(inPerson.inside.en) if said here; leave empty if nobody was told.")
    case .ground: return Phrase("按数字选。", "choose with a digit.")
    case .recovered: return Phrase("商家退的、赔的钱。", "what the merchant pays back.")
    case .to: return ScreenWords.anyDepartment.inside
    case .text, .mediator, .place, .entrustedTo, .item, .done, .result, .doubled, .onSpot,
      .agreement, .performed, .performBy, .replyBy, .receivedBy, .close, .squad, .why, .by, .number,
      .value, .whom, .toldMerchant, .time, .recusalAsked, .recused, .again, .body, .payer,
      .approvedBy,
      .agreedBy, .facts, .received, .reached, .notReached, .satisfaction:
      return nil
    }
  }
}
