import CaseStore
import Casework
import Desk
import Values
import Vocabulary

/// A desk that waits, with its store held, while an invented day has the screen.
struct DeskAside {
  let program: Program
  let performer: Performer
  /// What has the screen instead.
  let demonstration: DemonstrationStore
}

extension DeskLoop {
  /// How many cases the day has that the menu opens, and out of which numbers it is made.
  private static let day = (cases: 60, seed: UInt64(315))

  /// Puts the desk aside and opens an invented day in its place.
  mutating func putAside() throws {
    let real = (program, performer)
    let environment = performer.environment
    let (demonstration, count) = try DemonstrationStore.make(
      environment, cases: DeskLoop.day.cases, seed: DeskLoop.day.seed)
    do {
      performer = try Performer.opened(demonstration.environment(environment))
      program = Program(try context(besides: real.0), notice: DeskLoop.opened(count))
    } catch {
      (program, performer) = real
      demonstration.remove()
      throw error
    }
    aside = DeskAside(program: real.0, performer: real.1, demonstration: demonstration)
    carryOut(program.start())
  }

  private static func opened(_ count: Int) -> Phrase {
    Phrase(
      "这是演示：\(count) 条虚构记录，随便试，不动本台。按 0 离开",
      "A demonstration of \(count) invented records: try anything. 0 goes back to the desk")
  }

  /// What the screens of the invented day know; language and window are those of the desk.
  private func context(besides real: Program) throws -> Context {
    var context = try performer.openingContext()
    context.language = real.context.language
    context.rows = real.context.rows
    context.columns = real.context.columns
    return context
  }

  /// Takes the invented day away and goes on with the desk as it was left.
  mutating func comeBack() {
    guard let waiting = aside else { return }
    let window = (program.context.rows, program.context.columns)
    do {
      try performer.store.close()
    } catch {
      // Its folder goes anyway.
    }
    waiting.demonstration.remove()
    (program, performer, aside) = (waiting.program, waiting.performer, nil)
    take(.resized(rows: window.0, columns: window.1))
    take(.clock(performer.environment.clock.now))
    carryOut([.ask(.home)])
    take(.done(Phrase("演示已关，这里是本台", "The demonstration is gone; this is the desk")))
  }
}

extension Performer {
  /// What carries out effects on the store of an environment, held for writing.
  static func opened(
    _ environment: DeskEnvironment, endedUncleanly: Bool = false
  ) throws -> Performer {
    let store = try CaseStore.open(
      path: environment.storePath, access: .writing(as: .screen, wait: .zero),
      reference: environment.reference, zone: environment.zone)
    return try Performer(
      store: store, environment: environment, endedUncleanly: endedUncleanly)
  }
}
