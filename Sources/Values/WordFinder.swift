/// Finds words in a text however they are spelt: wide or narrow, in capitals or not, digits of any
/// script, with blanks between the signs of a name, and with anything but letters between those of a
/// number.
package struct WordFinder: Sendable {
  /// Finds nothing.
  package static let none = WordFinder([])

  /// The longest first. They are a few, and one finder is made for each case: a table of them would cost more.
  private let words: [[Unicode.Scalar]]
  /// A bit for each first sign, which many others share: most signs of a text begin no word.
  private let firsts: UInt64

  /// - Parameter words: as ``folded(_:)`` gives them.
  package init(_ words: Set<String>) {
    var (known, firsts): ([[Unicode.Scalar]], UInt64) = ([], 0)
    for word in words where !word.isEmpty {
      let scalars = Array(word.unicodeScalars)
      firsts |= WordFinder.bit(of: scalars[0])
      known.append(scalars)
    }
    self.words = known.sorted { $0.count > $1.count }
    self.firsts = firsts
  }

  private static func bit(of scalar: Unicode.Scalar) -> UInt64 { 1 << UInt64(scalar.value % 64) }

  /// A word as it is compared: without blanks and signs.
  package static func folded(_ word: String) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in word.unicodeScalars { if let plain = plain(scalar) { folded.append(plain) } }
    return String(folded)
  }

  /// A letter, a digit or a Chinese character as it is compared; nil for any other sign.
  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if let digit = scalar.digit ?? scalar.numeral {
      return Unicode.Scalar(UInt8(48 + digit))
    }
    var scalar = scalar
    if (0xFF01...0xFF5E).contains(scalar.value) {
      scalar = Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    }
    if scalar.isASCII {
      if scalar >= "A" && scalar <= "Z" { return Unicode.Scalar(scalar.value + 32) }
      return scalar >= "a" && scalar <= "z" ? scalar : nil
    }
    scalar = Folding.ideograph(scalar)
    if (0x3400...0x9FFF).contains(scalar.value) || scalar.value >= 0x20000 { return scalar }
    let lower = scalar.properties.lowercaseMapping.unicodeScalars
    guard scalar.properties.isAlphabetic, lower.count == 1 else {
      return scalar.properties.isAlphabetic ? scalar : nil
    }
    return lower.first
  }

  /// Where the words stand in a text, sign by sign.
  package func places(in scalars: [Unicode.Scalar]) -> [Int] {
    if words.isEmpty { return [] }
    var plain: [Unicode.Scalar?] = []
    var places: [Int] = []
    for start in scalars.indices {
      guard let first = WordFinder.plain(scalars[start]), firsts & WordFinder.bit(of: first) != 0
      else { continue }
      for word in words where word[0] == first {
        if plain.isEmpty { plain = scalars.map(WordFinder.plain) }
        guard let found = match(word, at: start, plain, scalars) else { continue }
        places += found
        break
      }
    }
    return places
  }

  private func match(
    _ word: [Unicode.Scalar], at start: Int, _ plain: [Unicode.Scalar?],
    _ scalars: [Unicode.Scalar]
  ) -> [Int]? {
    var places = [start]
    var next = start + 1
    for index in 1..<word.count {
      let wanted = word[index]
      let isNumber = word[index - 1].isASCIIDigit && wanted.isASCIIDigit
      guard let place = step(from: next, isNumber, plain, scalars), plain[place] == wanted else {
        return nil
      }
      places.append(place)
      next = place + 1
    }
    let isLongNumber = word.count >= 7 && word.allSatisfy(\.isASCIIDigit)
    let isCut =
      isInside(start, start - 1, plain, scalars) || isInside(next - 1, next, plain, scalars)
    return isCut && !isLongNumber ? nil : places
  }

  /// The next sign that counts: between those of a number may stand three others, between those of a
  /// word two blanks or middle dots.
  private func step(
    from start: Int, _ isNumber: Bool, _ plain: [Unicode.Scalar?], _ scalars: [Unicode.Scalar]
  ) -> Int? {
    var others = 0
    for place in start..<plain.count {
      if plain[place] != nil { return place }
      if scalars[place].isInvisible { continue }
      others += 1
      let mayStand = isNumber ? scalars[place] != "\n" : scalars[place].isInsideNames
      if !mayStand || others > (isNumber ? 3 : 2) { return nil }
    }
    return nil
  }

  /// Whether an end of what was found and its neighbour belong together: Latin words and numbers are
  /// found whole only, `Li` is no part of `delivery`.
  private func isInside(
    _ end: Int, _ neighbour: Int, _ plain: [Unicode.Scalar?], _ scalars: [Unicode.Scalar]
  ) -> Bool {
    guard plain.indices.contains(neighbour), let one = plain[end], let other = plain[neighbour]
    else { return false }
    // A name may end in a numeral, 张三, and a phone follow it.
    if scalars[end].digit != nil { return scalars[neighbour].digit != nil }
    return one.isASCIILetter && other.isASCIILetter
  }
}

extension Unicode.Scalar {
  fileprivate var isASCIIDigit: Bool { self >= "0" && self <= "9" }

  fileprivate var isASCIILetter: Bool { self >= "a" && self <= "z" }

  fileprivate var isInsideNames: Bool {
    self != "\n" && (properties.isWhitespace || "·．•‧・".unicodeScalars.contains(self))
  }
}
