extension TextInput {
  /// Where the rows of a text begin when it wraps at a number of columns.
  struct Wrap: Equatable, Sendable {
    let columns: Int
    /// The first character of each row; the first is 0.
    private(set) var starts: [Int] = [0]

    init(_ characters: [Character], columns: Int) {
      self.columns = max(2, columns)
      rewrap(characters, from: 0, old: [], shift: 0)
    }

    /// Wraps anew from the row before an edit until the rows agree with what they were.
    mutating func update(
      _ characters: [Character], from index: Int, removed: Int, inserted: Int
    ) {
      let row = max(0, self.row(of: index) - 1)
      let untouched = starts[(row + 1)...].drop { $0 <= index + removed }
      let old = Array(untouched)
      starts.removeSubrange((row + 1)...)
      rewrap(characters, from: row, old: old, shift: inserted - removed)
    }

    private mutating func rewrap(
      _ characters: [Character], from row: Int, old: [Int], shift: Int
    ) {
      var known = old[...]
      var start = starts[row]
      while let next = Wrap.next(characters, after: start, columns: columns) {
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
    private static func next(_ characters: [Character], after start: Int, columns: Int) -> Int? {
      var left = columns
      var index = start
      while index < characters.count {
        let character = characters[index]
        if character == "\n" { return index + 1 }
        left -= TextWidth.columns(of: character)
        if left < 0 { return max(index, start + 1) }
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
    func range(of row: Int, in characters: [Character]) -> Range<Int> {
      let start = starts[row]
      let end = row + 1 < starts.count ? starts[row + 1] : characters.count
      return end > start && characters[end - 1] == "\n" ? start..<end - 1 : start..<end
    }
  }

  func wrapped(at columns: Int) -> Wrap {
    if let wrap, wrap.columns == max(2, columns) { return wrap }
    return Wrap(characters, columns: columns)
  }
}
