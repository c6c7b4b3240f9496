import Casework
import TerminalKit
import Values

// MARK: Keys as they come

extension Program {
  /// Takes a key as it comes. One that may belong to the number of a slip waits for what follows it.
  mutating func hear(_ key: Key, pause: Int?) -> [Effect] {
    let mayBegin = !top.isInText && !top.counts(key)
    if let verdict = fingers.codes.judge(key, pause: pause, mayBegin: mayBegin) {
      fingers.goods = GoodsCode()
      return act(on: verdict)
    }
    let isEndOfGoods = fingers.goods.isEnded(
      by: key, pause: pause, isInText: top.isInText, isOnIntake: top.draftID != nil)
    return isEndOfGoods ? refuse(saying: ScreenWords.goods) : press(key, pause: pause)
  }

  /// Hears that nothing more came behind a key that waited for it, or behind the one that leaves.
  mutating func rest() -> [Effect] {
    if let verdict = fingers.codes.rest() { return act(on: verdict) }
    guard fingers.isLeaving else { return [] }
    fingers.isLeaving = false
    return [.terminal(.quit)]
  }

  private mutating func act(on verdict: CodeReader.Verdict) -> [Effect] {
    switch verdict {
    case .waits: return [.terminal(.listen(milliseconds: fingers.codes.listening))]
    case .number(let number): return look(for: number)
    case .typed(let keys):
      var effects: [Effect] = []
      for typed in keys { effects += press(typed.key, pause: typed.pause) }
      return effects
    case .refused: return refuse(saying: stray)
    case .ended: break
    }
    return []
  }

  private mutating func refuse(saying words: Phrase) -> [Effect] {
    fingers.isLeaving = false
    if !context.isTooSmall { say(words) }
    return []
  }

  private mutating func press(_ key: Key, pause: Int?) -> [Effect] {
    stack.top.message = ""
    return take(key, pause: pause)
  }
}

// MARK: The number of a slip

extension Program {
  /// Looks for the case of a number, unless what it leads away from would lose something.
  private mutating func look(for number: String) -> [Effect] {
    (fingers.isLeaving, fingers.stray) = (false, .none)
    guard !context.isTooSmall else { return [] }
    stack.top.message = ""
    guard let reason = stack.reasonToStay else { return [.ask(.numbered(number))] }
    say(reason)
    return []
  }

  /// Opens the case that was found, and has what is half typed kept; says so, and why it opens none.
  mutating func show(_ found: Result<CaseID, Refusal>) -> [Effect] {
    switch found.map({ (id: $0, open: stack.openNumber(of: $0)) }) {
    case .success((_, let number?)): say(ScreenWords.alreadyOpen(number))
    case .success((let id, nil)):
      let effects = goHome(then: screen(.oneCase(id)))
      if effects.contains(where: \.keepsForm) { say(ScreenWords.parked) }
      return effects
    case .failure(let refusal): say(refusal.phrase(context.catalogue))
    }
    return []
  }
}

extension Effect {
  fileprivate var keepsForm: Bool { if case .saveDraft = self { true } else { false } }
}
