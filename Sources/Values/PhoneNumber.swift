/// Phone numbers as people write them.
public enum PhoneNumber {
  /// The digits alone, full-width ones as ASCII.
  public static func digits(_ text: String) -> String {
    String(TextRules.foldWidth(text).filter { $0.isASCII && $0.isNumber })
  }

  /// The numbers in a field that may hold several, each as it was written.
  public static func apart(_ text: String) -> [String] {
    if isDigitsAlone(text) { return text.isEmpty ? [] : [text] }
    return TextRules.foldWidth(text).split { "/,;、\n".contains($0) }.map(String.init)
  }

  /// The digits of the number itself, or of the numbers: an extension reaches somebody behind the same
  /// number and is no part of it.
  public static func main(_ text: String) -> String {
    if isDigitsAlone(text) { return text }
    return apart(text).map { digits(withoutExtension($0)) }.joined()
  }

  /// Most numbers are written as digits alone, and are read several times for each case.
  private static func isDigitsAlone(_ text: String) -> Bool { text.utf8.allSatisfy(isDigit) }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// The digits by which numbers are compared: without extensions, and `+86 138...` and `+86 571 ...`
  /// as they are dialled at home.
  public static func compared(_ text: String) -> String { national(main(text)) }

  /// What looks wrong, or nil; nothing written is no problem.
  public static func problem(_ text: String) -> PhoneProblem? {
    let folded = TextRules.trimmed(TextRules.foldWidth(text))
    if folded.isEmpty { return nil }
    let plain = apart(folded).map(withoutExtension).joined(separator: "/")
    if let odd = plain.first(where: { !isPlausible($0) }) { return .character(odd) }
    let number = compared(plain.split(separator: "/").first.map(String.init) ?? "")
    if number.isEmpty { return .noDigits }
    if isMobile(number) { return number.count == 11 ? nil : .mobile(digits: number.count) }
    if number.count == 11, number.first == "1" { return .noMobile }
    if number.count < 5 { return .short(digits: number.count) }
    if number.count > 12 { return .long(digits: number.count) }
    let isWhole = number.first != "0" || isLandline(number)
    return isWhole ? nil : .landline(digits: number.count)
  }

  /// The last four digits, by which people are found.
  public static func lastFour(_ text: String) -> String { String(main(text).suffix(4)) }

  /// Whether a word that is looked for can be a number: digits and what stands between them.
  public static func isNumber(_ word: String) -> Bool {
    let folded = TextRules.foldWidth(word)
    // Nearly all words have no digit.
    guard folded.utf8.contains(where: isDigit) else { return false }
    let plain = withoutExtension(folded)
    return plain.utf8.contains(where: isDigit)
      && plain.allSatisfy { $0.isASCII && ($0.isNumber || " -()+".contains($0)) }
  }

  private static func isPlausible(_ character: Character) -> Bool {
    character.isASCII && (character.isNumber || " -()+#*/,;".contains(character))
      || "转分机、".contains(character)
  }

  /// A number without the code of China.
  private static func national(_ number: String) -> String {
    for code in ["0086", "86"] where number.hasPrefix(code) && number.count >= 10 + code.count {
      let rest = String(number.dropFirst(code.count))
      if isMobile(rest) && rest.count == 11 || isLandline(rest) { return rest }
      if isLandline("0" + rest) { return "0" + rest }
    }
    return number
  }

  /// 010 and 02x are followed by eight digits, the longer area codes by seven or eight.
  private static func isLandline(_ number: String) -> Bool {
    if number.first != "0" || number.hasPrefix("00") { return false }
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

// MARK: - Extensions

extension PhoneNumber {
  /// What people write before an extension: the first sign of each word, and how the word has to go on.
  /// 分机 needs no more than 分.
  private static let signs: [Unicode.Scalar: String] = [
    "分": "", "内": "线", "內": "線", "转": "", "轉": "", "e": "xt", "E": "xt", "x": "", "X": "",
    "#": "", "*": "",
  ]

  /// A number without its extension: `0571-88001234转801`, `ext. 801`, `分机801`, and `-801` behind a
  /// number that is whole without it.
  private static func withoutExtension(_ number: String) -> String {
    let scalars = number.unicodeScalars
    let first = scalars.indices.first { place in
      guard let rest = signs[scalars[place]] else { return false }
      return number[scalars.index(after: place)...].lowercased().hasPrefix(rest)
    }
    if let first, number[..<first].contains(where: \.isNumber) { return String(number[..<first]) }
    return withoutTail(number)
  }

  /// The number in front of the last sign between digits, where that alone is whole and few digits
  /// follow.
  private static func withoutTail(_ number: String) -> String {
    let signs = Array(number)
    let end = signs.lastIndex { $0.isNumber }.map { $0 + 1 } ?? 0
    let start = signs[..<end].lastIndex { !$0.isNumber }.map { $0 + 1 } ?? 0
    guard start > 0, (1...6).contains(end - start) else { return number }
    let rest = String(number.prefix(start))
    let whole = digits(rest)
    let isCut = signs[start - 1] == "-" && isLocal(whole, tail: end - start)
    return isLandline(national(whole)) || isCut
      ? rest : number
  }

  /// Whether digits can be a number without its area. Those of a service, 400 and 800, are ten in all.
  private static func isLocal(_ digits: String, tail: Int) -> Bool {
    let isService = digits.hasPrefix("400") || digits.hasPrefix("800")
    if isService { return digits.count == 10 || digits.count + tail != 10 && digits.count > 6 }
    return digits.first != "1" && digits.first != "0" && [7, 8, 10].contains(digits.count)
  }
}
