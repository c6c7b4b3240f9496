import Foundation
import Testing
import Values
import Vocabulary

/// Something that the desk does in several steps, and the steps at which the disk may fail it.
struct FaultedAct: Sendable, CustomTestStringConvertible {
  var command: [String]
  /// What a disk may leave of it that is neither as before nor as after, and what is said then.
  var between: String?
  /// Whether nothing is there before.
  var isFirst = false

  var testDescription: String { command.joined(separator: " ") }

  static let all = [
    FaultedAct(command: ["setup", "--office", "样例所"], isFirst: true),
    FaultedAct(command: ["add", "complaint", "--facts", "三"]),
    FaultedAct(command: ["erase", "1", "--why", "本人要求"]),
    FaultedAct(command: ["purge", "--before", "2026-06-01"]),
    FaultedAct(command: ["close-day", "-o", "out/pack"], between: "第 1 次交接却已记下"),
    FaultedAct(command: ["--store", "out/k.db", "restore", "copy.db"]),
    FaultedAct(command: ["import", "more.jsonl"]),
    FaultedAct(command: ["export", "out/表.csv"]),
    FaultedAct(command: ["backup", "out/k.db"]),
    FaultedAct(command: ["totals", "-o", "out/t.xlsx"]),
    FaultedAct(command: ["rebuild"]),
  ]

  /// A desk that it can be done at.
  func ground() throws -> Booth {
    let booth = try Booth()
    try booth.shell("mkdir out")
    if isFirst { return booth }
    try booth.run("setup", "--office", "样例所", "--desk", "A")
    try booth.run("add", "complaint", "--consumer-name", "要删的人", "--facts", "一")
    try booth.run("settle", "1", "--on-spot")
    try booth.run("add", "complaint", "--facts", "二")
    try booth.run("tally", "leaflets", "480")
    try booth.run("backup", "copy.db")
    try booth.write(
      #"{"kind":"complaint","facts":"来的"}"# + "\n"
        + #"{"kind":"tally","item":"leaflets","count":"5"}"#,
      to: "more.jsonl")
    return booth
  }
}

/// A call of the system that fails.
struct Fault: Sendable, CustomStringConvertible {
  var call: String
  var error: String
  /// Which of the calls of its sort.
  var point: Int
  /// Whether all that follow fail, too.
  var isLasting: Bool

  var description: String { "\(call) \(point)\(isLasting ? " and on" : "") \(error)" }

  /// The calls that leave something on a disk, and how each may fail.
  static let calls: KeyValuePairs<String, [String]> = [
    "pwrite64": ["ENOSPC", "EIO"], "write": ["ENOSPC", "EIO"], "fdatasync": ["EIO"],
    "fsync": ["EIO"], "openat": ["ENOSPC", "EIO"], "rename": ["EIO"], "unlink": ["EIO"],
    "ftruncate": ["EIO"], "mkdir": ["ENOSPC"],
  ]

  /// Whether something with a hidden name may stay: it cannot be removed, for which a folder has to be opened, too, or
  /// what the laptop remembers goes beside the store because its own folder cannot be made.
  var leavesHidden: Bool { ["unlink", "openat", "mkdir"].contains(call) }
}

extension Booth {
  /// The faults that a command can meet: each of its calls about a file of its own, failing once, or from there on.
  func faults(of command: [String]) throws -> [Fault] {
    let trace = "\(folder)/.trace"
    let calls = Fault.calls.map(\.key)
    let outcome = try launch(
      "/usr/bin/strace",
      ["-f", "-y", "-o", trace, "-e", "trace=" + calls.joined(separator: ","), Booth.program]
        + command, input: "")
    guard outcome.code == 0 else { throw NotKilled(outcome: outcome) }
    var counts: [String: Int] = [:]
    var faults: [Fault] = []
    for line in try text(trace).split(separator: "\n") {
      guard let found = line.firstMatch(of: /^(\d+ +(\w+))\((.*)/) else { continue }
      let call = String(found.2)
      // Whoever injects counts the calls of each thread by themselves.
      counts[String(found.1), default: 0] += 1
      guard isOwn(String(found.3)), let point = counts[String(found.1)] else { continue }
      let errors = Fault.calls.first { $0.key == call }?.value ?? []
      for error in errors {
        for isLasting in [false, true] {
          faults.append(Fault(call: call, error: error, point: point, isLasting: isLasting))
        }
      }
    }
    return faults
  }

  /// Whether a call is about a file that the desk may change: not one of the system, and none that is not there.
  private func isOwn(_ arguments: String) -> Bool {
    let apart = [
      "\"/usr/", "\"/lib", "\"/etc/", "\"/proc/", "\"/sys/", "\"/dev/", "<pipe:", "<anon_inode:",
    ]
    return !arguments.contains("ENOENT") && !apart.contains { arguments.contains($0) }
      && !arguments.hasPrefix("1<") && !arguments.hasPrefix("2<")
  }

  /// Runs the program with a fault. What hangs is ended.
  func run(_ command: [String], with fault: Fault) throws -> Outcome {
    let inject =
      "inject=\(fault.call):error=\(fault.error):when=\(fault.point)\(fault.isLasting ? "+" : "")"
    return try launch(
      "/usr/bin/timeout",
      [
        "-s", "KILL", "20", "/usr/bin/strace", "-f", "-o", "/dev/null", "-e",
        "trace=\(fault.call)", "-e", inject, Booth.program,
      ] + command, input: "")
  }

  /// What is there, as other programs see it.
  func state(of act: FaultedAct) throws -> FaultState {
    // Where nothing was, an empty store is as good as none.
    if act.isFirst { return FaultState(records: try run("setup").output, files: "") }
    // The backup of a day is an act of its own, as is the name of the key that signs: they stay, whatever becomes of
    // what they were made for.
    let looked = try shell(
      """
      desk315 export - --format jsonl 2>&1
      sqlite3 desk.db "SELECT kind, count(*) FROM event WHERE kind <> 'keyed'
        AND NOT (kind = 'disclosed' AND body LIKE '%\\"backup %') GROUP BY kind" 2>&1
      desk315 check --deep 2>&1
      echo FILES
      ls -A out | grep -v '\\.lock$'
      cat out/*.csv 2> /dev/null
      [ ! -e out/pack ] || (cd out/pack && sha256sum --quiet -c SHA256SUMS.txt 2>&1)
      [ ! -e out/k.db ] || desk315 --store out/k.db check --deep 2>&1
      [ ! -e out/t.xlsx ] || wc -c < out/t.xlsx
      """)
    let parts = looked.output.components(separatedBy: "FILES\n")
    let lines = parts[0].split(separator: "\n")
    let told = lines.filter(FaultState.isToldLater)
    return FaultState(
      records: lines.filter { !FaultState.isToldLater($0) }.joined(separator: "\n"),
      files: parts.count > 1 ? parts[1] : "", told: Set(told.map(String.init)))
  }
}

/// What is recorded and what lies in the folder that is written to.
struct FaultState: Equatable {
  var records: String
  var files: String
  /// What the next commands say of a save that the disk had not confirmed.
  var told: Set<String> = []

  /// Whether a line says what became of such a save.
  static func isToldLater(_ line: Substring) -> Bool { line.contains("上次最后一次") }

  /// Whether the next commands say of it what is so.
  func tellsRight(isThere: Bool) -> Bool {
    told.allSatisfy { $0.contains("没有存上") != isThere }
  }

  static func == (one: Self, other: Self) -> Bool {
    one.records == other.records && one.files == other.files
  }

  /// Without what has a hidden name.
  var withoutHidden: FaultState {
    let lines = files.split(separator: "\n").filter {
      !$0.hasPrefix(".") && !$0.contains(".partial")
    }
    return FaultState(records: records, files: lines.map { $0 + "\n" }.joined(), told: told)
  }
}
