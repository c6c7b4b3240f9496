import Casework
import Values
import Vocabulary

/// What a paper says about one case: the value of each name that a template may use.
public struct PaperContent: Hashable, Sendable {
  /// Words, or that something is so.
  public enum Value: Hashable, Sendable {
    case words(String)
    case yes
    /// What is told once for each: what stands in one row of a table.
    case rows([[PaperField: String]])
  }

  /// What there is; what is not known is not in it.
  public private(set) var values: [PaperField: Value] = [:]

  /// Whether the case is invented, which the paper then says.
  let isDemonstration: Bool
  /// The number that a scanner reads back, on a paper that comes back; nil on the others.
  let barcode: Barcode?
  let order: PaperOrder
  let kind: Kind

  /// The values of a case for an order; those that the paper may not carry are left out.
  ///
  /// - Throws: ``PaperRefusal`` where the case has no such paper.
  public init(
    _ subject: Case, _ order: PaperOrder, desk: PaperDesk
  ) throws(PaperRefusal) {
    self.order = order
    isDemonstration = desk.settings.isDemonstration
    kind = subject.kind
    barcode = order.paper.isSlip ? Barcode(subject.number.short) : nil
    if let refusal = order.refusal(PaperStanding(subject, rules: desk.rules)) { throw refusal }
    take(desk)
    take(subject, desk)
    let texts = PaperTexts(subject, order)
    for field in Field.allCases { take(field, of: subject, texts, desk) }
    takeReporter(subject.fields)
    takeState(subject, desk)
    takeRefusal(subject, desk)
    takeReferral(subject, texts, desk)
    takeMediation(subject, texts, desk)
    takeDecision(subject, texts, desk)
  }

  mutating func put(_ field: PaperField, _ words: String?) {
    guard let words, !words.isEmpty, field.isAllowed(on: order, kind: kind) else { return }
    values[field] = .words(words)
  }

  mutating func mark(_ field: PaperField, if isSo: Bool) {
    if isSo { values[field] = .yes }
  }

  mutating func put(_ field: PaperField, rows: [[PaperField: String]]) {
    guard !rows.isEmpty, field.isAllowed(on: order, kind: kind) else { return }
    values[field] = .rows(rows)
  }
}

// MARK: - The desk and the case

extension PaperContent {
  private mutating func take(_ desk: PaperDesk) {
    put(.office, desk.settings.office)
    put(.deskPhone, desk.phone)
    put(.officeAddress, desk.address)
    put(.retention, desk.retention)
    put(.printedOn, PaperContent.day(desk.today))
    put(.head, desk.head)
  }

  private mutating func take(_ subject: Case, _ desk: PaperDesk) {
    put(.number, subject.number.description)
    put(.desk, subject.number.letters)
    mark(.complaint, if: kind == .complaint)
    mark(.report, if: kind == .report)
    mark(.consultation, if: kind == .consultation)
    put(.clerk, subject.clerk)
  }

  /// The day as papers write it: `2027年3月15日`.
  static func day(_ day: Day) -> String { "\(day.year)年\(day.month)月\(day.day)日" }

  /// Whether there is a reporter whom the paper does not name.
  private mutating func takeReporter(_ fields: CaseFields) {
    let isNamed = fields[.consumerName] != nil
    mark(.anonymous, if: kind == .report && !isNamed)
    mark(.reporterHidden, if: kind == .report && isNamed && values[.consumerName] == nil)
  }
}

// MARK: - What has become of it

extension PaperContent {
  private mutating func takeState(_ subject: Case, _ desk: PaperDesk) {
    put(.standing, desk.catalogue.states.phrase(of: subject.state).zh)
    mark(.undecided, if: kind == .complaint && subject.status.isUndecided)
    let received = subject.receivedAt.day(in: desk.zone)
    func last(_ names: DeadlineName...) -> (day: Day, isEstimated: Bool)? {
      let running = subject.deadlines.filter { $0.isRunning && names.contains($0.name) }
      return running.map { $0.lastDay(received: received, calendar: desk.calendar) }
        .min { $0.day < $1.day }
    }
    // The day by which the visitor is told, not merely by which it is decided.
    let answer = kind == .complaint ? last(.tell) ?? last(.decide) : nil
    let target = last(.target)
    put(.answerBy, answer.map { PaperContent.day($0.day) })
    put(.targetBy, target.map { "\(PaperContent.limitName(subject))：\(PaperContent.day($0.day))" })
    mark(.estimated, if: (answer ?? target)?.isEstimated ?? false)
  }

  /// What is missing before it can be accepted, or on which ground it was turned away.
  private mutating func takeRefusal(_ subject: Case, _ desk: PaperDesk) {
    let missing = subject.missing.map { field in
      field.declaration.formLabel ?? desk.catalogue.fields.label(field, .chinese)
    }
    put(.missing, missing.joined(separator: "、"))
    let closedWithout = subject.status == .closed && !PaperContent.isSettled(subject)
    mark(.ended, if: closedWithout)
    guard kind == .complaint, subject.outcome?.isTurnedAway == true,
      let taken = subject.last(.decline, .terminate)
    else { return }
    let ground = taken.step[number: .ground].map {
      TurnedAwayWords.ground($0, of: taken.step.name.rawValue, in: desk.rules[taken.ruleSet]).zh
    }
    put(.ground, ground)
    put(.otherRoutes, TurnedAwayWords.otherRoutes.zh)
  }

  static func isSettled(_ subject: Case) -> Bool {
    subject.outcome?.isSettled == true
  }

  /// From when the days to decide count where another office deals with the matter: from its own
  /// receipt, not from the booth's (总局令第121号 art. 15).
  private mutating func takeCounting(_ subject: Case, _ desk: PaperDesk, to department: String?) {
    guard kind == .complaint, order.paper == .slip else { return }
    let rules = desk.rules[subject.ruleSet]
    let deadline = rules?.deadline(DeadlineName.decide.rawValue, kind: kind.rawValue)
    let law = deadline.flatMap { deadline in
      rules.map { ArticleWords.phrase(order: $0.order, article: deadline.article).zh }
    }
    let source = law.map { "（\($0)）" } ?? ""
    if let department {
      put(.countedFrom, "是否受理由\(department)决定，期限自该单位收到之日起算\(source)")
    } else if subject.status.isUndecided, values[.answerBy] != nil {
      put(.countedFrom, "不属于本单位处理的，期限自有处理权限的单位收到之日起算\(source)")
    }
  }

  /// What the limit is called by which a case is dealt with: an order's, or the office's own.
  private static func limitName(_ subject: Case) -> String {
    let isOwn = subject.deadlines.contains { $0.name == .target && $0.start.isOfficeTarget }
    return isOwn ? "本单位内部时限" : "办理、答复时限"
  }

  private mutating func takeReferral(_ subject: Case, _ texts: PaperTexts, _ desk: PaperDesk) {
    guard let referral = subject.passedOn else { return takeCounting(subject, desk, to: nil) }
    let step = referral.step
    let department = desk.catalogue.departments.label(texts[.to, step], .chinese)
    // A slip tells the last state: a referral that was answered or taken up again is past.
    if order.paper == .slip, subject.status != .referred, subject.outcome != .handedOver {
      return takeCounting(subject, desk, to: nil)
    }
    takeCounting(subject, desk, to: department.isEmpty ? nil : department)
    put(.department, department)
    put(.referredOn, PaperContent.day(referral.at.day(in: desk.zone)))
    let deadline = subject.deadlines.last { $0.name == .reply && $0.startedBy == referral.event }
    let received = subject.receivedAt.day(in: desk.zone)
    put(
      .replyBy,
      deadline.map { PaperContent.day($0.lastDay(received: received, calendar: desk.calendar).day) }
    )
    put(.receivedBy, texts[.receivedBy, step])
  }

  private mutating func takeMediation(_ subject: Case, _ texts: PaperTexts, _ desk: PaperDesk) {
    put(.mediator, subject.said(StepOption.mediator.rawValue, in: .mediate, texts))
    put(.mediationPlace, subject.said(StepOption.place.rawValue, in: .mediate, texts))
    put(.entrustedTo, subject.said(StepOption.entrustedTo.rawValue, in: .mediate, texts))
    guard PaperContent.isSettled(subject),
      let settlement = subject.last(.settle)
    else { return }
    mark(.settled, if: true)
    put(.agreement, texts[.agreement, settlement.step])
    put(.recovered, subject.recovered?.grouped)
    put(.doubled, subject.doubled?.grouped)
    mark(.performed, if: settlement.step.has(.performed))
    put(.performBy, settlement.step[day: .performBy].map(PaperContent.day))
    put(.settledOn, PaperContent.day(settlement.at.day(in: desk.zone)))
  }
}

/// A step that stands: what was asked, when, and by which event.
struct EffectiveStep {
  var step: StepAction
  var at: Instant
  var event: EventID
  var clerk: String
  var ruleSet: String
}

extension Case {
  /// The last step of these names that was neither taken back nor overtaken.
  func last(_ names: StepName...) -> EffectiveStep? {
    for entry in timeline.reversed() where !entry.isUndone && !entry.isOvertaken {
      guard case .stepped(let taken) = entry.event.payload, names.contains(taken.action.name) else {
        continue
      }
      return EffectiveStep(
        step: taken.action, at: entry.event.at, event: entry.event.id,
        clerk: entry.event.clerk, ruleSet: taken.transition.ruleSet)
    }
    return nil
  }

  /// The referral or the hand-over that a sheet goes along with.
  var passedOn: EffectiveStep? { last(.refer, .handOver) }
}
