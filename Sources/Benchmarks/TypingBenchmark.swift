import Casework
import Foundation
import PseudoTerminal
import TypedMatters
import Values
import Vocabulary

/// Ten ordinary matters typed key by key on a pseudo-terminal, from home to the saved case, and the
/// time from a key to the first byte that comes back.
struct TypingBenchmark {
  static let presses = 1000

  /// How many keys each matter takes beside the visitor's own words. What was saved must be what was
  /// expected, or no figure counts.
  static func keys(program: String, folder: String) throws -> [Line] {
    let store = folder + "/typing.db"
    let desk = TypingDesk(program: program, store: store, folder: folder)
    _ = try desk.json("setup", "--desk", "A", "--venue", "南门广场", "--format", "json")
    let session = try desk.open()
    try session.waitFor("来人了")
    var saves: [(matter: Matter, number: String?, totals: JSON)] = []
    for matter in try Matters.all() {
      let number = try typed(matter, in: session)
      saves.append((matter, number, try desk.json("totals", "--format", "json")))
    }
    // Persons are shown in full to one writer at a time: the screen has to leave first.
    session.press(.escape)
    try session.waitFor("来人了")
    session.type("0")
    _ = session.waitForEnd()
    return try saves.map { matter, number, totals in
      let saved = try number.map { try desk.json("show", $0, "--unmask", "--format", "json") }
      return line(matter, matter.differences(from: saved ?? totals) + matter.strayWords)
    }
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

  private static func line(_ matter: Matter, _ wrong: [String]) -> Line {
    Line(
      what: "keys: \(matter.name)",
      figure: wrong.isEmpty ? "\(matter.keys)" : "\(matter.keys), " + wrong.joined(separator: "; "),
      wanted: "<= \(matter.sort.most)", isReached: wrong.isEmpty && matter.keys <= matter.sort.most)
  }

  /// The time from a key in the form to the first byte, beside a program that only echoes.
  static func answers(program: String, store: String, folder: String) throws -> [Line] {
    let desk = TypingDesk(program: program, store: store, folder: folder)
    let session = try desk.open()
    try session.waitFor("来人了")
    session.type("2")
    try session.waitFor("经过")
    let echo = try TerminalSession(
      "/bin/sh", ["-c", "stty raw -echo; echo ready; exec cat"],
      environment: ["PATH": "/usr/bin:/bin", "TERM": "xterm-256color"])
    try echo.waitFor("ready")
    var own = Durations()
    var idle = Durations()
    for index in 0..<presses {
      if index > 0, index.isMultiple(of: keys.count) { try renew(session) }
      own.add(session.answerTime(to: Array(key(index).utf8)) ?? .infinity)
      idle.add(echo.answerTime(to: Array("费".utf8)) ?? .infinity)
    }
    return [
      line("median", own.median, idle.median, 1),
      line("99th percentile", own.at(0.99), idle.at(0.99), 5),
    ]
  }

  private static func line(_ what: String, _ own: Double, _ idle: Double, _ most: Double) -> Line {
    Line(
      what: "key to first byte, 100 000 cases, \(what)",
      figure: "\(figure(own, 3)) ms, an echo \(figure(idle, 3))",
      wanted: "<= \(figure(most, 0)) ms over it", isReached: own - idle <= most)
  }

  /// A phone, a name, facts, a merchant and a product: once around the form.
  private static let keys = Array("1390000\t样名\t三月一日买来用三天不通电\t样品商店\t电饭锅\t")

  private static func key(_ index: Int) -> String { String(keys[index % keys.count]) }

  /// A blank form, so that every key has something to draw; not measured.
  private static func renew(_ session: TerminalSession) throws {
    session.press(.function(2))
    session.settle(milliseconds: 60)
  }
}

/// The program on a store of its own.
private struct TypingDesk {
  let program: String
  let store: String
  let folder: String

  private var variables: [String: String] {
    [
      "TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": folder, "DESK315_STORE": store,
      "DESK315_CLERK": "样例", "DESK315_LANG": "zh", "DESK315_NOW": "2027-03-15T09:30:00+08:00",
    ]
  }

  func open() throws -> TerminalSession {
    try TerminalSession(program, [], environment: variables)
  }

  /// What a command writes, read as JSON.
  func json(_ arguments: String...) throws -> JSON {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.environment = variables
    process.standardOutput = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw BenchmarkError.program(arguments.joined(separator: " "))
    }
    return try JSON.parse(Array(bytes))
  }
}
