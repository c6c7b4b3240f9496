/// What is known of the terminal, by its variables and by what it answered.
public struct TerminalFacts: Hashable, Sendable {
  /// Its name, `TERM`; empty where nobody said.
  public var name: String
  /// The locale in force, `LC_ALL`, `LC_CTYPE` or `LANG`; empty where none is.
  public var locale: String
  /// What it says of its colours, `COLORTERM`; empty where it says nothing.
  public var colours: String
  /// How many columns it takes for a line of ambiguous width, `─`; nil where it was not asked or gave no answer.
  public var dashColumns: Int?

  /// What the variables say; nothing where there are none.
  public init(_ variables: [String: String] = [:]) {
    func filled(_ name: String) -> String? { variables[name].flatMap { $0.isEmpty ? nil : $0 } }
    name = filled("TERM") ?? ""
    locale = filled("LC_ALL") ?? filled("LC_CTYPE") ?? filled("LANG") ?? ""
    colours = filled("COLORTERM") ?? ""
  }

  /// Whether text is UTF-8 in the locale.
  var isUTF8: Bool {
    let words = locale.lowercased()
    return words.contains("utf-8") || words.contains("utf8")
  }
}
