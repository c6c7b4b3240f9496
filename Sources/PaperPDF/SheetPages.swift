/// The lines of a text by the sheets that they stand on.
struct SheetPages {
  /// As many lines a sheet may end early.
  private static let early = 4

  /// At least one page; a page does not begin with an empty line.
  private(set) var pages: [ArraySlice<SheetLine>] = []

  private let lines: [SheetLine]
  private let most: Int

  /// - Parameters:
  ///   - most: as many lines has a sheet.
  ///   - barLines: as many are taken by bars.
  init(_ given: [SheetLine], most: Int, barLines: Int) {
    self.most = most
    var lines = given.flatMap { line in
      [line] + Array(repeating: .taken, count: line.bars.isEmpty ? 0 : barLines)
    }
    while let last = lines.last, last.isEmpty { lines.removeLast() }
    self.lines = lines
    var rest = lines[...]
    while rest.count > most {
      let end = end(of: rest)
      pages.append(rest[..<end])
      rest = rest[end...].drop(while: \.isEmpty)
    }
    pages.append(rest)
  }

  /// A line that stands alone at the end of a page or at the beginning of the next is taken along, or takes
  /// another along. Bars stay with their line.
  private func end(of rest: ArraySlice<SheetLine>) -> Int {
    let full = rest.startIndex + most
    let good = stride(from: full, to: full - SheetPages.early, by: -1).first(where: mayEnd)
    let whole = stride(from: full, to: rest.startIndex, by: -1).first { !lines[$0].isTaken }
    return good ?? whole ?? full
  }

  /// Whether a page may end before a line.
  private func mayEnd(before place: Int) -> Bool {
    if lines[place].isTaken { return false }
    let isFirst = isGap(place - 2) && !isGap(place - 1)
    let isLast = !isGap(place) && isGap(place + 1)
    if lines[place...].count(where: { !$0.isEmpty }) < 2 { return false }
    return isGap(place - 1) || isGap(place) || !isFirst && !isLast
  }

  /// Whether no line of words stands there: beyond the text, and where a line is empty or a rule.
  private func isGap(_ place: Int) -> Bool {
    lines.indices.contains(place) ? lines[place].isGap : true
  }
}
