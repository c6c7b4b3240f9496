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
  /// What program it is and of which version, as far as it says so; empty where it does not.
  public var version: String
  /// Whether somebody asked for characters that every terminal draws.
  public var isPlain: Bool
  /// Whether somebody asked for a mouse to do something, where the terminal lets it.
  package var takesMouse = false
  /// Whether somebody asked for large letters.
  package var isLarge = false

  /// What the variables say; nothing where there are none.
  public init(_ variables: [String: String] = [:], isPlain: Bool = false) {
    func filled(_ name: String) -> String? { variables[name].flatMap { $0.isEmpty ? nil : $0 } }
    name = filled("TERM") ?? ""
    locale = filled("LC_ALL") ?? filled("LC_CTYPE") ?? filled("LANG") ?? ""
    colours = filled("COLORTERM") ?? ""
    version = TerminalFacts.versions.compactMap { name in filled(name).map { "\(name)=\($0)" } }
      .joined(separator: " ")
    self.isPlain = isPlain
  }

  /// The same, with what the laptop's settings ask for.
  package init(_ variables: [String: String], isPlain: Bool, by own: LaptopSettings) {
    self.init(variables, isPlain: isPlain)
    (takesMouse, isLarge) = (own.takesMouse, own.isLarge)
  }

  /// Where terminals say what they are.
  private static let versions = [
    "TERM_PROGRAM", "TERM_PROGRAM_VERSION", "VTE_VERSION", "KONSOLE_VERSION", "XTERM_VERSION",
  ]

  /// Under what it is remembered.
  var memoryName: String { version.isEmpty ? name : "\(name) \(version)" }

  /// Whether it may be asked anything: the bare console has few characters and few colours.
  package var answers: Bool { name != "linux" }

  /// Whether it may be drawn on with more than the plainest characters, where it draws them well.
  package var drawsLines: Bool { !isPlain && answers }

  /// Whether text is UTF-8 in the locale.
  var isUTF8: Bool {
    let words = locale.lowercased()
    return words.contains("utf-8") || words.contains("utf8")
  }
}
