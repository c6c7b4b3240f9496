import Foundation
import PseudoTerminal
import Values
import Vocabulary

/// From the start of the program to its first frame, with an empty store and with a large one.
struct StartBenchmark {
  static let runs = 15

  static func run(program: String, empty: String, large: String, folder: String) throws -> [Line] {
    var small = Durations()
    var big = Durations()
    for _ in 0..<runs {
      small.add(try start(program, empty, folder))
      big.add(try start(program, large, folder))
    }
    let ratio = big.median / small.median
    return [
      Line(
        what: "start to first frame, no cases",
        figure: "\(figure(small.median)) ms", wanted: "", isReached: true),
      Line(
        what: "start to first frame, 100 000 cases",
        figure: "\(figure(big.median)) ms = \(figure(ratio)) x", wanted: "<= 1.5 x",
        isReached: ratio <= 1.5),
    ]
  }

  private static func start(_ program: String, _ store: String, _ folder: String) throws -> Double {
    var session: TerminalSession?
    let took = try milliseconds {
      let started = try TerminalSession(
        program, ["--store", store, "--lang", "zh"],
        environment: ["TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": folder])
      try started.waitForFirst("来人了")
      session = started
    }
    session?.type("0")
    _ = session?.waitForEnd()
    return took
  }
}
