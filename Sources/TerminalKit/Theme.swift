/// In what colours a screen is shown, by where it is read.
public enum Theme: String, CaseIterable, Hashable, Sendable {
  /// By the background that the terminal has; where nobody knows it, colours that are read on both.
  case auto
  /// On a dark background, and on a light one.
  case dark, light
  /// Black on white with the most contrast, whatever background the terminal has: outdoors.
  case sunlight
  /// Without colours.
  case mono
}
