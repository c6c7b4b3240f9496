/// A number in figures and words of scale: `1万2千`, `1.2万`, `3千5`.
struct MixedNumber {
  private var yuan = 0
  /// The places of the scale before: what follows is smaller.
  private var scale = 20
  private var plain: String?
  private var hasFraction = false

  /// The number as digits.
  var text: String? { plain ?? String(yuan) }

  /// Takes the next figure with its scale; false for what is no number.
  mutating func take(from scan: inout WordScan) throws(AmountProblem) -> Bool {
    let isFirst = scale == 20
    let zero = !isFirst && scan.take("零", "〇")
    guard let digits = MixedNumber.takeDigits(&scan) else { return false }
    guard let places = MixedNumber.takeScale(&scan) else {
      return isFirst ? takePlain(digits, scan) : takeRest(digits, behindZero: zero, scan)
    }
    guard digits != "0" else { return false }
    let shifted = Decimals.shifted(digits, by: places)
    // 1.23456万 is said down to the jiao: nothing stands behind it.
    if shifted.contains(".") { return isFirst && takePlain(shifted, scan) }
    guard places < scale, !hasFraction, let value = Int(shifted), value < 1_000_000_000_000 else {
      if places < scale, !hasFraction { throw .tooLarge }
      return false
    }
    hasFraction = digits.contains(".")
    yuan += value
    scale = places
    return true
  }

  private mutating func takePlain(_ digits: String, _ scan: WordScan) -> Bool {
    plain = digits
    return scan.isAtEnd
  }

  /// 3万5 is 3万5千 as it is said; 1万2345 is all that is written.
  private mutating func takeRest(
    _ digits: String, behindZero: Bool, _ scan: WordScan
  ) -> Bool {
    let parts = digits.split(separator: ".", maxSplits: 1)
    guard scan.isAtEnd, !hasFraction, let whole = parts.first, let value = Int(whole) else {
      return false
    }
    let isShort = whole.count == 1 && parts.count == 1 && scale >= 2
    if isShort, !behindZero {
      yuan += value * Decimals.power(scale - 1)
    } else if whole.count == scale || (behindZero && whole.count < scale) {
      yuan += value
    } else {
      return false
    }
    plain = parts.count == 2 ? "\(yuan).\(parts[1])" : nil
    return true
  }

  private static func takeDigits(_ scan: inout WordScan) -> String? {
    let digits = scan.rest.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") }
    if digits.isEmpty {
      guard let next = scan.rest.first, let value = ChineseNumerals.spelt(String(next)) else {
        return nil
      }
      _ = scan.take(String(next))
      return String(value)
    }
    _ = scan.take(String(digits))
    return Decimals.ungrouped(digits.first == "." ? "0" + digits : digits)
  }

  /// The places of `百万`, `千`, `w`; nil where no scale stands.
  static func takeScale(_ scan: inout WordScan) -> Int? {
    var places: Int?
    while let next = scan.take([
      ("十", 1), ("百", 2), ("佰", 2), ("千", 3), ("仟", 3), ("k", 3), ("万", 4), ("萬", 4), ("w", 4),
      ("亿", 8), ("億", 8),
    ]) { places = (places ?? 0) + next }
    return places
  }
}
