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
    visible(columns: columns, rows: rows, View(caret: caret, top: top))
  }

  /// The beginning of the text, for a box that does not have the focus: a line ends before a figure that
  /// has no room rather than inside of it.
  public func beginning(columns: Int, rows: Int = 1) -> Visible {
    var visible = visible(columns: columns, rows: rows, View(caret: 0, top: 0))
    guard !isMultiline, visible.hasMoreAfter else { return visible }
    visible.rows = [TextWidth.shortened(text, to: columns)]
    return visible
  }

  /// From where a text is looked at. It is apart from the text, because a copy of that with another
  /// caret would copy all that can be undone.
  private struct View {
    let caret: Int
    let top: Int
  }

  private func visible(columns: Int, rows: Int, _ view: View) -> Visible {
    isMultiline
      ? visibleRows(columns: columns, rows: max(1, rows), view) : visibleLine(columns, view.caret)
  }

  /// Goes left from the caret as far as there is room, so the cost is that of the box.
  private func visibleLine(_ columns: Int, _ caret: Int) -> Visible {
    var left = columns - caretColumns(caret)
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
      rows: [text(in: start..<end)],
      caret: Position(row: 0, column: min(column, max(0, columns - 1))),
      hasMoreBefore: start > 0, hasMoreAfter: end < characters.count)
  }

  private func caretColumns(_ caret: Int) -> Int {
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

  private func visibleRows(columns: Int, rows: Int, _ view: View) -> Visible {
    let wrap = wrapped(at: columns)
    let first = firstRow(wrap, rows: rows, view)
    let last = min(first + rows, wrap.starts.count)
    let row = wrap.row(of: view.caret)
    let column = self.columns(in: wrap.starts[row]..<view.caret)
    return Visible(
      rows: (first..<last).map { text(in: wrap.range(of: $0, in: widths)) },
      caret: Position(row: row - first, column: min(column, max(0, columns - 1))),
      hasMoreBefore: first > 0, hasMoreAfter: last < wrap.starts.count)
  }

  func firstRow(columns: Int, rows: Int) -> Int {
    firstRow(wrapped(at: columns), rows: max(1, rows), View(caret: caret, top: top))
  }

  /// Moves the box no further than the caret makes it, and leaves no row empty needlessly.
  private func firstRow(_ wrap: TextRows, rows: Int, _ view: View) -> Int {
    let row = wrap.row(of: view.caret)
    let first = min(max(view.top, row - rows + 1), row)
    return max(0, min(first, wrap.starts.count - rows))
  }

  func wrapped(at columns: Int) -> TextRows {
    if let wrap, wrap.columns == max(2, columns) { return wrap }
    return TextRows(characters, widths, columns: columns)
  }
}
