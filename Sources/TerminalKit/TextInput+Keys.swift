extension TextInput {
  /// What keys do in a text beside typing.
  public enum Action: Sendable {
    case character, wordBack, wordOn, lineStart, lineEnd
    case deleteCharacter, deleteWord, deleteLine
    case history
    case newLine, page
  }

  /// The keys of every text.
  public static let keys = KeyTable<Action>([
    ([.left, .right], .character), ([.wordLeft, .alt("b")], .wordBack),
    ([.wordRight, .alt("f")], .wordOn), ([.home, .control("a")], .lineStart),
    ([.end, .control("e")], .lineEnd), ([.backspace, .delete], .deleteCharacter),
    ([.control("w")], .deleteWord), ([.control("u"), .control("k")], .deleteLine),
    ([.control("z"), .control("y")], .history),
  ])

  /// The keys of a text of several lines beside those of every text.
  public static let longKeys = KeyTable<Action>([
    ([.control("j")], .newLine), ([.pageUp, .pageDown], .page),
  ])

  private func action(for key: Key) -> Action? {
    TextInput.keys.action(for: key)
      ?? (isMultiline ? TextInput.longKeys.action(for: key) : nil)
  }

  /// Takes a key as an editor would.
  ///
  /// - Parameters:
  ///   - key: what was pressed.
  ///   - columns: the width of the box, for moving up and down in wrapped text.
  ///   - rows: the height of the box.
  /// - Returns: false when the key means nothing here: Enter, Tab, Up in the first row.
  public mutating func handle(_ key: Key, columns: Int, rows: Int = 1) -> Bool {
    if isMultiline, wrap?.columns != max(2, columns) {
      wrap = TextRows(characters, widths, columns: columns)
    }
    let handled = edit(key) || move(key, columns: columns, rows: rows)
    if isMultiline, handled { top = firstRow(columns: columns, rows: rows) }
    return handled
  }

  private mutating func edit(_ key: Key) -> Bool {
    switch key {
    case .text(let text): insert(text, isTyping: TextInput.isRun(text))
    case .paste(let text): insert(text)
    default: return edit(key, action(for: key))
    }
    return true
  }

  private mutating func edit(_ key: Key, _ action: Action?) -> Bool {
    switch action {
    case .deleteCharacter:
      remove(key == .delete ? caret..<min(caret + 1, characters.count) : max(0, caret - 1)..<caret)
    case .deleteWord: remove(wordStart..<caret)
    case .deleteLine: remove(key == .control("u") ? lineStart..<caret : caret..<lineEnd)
    case .history: _ = key == .control("z") ? undo() : redo()
    case .newLine: insert("\n")
    case .character, .wordBack, .wordOn, .lineStart, .lineEnd, .page, nil: return false
    }
    return true
  }

  private static func isRun(_ text: String) -> Bool {
    text.utf8.count == 1 && text.allSatisfy { $0.isLetter || $0.isNumber }
  }

  private mutating func move(_ key: Key, columns: Int, rows: Int) -> Bool {
    switch action(for: key) {
    case .character: moveCaret(to: key == .left ? caret - 1 : caret + 1)
    case .wordBack: moveCaret(to: wordStart)
    case .wordOn: moveCaret(to: wordEnd)
    case .lineStart: moveCaret(to: lineStart)
    case .lineEnd: moveCaret(to: lineEnd)
    case .page:
      let page = max(1, rows - 1)
      return moveRows(by: key == .pageUp ? -page : page, columns: columns)
    case .deleteCharacter, .deleteWord, .deleteLine, .history, .newLine: return false
    case nil:
      if key == .up { return moveRows(by: -1, columns: columns) }
      return key == .down && moveRows(by: 1, columns: columns)
    }
    return true
  }

  /// False when the caret already stands in the first or last row.
  private mutating func moveRows(by rows: Int, columns: Int) -> Bool {
    guard isMultiline else { return false }
    let wrap = wrapped(at: columns)
    let row = wrap.row(of: caret)
    let target = min(max(0, row + rows), wrap.starts.count - 1)
    guard target != row else { return false }
    let column = self.columns(in: wrap.starts[row]..<caret)
    moveCaret(to: index(atColumn: column, of: wrap.range(of: target, in: widths)))
    return true
  }

  private func index(atColumn column: Int, of row: Range<Int>) -> Int {
    var left = column
    for index in row {
      left -= columns(in: index..<index + 1)
      if left < 0 { return index }
    }
    return row.upperBound
  }

  func columns(in range: Range<Int>) -> Int {
    widths[range].reduce(0) { $0 + ($1 == TextInput.lineEndWidth ? 1 : Int($1)) }
  }

  private var lineStart: Int {
    (widths[..<caret].lastIndex(of: TextInput.lineEndWidth) ?? -1) + 1
  }

  private var lineEnd: Int {
    widths[caret...].firstIndex(of: TextInput.lineEndWidth) ?? characters.count
  }
}

extension TextInput {
  /// What belongs together in a word: Chinese runs up to its punctuation, Latin up to a blank.
  private enum Kind {
    case blank, word, han, mark

    init(_ character: Character) {
      if let scalar = character.unicodeScalars.first, (0x4E00...0x9FFF).contains(scalar.value) {
        self = .han
      } else if character.isWhitespace {
        self = .blank
      } else if TextWidth.columns(of: character) == 2, character.isLetter {
        self = .han
      } else if character.isLetter || character.isNumber || character == "_" {
        self = .word
      } else {
        self = .mark
      }
    }
  }

  private var wordStart: Int {
    var index = caret
    while index > 0, Kind(characters[index - 1]) == .blank { index -= 1 }
    guard index > 0 else { return 0 }
    let kind = Kind(characters[index - 1])
    while index > 0, Kind(characters[index - 1]) == kind { index -= 1 }
    return index
  }

  private var wordEnd: Int {
    var index = caret
    while index < characters.count, Kind(characters[index]) == .blank { index += 1 }
    guard index < characters.count else { return index }
    let kind = Kind(characters[index])
    while index < characters.count, Kind(characters[index]) == kind { index += 1 }
    return index
  }
}
