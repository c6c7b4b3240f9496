/// Whole numbers written with Chinese numerals: 三百, 二十, 两万, 一万二, 二〇二七, 壹佰.
enum ChineseNumerals {
  private static let digits: [Character: Int] = [
    "〇": 0, "零": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7,
    "八": 8, "九": 9, "壹": 1, "贰": 2, "叁": 3, "肆": 4, "伍": 5, "陆": 6, "柒": 7, "捌": 8,
    "玖": 9,
  ]
  private static let small: [Character: Int] = [
    "十": 10, "百": 100, "千": 1000, "拾": 10, "佰": 100, "仟": 1000,
  ]
  private static let large: [Character: Int] = ["万": 10_000, "亿": 100_000_000]

  /// Whether the character can be part of a numeral.
  static func contains(_ character: Character) -> Bool {
    digits[character] != nil || small[character] != nil || large[character] != nil
  }

  /// The number that the text spells, nil for anything else or beyond 999 999 999 999.
  static func value(_ text: some StringProtocol) -> Int? {
    let characters = Array(text)
    guard !characters.isEmpty, characters.count <= 24 else { return nil }
    if characters.allSatisfy({ digits[$0] != nil }) { return positional(characters) }
    guard let value = multiplied(characters), value < 1_000_000_000_000 else { return nil }
    return value
  }

  /// 二〇二七: each numeral is one decimal digit.
  private static func positional(_ characters: [Character]) -> Int? {
    guard characters.count <= 12 else { return nil }
    return characters.reduce(0) { $0 * 10 + (digits[$1] ?? 0) }
  }

  /// 一万二千三百零五: digits and their multipliers, from the greatest down.
  private static func multiplied(_ characters: [Character]) -> Int? {
    var total = 0
    var section = 0
    var digit: Int?
    var lastScale = 0
    var lastLarge = Int.max
    var sectionScale = 10_000
    for character in characters {
      if let value = digits[character] {
        guard digit == nil || digit == 0 else { return nil }
        digit = value
        if value == 0 { lastScale = 0 }
      } else if let scale = small[character] {
        guard scale < sectionScale, digit != 0 || section > 0 || total > 0 else { return nil }
        section += (digit == nil || digit == 0 ? 1 : digit ?? 1) * scale
        (digit, lastScale, sectionScale) = (nil, scale, scale)
      } else if let scale = large[character] {
        guard scale < lastLarge, digit != nil || section > 0 else { return nil }
        total += (section + (digit ?? 0)) * scale
        (section, digit, lastScale, lastLarge, sectionScale) = (0, nil, scale, scale, 10_000)
      }
    }
    return total + section + ending(digit, after: lastScale)
  }

  /// The last digit counts tenths of the scale before it: 一万二 is 12 000, 三百五 is 350.
  private static func ending(_ digit: Int?, after scale: Int) -> Int {
    guard let digit else { return 0 }
    return scale > 10 ? digit * scale / 10 : digit
  }
}
