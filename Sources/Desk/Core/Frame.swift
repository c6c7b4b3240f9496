import Casework
import TerminalKit
import Values
import Vocabulary

/// What every screen of the desk draws alike: the title bar, the message row and the bar of hints,
/// which are the first and the last two rows.
extension Surface {
  /// Draws the title bar: the place on the left, who and when on the right. Where all is invented it
  /// begins with that.
  mutating func writeTitle(_ left: String, right: String, _ context: Context) {
    // What a list says is not all there is, wherever somebody looks.
    let corner = context.exchange.shown?.corner(in: context.zone)
    let hub = context.hub.shown?.corner(in: context.zone)
    let right = [context.lists?.words, corner, hub].compactMap { $0.map(context.say) }
      .reversed().reduce(right) { "\($1)   \($0)" }
    let width = TextWidth.columns(of: right)
    let isDemonstration = context.settings.isDemonstration
    let place = Demonstration.marked(left, context.language, if: isDemonstration)
    if art.hasFrames { return writeTopEdge(place, right: right) }
    fill(Rect(row: 0, column: 0, rows: 1, columns: columns), .bar)
    write(place, at: Position(row: 0, column: 1), .title, width: columns - width - 4)
    write(right, at: Position(row: 0, column: columns - width - 1), .bar)
  }

  /// Draws the last two rows, when all else is drawn. A message that is too long for its row also takes
  /// those above where nothing stands there, else that of the hints: what is missing and what helps
  /// now keeps its row, and a refusal names its article at the end.
  mutating func writeFoot(_ message: String, _ hints: [Hint]) {
    let lines = footLines(message)
    fill(Rect(row: rows - 2, column: 0, rows: 1, columns: columns))
    fill(Rect(row: rows - 1, column: 0, rows: 1, columns: columns), .bar)
    write(hints, at: Position(row: rows - 1, column: 1))
    var first = rows - 2
    while rows - 1 - first < lines.count, isBlank(row: first - 1), cursor?.row != first - 1 {
      first -= 1
    }
    for (row, line) in zip(first...max(first, rows - 1), lines) {
      fill(Rect(row: row, column: 0, rows: 1, columns: columns))
      write(line, at: Position(row: row, column: 1 + footIndent), .message, width: columns - 2)
    }
    if art.hasFrames { writeEdges() }
  }

  /// A message in the lines it takes, none for an empty one.
  func footLines(_ message: String) -> [String] {
    message.isEmpty
      ? [] : TextWidth.wrap(TextWidth.unambiguous(message), columns: columns - 2 - 2 * footIndent)
  }

  /// Whether nothing was drawn on a row, not even the ground of a field.
  private func isBlank(row: Int) -> Bool {
    row >= 0 && self.row(row).allSatisfy { $0.text == " " && $0.style.ground == .plain }
  }

  /// Draws the name of a part and what counts it, with a quiet line to the right edge.
  mutating func writeSection(_ name: String, _ figure: String = "", row: Int) {
    var column = write(name, at: Position(row: row, column: writeSectionStart(row: row)), .section)
    if !figure.isEmpty {
      column = write(figure, at: Position(row: row, column: column + 1), .figure)
    }
    writeRule(row: row, from: column + 1)
  }

  /// Draws a quiet line to the right edge.
  mutating func writeRule(row: Int, from column: Int = 1) {
    let dashes = String(repeating: art.rule, count: max(0, columns - column - 1))
    write(dashes, at: Position(row: row, column: column), .quiet)
  }

  /// Draws pieces of text one behind the other.
  /// - Returns: the column behind the last.
  @discardableResult
  mutating func write(_ pieces: [Piece], at position: Position) -> Int {
    pieces.reduce(position.column) { column, piece in
      write(piece.text, at: Position(row: position.row, column: column), piece.style)
    }
  }

  /// Draws one row of a table, `>` and the cursor on its first column where it is selected.
  mutating func writeRow(
    _ cells: [ListCell], _ widths: [Int], row: Int, column: Int, isSelected: Bool = false
  ) {
    var at = column
    for (cell, width) in zip(cells, widths) {
      let text = TextWidth.pad(cell.text, to: width, cell.alignment)
      write(text, at: Position(row: row, column: at), Style(cell.tone))
      at += width + 1
    }
    if isSelected { select(row: row) }
  }

  /// Marks a row as the selected one: its sign, its ground and the cursor.
  mutating func select(row: Int) {
    write(art.pointer, at: Position(row: row, column: 1), .accent)
    tint(Rect(row: row, column: 0, rows: 1, columns: columns), .selected)
    if row >= 0, row < rows - 2, columns > 1 { cursor = Position(row: row, column: 1) }
  }
}

/// A text with how it looks.
struct Piece: Equatable, Sendable {
  var text: String
  var style: Style

  init(_ text: String, _ style: Style = .normal) {
    self.text = text
    self.style = style
  }
}

extension [Piece] {
  /// The pieces within so many columns; two dots stand for what has no room.
  func fitting(_ columns: Int) -> [Piece] {
    let whole = map(\.text).joined()
    let shown = TextWidth.truncate(whole, to: columns)
    guard shown != whole else { return self }
    var left = shown[...]
    return compactMap { piece in
      guard !left.isEmpty else { return nil }
      defer { left = left.dropFirst(piece.text.count) }
      return Piece(String(left.prefix(piece.text.count)), piece.style)
    }
  }
}

extension TextWidth {
  /// The desk's own words with quotes and dashes that every terminal draws equally wide.
  static func unambiguous(_ text: String) -> String {
    // All of them begin with this byte.
    guard text.utf8.contains(0xE2) else { return text }
    return text.map(unambiguous).joined()
  }

  private static func unambiguous(_ character: Character) -> String {
    switch character {
    case "“": "「"
    case "”": "」"
    case "‘": "『"
    case "’": "』"
    case "—": "--"
    case "…": ".."
    default: String(character)
    }
  }
}

extension Context {
  /// The clerk, the day and the time, as the right end of a title bar.
  var clerkAndTime: String {
    "\(clerk)   \(shownDayAndTime)"
  }

  /// The day and the time, as a title bar shows them.
  var shownDayAndTime: String {
    let day = shownAt.day(in: zone)
    return "\(Dates.spoken(day, language)) \(shownAt.time(in: zone))"
  }

  /// The venue with its role, and the letters of this desk.
  var deskWords: String {
    let role =
      settings.isMainVenue ? Term.mainVenueShort : Term.branchVenueShort
    let words = role[language]
    let both = Phrase("\(settings.venue)（\(words)）", "\(settings.venue) (\(words))")
    let venue = settings.venue == words ? words : both[language]
    let desk = Phrase("\(letters) 台", "desk \(letters)")
    return "\(venue)  \(desk[language])"
  }

  /// A phrase in the language of the screen.
  func say(_ zh: String, _ en: String) -> String { say(Phrase(zh, en)) }

  func say(_ words: Phrase) -> String { words[language] }
}

extension Surface {
  /// Draws a text from its first shown line on, with the cursor on its first row.
  mutating func writeText(_ lines: [[Piece]], top: Int, rows height: Int, _ context: Context) {
    let first = min(top, max(0, lines.count - height))
    for (offset, line) in lines.dropFirst(first).prefix(max(0, height)).enumerated() {
      write(line, at: Position(row: 2 + offset, column: 1))
    }
    if rows > 5, columns > 1 { cursor = Position(row: 2, column: 1) }
    let hidden = lines.count - first - height
    guard hidden > 0 else { return }
    let more = context.say(ScreenWords.moreLines(hidden))
    let column = columns - TextWidth.columns(of: more) - 1
    write(more, at: Position(row: rows - 3, column: column), .quiet)
  }
}
