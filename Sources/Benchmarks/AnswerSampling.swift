import Foundation
import Measuring
import PseudoTerminal

/// The time from a key in the form to the first byte that comes back through the pseudo-terminal, beside a program
/// that only echoes.
enum AnswerSampling {
  /// In turn with the echo, on a machine that does nothing else.
  private static let quiet = Sampling(name: "answers") { bench, cases in
    let form = try Form(bench.copy(cases), bench)
    let echo = try Echo(bench)
    var sampled = Sampled()
    for index in 0..<1000 {
      form.prepare(index)
      let written = form.session.transcript.count
      sampled.add("own", form.press(index))
      if !form.leavesField(index) {
        sampled.add("bytes", Double(form.session.transcript.count - written))
      }
      sampled.add("echo", echo.press())
    }
    sampled.add("memory", ChildRun.megabytes(of: form.session.process))
    return sampled
  }

  /// While an import into another store runs; the echo was measured before that.
  private static let busy = Sampling(name: "answers-busy") { bench, cases in
    let documents = try bench.stores.store(min(cases, 100_000)).documents
    let form = try Form(bench.copy(cases), bench)
    let echo = try Echo(bench)
    var sampled = Sampled()
    for _ in 0..<1000 { sampled.add("echo", echo.press()) }
    var beside = ImportBeside(documents, bench)
    defer { beside.end() }
    for index in 0..<2000 {
      try beside.goOn()
      form.prepare(index)
      sampled.add("own", form.press(index))
    }
    return sampled
  }

  private static let idle = Yardstick("an idle echo", .over)

  static let entries = [
    quiet.of(
      "own", beside: "echo",
      Benchmark("key-byte", "key to first byte", beside: idle, limit: .besideAtMost(1))),
    quiet.of(
      "own", beside: "echo",
      Benchmark(
        "key-byte-99", "key to first byte, the 99th of a hundred", take: .share(0.99),
        beside: Yardstick("that of an idle echo", .over, take: .share(0.99)),
        limit: .besideAtMost(5))),
    quiet.of(
      "bytes",
      Benchmark(
        "bytes", "bytes to the terminal for a typed character, the most", in: .bytes,
        take: .largest, limit: .atMost(64), isReach: true)),
    quiet.of(
      "memory",
      Benchmark(
        "memory-screen", "memory of the screen", in: .megabytes, take: .largest,
        limit: .atMost(40), isReach: true)),
    busy.of(
      "own", beside: "echo",
      Benchmark(
        "key-byte-busy", "key to first byte, an import beside it", beside: idle,
        limit: .besideAtMost(1), isReach: true)),
    busy.of(
      "own", beside: "echo",
      Benchmark(
        "key-byte-busy-999", "the same, the 999th of a thousand", take: .share(0.999),
        beside: idle, limit: .besideAtMost(8), isReach: true)),
  ]
}

/// The program with the form of a complaint open.
private struct Form {
  let session: TerminalSession

  init(_ store: String, _ bench: Bench) throws {
    session = try TerminalSession(
      bench.program, ["--store", store], environment: bench.variables)
    try session.waitFor("来人了")
    session.type("2")
    try session.waitFor("经过")
  }

  /// A phone, a name, facts, a merchant and a product: once around the form.
  private static let keys = Array("1390000\t样名\t三月一日买来用三天不通电\t样品商店\t电饭锅\t")

  /// Before each round the form is blank again, so that every key has something to draw.
  func prepare(_ index: Int) {
    guard index > 0, index.isMultiple(of: Self.keys.count) else { return }
    session.press(.function(2))
    session.settle(milliseconds: 60)
  }

  /// Milliseconds until the first byte.
  func press(_ index: Int) -> Double {
    session.answerTime(to: Array(String(key(index)).utf8)) ?? .infinity
  }

  /// Whether the key is none that is typed: it leads to the next field.
  func leavesField(_ index: Int) -> Bool { key(index) == "\t" }

  private func key(_ index: Int) -> Character { Self.keys[index % Self.keys.count] }
}

/// A program that writes back what it reads.
struct Echo {
  private let session: TerminalSession

  init(_ bench: Bench) throws {
    session = try TerminalSession(
      "/bin/sh", ["-c", "stty raw -echo; echo ready; exec cat"],
      environment: ["PATH": "/usr/bin:/bin", "TERM": "xterm-256color", "HOME": bench.folder])
    try session.waitFor("ready")
  }

  func press() -> Double { session.answerTime(to: Array("费".utf8)) ?? .infinity }
}

/// Imports into a new store, one after the other, as long as something beside them is measured.
private struct ImportBeside {
  private let documents: String
  private let bench: Bench
  private var process: pid_t = 0
  private var store: String { bench.folder + "/beside.db" }
  /// How many were begun: what is remembered of one is not asked of the next.
  private var round = 0

  init(_ documents: String, _ bench: Bench) { (self.documents, self.bench) = (documents, bench) }

  /// Begins the next import where none runs.
  mutating func goOn() throws {
    if process > 0, waitpid(process, nil, WNOHANG) == 0 { return }
    clear()
    round += 1
    let state = ["XDG_STATE_HOME": "\(bench.folder)/beside-state-\(round)"]
    let variables = bench.variables.merging(state) { $1 }
    let all = ProcessInfo.processInfo.environment.merging(variables) { $1 }
    process = try ChildRun.start(
      bench.program, ["--store", store, "import", documents], "/dev/null", "/dev/null", all)
  }

  mutating func end() {
    if process > 0 {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    process = 0
    clear()
  }

  private func clear() {
    for end in ["", "-wal", "-shm", ".lock"] { unlink(store + end) }
  }
}
