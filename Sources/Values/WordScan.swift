/// Takes words and numbers from the front of a text.
struct WordScan {
  private(set) var rest: Substring

  init(_ text: some StringProtocol) { rest = Substring(text) }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func take(_ words: String...) -> Bool { take(words) }

  mutating func take(_ words: [String]) -> Bool {
    for word in words where rest.hasPrefix(word) {
      rest = rest.dropFirst(word.count)
      return true
    }
    return false
  }

  /// The value of the first of these words that stands here.
  mutating func take<Value>(_ words: [(String, Value)]) -> Value? {
    for (word, value) in words where take(word) { return value }
    return nil
  }

  /// A number in ASCII digits or in Chinese numerals.
  mutating func takeNumber() -> Int? {
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    let numeral = digits.isEmpty ? rest.prefix { ChineseNumerals.contains($0) } : digits
    let value = digits.isEmpty ? ChineseNumerals.value(numeral) : Decimals.value(digits)
    if value != nil { rest = rest.dropFirst(numeral.count) }
    return value
  }

  /// A year of two or four digits, spelt in whatever script.
  mutating func takeYear() -> Int? {
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    let numeral = digits.isEmpty ? rest.prefix { ChineseNumerals.contains($0) } : digits
    guard numeral.count == 2 || numeral.count == 4,
      let value = digits.isEmpty ? ChineseNumerals.spelt(numeral) : Decimals.value(digits)
    else { return nil }
    rest = rest.dropFirst(numeral.count)
    return value
  }

  mutating func takeSeparator() -> Bool {
    guard let first = rest.first, "-/.。·、﹒．－—".contains(first) else { return false }
    rest = rest.dropFirst()
    return true
  }

  /// Whether nothing stands here but the word for a day.
  mutating func endsDay() -> Bool {
    _ = take("日", "号")
    return isAtEnd
  }
}
