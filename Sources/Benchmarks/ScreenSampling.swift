import Foundation
import Measuring
import TerminalKit

/// What keys cost on the screens: drawing, lists, finding, a long text.
enum ScreenSampling {
  private static let form = Sampling(name: "keys-form") { bench, cases in
    try ScreenPresses.form.sampled(bench.copy(cases), bench)
  }

  private static let list = Sampling(name: "keys-list") { bench, cases in
    try ScreenPresses.list.sampled(bench.copy(cases), bench)
  }

  /// Of the lists the slowest counts, in the best of its rounds, since each is opened again and again.
  private static let review = Sampling(name: "review") { bench, cases in
    var sampled = try ScreenPresses.review.sampled(bench.copy(cases), bench)
    let pages = sampled.names.filter { $0 != "letter" }.map { ($0, sampled[$0].at(0)) }
    if let slowest = pages.max(by: { $0.1 < $1.1 }) {
      sampled.add("slowest", slowest.1)
      sampled.notes["slowest"] = slowest.0
    }
    return sampled
  }

  private static let find = Sampling(name: "find") { bench, cases in
    try ScreenPresses.find.sampled(bench.copy(cases), bench)
  }

  /// A key in a text of a hundred thousand characters: what it changes and what is drawn of it.
  private static let text = Sampling(name: "text") { _, _ in
    var input = TextInput(String(repeating: "经过如下", count: 25_000), isMultiline: true)
    _ = input.handle(.home, columns: 72, rows: 3)
    var sampled = Sampled()
    let keys: [Key] = [.text("王"), .backspace, .up, .text("a"), .right, .control("z"), .end]
    for key in Array(repeating: keys, count: 10).joined() {
      let took = milliseconds(CLOCK_THREAD_CPUTIME_ID) {
        _ = input.handle(key, columns: 72, rows: 3)
        _ = input.visible(columns: 72, rows: 3)
      }
      sampled.add("key", took)
    }
    return sampled
  }

  static let entries =
    [
      form.of("key", Benchmark("key-form", "key to frame on the form", limit: .atMost(0.5))),
      form.of(
        "key",
        Benchmark(
          "key-form-worst", "key to frame on the form, worst", take: .largest, limit: .atMost(5))),
      list.of("key", Benchmark("key-list", "key to frame on the list", limit: .atMost(0.5))),
      list.of(
        "key",
        Benchmark(
          "key-list-worst", "key to frame on the list, worst", take: .largest, limit: .atMost(5))),
      text.of(
        "key",
        Benchmark(
          "key-text", "key in a text of 100 000 characters", limit: .atMost(10), sizes: .none)),
      review.of(
        "slowest", Benchmark("list-page", "first page of the slowest list", limit: .atMost(20))),
      review.of(
        "letter", Benchmark("find-letter", "find as you type, a letter", limit: .atMost(16))),
    ]
    + [
      ("none", "a word that no case has"), ("seventh", "a word that one in seven has"),
      ("all", "a word that all have"), ("digit", "one digit"), ("name", "a rare whole name"),
    ].map { series, what in
      find.of(
        series,
        Benchmark("find-\(series)", "find as you type, \(what)", limit: .atMost(16), isReach: true))
    }
    + [
      find.of(
        "all rest",
        Benchmark(
          "find-rest", "the rest of a word that all have, and its count, while nobody types"))
    ]
}
