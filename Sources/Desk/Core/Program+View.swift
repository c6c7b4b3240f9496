import Casework
import TerminalKit
import Values
import Vocabulary

extension Program {
  /// The whole frame: exactly `rows` by `columns`, whatever they are.
  public func view(rows: Int, columns: Int) -> Surface {
    guard Context.isEnough(rows: rows, columns: columns) else {
      return Surface(rows: rows, columns: columns, tooSmallFor: context)
    }
    if let lock { return lock.view(rows: rows, columns: columns, context) }
    if let latch { return latch.view(rows: rows, columns: columns, context) }
    return stack.view(rows: rows, columns: columns, message: shownMessage, context)
  }

  /// A word said just now; on home else the last saved number.
  private var shownMessage: String {
    message.isEmpty && stack.isAtHome ? lastSaved.words : message
  }
}

extension ScreenStack {
  /// The screen on top, and what its panel leaves in sight of the one below.
  fileprivate func view(rows: Int, columns: Int, message: String, _ context: Context) -> Surface {
    var frame = top.screen.view(rows: rows, columns: columns, message: message, context)
    // An input method draws its candidates at the cursor, which must not be left on the last row.
    if frame.cursor == nil { frame.cursor = Position(row: 1, column: 1) }
    // A selected row is seen without a block on it. Where nothing else is drawn that marks it, the block stays.
    let isTyped = top.screen.isTyping || top.screen.isForm || frame.hasCursorInField
    frame.showsCursor = isTyped || !context.art.hasFrames
    guard let panelRows = top.screen.panelRows, let under = below.last else { return frame }
    let other = under.screen.view(rows: rows, columns: columns, message: "", context)
    return frame.showing(other, from: panelRows)
  }
}

extension Context {
  private static let leastRows = 24
  private static let leastColumns = 80

  fileprivate static func isEnough(rows: Int, columns: Int) -> Bool {
    rows >= leastRows && columns >= leastColumns
  }

  /// Whether the window shows nothing but that it is too small.
  var isTooSmall: Bool { !Context.isEnough(rows: rows, columns: columns) }
}

extension Surface {
  /// One sentence on what is needed; the form behind it is kept.
  fileprivate init(rows: Int, columns: Int, tooSmallFor context: Context) {
    self.init(rows: rows, columns: columns)
    let words = Phrase(
      "窗口太小：要 80x24，现在 \(columns)x\(rows)。填的都在，放大就好。",
      "Too small: 80x24 needed, \(columns)x\(rows) here. Nothing is lost; enlarge the window.")
    let said = Demonstration.marked(
      words[context.language], context.language, if: context.settings.isDemonstration)
    for (row, line) in TextWidth.wrap(said, columns: columns).prefix(rows).enumerated() {
      write(line, at: Position(row: row, column: 0), .warning)
    }
  }

  /// Whether the cursor stands in a field, or just behind what is typed into one.
  fileprivate var hasCursorInField: Bool {
    guard let cursor else { return false }
    let places = [cursor, Position(row: cursor.row, column: cursor.column - 1)]
    return places.contains { self[$0]?.style.ground.isField ?? false }
  }

  /// This frame with the rows of another, quietly, between its own panel and its last two rows.
  fileprivate func showing(_ other: Surface, from first: Int) -> Surface {
    var frame = self
    for row in first..<max(first, rows - 2) where isBlankInside(row: row) {
      frame.write(other.text(ofRow: row), at: Position(row: row, column: 0), .quiet)
    }
    return frame
  }
}
