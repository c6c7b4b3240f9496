import Wording

/// A column of a list.
public struct ListColumn: Equatable, Sendable {
  /// What stands over it.
  public var title: Phrase
  /// How many columns of the grid it takes; one more is left free behind it.
  public var width: Int
  /// On which side its text stands.
  public var alignment: Alignment

  /// A column of the given width.
  public init(_ title: Phrase, width: Int, _ alignment: Alignment = .left) {
    self.title = title
    self.width = max(0, width)
    self.alignment = alignment
  }
}

/// What one column of one row shows.
public struct ListCell: Equatable, Sendable {
  /// The text; cut to the column.
  public var text: String
  /// What it is.
  public var tone: Tone

  /// A text of a tone.
  public init(_ text: String, _ tone: Tone = .normal) {
    self.text = text
    self.tone = tone
  }
}

extension Surface {
  /// Writes the titles of columns.
  public mutating func writeHeader(
    _ columns: [ListColumn], at position: Position, _ language: Language, _ style: Style = .quiet
  ) {
    var column = position.column
    for item in columns {
      let text = TextWidth.pad(item.title[language], to: item.width, item.alignment)
      write(text, at: Position(row: position.row, column: column), style)
      column += item.width + 1
    }
  }

  /// Draws the rows of a list that fit, the selected one on its own ground with the cursor on
  /// its first column. Two columns before the cells hold `>` for the selection and `*` for a
  /// mark.
  /// - Parameter cells: what a row shows, asked only for rows that are drawn.
  public mutating func draw(
    _ list: ListState, in rect: Rect, columns: [ListColumn], cells: (Int) -> [ListCell]
  ) {
    for (offset, index) in list.visible(height: rect.rows).enumerated() {
      let isSelected = index == list.selection
      let line = Rect(row: rect.row + offset, column: rect.column, rows: 1, columns: rect.columns)
      var canvas = Surface(rows: 1, columns: rect.columns)
      let sign = (isSelected ? ">" : " ") + (list.marks.contains(index) ? "*" : " ")
      canvas.write(sign, at: Position(row: 0, column: 0), .accent)
      canvas.writeCells(cells(index), columns, at: Position(row: 0, column: 2))
      draw(canvas, at: Position(row: line.row, column: line.column))
      guard isSelected else { continue }
      tint(line, .selected)
      cursor = Position(row: line.row, column: line.column)
    }
  }

  private mutating func writeCells(
    _ cells: [ListCell], _ columns: [ListColumn], at position: Position
  ) {
    var column = position.column
    for (item, cell) in zip(columns, cells) {
      let text = TextWidth.pad(cell.text, to: item.width, item.alignment)
      write(text, at: Position(row: position.row, column: column), Style(cell.tone))
      column += item.width + 1
    }
  }
}
