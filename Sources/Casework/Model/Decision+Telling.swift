import Values
import Vocabulary

extension Decision {
  /// Who has to be told of a decision, and whether that has now been done.
  struct Notice {
    /// Whom the step itself owes a notice: it is the decision.
    var tells: [Addressee]
    /// Whether the step tells somebody, and by it all have been told whom the article names.
    var isWhole: Bool
  }

  /// What a step is as a notice. Before a decision there is nothing to be told: it is only noted
  /// (总局令第121号 art. 15, 23).
  func notice(of action: StepAction, by rule: RuleSet.Rule, on subject: Case) -> Notice {
    let tells =
      action.name.step.staysInside(action, by: self)
      ? [] : rule.tells.compactMap(Addressee.init(rawValue:))
    let reached = action.addressees
    let told = tells.isEmpty ? subject.told.union(reached) : reached
    guard !reached.isEmpty, let owed = tells.isEmpty ? owed(by: subject) : Set(tells) else {
      return Notice(tells: tells, isWhole: false)
    }
    return Notice(tells: tells, isWhole: told.isSuperset(of: owed))
  }

  /// Whom a case owes a notice; nil where nothing has been decided. Older events do not say it.
  private func owed(by subject: Case) -> Set<Addressee>? {
    if subject.status.isUndecided { return nil }
    if let owed = subject.owed { return owed }
    guard subject.outcome == .terminated else { return [.consumer] }
    let rule = rules.rule(step: StepName.terminate.rawValue, kind: subject.kind.rawValue)
    return Set((rule?.tells ?? []).compactMap(Addressee.init(rawValue:)))
  }

  /// Whether a department belongs to the office's own system, which then owes the decision itself.
  public func isOwn(_ department: String) -> Bool {
    let name = Folding.key(department)
    return rules.ownSystem.contains { name.contains(Folding.key($0)) }
  }

  /// The article behind a step of a case; of a referral it depends on to whom.
  ///
  /// - Parameter department: to whom, empty while nobody said.
  public func article(of rule: RuleSet.Rule, to department: String) -> String {
    guard let outside = rule.articleOutside, !department.isEmpty, !isOwn(department) else {
      return rule.article
    }
    return outside
  }
}

extension Decision {
  /// When a step is taken, for what depends on the day.
  public struct Moment: Sendable {
    var day: Day
    var received: Day
    var calendar: WorkCalendar

    /// - Parameters:
    ///   - day: the day of the step.
    ///   - received: the day on which the case came in.
    ///   - calendar: the holidays and the weekend days worked.
    public init(day: Day, received: Day, calendar: WorkCalendar) {
      self.day = day
      self.received = received
      self.calendar = calendar
    }
  }

  /// A ground that is a lapse of time holds only once it has lapsed (总局令第121号 art. 23(5)).
  func checkLapse(
    of action: StepAction, on subject: Case, at moment: Moment
  ) throws(Refusal) {
    guard let number = action[number: .ground],
      let ground = rules.ground(step: action.name.rawValue, number: number),
      let name = ground.after.flatMap(DeadlineName.init(rawValue:)),
      var deadline = subject.deadlines.last(where: { $0.name == name && $0.isRunning })
    else { return }
    deadline.resume(on: moment.day)
    let last = deadline.lastDay(received: moment.received, calendar: moment.calendar).day
    if moment.day >= last { return }
    throw .groundNotYet(
      step: action.name, number: subject.number, ground: number, from: last,
      rule: reference(ground.article))
  }
}
