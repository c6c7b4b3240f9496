/// What looks wrong with a phone number; it is said, never refused.
public enum PhoneProblem: Hashable, Sendable {
  /// No digit at all.
  case noDigits
  /// A character that no phone number has.
  case character(Character)
  /// A mobile number that has not eleven digits.
  case mobile(digits: Int)
  /// A landline's number whose area code is followed by too few or too many digits.
  case landline(digits: Int)
  /// Too few digits for any number.
  case short(digits: Int)
  /// Too many digits for one number.
  case long(digits: Int)
  /// Eleven digits that begin as no mobile number does: 10, 11 or 12.
  case noMobile
}

/// Phone numbers as people write them.
public enum PhoneNumber {
  /// The digits alone, full-width ones as ASCII.
  public static func digits(_ text: String) -> String {
    String(TextRules.foldWidth(text).filter { $0.isASCII && $0.isNumber })
  }

  /// The digits by which numbers are compared: `+86 138...` is the number without its country.
  public static func compared(_ text: String) -> String {
    let digits = digits(text)
    for code in ["0086", "86"] where digits.hasPrefix(code) {
      let rest = String(digits.dropFirst(code.count))
      if isMobile(rest), rest.count == 11 { return rest }
    }
    return digits
  }

  /// What looks wrong, or nil; nothing written is no problem.
  public static func problem(_ text: String) -> PhoneProblem? {
    let folded = TextRules.trimmed(TextRules.foldWidth(text))
    if folded.isEmpty { return nil }
    if let odd = folded.first(where: { !isPlausible($0) }) { return .character(odd) }
    let number = national(folded)
    if number.isEmpty { return .noDigits }
    if isMobile(number) { return number.count == 11 ? nil : .mobile(digits: number.count) }
    if number.count == 11, number.first == "1" { return .noMobile }
    if number.count < 5 { return .short(digits: number.count) }
    if number.count > 12 { return .long(digits: number.count) }
    let isWhole = number.first != "0" || isLandline(number)
    return isWhole ? nil : .landline(digits: number.count)
  }

  /// The last four digits, by which people are found.
  public static func lastFour(_ text: String) -> String { String(digits(text).suffix(4)) }

  private static func isPlausible(_ character: Character) -> Bool {
    character.isASCII && (character.isNumber || " -()+#*/,;".contains(character))
      || "转分机、".contains(character)
  }

  /// The first number without its extension and without the code of China.
  private static func national(_ folded: String) -> String {
    let number = digits(withoutExtension(folded.prefix { !"转分#*/、,;".contains($0) }))
    for code in ["0086", "86"] where number.hasPrefix(code) && number.count >= 10 + code.count {
      let rest = String(number.dropFirst(code.count))
      return isMobile(rest) || rest.first == "0" ? rest : "0" + rest
    }
    return number
  }

  /// `0571-8800 1234-801` and `88001234-801`: what follows a whole number behind a dash.
  private static func withoutExtension(_ words: Substring) -> String {
    let parts = words.split(separator: "-")
    guard parts.count > 1, let last = parts.last else { return String(words) }
    let rest = digits(parts.dropLast().joined())
    let isWhole =
      rest.first == "0" ? isLandline(rest) : rest.first != "1" && [7, 8, 10].contains(rest.count)
    return isWhole && digits(String(last)).count <= 6 ? rest : String(words)
  }

  /// 010 and 02x are followed by eight digits, the longer area codes by seven or eight.
  private static func isLandline(_ number: String) -> Bool {
    let isShort = number.hasPrefix("01") || number.hasPrefix("02")
    return isShort ? number.count == 11 : number.count == 11 || number.count == 12
  }

  /// 13 to 19 begin mobile numbers; five digits such as 12315 and 95588 are services.
  private static func isMobile(_ number: String) -> Bool {
    guard number.count > 8, number.first == "1", let second = number.dropFirst().first else {
      return false
    }
    return second >= "3" && second <= "9"
  }
}
