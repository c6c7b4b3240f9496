import Values
import Vocabulary

/// Turns requests into the payloads of events, or says why not. It reads rules and a case and changes nothing.
///
/// The rules are those the case was taken down under; the screen and the command line both come
/// through here, so neither can do what the other cannot.
public struct Decision: Sendable {
  /// The rules that decide.
  public let rules: RuleSet

  /// Decisions under one set of rules.
  public init(rules: RuleSet) { self.rules = rules }

  /// The first payload of a new case.
  ///
  /// - Parameter number: a number that no case has had.
  public func registration(_ intake: Intake, number: CaseNumber) throws(Refusal) -> Registration {
    if intake.fields.isEmpty { throw .nothingEntered }
    try checkRepresentatives(intake.fields[.representatives])
    var registration = Registration(
      number: number, fields: intake.fields, externalID: intake.externalID,
      required: requiredFields(of: intake.kind), ruleSet: rules.id, version: rules.version,
      starts: deadlineStarts(on: "received", kind: intake.kind), turnedFrom: intake.turnedFrom)
    registration.requiredWith = conditionalFields(of: intake.kind)
    return registration
  }

  /// What the rules make of a step on a case as it stands.
  ///
  /// - Parameter moment: when the step is taken; without it no ground is refused for being too early.
  public func transition(
    _ action: StepAction, on subject: Case, at moment: Moment? = nil
  ) throws(Refusal) -> Transition {
    let step = action.name.step
    try checkOptions(of: action)
    try checkGround(of: action)
    let rule = try rule(for: action, on: subject)
    for option in StepOption.allCases where action.options[option] != nil {
      guard rule.without.contains(option.rawValue) else { continue }
      throw .strayOption(step: action.name, option: option)
    }
    try checkConsents(to: action, on: subject)
    try checkJoint(action, on: subject)
    try step.check(action, on: subject, by: rule)
    if let moment { try checkLapse(of: action, on: subject, at: moment) }
    let to = try reached(by: rule, action, subject)
    let accepts = step.accepts(action, on: subject)
    let notice = notice(of: action, by: rule, on: subject)
    var starts = deadlineStarts(on: action.name.rawValue, kind: subject.kind)
    if accepts { starts += deadlineStarts(on: StepName.accept.rawValue, kind: subject.kind) }
    if notice.isWhole { starts.removeAll { $0.name == .tell } }
    for (deadline, day) in step.days(in: action) { starts.setDay(day, of: deadline) }
    if let day = step.startDay(of: action) { starts.count(from: day) }
    return Transition(
      ruleSet: rules.id, version: rules.version,
      from: rule.from.compactMap(Status.init(rawValue:)), to: to,
      outcome: rule.outcome.flatMap(Outcome.init(rawValue:)), starts: starts,
      ends: deadlinesEnded(
        on: moments(of: action, closing: to == .closed, accepting: accepts, notice),
        subject.kind),
      resumes: to == .closed ? [] : deadlinesResumed(by: action, kind: subject.kind),
      grows: try step.growth(of: subject, by: self), accepts: accepts, tells: notice.tells)
  }

  /// The fields that the rules ask for in a case of this kind, in their order.
  public func requiredFields(of kind: Kind) -> [Field] {
    (rules.required[kind.rawValue] ?? []).compactMap { Field(rawValue: $0.field) }
  }
}

extension Decision {
  /// The fields that the rules ask for where another one is filled in: each with that one.
  public func conditionalFields(of kind: Kind) -> [Field: Field] {
    (rules.requiredWith[kind.rawValue] ?? []).reduce(into: [:]) { fields, asked in
      guard let field = Field(rawValue: asked.field) else { return }
      fields[field] = Field(rawValue: asked.with)
    }
  }
}

// MARK: Which rule

extension Decision {
  private func rule(for action: StepAction, on subject: Case) throws(Refusal) -> RuleSet.Rule {
    let candidates = rules.steps.filter {
      $0.step == action.name.rawValue && $0.kind == subject.kind.rawValue
    }
    guard let rule = candidates.first(where: { $0.variant == action.variant?.id }) else {
      let article = rules.steps.first { $0.step == action.name.rawValue }?.article ?? ""
      throw .notForKind(
        step: action.name, number: subject.number, kind: subject.kind, rule: reference(article))
    }
    if !rule.from.contains(subject.status.rawValue) {
      throw refusal(of: rule, action, subject.stepSubject)
    }
    return rule
  }

  /// Says what stands in the way: a gap in the material, or the status itself.
  func refusal(
    of rule: RuleSet.Rule, _ action: StepAction, _ subject: StepSubject
  ) -> Refusal {
    if action.name.step.needsMaterial, subject.status == .needMaterial {
      let missing = subject.missing
      return .gaps(
        number: subject.number, fields: missing,
        rule: reference(articles(askingFor: missing, of: subject.kind) ?? rule.article))
    }
    return .notFrom(
      step: action.name, number: subject.number, status: subject.status,
      allowed: rule.from.compactMap(Status.init(rawValue:)), rule: reference(rule.article))
  }

  /// The articles that ask for any of the fields, each once.
  private func articles(askingFor fields: [Field], of kind: Kind) -> String? {
    let names = fields.map(\.rawValue)
    let asking =
      (rules.required[kind.rawValue] ?? []).map { ($0.field, $0.article) }
      + (rules.requiredWith[kind.rawValue] ?? []).map { ($0.field, $0.article) }
    let articles = asking.filter { names.contains($0.0) }.map(\.1).reduce(into: [String]()) {
      articles, article in
      if !articles.contains(article) { articles.append(article) }
    }
    return articles.isEmpty ? nil : articles.joined(separator: ", ")
  }

  func reference(_ article: String) -> RuleReference {
    RuleReference(order: rules.order, article: article)
  }

  /// The status a step leads to: the rule's own, or the one the case came from.
  private func reached(
    by rule: RuleSet.Rule, _ action: StepAction, _ subject: Case
  ) throws(Refusal) -> Status? {
    guard rule.to == "back" else { return rule.to.flatMap(Status.init(rawValue:)) }
    guard let back = action.name.step.back?(subject) else {
      throw .nothingToEnd(step: action.name, number: subject.number)
    }
    return back
  }
}

// MARK: Options

extension Decision {
  private func checkOptions(of action: StepAction) throws(Refusal) {
    let parameters = action.name.parameters
    for option in StepOption.allCases where action.options[option] != nil {
      if !parameters.contains(where: { $0.option == option }) {
        throw .strayOption(step: action.name, option: option)
      }
    }
    for parameter in parameters where parameter.isRequired {
      if action.options[parameter.option] == nil {
        throw .missingOption(step: action.name, option: parameter.option)
      }
    }
    try action.name.step.check(action)
    let form = action.variant?.id
    for parameter in parameters where action.options[parameter.option] != nil {
      if !parameter.isAsked(in: form) {
        throw .strayOption(step: action.name, option: parameter.option)
      }
    }
  }

  private func checkGround(of action: StepAction) throws(Refusal) {
    guard let given = action[number: .ground] else { return }
    let grounds = rules.grounds[action.name.rawValue] ?? []
    if grounds.contains(where: { $0.number == given }) { return }
    // Where the grounds are the items of one article it is named, else that of the step.
    let articles = Set(grounds.map { String($0.article.prefix { $0 != "(" }) })
    let step = rules.steps.first { $0.step == action.name.rawValue }?.article ?? ""
    throw .noSuchGround(
      step: action.name, given: given, highest: grounds.map(\.number).max() ?? 0,
      rule: reference(articles.count == 1 ? articles.first ?? step : step))
  }

  /// A step states that those who have to agree did; it cannot where one is known to have said no
  /// (总局令第121号 art. 19).
  private func checkConsents(to action: StepAction, on subject: Case) throws(Refusal) {
    let moments =
      action.spellings + action.options.keys.map { "\(action.name.rawValue):\($0.rawValue)" }
    for consent in rules.consents where moments.contains(consent.to) {
      guard let field = consent.field.flatMap(Field.init(rawValue:)),
        subject.fields[field] == .flag(false)
      else { continue }
      throw .consentRefused(
        step: action.name, number: subject.number, field: field, rule: reference(consent.article))
    }
  }
}

// MARK: Joint complaints

extension Decision {
  /// What representatives give away or agree to holds only where those agreed for whom they speak
  /// (总局令第121号 art. 12).
  private func checkJoint(_ action: StepAction, on subject: Case) throws(Refusal) {
    try checkRepresentatives(action.changes[.representatives] ?? nil)
    guard let joint = rules.joint, subject.isJoint, action.options[.agreedBy] == nil,
      action.spellings.contains(where: joint.agreed.contains)
    else { return }
    throw .jointNotAgreed(
      step: action.name, number: subject.number, rule: reference(joint.article))
  }

  private func checkRepresentatives(_ value: FieldValue?) throws(Refusal) {
    guard let joint = rules.joint, case .people(let people)? = value,
      people.count > joint.representatives
    else { return }
    throw .tooMany(
      field: .representatives, most: joint.representatives, rule: reference(joint.article))
  }
}

extension StepAction {
  /// The step, and its form, as rule files spell them.
  fileprivate var spellings: [String] {
    [name.rawValue] + (variant.map { ["\(name.rawValue):\($0.id)"] } ?? [])
  }
}

// MARK: Deadlines

extension Decision {
  /// What is due first on a case that comes in on a day, while nothing is decided about it; nil where nothing is.
  public func firstDue(of kind: Kind, on day: Day, calendar: WorkCalendar) -> Due? {
    let starts = deadlineStarts(on: "received", kind: kind)
    let all = DeadlineName.allCases.flatMap { name in starts.filter { $0.name == name } }.map {
      let last = $0.end(of: $0.length, from: day, calendar)
      return Due(
        what: $0.name, on: last.day, daysLeft: last.day - day, isEstimated: last.isEstimated,
        isOfficeTarget: $0.isOfficeTarget)
    }
    return all.min { $0.on < $1.on }
  }

  private func deadlineStarts(on moment: String, kind: Kind) -> [DeadlineStart] {
    rules.deadlines.filter {
      $0.kinds.contains(kind.rawValue) && $0.startsAt.contains(moment)
    }.compactMap { $0.start(sinceReceived: moment == "received") }
  }

  /// What a step is, as the rule files name it where they say what ends a deadline.
  private func moments(
    of action: StepAction, closing: Bool, accepting: Bool, _ notice: Notice
  ) -> [String] {
    // A notice ends what it ends by whom it reached, in files of an office's own that name it, too.
    var moments = action.name.step.isNotice ? [] : [action.name.rawValue]
    if let variant = action.variant { moments.append("\(action.name.rawValue):\(variant.id)") }
    if action.name.step.staysInside(action, by: self) {
      moments.append("\(action.name.rawValue):own")
    }
    if accepting { moments.append(StepName.accept.rawValue) }
    if notice.isWhole { moments += ["told", StepName.notify.rawValue] }
    if closing { moments.append("close") }
    return moments
  }

  private func deadlinesEnded(on moments: [String], _ kind: Kind) -> [DeadlineName] {
    rules.deadlines.filter { deadline in
      deadline.kinds.contains(kind.rawValue) && deadline.endsOn.contains(where: moments.contains)
    }.compactMap { DeadlineName(rawValue: $0.name) }
  }

  private func deadlinesResumed(by action: StepAction, kind: Kind) -> [DeadlineName] {
    rules.deadlines.filter {
      $0.kinds.contains(kind.rawValue) && $0.resumesOn.contains(action.name.rawValue)
    }.compactMap { DeadlineName(rawValue: $0.name) }
  }
}

extension RuleSet.Deadline {
  func start(sinceReceived: Bool) -> DeadlineStart? {
    guard let name = DeadlineName(rawValue: name) else { return nil }
    return DeadlineStart(
      name: name, length: length, unit: unit == .working ? .working : .calendar,
      rollsOffHolidays: rollsOffHolidays, pausedIn: pausedIn.compactMap(Status.init(rawValue:)),
      sinceReceived: sinceReceived, isOfficeTarget: officeTarget, extensions: extendBy)
  }
}

extension [DeadlineStart] {
  fileprivate mutating func count(from day: Day) {
    for index in indices { self[index].since = day }
  }

  fileprivate mutating func setDay(_ day: Day, of name: DeadlineName) {
    for index in indices where self[index].name == name { self[index].on = day }
  }
}
