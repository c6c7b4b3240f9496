import Casework
import TerminalKit
import Values
import Vocabulary

/// Several characters that came at once: a phrase of an input method, a reader of codes, a number typed
/// before the desk could answer.
private struct Burst {
  let first: Key
  let rest: Key
  /// Whether they begin as words: an input method commits them so, and lists are narrowed by them.
  let isWords: Bool
  /// Whether they are one key many times.
  let isOneKey: Bool

  init?(_ key: Key) {
    guard case .text(let text) = key, let parts = key.splitFirst, let letter = text.first else {
      return nil
    }
    (first, rest) = parts
    isWords = letter.isLetter
    isOneKey = Set(Key.fold(text)).count == 1
  }
}

extension Program {
  /// Takes one key, or several characters that came at once.
  mutating func take(_ key: Key, pause: Int?) -> [Effect] {
    guard !context.isTooSmall || key.isHarmlessUnseen(inText: top.isTyping) else { return [] }
    let isNumber = fingers.stray.isNumber
    if fingers.goesAstray(key, pause: pause) {
      return say(isNumber ? ScreenWords.numberByHand : context.manyKeys)
    }
    let burst = Burst(key)
    if let burst, burst.isOneKey, top.counts(burst.first) {
      return takeHeld(burst.first, pause: pause)
    }
    let verdict = fingers.held.judge(key, pause: pause)
    if verdict != .pressed, top.counts(key) { return refuseHeld(verdict) }
    if let burst, case .text(let text) = key, !top.takes(whole: text) {
      return take(burst, whole: key)
    }
    return takeAlone(key)
  }

  mutating func takeAlone(_ key: Key) -> [Effect] {
    let everywhere = GlobalAction.keys(context.catalogue.states)
    if case .action(let action)? = everywhere.match(key), !top.comesFirst || action.leadsNowhere {
      return perform(action)
    }
    let before = top
    let reaction = stack.top.screen.update(key, context)
    if let doubt = context.doubt(about: reaction) { return ask(doubt, key, at: before) }
    if let unsaved = stack.unsaved(leftBy: reaction.move) { return say(unsaved) }
    if reaction.isUsed { return follow(reaction) }
    return takeUnused(key)
  }

  /// A key that the screen on top has no use for: a quiet global key, one step back, or a word on
  /// what to press. Never silence.
  private mutating func takeUnused(_ key: Key) -> [Effect] {
    if case .action(let action)? = GlobalAction.quietKeys.match(key) { return perform(action) }
    switch key {
    case .text(let text):
      fingers.noteUnused(text, letters: context.letters)
      return say(ScreenWords.noUse(of: text))
    case .paste: return say(context.manyKeys)
    default: return []
    }
  }
}

// MARK: Several characters at once

extension Program {
  /// Several characters where no text has the focus are no commands. A form takes them one by one; of
  /// all else the first alone may open a text or a form, which takes the rest: a digit only on home, where
  /// what it opens acts on no record.
  private mutating func take(_ burst: Burst, whole: Key) -> [Effect] {
    if top.isForm { return takeAlone(burst.first) + take(burst.rest, pause: 0) }
    if burst.isWords { return takeAlone(whole) }
    var trial = self
    let effects = trial.takeAlone(burst.first)
    let takesRest = trial.top.isTyping || trial.top.isForm
    guard takesRest, stack.isAtHome || burst.first.digit == nil else {
      fingers.stray = .burst
      return say(context.manyKeys)
    }
    self = trial
    return effects + take(burst.rest, pause: 0)
  }
}

// MARK: A held key

extension HeldKey {
  /// What is said of one that counts.
  static let once = Phrase("按住的键只记一次", "A held key counts once")
}

extension Program {
  /// One character many times at once is a key that was held while the desk could not answer.
  private mutating func takeHeld(_ key: Key, pause: Int?) -> [Effect] {
    let first = fingers.held.judge(key, pause: pause)
    let second = fingers.held.judge(key, pause: 0)
    if first != .pressed { return refuseHeld(first) }
    return (second == .held ? takeAlone(key) : []) + refuseHeld(.held)
  }

  /// A held key counts once: what it counted before it could be told is taken back.
  private mutating func refuseHeld(_ verdict: HeldKey.Verdict) -> [Effect] {
    follow(stack.top.screen.takeHeld(sinceBefore: verdict == .heldSinceBefore))
  }
}

// MARK: What its save alone keeps

extension Program {
  /// Home, and from there to a route, unless that would lose something.
  private mutating func goAway(to route: Route?) -> [Effect] {
    stack.unsaved.map { say($0) } ?? stack.goHome(then: route.map { screen($0) }, &context)
  }
}

// MARK: What works from anywhere

extension Program {
  private mutating func perform(_ action: GlobalAction) -> [Effect] {
    switch action {
    case .help: return turn(.help)
    case .pad: return turn(.pad)
    case .guide: return turn(.guide)
    case .menu: return turn(.menu)
    case .clerk: return turn(.clerk)
    case .intake(let kind): return goAway(to: .intake(kind))
    case .openCases: return goAway(to: .openCases)
    case .find: return goAway(to: .find)
    case .totals: return goAway(to: .totals)
    case .back: return stack.goBack(&context)
    case .leave: return leave()
    case .showPersons: return togglePersons()
    case .undo: return open(.undo)
    case .redo: return open(.redo)
    case .lock: return shut()
    case .redraw: return [.terminal(.redraw)]
    case .howToLeave: return say(ScreenWords.howToLeave)
    }
  }

  /// The key that opens a place also leaves it.
  private mutating func turn(_ route: Route) -> [Effect] {
    top.route == route ? stack.goBack(&context) : open(route)
  }

  /// Home first; from home, out. Nothing is lost by it.
  private mutating func leave() -> [Effect] {
    stack.isAtHome || top.comesFirst ? [.terminal(.quit)] : goAway(to: nil)
  }

  private mutating func togglePersons() -> [Effect] {
    guard let screen = top as? any ShowsPersons, let subject = screen.personsOf else {
      return say(ScreenWords.openFirst)
    }
    if context.showsPersons {
      context.showsPersons = false
      return []
    }
    stack.showing = subject
    return follow(.effects(.record(.disclose(Disclosure(.shown, detail: "screen"), of: subject))))
  }
}

extension Key {
  /// In a window that shows nothing only what is typed into a text goes on, and leaving, by which
  /// nothing is lost: no key acts on what nobody sees.
  fileprivate func isHarmlessUnseen(inText isTyping: Bool) -> Bool {
    switch self {
    case .text, .paste, .backspace: isTyping
    case .control("q"), .control("l"), .control("\\"), .function(11): true
    default: false
    }
  }

  /// The first character as a key of its own, and the rest; nil for a key of one character.
  var splitFirst: (first: Key, rest: Key)? {
    guard case .text(let text) = self, let first = text.first, text.count > 1 else { return nil }
    return (.text(String(first)), .text(String(text.dropFirst())))
  }
}
