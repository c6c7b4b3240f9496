import TextLayout

/// Where the rows of a text begin when it wraps at a number of columns.
///
/// Rows hold every character, blanks too, so that the caret can stand before each of them.
struct TextRows: Equatable, Sendable {
  let columns: Int
  /// The first character of each row; the first is 0.
  private(set) var starts: [Int] = [0]

  init(_ text: [Character], _ widths: [UInt8], columns: Int) {
    self.columns = max(2, columns)
    rewrap(text, widths, from: 0, old: [], shift: 0)
  }

  /// Wraps anew from the first row that an edit can have a say in, until the rows agree with what they
  /// were.
  mutating func update(
    _ text: [Character], _ widths: [UInt8], from index: Int, removed: Int, inserted: Int
  ) {
    let row = self.row(of: max(0, index - WrittenFigures.reach - columns))
    let untouched = starts[(row + 1)...].drop { $0 <= index + removed + WrittenFigures.reach }
    let old = Array(untouched)
    starts.removeSubrange((row + 1)...)
    rewrap(text, widths, from: row, old: old, shift: inserted - removed)
  }

  private mutating func rewrap(
    _ text: [Character], _ widths: [UInt8], from row: Int, old: [Int], shift: Int
  ) {
    let breaks = LineBreaks(text)
    var known = old[...]
    var start = starts[row]
    while let next = TextRows.next(breaks, widths, after: start, columns: columns) {
      starts.append(next)
      start = next
      while let first = known.first, first + shift < start { known.removeFirst() }
      if known.first == start - shift {
        starts += known.dropFirst().map { $0 + shift }
        return
      }
    }
  }

  /// The first character of the row below, or nil at the end of the text.
  private static func next(
    _ breaks: LineBreaks, _ widths: [UInt8], after start: Int, columns: Int
  ) -> Int? {
    var left = columns
    var index = start
    while index < widths.count {
      let width = widths[index]
      if width == TextInput.lineEndWidth { return index + 1 }
      left -= Int(width)
      if left < 0 {
        return index > start
          ? breaks.end(from: start, fitting: index, prefersMarks: false) : start + 1
      }
      index += 1
    }
    // The caret needs a cell behind a last row that is full.
    return left == 0 && index > start ? index : nil
  }

  /// The row a character stands in.
  func row(of index: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= index { low = middle } else { high = middle }
    }
    return low
  }

  /// The characters of a row, its line end not included.
  func range(of row: Int, in widths: [UInt8]) -> Range<Int> {
    let start = starts[row]
    let end = row + 1 < starts.count ? starts[row + 1] : widths.count
    return end > start && widths[end - 1] == TextInput.lineEndWidth ? start..<end - 1 : start..<end
  }
}
