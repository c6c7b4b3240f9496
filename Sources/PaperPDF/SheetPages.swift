/// The lines of a text by the sheets that they stand on.
struct SheetPages {
  /// As many lines a sheet may end early.
  private static let early = 4

  /// At least one page; a page does not begin with an empty line.
  private(set) var pages: [ArraySlice<Substring>] = []

  private let lines: [Substring]
  private let most: Int

  /// - Parameter most: as many lines has a sheet.
  init(_ text: String, most: Int) {
    self.most = most
    var lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    while let last = lines.last, SheetPages.isEmpty(last) { lines.removeLast() }
    self.lines = lines
    var rest = lines[...]
    while rest.count > most {
      let end = end(of: rest)
      pages.append(rest[..<end])
      rest = rest[end...].drop(while: SheetPages.isEmpty)
    }
    pages.append(rest)
  }

  /// A line that stands alone at the end of a page or at the beginning of the next is taken along, or takes
  /// another along.
  private func end(of rest: ArraySlice<Substring>) -> Int {
    let full = rest.startIndex + most
    return stride(from: full, to: full - SheetPages.early, by: -1).first(where: mayEnd) ?? full
  }

  /// Whether a page may end before a line.
  private func mayEnd(before place: Int) -> Bool {
    let isFirst = isGap(place - 2) && !isGap(place - 1)
    let isLast = !isGap(place) && isGap(place + 1)
    if lines[place...].count(where: { !SheetPages.isEmpty($0) }) < 2 { return false }
    return isGap(place - 1) || isGap(place) || !isFirst && !isLast
  }

  /// Whether no line of words stands there: beyond the text, and where a line is empty or a rule.
  private func isGap(_ place: Int) -> Bool {
    guard lines.indices.contains(place) else { return true }
    return lines[place].allSatisfy { $0 == " " || $0 == "-" }
  }

  private static func isEmpty(_ line: Substring) -> Bool { line.allSatisfy(\.isWhitespace) }
}
