import Foundation

/// How a command ended that was to be killed at one of its calls of the system.
enum Ending { case killed, finished }

extension Booth {
  /// A command that ended in another way: what broke it is no kill.
  struct NotKilled: Error {
    var outcome: Outcome
  }

  /// Runs the program until its n-th call of one sort; there it is killed before the call is carried out.
  ///
  /// - Returns: what it had said until then. It finishes where it makes fewer calls.
  /// - Throws: ``NotKilled`` where it fails by itself, or cannot be watched.
  func run(
    _ arguments: [String], killedAt point: Int, of call: String
  ) throws -> (ending: Ending, said: String) {
    let watching = [
      "-f", "-o", "/dev/null", "-e", "trace=\(call)", "-e",
      "inject=\(call):signal=SIGKILL:when=\(point)", Booth.program,
    ]
    // Whoever watches ends as the watched did.
    let outcome = try launch("/usr/bin/strace", watching + arguments, input: "")
    switch outcome.code {
    case 1000 + SIGKILL: return (.killed, outcome.output)
    case 0: return (.finished, outcome.output)
    default: throw NotKilled(outcome: outcome)
    }
  }
}

extension Booth {
  /// Runs the program with its n-th call of one sort failing.
  func run(
    _ arguments: [String], failing call: String, with error: String = "EIO", at point: Int
  ) throws -> Outcome {
    let watching = [
      "-f", "-o", "/dev/null", "-e", "trace=\(call)", "-e",
      "inject=\(call):error=\(error):when=\(point)", Booth.program,
    ]
    return try launch("/usr/bin/strace", watching + arguments, input: "")
  }

  /// The calls of one sort that a command makes which does all it is to do, each with the files that it is about.
  func calls(of call: String, in arguments: [String]) throws -> [String] {
    let trace = "\(folder)/.trace"
    let watching = ["-f", "-y", "-o", trace, "-e", "trace=\(call)", Booth.program]
    let outcome = try launch("/usr/bin/strace", watching + arguments, input: "")
    guard outcome.code == 0 else { throw NotKilled(outcome: outcome) }
    return try text(trace).split(separator: "\n").map(String.init).filter {
      $0.contains("\(call)(")
    }
  }
}
