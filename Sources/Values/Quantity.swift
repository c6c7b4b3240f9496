/// A count as people write it: how many, of which unit, and how exactly.
public struct Quantity: Hashable, Sendable {
  /// How many.
  public var count: Count
  /// The unit, such as 份.
  public var unit: String
  /// How exact the count is.
  public var approx: Approximation
  /// The words in which it was typed, where they say it otherwise than ``canonical``.
  public var typed: String?
  /// What of the count was said roughly, where something was added to it; it is no part of what makes
  /// two quantities equal.
  var roughPart: Count?

  /// A count of a unit.
  public init(
    count: Count, unit: String, approx: Approximation = .exact, typed: String? = nil
  ) {
    self.count = count
    self.unit = unit
    self.approx = approx
    self.typed = typed
  }

  /// The typed words if they were kept, else ``canonical``.
  public var text: String { typed ?? canonical }

  /// `[约|近]digits[多]unit`, with all digits written out.
  public var canonical: String {
    switch approx {
    case .exact: "\(count)\(unit)"
    case .atLeast: "\(count)多\(unit)"
    case .nearly: "近\(count)\(unit)"
    case .about: "约\(count)\(unit)"
    }
  }

  /// What is left of this when the other is taken away, without typed words; nil for other units
  /// and where more would be taken than is there.
  public func subtracting(_ other: Quantity) -> Quantity? {
    let left = count.tenThousandths - other.count.tenThousandths
    guard unit == other.unit, left >= 0 else { return nil }
    return Quantity(
      count: Count(tenThousandths: left), unit: unit, approx: .difference(approx, other.approx))
  }
}

extension Quantity {
  /// Equal in the count, the unit, how exact it is and the words.
  public static func == (one: Quantity, other: Quantity) -> Bool {
    one.count == other.count && one.unit == other.unit && one.approx == other.approx
      && one.typed == other.typed
  }

  /// Hashes what makes two quantities equal.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(count)
    hasher.combine(unit)
    hasher.combine(approx)
    hasher.combine(typed)
  }
}

extension Quantity {
  /// Whether there is no half of a unit: people, copies, cases and visits come whole. Weights, money,
  /// hours and the units that an office adds itself may have a fraction.
  public static func isIndivisible(_ unit: String) -> Bool { indivisible.contains(unit) }

  /// The unit of persons who are counted each time they come.
  public static let headUnit = "人次"

  private static let indivisible: Set<String> = [
    headUnit, "人", "名", "位", "家", "家次", "户", "户次", "份", "册", "条", "幅", "块", "个", "件", "起",
    "场", "场次", "次", "车次", "台次", "支", "篇", "期", "版", "批", "床", "班", "大类", "品种",
  ]
}
