import Casework
import Curses
import Desk
import DeskService
import Foundation
import TerminalKit
import Values
import Vocabulary

/// The loop that stands between fingers, the desk and the disk.
///
/// It takes one key at a time, carries out what the desk asks for, empties its inbox, and then
/// draws once.
public struct DeskLoop: ~Copyable {
  /// The desk as a value.
  public internal(set) var program: Program
  /// What carries out what the desk asks for.
  public internal(set) var handler: EffectHandler {
    didSet { handler.isAwaited = Screen.hasInput }
  }
  /// The desk that was put aside for an invented day; nil where none was.
  var aside: DeskAside?
  /// What leads through an invented day; nil where nothing does.
  var tour: Tour?
  /// Whether somebody left the desk.
  public private(set) var hasQuit = false
  /// What was said of a store that is not the one which this laptop remembers.
  private(set) var answer: MarkAnswer?
  /// Whether a question is to be answered before there is a store.
  var asksFirst: Bool { program.top.comesFirst }
  var screen: Screen
  /// How the terminal is drawn on.
  var probe: TerminalProbe
  /// Whether it is drawn on as one with a light background.
  var shownLight: Bool?
  var mustDraw = true
  /// When the last key came.
  private(set) var lastKeyAt = Monotonic.milliseconds
  /// When it was last looked whether others have written.
  private var newsAt = Monotonic.milliseconds
  /// When the desk last used a moment in which nobody typed.
  private var restedAt = Monotonic.milliseconds
  /// How long nothing may come before the desk is told so; nil where it did not ask.
  private var listening: Int?
  /// What is done as soon as the desk is shown as it is.
  private var late: [Effect] = []
  /// What was asked for since the last key because the screen lacks it: it is not asked for again.
  private var asked: Question?

  /// A desk on a terminal, with its first questions answered.
  init(
    _ program: Program, handler: EffectHandler, screen: consuming Screen, probe: TerminalProbe
  ) {
    self.program = program
    self.handler = handler
    self.screen = screen
    self.probe = probe
    handler.isAwaited = Screen.hasInput
    show(program.context.theme)
    carryOut(program.start())
  }

  /// Goes on with the store that somebody has said something of. What is typed behind the answer waits for it.
  mutating func goOn(_ answer: MarkAnswer) throws {
    var environment = handler.environment
    environment.answer = answer
    let opened = try EffectHandler.opened(environment)
    var context = try opened.context
    context.isShown(as: program.context)
    program = Program(context, notice: opened.openingNotice)
    handler = opened
    (self.answer, hasQuit, mustDraw) = (nil, false, true)
    carryOut(program.start())
  }

  /// Takes one message and everything that follows from it.
  public mutating func take(_ message: Message) {
    mustDraw = true
    asked = nil
    carryOut(program.update(message))
  }

  /// Tells the desk what time it is; another minute is drawn where nobody types.
  mutating func look(at now: Instant) {
    let (shown, stood) = (program.context.shownAt, stand)
    carryOut(
      program.update(.ticked(milliseconds: Monotonic.sinceBoot, isAwaited: Screen.hasInput())))
    let effects = program.update(.clock(now))
    if !effects.isEmpty { mustDraw = true }
    carryOut(effects)
    if program.context.shownAt.seconds / 60 != shown.seconds / 60 || stand != stood {
      mustDraw = true
    }
  }

  /// How often it is looked whether others have written to the store, in milliseconds.
  static let newsEvery: Int64 = 500

  /// Shows what others have written. Quick fingers do not have it looked at with each key.
  mutating func lookForNews() {
    let now = Monotonic.milliseconds
    guard now - newsAt >= DeskLoop.newsEvery else { return }
    newsAt = now
    for message in handler.lookForNews() { take(message) }
  }

  /// Whether nobody has typed for so long, nor anything been done in that time that is put off until then.
  mutating func hasRested(_ milliseconds: Int64) -> Bool {
    let now = Monotonic.milliseconds
    guard now - max(lastKeyAt, restedAt) >= milliseconds else { return false }
    restedAt = now
    return true
  }

  /// What changes by itself beside the time.
  private var stand: [Bool] { [program.isLocked, program.context.showsPersons] }

  mutating func carryOut(_ effects: [Effect]) {
    for effect in perform(effects) {
      switch effect {
      case .openDemonstration: openDemonstration()
      case .redraw: screen.redraw()
      case .quit: leave()
      case .goOn(let answer): (self.answer, hasQuit) = (answer, true)
      case .listen(let milliseconds): listening = milliseconds
      case .copy(let text, let label): copy(text, as: label)
      case .show(let theme): show(theme)
      case .keep(let theme): keep(theme)
      case .useMouse(let isOn): useMouse(isOn)
      case .useLarge(let isOn): useLarge(isOn)
      case .whenDrawn(let effect):
        late.append(effect)
        mustDraw = true
      }
    }
  }

  /// Nothing of the clipboard is ever read.
  private mutating func copy(_ text: String, as label: Phrase) {
    let clipboard = Clipboard(
      ProcessInfo.processInfo.environment, folders: handler.environment.programFolders)
    var sent: [String] = []
    let said = clipboard.copy(text, as: label) { sent.append($0) }
    for signs in sent { screen.send(signs) }
    take(.done(said))
  }

  private mutating func take(_ key: Key) {
    if takeForTour(key) { return }
    let now = Monotonic.milliseconds
    let pause = Int(now - lastKeyAt)
    lastKeyAt = now
    take(.key(key, pause: pause))
  }

  private mutating func openDemonstration() {
    guard aside == nil, keepsAllDrafts() else { return }
    do {
      try putAside()
    } catch {
      _ = program.update(.failed(handler.environment.phrase(for: error)))
    }
  }

  /// Leaves, unless what is half typed, or all of a store that was taken away, would be lost by it; from
  /// a demonstration back to the desk.
  private mutating func leave() {
    if let lost = handler.unrescued {
      // Nobody can choose where to on a locked one: at the end all goes to the first place that takes it.
      if !program.isLocked { return take(.storeLost(lost)) }
      hasQuit = aside == nil
      return
    }
    guard keepsAllDrafts() else { return }
    if aside == nil { hasQuit = true } else { comeBack() }
  }

  /// Writes what is half typed, and says what the disk does not take.
  private mutating func keepsAllDrafts() -> Bool {
    for message in handler.settleDrafts() { _ = program.update(message) }
    return handler.drafts.waiting.isEmpty
  }

  /// Draws what has changed since the last frame, has done what waited for that, and draws what came of it.
  public mutating func draw() {
    while mustDraw {
      let frame = program.view(rows: screen.rows, columns: screen.columns)
      screen.show(tour?.drawn(on: frame, program.context) ?? frame)
      let effects = late
      (late, mustDraw) = ([], !effects.isEmpty)
      let asking = program.secretPlace
      carryOut(effects)
      if asking != nil, program.secretPlace != asking { dropInput() }
    }
  }

  /// Drops what was typed while a PIN or a passphrase was looked at: whoever typed it saw a locked desk, and what it
  /// would do now is somebody else's.
  private mutating func dropInput() {
    var hasDropped = false
    while let input = screen.read(timeoutMilliseconds: 0) {
      switch input {
      case .key: hasDropped = true
      case .resized(let rows, let columns): take(.resized(rows: rows, columns: columns))
      case .answer(let answer): take(answer)
      case .pointer: break
      }
    }
    if hasDropped { program.noteDropped() }
  }

  /// Asks for what the screen lacks as long as no key waits, and draws what comes of it.
  public mutating func fetchWhatLacks() {
    while let question = program.lack, question != asked, !Screen.hasInput() {
      asked = question
      carryOut([.ask(question)])
      mustDraw = true
      draw()
    }
  }

  /// Makes a part of lists that are made anew as long as no key waits, and draws when more of them is there.
  mutating func makeLists() {
    guard handler.hasListsToMake, !Screen.hasInput() else { return }
    let shown = program.context.lists?.percent
    for message in handler.makeLists() { carryOut(program.update(message)) }
    guard program.context.lists?.percent != shown else { return }
    (mustDraw, asked) = (true, nil)
    draw()
  }

  /// Says what was found wrong with the store while nobody typed.
  mutating func tellFinding() {
    for message in handler.takeFinding() { take(message) }
  }

  /// Takes everything that the terminal has for us, without waiting unless the desk listens.
  mutating func takeInput() {
    while !hasQuit {
      // What waits to be drawn is done before another key is taken.
      if !late.isEmpty { draw() }
      let awaited = listening
      listening = nil
      switch screen.read(timeoutMilliseconds: awaited ?? 0) {
      case .key(let key): take(key)
      case .resized(let rows, let columns):
        take(.resized(rows: rows, columns: columns))
        listening = awaited
      case .answer(let answer):
        take(answer)
        listening = awaited
      case .pointer(let pointer):
        take(pointer)
        listening = awaited
      case nil:
        if awaited == nil { return }
        take(.quiet)
      }
    }
  }

  /// Writes the drafts that have waited long enough, or all of them.
  mutating func keepDrafts(all: Bool = false) {
    let isDue = handler.drafts.due(milliseconds: Monotonic.milliseconds) == 0
    guard all || isDue else { return }
    for message in handler.flushDrafts() { take(message) }
  }

  /// Gives the terminal away while the desk is stopped from outside.
  mutating func stop() {
    keepDrafts(all: true)
    screen.suspend()
    raise(SIGSTOP)
    screen.resume()
    mustDraw = true
  }

  /// Fits the frame to a window that has changed.
  mutating func fit() {
    screen.fit()
    take(.resized(rows: screen.rows, columns: screen.columns))
  }

  /// Takes the terminal again after a stop that was not announced: a shell has set it its own way.
  mutating func takeBack() {
    screen.takeBack()
    mustDraw = true
  }
}
