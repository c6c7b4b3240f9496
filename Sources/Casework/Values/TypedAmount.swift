/// Amounts of money as people type them.
public enum TypedAmount {
  /// Reads `1.2万`, `３００`, `1,280.5元`, `¥199`, `三百`, `3块5`; nil for anything else.
  ///
  /// Negative amounts, more than two places and more than twelve digits are not amounts.
  public static func parse(_ text: String) -> Money? {
    var rest = TextRules.trimmed(TextRules.foldWidth(text))[...]
    if rest.first == "¥" { rest = rest.dropFirst().drop(while: \.isWhitespace) }
    guard let number = takeNumber(&rest) else { return nil }
    let scale = takeScale(&rest)
    guard let yuan = Money(yuan: Decimals.shifted(number, by: scale)) else { return nil }
    guard takeYuan(&rest) else { return rest.isEmpty ? yuan : nil }
    guard let small = takeSmall(&rest), rest.isEmpty else { return nil }
    return small == 0 || yuan.fen % 100 == 0 ? Money(fen: yuan.fen + small) : nil
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
    for (word, places) in [("百", 2), ("千", 3), ("万", 4), ("亿", 8)] where rest.hasPrefix(word) {
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
