extension FormField {
  typealias Place = FormLayout<ID>.Place

  func draw(
    into surface: inout Surface, _ place: Place, focused: Bool, _ language: Words.Language
  ) {
    let tone: Tone = disabled != nil ? .disabled : focused ? .accent : .quiet
    surface.write(
      label[language], at: Position(row: place.row, column: place.column), Style(tone),
      width: place.labelWidth)
    if problem != nil, place.labelWidth > 0 {
      let mark = Position(row: place.row, column: place.valueColumn - 1)
      surface.write("!", at: mark, .problem, width: 1)
    }
    drawValue(into: &surface, place, focused: focused, language)
  }

  private func drawValue(
    into surface: inout Surface, _ place: Place, focused: Bool, _ language: Words.Language
  ) {
    switch kind {
    case .line, .lines: drawText(into: &surface, place, focused: focused, language)
    case .filtered: drawFiltered(into: &surface, place, focused: focused, language)
    case .choice, .multiple: drawOptions(into: &surface, place, focused: focused, language)
    case .opener:
      let start = Position(row: place.row, column: place.valueColumn)
      if focused { surface.cursor = start }
      let end = surface.write(
        Words.open[language], at: start, focused ? .choiceChosen : .choice, width: place.width)
      drawTail(into: &surface, place, from: end, .plain, language)
    }
  }

  private func box(_ place: Place) -> Rect {
    Rect(
      row: place.row, column: place.valueColumn, rows: place.height, columns: place.width)
  }

  private func drawText(
    into surface: inout Surface, _ place: Place, focused: Bool, _ language: Words.Language
  ) {
    let ground: Ground = focused ? .fieldFocused : disabled == nil ? .field : .plain
    // Where nothing stands is quieter than what it is called.
    surface.fill(box(place), Style(focused ? .normal : .quiet, on: ground))
    let start = Position(row: place.row, column: place.valueColumn)
    if input.isEmpty {
      if focused { surface.cursor = start }
      return drawEmpty(into: &surface, place, ground, language)
    }
    let visible =
      focused
      ? input.visible(columns: place.width, rows: place.height)
      : input.beginning(columns: place.width, rows: place.height)
    let tone: Tone = focused && isReplacedByTyping ? .guess : .normal
    var end = start.column
    for (offset, row) in visible.rows.enumerated() {
      let at = Position(row: place.row + offset, column: place.valueColumn)
      end = surface.write(row, at: at, Style(tone, on: ground), width: place.width)
    }
    if focused { surface.cursor = visible.caret.moved(to: start) }
    drawMore(into: &surface, place, visible)
    if visible.rows.count <= place.height, !visible.hasMoreAfter {
      let last = place.row + max(0, visible.rows.count - 1)
      drawTail(into: &surface, place, row: last, from: end, ground, language)
    }
  }

  private func drawMore(
    into surface: inout Surface, _ place: Place, _ visible: TextInput.Visible
  ) {
    let column = place.valueColumn - 1
    guard kind == .lines, column >= place.column else { return }
    if visible.hasMoreBefore {
      surface.write(surface.art.up, at: Position(row: place.row, column: column), .quiet)
    }
    if visible.hasMoreAfter {
      surface.write(surface.art.down, at: Position(row: place.lastRow, column: column), .quiet)
    }
  }

  private func drawEmpty(
    into surface: inout Surface, _ place: Place, _ ground: Ground, _ language: Words.Language
  ) {
    let start = Position(row: place.row, column: place.valueColumn)
    guard let guess else {
      let words = placeholder.map { $0[language] } ?? ""
      let end = surface.write(words, at: start, Style(.quiet, on: ground), width: place.width)
      return drawTail(into: &surface, place, from: end, ground, language)
    }
    let words = words(for: guess, language, width: place.width)
    surface.write(words, at: start, Style(.guess, on: ground), width: place.width)
  }

  /// What is proposed, with as much of what Enter does as fits.
  private func words(for guess: String, _ language: Words.Language, width: Int) -> String {
    let label = label(ofOption: guess, language)
    let all = [Words.guess, Words.shortGuess].map { label + $0[language] }
    return all.first { TextWidth.columns(of: $0) <= width }
      ?? TextWidth.truncate(label, to: width)
  }

  /// The note behind the value, or what is wrong with it, where there is room.
  private func drawTail(
    into surface: inout Surface, _ place: Place, row: Int? = nil, from end: Int, _ ground: Ground,
    _ language: Words.Language
  ) {
    guard let words = problem ?? note else { return }
    let start = end > place.valueColumn ? end + 1 : end
    let room = place.valueColumn + place.width - start
    guard room > 3 else { return }
    surface.write(
      TextWidth.truncate(words[language], to: room),
      at: Position(row: row ?? place.row, column: start),
      Style(problem == nil ? .quiet : .problem, on: ground), width: room)
  }

  /// At the right edge: how many options the digits do not reach.
  private func drawRest(
    into surface: inout Surface, _ place: Place, _ ground: Ground, _ language: Words.Language
  ) {
    let rest = kind.options.count - best.count
    guard rest > 0 else { return }
    let words = Words.more(rest)[language]
    let width = TextWidth.columns(of: words)
    let taken = guess.map { TextWidth.columns(of: label(ofOption: $0, language)) + 18 } ?? 2
    guard taken + width <= place.width else { return }
    surface.write(
      words, at: Position(row: place.row, column: place.valueColumn + place.width - width),
      Style(.quiet, on: ground))
  }

  private func drawFiltered(
    into surface: inout Surface, _ place: Place, focused: Bool, _ language: Words.Language
  ) {
    guard input.isEmpty else {
      return drawText(into: &surface, place, focused: focused, language)
    }
    let ground: Ground = focused ? .fieldFocused : disabled == nil ? .field : .plain
    let start = Position(row: place.row, column: place.valueColumn)
    surface.fill(box(place), Style(focused ? .normal : .quiet, on: ground))
    if focused { surface.cursor = start }
    guard let id = chosen.first else {
      drawEmpty(into: &surface, place, ground, language)
      if focused { drawRest(into: &surface, place, ground, language) }
      return
    }
    let end = surface.write(
      label(ofOption: id, language), at: start, Style(.normal, on: ground), width: place.width)
    drawTail(into: &surface, place, from: end, ground, language)
  }
}

extension Position {
  fileprivate func moved(to origin: Position) -> Position {
    Position(row: origin.row + row, column: origin.column + column)
  }
}
