import Casework
import DeskService
import Foundation
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk

/// A whole program with a real desk behind it: keys in, frames out.
struct Session {
  var program: Program
  let desk: DeskInMemory
  private(set) var effects: [Effect] = []
  private(set) var hasQuit = false
  /// What was said of a store that is not the one which the laptop remembers.
  private(set) var answered: MarkAnswer?
  /// What was copied, in order.
  private(set) var pasted: [String] = []
  /// The theme that the terminal shows; nil where none was asked for.
  private(set) var shownTheme: Theme?
  /// Whether what a screen waits for is not done before ``answerLate()``.
  var isSlow = false
  /// Whether keys come so fast that what a screen lacks is never asked for.
  var isHasty = false
  private var late: [Effect] = []
  private var fetched: Question?
  /// How long nothing may come before that is told, where the desk asked for it; in milliseconds.
  private var awaited: Int?

  init(_ context: Context, _ desk: DeskInMemory) {
    self.desk = desk
    var context = context
    context.nextDraft = (desk.drafts.map(\.id).max() ?? 0) + 1
    program = Program(context)
    carryOut(program.start())
  }

  /// The invented day, at its home screen.
  init(_ language: Language = .chinese, rows: Int = 24, columns: Int = 80) throws {
    let context = try SquareDay.context(language, rows: rows, columns: columns)
    self.init(context, try SquareDay.desk(context))
  }

  // MARK: Fingers and news

  mutating func press(_ keys: Key...) { press(keys) }

  /// Each is a press of its own, and the fingers rest behind it.
  mutating func press(_ keys: [Key]) {
    for key in keys {
      rest()
      take(.key(key))
      rest()
    }
  }

  /// Types into fields one after the other, Enter behind each.
  mutating func fill(_ texts: String...) {
    for text in texts { press(.text(text), .enter) }
  }

  /// Lets a key come so many milliseconds after the one before it; whether more comes behind it is not said
  /// before ``rest()``.
  mutating func press(_ key: Key, after pause: Int) {
    if let awaited, pause >= awaited { rest() }
    awaited = nil
    take(.key(key, pause: pause))
  }

  /// Lets nothing more come for as long as the desk waits.
  mutating func rest() {
    guard awaited != nil else { return }
    awaited = nil
    take(.quiet)
  }

  mutating func take(_ message: Message) { carryOut(program.update(message)) }

  /// Records for the screen on top, as its keys could.
  mutating func record(_ request: Request) {
    carryOut(program.follow(.effects(.record(request))))
  }

  /// Goes to a place from home.
  mutating func go(to place: Places.Place) {
    for message in place.news { take(message) }
    press(place.keys)
  }

  /// Lets what was asked while the desk was slow be done now.
  mutating func answerLate() {
    let effects = late
    (isSlow, late) = (false, [])
    carryOut(effects)
  }

  mutating func carryOut(_ effects: [Effect]) {
    let (desk, isSlow) = (desk, isSlow)
    var (done, waiting): ([Effect], [Effect]) = ([], [])
    let asked = program.carryOut(effects) { effect in
      if isSlow, case .asked = effect {
        waiting.append(effect)
        return []
      }
      done.append(effect.bare)
      return desk.perform(effect)
    }
    self.effects += done + asked.map(Effect.terminal)
    late += waiting
    for effect in asked {
      switch effect {
      case .quit: hasQuit = true
      case .listen(let milliseconds): awaited = milliseconds
      case .whenDrawn(let effect): carryOut([effect])
      case .goOn(let answer): answered = answer
      case .copy(let text, let label):
        pasted.append(text)
        carryOut(program.update(.done(label)))
      case .show(let theme): shownTheme = theme
      case .keep(let theme):
        (shownTheme, program.context.theme) = (theme, theme)
        carryOut(program.update(.done(theme.kept)))
      case .useMouse(let isOn):
        program.context.mouse = isOn ? .on : .off
        carryOut(program.update(.done(MouseUse.kept(isOn))))
      case .useLarge(let isOn):
        program.context.layout = isOn ? .large : .framed
        program.context.take(rows: 24, columns: 80)
        carryOut(program.update(.done(ScreenLayout.kept(isOn))))
      case .openDemonstration, .redraw: break
      }
    }
    fetchWhatLacks()
  }

  /// Asks for what the screen on top lacks, as the desk does when no key waits.
  private mutating func fetchWhatLacks() {
    guard !isHasty, let question = program.lack, question != fetched else { return }
    fetched = question
    carryOut([.ask(question)])
    fetched = nil
  }

  /// Goes on with an old list until that waits for somebody.
  ///
  /// - Parameter isAwaited: whether somebody has pressed a key all the while.
  mutating func workOnSheet(whileAwaited isAwaited: Bool = false) {
    var left = isAwaited ? 20 : 60_000
    while desk.handler.oldSheet.isBusy, left > 0 {
      for message in desk.handler.oldSheet.goOn(unless: { isAwaited }) { take(message) }
      left -= 1
      usleep(1000)
    }
  }

  // MARK: Eyes

  var context: Context { program.context }

  var frame: Surface { program.view(rows: context.rows, columns: context.columns) }
  var text: String { frame.description }

  func row(_ row: Int) -> String { frame.text(ofRow: row) }
  var messageRow: String { row(context.rows - 2) }
  var hintRow: String { row(context.rows - 1) }

  /// The screen on top, when it is of a kind.
  func top<Screen: DeskScreen>(_ screen: Screen.Type) -> Screen? { program.top as? Screen }
  /// The type of the screen on top.
  var screenName: String { "\(type(of: program.top))" }
  /// How many screens lie on each other.
  var depth: Int { program.screens.count }
}

extension Effect {
  /// The effect without the screen that waits for its answer.
  var bare: Effect {
    if case .asked(_, let effect) = self { effect } else { self }
  }
}
