import Casework
import Desk
import DeskService
import TerminalKit
import Values
import Vocabulary

/// A desk that waits, with its store held, while an invented day has the screen.
struct DeskAside {
  let program: Program
  let handler: EffectHandler
  /// What has the screen instead.
  let demonstration: DemonstrationStore
}

extension DeskLoop {
  /// How many cases the day has that the menu opens, and out of which numbers it is made.
  private static let day = (cases: 60, seed: UInt64(315))

  /// Puts the desk aside and opens an invented day in its place.
  mutating func putAside() throws {
    let real = (program, handler)
    let environment = handler.environment
    let (demonstration, count) = try DemonstrationStore.make(
      environment, cases: DeskLoop.day.cases, seed: DeskLoop.day.seed)
    do {
      handler = try EffectHandler.opened(demonstration.environment(environment))
      program = Program(try context(besides: real.0), notice: Demonstration.opened(count))
    } catch {
      (program, handler) = real
      demonstration.remove()
      throw error
    }
    aside = DeskAside(program: real.0, handler: real.1, demonstration: demonstration)
    carryOut(program.start())
  }

  /// What the screens of the invented day know; language and window are those of the desk.
  private func context(besides real: Program) throws -> Context {
    var context = try handler.context
    context.language = real.context.language
    context.isShown(as: real.context)
    return context
  }

  /// Takes the invented day away and goes on with the desk as it was left.
  mutating func comeBack() {
    guard let waiting = aside else { return }
    let window = (program.context.rows, program.context.columns)
    do {
      try handler.close()
    } catch {
      // Its folder goes anyway.
    }
    waiting.demonstration.remove()
    let shown = program.context
    (program, handler, aside) = (waiting.program, waiting.handler, nil)
    tour = nil
    program.context.isShown(as: shown)
    take(.resized(rows: window.0, columns: window.1))
    take(.clock(handler.environment.clock.now))
    // Nobody sat at it meanwhile.
    take(.ticked(milliseconds: Monotonic.sinceBoot, isAwaited: false))
    carryOut([.ask(.home)])
    take(.done(Phrase("演示已关，这里是本台", "The demonstration is gone; this is the desk")))
  }
}

// MARK: The tour

extension DeskLoop {
  /// Has effects carried out, and the tour look at what came of them.
  mutating func perform(_ effects: [Effect]) -> [TerminalEffect] {
    guard var tour else { return program.carryOut(effects, by: handler.perform) }
    var heard: [Message] = []
    let asked = program.carryOut(effects) { effect in
      let messages = handler.perform(effect)
      heard += messages
      return messages
    }
    tour.note(heard, program)
    self.tour = tour.isOver ? nil : tour
    return asked
  }

  /// Takes a key of the tour, where an invented day has the screen; false for every other key.
  mutating func takeForTour(_ key: Key) -> Bool {
    guard program.context.settings.isDemonstration, !program.isLocked,
      let action = Tour.keys.action(for: key)
    else { return false }
    if var going = tour {
      going.take(action)
      tour = going.isOver ? nil : going
    } else if action == .goOn {
      tour = Tour()
    }
    mustDraw = true
    return true
  }
}
