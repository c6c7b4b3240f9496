/// One option as it stands in its row: `[1投诉]`, `2举报`, `[x] 3 更换`, where there is little room `[x]3更换`.
private struct OptionPiece {
  let text: String
  let style: Style
  let columns: Int

  init(text: String, style: Style) {
    self.text = text
    self.style = style
    columns = TextWidth.columns(of: text)
  }

  /// Without the blanks on its sides.
  var bare: OptionPiece {
    let words = text.drop { $0 == " " }
    let end = words.lastIndex { $0 != " " }.map { words.index(after: $0) } ?? words.startIndex
    return OptionPiece(text: String(words[..<end]), style: style)
  }

  /// Blanks on its sides are left out: they are of no style.
  func write(into surface: inout Surface, at position: Position, width: Int) {
    let skipped = text.prefix { $0 == " " }.count
    let start = Position(row: position.row, column: position.column + skipped)
    surface.write(bare.text, at: start, style, width: width - skipped)
  }
}

extension FormField {
  func drawOptions(
    into surface: inout Surface, _ place: Place, focused: Bool, _ language: Words.Language
  ) {
    if kind.isRowOfTicks {
      let airy = pieces(focused: focused, isAiry: true, surface.art, language)
      if let flow = OptionFlow(airy: airy, in: place) {
        return draw(airy, flow, into: &surface, place, focused: focused)
      }
    }
    let whole = pieces(focused: focused, isAiry: false, surface.art, language)
    let flow = OptionFlow(whole, in: place, isTight: kind.isRowOfTicks, mark: shownMark)
    let shown = flow.isBare ? whole.map(\.bare) : whole
    draw(shown, flow, into: &surface, place, focused: focused)
  }

  private func draw(
    _ pieces: [OptionPiece], _ flow: OptionFlow, into surface: inout Surface, _ place: Place,
    focused: Bool
  ) {
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

  private func pieces(
    focused: Bool, isAiry: Bool, _ art: LineArt, _ language: Words.Language
  ) -> [OptionPiece] {
    let options = kind.options
    // By number, for this is on the way of every key: what is numbered in pairs asks for its type at run time.
    return options.indices.map { index in
      let option = options[index]
      let isChosen = chosen.contains(option.id)
      let isGuess = guess == option.id && chosen.isEmpty
      let words = option.label[language]
      let tone: Tone =
        disabled != nil ? .disabled : isChosen ? .choiceChosen : isGuess ? .guess : .choice
      return OptionPiece(
        text: text(index, words, isChosen: isChosen, isGuess: isGuess, isAiry: isAiry, art),
        style: Style(tone, on: focused ? .fieldFocused : .plain))
    }
  }

  private func text(
    _ index: Int, _ words: String, isChosen: Bool, isGuess: Bool, isAiry: Bool, _ art: LineArt
  ) -> String {
    switch kind {
    case .multiple where isAiry: "[\(isChosen ? art.tick : " ")] \(index + 1) \(words)"
    case .multiple: "[\(isChosen ? art.tick : " ")]\(index + 1)\(words)"
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
  /// Whether they stand without the blanks on their sides.
  let isBare: Bool
  private let count: Int

  /// The columns that the marks of what is out of sight take.
  private static let markColumns = 3

  /// - Parameter isTight: whether their brackets keep them apart where there is no room for blanks.
  init(_ pieces: [OptionPiece], in place: FieldPlace, isTight: Bool, mark: Int) {
    count = pieces.count
    // Options of one choice have a blank or a bracket on both sides. In a narrow box they share it: a row
    // then has room for one blank between two, wherever the brackets are.
    let (wide, narrow) = isTight ? (1, 0) : (0, -1)
    let isWide = OptionFlow.flow(pieces, wide, width: place.width).count <= place.height
    let shared = isWide ? wide : narrow
    isBare = !isTight && !isWide
    gap = isBare ? 1 : shared
    let whole = OptionFlow.flow(pieces, shared, width: place.width)
    guard whole.count > place.height else {
      rows = whole
      return
    }
    let cut = OptionFlow.flow(pieces, shared, width: place.width - OptionFlow.markColumns)
    let marked = cut.firstIndex { $0.contains(mark) } ?? 0
    rows = Array(cut[max(0, marked - place.height + 1)...])
  }

  /// With air between all of them; nil where there is no room for it.
  init?(airy pieces: [OptionPiece], in place: FieldPlace) {
    rows = OptionFlow.flow(pieces, 2, width: place.width)
    guard rows.count <= place.height else { return nil }
    (count, gap, isBare) = (pieces.count, 2, false)
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
