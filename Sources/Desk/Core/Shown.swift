import Values

/// A value that changes by itself, and what the screen shows of it.
///
/// Nothing is drawn beside a text while somebody types there: a repaint moves the window in which an input
/// method composes. What is new is therefore shown at once where nobody types, else when the text is left.
struct Shown<Value: Sendable>: Sendable {
  /// What is so now.
  private(set) var known: Value
  /// What the screen says.
  private(set) var shown: Value

  init(_ value: Value) { (known, shown) = (value, value) }

  /// Takes what is so from now on.
  mutating func learn(_ value: Value, isTyping: Bool) {
    known = value
    if !isTyping { shown = value }
  }

  /// A text was left: what is known is shown.
  mutating func catchUp() { shown = known }
}
