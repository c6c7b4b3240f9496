/// What the desk asks a terminal.
public enum TerminalQuestion: Hashable, Sendable {
  /// In which column its cursor stands behind a sign that is drawn in the first one.
  case column(behind: String)
  /// What colour its background has.
  case background

  /// What is sent. A sign is drawn where the first frame will cover it, and wiped at once. Which kind of terminal it is
  /// is asked at the end, for every terminal answers that: what has no answer by then will have none.
  static func bytes(of questions: [TerminalQuestion]) -> String {
    questions.map(\.bytes).joined() + "\u{1B}[c"
  }

  private var bytes: String {
    switch self {
    case .column(let sign): "\u{1B}[\(TerminalAnswer.askedRow);1H\(sign)\u{1B}[6n\u{1B}[2K"
    case .background: "\u{1B}]11;?\u{1B}\\"
    }
  }
}
