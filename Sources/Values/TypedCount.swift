/// How many people, as people type it.
public enum TypedCount {
  /// Reads `3`, `３`, `3人`, `两个人`, `十五名`; nil for anything else or beyond 100 000.
  public static func parse(_ text: String) -> Int? {
    var rest = TextRules.foldWidth(text).filter { !$0.isWhitespace }[...]
    for unit in ["个人", "人次", "人", "个", "名", "位"] where rest.hasSuffix(unit) {
      rest = rest.dropLast(unit.count)
      break
    }
    let number = Decimals.value(rest) ?? ChineseNumerals.value(rest)
    return number.flatMap { (1...100_000).contains($0) ? $0 : nil }
  }
}
