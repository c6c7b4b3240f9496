import Casework
import Curses
import Desk
import DeskService
import Foundation
import TerminalKit
import Values
import Vocabulary

/// Opens the desk on the screen and stays until somebody leaves it.
///
/// - Parameters:
///   - tour: what leads through it from the first frame on.
///   - notice: what is said at once, until the first key.
/// - Returns: 0, or 128 and the number of the signal that ended it.
func runDesk(
  _ environment: DeskEnvironment, tour: Tour? = nil, saying notice: Phrase? = nil
) throws -> Int32 {
  let (code, told) = try sit(at: environment, tour, notice)
  for phrase in told { Console.complain(phrase[environment.language]) }
  return code
}

/// The same, with what is to be said when the terminal is given back: with the loop the screen goes.
private func sit(
  at environment: DeskEnvironment, _ tour: Tour?, _ notice: Phrase?
) throws -> (code: Int32, told: [Phrase]) {
  try Screen.check()
  guard let signals = Signals() else { throw CommandError.noPipe }
  var environment = environment
  environment.program = ownProgram
  var loop = try DeskLoop.opened(environment)
  if loop.asksFirst {
    let code = run(&loop, signals, environment)
    guard let answer = loop.answer else { return (code, []) }
    try loop.goOn(answer)
  }
  loop.tour = tour
  if let notice { loop.take(.done(notice)) }
  let code = run(&loop, signals, environment)
  loop.keepDrafts(all: true)
  let told = loop.handler.rescueAtTheEnd()
  (loop.aside?.handler ?? loop.handler).signOff()
  loop.aside?.demonstration.remove()
  return (code, told)
}

/// Where this program lies; nil where the system does not say, or it was replaced since it began.
private var ownProgram: String? {
  do {
    let path = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    return access(path, X_OK) == 0 ? path : nil
  } catch {
    return nil
  }
}

extension Phrase {
  /// A fault is ours; what it was cannot be told, for it could show what somebody typed.
  fileprivate static let stopped = Phrase(
    "受理台出错停下了。存过的都在，写到一半的在草稿里：再打开就是。",
    "The desk stopped by a fault of its own. What was saved and half typed is kept: open it again.")

  /// The Linux console has no Chinese characters, so that this is said in English, too. kmscon, which
  /// has them, goes by the same name: nothing is refused.
  fileprivate static let bareConsole = Phrase(
    "No Chinese on this console? Run kmscon or fbterm. 汉字显示不出就用 kmscon 或 fbterm",
    "No Chinese on this console? Run kmscon or fbterm.")
}

extension DeskLoop {
  /// The desk of an environment on this process's terminal, one of the screens on its store.
  public static func opened(_ environment: DeskEnvironment) throws -> DeskLoop {
    let (handler, doubt) = try openedOrAsking(environment)
    var context = try handler.context
    var screen = try Screen(
      colours: environment.colour, farewell: Phrase.stopped[environment.language])
    let chosen = Theme.chosen(environment)
    let probe = TerminalProbe(environment, theme: chosen.theme, asking: screen)
    let facts = environment.terminal
    context.layout = facts.isPlain ? .linear : facts.isLarge ? .large : .framed
    context.take(rows: screen.rows, columns: screen.columns)
    (context.art, context.theme) = (probe.art, chosen.theme)
    context.mouse = MouseUse(facts, context.layout)
    screen.useMouse(context.mouse == .on)
    if let doubt {
      return DeskLoop(
        Program(context, asking: doubt), handler: handler, screen: screen, probe: probe)
    }
    let terminal = getenv("TERM").map { String(cString: $0) }
    let console: Phrase? = terminal == "linux" ? .bareConsole : nil
    let program = Program(context, notice: handler.openingNotice ?? chosen.fault ?? console)
    return DeskLoop(program, handler: handler, screen: screen, probe: probe)
  }

  /// The store, or what is to be asked before it is opened.
  private static func openedOrAsking(
    _ environment: DeskEnvironment
  ) throws -> (EffectHandler, StoreDoubt?) {
    do {
      return (try EffectHandler.opened(environment), nil)
    } catch {
      guard let asking = try EffectHandler.asking(environment, because: error) else { throw error }
      return (asking.handler, asking.doubt)
    }
  }
}

extension Theme {
  /// The theme that was chosen; where its file cannot be read, the usual one and what is wrong: nobody is kept from the
  /// desk by it.
  fileprivate static func chosen(
    _ environment: DeskEnvironment
  ) -> (theme: Theme, fault: Phrase?) {
    do {
      return (try ThemeFile(environment).theme, nil)
    } catch {
      return (.auto, environment.phrase(for: error))
    }
  }
}

extension MouseUse {
  /// What it does: nothing where screens are lines, and on the bare console.
  init(_ facts: TerminalFacts, _ layout: ScreenLayout) {
    self = !facts.drawsLines || layout != .framed ? .never : facts.takesMouse ? .on : .off
  }
}

private func run(
  _ loop: inout DeskLoop, _ signals: Signals, _ environment: DeskEnvironment
) -> Int32 {
  while !loop.hasQuit {
    loop.tellFinding()
    loop.draw()
    loop.fetchWhatLacks()
    loop.makeLists()
    loop.exchange()
    guard wait(for: signals, at: &loop) else { return 128 + SIGHUP }
    loop.lookForNews()
    loop.look(at: environment.clock.now)
    loop.takeInput()
    loop.giveUpAsking()
    while let signal = signals.next() {
      if let code = take(signal, &loop) { return code }
    }
    loop.keepDrafts()
  }
  return 0
}

/// Sleeps until a key, a signal, the next draft, the next minute or the next look for what others write; not at all while
/// lists are to be made. False when the terminal is gone: nobody has to be told of that by a signal, and reading would
/// answer at once for ever.
private func wait(for signals: Signals, at loop: inout DeskLoop) -> Bool {
  let handler = loop.handler
  var descriptors = [
    pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
    pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0),
  ]
  let draft = handler.drafts.due(milliseconds: Monotonic.milliseconds) ?? 5000
  let isBusy = handler.hasListsToMake
  let tick = loop.program.millisecondsToTick ?? 5000
  let asked = [loop.millisecondsToExchange, loop.millisecondsToAnswer].compactMap { $0 }
  let nap = min(draft, tick, DeskLoop.newsEvery, asked.min() ?? DeskLoop.newsEvery)
  let woken = poll(&descriptors, 2, isBusy ? 0 : Int32(nap))
  if woken == 0, !isBusy, handler.drafts.waiting.isEmpty, loop.hasRested(min(tick, 5000)) {
    handler.rest()
  }
  return woken <= 0 || Int32(descriptors[0].revents) & (POLLHUP | POLLERR | POLLNVAL) == 0
}

/// What a signal asks for; the exit code when it ends the desk.
///
/// A terminal that has gone away (HUP) is not drawn on any more: first the drafts, then out.
private func take(_ signal: Int32, _ loop: inout DeskLoop) -> Int32? {
  switch signal {
  case SIGINT, SIGTERM, SIGHUP:
    loop.keepDrafts(all: true)
    return 128 + signal
  case SIGTSTP:
    loop.stop()
    return nil
  case SIGCONT:
    loop.takeBack()
    return nil
  case SIGWINCH:
    loop.fit()
    return nil
  default: return nil
  }
}
