import Casework
import Foundation
import Measuring
import PseudoTerminal
import TypedMatters
import Values
import Vocabulary

/// Ten ordinary matters typed key by key on a pseudo-terminal, from home to the saved case: how many keys each takes
/// beside the visitor's own words.
enum TypingSampling {
  static func entries() throws -> [Entry] {
    let matters = try Matters.all()
    let sampling = Sampling(name: "keys") { bench, _ in try measure(matters, bench) }
    return matters.enumerated().map { place, matter in
      sampling.of(
        matter.name,
        Benchmark(
          "keys-\(place + 1)", "keys: \(matter.name)", in: .keys,
          limit: .atMost(Double(matter.sort.most)), sizes: .none))
    }
  }

  /// What was saved must be what was expected, or no figure counts.
  private static func measure(_ matters: [Matter], _ bench: Bench) throws -> Sampled {
    let desk = TypingDesk(
      program: bench.program, store: bench.folder + "/typing.db", folder: bench.folder)
    _ = try desk.json("setup", "--desk", "A", "--venue", "南门广场", "--format", "json")
    let session = try desk.open()
    try session.waitFor("来人了")
    var saves: [(matter: Matter, number: String?, totals: JSON)] = []
    for matter in matters {
      let number = try typed(matter, in: session)
      saves.append((matter, number, try desk.json("totals", "--format", "json")))
    }
    // Persons are shown in full to one writer at a time: the screen has to leave first.
    session.press(.escape)
    try session.waitFor("来人了")
    session.type("0")
    _ = session.waitForEnd()
    var sampled = Sampled()
    for (matter, number, totals) in saves {
      let saved = try number.map { try desk.json("show", $0, "--unmask", "--format", "json") }
      let wrong = matter.differences(from: saved ?? totals) + matter.strayWords
      guard wrong.isEmpty else {
        throw BenchmarkError.notTyped(matter.name, wrong.joined(separator: "; "))
      }
      sampled.add(matter.name, Double(matter.keys))
    }
    return sampled
  }

  /// The number under which a matter was saved; what was not seen is named without the whole screen.
  private static func typed(_ matter: Matter, in session: TerminalSession) throws -> String? {
    do {
      return try session.type(matter)
    } catch {
      let first = "\(error)".split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
      throw BenchmarkError.notTyped(matter.name, first)
    }
  }
}

/// The program on a store of its own.
private struct TypingDesk {
  let program: String
  let store: String
  let folder: String

  /// The day of the matters.
  private var variables: [String: String] {
    Bench.variables(home: folder).merging([
      "DESK315_STORE": store, "DESK315_NOW": "2027-03-15T09:30:00+08:00",
    ]) { $1 }
  }

  func open() throws -> TerminalSession {
    try TerminalSession(program, [], environment: variables)
  }

  /// What a command writes, read as JSON.
  func json(_ arguments: String...) throws -> JSON {
    let text = try ChildRun.answer(program, arguments, in: folder, variables: variables)
    return try JSON.parse(text)
  }
}
