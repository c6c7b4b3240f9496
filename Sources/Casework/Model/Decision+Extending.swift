extension Decision {
  /// The running clock that the rules let grow, grown by the next extension they provide for.
  func growth(by action: StepAction, of subject: Case) throws(Refusal) -> [ClockGrowth] {
    guard action.name == .extend else { return [] }
    let running = subject.clocks.filter(\.isRunning)
    let extendable = running.filter { !$0.start.extensions.isEmpty }
    if let clock = extendable.first(where: { $0.timesExtended < $0.start.extensions.count }) {
      return [ClockGrowth(name: clock.name, length: clock.start.extensions[clock.timesExtended])]
    }
    if let clock = extendable.first {
      throw .extendedToTheEnd(
        number: subject.number, clock: clock.name,
        rule: reference(
          rules.clock(clock.name.rawValue, kind: subject.kind.rawValue)?.article ?? ""))
    }
    throw .nothingToExtend(
      number: subject.number,
      rule: limits(of: subject.kind) { clock in
        running.contains { $0.name.rawValue == clock.name }
      })
  }

  /// What stands against extending any clock that can be running in a status; nil when one may be.
  ///
  /// The days for a reply run only while the case is away.
  func refusalToExtend(_ subject: CaseStanding) -> Refusal? {
    func mayRun(_ clock: RuleSet.Clock) -> Bool {
      clock.name == ClockName.reply.rawValue
        ? subject.status == .referred
        : !subject.status.isUndecided || clock.startsAt.contains("received")
    }
    let canGrow = rules.clocks.contains { clock in
      clock.kinds.contains(subject.kind.rawValue) && !clock.extendBy.isEmpty && mayRun(clock)
    }
    if canGrow { return nil }
    return .nothingToExtend(
      number: subject.number, rule: limits(of: subject.kind, mayRun))
  }

  /// The articles that set the time limits of a kind of case, the first of each.
  private func limits(of kind: Kind, _ isMeant: (RuleSet.Clock) -> Bool) -> RuleReference {
    var articles: [String] = []
    for clock in rules.clocks where clock.kinds.contains(kind.rawValue) && isMeant(clock) {
      let article = String(clock.article.prefix { $0 != "," })
      if !article.isEmpty, !articles.contains(article) { articles.append(article) }
    }
    return reference(articles.joined(separator: ", "))
  }
}
