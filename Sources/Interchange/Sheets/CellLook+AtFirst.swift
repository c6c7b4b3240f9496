import Values

// The first look at a cell, sign by sign. Nearly all cells are told by it, and a sheet has some dozens in every row;
// what it lets pass is looked at as a whole.

extension CellLook {
  /// Whether a spreadsheet could take words for a figure, as far as their signs and letters can tell.
  static func mayBeTaken(_ words: String) -> Bool {
    if words.utf8.count > 90 { return isDigits(words) }
    var words = words
    let hasDigit = words.withUTF8 { $0.contains(where: mayBeDigit) }
    return hasDigit ? mayBeFigure(words) : mayBeTruth(words)
  }

  /// A digit, or the first byte of a wide one.
  private static func mayBeDigit(_ byte: UInt8) -> Bool { isDigit(byte) || byte == 0xEF }

  /// A yes or no is one of two words, with blanks around it or without. Other blanks than those of ASCII are left to
  /// who looks at the whole.
  private static func mayBeTruth(_ words: String) -> Bool {
    guard (4...24).contains(words.utf8.count) else { return false }
    if words.utf8.contains(where: { $0 >= 0x80 }) {
      return !words.utf8.contains { (0xE4...0xE9).contains($0) }
    }
    let letters = words.utf8.lazy.filter { $0 > 0x20 }.map { $0 | 0x20 }
    return letters.elementsEqual("true".utf8) || letters.elementsEqual("false".utf8)
  }

  /// Whether a cell can be written as it stands, as far as one look at each byte can tell: nothing in it wants quotes,
  /// and nothing could be a figure, a formula or a yes or no.
  static func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = text.first, roles[Int(first)] == .any else { return false }
    return text.allSatisfy { roles[Int($0)] != .doubtful }
  }

  /// What a byte may be in a plain cell.
  private enum ByteRole { case any, notFirst, doubtful }

  private static let roles: [ByteRole] = (UInt8.min...UInt8.max).map { byte in
    if CSV.needsQuotes(byte) || mayBeDigit(byte) || byte <= 0x20 { return .doubtful }
    if byte >= 0x80 { return (0xE4...0xE9).contains(byte) || byte < 0xC0 ? .any : .doubtful }
    return "=+-@'tTfF".utf8.contains(byte) ? .notFirst : .any
  }

  /// Letters that stand together are known by a number that they make.
  private static func mayBeFigure(_ words: String) -> Bool {
    var run: UInt64 = 0
    for scalar in words.unicodeScalars {
      let sign = (0xFF01...0xFF5E).contains(scalar.value) ? scalar.value - 0xFEE0 : scalar.value
      if let letter = letter(sign) {
        run = run << 5 | letter
        if run > longestRun { return false }
        continue
      }
      guard run == 0 || runs.contains(run), mayStand(sign) else { return false }
      run = 0
    }
    return run == 0 || runs.contains(run)
  }

  /// The place of a Latin letter in its alphabet, from 1.
  private static func letter(_ sign: UInt32) -> UInt64? {
    switch sign {
    case 0x41...0x5A, 0x61...0x7A: UInt64(sign & 0x1F)
    default: nil
    }
  }

  /// Letters that stand together in some figure: a month, half of a day, an exponent, and those of yes and no.
  private static let runs = Set(
    (CellForm.months + ["a", "p", "am", "pm", "e", "true", "false"]).map { run in
      run.unicodeScalars.reduce(0) { $0 << 5 | UInt64($1.value & 0x1F) }
    })
  private static let longestRun: UInt64 = 1 << 45

  /// Signs of figures, and whatever is neither of ASCII nor a Chinese character: most cells end here.
  private static func mayStand(_ sign: UInt32) -> Bool {
    guard let scalar = Unicode.Scalar(sign) else { return true }
    switch scalar {
    case "0"..."9", ".", ",", "-", "/", ":", "%", "(", ")", "$", "+", " ", "\t"..."\r": return true
    case "年", "月", "日", "时", "分", "秒", "上", "下", "午": return true
    default: return !scalar.isASCII && !(0x3400...0x9FFF).contains(sign)
    }
  }

  /// The form of a figure of digits and the few signs between them; nil for any other text.
  static func simplePattern(_ text: String) -> String? {
    var pattern = ""
    var isInDigits = false
    for byte in text.utf8 {
      if isDigit(byte) {
        if !isInDigits { pattern += "d" }
        isInDigits = true
        continue
      }
      isInDigits = false
      switch Unicode.Scalar(byte) {
      case ".", "-", " ", ":", "+": pattern.unicodeScalars.append(Unicode.Scalar(byte))
      case "T", "t": pattern += "t"
      case "Z", "z": pattern += "z"
      default: return nil
      }
    }
    return pattern
  }
}
