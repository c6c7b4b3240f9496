import Casework
import Values
import Vocabulary

/// The draft of an activity summary (活动总结): headings, paragraphs, gaps and doubts.
public struct Summary: Hashable, Sendable {
  /// Words, or a gap that somebody has to fill in.
  public enum Run: Hashable, Sendable {
    case words(String)
    case gap(String)
  }

  /// A line of the draft.
  public enum Block: Hashable, Sendable {
    case title([Run])
    /// A heading, counted from 1.
    case heading(Int, [Run])
    case item([Run])
    case paragraph([Run])

    var runs: [Run] {
      switch self {
      case .title(let runs), .heading(_, let runs), .item(let runs), .paragraph(let runs): runs
      }
    }
  }

  /// The draft, line by line.
  public let blocks: [Block]
  /// What looks like a slip in it.
  public let doubts: [SummaryDoubt]

  /// What is still to be filled in, in its order, each named once.
  public var gaps: [String] {
    blocks.flatMap(\.runs).reduce(into: []) { gaps, run in
      if case .gap(let what) = run, !gaps.contains(what) { gaps.append(what) }
    }
  }

  /// - Parameters:
  ///   - doubts: what is odd in the records; what is odd in the words is added to it.
  ///   - isDemonstration: whether the records are invented, which the title then says.
  init(_ filled: String, doubts: [SummaryDoubt], isDemonstration: Bool) {
    let blocks = SummaryLayout.blocks(filled)
    self.blocks = isDemonstration ? Summary.marked(blocks) : blocks
    self.doubts =
      doubts
      + blocks.flatMap { SummaryDoubt.slips(in: Summary.plain($0.runs)) }
  }

  private static func marked(_ blocks: [Block]) -> [Block] {
    let mark = Demonstration.marked("", .chinese)
    guard case .title(let runs)? = blocks.first else {
      return [.title([.words(mark + Demonstration.note.zh)])] + blocks
    }
    return [.title([.words(mark)] + runs)] + blocks.dropFirst()
  }

  static func plain(_ runs: [Run]) -> String {
    runs.map { run in
      switch run {
      case .words(let words): words
      case .gap(let what): SummaryGaps.gap(what)
      }
    }.joined()
  }
}

/// The signs by which the template says what a line is, and what stands for them while it is
/// filled in; values have no control characters, so nobody's words are ever taken for one.
enum SummaryLayout {
  private static let title: Character = "\u{1C}"
  private static let heading: Character = "\u{1D}"
  private static let item: Character = "\u{1F}"
  private static let gap: Character = "\u{1}"
  private static let gapEnd: Character = "\u{2}"

  /// The template with marks in the place of `# `, `## `, `- ` and `【待填：`…`】`.
  static func marked(_ template: String) -> String {
    template.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
      let gapped = markedGaps(String(line))
      for (sign, mark) in [("## ", heading), ("# ", title), ("- ", item)]
      where gapped.hasPrefix(sign) {
        return String(mark) + gapped.dropFirst(sign.count)
      }
      return gapped
    }.joined(separator: "\n")
  }

  private static func markedGaps(_ line: String) -> String {
    var marked = ""
    var rest = line[...]
    while let start = rest.firstRange(of: SummaryGaps.start),
      let end = rest[start.upperBound...].firstIndex(of: SummaryGaps.end)
    {
      marked += rest[..<start.lowerBound]
      marked += "\(gap)\(rest[start.upperBound..<end])\(gapEnd)"
      rest = rest[rest.index(after: end)...]
    }
    return marked + rest
  }

  static func blocks(_ filled: String) -> [Summary.Block] {
    var headings = 0
    return filled.split(separator: "\n").compactMap { line in
      let words = TextRules.trimmed(String(line.drop { [title, heading, item].contains($0) }))
      if words.isEmpty { return nil }
      switch line.first {
      case title: return .title(runs(words))
      case heading:
        headings += 1
        return .heading(headings, runs(words))
      case item: return .item(runs(words))
      default: return .paragraph(runs(words))
      }
    }
  }

  private static func runs(_ words: String) -> [Summary.Run] {
    var runs: [Summary.Run] = []
    var rest = words[...]
    while let start = rest.firstIndex(of: gap), let end = rest.firstIndex(of: gapEnd) {
      if start > rest.startIndex { runs.append(.words(String(rest[..<start]))) }
      runs.append(.gap(String(rest[rest.index(after: start)..<end])))
      rest = rest[rest.index(after: end)...]
    }
    return rest.isEmpty ? runs : runs + [.words(String(rest))]
  }
}
