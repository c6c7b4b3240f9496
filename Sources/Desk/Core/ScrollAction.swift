import TerminalKit
import Values

/// How a text longer than the screen is moved.
enum ScrollAction: Hashable, Sendable {
  case up, down, pageUp, pageDown, start, end

  /// The keys that move a text.
  static func keys(_ title: Phrase) -> KeyMap<ScrollAction> {
    KeyMap(
      title,
      [
        .init(.up, does: .up, Phrase("上一行", "line up"), isHinted: false),
        .init(.down, does: .down, Phrase("下一行", "line down"), isHinted: false),
        .init(.pageUp, does: .pageUp, Phrase("上一页", "page up")),
        .init(.pageDown, .text(" "), does: .pageDown, Phrase("下一页", "page down")),
        .init(.home, does: .start, Phrase("开头", "start"), isHinted: false),
        .init(.end, does: .end, Phrase("末尾", "end"), isHinted: false),
      ])
  }

  /// The hint of the arrows.
  static func hint(_ language: Language) -> Hint {
    keys(Phrase("")).family(language, saying: KeyWords.scroll) { $0.isByLine }
  }

  /// Whether it moves by one line.
  private var isByLine: Bool {
    switch self {
    case .up, .down: true
    case .pageUp, .pageDown, .start, .end: false
    }
  }

  /// The first line to show after a move.
  func moved(_ top: Int, lines: Int, height: Int) -> Int {
    let last = max(0, lines - height)
    let page = max(1, height - 1)
    let wanted =
      switch self {
      case .up: top - 1
      case .down: top + 1
      case .pageUp: top - page
      case .pageDown: top + page
      case .start: 0
      case .end: last
      }
    return min(max(0, wanted), last)
  }
}
