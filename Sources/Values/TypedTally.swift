/// What was typed behind an item of the ledger, on the pad, in the form and on the command line.
public enum TypedTally: Hashable, Sendable {
  /// A figure; the place decides whether it adds or is the figure of the day.
  case figure(Quantity)
  /// Brought minus left over: the figure of the day, in place of what stood there.
  case total(Quantity)
  /// So many more.
  case more(Quantity)

  /// Reads `5520`, `5500多`, `6000-480` (brought and left over) or `+200`.
  ///
  /// - Parameter units: those of the item, as ``Quantity/parse(_:units:)`` takes them.
  public static func parse(
    _ text: String, units: [String]
  ) throws(QuantityError) -> TypedTally {
    let words = TextRules.trimmed(TextRules.foldWidth(text))
    if words.hasPrefix("+") {
      return .more(try Quantity.parse(String(words.dropFirst()), units: units))
    }
    let parts = words.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty else {
      return .figure(try Quantity.parse(words, units: units))
    }
    let brought = try Quantity.parse(String(parts[0]), units: units)
    let left = try Quantity.parse(String(parts[1]), units: units)
    guard brought.unit == left.unit else { throw .unit(left.unit, allowed: [brought.unit]) }
    guard let rest = brought.subtracting(left) else { throw .negative(words) }
    return .total(rest)
  }

  /// What was typed, whatever it does.
  public var quantity: Quantity {
    switch self {
    case .figure(let quantity), .total(let quantity), .more(let quantity): quantity
    }
  }
}

extension TypedTally {
  /// Whether it is added to what stands there in every place.
  public var addsOnly: Bool {
    if case .more = self { true } else { false }
  }

  /// Whether it takes the place of what stands there in every place.
  public var replacesOnly: Bool {
    if case .total = self { true } else { false }
  }
}

extension TypedTally {
  /// The quantities of a composite entry as people write them, parted by blanks, commas and 、 or
  /// by nothing: `7批13408件约180吨` is `7批`, `13408件` and `约180吨`.
  ///
  /// - Parameter units: those of the item; a unit with a figure behind it ends a quantity.
  public static func parts(_ text: String, units: [String]) -> [String] {
    let words = Array(TextRules.foldWidth(text))
    var parts: [[Character]] = [[]]
    for (place, next) in words.enumerated() {
      if isSeparator(words, at: place) {
        parts.append([])
      } else {
        if begins(next, behind: parts[parts.count - 1], units: units) { parts.append([]) }
        parts[parts.count - 1].append(next)
      }
    }
    return parts.filter { !$0.isEmpty }.map { String($0) }
  }

  /// Whether quantities are parted by what stands at a place; the comma in `13,408` does not.
  private static func isSeparator(_ words: [Character], at place: Int) -> Bool {
    guard words[place] == "," else { return " 、;".contains(words[place]) }
    let behind = words[(place + 1)...].prefix { $0.isNumber }
    return place == 0 || !words[place - 1].isNumber || behind.count != 3
  }

  /// Whether a new quantity begins: behind a unit, with a digit or the word before one.
  private static func begins(
    _ next: Character, behind part: [Character], units: [String]
  ) -> Bool {
    guard next.isNumber || "约近大将".contains(next) else { return false }
    return units.contains { part.count > $0.count && part.suffix($0.count).elementsEqual($0) }
  }
}
