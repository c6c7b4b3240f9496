/// What somebody did with a mouse.
public enum Pointer: Hashable, Sendable {
  /// The left button was pressed at a place.
  case press(Position)
  /// The wheel was turned by a notch.
  case wheel(isDown: Bool)
}
