/// What a terminal answers to a question that the desk put to it. It comes among the keys and is none.
public enum TerminalAnswer: Hashable, Sendable {
  /// In which column its cursor stood behind what was drawn, counted from 0.
  case column(Int)
}

extension TerminalAnswer {
  /// The row in which the desk asks for the column. On the first one the answer could be F3 with Shift or Ctrl.
  static let askedRow = 2

  /// The answer `ESC [ numbers letter`; nil for what is none.
  init?(sequence numbers: String, _ letter: Character) {
    let parts = numbers.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
    guard letter == "R", parts.count == 2, let row = parts[0], let column = parts[1],
      row >= TerminalAnswer.askedRow, column > 0
    else { return nil }
    self = .column(column - 1)
  }

  /// Draws a sign where the first frame will cover it, asks where the cursor stands behind it, and wipes it at once.
  static func question(behind sign: String) -> String {
    "\u{1B}[\(askedRow);1H\(sign)\u{1B}[6n\u{1B}[2K"
  }
}
