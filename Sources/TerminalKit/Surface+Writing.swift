extension Surface {
  /// Writes text from a place to the right, clipped at the edges of the frame.
  /// - Returns: the column behind the text, clipped or not.
  @discardableResult
  public mutating func write(
    _ text: some StringProtocol, at position: Position, _ style: Style = .normal
  ) -> Int {
    write(text.description, at: position, style, upTo: columns)
  }

  /// Writes text from a place to the right, as far as so many columns reach.
  /// - Returns: the column behind the text, clipped or not.
  @discardableResult
  public mutating func write(
    _ text: some StringProtocol, at position: Position, _ style: Style = .normal, width: Int
  ) -> Int {
    let limit = min(columns, position.column + max(0, width))
    return write(text.description, at: position, style, upTo: limit)
  }

  private mutating func write(
    _ text: String, at position: Position, _ style: Style, upTo limit: Int
  ) -> Int {
    var column = position.column
    for character in text {
      if let width = TextWidth.plainColumns(of: character) {
        put(String(character), width, position.row, column, style, limit)
        column += width
      } else {
        for drawn in TextWidth.cells(of: character) {
          put(drawn.text, drawn.columns, position.row, column, style, limit)
          column += drawn.columns
        }
      }
    }
    if column > limit { hideCutFigure(of: text, at: position, style, upTo: limit) }
    return column
  }

  /// What is left of a figure that the edge cuts would be another figure: there is none then.
  private mutating func hideCutFigure(
    of text: String, at position: Position, _ style: Style, upTo limit: Int
  ) {
    guard position.row >= 0, position.row < rows, position.column >= 0 else { return }
    let whole = TextWidth.shortened(text, to: limit - position.column)
    let end = position.column + TextWidth.columns(of: whole)
    for column in end..<max(end, limit) { set(.blank(style), position.row, column) }
  }

  /// Puts one character down; half a wide character at an edge becomes a blank.
  private mutating func put(
    _ text: String, _ width: Int, _ row: Int, _ column: Int, _ style: Style, _ limit: Int
  ) {
    guard row >= 0, row < rows, column < limit, column + width > 0 else { return }
    guard column >= 0, column + width <= limit else {
      return set(.blank(style), row, max(0, column))
    }
    set(Cell(text: text, columns: width, style: style), row, column)
    if width == 2 { set(Cell(text: "", columns: 0, style: style), row, column + 1, halves: false) }
  }

  /// Replaces a cell and clears the other half of whatever wide character stood there.
  private mutating func set(_ cell: Cell, _ row: Int, _ column: Int, halves: Bool = true) {
    let index = row * columns + column
    if halves, cells[index].columns == 0 { cells[index - 1] = .blank(cells[index - 1].style) }
    if cells[index].columns == 2, column + 1 < columns {
      cells[index + 1] = .blank(cells[index + 1].style)
    }
    cells[index] = cell
  }

  /// Makes a part of the frame blank.
  public mutating func fill(_ rect: Rect, _ style: Style = .normal) {
    let first = max(0, rect.column)
    let last = min(columns, rect.column + rect.columns) - 1
    guard first <= last else { return }
    let blank = Cell.blank(style)
    for row in max(0, rect.row)..<max(0, rect.row, min(rows, rect.row + rect.rows)) {
      // Only at its ends can a wide character reach over the edge.
      set(blank, row, first)
      set(blank, row, last)
      for column in first..<last { cells[row * columns + column] = blank }
    }
  }

  /// Lays what already stands in a part of the frame on another ground.
  public mutating func tint(_ rect: Rect, _ ground: Ground) {
    let first = max(0, rect.column)
    let end = min(columns, rect.column + rect.columns)
    guard first < end else { return }
    for row in max(0, rect.row)..<max(0, rect.row, min(rows, rect.row + rect.rows)) {
      for index in row * columns + first..<row * columns + end {
        cells[index] = cells[index].with(cells[index].style.on(ground))
      }
    }
  }

  /// A copy of a part of the frame, without the cursor; blank where it reaches over the edge.
  func part(_ rect: Rect) -> Surface {
    var part = Surface(rows: rect.rows, columns: rect.columns, art: art)
    if spots != nil { part.spots = [] }
    if rect.column == 0, rect.columns == columns, rect.row >= 0, rect.row + rect.rows <= rows {
      part.cells = Array(cells[rect.row * columns..<(rect.row + rect.rows) * columns])
      return part
    }
    var copy = self
    (copy.cursor, copy.spots) = (nil, nil)
    part.draw(copy, at: Position(row: -rect.row, column: -rect.column))
    return part
  }

  /// Lays another frame over this one, with its cursor, clipped at the edges.
  public mutating func draw(_ other: Surface, at position: Position) {
    for row in 0..<other.rows where !take(row, of: other, at: position) {
      var column = position.column
      for cell in other.row(row) {
        if cell.columns > 0 {
          put(cell.text, cell.columns, position.row + row, column, cell.style, columns)
        }
        column += 1
      }
    }
    spots?.take(from: other, at: position)
    guard let cursor = other.cursor else { return }
    self.cursor = Position(
      row: position.row + cursor.row, column: position.column + cursor.column)
  }

  /// Takes a whole row over as it is, where nothing of it is cut.
  private mutating func take(_ row: Int, of other: Surface, at position: Position) -> Bool {
    let target = position.row + row
    guard position.column == 0, other.columns == columns, target >= 0, target < rows else {
      return false
    }
    cells.replaceSubrange(target * columns..<(target + 1) * columns, with: other.row(row))
    return true
  }
}
