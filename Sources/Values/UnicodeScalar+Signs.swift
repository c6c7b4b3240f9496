extension Unicode.Scalar {
  /// The value of a digit of any script; nil for what is none.
  package var digit: Int? {
    if isASCII { return self >= "0" && self <= "9" ? Int(value) - 48 : nil }
    guard value < 0x2E80 || value > 0x9FFF else { return nil }
    guard [.decimal, .digit].contains(properties.numericType) else { return nil }
    return properties.numericValue.map { Int($0) }
  }

  /// The value of a Chinese numeral that may be spelt in a phone number.
  var numeral: Int? {
    // Every sign of every text is asked: no table is as quick.
    switch self {
    case "零", "〇", "○": 0
    case "一", "壹", "幺": 1
    case "二", "贰": 2
    case "三", "叁": 3
    case "四", "肆": 4
    case "五", "伍": 5
    case "六", "陆": 6
    case "七", "柒": 7
    case "八", "捌": 8
    case "九", "玖": 9
    default: nil
    }
  }
}

extension Unicode.Scalar {
  /// Whether nothing of it is seen: it may stand inside a word or a number unnoticed.
  var isInvisible: Bool {
    if isASCII { return false }
    switch properties.generalCategory {
    case .format, .nonspacingMark, .enclosingMark: return true
    default: return false
    }
  }

  var isDash: Bool {
    if isASCII { return self == "-" }
    return properties.generalCategory == .dashPunctuation || self == "\u{2212}"
  }

  /// A blank, a dash, a dot or a bracket, narrow or wide.
  var isSeparator: Bool {
    if isASCII { return " \t\n-.()[]{}".unicodeScalars.contains(self) }
    switch properties.generalCategory {
    case .dashPunctuation, .openPunctuation, .closePunctuation, .spaceSeparator,
      .lineSeparator, .paragraphSeparator:
      return true
    default: return "·．。・•‧∙⋅｡﹒\u{2212}".unicodeScalars.contains(self)
    }
  }
}
