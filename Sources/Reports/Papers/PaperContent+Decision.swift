import Casework
import Values
import Vocabulary

// MARK: - What the official forms tell

extension PaperContent {
  /// What an official form tells: of which matter, what was decided on which day, on which ground, and by whom.
  mutating func takeDecision(_ subject: Case, _ texts: PaperTexts, _ desk: PaperDesk) {
    mark(.regulator, if: subject.isRegulators(desk.rules))
    mark(.inSystem, if: subject.isPassedOnInOwnSystem(desk.rules))
    mark(.delegateAuthorised, if: subject.fields[flag: .delegateAuthorised] == true)
    mark(.brokenOff, if: PaperContent.ledToNothing(subject.outcome))
    put(.about, texts.about)
    put(.contact, taken(subject)?.clerk ?? subject.clerk)
    put(.decidedOn, taken(subject).map { PaperContent.day($0.at.day(in: desk.zone)) })
    takeGround(subject, texts)
    takeAppointment(subject, texts)
    takeTest(subject, texts)
    put(.reply, subject.last(.reply).map { texts[.text, $0.step] })
    takeRows(subject, texts)
  }

  /// Whether a mediation was broken off.
  private static func ledToNothing(_ outcome: Outcome?) -> Bool {
    switch outcome {
    case .terminated, .withdrawn: true
    case .settledOnSpot, .settled, .declined, .answered, .handedOver, .replied, .repeated, nil:
      false
    }
  }

  /// The step that the paper tells of.
  private func taken(_ subject: Case) -> EffectiveStep? {
    switch order.paper {
    case .accept: subject.last(.accept)
    case .decline: subject.last(.decline)
    case .terminate: subject.last(.terminate)
    case .registration, .slip, .referral, .mediation, .summons, .identity, .transfer, .result: nil
    }
  }

  private mutating func takeGround(_ subject: Case, _ texts: PaperTexts) {
    guard let step = taken(subject)?.step else { return }
    put(.groundNumber, step[number: .ground].flatMap(PaperContent.chinese))
    put(.groundText, texts[.text, step])
  }

  /// A number as the forms number their grounds: `三`.
  private static func chinese(_ number: Int) -> String? {
    let digits = Array("一二三四五六七八九十")
    return digits.indices.contains(number - 1) ? String(digits[number - 1]) : nil
  }

  /// When the mediation is; where nobody has said so it is a blank.
  private mutating func takeAppointment(_ subject: Case, _ texts: PaperTexts) {
    put(.appointment, subject.said("time", in: .mediate, texts))
  }

  private mutating func takeTest(_ subject: Case, _ texts: PaperTexts) {
    put(.testItem, subject.said(StepOption.item.rawValue, in: .test, texts))
    put(.testResult, subject.said(StepOption.result.rawValue, in: .test, texts))
    put(.testBody, subject.said("body", in: .test, texts))
    let payer = subject.said("payer", in: .test, texts)
    put(.testPayer, payer.map { Addressee(rawValue: $0)?.phrase.zh ?? $0 })
  }

  private mutating func takeRows(_ subject: Case, _ texts: PaperTexts) {
    put(
      .eachRepresentative,
      rows: subject.fields.representatives.map { [.rowName: $0.name, .rowPhone: $0.phone] })
    put(
      .eachEvidence,
      rows: texts.pieces.enumerated().map { [.rowNumber: String($0 + 1), .rowText: $1] })
  }
}

extension Case {
  /// What was last said of an option of a step that stands. It is asked for by its name, so that what other versions
  /// of the program know fills its place by itself.
  func said(_ option: String, in step: StepName, _ texts: PaperTexts) -> String? {
    guard let option = StepOption(rawValue: option) else { return nil }
    for entry in timeline.reversed() where !entry.isUndone && !entry.isOvertaken {
      guard case .stepped(let taken) = entry.event.payload, taken.action.name == step else {
        continue
      }
      let words = texts[option, taken.action]
      if !words.isEmpty { return words }
    }
    return nil
  }
}
