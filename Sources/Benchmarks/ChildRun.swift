import Foundation

/// A program run to its end: what it took, and how much memory.
struct ChildRun {
  /// Milliseconds from its start to its end.
  let passed: Double
  /// Milliseconds of work, its own and the system's for it: what other programs take of the machine
  /// meanwhile does not count.
  let worked: Double
  /// The most memory it held at once, in MB; 0 where nobody watched.
  let megabytes: Double

  /// - Parameters:
  ///   - input: the file that standard input comes from.
  ///   - output: the file that standard output goes to.
  ///   - isWatched: whether its memory is looked at meanwhile, which makes its time less exact.
  init(
    _ program: String, _ arguments: [String], input: String = "/dev/null",
    output: String = "/dev/null", variables: [String: String] = [:], isWatched: Bool = false
  ) throws {
    var status: Int32 = 0
    var usage = rusage()
    var most = 0.0
    let environment = ProcessInfo.processInfo.environment.merging(variables) { $1 }
    passed = try milliseconds {
      let child = try ChildRun.start(program, arguments, input, output, environment)
      if isWatched { most = ChildRun.watch(child, &status, &usage) }
      if !isWatched { wait4(child, &status, 0, &usage) }
    }
    guard status == 0 else {
      throw BenchmarkError.program(([program] + arguments).joined(separator: " "))
    }
    worked = ChildRun.duration(usage.ru_utime) + ChildRun.duration(usage.ru_stime)
    megabytes = most
  }

  /// What a program writes, without the line's end behind it.
  static func answer(
    _ program: String, _ arguments: [String], in folder: String, variables: [String: String] = [:]
  ) throws -> String {
    let output = folder + "/answer-\(getpid())"
    defer { unlink(output) }
    _ = try ChildRun(program, arguments, output: output, variables: variables)
    let text = try String(contentsOfFile: output, encoding: .utf8)
    return text.hasSuffix("\n") ? String(text.dropLast()) : text
  }

  /// Starts a program that goes on beside what is measured.
  static func start(
    _ program: String, _ arguments: [String], _ input: String, _ output: String,
    _ environment: [String: String]
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    var settings = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for word in words + settings { free(word) } }
    var child: pid_t = 0
    guard posix_spawnp(&child, program, &actions, nil, &words, &settings) == 0 else {
      throw BenchmarkError.program(program)
    }
    return child
  }

  /// Microseconds between two looks at a running program.
  private static let pause: UInt32 = 1000

  /// Waits for the end of a program and looks at its memory meanwhile. What `wait4` tells would not do: a
  /// program inherits the peak of the one that started it, here of the benchmark with its stores.
  private static func watch(_ child: pid_t, _ status: inout Int32, _ usage: inout rusage) -> Double
  {
    var most = 0.0
    while wait4(child, &status, WNOHANG, &usage) != child {
      most = max(most, ChildRun.megabytes(of: child))
      usleep(pause)
    }
    return most
  }

  /// The most that a running program has held so far.
  static func megabytes(of process: pid_t) -> Double {
    guard let bytes = FileManager.default.contents(atPath: "/proc/\(process)/status"),
      let line = String(decoding: bytes, as: UTF8.self).split(separator: "\n").first(where: {
        $0.hasPrefix("VmHWM:")
      }),
      let kilobytes = line.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first
    else { return 0 }
    return (Double(kilobytes) ?? 0) / 1024
  }

  private static func duration(_ time: timeval) -> Double {
    Double(time.tv_sec) * 1000 + Double(time.tv_usec) / 1000
  }
}
