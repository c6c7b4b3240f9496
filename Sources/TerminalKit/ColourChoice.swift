/// When colours are used.
public enum ColourChoice: String, CaseIterable, Sendable {
  /// Where the terminal has them and `NO_COLOR` is not set.
  case auto
  /// Wherever the terminal has them.
  case always
  /// Nowhere: weight, underline and reverse carry what colours would.
  case never
}
