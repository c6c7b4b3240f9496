/// Digits of one kind that stand right behind each other in a text.
struct DigitGroup {
  private(set) var range: Range<Int>
  private(set) var digits: [Int]
  /// Whether they are Chinese numerals: these make numbers of their own.
  let isNumerals: Bool

  var places: [Int] { Array(range) }
  var count: Int { digits.count }
  var value: Int { digits.prefix(18).reduce(0) { $0 * 10 + $1 } }

  /// All of a text, in its order.
  static func groups(in scalars: [Unicode.Scalar]) -> [DigitGroup] {
    var groups: [DigitGroup] = []
    for (place, scalar) in scalars.enumerated() {
      let digit = scalar.digit
      guard let value = digit ?? scalar.numeral else { continue }
      let isNumerals = digit == nil
      if let last = groups.indices.last, groups[last].range.upperBound == place,
        groups[last].isNumerals == isNumerals
      {
        groups[last].range = groups[last].range.lowerBound..<place + 1
        groups[last].digits.append(value)
      } else {
        groups.append(DigitGroup(range: place..<place + 1, digits: [value], isNumerals: isNumerals))
      }
    }
    return groups
  }
}
