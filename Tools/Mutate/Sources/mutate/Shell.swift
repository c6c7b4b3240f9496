import Foundation

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
    try Data().write(to: log)
    defer { try? FileManager.default.removeItem(at: log) }
    let process = Process()
    // A session of its own, so that nothing which the tests start outlives them.
    process.executableURL = URL(fileURLWithPath: "/usr/bin/setsid")
    process.arguments = ["-w"] + command
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let handle = try FileHandle(forWritingTo: log)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = handle
    process.standardError = handle
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    try process.run()
    let inTime = ended.wait(timeout: seconds.map { .now() + $0 } ?? .distantFuture) == .success
    if !inTime {
      endSession(of: process.processIdentifier)
      ended.wait()
    }
    let output = String(decoding: try Data(contentsOf: log), as: UTF8.self)
    return Ended(code: inTime ? process.terminationStatus : nil, output: output)
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
