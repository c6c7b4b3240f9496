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
  /// The screens on top of each other with what was said to them; the first is always home.
  var places: [Place] = []
  /// The last saved number and what to tell the visitor; it stays on home until the next save.
  var lastSaved = ""
  /// What is known of how the keys came.
  var fingers = Fingers()
  private let maker: ScreenMaker
  private var opened = 0

  /// The desk at its home screen, or before the first questions where nobody answered them yet.
  ///
  /// - Parameters:
  ///   - notice: what is said at once, until the first key.
  ///   - screens: which screen stands where.
  public init(_ context: Context, notice: Phrase? = nil, screens: @escaping ScreenMaker) {
    self.context = context
    maker = screens
    self.context.time.catchUp()
    put(maker(.home, context, nil))
    if !context.settings.isSetUp { put(screen(.firstQuestions)) }
    if let notice { say(notice) }
  }

  /// The screen that stands at a route.
  func screen(_ route: Route) -> any DeskScreen { maker(route, context, top) }

  /// The screens on top of each other; the first is always home.
  public var screens: [any DeskScreen] { places.map(\.screen) }
  /// The screen that has the keys.
  public var top: any DeskScreen { here.screen }
  /// What the message row says, by itself.
  public var message: String { here.message }

  /// Where the screen on top lies.
  var last: Int { places.count - 1 }
  private var here: Place { places[last] }
  /// Whether nothing lies over home.
  var isAtHome: Bool { places.count == 1 }

  private mutating func put(_ screen: any DeskScreen) {
    opened += 1
    places.append(Place(id: PlaceID(number: opened), screen: screen))
  }

  /// What the first frame needs.
  public func start() -> [Effect] {
    screens.flatMap { $0.questions(context) }.map(Effect.ask)
  }

  /// Takes one message and says what is to be done about it.
  public mutating func update(_ message: Message) -> [Effect] {
    switch message {
    case .key(let key, let pause):
      places[last].message = ""
      return take(key, pause: pause)
    case .clock(let now): return look(at: now)
    case .settings(let settings):
      context.settings = settings
      return []
    case .resized(let rows, let columns):
      context.rows = rows
      context.columns = columns
      return layOut()
    case .answered(_, .settings(let settings)): return update(.settings(settings))
    case .answered(let place, let answer): return receive(answer, at: place)
    case .answer, .recorded, .refused, .failed, .done, .draftSaved, .handedOver, .storeLost,
      .rescued:
      return receive(message, at: here.id)
    }
  }

  /// Every screen makes anew what depends on the size and the language.
  private mutating func layOut() -> [Effect] {
    let message = Message.resized(rows: context.rows, columns: context.columns)
    return places.indices.flatMap { places[$0].screen.receive(message, context).effects }
  }

  /// Takes an answer, whose words belong to the screen that waits for them.
  private mutating func receive(_ message: Message, at place: PlaceID) -> [Effect] {
    // Whoever is still answered has not left: what comes next is typed to what is shown now.
    fingers.isLeaving = false
    switch message {
    case .storeLost(let lost): return takeLoss(lost, message, at: place)
    case .answer(.home(let board)):
      context.newestRecord = board.newestRecord
      context.loss = board.loss ?? context.loss
    case .refused: if isAtHome { withdrawOffer() }
    default: break
    }
    if let words = message.words(context) { say(words, at: place) }
    guard case .recorded(let saveResult) = message else { return deliver(message, to: place) }
    let isAwaited = places.contains { $0.id == place }
    let isTold = noteSaved(saveResult)
    addRemark(to: saveResult)
    let effects = deliver(message, to: place)
    // Where the save led; on home it stays anyhow.
    if isTold, isAwaited, here.message.isEmpty, !isAtHome {
      places[last].message = context.offer?.lead ?? lastSaved
    }
    return effects
  }

  /// The screen on top comes last, because it may lead elsewhere.
  mutating func deliver(_ message: Message, to place: PlaceID) -> [Effect] {
    var effects: [Effect] = []
    for index in places.indices.dropLast() where message.concernsAll || places[index].id == place {
      effects += places[index].screen.receive(message, context).effects
    }
    guard message.concernsAll || here.id == place else { return effects }
    return effects + follow(places[last].screen.receive(message, context))
  }

  /// What is taken down counts from now, whoever types; the title bar, what is live and the figures
  /// of a new day wait until nobody does.
  private mutating func look(at now: Instant) -> [Effect] {
    let before = context.shownAt
    context.time.learn(now, isTyping: top.isTyping)
    guard !top.isTyping else { return [] }
    if before.day(in: context.zone) != context.today {
      return top.questions(context).map(Effect.ask)
    }
    guard before.seconds / 60 != now.seconds / 60 else { return [] }
    return inSight.filter(\.isLive).flatMap { $0.questions(context) }.map(Effect.ask)
  }

  /// The screen on top, and the one that an overlay leaves in sight.
  private var inSight: [any DeskScreen] { screens.suffix(top is any OverlayScreen ? 2 : 1) }

  /// Says a word on the screen that has the keys.
  mutating func say(_ phrase: Phrase) { places[last].message = phrase[context.language] }

  /// Says a word on the screen it is meant for; of one that is gone, home keeps it.
  private mutating func say(_ phrase: Phrase, at place: PlaceID) {
    if let index = places.firstIndex(where: { $0.id == place }) {
      places[index].message = phrase[context.language]
    } else {
      lastSaved = phrase[context.language]
    }
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
    let laidOut = context.language == language ? [] : layOut()
    return reaction.effects.map { $0.asked(by: here.id) } + following + laidOut
  }

  /// Who sits here and in which language holds at once; the world only remembers it.
  private mutating func note(_ effect: Effect) {
    switch effect {
    case .clerk(let name): context.clerk = name
    case .language(let language): context.language = language
    case .acceptClock: context.acceptsClock = true
    case .quitWhenQuiet: fingers.isLeaving = true
    default: break
    }
  }

  private mutating func move(_ move: Reaction.Move) -> [Effect] {
    switch move {
    case .stay: return []
    case .pop: return goBack()
    case .push(let screen): return enter(screen)
    case .replace(let screen):
      leaveTop()
      if places.count > 1 { places.removeLast() }
      return enter(screen)
    case .home(let next): return goHome(then: next)
    case .retry(let key): return goBack() + takeAlone(key)
    case .hand(let handed): return hand(handed)
    }
  }

  private mutating func hand(_ handed: HandedWords) -> [Effect] {
    guard places.count > 2, var taker = places[places.count - 2].screen as? any TakesWords else {
      return goHome(then: screen(.answered(handed)))
    }
    let effects = goBack()
    let reaction = taker.take(handed.words, context)
    places[last].screen = taker
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
    put(screen)
    return screen.questions(context).map(Effect.ask)
  }

  /// Persons are shown on the one screen that was asked to, and what was said of it goes with it.
  private mutating func leaveTop() {
    context.showsPersons = false
    context.time.catchUp()
    places[last].message = ""
  }

  mutating func goBack() -> [Effect] {
    guard places.count > 1 else { return [] }
    leaveTop()
    let parked = places[last].screen.park(context)
    places.removeLast()
    return parked.written + top.questions(context).map(Effect.ask)
  }

  mutating func goHome(then next: (any DeskScreen)?) -> [Effect] {
    leaveTop()
    var effects: [Effect] = []
    while places.count > 1 {
      effects += places[last].screen.park(context)
      places.removeLast()
    }
    guard let next else { return effects.written + top.questions(context).map(Effect.ask) }
    return effects + enter(next)
  }
}

extension [Effect] {
  /// What parked screens ask for, with their drafts on the disk before anything else is asked.
  var written: [Effect] { isEmpty ? [] : self + [.writeDrafts] }
}
