extension Form {
  /// Draws the form over a part of a frame, scrolled so that the focus is in it, and puts the
  /// cursor on the caret. What stands there already shows between the fields.
  public func draw(into surface: inout Surface, in rect: Rect, _ language: Words.Language) {
    var canvas = surface.part(rect)
    let top = firstRow(rows: rect.rows)
    for field in fields where !field.isHidden {
      guard var place = layout.places[field.id] else { continue }
      place.row -= top
      field.draw(into: &canvas, place, focused: field.id == focus, language)
      note(field, at: place, in: &canvas)
    }
    drawPopup(into: &canvas, top: top, language)
    surface.draw(canvas, at: Position(row: rect.row, column: rect.column))
  }

  private func firstRow(rows: Int) -> Int {
    guard let place = focus.flatMap({ layout.places[$0] }), layout.rows > rows else { return 0 }
    return min(max(0, place.lastRow - rows + 1), max(0, layout.rows - rows))
  }

  /// The options beside their digits, below the field, or above where there is no room.
  private func drawPopup(into canvas: inout Surface, top: Int, _ language: Words.Language) {
    guard let field = focusedField, field.isOpen, let place = layout.places[field.id] else {
      return
    }
    let best = field.best
    let lines = field.popup(best, language)
    let widest = (lines.map(TextWidth.columns).max() ?? 0) + 2
    let width = min(canvas.columns, max(widest, place.width))
    let below = place.lastRow - top + 1
    let fits = below + lines.count <= canvas.rows
    let row = fits ? below : max(0, place.row - top - lines.count)
    let column = max(0, min(place.valueColumn, canvas.columns - width))
    for (index, line) in lines.enumerated() {
      let isPointed = index == field.mark && !field.input.isEmpty && !best.isEmpty
      let style = isPointed ? Style.selected : .overlay
      let text = TextWidth.pad(" " + line, to: width)
      canvas.write(text, at: Position(row: row + index, column: column), style)
      guard index < best.count, index < FieldKeys.digits.count else { continue }
      canvas.spots?.note(
        Rect(row: row + index, column: column, rows: 1, columns: width),
        .key(FieldKeys.digits[index]))
    }
  }
}

extension FormField {
  func popup(_ options: [Option<Words>], _ language: Words.Language) -> [String] {
    guard !options.isEmpty else { return [Words.nothingFits[language]] }
    return options.enumerated().map { "\($0.offset + 1) \($0.element.label[language])" }
  }
}
