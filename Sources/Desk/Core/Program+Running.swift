extension Program {
  /// Has effects carried out one after the other; what follows from one comes before the next.
  ///
  /// - Parameter perform: carries out one effect and says what came of it.
  /// - Returns: what is asked of the terminal, in order, when all else is done.
  public mutating func carryOut(
    _ effects: [Effect], by perform: (Effect) -> [Message]
  ) -> [TerminalEffect] {
    var asked: [TerminalEffect] = []
    var waiting = effects[...]
    while let effect = waiting.popFirst() {
      if case .terminal(let effect) = effect {
        asked.append(effect)
        continue
      }
      waiting = perform(effect).flatMap { update($0) } + waiting
    }
    return asked
  }
}
