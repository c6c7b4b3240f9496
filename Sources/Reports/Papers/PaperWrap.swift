/// Text broken into lines of so many columns.
///
/// A wide character is never cut, no line begins with a mark that closes or ends with one that
/// opens, and a Latin word stays whole where it fits.
struct PaperWrap {
  /// The columns one character takes.
  let width: (Character) -> Int

  private static let closing = Set("，。、；：！？）》」』】”’,.;:!?)]}%％")
  private static let opening = Set("（《「『【“‘([{")

  func columns(of text: some StringProtocol) -> Int { text.reduce(0) { $0 + width($1) } }

  /// The lines, at least one.
  func lines(_ text: some StringProtocol, columns: Int) -> [String] {
    var rest = Array(text)[...]
    var lines: [String] = []
    repeat {
      let end = breakPoint(of: rest, columns: max(2, columns))
      lines.append(PaperWrap.trimmed(rest[..<end]))
      rest = rest[end...].drop { $0 == " " }
    } while !rest.isEmpty
    return lines
  }

  private func breakPoint(of rest: ArraySlice<Character>, columns: Int) -> Int {
    var end = rest.startIndex
    var used = 0
    while end < rest.endIndex, used + width(rest[end]) <= columns {
      used += width(rest[end])
      end += 1
    }
    // A character that is wider than the line still has to stand somewhere.
    if end == rest.startIndex { return min(end + 1, rest.endIndex) }
    guard end < rest.endIndex else { return end }
    return kept(end, in: rest) ?? end
  }

  /// An earlier break that keeps marks and words together; nil where there is none near.
  private func kept(_ end: Int, in rest: ArraySlice<Character>) -> Int? {
    let earliest = max(rest.startIndex + 1, end - 24)
    return stride(from: end, through: earliest, by: -1).first { place in
      let (before, after) = (rest[place - 1], rest[place])
      if PaperWrap.closing.contains(after) || PaperWrap.opening.contains(before) { return false }
      return !(PaperWrap.isLatin(before) && PaperWrap.isLatin(after))
    }
  }

  private static func isLatin(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber)
  }

  private static func trimmed(_ line: ArraySlice<Character>) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return String(line)
  }
}
