import Desk
import DeskCLI
import DeskService
import Foundation
import PseudoTerminal
import TerminalKit
import Values
import Vocabulary

/// The lists of open cases and finding as one types, over 100 000 cases of which more than 20 000
/// are open: from the key to the frame, the question to the store included.
struct ReviewBenchmark {
  /// What is pressed, and whether it counts as a list's first page or as a key of finding.
  enum Step {
    case quiet(Key)
    case page(String, Key)
    case word(Key)
  }

  /// The lists one after the other, as a clerk would open them.
  static var lists: [Step] {
    let orders = (1...6).map { Step.page("order \($0)", .tab) }
    let groups = (1...10).map { Step.page("group \($0)", .right) }
    let others = [("overdue", "yq"), ("closed", "ybj"), ("all", "qbdj"), ("to key in", "dlr")]
    let menu = others.flatMap { name, initials in
      [.quiet(.function(9)), .quiet(.text(initials)), Step.page(name, .enter)]
    }
    return [.page("open", .function(6))] + orders + groups + menu
  }

  /// What people look for: tails of numbers and phones, surnames, merchants, words of the facts.
  static let words = [
    "0815", "8000", "张", "华联", "电饭锅", "不退款", "漏水", "4321", "健身卡 退", "99999", "zzz",
  ]

  static var finding: [Step] {
    [.quiet(.function(7))]
      + words.flatMap { word in word.map { Step.word(.text(String($0))) } + [.quiet(.control("u"))]
      }
  }

  static func run(store: String, folder: String) throws -> [Line] {
    let result = folder + "/review"
    let session = try TerminalSession(
      CommandLine.arguments[0], ["--review", store, result],
      environment: ["TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": folder])
    guard session.waitForEnd() == 0 else {
      throw BenchmarkError.program(session.screen.text)
    }
    let lines = try String(contentsOfFile: result, encoding: .utf8).split(separator: "\n")
    let pages = lines.map { $0.split(separator: "\t").map(String.init) }
    var keys = Durations()
    var slowest = (name: "", took: 0.0)
    for page in pages {
      let took = Double(page[1]) ?? .infinity
      if page[0] == "find" {
        keys.add(took)
      } else if took > slowest.took {
        slowest = (page[0], took)
      }
    }
    return [
      Line(
        what: "first page of a list, the slowest: \(slowest.name)",
        figure: "\(figure(slowest.took)) ms", wanted: "<= 20 ms", isReached: slowest.took <= 20),
      Line(
        what: "find as you type, median key",
        figure: "\(figure(keys.median)) ms, worst \(figure(keys.worst))", wanted: "<= 16 ms",
        isReached: keys.median <= 16),
    ]
  }

  /// The inner half: presses the keys and writes what each took, the best of three rounds, since a
  /// list is opened again and again.
  static func press(store: String, result: String) throws {
    let environment = try DeskEnvironment(
      GlobalChoices(store: store, clerk: "样例"), variables: ["DESK315_LANG": "zh"])
    var loop = try DeskLoop.opened(environment)
    loop.draw()
    var best: [String: Double] = [:]
    var order: [String] = []
    var found = ""
    for _ in 0..<3 {
      for step in lists + finding {
        switch step {
        case .quiet(let key): _ = press(key, &loop)
        case .page(let name, let key):
          let took = press(key, &loop)
          if best[name] == nil { order.append(name) }
          best[name] = min(best[name] ?? .infinity, took)
        case .word(let key): found += "find\t\(press(key, &loop))\n"
        }
      }
    }
    let pages = order.map { "\($0)\t\(best[$0] ?? 0)\n" }.joined()
    try (pages + found).write(toFile: result, atomically: true, encoding: .utf8)
  }

  private static func press(_ key: Key, _ loop: inout DeskLoop) -> Double {
    milliseconds(CLOCK_THREAD_CPUTIME_ID) {
      loop.take(.key(key))
      loop.draw()
    }
  }
}
