import CaseStore
import Casework
import Foundation
import TerminalKit
import Values
import Vocabulary

@testable import Desk
@testable import DeskCLI
@testable import DeskService

/// The desk of a booth with its real store behind it, in memory but for its terminal: keys in, frames
/// out.
struct LiveDesk {
  private(set) var program: Program
  private let handler: EffectHandler
  private var fetched: Question?

  /// - Parameter booth: its store is held for writing until this goes.
  init(_ booth: Booth, rows: Int = 24, columns: Int = 80) throws {
    handler = try EffectHandler.opened(try LiveDesk.environment(booth))
    var context = try handler.context
    (context.rows, context.columns) = (rows, columns)
    program = Program(context)
    carryOut(program.start())
  }

  static func environment(_ booth: Booth) throws -> DeskEnvironment {
    var environment = try DeskEnvironment(variables: booth.variables)
    // The queues of the machine that runs the tests are nobody's here.
    environment.programFolders = booth.folder + "/bin"
    return environment
  }

  /// Works on the store of a booth as a command does that only reads.
  static func reading<Answer>(
    _ booth: Booth, _ work: (OpenDesk) throws -> Answer
  ) throws -> Answer {
    try environment(booth).reading(remark: { _ in }, work)
  }

  mutating func press(_ keys: [Key]) {
    for key in keys { carryOut(program.update(.key(key))) }
  }

  private mutating func carryOut(_ effects: [Effect]) {
    for case .whenDrawn(let effect) in program.carryOut(effects, by: handler.perform) {
      carryOut([effect])
    }
    fetchWhatLacks()
  }

  /// Asks for what the screen on top lacks, as the desk does when no key waits.
  private mutating func fetchWhatLacks() {
    guard let question = program.lack, question != fetched else { return }
    fetched = question
    carryOut([.ask(question)])
    fetched = nil
  }

  /// Goes on with an exchange until it has ended or rests.
  ///
  /// - Parameters:
  ///   - isAwaited: whether somebody has pressed a key all the while; it ends as soon as something waits for that.
  ///   - again: whether the pause before the next look is over.
  mutating func exchange(whileAwaited isAwaited: Bool = false, lookingAgain again: Bool = false) {
    if again { carryOut([.ask(.desks)]) }
    var left = LiveDesk.mostLooks
    while handler.exchange.isBusy, left > 0 {
      for message in handler.exchange.goOn(unless: { isAwaited }) {
        carryOut(program.update(message))
        // It is tried a few times more, and left off each time.
        if isAwaited, case .exchange(let stand) = message, case .reading = stand.doing { left = 5 }
      }
      left -= 1
      usleep(1000)
    }
  }

  /// Visits the hub until that has ended.
  ///
  /// - Parameter again: whether the pause before the next visit is over.
  mutating func visitHub(again: Bool = false) {
    if again { carryOut([.ask(.desks)]) }
    var left = LiveDesk.mostLooks
    while handler.hub.isBusy, left > 0 {
      for message in handler.hub.goOn(for: handler) { carryOut(program.update(message)) }
      left -= 1
      usleep(1000)
    }
    for message in handler.hub.goOn(for: handler) { carryOut(program.update(message)) }
  }

  private static let mostLooks = 60_000

  /// Closes the store, so that commands find it as somebody leaves it.
  func close() throws { try handler.close() }

  /// What the title bar says, and its right end.
  var title: String { text.split(separator: "\n").first.map(String.init) ?? "" }
  var clerkAndTime: String { program.context.clerkAndTime }

  /// All cases as lists show them.
  func summaries() throws -> [CaseSummary] {
    try handler.store.lists.summaries(CaseQuery(), today: program.context.today)
  }

  /// The name of the screen on top, as its type is called.
  var place: String { "\(type(of: program.top))" }

  /// What stands on the terminal, row by row.
  var text: String {
    let frame = program.view(rows: program.context.rows, columns: program.context.columns)
    return (0..<frame.rows).map { frame.text(ofRow: $0) + "\n" }.joined()
  }
}
