/// With what characters lines, bars and marks are drawn: the one place that decides.
///
/// The fine ones are of ambiguous width. They are for terminals of which it is known that they draw them one column wide.
public enum LineArt: Hashable, Sendable, CaseIterable {
  /// Characters that every terminal draws one column wide.
  case plain
  /// Lines, rounded corners, blocks and marks.
  case fine

  /// Whether a screen stands in a frame.
  public var hasFrames: Bool { self == .fine }
  /// One column of a line from left to right.
  public var rule: String { pick("-", "─") }
  /// One row of a line from above to below.
  public var side: String { pick(" ", "│") }
  /// What stands before the selected row.
  public var pointer: String { pick(">", "▌") }
  /// What stands for "yes" in a box, and before what is marked.
  public var tick: String { pick("x", "✓") }
  /// What stands before something that waits for somebody else; nothing where its words alone say so.
  public var waiting: String { pick(" ", "○") }
  /// What stands before something that is settled.
  public var settled: String { pick(" ", "●") }
  /// More stands above.
  public var up: String { pick("^", "▲") }
  /// More stands below.
  public var down: String { pick("v", "▼") }

  private func pick(_ plain: String, _ fine: String) -> String { self == .plain ? plain : fine }

  /// A bar as long as its part of the longest one.
  ///
  /// - Parameters:
  ///   - count: what it counts.
  ///   - longest: what the longest of its like counts, which takes all the room.
  ///   - room: how many columns there are. Without eighths one column is one, where all of them have room.
  public func bar(_ count: Int, of longest: Int, room: Int) -> String {
    guard count > 0, longest > 0, room > 0 else { return "" }
    switch self {
    case .plain:
      let length = longest <= room ? count : count * room / longest
      return String(repeating: "=", count: max(0, min(room, length)))
    case .fine:
      let eighths = max(1, min(room * 8, count * room * 8 / longest))
      let rest = eighths % 8
      return String(repeating: "█", count: eighths / 8) + (rest == 0 ? "" : LineArt.parts[rest - 1])
    }
  }

  /// A thin bar as long as its part of the longest one, for rows that stand close below each other.
  public func thinBar(_ count: Int, of longest: Int, room: Int) -> String {
    guard self == .fine, count > 0, longest > 0, room > 0 else {
      return bar(count, of: longest, room: room)
    }
    let halves = max(1, min(room * 2, count * room * 2 / longest))
    return String(repeating: "━", count: halves / 2) + (halves % 2 == 0 ? "" : "╸")
  }

  /// One row of a column as high as its part of the highest of its like, in eighths of a row; a blank where there are
  /// none, and above its end.
  ///
  /// - Parameters:
  ///   - rows: how high the highest is.
  ///   - row: which of them, from 0 at the foot.
  public func height(_ count: Int, of highest: Int, rows: Int = 1, row: Int = 0) -> String {
    guard self == .fine, count > 0, highest > 0 else { return " " }
    let eighths = max(1, min(rows * 8, count * rows * 8 / highest)) - row * 8
    return eighths > 0 ? LineArt.heights[min(8, eighths) - 1] : " "
  }

  private static let heights = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  /// A block from one eighth of a column to seven.
  private static let parts = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"]
}
