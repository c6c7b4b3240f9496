import Casework
import Values
import Vocabulary

extension Quantity {
  /// Persons that were counted one by one.
  static func heads(_ people: Int) -> Quantity { Quantity(count: Count(people), unit: headUnit) }

  /// Persons of an entry without a part of one, told as they were typed.
  var wholeHeads: Quantity {
    var whole = self
    whole.unit = Quantity.headUnit
    whole.count = Count(wholeCount)
    return whole
  }

  /// How many whole ones.
  var wholeCount: Int { count.tenThousandths / 10_000 }

  /// The count with its qualifier and without the unit, for a column of counts: `130多`.
  public var figure: String {
    let words = text
    return words.hasSuffix(unit) ? String(words.dropLast(unit.count)) : words
  }
}

extension Quantity {
  /// What a count of persons says beside its number in JSON where it is a rough one.
  var qualifier: [JSONMember] {
    if approx == .exact { return [] }
    return [JSONMember](saying: ["approx": .string(approx.rawValue), "text": .string(text)])
  }

  /// The count and its qualifier without the unit: `more than 5500`.
  var inEnglish: String {
    switch approx {
    case .exact: "\(said)"
    case .atLeast: "more than \(said)"
    case .nearly: "nearly \(said)"
    case .about: "about \(said)"
    }
  }
}
