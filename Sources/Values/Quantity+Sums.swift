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
    if sum.approx == .exact { return sum }
    // Kept apart, so that a sum says the same in whatever order its parts are added.
    let base = Quantity(
      count: one.saidRoughly + other.saidRoughly, unit: one.unit, approx: sum.approx)
    sum.roughPart = base.count
    guard base.leavesOpen(sum.count) else { return sum }
    let alone = [one, other].filter { $0.approx != .exact }
    let words = alone.count == 1 ? alone[0].typed ?? base.canonical : base.canonical
    sum.typed = words == sum.canonical ? nil : words
    return sum
  }

  /// What of the count was said roughly.
  private var saidRoughly: Count { approx == .exact ? .zero : roughPart ?? said }

  /// The count that the words say, which of a sum may be less than what was counted.
  public var said: Count {
    guard approx != .exact, let typed else { return count }
    do {
      let read = try Quantity.parse(typed, units: [unit])
      return read.approx == approx ? min(read.count, count) : count
    } catch {
      return count
    }
  }

  /// Whether these words are right for a count to which exact ones were added.
  public func isSaid(of sum: Quantity) -> Bool {
    guard unit == sum.unit, approx == sum.approx, count <= sum.count else { return false }
    return count == sum.count || approx != .exact && leavesOpen(sum.count)
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

extension Quantity? {
  /// Adds a count; where there was none, that is it.
  public static func += (sum: inout Quantity?, more: Quantity) {
    sum = sum.map { $0 + more } ?? more
  }
}

extension Sequence<Quantity> {
  /// All of them added up; nil where there is none.
  @inlinable public var sum: Quantity? {
    var sum: Quantity?
    for quantity in self { sum += quantity }
    return sum
  }
}
