/// A frame as lines that are read one after the other, one thing a line: without rules, bars and what stands side by
/// side. A screen reader and a line of braille read rows from left to right.
public struct LinearText: Equatable, Sendable {
  /// The lines of all but the last two rows.
  public private(set) var lines: [[Cell]] = []
  /// How many of them the title bar takes.
  public private(set) var titleLines = 0
  /// Where the cursor stands: in which line, behind how many columns.
  public private(set) var cursor = Position(row: 0, column: 0)
  /// The row before the last, and the last one.
  public private(set) var message: [Cell] = [], hints: [Cell] = []
  private var hasCursor = false

  /// The lines of a frame in which is noted what is meant by its parts.
  ///
  /// - Parameter columns: how long a line may be; what is longer goes on in the next one.
  public init(_ frame: Surface, columns: Int) {
    let last = max(0, frame.rows - 2)
    for row in 0..<last {
      take(row, of: frame, columns: columns)
      if row == 0 { titleLines = lines.count }
    }
    guard frame.rows > 1 else { return }
    message = Line(Array(frame.row(last)), mark: nil).cells
    hints = Line(Array(frame.row(last + 1)), mark: nil, between: ", ").cells
  }

  private mutating func take(_ row: Int, of frame: Surface, columns: Int) {
    let cells = Array(frame.row(row))
    let caret = frame.cursor.flatMap { $0.row == row ? $0.column : nil }
    for part in parts(of: row, frame) {
      let mark = caret.flatMap { part.range.contains($0) ? $0 - part.range.lowerBound : nil }
      var line = Line(
        Array(cells[part.range]), mark: mark, between: part.isRow ? ", " : " ")
      if part.isRow { line.dropSign(frame.art.pointer) }
      if line.cells.isEmpty, mark == nil || !part.isField { continue }
      append(line, columns: max(2, columns))
    }
    // The cursor of a row in which nothing stands is that of what comes next.
    if caret != nil, !hasCursor {
      (cursor, hasCursor) = (Position(row: lines.count, column: 0), true)
    }
  }

  /// Adds a line, in pieces where it is too long.
  private mutating func append(_ line: Line, columns: Int) {
    var start = 0
    repeat {
      var end = min(line.cells.count, start + columns)
      if end < line.cells.count, line.cells[end].columns == 0 { end -= 1 }
      if let mark = line.mark, mark >= start, mark < end || end == line.cells.count {
        let column = min(mark - start, columns - 1)
        (cursor, hasCursor) = (Position(row: lines.count, column: column), true)
      }
      lines.append(Array(line.cells[start..<end]))
      start = end
    } while start < line.cells.count
  }

  /// A piece of a row that is a line of its own.
  private struct Part {
    var range: Range<Int>
    var isRow = false
    var isField = false
  }

  /// A row of a list is one thing, and so is a field; what else stands apart is so many.
  private func parts(of row: Int, _ frame: Surface) -> [Part] {
    let spots = (frame.spots ?? []).filter { $0.rect.row..<$0.rect.row + $0.rect.rows ~= row }
    let whole = 0..<frame.columns
    if spots.contains(where: { $0.isLine && $0.range(of: frame.columns) == whole }) {
      return [Part(range: whole, isRow: true)]
    }
    // A list over a form hides the fields below it.
    let keys = spots.filter { !$0.isField }.map { Part(range: $0.range(of: frame.columns)) }
    let fields = spots.filter(\.isField)
      .map { Part(range: $0.range(of: frame.columns), isField: true) }
      .filter { field in !keys.contains { $0.range.overlaps(field.range) } }
    var parts: [Part] = []
    var start = 0
    for part in (keys + fields).sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
    where part.range.lowerBound >= start {
      parts += words(of: row, in: start..<part.range.lowerBound, frame)
      parts.append(part)
      start = part.range.upperBound
    }
    return parts + words(of: row, in: start..<max(start, frame.columns), frame)
  }

  /// What two blanks or more part from each other.
  private func words(of row: Int, in range: Range<Int>, _ frame: Surface) -> [Part] {
    let cells = Array(frame.row(row))
    var parts: [Part] = []
    var start = range.lowerBound
    var blanks = 0
    for column in range where column < cells.count {
      blanks = cells[column].text == " " ? blanks + 1 : 0
      guard blanks == 2 else { continue }
      parts.append(Part(range: start..<column + 1))
      (start, blanks) = (column + 1, 1)
    }
    return start < range.upperBound ? parts + [Part(range: start..<range.upperBound)] : parts
  }
}

extension Spot {
  fileprivate var isLine: Bool {
    switch use {
    case .row, .words: true
    case .key, .field: false
    }
  }
  fileprivate var isField: Bool { if case .field = use { true } else { false } }
  /// The columns that it takes of so many: what is written over an edge is cut there.
  fileprivate func range(of columns: Int) -> Range<Int> {
    (rect.column..<rect.column + rect.columns).clamped(to: 0..<columns)
  }
}

/// The words of a piece of a row, and where the cursor stands among them.
private struct Line {
  private(set) var cells: [Cell] = []
  /// Behind how many columns; nil where the cursor stands elsewhere.
  private(set) var mark: Int?

  /// - Parameter between: what takes the place of several blanks.
  init(_ source: [Cell], mark: Int?, between: String = " ") {
    var word: [Cell] = []
    var blanks = 0
    for (index, cell) in source.enumerated() {
      let isBlank = cell.text == " "
      if isBlank {
        flush(&word)
        blanks += 1
      } else {
        if word.isEmpty, !cells.isEmpty, blanks > 0 { part(blanks > 1 ? between : " ", cell.style) }
        blanks = 0
      }
      // A caret stands behind what is typed, one blank on where a label goes before.
      if index == mark {
        let isBehind = isBlank && blanks > 1 && !cells.isEmpty
        self.mark = cells.count + word.count + (isBehind ? 1 : 0)
      }
      if !isBlank { word.append(cell) }
    }
    flush(&word)
    while cells.last?.text == " " || cells.last?.text == "," { cells.removeLast() }
  }

  /// Drops the sign before the selected row.
  mutating func dropSign(_ sign: String) {
    guard cells.first?.text == sign else { return }
    let count = cells.prefix { $0.text == sign || $0.text == " " || $0.text == "," }.count
    cells.removeFirst(count)
    mark = mark.map { max(0, $0 - count) }
  }

  /// Takes a word; lines and bars are none.
  private mutating func flush(_ word: inout [Cell]) {
    defer { word = [] }
    guard word.count >= 3, let sign = word.first?.text, "-=─│█".contains(sign),
      word.allSatisfy({ $0.text == sign })
    else {
      cells += word
      return
    }
  }

  private mutating func part(_ words: String, _ style: Style) {
    if cells.last?.text == " " { return }
    let plain = Style(.normal, on: style.ground)
    cells += words.map { Cell(text: String($0), columns: 1, style: plain) }
  }
}
