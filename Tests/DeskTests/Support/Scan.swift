import Casework
import Randomness
import TerminalKit
import Values
import Vocabulary

@testable import Desk

/// What a reader of codes sends for one slip, as the terminal may hand it on.
struct Scan {
  /// A key with the milliseconds since the one before it.
  struct Stroke {
    var key: Key
    var pause: Int
  }

  var words: String
  var strokes: [Stroke]

  /// - Parameters:
  ///   - sizes: how many characters come together, over and over.
  ///   - pauses: the milliseconds between what comes together, over and over; the first comes long after what was
  ///     before it.
  ///   - ending: what is sent behind the words.
  init(_ words: String, sizes: [Int] = [1], pauses: [Int] = [5], ending: [Key] = [.enter]) {
    self.words = words
    var keys: [Key] = []
    var rest = words[...]
    while !rest.isEmpty {
      let size = sizes[keys.count % sizes.count]
      keys.append(.text(String(rest.prefix(size))))
      rest = rest.dropFirst(size)
    }
    strokes = (keys + ending).enumerated().map { place, key in
      Stroke(key: key, pause: place == 0 ? 900 : pauses[place % pauses.count])
    }
  }

  /// What a reader makes of one number in all the ways that it may be set up, spelt and split.
  static func all(of number: CaseNumber) -> [Scan] {
    let sizes = [[1], [99], [2, 3], [5, 1, 1]]
    let pauses = [[0], [1], [30], [50], [0, 50, 7]]
    var scans: [Scan] = []
    for words in spellings(of: number) {
      for sizes in sizes {
        let turn = scans.count
        scans.append(
          Scan(
            words, sizes: sizes, pauses: pauses[turn % pauses.count],
            ending: endings[turn % endings.count]))
      }
    }
    return scans
  }

  /// The number long and short, in small letters, and as an input method widens it.
  static func spellings(of number: CaseNumber) -> [String] {
    let plain = [number.short, number.description]
    return plain + plain.map { $0.lowercased() } + plain.map(widened)
  }

  static let endings: [[Key]] = [[.enter], [.tab], [.enter, .control("j")]]

  private static func widened(_ words: String) -> String {
    String(
      String.UnicodeScalarView(
        words.unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) }))
  }

  /// One of the ways, by the dice.
  static func any(of number: CaseNumber, _ dice: inout SplitMix) -> Scan {
    let words = spellings(of: number).randomElement(using: &dice) ?? number.short
    let sizes = (1...8).map { _ in Int.random(in: 1...6, using: &dice) }
    let pauses = (1...30).map { _ in Int.random(in: 0...50, using: &dice) }
    return Scan(
      words, sizes: sizes, pauses: pauses, ending: endings.randomElement(using: &dice) ?? [.enter])
  }
}

extension Session {
  /// Lets a reader send what it has read.
  mutating func read(_ scan: Scan) {
    for stroke in scan.strokes { press(stroke.key, after: stroke.pause) }
    rest()
  }

  /// Types the same as people do, one character after the other.
  mutating func typeSlowly(_ scan: Scan) {
    for stroke in scan.strokes {
      guard case .text(let text) = stroke.key else {
        press(stroke.key, after: 150)
        continue
      }
      for character in text { press(.text(String(character)), after: 150) }
    }
    rest()
  }

  /// Why the slip may not lead away from here; nil where it may.
  var reasonToStay: String? { program.stack.reasonToStay?[context.language] }

  /// What is half typed on the forms that lie here, by the numbers of their drafts.
  var halfTyped: [Draft.ID: [String: String]] {
    let forms = program.screens.compactMap { $0 as? IntakeScreen }.filter { !$0.isBlank }
    let drafts = forms.map { $0.draft(context) }
    return Dictionary(drafts.map { ($0.id, $0.entries) }) { first, _ in first }
  }

  /// What is kept on the disk of forms, by their numbers.
  var kept: [Draft.ID: [String: String]] {
    Dictionary(desk.drafts.map { ($0.id, $0.entries) }) { first, _ in first }
  }

  /// The frame but for what is said on it.
  var frameWithoutMessage: [String] {
    // A long message takes blank rows above its own.
    let surface = context.surface(rows: context.rows, columns: context.columns)
    let message = surface.footLines(program.message)
    var above = (0..<context.rows - 2).map(row)
    while let last = above.last?.trimmingPrefix(" "), last.isEmpty || message.contains(String(last))
    {
      above.removeLast()
    }
    return above + [row(context.rows - 1)]
  }
}
