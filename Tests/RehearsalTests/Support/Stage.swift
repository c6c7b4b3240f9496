import CaseMaking
import CaseStore
import Casework
import Foundation
import PseudoTerminal
import Testing
import Values
import Vocabulary

/// One desk in a folder of its own: the screen is typed on, and other processes judge it.
final class Stage {
  /// What a command gave back.
  struct Outcome {
    var code: Int32
    var output: String
    var errors: String
  }

  let folder: String
  private let evidence = Evidence.current
  var now = "2027-03-15T09:30:00+08:00"
  /// Variables that differ from those of a good terminal; nil takes one away.
  var differing: [String: String?] = [:]

  init() throws {
    folder = NSTemporaryDirectory() + "stage-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit {
    evidence?.keepStore(store)
    do { try FileManager.default.removeItem(atPath: folder) } catch { print(error) }
  }

  /// The release program where the environment names it, else the one beside the tests.
  static let program: String = {
    if let named = ProcessInfo.processInfo.environment["DESK315_PROGRAM"], !named.isEmpty {
      return named
    }
    let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    return tests.deletingLastPathComponent().appendingPathComponent("desk315").path
  }()

  /// The store's file; another place may be chosen before the desk is opened.
  lazy var store = folder + "/desk.db"

  var variables: [String: String] {
    var variables = [
      "DESK315_STORE": store, "DESK315_NOW": now, "HOME": folder, "LANG": "C.UTF-8",
      "XDG_CONFIG_HOME": folder + "/config", "XDG_STATE_HOME": folder + "/.state",
      "PATH": "/usr/bin:/bin", "TERM": "xterm-256color",
    ]
    for (name, value) in differing { variables[name] = value }
    return variables
  }

  // MARK: Commands

  /// Runs a command of the program in a process of its own.
  @discardableResult
  func run(_ arguments: String...) throws -> Outcome {
    try run(Stage.program, arguments)
  }

  /// Runs a line of the shell in which `$DESK` is the program.
  @discardableResult
  func shell(_ line: String) throws -> Outcome {
    differing["DESK"] = Stage.program
    return try run("/bin/sh", ["-c", line])
  }

  private func run(_ program: String, _ arguments: [String]) throws -> Outcome {
    let names = ["out", "err"].map { "\(folder)/.\($0)-\(UUID().uuidString)" }
    defer { for name in names { unlink(name) } }
    let process = try Spawn.start(
      program, arguments, environment: variables,
      files: [
        .reading("/dev/null"), .writing(names[0], as: 1), .writing(names[1], as: 2),
      ])
    var status: Int32 = 0
    while waitpid(process, &status, 0) == -1 && errno == EINTR {}
    let signal = status & 0x7F
    return Outcome(
      code: signal == 0 ? (status >> 8) & 0xFF : 1000 + signal, output: try text(names[0]),
      errors: try text(names[1]))
  }

  func text(_ path: String) throws -> String { String(decoding: try bytes(path), as: UTF8.self) }

  func bytes(_ path: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: path.hasPrefix("/") ? path : "\(folder)/\(path)"))
  }

  /// All cases as JSON, as another process lists them.
  func cases(_ more: String...) throws -> [JSON] {
    let outcome = try run(Stage.program, ["list", "--format", "jsonl"] + more)
    #expect(outcome.code == 0, "\(outcome.errors)")
    return try outcome.output.split(separator: "\n").map { try JSON.parse(String($0)) }
  }

  /// The half-typed forms that are kept, as another process reads them.
  func drafts() throws -> [Draft] {
    let store = try CaseStore.open(
      path: store, access: .reading, reference: Shipped.reference, zone: .shanghai)
    return try store.drafts.all()
  }

  /// Waits until another process finds a half-typed form on the disk that holds some words.
  func waitForDraft(of desk: TerminalSession, saying words: String) throws {
    try desk.wait(for: "a draft on the disk that says \(words)") { _ in
      try drafts().contains { $0.entries.values.contains { $0.contains(words) } }
    }
  }

  // MARK: The screen

  /// Opens the desk on a pseudo-terminal of its own.
  func open(_ arguments: String..., rows: Int = 24, columns: Int = 80) throws -> TerminalSession {
    try terminal(Stage.program, arguments, rows: rows, columns: columns)
  }

  func terminal(
    _ program: String, _ arguments: [String], rows: Int = 24, columns: Int = 80,
    answering: TerminalSession.Answering? = nil
  ) throws -> TerminalSession {
    let session = try TerminalSession(
      program, arguments, environment: variables, rows: rows, columns: columns, answering: answering
    )
    if Stage.isWatched { session.mirror = STDOUT_FILENO }
    session.atEnd = { [evidence] remains in
      evidence?.keep(remains)
      #expect(remains.unknown == [], "the emulated screen may show something else than a terminal")
    }
    return session
  }

  /// Opens the desk at its home screen, the first questions answered before.
  func openSetUp(_ arguments: String..., rows: Int = 24, columns: Int = 80) throws
    -> TerminalSession
  {
    try run("setup", "--office", "样板所", "--venue", "南门广场")
    let session = try terminal(Stage.program, arguments, rows: rows, columns: columns)
    try session.waitFor(Words.home)
    return session
  }

  /// Whether somebody watches: then the keys are slowed down to what an eye can follow.
  static let isWatched = ProcessInfo.processInfo.environment["SHOW"] == "1"

  /// Whether the program was built with the worked examples of docs/CONTRIBUTING.md in it.
  static let hasExamples = ProcessInfo.processInfo.environment["DESK315_EXAMPLES"] == "1"
}

/// Words that the screens are known by.
enum Words {
  static let firstQuestions = "第一次用，先认一认"
  static let home = "来人了，按数字键"
  static let form = "新登记：投诉"
  static let unclean = "上次没有正常退出"
}
