import Casework
import TerminalKit
import Wording

/// The program as a value: keys and answers change it, and it draws itself.
///
/// Nothing here touches a disk, a clock or a terminal; what is wanted of them comes back as
/// ``Effect``s.
public struct Program: Sendable {
  /// What every screen may know about the desk.
  public internal(set) var context: Context
  /// The screens on top of each other; the first is always home.
  public internal(set) var screens: [any DeskScreen]
  /// What the message row says.
  public internal(set) var message = ""
  /// The last saved number and what to tell the visitor; it stays until the next save.
  var lastSaved = ""

  /// The desk at its home screen, or before the first questions where nobody answered them yet.
  ///
  /// - Parameter notice: what is said at once, until the first key.
  public init(_ context: Context, notice: Phrase? = nil) {
    self.context = context
    self.context.shownAt = context.now
    message = notice?[context.language] ?? ""
    screens = [HomeScreen()]
    if !context.settings.isSetUp { screens.append(SetupScreen(context)) }
  }

  /// The screen that has the keys.
  public var top: any DeskScreen { screens[screens.count - 1] }

  /// What the first frame needs.
  public func start() -> [Effect] {
    screens.flatMap { $0.questions(context) }.map(Effect.ask)
  }

  /// Takes one message and says what is to be done about it.
  public mutating func update(_ message: Message) -> [Effect] {
    switch message {
    case .key(let key):
      self.message = ""
      return take(key)
    case .clock(let now): return look(at: now)
    case .settings(let settings):
      context.settings = settings
      return []
    case .resized(let rows, let columns):
      context.rows = rows
      context.columns = columns
      // A list that became wide enough shows the story beside it.
      return top is ListScreen ? top.questions(context).map(Effect.ask) : []
    case .refused(let refusal):
      say(refusal.phrase(context.catalogue))
      if top is HomeScreen { withdrawOffer() }
    case .failed(let phrase), .done(let phrase): say(phrase)
    case .recorded(let receipt):
      noteSaved(receipt)
      addRemark(to: receipt)
    case .answer, .draftSaved, .handedOver: break
    }
    return deliver(message)
  }

  /// Answers and saves go to every screen: those below must not show old figures when they come
  /// into view again. The top one comes last, because it may lead elsewhere.
  private mutating func deliver(_ message: Message) -> [Effect] {
    var effects: [Effect] = []
    if message.concernsAll {
      for index in screens.indices.dropLast() {
        effects += screens[index].receive(message, context).effects
      }
    }
    return effects + follow(screens[screens.count - 1].receive(message, context))
  }

  /// What is taken down counts from now, whoever types; the title bar, what is live and the figures
  /// of a new day wait until nobody does.
  private mutating func look(at now: Instant) -> [Effect] {
    context.now = now
    guard !top.isTyping else { return [] }
    let before = context.shownAt
    context.shownAt = now
    if before.day(in: context.zone) != context.today {
      return top.questions(context).map(Effect.ask)
    }
    guard before.seconds / 60 != now.seconds / 60 else { return [] }
    return inSight.filter(\.isLive).flatMap { $0.questions(context) }.map(Effect.ask)
  }

  /// The screen on top, and the one that an overlay leaves in sight.
  private var inSight: [any DeskScreen] { screens.suffix(top is any OverlayScreen ? 2 : 1) }

  mutating func say(_ phrase: Phrase) { message = phrase[context.language] }
}

extension Message {
  fileprivate var concernsAll: Bool {
    switch self {
    case .answer, .recorded: true
    default: false
    }
  }
}

// MARK: Keys

extension Program {
  private mutating func take(_ key: Key) -> [Effect] {
    guard !isTooSmall || isHarmlessUnseen(key) else { return [] }
    if !top.isTyping, let rest = key.splitFirst {
      return take(rest.first) + [.again(rest.rest)]
    }
    if case .action(let action)? = GlobalAction.keys.match(key) { return perform(action) }
    let reaction = screens[screens.count - 1].update(key, context)
    if reaction.isUsed { return follow(reaction) }
    return takeUnused(key)
  }

  /// In a window that shows nothing only what is typed into a text goes on, and leaving, by which
  /// nothing is lost: no key acts on what nobody sees.
  private func isHarmlessUnseen(_ key: Key) -> Bool {
    switch key {
    case .text, .paste, .backspace: top.isTyping
    case .control("q"), .control("l"): true
    default: false
    }
  }

  /// A key that the screen on top has no use for: a quiet global key, one step back, or a word on
  /// what to press. Never silence.
  private mutating func takeUnused(_ key: Key) -> [Effect] {
    if case .action(let action)? = GlobalAction.quietKeys.match(key) { return perform(action) }
    switch key {
    case .text(let text) where text.first.map { $0.isLetter && !$0.isASCII } ?? false:
      say(Phrase("找人、找商家先按 7；按 ? 看帮助", "To find somebody press 7 first; ? for help"))
    case .text: say(Phrase("此处不用这个键，按 ? 看帮助", "No use for that key here; press ? for help"))
    default: break
    }
    return []
  }

  private mutating func perform(_ action: GlobalAction) -> [Effect] {
    switch action {
    case .help: return top is HelpScreen ? goBack() : follow(.push(HelpScreen(of: top, context)))
    case .intake(let kind): return goHome(then: IntakeScreen(kind: kind, context))
    case .pad: return top is PadScreen ? goBack() : follow(.push(PadScreen(context)))
    case .openCases: return goHome(then: ListScreen.openCases(context))
    case .find: return goHome(then: ListScreen.find(context))
    case .totals: return goHome(then: TotalsScreen(context))
    case .guide: return turnGuide()
    case .menu: return top is MenuScreen ? goBack() : follow(.push(MenuScreen(context)))
    case .clerk: return top is ClerkScreen ? goBack() : follow(.push(ClerkScreen(context)))
    case .back: return goBack()
    case .leave: return leave()
    case .showPersons: return togglePersons()
    case .undo: return show(UndoScreen(redo: false))
    case .redo: return show(UndoScreen(redo: true))
    case .redraw: return [.redraw]
    case .howToLeave:
      say(Phrase("要退出，按 Esc 回首页再按 0", "To leave, press Esc for home and then 0"))
      return []
    }
  }

  private mutating func turnGuide() -> [Effect] {
    let guide = GuideScreen(.guide, context)
    guard let open = top as? GuideScreen else { return follow(.push(guide)) }
    return open.shelf == .guide ? goBack() : follow(Reaction(.replace(guide)))
  }

  /// What an undo or a redo would do, in the place of the other where that was shown.
  private mutating func show(_ screen: UndoScreen) -> [Effect] {
    follow(Reaction(top is UndoScreen ? .replace(screen) : .push(screen)))
  }

  /// Home first; from home, out. Nothing is lost by it.
  private mutating func leave() -> [Effect] {
    if screens.count == 1 { return [.quit] }
    return goHome(then: nil)
  }

  private mutating func togglePersons() -> [Effect] {
    guard let screen = top as? any ShowsPersons, let subject = screen.personsOf else {
      say(Phrase("先用 Enter 打开一件，再按 * 显示姓名", "Open a case with Enter first, then press *"))
      return []
    }
    context.showsPersons.toggle()
    guard context.showsPersons else { return [] }
    return [.record(.disclose(Disclosure(.shown, detail: "screen"), of: subject))]
  }
}

/// A screen that can show the persons of one case in full.
public protocol ShowsPersons: DeskScreen {
  /// The case whose persons it shows; nil while there is none.
  var personsOf: CaseID? { get }
}

// MARK: Moving between screens

extension Program {
  /// Does what a screen asked for.
  mutating func follow(_ reaction: Reaction) -> [Effect] {
    for effect in reaction.effects { note(effect) }
    let following = move(reaction.move)
    if let phrase = reaction.message { say(phrase) }
    return reaction.effects + following
  }

  /// Who sits here and in which language holds at once; the world only remembers it.
  private mutating func note(_ effect: Effect) {
    switch effect {
    case .clerk(let name): context.clerk = name
    case .language(let language): context.language = language
    default: break
    }
  }

  private mutating func move(_ move: Reaction.Move) -> [Effect] {
    switch move {
    case .stay: return []
    case .pop: return goBack()
    case .push(let screen): return enter(screen)
    case .replace(let screen):
      if screens.count > 1 { screens.removeLast() }
      return enter(screen)
    case .home(let next): return goHome(then: next)
    case .hand(let handed): return hand(handed)
    }
  }

  private mutating func hand(_ handed: HandedWords) -> [Effect] {
    guard screens.count > 2, var taker = screens[screens.count - 2] as? any TakesWords else {
      return goHome(then: IntakeScreen.answered(handed, context))
    }
    let effects = goBack()
    let reaction = taker.take(handed.words, context)
    screens[screens.count - 1] = taker
    return effects + follow(reaction)
  }

  private mutating func enter(_ screen: any DeskScreen) -> [Effect] {
    leaveTop()
    if screen is IntakeScreen { context.nextDraft += 1 }
    screens.append(screen)
    return screen.questions(context).map(Effect.ask)
  }

  /// Persons are shown on the one screen that was asked to, and what was said of it goes with it.
  private mutating func leaveTop() {
    context.showsPersons = false
    context.shownAt = context.now
    message = ""
  }

  private mutating func goBack() -> [Effect] {
    guard screens.count > 1 else { return [] }
    leaveTop()
    let parked = screens[screens.count - 1].park(context)
    screens.removeLast()
    return parked + top.questions(context).map(Effect.ask)
  }

  private mutating func goHome(then next: (any DeskScreen)?) -> [Effect] {
    leaveTop()
    var effects: [Effect] = []
    while screens.count > 1 {
      effects += screens[screens.count - 1].park(context)
      screens.removeLast()
    }
    guard let next else { return effects + screens[0].questions(context).map(Effect.ask) }
    return effects + enter(next)
  }
}

extension Key {
  /// The first character as a key of its own, and the rest; nil for a key of one character.
  var splitFirst: (first: Key, rest: Key)? {
    guard case .text(let text) = self, let first = text.first, text.count > 1 else { return nil }
    return (.text(String(first)), .text(String(text.dropFirst())))
  }
}
