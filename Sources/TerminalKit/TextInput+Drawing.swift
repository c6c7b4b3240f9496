extension TextInput {
  /// The part of a text that a box shows, and where the caret stands in it.
  public struct Visible: Equatable, Sendable {
    /// One text for each row of the box; fewer when the text is shorter.
    public var rows: [String]
    /// The caret's cell inside the box.
    public var caret: Position
    /// Whether text lies above or left of what is shown, and below or right of it.
    public var hasMoreBefore: Bool
    /// Whether text lies below or right of what is shown.
    public var hasMoreAfter: Bool
  }

  /// What a box of this size shows, scrolled so that the caret is in it.
  public func visible(columns: Int, rows: Int = 1) -> Visible {
    isMultiline ? visibleRows(columns: columns, rows: max(1, rows)) : visibleLine(columns)
  }

  /// The beginning of the text, for a box that does not have the focus.
  public func beginning(columns: Int, rows: Int = 1) -> Visible {
    var copy = self
    copy.moveCaret(to: 0)
    copy.top = 0
    return copy.visible(columns: columns, rows: rows)
  }

  /// Goes left from the caret as far as there is room, so the cost is that of the box.
  private func visibleLine(_ columns: Int) -> Visible {
    var left = columns - caretColumns
    var start = caret
    while start > 0 {
      let width = self.columns(in: start - 1..<start)
      if width > left { break }
      left -= width
      start -= 1
    }
    let column = self.columns(in: start..<caret)
    let end = index(fitting: columns, from: start)
    return Visible(
      rows: [String(characters[start..<end])],
      caret: Position(row: 0, column: min(column, max(0, columns - 1))),
      hasMoreBefore: start > 0, hasMoreAfter: end < characters.count)
  }

  private var caretColumns: Int {
    caret < characters.count ? max(1, columns(in: caret..<caret + 1)) : 1
  }

  private func index(fitting columns: Int, from start: Int) -> Int {
    var left = columns
    var index = start
    while index < characters.count {
      left -= self.columns(in: index..<index + 1)
      if left < 0 { break }
      index += 1
    }
    return index
  }

  private func visibleRows(columns: Int, rows: Int) -> Visible {
    let wrap = wrapped(at: columns)
    let first = firstRow(wrap, rows: rows)
    let last = min(first + rows, wrap.starts.count)
    let row = wrap.row(of: caret)
    let column = self.columns(in: wrap.starts[row]..<caret)
    return Visible(
      rows: (first..<last).map { String(characters[wrap.range(of: $0, in: widths)]) },
      caret: Position(row: row - first, column: min(column, max(0, columns - 1))),
      hasMoreBefore: first > 0, hasMoreAfter: last < wrap.starts.count)
  }

  func firstRow(columns: Int, rows: Int) -> Int {
    firstRow(wrapped(at: columns), rows: max(1, rows))
  }

  /// Moves the box no further than the caret makes it, and leaves no row empty needlessly.
  private func firstRow(_ wrap: Wrap, rows: Int) -> Int {
    let row = wrap.row(of: caret)
    let first = min(max(top, row - rows + 1), row)
    return max(0, min(first, wrap.starts.count - rows))
  }
}
