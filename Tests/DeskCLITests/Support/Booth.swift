import Foundation
import SampleReading
import Testing
import Values
import Vocabulary

/// One desk in a folder of its own, worked on through the built program.
final class Booth: Sendable {
  /// What a call of the program gave back.
  struct Outcome {
    var code: Int32
    var output: String
    var errors: String

    /// The last word printed: a case number after `add`.
    var lastWord: String {
      output.split(whereSeparator: \.isWhitespace).last.map(String.init) ?? ""
    }

    /// The number that `add` gave, in short.
    var given: String { lastWord.split(separator: "-").suffix(2).joined(separator: "-") }
  }

  /// Where all booths of this run lie. It goes with the process: what tests keep for all of their cases
  /// goes with nothing else.
  private static let ground: String = {
    atexit {
      do { try FileManager.default.removeItem(atPath: Booth.ground) } catch { print(error) }
    }
    return NSTemporaryDirectory() + "booths-\(getpid())"
  }()

  let folder: String
  let now: String

  /// - Parameter now: what its clock shows.
  init(now: String = "2026-05-15T10:00:00+08:00") throws {
    self.now = now
    folder = "\(Booth.ground)/\(UUID().uuidString)"
    try FileManager.default.createDirectory(
      atPath: folder + "/.temporary", withIntermediateDirectories: true)
  }

  /// A desk of its own that starts with what another one holds.
  convenience init(copying other: Booth) throws {
    try self.init(now: other.now)
    let files = FileManager.default
    for name in try files.contentsOfDirectory(atPath: other.folder) where name.hasPrefix("desk.db")
    {
      try files.copyItem(atPath: "\(other.folder)/\(name)", toPath: "\(folder)/\(name)")
    }
    try rememberStores(of: other)
  }

  /// Takes over what the laptop of another desk remembers, as if the stores had always been here.
  private func rememberStores(of other: Booth) throws {
    let (from, to) = ("\(other.state)/desk315/stores", "\(state)/desk315/stores")
    guard FileManager.default.fileExists(atPath: from) else { return }
    try FileManager.default.createDirectory(atPath: to, withIntermediateDirectories: true)
    for name in try FileManager.default.contentsOfDirectory(atPath: from) {
      let mark = try text("\(from)/\(name)").replacing(other.folder, with: folder)
      try Data(mark.utf8).write(to: URL(fileURLWithPath: "\(to)/\(name)"))
    }
    for name in ["laptop", "generations"] {
      let (kept, taken) = ("\(other.state)/desk315/\(name)", "\(state)/desk315/\(name)")
      guard FileManager.default.fileExists(atPath: kept) else { continue }
      try FileManager.default.copyItem(atPath: kept, toPath: taken)
    }
  }

  deinit {
    do { try FileManager.default.removeItem(atPath: folder) } catch { print(error) }
  }

  /// The release program that `make check` names, else the one that lies beside the tests.
  static let program: String = {
    let named = ProcessInfo.processInfo.environment["DESK315_PROGRAM"] ?? ""
    if !named.isEmpty { return named }
    let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    return tests.deletingLastPathComponent().appendingPathComponent("desk315").path
  }()

  var store: String { folder + "/desk.db" }
  /// Where its laptop remembers stores: out of sight of tests that list the folder.
  var state: String { folder + "/.state" }

  var variables: [String: String] {
    [
      "DESK315_STORE": store, "DESK315_NOW": now, "HOME": folder, "LANG": "C.UTF-8",
      "XDG_CONFIG_HOME": folder + "/config", "XDG_STATE_HOME": state, "PATH": "/usr/bin:/bin",
      "DESK": Booth.program, "TMPDIR": folder + "/.temporary",
    ]
  }

  /// Runs the program with these arguments.
  @discardableResult
  func run(_ arguments: String..., input: String = "") throws -> Outcome {
    try run(arguments, input: input)
  }

  @discardableResult
  func run(_ arguments: [String], input: String = "") throws -> Outcome {
    try launch(Booth.program, arguments, input: input)
  }

  /// Runs a line of the shell in which `desk315` is the program.
  @discardableResult
  func shell(_ line: String) throws -> Outcome {
    try launch("/bin/sh", ["-c", "desk315() { \"$DESK\" \"$@\"; }; \(line)"], input: "")
  }

  /// Runs any program at this desk.
  func launch(_ path: String, _ arguments: [String], input: String) throws -> Outcome {
    let files = try ["in", "out", "err"].map { try file("\($0)-\(UUID().uuidString)") }
    defer { for file in files { unlink(file) } }
    try Data(input.utf8).write(to: URL(fileURLWithPath: files[0]))
    let child = try Child(path, arguments, environment: variables, folder: folder, files: files)
    let code = child.wait()
    return Outcome(
      code: code, output: try text(files[1]),
      errors: try text(files[2]))
  }

  private func file(_ name: String) throws -> String {
    let path = "\(folder)/.\(name)"
    try Data().write(to: URL(fileURLWithPath: path))
    return path
  }

  /// The bytes of a file as a text.
  func text(_ path: String) throws -> String {
    let full = path.hasPrefix("/") ? path : "\(folder)/\(path)"
    return String(decoding: try Data(contentsOf: URL(fileURLWithPath: full)), as: UTF8.self)
  }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
  }
}

extension Booth {
  private static let squareDay = Result { try readSquareDay() }

  private static func readSquareDay() throws -> Booth {
    let booth = try Booth(now: "2027-03-15T17:00:00+08:00")
    let sample = DataFolder.path(of: "samples/square-day.jsonl")
    try #require(try booth.run("import", sample).code == 0)
    return booth
  }

  /// A desk at the end of the day of the samples, which it has read in.
  static func ofSquareDay() throws -> Booth { try Booth(copying: squareDay.get()) }

  /// Puts an invented day among the desk's own records, unmarked, as older programs did.
  func fillAsOfOld(cases: Int, seed: Int = 315) throws {
    let filled = try shell(
      """
      desk315 --store .demo.db demo --cases \(cases) --seed \(seed) > .told &&
      desk315 --store .demo.db export --unmask - |
      sed -E 's/,"number":"[^"]*","demo":true}$/}/; s/,"demo":true}$/}/' > .day.jsonl
      desk315 import .day.jsonl && rm .demo.db* .day.jsonl .told
      """)
    guard filled.output == "new \(cases + 6) known 0 differs 0\n" else {
      throw NotFilled(outcome: filled)
    }
  }

  struct NotFilled: Error {
    var outcome: Outcome
  }
}
