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

extension FormField {
  func drawOptions(
    into surface: inout Surface, _ place: Place, focused: Bool, _ language: Words.Language
  ) {
    let pieces = self.pieces(focused: focused, language)
    let flow = OptionFlow(pieces, in: place, isTight: kind.isRowOfTicks, mark: shownMark)
    flow.drawMarks(into: &surface, place)
    for (row, indices) in flow.rows.enumerated() where row < place.height {
      var column = place.valueColumn
      for index in indices {
        let at = Position(row: place.row + row, column: column)
        let room = place.valueColumn + place.width - column
        if focused, index == shownMark { surface.cursor = cursor(at, pieces[index].text) }
        pieces[index].write(into: &surface, at: at, width: room)
        column += pieces[index].columns + flow.gap
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

  private func pieces(focused: Bool, _ language: Words.Language) -> [OptionPiece] {
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
}

extension FieldKind {
  /// Whether its options are ticked.
  fileprivate var isRowOfTicks: Bool { if case .multiple = self { true } else { false } }
}

/// Options in as many rows as they need; where they have no room, from where the mark is seen.
private struct OptionFlow {
  /// The options of each row.
  let rows: [[Int]]
  /// The columns between two of them.
  let gap: Int
  private let count: Int

  /// The columns that the marks of what is out of sight take.
  private static let markColumns = 3

  /// - Parameter isTight: whether their brackets keep them apart where there is no room for blanks.
  init(_ pieces: [OptionPiece], in place: FieldPlace, isTight: Bool, mark: Int) {
    count = pieces.count
    let needed = pieces.reduce(0) { $0 + $1.columns }
    let room = place.width * place.height
    // Options of one choice have a blank or a bracket on both sides; they share it when the box is narrow.
    gap = isTight ? (needed + pieces.count - 1 > room ? 0 : 1) : (needed > room ? -1 : 0)
    let whole = OptionFlow.flow(pieces, gap, width: place.width)
    guard whole.count > place.height else {
      rows = whole
      return
    }
    let cut = OptionFlow.flow(pieces, gap, width: place.width - OptionFlow.markColumns)
    let marked = cut.firstIndex { $0.contains(mark) } ?? 0
    rows = Array(cut[max(0, marked - place.height + 1)...])
  }

  private static func flow(_ pieces: [OptionPiece], _ gap: Int, width: Int) -> [[Int]] {
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

  /// Two dots where options stand out of sight: their digits work all the same.
  func drawMarks(into surface: inout Surface, _ place: FieldPlace) {
    let shown = rows.prefix(place.height).joined()
    guard shown.count < count, place.width > OptionFlow.markColumns, place.height > 0 else {
      return
    }
    let at = Position(row: place.lastRow, column: place.valueColumn + place.width - 2)
    surface.write("..", at: at, .quiet, width: 2)
  }
}
