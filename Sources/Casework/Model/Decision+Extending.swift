import Vocabulary

extension Decision {
  /// The running clock that the rules let grow, grown by the next extension they provide for; none
  /// where they let none grow.
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
    // The office's own note of why it takes longer; nothing that the rules set grows by it.
    return []
  }
}

extension TakenStep {
  /// Whether it is an extension under rules that let no running time limit grow: it is recorded,
  /// and must be told.
  public var grewNothing: Bool { action.name == .extend && ruling.grows.isEmpty }
}
