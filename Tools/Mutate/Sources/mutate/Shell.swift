import Foundation
import Glibc

/// A command that ended, with what it said.
struct Ended {
  /// Its exit code; nil where it was stopped because it took too long.
  var code: Int32?
  /// Standard output and standard error together.
  var output: String
}

/// A command that could not do what the work needs.
struct CommandFailed: Error, CustomStringConvertible {
  var description: String
}

/// Tells a line at once, to whoever follows the work through a pipe too.
func say(_ words: String) {
  FileHandle.standardOutput.write(Data((words + "\n").utf8))
}

enum Shell {
  /// Runs a command to its end, or until it has had its time: it is ended with all that it began.
  ///
  /// - Parameter seconds: a mutant can loop for ever; nil waits.
  static func run(
    _ command: [String], in folder: String, environment: [String: String] = [:],
    seconds: Double? = nil
  ) throws -> Ended {
    let log = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: log) }
    let variables = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let process = try spawn(command, in: folder, variables, output: log.path)
    let end = seconds.map { ContinuousClock.now + .seconds($0) }
    var (status, inTime): (Int32, Bool) = (0, true)
    while waitpid(process, &status, WNOHANG) == 0 {
      if inTime, let end, ContinuousClock.now > end {
        inTime = false
        endSession(of: process)
      }
      usleep(10_000)
    }
    let output = String(decoding: try Data(contentsOf: log), as: UTF8.self)
    let code = status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
    return Ended(code: inTime ? code : nil, output: output)
  }

  /// Starts a command in a session of its own, so that nothing which the tests start outlives them.
  ///
  /// `Process` of Foundation can miss the end of one of two that run at once.
  private static func spawn(
    _ command: [String], in folder: String, _ variables: [String: String], output: String
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
    let whole = ["/usr/bin/setsid", "/usr/bin/env", "-C", folder] + command
    var arguments = whole.map { strdup($0) } + [nil]
    var environment = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (arguments + environment).forEach { free($0) } }
    var process: pid_t = 0
    let failure = posix_spawn(&process, whole[0], &actions, nil, &arguments, &environment)
    if failure != 0 { throw CommandFailed(description: "\(whole[0]): \(failure)") }
    return process
  }

  private static func endSession(of leader: Int32) {
    for process in descendants(of: leader) { kill(process, SIGKILL) }
    kill(leader, SIGKILL)
  }

  /// Everything that a process began, from what the kernel tells.
  private static func descendants(of parent: Int32) -> [Int32] {
    let path = "/proc/\(parent)/task/\(parent)/children"
    let children = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    return children.split(separator: " ").compactMap { Int32($0) }
      .flatMap { descendants(of: $0) + [$0] }
  }

  /// Runs a command that has to succeed.
  @discardableResult
  static func need(_ command: [String], in folder: String) throws -> String {
    let ended = try run(command, in: folder)
    if ended.code != 0 {
      throw CommandFailed(description: "\(command.joined(separator: " ")):\n\(ended.output)")
    }
    return ended.output
  }
}
