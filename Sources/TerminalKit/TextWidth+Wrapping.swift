import TextLayout

extension TextWidth {
  /// The text in lines of at most so many columns, a line end always ending one; ``LineBreaks`` says where
  /// else a line may end.
  public static func wrap(_ text: String, columns: Int) -> [String] {
    guard columns > 1 else { return [] }
    return text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
      LineBreaks.lines(line, columns: columns) { self.columns(of: $0) }
    }
  }
}
