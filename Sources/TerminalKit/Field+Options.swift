import Values

/// One option as it stands in its row: `[1投诉]`, `2举报`, `[x]3更换`.
private struct OptionPiece {
  let text: String
  let style: Style
  let columns: Int

  init(text: String, style: Style) {
    self.text = text
    self.style = style
    columns = TextWidth.columns(of: text)
  }

  /// Blanks on its sides are left out, so that two options may share the column between them.
  func write(into surface: inout Surface, at position: Position, width: Int) {
    let words = text.drop { $0 == " " }
    let skipped = text.prefix { $0 == " " }.count
    let start = Position(row: position.row, column: position.column + skipped)
    let end = words.lastIndex { $0 != " " }.map { words.index(after: $0) } ?? words.startIndex
    surface.write(words[..<end], at: start, style, width: width - skipped)
  }
}

extension Field {
  func drawOptions(
    into surface: inout Surface, _ place: Place, focused: Bool, _ language: Language
  ) {
    let pieces = self.pieces(focused: focused, language)
    let gap = gap(pieces, place)
    let rows = rows(pieces, gap, place)
    drawMarks(into: &surface, place, rows, of: pieces.count)
    for (row, indices) in rows.enumerated() where row < place.height {
      var column = place.valueColumn
      for index in indices {
        let at = Position(row: place.row + row, column: column)
        let room = place.valueColumn + place.width - column
        if focused, index == shownMark { surface.cursor = cursor(at, pieces[index].text) }
        pieces[index].write(into: &surface, at: at, width: room)
        column += pieces[index].columns + gap
      }
    }
  }

  private var shownMark: Int {
    if case .multiple = kind { return mark }
    return kind.options.firstIndex { $0.id == chosen.first ?? guess } ?? 0
  }

  /// On the digit, not on the bracket before it.
  private func cursor(_ start: Position, _ text: String) -> Position {
    let before = text.prefix { !$0.isNumber }
    return Position(row: start.row, column: start.column + TextWidth.columns(of: before))
  }

  private func pieces(focused: Bool, _ language: Language) -> [OptionPiece] {
    kind.options.enumerated().map { index, option in
      let isChosen = chosen.contains(option.id)
      let isGuess = guess == option.id && chosen.isEmpty
      let words = option.label[language]
      let tone: Tone =
        disabled != nil ? .disabled : isChosen ? .choiceChosen : isGuess ? .guess : .choice
      return OptionPiece(
        text: text(index, words, isChosen: isChosen, isGuess: isGuess),
        style: Style(tone, on: focused ? .fieldFocused : .plain))
    }
  }

  private func text(_ index: Int, _ words: String, isChosen: Bool, isGuess: Bool) -> String {
    switch kind {
    case .multiple: "[\(isChosen ? "x" : " ")]\(index + 1)\(words)"
    case .choice(_, let first):
      isChosen
        ? "[\(index + first)\(words)]"
        : isGuess ? "(\(index + first)\(words)?)" : " \(index + first)\(words) "
    case .line, .lines, .filtered, .opener: words
    }
  }

  /// Options of one choice have a blank or a bracket on both sides; they share it when the box
  /// is narrow.
  private func gap(_ pieces: [OptionPiece], _ place: Place) -> Int {
    let needed = pieces.reduce(0) { $0 + $1.columns }
    if case .multiple = kind {
      // Their brackets keep them apart where there is no room for blanks.
      return needed + pieces.count - 1 > place.width * place.height ? 0 : 1
    }
    return needed > place.width * place.height ? -1 : 0
  }

  /// The columns that the marks of what is out of sight take.
  private var markColumns: Int { 3 }

  /// Two dots where options stand out of sight: their digits work all the same.
  private func drawMarks(
    into surface: inout Surface, _ place: Place, _ rows: [[Int]], of count: Int
  ) {
    let shown = rows.prefix(place.height).joined()
    guard shown.count < count, place.width > markColumns, place.height > 0 else { return }
    let at = Position(row: place.lastRow, column: place.valueColumn + place.width - 2)
    surface.write("..", at: at, .quiet, width: 2)
  }

  /// The options row by row; when they do not fit, from where the mark is seen.
  private func rows(_ pieces: [OptionPiece], _ gap: Int, _ place: Place) -> [[Int]] {
    let whole = flow(pieces, gap, width: place.width)
    if whole.count <= place.height { return whole }
    let rows = flow(pieces, gap, width: place.width - markColumns)
    let marked = rows.firstIndex { $0.contains(shownMark) } ?? 0
    return Array(rows[max(0, marked - place.height + 1)...])
  }

  private func flow(_ pieces: [OptionPiece], _ gap: Int, width: Int) -> [[Int]] {
    var rows: [[Int]] = [[]]
    var left = width
    for index in pieces.indices {
      let needed = pieces[index].columns
      if needed > left, rows.last?.isEmpty == false {
        rows.append([])
        left = width
      }
      rows[rows.count - 1].append(index)
      left -= needed + gap
    }
    return rows
  }
}
