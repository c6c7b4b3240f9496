import Casework
import TerminalKit
import Values
import Vocabulary

/// How a screen for readers and braille is shown: which part of its lines, and what was said of a change.
struct LinearView: Sendable {
  /// For what size screens are laid out: narrow enough that little stands side by side, and high enough for all.
  static let (rows, columns) = (60, 80)
  private static let least = (rows: 4, columns: 20)

  /// What keys do on such a screen alone.
  enum Action: Hashable, Sendable {
    case nextPart
  }

  static let keys = KeyMap<Action>(
    Phrase("读屏的屏幕（--plain）", "Screens for readers (--plain)"),
    [.init(.control("]"), does: .nextPart, Phrase("下一部分", "next part"))])

  /// How many parts on from that of the cursor is shown.
  private var turned = 0
  /// What has changed beside the line of the cursor.
  private var said = ""
  /// The number to read out, until the next key.
  private var saved = ""
  private var known: Set<String> = []
  private var place: PlaceID?
  /// Whether no key was pressed since another screen came.
  private var isNew = true

  /// Says what is new on the screen, or which one is there now.
  private mutating func note(_ text: LinearText, at place: PlaceID, isKey: Bool) {
    let lines = text.lines.map(LinearView.words)
    if place != self.place { isNew = true } else if isKey { isNew = false }
    let fresh = lines.indices.dropFirst(text.titleLines).filter {
      $0 != text.cursor.row && !known.contains(lines[$0])
    }
    // What a screen lacked when it came is no change of it.
    if isNew {
      said = lines.first ?? ""
    } else if !fresh.isEmpty || isKey {
      said = fresh.prefix(2).map { lines[$0] }.joined(separator: "; ")
    }
    (self.place, known) = (place, Set(lines))
  }

  /// The part of the lines that is shown, above the message and the keys.
  private func drawn(
    _ text: LinearText, message: String, rows: Int, columns: Int, _ context: Context
  ) -> Surface {
    var surface = Surface(rows: rows, columns: columns)
    guard rows >= LinearView.least.rows, columns >= LinearView.least.columns else {
      return surface
    }
    let said = TextWidth.wrap(TextWidth.unambiguous(message), columns: columns).prefix(rows / 4)
    let height = rows - 1 - max(1, said.count)
    let step = context.layout.rowsToALine
    let shown = max(1, height / step)
    let parts = max(1, (text.lines.count + shown - 1) / shown)
    let here = min(parts - 1, text.cursor.row / shown)
    let part = (here + turned) % parts
    for (place, line) in text.lines.dropFirst(part * shown).prefix(shown).enumerated() {
      LinearView.write(line, into: &surface, row: place * step)
    }
    for (offset, line) in said.enumerated() {
      surface.write(line, at: Position(row: height + offset, column: 0), .message)
    }
    if said.isEmpty { LinearView.write(text.message, into: &surface, row: height) }
    writeKeys(into: &surface, text.hints, part: part, of: parts, context)
    let isShown = part == here
    surface.cursor = Position(
      row: isShown ? min(height - 1, (text.cursor.row - part * shown) * step) : 0,
      column: isShown ? min(columns - 1, text.cursor.column) : 0)
    return surface
  }

  private func writeKeys(
    into surface: inout Surface, _ hints: [Cell], part: Int, of parts: Int, _ context: Context
  ) {
    var column = 0
    if parts > 1 {
      let words = Phrase("\(part + 1)/\(parts) 部分", "part \(part + 1)/\(parts)")
      let at = Position(row: surface.rows - 1, column: 0)
      column = surface.write(context.say(words) + " ", at: at, .figure)
      let keys = LinearView.keys.hints(width: surface.columns, context.language)
      let next = Position(row: at.row, column: column)
      column = surface.write(keys, at: next, on: .plain) + 1
    }
    LinearView.write(hints, into: &surface, row: surface.rows - 1, from: column)
  }

  private static func words(_ line: [Cell]) -> String { line.map(\.text).joined() }
}

extension Context {
  /// Takes the size of the window. Screens for readers are laid out for one size, whatever the window's.
  public mutating func take(rows: Int, columns: Int) {
    (self.rows, self.columns) =
      layout.isLinear ? (LinearView.rows, LinearView.columns) : (rows, columns)
  }
}

// MARK: A program that is read

extension LinearView {
  /// Takes one message, and says what has changed by it.
  static func take(_ message: Message, by program: inout Program) -> [Effect] {
    var isKey = false
    if case .key(let key, _) = message {
      if keys.action(for: key) != nil {
        program.linear.turned += 1
        return []
      }
      (program.linear.turned, program.linear.saved) = (0, "")
      isKey = true
    }
    let before = program.lastSaved.words
    let effects = program.heed(message)
    let text = lines(of: program, columns: columns)
    program.linear.note(text, at: program.stack.top.id, isKey: isKey)
    // The number is read out to the visitor: it comes before the name of the screen that shows it.
    if case let saved = program.lastSaved.words, saved != before { program.linear.saved = saved }
    return effects
  }

  /// The screen that has the keys, one thing a line.
  static func frame(of program: Program, rows: Int, columns: Int) -> Surface {
    let linear = program.linear
    // Who has large letters sees what has changed where it stands.
    let changed = program.context.layout == .large ? "" : linear.said
    let said = linear.saved.isEmpty ? changed : linear.saved
    let words = program.message.isEmpty && !said.isEmpty ? said : ProgramView.message(of: program)
    return linear.drawn(
      lines(of: program, columns: columns), message: program.isLocked ? "" : words, rows: rows,
      columns: columns, program.context)
  }

  private static func lines(of program: Program, columns: Int) -> LinearText {
    var noting = program.context
    (noting.notesSpots, noting.art) = (true, .plain)
    let frame = ProgramView.whole(
      of: program, rows: noting.rows, columns: noting.columns, noting)
    return LinearText(frame, columns: columns)
  }

  /// Writes cells as they look, on the terminal's own ground but for what is selected or typed into.
  private static func write(
    _ cells: [Cell], into surface: inout Surface, row: Int, from column: Int = 0
  ) {
    var at = column
    for cell in cells where cell.columns > 0 {
      let style = cell.style.ground.isBar ? cell.style.on(.plain) : cell.style
      at = surface.write(cell.text, at: Position(row: row, column: at), style)
    }
  }
}

extension Ground {
  /// Whether it fills whole rows, which tells a reader nothing.
  fileprivate var isBar: Bool {
    switch self {
    case .bar, .overlay: true
    case .plain, .selected, .field, .fieldFocused: false
    }
  }
}
