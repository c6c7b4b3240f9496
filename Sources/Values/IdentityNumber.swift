/// Numbers of resident identity cards (GB 11643-1999).
public enum IdentityNumber {
  /// The number as it stands on a card: narrow, without blanks, a capital X.
  public static func normal(_ text: String) -> String {
    TextRules.foldWidth(text).filter { !$0.isWhitespace }.uppercased()
  }

  /// What looks wrong, or nil; nothing written is no problem.
  public static func problem(_ text: String) -> IdentityProblem? {
    let number = Array(normal(text))
    if number.isEmpty { return nil }
    if let odd = number.enumerated().first(where: { !fits($1, at: $0, of: number.count) }) {
      return .character(odd.element)
    }
    guard number.count == 18 else { return .length(number.count) }
    guard hasBirthday(number) else { return .birthday }
    return lastCharacter(behind: number.dropLast()) == number.last ? nil : .checksum
  }

  private static func fits(_ character: Character, at place: Int, of count: Int) -> Bool {
    isDigit(character) || (character == "X" && place == count - 1)
  }

  private static func isDigit(_ character: Character) -> Bool {
    character.isASCII && character.isNumber
  }

  private static func hasBirthday(_ number: [Character]) -> Bool {
    guard let date = Decimals.value(String(number[6..<14])),
      let day = Day(year: date / 10_000, month: date / 100 % 100, day: date % 100)
    else { return false }
    return day.year >= 1800
  }

  /// The character that makes the sum come out (ISO 7064, MOD 11-2).
  private static func lastCharacter(behind number: ArraySlice<Character>) -> Character {
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(number, weights).reduce(0) { $0 + ($1.0.wholeNumberValue ?? 0) * $1.1 }
    return Array("10X98765432")[sum % 11]
  }
}
