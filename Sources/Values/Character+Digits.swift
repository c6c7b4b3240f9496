extension Character {
  /// Whether it is a digit, of either width. To Swift every Han character is a number that may count something:
  /// 伍, 陆 and 万 are names, too, and 参 begins sentences.
  public var isDigit: Bool {
    guard let first = unicodeScalars.first, unicodeScalars.count == 1 else { return false }
    if first.isASCII { return ("0"..."9").contains(first) }
    return first.properties.generalCategory == .decimalNumber
  }
}
