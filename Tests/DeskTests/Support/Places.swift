import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk

/// Every place of the desk, by the keys that lead there from home on the invented day.
enum Places {
  static let all: [(name: String, keys: [Key])] = [
    ("home", []),
    ("open cases", [.text("6")]),
    ("open cases, filter", [.text("6"), .text("/")]),
    ("open cases, filtered", [.text("6"), .text("健"), .escape]),
    ("open cases, marked", [.text("6"), .text(" "), .text(" ")]),
    ("views", [.text("6"), .text("=")]),
    ("views, naming", [.text("6"), .text("="), .text("="), .text("急")]),
    ("all steps together", [.text("6"), .text(" "), .text(" "), .text("9")]),
    ("find", [.text("7")]),
    ("found", [.text("7"), .text("健身"), .escape]),
    ("closed cases", [.text("9"), .text("ybj"), .enter]),
    ("open case", [.text("6"), .down, .down, .enter]),
    ("closed case", [.text("7"), .text("耳机"), .enter]),
    ("totals", [.text("8")]),
    ("close day", [.text("8"), .text("8")]),
    ("hand over", [.text("8"), .text("8"), .enter]),
    ("hand over, persons in full", [.text("8"), .text("8"), .enter, .tab]),
    ("handed over", [.text("8"), .text("8"), .enter, .enter]),
    ("untold", [.text("8"), .text("8"), .text("4")]),
    ("without department", [.text("8"), .text("8"), .text("2")]),
    ("pad", [.text("5")]),
    ("pad, counted", [.text("5"), .text("+")]),
    ("pad, item", [.text("5"), .down]),
    ("pad, others", [.text("5"), .down, .down, .down, .down, .down, .down]),
    ("ledger", [.text("9"), .text("tz"), .enter]),
    ("ledger entry", [.text("9"), .text("tz"), .enter, .text("2")]),
    ("ledger entry, choice", [.text("9"), .text("tz"), .enter, .text("2"), .tab]),
    ("ledger entry, composite", [.text("9"), .text("tz"), .enter, .text("领导"), .enter]),
    ("activity", [.text("9"), .text("本次"), .enter]),
    ("menu", [.text("9")]),
    ("guide", [.control("g")]),
    ("phrases", [.text("2"), .tab, .tab, .control("f")]),
    ("form, holes", [.text("2"), .tab, .tab, .control("f"), .enter]),
    ("all steps", [.text("6"), .text("9")]),
    ("print", [.text("6"), .text("8")]),
    ("print, page", [.text("6"), .text("8"), .enter, .text("2")]),
    ("step with a choice", [.text("6"), .text("2")]),
    ("step with a text", [.text("6"), .text("7")]),
    ("step with a long text", [.text("6"), .text("7"), .text("一"), .control("j"), .text("二")]),
    (
      "step, first row of a long text",
      [
        .text("6"), .text("7"), .text("一"), .control("j"), .text("二"), .up,
      ]
    ),
    ("step without options", [.text("6"), .text("6")]),
    ("undo", [.control("z")]),
    ("nothing to redo", [.control("y")]),
    ("help", [.text("?")]),
    ("clerk", [.text("9"), .text("hr"), .enter]),
    ("about", [.text("9"), .text("gy"), .enter]),
    ("settings", [.text("9"), .text("sz"), .enter]),
    ("settings, text", [.text("9"), .text("sz"), .enter, .tab]),
    ("form, long text", [.text("2"), .tab, .tab, .text("一"), .control("j"), .text("二")]),
    ("form, filter", [.text("2"), .backTab, .backTab, .backTab, .backTab, .text("消")]),
    ("form", [.text("2")]),
    ("form, choice", [.text("2"), .backTab]),
    ("form, half typed", [.text("2"), .text("138")]),
    ("form, throwing away", [.text("2"), .text("138"), .control("d")]),
    ("form, more", [.text("2"), .backTab, .backTab, .backTab, .enter]),
    ("correcting", [.text("6"), .text("1")]),
  ]

  static func session(
    at keys: [Key], _ language: Language = .chinese, rows: Int = 24, columns: Int = 80
  ) throws -> Session {
    var session = try Session(language, rows: rows, columns: columns)
    for key in keys { session.press(key) }
    return session
  }
}

/// The names of keys as they are printed, read back.
enum PrintedKeys {
  /// Every key a desk could have.
  static let all: [Key] =
    [
      .enter, .tab, .backTab, .escape, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown,
      .insert, .delete, .backspace, .wordLeft, .wordRight,
    ] + "0123456789?*+/-= ".map { .text(String($0)) }
    + (1...12).map(Key.function) + "abcdefghijklmnopqrstuvwxyz".map(Key.control)
    + [.alt("b"), .alt("f")]

  private static let families: [String: [Key]] = [
    "上下": [.up, .down], "左右": [.left, .right], "上下左右": [.up, .down, .left, .right],
    "汉字、字母": [.text("汉"), .text("c")], "letters": [.text("c")], "汉字": [.text("汉")],
    "Chinese": [.text("汉")],
  ]

  /// The keys of a printed name; nil where the name is none.
  static func keys(_ name: String, _ language: Language) -> [Key]? {
    if let family = families[name] { return family }
    if let key = all.first(where: { Phrase.name(of: $0, language) == name }) { return [key] }
    if name.count == 3, name.dropFirst().first == "-", let first = name.first?.wholeNumberValue,
      let last = name.last?.wholeNumberValue
    {
      return (first...last).map { .text("\($0)") }
    }
    let names = name.split(separator: "/").map(String.init)
    guard names.count > 1 else { return nil }
    let parts = names.map { keys($0, language) }
    guard !parts.contains(where: { $0 == nil }) else { return nil }
    return parts.compactMap { $0 }.flatMap { $0 }
  }

  /// The texts of a frame that are drawn in a tone, from top to bottom.
  static func runs(of tone: Tone, in frame: Surface) -> [String] {
    (0..<frame.rows).flatMap { row -> [String] in
      var runs: [String] = [""]
      for cell in frame.row(row) {
        if cell.style.tone == tone { runs[runs.count - 1] += cell.text } else { runs.append("") }
      }
      return runs.map { $0.trimmed }.filter { !$0.isEmpty }
    }
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
