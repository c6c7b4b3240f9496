/// What looks wrong with a phone number; it is said, never refused.
public enum PhoneProblem: Hashable, Sendable {
  /// No digit at all.
  case noDigits
  /// A character that no phone number has.
  case character(Character)
  /// A mobile number that has not eleven digits.
  case mobile(digits: Int)
  /// Too few digits for any number.
  case short(digits: Int)
  /// Too many digits for one number.
  case long(digits: Int)
}

/// Phone numbers as people write them.
public enum PhoneNumber {
  /// The digits alone, full-width ones as ASCII.
  public static func digits(_ text: String) -> String {
    String(TextRules.foldWidth(text).filter { $0.isASCII && $0.isNumber })
  }

  /// What looks wrong, or nil; nothing written is no problem.
  public static func problem(_ text: String) -> PhoneProblem? {
    let folded = TextRules.trimmed(TextRules.foldWidth(text))
    if folded.isEmpty { return nil }
    if let odd = folded.first(where: { !isPlausible($0) }) { return .character(odd) }
    let number = national(folded)
    if number.isEmpty { return .noDigits }
    if isMobile(number) { return number.count == 11 ? nil : .mobile(digits: number.count) }
    return number.count < 5
      ? .short(digits: number.count) : number.count > 12 ? .long(digits: number.count) : nil
  }

  /// The last four digits, by which people are found.
  public static func lastFour(_ text: String) -> String { String(digits(text).suffix(4)) }

  private static func isPlausible(_ character: Character) -> Bool {
    character.isASCII && (character.isNumber || " -()+#*/".contains(character))
      || character == "转" || character == "、"
  }

  /// The digits before an extension, without the code of China.
  private static func national(_ folded: String) -> String {
    let number = digits(String(folded.prefix { !"转#*/、".contains($0) }))
    for code in ["0086", "86"] where number.hasPrefix(code) && number.count >= 11 + code.count {
      return String(number.dropFirst(code.count))
    }
    return number
  }

  /// 13 to 19 begin mobile numbers; five digits such as 12315 and 95588 are services.
  private static func isMobile(_ number: String) -> Bool {
    guard number.count > 8, number.first == "1", let second = number.dropFirst().first else {
      return false
    }
    return second >= "3" && second <= "9"
  }
}
