import Values
import Vocabulary

/// Where a text says that something is still to be filled in: `【待填：年主题】`.
enum SummaryGaps {
  static let start = "【待填："
  static let end: Character = "】"

  /// A gap by what is missing.
  static func gap(_ what: String) -> String { "\(start)\(what)\(end)" }

  /// The words of a line in their order, each with whether it is a gap.
  static func pieces(of line: String) -> [(words: String, isGap: Bool)] {
    var pieces: [(words: String, isGap: Bool)] = []
    var rest = line[...]
    while let found = rest.firstRange(of: start),
      let close = rest[found.upperBound...].firstIndex(of: end)
    {
      if found.lowerBound > rest.startIndex {
        pieces.append((String(rest[..<found.lowerBound]), false))
      }
      let after = rest.index(after: close)
      pieces.append((String(rest[found.lowerBound..<after]), true))
      rest = rest[after...]
    }
    return rest.isEmpty ? pieces : pieces + [(String(rest), false)]
  }

  /// What is missing in some lines, each named once.
  static func named(in lines: [String]) -> [String] {
    lines.flatMap(pieces(of:)).reduce(into: []) { names, piece in
      let name = String(piece.words.dropFirst(start.count).dropLast())
      if piece.isGap, !names.contains(name) { names.append(name) }
    }
  }
}
