import Foundation

/// Words as they are compared, in one way for all that compares them: names of merchants, products,
/// venues and persons, and what is looked for.
///
/// Nothing folded is ever shown or kept in the log.
public enum Folding {
  /// A text with full-width, compatibility and traditional forms and radicals as the plain simplified
  /// characters, in small letters and without invisible signs. Blanks and signs stay.
  public static func plain(_ text: String) -> String {
    let narrow = TextRules.foldWidth(text)
    let isPlain = narrow.unicodeScalars.allSatisfy(isComposed)
    let whole = isPlain ? narrow : narrow.precomposedStringWithCompatibilityMapping
    var folded = String.UnicodeScalarView()
    var mayBeCapital = false
    for scalar in whole.unicodeScalars where !isInvisible(scalar) {
      let one = ideograph(scalar)
      mayBeCapital = mayBeCapital || !isSmall(one)
      folded.append(one)
    }
    return mayBeCapital ? String(folded).lowercased() : String(folded)
  }

  /// A name as it is compared with others: ``plain(_:)`` without blanks, brackets, quotation marks,
  /// dashes and middle dots. A dash between digits stays: 7-11 is not 711.
  ///
  /// A name of nothing but such signs is compared by them.
  public static func key(_ name: String) -> String { key(ofPlain: plain(name)) }

  /// The same of a name that is plain already.
  package static func key(ofPlain whole: String) -> String {
    // Most names are letters alone.
    if whole.unicodeScalars.allSatisfy(isLetterOrDigit) { return whole }
    let plain = whole.filter { !$0.isWhitespace }
    let scalars = Array(plain.unicodeScalars)
    var key = String.UnicodeScalarView()
    for (place, scalar) in scalars.enumerated() {
      guard let kept = kept(scalar, at: place, in: scalars) else { continue }
      key.append(kept)
    }
    return key.isEmpty ? plain : String(key)
  }

  /// A small Latin letter, a digit or a common Chinese character: these stand in a key as they are.
  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "0"..."9", "\u{3400}"..."\u{9FFF}": true
    default: false
    }
  }

  /// Whether a sign is known to have no small letter but itself.
  private static func isSmall(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x41, 0x5B..<0x80, 0x3000...0x9FFF: true
    default: false
    }
  }

  /// A Chinese character as it is compared, whatever form it has; any other sign as it is.
  static func ideograph(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    scalar.value < 0x2E80 ? scalar : Variants.all[scalar]
  }

  private static func kept(
    _ scalar: Unicode.Scalar, at place: Int, in scalars: [Unicode.Scalar]
  ) -> Unicode.Scalar? {
    switch scalar.properties.generalCategory {
    case .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation: return nil
    case .dashPunctuation: break
    default:
      if scalar != "−" { return dropped.contains(scalar) ? nil : scalar }
    }
    let isBetweenDigits =
      place > 0 && place + 1 < scalars.count && scalars[place - 1].properties.numericType != nil
      && scalars[place + 1].properties.numericType != nil
    return isBetweenDigits ? "-" : nil
  }

  /// Quotation marks without a direction, middle dots, and brackets that are signs of comparison.
  private static let dropped: Set<Unicode.Scalar> = [
    "\"", "'", "`", "´", "<", ">", "·", "•", "‧", "・", "･", "∙", "⋅", "●", "•", "᛫", "~",
  ]

  /// Signs that take no room; those that set the direction of writing are among them.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0xAD && !(0x2E80...0xFDFF).contains(scalar.value)
      && scalar.properties.isDefaultIgnorableCodePoint
  }

  /// Whether a sign is its own compatibility form: nearly all are, and need not be looked at.
  private static func isComposed(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80 || (0x3001...0x302F).contains(scalar.value)
      || (0x2E80...0x2FDF).contains(scalar.value) || (0x3400...0x9FFF).contains(scalar.value)
      || (0x2010...0x2023).contains(scalar.value) && scalar.value != 0x2011
      || (0x20000...0x323AF).contains(scalar.value)
  }
}

/// The table of characters that are compared as another one, unpacked when the first is looked up.
private struct Variants {
  static let all = Variants(VariantTable.text)

  /// Those of the first plane by their place behind the first, 0 where a character is compared as itself; every
  /// character of every text is looked up.
  private var near = [UInt32](repeating: 0, count: 0x1_0000 - Int(first))
  /// Those behind it, in their order, as the table has them.
  private var far: [(character: Unicode.Scalar, other: Unicode.Scalar)] = []
  private static let first: UInt32 = 0x2E80

  init(_ table: StaticString) {
    var first: Unicode.Scalar?
    for scalar in table.description.unicodeScalars where scalar != "\n" {
      if let character = first {
        add(character, scalar)
        first = nil
      } else {
        first = scalar
      }
    }
  }

  private mutating func add(_ character: Unicode.Scalar, _ other: Unicode.Scalar) {
    let place = Int(character.value) - Int(Variants.first)
    if near.indices.contains(place) {
      near[place] = other.value
    } else {
      far.append((character, other))
    }
  }

  subscript(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let place = Int(scalar.value) - Int(Variants.first)
    if place < 0 { return scalar }
    guard place < near.count else { return other(of: scalar) }
    return near[place] == 0 ? scalar : Unicode.Scalar(near[place]) ?? scalar
  }

  private func other(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    var (low, high) = (0, far.count)
    while low < high {
      let middle = (low + high) / 2
      if far[middle].character < scalar { low = middle + 1 } else { high = middle }
    }
    return low < far.count && far[low].character == scalar ? far[low].other : scalar
  }
}
