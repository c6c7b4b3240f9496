import TerminalKit

/// The frame around a screen, where the terminal draws one: the title stands in its upper edge, what the desk answers in
/// its lower one, and the names of parts in the lines between.
extension Surface {
  /// How far the words of the message row stand in from where they stand without a frame.
  var footIndent: Int { art.hasFrames ? 2 : 0 }

  /// Draws the upper edge with the place on the left, who and when on the right.
  mutating func writeTopEdge(_ left: String, right: String) {
    fill(Rect(row: 0, column: 0, rows: 1, columns: columns))
    writeEdge(row: 0, "╭", "╮")
    let width = TextWidth.columns(of: right)
    let room = max(0, columns - width - 9)
    let place = TextWidth.truncate(left, to: room)
    if !place.isEmpty { write(" \(place) ", at: Position(row: 0, column: 2), Style(.title)) }
    guard width > 0 else { return }
    write(" \(right) ", at: Position(row: 0, column: columns - width - 4))
  }

  /// Where the name of a part begins: behind the beginning of its line.
  mutating func writeSectionStart(row: Int) -> Int {
    guard art.hasFrames else { return 1 }
    write(art.rule, at: Position(row: row, column: 1), .quiet)
    return 3
  }

  /// Draws the sides and the lower edge around what stands there.
  mutating func writeEdges() {
    guard rows > 3, columns > 3 else { return }
    for row in 1..<rows - 2 {
      let joins = [1, columns - 2].map { self[Position(row: row, column: $0)]?.text == art.rule }
      writeSide(joins[0] ? "├" : art.side, row: row, column: 0)
      writeSide(joins[1] ? "┤" : art.side, row: row, column: columns - 1)
    }
    writeEdge(row: rows - 2, "╰", "╯")
  }

  /// Draws a line from above to below that parts a screen, and joins it to the lines that it meets.
  mutating func writeDivider(column: Int) {
    guard art.hasFrames, rows > 3, column > 1 else { return }
    for row in 1..<rows - 2 {
      let meets = self[Position(row: row, column: column - 2)]?.text == art.rule
      if meets { write(art.rule, at: Position(row: row, column: column - 1), .quiet) }
      write(meets ? "┤" : art.side, at: Position(row: row, column: column), .quiet)
    }
    join("┬", row: 0, column: column)
    join("┴", row: rows - 2, column: column)
  }

  /// Whether nothing stands within the sides of a row.
  func isBlankInside(row: Int) -> Bool {
    self.row(row).dropFirst().dropLast().allSatisfy { $0.text == " " }
  }

  /// A line across between two corners, left out where words stand; a blank keeps it from them.
  private mutating func writeEdge(row: Int, _ first: String, _ last: String) {
    var start = 1
    for column in 1..<max(1, columns - 1)
    where self[Position(row: row, column: column)]?.text != " " {
      start = column + 2
    }
    if start > 1 { write(art.rule, at: Position(row: row, column: 1), .quiet) }
    writeRule(row: row, from: start)
    write(first, at: Position(row: row, column: 0), .quiet)
    write(last, at: Position(row: row, column: columns - 1), .quiet)
  }

  private mutating func join(_ sign: String, row: Int, column: Int) {
    let place = Position(row: row, column: column)
    if self[place]?.text == art.rule { write(sign, at: place, .quiet) }
  }

  private mutating func writeSide(_ sign: String, row: Int, column: Int) {
    let place = Position(row: row, column: column)
    guard self[place]?.text == " " else { return }
    write(sign, at: place, .quiet)
  }
}
