extension Quantity {
  /// Reads `[约|近]N[万][多|余][万][UNIT]`, such as `5500多份`, `约180吨`, `近7万元`, `二十余名`.
  ///
  /// The first of `units` is taken where none is written; no `units` means any unit, which then
  /// has to be written. 位 counts as 名. `511.5万元` is 511.5 where 万元 is a unit, and 5 115 000
  /// where only 元 is.
  public static func parse(
    _ text: String, units: [String]
  ) throws(QuantityError) -> Quantity {
    let words = TextRules.trimmed(TextRules.foldWidth(text))
    guard !words.isEmpty else { throw .empty }
    var reader = QuantityReader(words: words)
    try reader.read(units)
    let quantity = Quantity(count: reader.count, unit: reader.unit, approx: reader.approx)
    let spoken = reader.unitIsWritten ? words : words + reader.unit
    return quantity.canonical == spoken || Quantity.isPlain(spoken, quantity)
      ? quantity : quantity.saying(spoken)
  }

  /// The same number in the same unit, written with commas, spaces or needless zeros.
  private static func isPlain(_ words: String, _ quantity: Quantity) -> Bool {
    quantity.approx == .exact && words.hasSuffix(quantity.unit)
      && words.dropLast(quantity.unit.count).allSatisfy { "0123456789., ".contains($0) }
  }

  private func saying(_ words: String) -> Quantity {
    var quantity = self
    quantity.typed = words
    return quantity
  }
}

/// Takes a quantity apart from left to right.
private struct QuantityReader {
  let words: String
  var rest: Substring
  var count = Count.zero
  var unit = ""
  var unitIsWritten = true
  var approx = Approximation.exact

  init(words: String) {
    self.words = words
    rest = words[...]
  }

  mutating func read(_ units: [String]) throws(QuantityError) {
    let prefix = takePrefix()
    if let first = rest.first, "-−负".contains(first) { throw .negative(words) }
    let number = try takeNumber()
    let floorBefore = takeFloor()
    let scale = number.isComplete ? 0 : takeScale(units)
    let isScaled = scale > 0
    let floorBehind = !(floorBefore && !isScaled) && takeFloor()
    let isFloor = floorBefore || floorBehind
    approx = prefix.map { isFloor ? .about : $0 } ?? (isFloor ? .atLeast : .exact)
    try takeUnit(units, isScaled: isScaled)
    guard let count = Count(isScaled ? Decimals.shifted(number.text, by: scale) : number.text)
    else { throw .outOfRange(words) }
    guard count.whole != nil || !Quantity.isIndivisible(unit) else {
      throw .fraction(words, unit: unit)
    }
    self.count = count
  }
}

// MARK: - Parts

extension QuantityReader {
  private struct Number {
    var text: String
    /// Whether a 万 behind it can only belong to the unit.
    var isComplete = false
  }

  private mutating func take(_ word: String) -> Bool {
    guard rest.hasPrefix(word) else { return false }
    drop(word.count)
    return true
  }

  private mutating func drop(_ count: Int) {
    rest = rest.dropFirst(count).drop { $0 == " " }
  }

  private mutating func takePrefix() -> Approximation? {
    if take("大约") || take("约") { return .about }
    return take("将近") || take("近") ? .nearly : nil
  }

  private mutating func takeFloor() -> Bool { take("多") || take("余") }

  private mutating func takeNumber() throws(QuantityError) -> Number {
    let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") }
    guard !digits.isEmpty else { return try takeChineseNumber() }
    guard let plain = Decimals.ungrouped(digits) else { throw .notANumber(words) }
    drop(digits.count)
    return Number(text: plain)
  }

  private mutating func takeChineseNumber() throws(QuantityError) -> Number {
    var numeral = rest.prefix { ChineseNumerals.contains($0) }
    let isComplete = numeral.contains("亿")
    // A 万 at the end may belong to the unit 万元, so it is left to be read with the unit.
    if numeral.last == "万", !isComplete { numeral.removeLast() }
    guard let value = ChineseNumerals.value(numeral) else { throw .notANumber(words) }
    drop(numeral.count)
    return Number(text: String(value), isComplete: isComplete)
  }

  /// The places of 万, 千 or 百 behind the digits; where the item prescribes no unit, 千 may begin one.
  private mutating func takeScale(_ units: [String]) -> Int {
    guard match(units) == nil else { return 0 }
    if take("万") { return 4 }
    if units.isEmpty { return 0 }
    return take("千") ? 3 : take("百") ? 2 : 0
  }

  /// The unit that the rest is, if it is one: 位 is a polite 名, 50个品种 are 50品种, and 册（份）
  /// names the unit and another one that would do.
  private func match(_ units: [String]) -> String? {
    let said = rest.prefix { $0 != "(" }
    let aside = rest.dropFirst(said.count)
    if !aside.isEmpty {
      guard aside.last == ")", units.contains(String(aside.dropFirst().dropLast())) else {
        return nil
      }
    }
    if units.contains(String(said)) { return String(said) }
    if said.first == "个", units.contains(String(said.dropFirst())) {
      return String(said.dropFirst())
    }
    return said == "位" && units.contains("名") ? "名" : nil
  }

  private mutating func takeUnit(_ units: [String], isScaled: Bool) throws(QuantityError) {
    if let match = match(units) {
      unit = match
    } else if rest.contains(where: { $0.isASCII && $0.isNumber }) {
      throw .notANumber(words)
    } else if rest.isEmpty {
      try takeDefault(units.first, isScaled: isScaled)
    } else if units.isEmpty {
      unit = String(rest)
    } else {
      throw .unit(String(rest), allowed: units)
    }
  }

  private mutating func takeDefault(_ first: String?, isScaled: Bool) throws(QuantityError) {
    guard let first else { throw .unitMissing(words) }
    if isScaled, let scale = first.first, "万千百".contains(scale) {
      throw .ambiguous(words, unit: first)
    }
    unit = first
    unitIsWritten = false
  }
}
