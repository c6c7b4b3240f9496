import CaseStore
import Foundation
import Measuring

/// Where measurements are made: the program, the stores that are kept, a folder that is gone afterwards.
final class Bench {
  /// The program that is measured.
  let program: String
  /// Its stores.
  let stores: KeptStores
  /// Where files lie that a run makes for itself: on the disk of the stores.
  let folder: String
  private var known: [String: Sampled] = [:]
  private var copies: [Int: String] = [:]

  /// When it is for everything that is measured: late on the last of the ten days.
  static let now = "2027-03-17T17:30:00+08:00"

  /// - Parameter root: the folder in which stores are kept.
  init(program: String, root: String) throws {
    self.program = program
    folder = root + "/run-\(getpid())"
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    stores = try KeptStores(root: root, program: program, folder: folder)
  }

  /// What the program is told of its surroundings.
  var variables: [String: String] { Self.variables(home: folder) }

  static func variables(home: String) -> [String: String] {
    [
      "HOME": home, "LANG": "C.UTF-8", "TERM": "xterm-256color", "DESK315_LANG": "zh",
      "DESK315_CLERK": "样例", "DESK315_NOW": now,
      "XDG_STATE_HOME": home + "/state",
    ]
  }

  /// Where a run remembers its stores, as a laptop does, for the parts of the program that run in this process.
  var marks: MarkFolder { MarkFolder(path: folder + "/state/desk315") }

  /// Answers what the program asks once of a store that was copied, or made in an earlier run. Nothing is recorded.
  static func adopt(_ store: String, _ program: String, _ variables: [String: String]) throws {
    _ = try ChildRun(
      program, ["--store", store, "--moved", "setup", "--desk", "A"], variables: variables)
  }

  /// What a way of measuring finds with the store of so many cases, measured once.
  func sampled(_ sampling: Sampling, _ cases: Int) throws -> Sampled {
    let name = "\(sampling.name) \(cases)"
    if let found = known[name] { return found }
    Progress.tell("measuring \(sampling.name)" + (cases > 0 ? ", \(cases) cases" : ""))
    let found = try sampling.run(self, cases)
    known[name] = found
    return found
  }

  /// A copy of the store of so many cases that may be written to.
  func copy(_ cases: Int) throws -> String {
    if let path = copies[cases] { return path }
    let path = folder + "/copy-\(cases).db"
    try FileManager.default.copyItem(atPath: stores.store(cases).path, toPath: path)
    try Self.adopt(path, program, variables)
    copies[cases] = path
    return path
  }

  /// Runs a command of the program on a store.
  func desk(
    _ store: String, _ arguments: [String], isWatched: Bool = false
  ) throws -> ChildRun {
    try ChildRun(
      program, ["--store", store] + arguments, variables: variables, isWatched: isWatched)
  }

  /// Milliseconds of the shortest question to the sqlite3 shell: what starting a program and asking SQLite takes.
  func askShell() throws -> Double {
    try ChildRun("sqlite3", [":memory:", "select 1"]).passed
  }

  /// Where a program lies that is found by its name; nil where it is not installed.
  static func path(of name: String) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
  }

  /// Removes the folder and all that lies in it.
  func remove() {
    do {
      try FileManager.default.removeItem(atPath: folder)
    } catch {
      Progress.tell("left behind: \(folder)")
    }
  }
}

/// What is said while somebody waits, on standard error: the table alone goes to standard output.
enum Progress {
  static func tell(_ words: String) {
    FileHandle.standardError.write(Data((words + "\n").utf8))
  }
}

extension Yardstick {
  /// The shortest question to the sqlite3 shell.
  static let select = Yardstick("select 1")
}
