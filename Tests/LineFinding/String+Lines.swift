extension String {
  /// The whole lines in which words stand, without the blanks around them: a test that holds them against
  /// what they must be sees what else they say, and how often.
  public func lines(with words: String) -> [String] {
    split(whereSeparator: \.isNewline).filter { $0.contains(words) }.map { line in
      var line = line.drop(while: \.isWhitespace)
      while line.last?.isWhitespace == true { line.removeLast() }
      return String(line)
    }
  }
}
