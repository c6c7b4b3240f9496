extension KeyMap {
  /// The hints of this place that fit, most useful first, two blanks apart.
  public func hints(width: Int, _ language: Words.Language) -> [Hint] {
    var left = width + 2
    var hints: [Hint] = []
    for index in bindings.indices where bindings[index].isHinted {
      let hint = bindings[index].hint(language, all: false)
      left -= TextWidth.columns(of: hint.text) + 2
      if left < 0 { break }
      hints.append(hint)
    }
    return hints
  }

  /// The hints of the bindings meant, each with its own words or those given here.
  public func hints(
    _ language: Words.Language, saying words: Words? = nil, for isMeant: (Action) -> Bool
  ) -> [Hint] {
    // By places: `filter` of what only the caller knows looks through all that the program is made of.
    var hints: [Hint] = []
    for index in bindings.indices where isMeant(bindings[index].action) {
      var hint = bindings[index].hint(language, all: false)
      if let words { hint.words = words[language] }
      hints.append(hint)
    }
    return hints
  }

  /// One hint for all the bindings meant: digits in a row and opposite arrows have one name.
  public func family(
    _ language: Words.Language, saying words: Words, for isMeant: (Action) -> Bool
  ) -> Hint {
    Hint(bindings.filter { isMeant($0.action) }.compactMap(\.keys.first), words, language)
  }

  /// One row for each binding, for the help screen and the printed manual.
  public func rows(_ language: Words.Language) -> [Hint] {
    bindings.map { $0.hint(language, all: true) }
  }
}

extension KeyMap.Binding {
  /// The printed names of the keys: `Ctrl-S`, `1-9`, `上下`, `Tab/Enter`.
  public func keyNames(_ language: Words.Language) -> String {
    Words.names(of: keys, language)
  }

  /// Every key in the help; in the bar the first, or all where they are one family.
  func hint(_ language: Words.Language, all: Bool) -> Hint {
    let shown = all || Key.isFamily(keys) ? keys : Array(keys.prefix(1))
    var hint = Hint(
      keys: Words.names(of: shown, language), words: label[language], disabled: disabled?[language])
    hint.key = shown.count == 1 ? shown[0] : nil
    return hint
  }
}

extension Key {
  /// Keys that are printed as one name: digits in a row, opposite arrows.
  static func isFamily(_ keys: [Key]) -> Bool {
    keys.count > 1 && (digits(keys) != nil || areArrows(keys))
  }

  fileprivate static func areArrows(_ keys: [Key]) -> Bool {
    keys == [.up, .down] || keys == [.left, .right] || keys == [.up, .down, .left, .right]
  }

  fileprivate static func digits(_ keys: [Key]) -> ClosedRange<Int>? {
    let digits = keys.compactMap { key -> Int? in
      if case .text(let text) = key { Int(text) } else { nil }
    }
    guard let first = digits.first, let last = digits.last, digits.count == keys.count,
      first < last, digits == Array(first...last)
    else { return nil }
    return first...last
  }
}

extension Wording {
  /// The printed names of keys; those of arrows stand side by side where they need no stroke between.
  static func names(of keys: [Key], _ language: Language) -> String {
    if keys.count > 1, let digits = Key.digits(keys) {
      return "\(digits.lowerBound)-\(digits.upperBound)"
    }
    let names = keys.map { name(of: $0, language) }
    let areWide = Key.areArrows(keys) && !names.joined().contains(where: \.isASCII)
    return names.joined(separator: areWide ? "" : "/")
  }
}

extension Surface {
  /// Writes a bar of hints: key names stand out, words are quiet, what is not available is dim.
  /// - Returns: the column behind the last hint.
  @discardableResult
  public mutating func write(_ hints: [Hint], at position: Position, on ground: Ground = .bar)
    -> Int
  {
    var column = position.column
    for (index, hint) in hints.enumerated() {
      if index > 0 { column += 2 }
      let isOff = hint.disabled != nil
      let at = Position(row: position.row, column: column)
      column = write(hint.keys, at: at, Style(isOff ? .disabled : .key, on: ground))
      let words = (hint.needsGap ? " " : "") + hint.words
      let next = Position(row: position.row, column: column)
      column = write(words, at: next, Style(isOff ? .disabled : .hint, on: ground))
      guard let key = hint.key else { continue }
      let width = column - at.column
      spots?.note(Rect(row: at.row, column: at.column, rows: 1, columns: width), .key(key))
    }
    return column
  }
}
