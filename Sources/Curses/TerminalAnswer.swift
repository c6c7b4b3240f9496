/// What a terminal answers to a question that the desk put to it. It comes among the keys and is none.
public enum TerminalAnswer: Hashable, Sendable {
  /// In which column its cursor stood behind what was drawn, counted from 0.
  case column(Int)
  /// Whether its background is light.
  case background(isLight: Bool)
  /// What kind of terminal it is, which is the last of its answers.
  case end
}

extension TerminalAnswer {
  /// The row in which the desk asks for the column. On the first one the answer could be F3 with Shift or Ctrl.
  static let askedRow = 2

  /// The answer `ESC [ numbers letter`; nil for what is none.
  init?(sequence numbers: String, _ letter: Character) {
    if letter == "c", numbers.hasPrefix("?") {
      self = .end
      return
    }
    let parts = numbers.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
    guard letter == "R", parts.count == 2, let row = parts[0], let column = parts[1],
      row >= TerminalAnswer.askedRow, column > 0
    else { return nil }
    self = .column(column - 1)
  }

  /// With what the answer about the background begins, behind `ESC ]`.
  private static let backgroundHead = "11;rgb:"

  /// Whether an answer `ESC ] words` can begin so.
  static func canBegin(_ words: String) -> Bool {
    words.hasPrefix(backgroundHead)
      ? words.utf8.count <= 32 && words.dropFirst(backgroundHead.count).allSatisfy(isOfColour)
      : backgroundHead.hasPrefix(words)
  }

  private static func isOfColour(_ sign: Character) -> Bool { sign.isHexDigit || sign == "/" }

  /// The answer `ESC ] words`, with red, green and blue in one to four digits each; nil for what is none.
  init?(command words: String) {
    guard words.hasPrefix(TerminalAnswer.backgroundHead) else { return nil }
    let parts = words.dropFirst(TerminalAnswer.backgroundHead.count).split(separator: "/")
    let shares = parts.compactMap { part -> Double? in
      guard (1...4).contains(part.count), let value = Int(part, radix: 16) else { return nil }
      return Double(value) / Double((1 << (4 * part.count)) - 1)
    }
    guard shares.count == 3, parts.count == 3 else { return nil }
    // As light as it seems: half of the way from black to white is a grey of a fifth of the light.
    let light = 0.2126 * shares[0] + 0.7152 * shares[1] + 0.0722 * shares[2]
    self = .background(isLight: light > 0.5)
  }
}
