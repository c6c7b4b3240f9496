import TextLayout

extension TextWidth {
  /// The cells one character takes.
  ///
  /// A family of emoji is drawn as its first member, a flag as its two letters, a direction mark
  /// or another invisible scalar as `<U+202E>`, a tab or a line end as a space.
  public static func cells(of character: Character) -> [Drawn] {
    if let columns = plainColumns(of: character) {
      return [Drawn(text: String(character), columns: columns)]
    }
    let scalars = character.unicodeScalars
    let base = scalars[scalars.startIndex]
    if isSequence(scalars) { return cells(of: Character(base)) }
    let dropsSelectors = base.properties.isEmoji || kind(of: base) == .wide
    return scalars.reduce(into: []) { cells, scalar in
      add(scalar, dropsSelectors: dropsSelectors, to: &cells)
    }
  }

  /// An emoji with joiners, skin tones or tags behind it.
  private static func isSequence(_ scalars: Character.UnicodeScalarView) -> Bool {
    let base = scalars[scalars.startIndex]
    guard base.properties.isEmoji, base.value > 0xFF, !isRegionalIndicator(base) else {
      return false
    }
    return scalars.dropFirst().contains {
      $0 == "\u{200D}" || $0.properties.isEmojiModifier || (0xE0020...0xE007F).contains($0.value)
    }
  }

  private static func add(
    _ scalar: Unicode.Scalar, dropsSelectors: Bool, to cells: inout [Drawn]
  ) {
    switch kind(of: scalar) {
    case .narrow: cells.append(Drawn(text: String(letter(scalar)), columns: 1))
    case .wide: cells.append(Drawn(text: String(scalar), columns: 2))
    case .undrawable: cells.append(Drawn(text: substitute, columns: 2))
    case .zero: addMark(scalar, to: &cells)
    case .selector where dropsSelectors: break
    case .shown, .selector: cells += named(scalar)
    case .control: addControl(scalar, to: &cells)
    }
  }

  /// A mark with nothing to stand on stands on a blank, or it would be glued to the row above.
  private static func addMark(_ mark: Unicode.Scalar, to cells: inout [Drawn]) {
    guard let last = cells.indices.last else {
      return cells.append(Drawn(text: " " + String(mark), columns: 1))
    }
    guard cells[last].text.unicodeScalars.count <= mostMarks else { return }
    cells[last].text.unicodeScalars.append(mark)
  }

  private static func addControl(_ scalar: Unicode.Scalar, to cells: inout [Drawn]) {
    switch scalar {
    case "\t": cells.append(Drawn(text: " ", columns: 1))
    case "\n" where !cells.isEmpty: break
    case "\n", "\r": cells.append(Drawn(text: " ", columns: 1))
    default: cells += named(scalar)
    }
  }

  private static func named(_ scalar: Unicode.Scalar) -> [Drawn] {
    HiddenCharacters.name(of: scalar).map { Drawn(text: String($0), columns: 1) }
  }

  private static func letter(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard isRegionalIndicator(scalar) else { return scalar }
    return Unicode.Scalar(scalar.value - 0x1F1E6 + 0x41) ?? scalar
  }
}
