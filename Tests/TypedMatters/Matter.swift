import Casework
import Values
import Vocabulary

/// One ordinary matter as a clerk types it, and what must lie in the store afterwards.
public struct Matter: Sendable {
  /// What kind of matter it is, with the most keys it may take beside the words of the visitor.
  public enum Sort: String, Sendable, CaseIterable {
    /// A question that is counted and not written down.
    case head
    /// A question with its answer.
    case consultation
    /// A complaint against a merchant the desk knows, result included.
    case known
    /// A complaint against a merchant it does not know.
    case new
    case report

    /// The most keys, from the home screen to the saved case.
    public var most: Int {
      switch self {
      case .head: 2
      case .consultation: 8
      case .known, .report: 20
      case .new: 30
      }
    }
  }

  /// One thing the fingers do.
  public enum Stroke: Equatable, Sendable {
    /// A named key: `enter`, `tab`, `esc`, `down`, `f2`, `ctrl-s`.
    case key(String)
    /// Characters that are counted: digits of choices, amounts, days, initials.
    case counted(String)
    /// The visitor's own words: a name, a phone, a product, the facts.
    case words(String)

    /// How many keys it is.
    public var keys: Int {
      switch self {
      case .key: 1
      case .counted(let text): text.count
      case .words: 0
      }
    }
  }

  /// What it is about, in a word.
  public var name: String
  /// Which figure it must reach.
  public var sort: Sort
  /// What the fingers do, from home to the save.
  public var strokes: [Stroke]
  /// The keys of the saved case that must be equal; of a counted question those of the totals.
  public var expected: JSON

  /// The keys beside the words of the visitor.
  public var keys: Int { strokes.reduce(0) { $0 + $1.keys } }
}

extension Matter {
  /// A line of the file of matters; nil for one that is none.
  ///
  /// Of the strings under `keys`, `<enter>` is a named key, `=words` are words of the visitor, all
  /// else is typed and counted.
  public init?(_ line: JSON) {
    guard let name = line["matter"]?.string, let keys = line["keys"]?.array,
      let sort = line["sort"]?.string.flatMap(Sort.init), let expected = line["saved"]
    else { return nil }
    self.name = name
    self.sort = sort
    self.expected = expected
    strokes = keys.compactMap(\.string).map(Matter.stroke)
  }

  private static func stroke(_ spelling: String) -> Stroke {
    if spelling.hasPrefix("<"), spelling.hasSuffix(">") {
      return .key(String(spelling.dropFirst().dropLast()))
    }
    if spelling.hasPrefix("=") { return .words(String(spelling.dropFirst())) }
    return .counted(spelling)
  }

  /// Words that count as no keys though they are none of the visitor's: there must be none.
  public var strayWords: [String] {
    let own = [
      "consumer.name", "consumer.phone", "merchant.name", "product", "facts",
    ].compactMap { path in
      path.split(separator: ".").reduce(JSON?.some(expected)) { $0?[String($1)] }?.string
    }
    return strokes.compactMap { stroke in
      if case .words(let words) = stroke, !own.contains(words) { words } else { nil }
    }
  }

  /// What differs between a saved document and what was expected, by the name of the key.
  public func differences(from saved: JSON) -> [String] {
    Matter.differences(expected, saved, at: "")
  }

  private static func differences(_ expected: JSON, _ saved: JSON?, at path: String) -> [String] {
    guard let members = expected.members else {
      return expected == saved ? [] : ["\(path): \(saved?.text ?? "nothing")"]
    }
    return members.flatMap {
      differences($0.value, saved?[$0.key], at: path.isEmpty ? $0.key : "\(path).\($0.key)")
    }
  }
}
