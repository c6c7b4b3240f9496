import Casework
import TerminalKit
import Values
import Vocabulary

extension Program {
  /// The whole frame: exactly `rows` by `columns`, whatever they are.
  public func view(rows: Int, columns: Int) -> Surface {
    context.layout.isLinear
      ? LinearView.frame(of: self, rows: rows, columns: columns)
      : ProgramView.frame(of: self, rows: rows, columns: columns)
  }
}

/// How the program is drawn for who sees it.
enum ProgramView {
  fileprivate static func frame(of program: Program, rows: Int, columns: Int) -> Surface {
    Context.isEnough(rows: rows, columns: columns)
      ? whole(of: program, rows: rows, columns: columns, program.context)
      : tooSmall(rows: rows, columns: columns, program.context)
  }

  /// The frame as screens draw it.
  static func whole(
    of program: Program, rows: Int, columns: Int, _ context: Context
  ) -> Surface {
    if let lock = program.lock { return lock.view(rows: rows, columns: columns, context) }
    if let latch = program.latch { return latch.view(rows: rows, columns: columns, context) }
    let message = message(of: program)
    return program.stack.view(rows: rows, columns: columns, message: message, context)
  }

  /// A word said just now; on home else the last saved number.
  static func message(of program: Program) -> String {
    let isQuiet = program.message.isEmpty && program.stack.isAtHome
    return isQuiet ? program.lastSaved.words : program.message
  }

  /// One sentence on what is needed; the form behind it is kept.
  private static func tooSmall(rows: Int, columns: Int, _ context: Context) -> Surface {
    var surface = Surface(rows: rows, columns: columns)
    let words = Phrase(
      "窗口太小：要 80x24，现在 \(columns)x\(rows)。填的都在，放大就好。",
      "Too small: 80x24 needed, \(columns)x\(rows) here. Nothing is lost; enlarge the window.")
    let said = Demonstration.marked(
      words[context.language], context.language, if: context.settings.isDemonstration)
    for (row, line) in TextWidth.wrap(said, columns: columns).prefix(rows).enumerated() {
      surface.write(line, at: Position(row: row, column: 0), .warning)
    }
    return surface
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
    // What a panel leaves in sight would be read as a part of it.
    guard !context.layout.isLinear, let panelRows = top.screen.panelRows, let under = below.last
    else {
      return frame
    }
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
