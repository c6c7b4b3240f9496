import CaseStore
import Casework
import Desk
import DeskCLI
import DeskService
import Foundation
import Interchange
import TerminalKit
import Values
import Vocabulary

/// A way through the program whose instructions are counted, on fixed cases and a fixed clock.
enum CountedPath: String, CaseIterable, Sendable {
  /// `desk315 --version` and a list as whole processes.
  case start, command = "command-list"
  /// From the opened store to the first frame.
  case frame
  case keyForm = "key-form"
  case keyList = "key-list"
  /// A complaint and its lists, a step and its lists.
  case save, step
  case find, totals

  /// How often it is run in the shorter of two runs: long enough to be told from what starts the program.
  var times: Int {
    switch self {
    case .start, .command, .frame, .find, .totals: 5
    case .save, .step: 10
    case .keyList: 25
    case .keyForm: 50
    }
  }

  /// Whether it is a process of its own; the others are run many times in one.
  var isProcess: Bool { words != nil }

  /// The words of the command behind the store, where it is a process of its own.
  var words: [String]? {
    switch self {
    case .start: ["--version"]
    case .command: ["list", "--open", "--limit", "20"]
    case .frame, .keyForm, .keyList, .save, .step, .find, .totals: nil
    }
  }

  /// Whether it needs a terminal.
  var isOnTerminal: Bool {
    switch self {
    case .frame, .keyForm, .keyList, .find: true
    case .start, .command, .save, .step, .totals: false
    }
  }

  /// The inner half: runs it so often on a store, within this process.
  func run(_ times: Int, store: String) throws {
    var environment = try DeskEnvironment(GlobalChoices(store: store))
    environment.stateFolder = nil
    switch self {
    case .start, .command: throw BenchmarkError.program("\(rawValue) is a process of its own")
    case .frame: for _ in 0..<times { try frame(environment) }
    case .keyForm: try press(times, environment, .function(2)) { Self.facts[$0 % Self.facts.count] }
    case .keyList: try press(times, environment, .function(6)) { Self.steps[$0 % Self.steps.count] }
    case .find: try find(times, environment)
    case .save: try save(times, environment, takesSteps: false)
    case .step: try save(times, environment, takesSteps: true)
    case .totals: try totals(times, environment)
    }
  }
}

// MARK: - On a terminal

extension CountedPath {
  private static let facts = InventedComplaint.letters.map { Key.text($0) }
  private static let steps: [Key] = [.down, .down, .down, .pageDown, .up, .end, .home]

  private func frame(_ environment: DeskEnvironment) throws {
    var loop = try DeskLoop.opened(environment)
    loop.draw()
  }

  private func press(
    _ times: Int, _ environment: DeskEnvironment, _ opening: Key, _ key: (Int) -> Key
  ) throws {
    var loop = try DeskLoop.opened(environment)
    for next in [opening] + (0..<times).map(key) {
      loop.draw()
      loop.take(.key(next))
    }
    loop.draw()
  }

  /// A word of all cases and one of a seventh in turn, each taken away again.
  private func find(_ times: Int, _ environment: DeskEnvironment) throws {
    let words = [SpreadStore.common, SpreadStore.seventh]
    try press(times * 2, environment, .function(7)) { index in
      index.isMultiple(of: 2) ? .text(words[index / 2 % 2]) : .control("u")
    }
  }
}

// MARK: - In the store

extension CountedPath {
  private func opened(_ environment: DeskEnvironment, _ access: Access) throws -> CaseStore {
    try CaseStore.open(
      path: environment.storePath, access: access, reference: environment.reference,
      zone: environment.zone)
  }

  /// Without steps, so many complaints. With them one complaint, and so many steps of it.
  private func save(_ times: Int, _ environment: DeskEnvironment, takesSteps: Bool) throws {
    let store = try opened(environment, .writing())
    let author = try OpenDesk(store, environment).author()
    var subject: Case?
    for _ in 0..<(takesSteps ? 1 : times) {
      subject = try store.record(.open(InventedComplaint.intake()), by: author).cases.first
      try store.catchUp()
    }
    guard takesSteps, var current = subject else { return try store.close() }
    for _ in 0..<times {
      let note = StepAction(.note, [.text: .text("商家说明日再谈")])
      let seen = current.timeline.last?.event.id
      let result = try store.record(.take([note], on: current.id, seen: seen), by: author)
      if let after = result.cases.first { current = after }
      try store.catchUp()
    }
    try store.close()
  }

  private func totals(_ times: Int, _ environment: DeskEnvironment) throws {
    let store = try opened(environment, .reading)
    let desk = OpenDesk(store, environment)
    for _ in 0..<times {
      _ = try desk.totals(of: SpreadStore.greatDay...SpreadStore.greatDay, venues: [])
    }
    try store.close()
  }
}
