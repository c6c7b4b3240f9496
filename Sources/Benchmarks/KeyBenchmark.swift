import Desk
import DeskCLI
import DeskService
import Foundation
import PseudoTerminal
import TerminalKit
import Values
import Vocabulary

/// Key to frame: the loop's own update, view and draw, on a real pseudo-terminal of 80 by 24. Counted
/// is our own work, the writing to the terminal included, and not what others take of the machine.
struct KeyBenchmark {
  /// The screens that are measured, each with how it is reached and the keys pressed on it.
  enum Place: String, CaseIterable {
    case form, list

    var opening: Key { self == .form ? .function(2) : .function(6) }

    func key(_ index: Int) -> Key {
      switch self {
      case .form:
        let facts = Array("三月一日在样品商店买电饭锅一台用三天不通电商家说人为损坏不退")
        return index % 25 == 24 ? .tab : .text(String(facts[index % facts.count]))
      case .list:
        return [.down, .down, .down, .pageDown, .up, .end, .home][index % 7]
      }
    }
  }

  static let presses = 1000

  /// Starts this program again on a terminal and reads the durations it leaves in a file.
  static func run(store: String, folder: String) throws -> [Line] {
    try Place.allCases.flatMap { place in
      let result = folder + "/keys-\(place.rawValue)"
      let session = try TerminalSession(
        CommandLine.arguments[0], ["--keys", place.rawValue, store, result],
        environment: ["TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": folder])
      guard session.waitForEnd() == 0 else {
        throw BenchmarkError.program(session.screen.text)
      }
      var durations = Durations()
      let text = try String(contentsOfFile: result, encoding: .utf8)
      for line in text.split(separator: "\n") { durations.add(Double(line) ?? .infinity) }
      return [
        Line(
          what: "key to frame on the \(place.rawValue), median",
          figure: "\(figure(durations.median, 3)) ms", wanted: "<= 0.5 ms",
          isReached: durations.median <= 0.5),
        Line(
          what: "key to frame on the \(place.rawValue), worst of \(presses)",
          figure: "\(figure(durations.worst, 3)) ms", wanted: "<= 5 ms",
          isReached: durations.worst <= 5),
      ]
    }
  }

  /// The inner half: presses the keys and writes one duration a line.
  static func press(_ place: Place, store: String, result: String) throws {
    let environment = try DeskEnvironment(
      GlobalChoices(store: store, clerk: "样例"), variables: ["DESK315_LANG": "zh"])
    var loop = try DeskLoop.opened(environment)
    loop.draw()
    loop.take(.key(place.opening))
    loop.draw()
    var lines = ""
    for index in 0..<presses {
      let key = place.key(index)
      let took = milliseconds(CLOCK_THREAD_CPUTIME_ID) {
        loop.take(.key(key))
        loop.draw()
      }
      lines += "\(took)\n"
    }
    try lines.write(toFile: result, atomically: true, encoding: .utf8)
  }
}
