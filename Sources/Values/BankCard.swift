/// Finds numbers that look like those of bank cards. No complaint needs one, so a desk takes none
/// down (个人信息保护法 art. 6: no more than the purpose needs; art. 28: accounts are sensitive).
public enum BankCard {
  /// The first number in a text that looks like a card's, its digits alone; nil for none.
  ///
  /// Thirteen to nineteen digits that pass the check of Luhn, in one piece or in groups of four; and
  /// sixteen or nineteen from 62, which UnionPay's begin with, however they were mistyped.
  /// Resident identity numbers, credit codes and the bar codes of Chinese goods (13 digits from 69)
  /// are none.
  public static func number(in text: String) -> String? {
    var run = Run()
    for scalar in text.unicodeScalars {
      if let found = run.take(scalar) { return found }
    }
    return run.end()
  }

  fileprivate static func isCard(_ digits: [UInt8]) -> Bool {
    let isUnionPay = [16, 19].contains(digits.count) && digits.starts(with: [6, 2])
    guard !isUnionPay else { return true }
    guard (13...19).contains(digits.count), passesLuhn(digits) else { return false }
    guard let first = digits.first, (3...6).contains(first) || first == 9 else { return false }
    if digits.count == 13, digits.starts(with: [6, 9]) { return false }
    let words = String(digits.map { Character(String($0)) })
    return IdentityNumber.problem(words) != nil && CreditCode.problem(words) != nil
  }

  /// From the right, every second digit counts double, by the sum of its own digits.
  private static func passesLuhn(_ digits: [UInt8]) -> Bool {
    var sum = 0
    for (place, digit) in digits.reversed().enumerated() {
      let value = Int(digit) * (place % 2 == 1 ? 2 : 1)
      sum += value > 9 ? value - 9 : value
    }
    return sum % 10 == 0
  }
}

/// Digits that stand together while a text is read.
private struct Run {
  private var digits: [UInt8] = []
  /// How many digits stand behind the last blank or dash.
  private var group = 0
  /// Whether a blank or a dash stood before this digit.
  private var isBroken = false

  mutating func take(_ scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x30...0x39: add(UInt8(scalar.value - 0x30))
    case 0xFF10...0xFF19: add(UInt8(scalar.value - 0xFF10))
    case 0x20, 0x2D, 0x3000, 0xFF0D:
      // Only groups of four belong together: a day and a phone beside each other do not.
      guard group == 4, !isBroken else { return end() }
      isBroken = true
    default: return end()
    }
    return nil
  }

  private mutating func add(_ digit: UInt8) {
    if isBroken { (isBroken, group) = (false, 0) }
    digits.append(digit)
    group += 1
  }

  /// Ends the digits that stand together and says which card they are.
  mutating func end() -> String? {
    defer { self = Run() }
    guard BankCard.isCard(digits) else { return nil }
    return String(digits.map { Character(String($0)) })
  }
}
