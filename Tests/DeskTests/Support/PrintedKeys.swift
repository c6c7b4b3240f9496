import TerminalKit
import Values
import Vocabulary

@testable import Desk

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
