/// Whole numbers written with Chinese numerals: 三百, 二十, 两万, 一万二, 二〇二七, 壹佰.
enum ChineseNumerals {
  private static let digits: [Character: Int] = [
    "〇": 0, "○": 0, "零": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7,
    "八": 8, "九": 9, "壹": 1, "贰": 2, "叁": 3, "肆": 4, "伍": 5, "陆": 6, "柒": 7, "捌": 8,
    "玖": 9, "貳": 2, "參": 3, "叄": 3, "陸": 6, "兩": 2,
  ]
  private static let small: [Character: Int] = [
    "十": 10, "百": 100, "千": 1000, "拾": 10, "佰": 100, "仟": 1000,
  ]
  private static let large: [Character: Int] = [
    "万": 10_000, "亿": 100_000_000, "萬": 10_000, "億": 100_000_000,
  ]

  /// Numerals that stand for two.
  private static let tens: [Character: [Character]] = ["廿": ["二", "十"], "卅": ["三", "十"]]

  /// Whether the character can be part of a numeral.
  static func contains(_ character: Character) -> Bool {
    digits[character] != nil || small[character] != nil || large[character] != nil
      || tens[character] != nil
  }

  /// The number that the text spells, nil for anything else or beyond 999 999 999 999.
  static func value(_ text: some StringProtocol) -> Int? {
    let characters = text.flatMap { tens[$0] ?? [$0] }
    guard !characters.isEmpty, characters.count <= 24 else { return nil }
    if characters.allSatisfy({ digits[$0] != nil }) {
      return isSpelt(characters) ? positional(characters) : nil
    }
    guard let value = multiplied(characters), value < 1_000_000_000_000 else { return nil }
    return value
  }

  /// The number whose digits are spelt one by one, however few they are: 二六 of 二六年.
  static func spelt(_ text: some StringProtocol) -> Int? {
    let characters = Array(text)
    let isDigits = !characters.isEmpty && characters.allSatisfy { digits[$0] != nil }
    return isDigits ? positional(characters) : nil
  }

  /// 三五 and 两三 are no 35 and 23, but about as many as that: two or three digits without a zero are
  /// not spelt one by one.
  private static func isSpelt(_ characters: [Character]) -> Bool {
    characters.count == 1 || characters.count > 3 || characters.contains { digits[$0] == 0 }
  }

  /// 二〇二七: each numeral is one decimal digit.
  private static func positional(_ characters: [Character]) -> Int? {
    guard characters.count <= 12 else { return nil }
    return characters.reduce(0) { $0 * 10 + (digits[$1] ?? 0) }
  }

  /// 一万二千三百零五: digits and their multipliers, from the greatest down.
  private static func multiplied(_ characters: [Character]) -> Int? {
    var numeral = Numeral()
    for character in characters {
      guard numeral.take(character) else { return nil }
    }
    return numeral.value
  }

  /// A numeral as far as it is read.
  private struct Numeral {
    private var total = 0
    /// What stands since the last 万 or 亿.
    private var section = 0
    private var digit: Int?
    /// The multiplier before the last digit; none behind a 零.
    private var lastScale = 0
    private var largestAllowed = Int.max
    private var scaleLimit = 10_000

    var value: Int { total + section + ending }

    mutating func take(_ character: Character) -> Bool {
      if let value = digits[character] { return take(digit: value) }
      if let scale = small[character] { return take(small: scale) }
      return large[character].map { take(large: $0) } ?? false
    }

    private mutating func take(digit value: Int) -> Bool {
      guard digit == nil || digit == 0 else { return false }
      digit = value
      if value == 0 { lastScale = 0 }
      return true
    }

    /// Only 十 may stand without a digit: 十五, 一百十五.
    private mutating func take(small scale: Int) -> Bool {
      guard scale < scaleLimit, (digit ?? 0) > 0 || scale == 10 else { return false }
      section += max(digit ?? 1, 1) * scale
      (digit, lastScale, scaleLimit) = (nil, scale, scale)
      return true
    }

    private mutating func take(large scale: Int) -> Bool {
      let before = section + (digit ?? 0)
      guard scale < largestAllowed, before > 0 else { return false }
      total += before * scale
      (section, digit, lastScale) = (0, nil, scale)
      (largestAllowed, scaleLimit) = (scale, 10_000)
      return true
    }

    /// The last digit counts tenths of the scale before it: 一万二 is 12 000, 三百五 is 350.
    private var ending: Int {
      guard let digit else { return 0 }
      return lastScale > 10 ? digit * lastScale / 10 : digit
    }
  }
}
