/// Unified social credit codes of companies and other bodies (GB 32100-2015).
public enum CreditCode {
  private static let symbols = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")

  /// The code as it stands on a licence: narrow, without blanks, in capitals.
  public static func normal(_ text: String) -> String { IdentityNumber.normal(text) }

  /// What looks wrong, or nil; nothing written is no problem.
  public static func problem(_ text: String) -> CreditCodeProblem? {
    let code = normal(text)
    if code.isEmpty { return nil }
    var values: [Int] = []
    for character in code {
      guard let value = symbols.firstIndex(of: character) else { return .character(character) }
      values.append(value)
    }
    guard values.count == 18 else { return .length(values.count) }
    return lastValue(behind: values.dropLast()) == values[17] ? nil : .checksum
  }

  /// The weights are the powers of three.
  private static func lastValue(behind values: ArraySlice<Int>) -> Int {
    var (sum, weight) = (0, 1)
    for value in values {
      sum += value * weight
      weight = weight * 3 % 31
    }
    return (31 - sum % 31) % 31
  }
}
