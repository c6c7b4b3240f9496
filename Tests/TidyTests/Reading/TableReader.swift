extension SourceFile {
  /// Whether all that a declaration does is to choose among values: a switch of which each case is one
  /// expression. Such a table is as long as what it tells of.
  func isPlainTable(_ declaration: Declaration) -> Bool {
    let body = tokens.filter { $0.line > declaration.line && $0.line < declaration.lastLine }
    guard body.first?.text == "switch", body.first?.kind == .word else { return false }
    var reader = TableReader()
    return body.allSatisfy { reader.takes($0) } && reader.isAtItsEnd
  }
}

/// Goes through a switch word by word.
private struct TableReader {
  private var depth = 0
  private var isInPattern = false
  private var hasBegun = false
  private(set) var isAtItsEnd = false

  /// What a second statement would not begin with: the line above goes on.
  private static let goingOn: Set<String> = [
    ".", "+", "-", "*", "/", "?", ":", "&", "|", "=", "<", ">",
  ]
  private static let statements: Set<String> = [
    "if", "guard", "for", "while", "repeat", "return", "let", "var", "switch", "do", "defer",
    "throw",
    "break", "fallthrough", "func",
  ]

  /// Takes the next word; false where it cannot stand in a plain table.
  mutating func takes(_ token: Token) -> Bool {
    if isAtItsEnd { return false }
    let isMark = token.kind == .mark
    if depth == 1, !(isMark && token.text == "}"), !takesInCases(token) { return false }
    if isMark, "([{".contains(token.text) { depth += 1 }
    if isMark, ")]}".contains(token.text) {
      depth -= 1
      isAtItsEnd = depth == 0 && token.text == "}"
    }
    return true
  }

  private mutating func takesInCases(_ token: Token) -> Bool {
    if token.kind == .word, token.startsLine, ["case", "default"].contains(token.text) {
      (isInPattern, hasBegun) = (true, false)
      return true
    }
    if isInPattern {
      if token.kind == .mark, token.text == ":" { isInPattern = false }
      return true
    }
    if hasBegun { return !token.startsLine || TableReader.goesOn(token) }
    hasBegun = true
    return token.kind != .word || !TableReader.statements.contains(token.text)
  }

  private static func goesOn(_ token: Token) -> Bool {
    token.kind == .mark && (goingOn.contains(token.text) || ")]}".contains(token.text))
  }
}
