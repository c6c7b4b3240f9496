import Casework
import TerminalKit
import Values

// MARK: Keys as they come

extension Program {
  /// Takes a key as it comes. One that may belong to the number of a slip waits for what follows it.
  mutating func hear(_ key: Key, pause: Int?) -> [Effect] {
    if isLocked { return takeLocked(key) }
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
    return fingers.hasLeft() ? [.terminal(.quit)] : []
  }

  private mutating func act(on verdict: CodeReader.Verdict) -> [Effect] {
    switch verdict {
    case .waits: return [.terminal(.listen(milliseconds: fingers.codes.listening))]
    case .number(let number): return look(for: number)
    case .typed(let keys): return keys.flatMap { press($0.key, pause: $0.pause) }
    case .refused: return refuse(saying: context.manyKeys)
    case .ended: return []
    }
  }

  private mutating func refuse(saying words: Phrase) -> [Effect] {
    fingers.isLeaving = false
    return context.isTooSmall ? [] : say(words)
  }

  private mutating func press(_ key: Key, pause: Int?) -> [Effect] {
    if isLocked { return takeLocked(key) }
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
    return stack.reasonToStay.map { say($0) } ?? [.ask(.numbered(number))]
  }

  /// Opens the case that was found, and has what is half typed kept; says so, and why it opens none.
  mutating func show(_ found: Result<CaseID, Refusal>) -> [Effect] {
    switch found.map({ (id: $0, open: stack.openNumber(of: $0)) }) {
    case .success((_, let number?)): return say(ScreenWords.alreadyOpen(number))
    case .success((let id, nil)):
      let effects = stack.goHome(then: screen(.oneCase(id)), &context)
      if effects.contains(where: \.keepsForm) { say(ScreenWords.parked) }
      return effects
    case .failure(let refusal): return say(refusal.phrase(context.catalogue))
    }
  }
}

extension Effect {
  fileprivate var keepsForm: Bool { if case .saveDraft = self { true } else { false } }
}
