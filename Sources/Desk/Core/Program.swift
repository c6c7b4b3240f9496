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
  public var context: Context
  /// The screens on top of each other with what was said to them.
  var stack: ScreenStack
  /// What home says of the save that came last.
  var lastSaved = LastSaved()
  /// How its lines are shown where somebody has them read.
  var linear = LinearView()
  /// What is known of how the keys came.
  var fingers = Fingers()
  /// What lies over all screens while the desk is locked; nil while it is not.
  var lock: Lock?
  /// What asks for the passphrase below that, while persons are sealed; nil where it was passed.
  var latch: Latch?
  /// How long nobody has pressed a key, and persons are shown.
  var watch = Watch()
  /// Whether another desk has set a passphrase and nobody was asked for it yet.
  var isLatchDue = false
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
    context.layout.isLinear ? LinearView.take(message, by: &self) : heed(message)
  }

  mutating func heed(_ message: Message) -> [Effect] {
    switch message {
    case .key(let key, let pause):
      watch.noteKey()
      return hear(key, pause: pause)
    case .pointed(let pointer): return Pointing.take(pointer, by: &self)
    case .ticked(let now, let isAwaited): return tick(now, isAwaited: isAwaited)
    case .quiet: return rest()
    case .clock(let now):
      latchWhenQuiet()
      return stack.look(at: now, isLocked: isLocked, &context)
    case .lists(let stand): return stack.note(stand, &context)
    case .exchange(let stand): return stack.note(stand, &context)
    case .hub(let stand): return stack.note(stand, &context)
    case .elsewhere(let staff, let isSealed): return noteOthers(staff, isSealed: isSealed)
    case .settings(let settings, let letters):
      (context.settings, context.letters) = (settings, letters)
      return []
    case .resized(let rows, let columns):
      context.take(rows: rows, columns: columns)
      return stack.layOut(context)
    case .answered(_, .settings(let settings, let letters)):
      return heed(.settings(settings, letters: letters))
    case .answered(let place, let answer): return receive(answer, at: place)
    case .answer, .recorded, .refused, .failed, .done, .draftSaved, .handedOver, .printers,
      .findings, .oldSheet, .storeLost, .rescued, .seated, .notSeated, .unlocked:
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
      context.note(board)
    case .printers(let board): context.printers = board.printers
    case .refused: if stack.isAtHome { lastSaved.withdrawOffer(&context) }
    default: break
    }
    if let words = message.words(context) { say(words, at: place) }
    if place == stack.top.id, stack.shows(behind: message, &context) { watch.noteShowing() }
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

  /// The screen on top comes last, because it may lead elsewhere.
  mutating func deliver(_ message: Message, to place: PlaceID) -> [Effect] {
    let effects = stack.receiveBelow(message, for: place, context)
    guard message.concernsAll || stack.top.id == place else { return effects }
    return effects + follow(stack.top.screen.receive(message, context))
  }

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
    for effect in reaction.effects { context.note(effect) }
    let following = move(reaction.move)
    if let phrase = reaction.message { say(phrase) }
    let laidOut = context.language == language ? [] : stack.layOut(context)
    return reaction.effects.map { $0.asked(by: stack.top.id) } + following + laidOut
  }

  private mutating func move(_ move: Reaction.Move) -> [Effect] {
    switch move {
    case .stay: return []
    case .pop: return stack.goBack(&context)
    // Whoever looks a half filled form up in the menu finds that one.
    case .push(let screen):
      return stack.hasFilledIn(screen) ? stack.goBack(&context) : stack.enter(screen, &context)
    case .replace(let screen):
      stack.leaveTop(&context)
      stack.removeTop()
      return stack.enter(screen, &context)
    case .home(let next): return stack.goHome(then: next, &context)
    case .retry(let key): return stack.goBack(&context) + takeAlone(key)
    case .hand(let handed): return hand(handed)
    case .lock: return stack.goBack(&context) + shut()
    case .leaveWhenQuiet:
      fingers.isLeaving = true
      return [.terminal(.listen(milliseconds: Fingers.leaving))]
    }
  }

  private mutating func hand(_ handed: HandedWords) -> [Effect] {
    guard var taker = stack.wordsTaker else {
      return stack.goHome(then: screen(.answered(handed)), &context)
    }
    let effects = stack.goBack(&context)
    let reaction = taker.take(handed.words, context)
    stack.top.screen = taker
    return effects + follow(reaction)
  }

  /// Goes to a route; what stands at one of its kind gives way.
  mutating func open(_ route: Route) -> [Effect] {
    let screen = screen(route)
    return follow(Reaction(route.replaces(top.route) ? .replace(screen) : .push(screen)))
  }
}

extension Context {
  /// Who sits here and in which language holds at once; the world only remembers it.
  fileprivate mutating func note(_ effect: Effect) {
    switch effect {
    case .clerk(let name): clerk = name
    case .language(let language): self.language = language
    case .acceptClock: acceptsClock = true
    case .record, .keepView, .dropView, .ask, .saveDraft, .dropDraft, .writeDrafts, .keepDrafts,
      .export, .handOver, .print, .lookForPrinters, .choosePrinters, .testPrinter, .examine,
      .rescue, .leaveUnsaved, .sit, .resetPIN, .unlock, .attach, .takeOut, .exchange, .endExchange,
      .oldSheet, .terminal, .asked:
      break
    }
  }
}
