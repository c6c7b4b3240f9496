extension Quantity {
  /// The sum of two counts of one unit; nil for other units or overflow.
  ///
  /// What is rough stays as it was said while less is added than its words leave open: 110多万份 and
  /// five more are 110多万份.
  public func adding(_ other: Quantity) -> Quantity? {
    guard unit == other.unit, count.adding(other.count) != nil else { return nil }
    return self + other
  }

  /// The sum of two counts of one unit; the greatest count where it would not fit.
  public static func + (one: Quantity, other: Quantity) -> Quantity {
    var sum = Quantity(
      count: one.count + other.count, unit: one.unit, approx: .sum(one.approx, other.approx))
    guard (one.approx == .exact) != (other.approx == .exact) else { return sum }
    sum.typed = (one.approx == .exact ? other : one).words(for: sum.count)
    return sum
  }

  /// The count that the words say, which of a sum may be less than what was counted.
  public var said: Count {
    guard approx != .exact, let typed else { return count }
    do {
      let read = try Quantity.parse(typed, units: unit.isEmpty ? [] : [unit])
      return read.approx == approx && read.count <= count ? read.count : count
    } catch {
      return count
    }
  }

  /// Whether these words are right for a count to which exact ones were added.
  public func isSaid(of sum: Quantity) -> Bool {
    guard unit == sum.unit, approx == sum.approx, count <= sum.count else { return false }
    return count == sum.count || approx != .exact && leavesOpen(sum.count)
  }

  /// The words of a rough count that are still right when exact ones were added to it.
  private func words(for sum: Count) -> String? {
    guard sum > count || typed != nil else { return nil }
    var base = self
    base.count = said
    return base.leavesOpen(sum) ? base.text : nil
  }

  private func leavesOpen(_ sum: Count) -> Bool {
    sum.tenThousandths - count.tenThousandths < grain
  }

  /// The step that a rough count is told in, in units of 0.0001: ten of 130多, ten thousand of 110多万.
  /// Two digits of it are meant at least.
  private var grain: Int {
    var grain = 10_000
    let most = min(count.tenThousandths / 10, 10_000 * 10_000)
    while grain * 10 <= most, count.tenThousandths % (grain * 10) == 0 { grain *= 10 }
    return grain
  }
}
