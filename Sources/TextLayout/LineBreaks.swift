/// Where a line of text may end: the one place that every wrapper asks.
///
/// No line begins with a mark that closes or ends with one that opens, a Latin word and a figure stay
/// whole where they fit into a line, and a wide character is never cut.
public struct LineBreaks {
  private let text: [Character]
  private let figures: WrittenFigures

  /// Looks at a text of one paragraph or many.
  public init(_ text: [Character]) {
    self.text = text
    figures = WrittenFigures(text)
  }

  /// What a line end leaves whole, the strictest first.
  private enum Rule: CaseIterable {
    /// Figures, words, and marks with what they belong to.
    case everything
    /// Figures and words: what has no room else for its mark.
    case figuresAndWords
    /// Figures but for their blanks, words and marks.
    case partsOfFigures
  }

  private func allows(_ place: Int, _ rule: Rule) -> Bool {
    let (before, after) = (text[place - 1], text[place])
    if isInWord(place) { return false }
    if rule != .figuresAndWords && (isAtMark(before, after) || isInBox(place)) { return false }
    return !figures.isInside(place, rule == .partsOfFigures ? .overBlanks : .whole)
  }

  /// A Latin word, words with a hyphen, a low line, a point or an apostrophe between them, and
  /// `need_material`, `settings.json`, `--unmask`.
  private func isInWord(_ place: Int) -> Bool {
    let (before, after) = (text[place - 1], text[place])
    if after.isOfWord { return before.isOfWord || before.joinsWords }
    if before == "-" && after == "-" { return true }
    guard after.joinsWords, before.isOfWord, place + 1 < text.count else { return false }
    return text[place + 1].isOfWord
  }

  /// A mark that closes does not begin a line, and one that opens does not end it.
  private func isAtMark(_ before: Character, _ after: Character) -> Bool {
    !before.isBlank && LineBreaks.closing.contains(after)
      || LineBreaks.opening.contains(before) && !after.isBlank
  }

  /// A box to be ticked, `[ ]`, with the word behind it.
  private func isInBox(_ place: Int) -> Bool {
    [place - 3, place - 2, place - 1].contains { first in
      first >= 0 && first + 2 < text.count && text[first...(first + 2)] == ["[", " ", "]"]
    }
  }

  /// Where a line ends that begins at a character.
  ///
  /// - Parameters:
  ///   - fitting: the first character that has no room any more.
  ///   - prefersMarks: Chinese has no blanks between words; a line rather ends behind a mark that is near
  ///     than inside of a word.
  public func end(from start: Int, fitting: Int, prefersMarks: Bool = true) -> Int {
    for rule in Rule.allCases {
      let places = stride(from: fitting, to: start, by: -1)
      guard let place = places.first(where: { allows($0, rule) }) else { continue }
      return prefersMarks && rule == .everything ? behindMark(near: place, from: start) : place
    }
    return fitting
  }

  private func behindMark(near place: Int, from start: Int) -> Int {
    if text[place].isBlank || text[place - 1].isBlank { return place }
    let near = stride(from: place, to: max(start + 1, place - 4), by: -1)
    return near.first { LineBreaks.pausing.contains(text[$0 - 1]) && allows($0, .everything) }
      ?? place
  }

  private static let pausing = Set<Character>("，。、；：！？）」")
  private static let closing = Set<Character>("，。、；：！？）》」』】〕”’…,.;:!?)]}%％*")
  private static let opening = Set<Character>("（《「『【〔“‘([{")
}

extension LineBreaks {
  /// A text in lines of at most so many columns, at least one; blanks at a break are left out.
  ///
  /// - Parameter width: the columns that one character takes.
  public static func lines(
    _ text: some StringProtocol, columns: Int, width: (Character) -> Int
  ) -> [String] {
    let characters = Array(text)
    let breaks = LineBreaks(characters)
    var lines: [String] = []
    var start = 0
    repeat {
      let end = breaks.end(from: start, columns: columns, width)
      // One by one: made out of a slice at once, each line is looked at through a generic way.
      lines.append(trimmed(characters[start..<end]).reduce(into: "") { $0.append($1) })
      start = characters[end...].firstIndex { $0 != " " } ?? characters.count
    } while start < characters.count
    return lines
  }

  /// A character that is wider than the line still has to stand somewhere.
  private func end(from start: Int, columns: Int, _ width: (Character) -> Int) -> Int {
    var end = start
    var used = 0
    while end < text.count, used + width(text[end]) <= columns {
      used += width(text[end])
      end += 1
    }
    guard end < text.count else { return end }
    return end == start ? end + 1 : self.end(from: start, fitting: end)
  }

  private static func trimmed(_ line: ArraySlice<Character>) -> ArraySlice<Character> {
    line.last == " " ? trimmed(line.dropLast()) : line
  }
}

extension Character {
  fileprivate var isOfWord: Bool { isASCII && (isLetter || isNumber) }
  fileprivate var joinsWords: Bool { "-_.'".contains(self) }
}
