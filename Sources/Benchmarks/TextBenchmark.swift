import Foundation
import TerminalKit
import Values
import Vocabulary

/// A key in a text of a hundred thousand characters: what it changes and what is drawn of it.
enum TextBenchmark {
  static let keys: [Key] = [.text("王"), .backspace, .up, .text("a"), .right, .control("z"), .end]

  static func run() -> [Line] {
    var input = TextInput(String(repeating: "经过如下", count: 25_000), isMultiline: true)
    _ = input.handle(.home, columns: 72, rows: 3)
    var durations = Durations()
    for key in Array(repeating: keys, count: 10).joined() {
      durations.add(
        milliseconds(CLOCK_THREAD_CPUTIME_ID) {
          _ = input.handle(key, columns: 72, rows: 3)
          _ = input.visible(columns: 72, rows: 3)
        })
    }
    return [
      Line(
        what: "key in a text of 100 000 characters, median",
        figure: "\(figure(durations.median, 3)) ms", wanted: "<= 10 ms",
        isReached: durations.median <= 10)
    ]
  }
}
