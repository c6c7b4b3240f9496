/// Decimal digits, read and written without locale.
enum Decimals {
  private static let point: Character = "."
  private static let comma: Character = ","

  /// The number that ASCII digits spell; nil for anything else, nothing, or too much.
  static func value(_ digits: some Collection<UInt8>) -> Int? {
    guard !digits.isEmpty, digits.count <= 18 else { return nil }
    var value = 0
    for byte in digits {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }

  /// The number that ASCII digits spell.
  static func value(_ digits: some StringProtocol) -> Int? { value(Array(digits.utf8)) }

  /// The number with zeros in front.
  static func padded(_ number: Int, _ width: Int = 2) -> String {
    if (0..<power(width)).contains(number) {
      return String(unsafeUninitializedCapacity: width) { digits in
        for place in 0..<width { digits[place] = digit(of: number, at: width - 1 - place) }
        return width
      }
    }
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// The digit of a number that is not negative, as ASCII; the last one is at 0.
  static func digit(of number: Int, at place: Int) -> UInt8 {
    UInt8(48 + number / power(place) % 10)
  }

  /// `12.50` with four places as 125 000; nil for signs, empty parts, more places or overflow.
  static func scaled(_ text: some StringProtocol, places: Int, maximumDigits: Int) -> Int? {
    let parts = text.split(separator: point, omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = parts.first, let units = value(whole),
      whole.drop(while: { $0 == "0" }).count <= maximumDigits
    else { return nil }
    guard parts.count == 2 else { return units * power(places) }
    let fraction = parts[1]
    guard fraction.count <= places, let rest = value(fraction) else { return nil }
    return units * power(places) + rest * power(places - fraction.count)
  }

  /// The number without its thousands commas; nil where they or the point stand wrongly.
  static func ungrouped(_ text: some StringProtocol) -> String? {
    let parts = text.split(separator: point, omittingEmptySubsequences: false).map { String($0) }
    guard let whole = parts.first, parts.count <= 2, !parts.contains("") else { return nil }
    guard parts.count == 1 || !parts[1].contains(",") else { return nil }
    let groups = whole.split(separator: comma, omittingEmptySubsequences: false)
    if groups.count > 1 {
      guard (1...3).contains(groups[0].count), groups[1...].allSatisfy({ $0.count == 3 }) else {
        return nil
      }
    }
    return ([groups.joined()] + parts[1...]).joined(separator: ".")
  }

  /// The number with its point moved to the right: `1.25` by 4 is `12500`.
  static func shifted(_ text: String, by places: Int) -> String {
    let parts = text.split(separator: point, omittingEmptySubsequences: false)
    let fraction = parts.count == 2 ? String(parts[1]) : ""
    let filled = fraction + String(repeating: "0", count: max(0, places - fraction.count))
    let whole = (parts.first.map(String.init) ?? "") + filled.prefix(places)
    return filled.count > places ? "\(whole).\(filled.dropFirst(places))" : whole
  }

  /// Ten to the power of a small number.
  static func power(_ exponent: Int) -> Int {
    var power = 1
    for _ in 0..<exponent { power *= 10 }
    return power
  }

  /// The sum, or the greatest number where it does not fit.
  static func sum(_ lhs: Int, _ rhs: Int) -> Int {
    let (sum, overflow) = lhs.addingReportingOverflow(rhs)
    return overflow ? .max : sum
  }
}
