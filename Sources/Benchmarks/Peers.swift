import Measuring

/// What other programs do with the same records, and the desk beside them: each in turn with the yardstick.
enum Peers {
  /// The measurements of the desk and of each program that is installed.
  static func entries() -> [Entry] {
    rows(frame) + rows(add) + rows(list) + rows(word) + rows(key)
  }

  /// Something that several programs do.
  private struct Task {
    var name: String
    var what: String
    var programs: [PeerProgram]
    var yardstick: Yardstick
    var run: @Sendable (PeerProgram, PeerRecords) throws -> [Sampled.Runs]
  }

  private static let frame = Task(
    name: "frame", what: "start to first frame", programs: [.desk, .calcurse, .visidata, .vit],
    yardstick: Yardstick("select 1 on a terminal")
  ) { program, records in
    [
      ("select", { try FrameSampling.select(records.bench) }),
      ("own", { try records.frame(program) }),
    ]
  }

  private static let add = Task(
    name: "add", what: "a record added by a command", programs: [.desk, .taskwarrior, .recutils],
    yardstick: .select
  ) { program, records in try commands(records, records.adding(program)) }

  private static let list = Task(
    name: "list", what: "twenty records listed", programs: [.desk, .taskwarrior, .recutils],
    yardstick: .select
  ) { program, records in try commands(records, records.listing(program)) }

  private static let word = Task(
    name: "word", what: "a word found", programs: [.desk, .taskwarrior, .recutils],
    yardstick: .select
  ) { program, records in try commands(records, records.finding(program)) }

  private static let key = Task(
    name: "key", what: "key to first byte", programs: [.desk, .visidata, .calcurse, .tig],
    yardstick: Yardstick("an idle echo", .over)
  ) { program, records in
    let press = try records.pressing(program)
    let echo = try Echo(records.bench)
    return [("select", { echo.press() }), ("own", press)]
  }

  private static func commands(
    _ records: PeerRecords, _ words: [String]
  ) throws -> [Sampled.Runs] {
    let variables = records.bench.variables
    return [
      ("select", records.bench.askShell),
      ("own", { try ChildRun(words[0], Array(words[1...]), variables: variables).passed }),
    ]
  }

  private static func rows(_ task: Task) -> [Entry] {
    task.programs.filter(\.isInstalled).map { program in
      let sampling = Sampling(name: "\(task.name)-\(program.rawValue)") { bench, cases in
        // It takes seconds for what takes the others milliseconds.
        if program == .vit, cases > 10_000 { return Sampled() }
        let records = try PeerRecords(bench, cases)
        return try Sampled.inTurn(
          rounds: task.name == "key" ? 60 : 15, seconds: 8, task.run(program, records))
      }
      return sampling.of(
        "own", beside: "select",
        Benchmark(
          sampling.name, "\(task.what): \(program.title)", beside: task.yardstick))
    }
  }
}

/// A program that somebody might take instead.
enum PeerProgram: String, CaseIterable {
  case desk, taskwarrior, calcurse, visidata, recutils, tig, vit

  /// Its name in the table.
  var title: String { self == .desk ? "desk315" : rawValue }

  /// What starts it; the desk is started by its own path.
  var command: String {
    switch self {
    case .desk: "sqlite3"
    case .taskwarrior: "task"
    case .calcurse: "calcurse"
    case .visidata: "vd"
    case .recutils: "recsel"
    case .tig: "tig"
    case .vit: "vit"
    }
  }

  /// Whether it can be measured here.
  var isInstalled: Bool { Bench.path(of: command) != nil }
}
