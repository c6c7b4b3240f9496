/// How many of something: a decimal of up to four places, never negative.
public struct Count: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The count in units of 0.0001.
  public var tenThousandths: Int

  /// Nothing.
  public static let zero = Count(tenThousandths: 0)

  /// A count given in units of 0.0001.
  public init(tenThousandths: Int) { self.tenThousandths = tenThousandths }

  /// A whole number of things.
  public init(_ whole: Int) {
    let (product, overflow) = whole.multipliedReportingOverflow(by: 10_000)
    tenThousandths = overflow ? .max : product
  }

  /// Reads `5500` or `511.5`: up to 12 digits before the point and 4 behind, no sign.
  public init?(_ decimal: String) {
    guard let value = Decimals.scaled(decimal, places: 4, maximumDigits: 12) else { return nil }
    tenThousandths = value
  }

  /// The number without needless zeros: `511.5`, `28`.
  public var description: String {
    let whole = tenThousandths / 10_000
    var fraction = Decimals.padded(tenThousandths % 10_000, 4)
    while fraction.last == "0" { fraction.removeLast() }
    return fraction.isEmpty ? String(whole) : "\(whole).\(fraction)"
  }

  /// The number if it is a whole one.
  public var whole: Int? { tenThousandths % 10_000 == 0 ? tenThousandths / 10_000 : nil }

  /// The sum, or nil where it would not fit.
  public func adding(_ other: Count) -> Count? {
    let (sum, overflow) = tenThousandths.addingReportingOverflow(other.tenThousandths)
    return overflow ? nil : Count(tenThousandths: sum)
  }

  /// The sum; the greatest count where it would not fit.
  public static func + (lhs: Count, rhs: Count) -> Count {
    Count(tenThousandths: Decimals.sum(lhs.tenThousandths, rhs.tenThousandths))
  }

  /// Adds a count to this one.
  public static func += (lhs: inout Count, rhs: Count) { lhs = lhs + rhs }

  /// Orders by size.
  public static func < (lhs: Count, rhs: Count) -> Bool {
    lhs.tenThousandths < rhs.tenThousandths
  }
}
