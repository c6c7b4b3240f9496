import Casework
import TerminalKit
import Values
import Vocabulary

/// The program as a value: keys and answers change it, and it draws itself.
///
/// Nothing here touches a disk, a clock or a terminal; what is wanted of them comes back as
/// ``Effect``s.
public struct Program: Sendable {
  /// What every screen may know about the desk.
  public internal(set) var context: Context
  /// The screens on top of each other with what was said to them.
  var stack: ScreenStack
  /// What home says of the save that came last.
  var lastSaved = LastSaved()
  /// Whose persons the screen on top shows as soon as that is recorded.
  var showing: CaseID?
  /// What is known of how the keys came.
  var fingers = Fingers()
  /// What lies over all screens while the desk is locked; nil while it is not.
  var lock: Lock?
  /// What asks for the passphrase below that, while persons are sealed; nil where it was passed.
  var latch: Latch?
  /// How long nobody has pressed a key, and persons are shown.
  var watch = Watch()
  private let maker: ScreenMaker

  /// The desk at its home screen, or before the first questions where nobody answered them yet.
  ///
  /// - Parameters:
  ///   - notice: what is said at once, until the first key.
  ///   - screens: which screen stands where.
  public init(_ context: Context, notice: Phrase? = nil, screens: @escaping ScreenMaker) {
    var context = context
    context.time.catchUp()
    self.context = context
    maker = screens
    stack = ScreenStack(home: screens(.home, context, nil))
    if !context.settings.isSetUp { stack.put(screen(.firstQuestions)) }
    if context.staff.isGuarded { lock = Lock(context) }
    if context.isSealed { latch = Latch() }
    if let notice { say(notice) }
  }

  /// The screen that stands at a route.
  func screen(_ route: Route) -> any DeskScreen { maker(route, context, top) }

  /// The screens on top of each other; the first is always home.
  public var screens: [any DeskScreen] { stack.screens }
  /// The screen that has the keys.
  public var top: any DeskScreen { stack.top.screen }
  /// What the message row says, by itself.
  public var message: String { stack.top.message }

  /// What the first frame needs.
  public func start() -> [Effect] {
    screens.flatMap { $0.questions(context) }.map(Effect.ask)
  }

  /// What the screen that has the keys lacks yet; it is to be asked for when no key waits.
  public var lack: Question? { top.lack }

  /// Takes one message and says what is to be done about it.
  public mutating func update(_ message: Message) -> [Effect] {
    switch message {
    case .key(let key, let pause):
      watch.noteKey()
      return hear(key, pause: pause)
    case .ticked(let now, let isAwaited): return tick(now, isAwaited: isAwaited)
    case .quiet: return rest()
    case .clock(let now): return look(at: now)
    case .lists(let stand): return note(stand)
    case .settings(let settings, let letters):
      (context.settings, context.letters) = (settings, letters)
      return []
    case .resized(let rows, let columns):
      context.rows = rows
      context.columns = columns
      return stack.layOut(context)
    case .answered(_, .settings(let settings, let letters)):
      return update(.settings(settings, letters: letters))
    case .answered(let place, let answer): return receive(answer, at: place)
    case .answer, .recorded, .refused, .failed, .done, .draftSaved, .handedOver, .printers,
      .findings, .storeLost, .rescued, .seated, .notSeated, .unlocked:
      return receive(message, at: stack.top.id)
    }
  }

  /// Takes an answer, whose words belong to the screen that waits for them.
  private mutating func receive(_ message: Message, at place: PlaceID) -> [Effect] {
    // Whoever is still answered has not left: what comes next is typed to what is shown now.
    fingers.isLeaving = false
    switch message {
    case .storeLost(let lost): return takeLoss(lost, message, at: place)
    case .answer(.numbered(let found)): return show(found)
    case .seated(let name): return takeSeat(name, message, at: place)
    case .notSeated(let refusal) where isLocked:
      lock?.refuse(refusal.phrase)
      return []
    case .unlocked(let isOpen): return takeKeys(isOpen: isOpen)
    case .failed(let why):
      lock?.refuse(why)
      latch?.refuse(why)
    case .answer(.home(let board)):
      context.newestRecord = board.newestRecord
      context.loss = board.loss ?? context.loss
    case .printers(let board): context.printers = board.printers
    case .refused: if stack.isAtHome { lastSaved.withdrawOffer(&context) }
    default: break
    }
    if let words = message.words(context) { say(words, at: place) }
    if place == stack.top.id { noteShowing(message) }
    guard case .recorded(let saveResult) = message else { return deliver(message, to: place) }
    let isAwaited = stack.contains(place)
    let isTold = lastSaved.note(saveResult, &context)
    if isTold { stack.top.message = "" }
    if let subject = saveResult.firstOpened, let said = top.remark(on: subject, context) {
      lastSaved.add(said, &context)
    }
    let effects = deliver(message, to: place)
    // Where the save led; on home it stays anyhow.
    if isTold, isAwaited, stack.top.message.isEmpty, !stack.isAtHome {
      stack.top.message = context.offer?.lead ?? lastSaved.words
    }
    return effects
  }

  /// Persons are shown when that is on the disk, and not where it is refused.
  private mutating func noteShowing(_ message: Message) {
    switch message {
    case .recorded(let saveResult):
      guard let subject = showing, saveResult.discloses(subject) else { return }
      context.showsPersons = true
      watch.noteShowing()
      showing = nil
    case .refused, .failed: showing = nil
    default: break
    }
  }

  /// The screen on top comes last, because it may lead elsewhere.
  mutating func deliver(_ message: Message, to place: PlaceID) -> [Effect] {
    let effects = stack.receiveBelow(message, for: place, context)
    guard message.concernsAll || stack.top.id == place else { return effects }
    return effects + follow(stack.top.screen.receive(message, context))
  }

  /// What is taken down counts from now, whoever types; the title bar, what is live and the figures
  /// of a new day wait until nobody does.
  private mutating func look(at now: Instant) -> [Effect] {
    let before = context.shownAt
    context.time.learn(now, isTyping: top.isTyping && !isLocked)
    guard !top.isTyping else { return [] }
    if before.day(in: context.zone) != context.today {
      return top.questions(context).map(Effect.ask)
    }
    guard before.seconds / 60 != now.seconds / 60 else { return [] }
    return inSight.filter(\.isLive).flatMap { $0.questions(context) }.map(Effect.ask)
  }

  /// What is in sight is asked for again when the lists are whole, and what is live each time a tenth more is made.
  private mutating func note(_ stand: ListsStand?) -> [Effect] {
    let before = context.lists
    context.lists = stand
    guard let stand else {
      // What was refused is there now.
      if message.hasPrefix(context.say(ListsStand.beginning)) { stack.top.message = "" }
      let waiting = before == nil ? [] : inSight.flatMap { $0.questions(context) }
      return waiting.filter { $0.needOfLists != .none || $0.isOfLists }.map(Effect.ask)
    }
    if top.isTyping || stand.percent / 10 == (before?.percent ?? 0) / 10 { return [] }
    return inSight.filter(\.isLive).flatMap { $0.questions(context) }.map(Effect.ask)
  }

  /// The screen on top, and the one that an overlay leaves in sight.
  private var inSight: [any DeskScreen] { screens.suffix(top.panelRows == nil ? 1 : 2) }

  /// Says a word on the screen that has the keys.
  @discardableResult
  mutating func say(_ phrase: Phrase) -> [Effect] {
    stack.top.message = phrase[context.language]
    return []
  }

  /// Says a word on the screen it is meant for; of one that is gone, home keeps it.
  private mutating func say(_ phrase: Phrase, at place: PlaceID) {
    let words = phrase[context.language]
    if !stack.say(words, at: place) { lastSaved.words = words }
  }
}

// MARK: Moving between screens

extension Program {
  /// Does what a screen asked for. What is answered belongs to where that leads.
  mutating func follow(_ reaction: Reaction) -> [Effect] {
    let language = context.language
    for effect in reaction.effects { note(effect) }
    let following = move(reaction.move)
    if let phrase = reaction.message { say(phrase) }
    let laidOut = context.language == language ? [] : stack.layOut(context)
    return reaction.effects.map { $0.asked(by: stack.top.id) } + following + laidOut
  }

  /// Who sits here and in which language holds at once; the world only remembers it.
  private mutating func note(_ effect: Effect) {
    switch effect {
    case .clerk(let name): context.clerk = name
    case .language(let language): context.language = language
    case .acceptClock: context.acceptsClock = true
    case .record, .keepView, .dropView, .ask, .saveDraft, .dropDraft, .writeDrafts, .keepDrafts,
      .export, .handOver, .print, .lookForPrinters, .choosePrinters, .testPrinter, .examine,
      .rescue, .leaveUnsaved, .sit, .unlock, .terminal, .asked:
      break
    }
  }

  private mutating func move(_ move: Reaction.Move) -> [Effect] {
    switch move {
    case .stay: return []
    case .pop: return goBack()
    // Whoever looks a half filled form up in the menu finds that one.
    case .push(let screen): return stack.hasFilledIn(screen) ? goBack() : enter(screen)
    case .replace(let screen):
      leaveTop()
      stack.removeTop()
      return enter(screen)
    case .home(let next): return goHome(then: next)
    case .retry(let key): return goBack() + takeAlone(key)
    case .hand(let handed): return hand(handed)
    case .lock: return goBack() + shut()
    case .leaveWhenQuiet:
      fingers.isLeaving = true
      return [.terminal(.listen(milliseconds: Fingers.leaving))]
    }
  }

  private mutating func hand(_ handed: HandedWords) -> [Effect] {
    guard var taker = stack.wordsTaker else { return goHome(then: screen(.answered(handed))) }
    let effects = goBack()
    let reaction = taker.take(handed.words, context)
    stack.top.screen = taker
    return effects + follow(reaction)
  }

  /// Goes to a route; what stands at one of its kind gives way.
  mutating func open(_ route: Route) -> [Effect] {
    let screen = screen(route)
    return follow(Reaction(route.replaces(top.route) ? .replace(screen) : .push(screen)))
  }

  mutating func enter(_ screen: any DeskScreen) -> [Effect] {
    leaveTop()
    if let draft = screen.draftID { context.nextDraft = max(context.nextDraft, draft) + 1 }
    stack.put(screen)
    return screen.questions(context).map(Effect.ask)
  }

  /// Persons are shown on the one screen that was asked to, and what was said of it goes with it.
  private mutating func leaveTop() {
    context.showsPersons = false
    showing = nil
    context.time.catchUp()
    stack.top.message = ""
  }

  mutating func goBack() -> [Effect] {
    if stack.isAtHome { return [] }
    leaveTop()
    let parked = stack.parkTop(context)
    return parked.written + top.questions(context).map(Effect.ask)
  }

  mutating func goHome(then next: (any DeskScreen)?) -> [Effect] {
    leaveTop()
    var effects: [Effect] = []
    while !stack.isAtHome { effects += stack.parkTop(context) }
    guard let next else { return effects.written + top.questions(context).map(Effect.ask) }
    return effects + enter(next)
  }
}

extension [Effect] {
  /// What parked screens ask for, with their drafts on the disk before anything else is asked.
  var written: [Effect] { isEmpty ? [] : self + [.writeDrafts] }
}
