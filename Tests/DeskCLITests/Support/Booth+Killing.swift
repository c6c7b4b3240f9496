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
