/// What a piece of text lies on.
public enum Ground: String, CaseIterable, Hashable, Sendable {
  /// The terminal's own background.
  case plain
  /// The title row and the bar of hints.
  case bar
  /// The selected row of a list.
  case selected
  /// Where text can be typed, and where it is being typed.
  case field, fieldFocused
  /// A box over the screen.
  case overlay

  /// Whether text can be typed there.
  public var isField: Bool {
    switch self {
    case .field, .fieldFocused: true
    case .plain, .bar, .selected, .overlay: false
    }
  }
}
