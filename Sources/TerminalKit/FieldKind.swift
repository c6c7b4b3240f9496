/// How a field is filled in.
public enum FieldKind<Words: Wording>: Equatable, Sendable {
  /// Text on one line.
  case line
  /// Text on many lines; it scrolls in its box.
  case lines
  /// One of at most nine (ten when counted from 0): a digit chooses and moves on.
  case choice([Option<Words>], firstDigit: Int = 1)
  /// One of many: typing filters, digits 1 to 9 choose from what is shown.
  case filtered([Option<Words>])
  /// Any of at most nine: a digit toggles and stays.
  case multiple([Option<Words>])
  /// Enter opens something.
  case opener

  /// The options of a choice; empty for text.
  public var options: [Option<Words>] {
    switch self {
    case .choice(let options, _), .filtered(let options), .multiple(let options): options
    case .line, .lines, .opener: []
    }
  }

  /// Whether every printable key is text here.
  public var isText: Bool {
    switch self {
    case .line, .lines: true
    case .choice, .filtered, .multiple, .opener: false
    }
  }

  /// Whether typing narrows its options.
  public var isFiltered: Bool { if case .filtered = self { true } else { false } }
}
