/// Amounts of money as people type them.
public enum TypedAmount {
  /// Reads `1.2万`, `３００`, `1,280.5元`, `¥199`, `三百`, `3块5`, `3万5`, `12w`; nil for anything else.
  ///
  /// What is only said roughly, `约300`, `300多`, `300左右`, is read as the amount that is named.
  /// Negative amounts, more than two places and more than twelve digits are not amounts.
  public static func parse(_ text: String) -> Money? {
    var rest = withoutRoughness(TextRules.trimmed(TextRules.foldWidth(withPoints(text))))
    if rest.first == "¥" { rest = rest.dropFirst().drop(while: \.isWhitespace) }
    guard let number = takeNumber(&rest) else { return nil }
    let scale = takeScale(&rest)
    guard var yuan = Money(yuan: Decimals.shifted(number, by: scale)) else { return nil }
    // 3万5 is 3万5千, as it is said.
    if scale >= 3, !number.contains("."), let digit = takeDigit(&rest) {
      guard let next = Money(yuan: Decimals.shifted(String(digit), by: scale - 1)) else {
        return nil
      }
      yuan = Money(fen: yuan.fen + next.fen)
    }
    guard takeYuan(&rest) else { return rest.isEmpty ? yuan : nil }
    guard let small = takeSmall(&rest), rest.isEmpty else { return nil }
    return small == 0 || yuan.fen % 100 == 0 ? Money(fen: yuan.fen + small) : nil
  }

  /// An input method makes a full stop of the point between digits: `1280。5`.
  private static func withPoints(_ text: String) -> String {
    text.replacing(/(\d)。(\d)/) { "\($0.output.1).\($0.output.2)" }
  }

  private static func withoutRoughness(_ words: String) -> Substring {
    var rest = words[...]
    for word in ["大约", "约", "近"] where rest.hasPrefix(word) { rest = rest.dropFirst(word.count) }
    for word in ["左右", "上下", "多元", "多块", "余元", "多", "余"] where rest.hasSuffix(word) {
      rest = rest.dropLast(word.count)
    }
    return rest.drop(while: \.isWhitespace)
  }

  private static func takeNumber(_ rest: inout Substring) -> String? {
    let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") }
    if !digits.isEmpty {
      rest = rest.dropFirst(digits.count).drop(while: \.isWhitespace)
      return Decimals.ungrouped(digits)
    }
    let numeral = rest.prefix { ChineseNumerals.contains($0) }
    guard let value = ChineseNumerals.value(numeral) else { return nil }
    rest = rest.dropFirst(numeral.count).drop(while: \.isWhitespace)
    return String(value)
  }

  private static func takeScale(_ rest: inout Substring) -> Int {
    for (word, places) in [("百", 2), ("千", 3), ("万", 4), ("w", 4), ("W", 4), ("亿", 8)]
    where rest.hasPrefix(word) {
      rest = rest.dropFirst().drop(while: \.isWhitespace)
      return places
    }
    return 0
  }

  private static func takeYuan(_ rest: inout Substring) -> Bool {
    for word in ["块钱", "元整", "元", "块", "圆"] where rest.hasPrefix(word) {
      rest = rest.dropFirst(word.count).drop(while: \.isWhitespace)
      return true
    }
    return false
  }

  /// The fen of `5`, `5角`, `5角2分` and `2分` behind the yuan; zero where nothing stands there.
  private static func takeSmall(_ rest: inout Substring) -> Int? {
    guard var digit = takeDigit(&rest) else { return 0 }
    if rest.first == "分" {
      rest = rest.dropFirst()
      return digit
    }
    digit *= 10
    guard let jiao = rest.first else { return digit }
    guard jiao == "角" || jiao == "毛" else { return nil }
    rest = rest.dropFirst()
    guard let fen = takeDigit(&rest) else { return digit }
    if rest.first == "分" { rest = rest.dropFirst() }
    return digit + fen
  }

  private static func takeDigit(_ rest: inout Substring) -> Int? {
    guard let first = rest.first else { return nil }
    let value = Decimals.value(String(first)) ?? ChineseNumerals.value(String(first))
    guard let value, value < 10 else { return nil }
    rest = rest.dropFirst()
    return value
  }
}
