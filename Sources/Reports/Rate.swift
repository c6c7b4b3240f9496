/// A share of something, always told with both of its numbers.
public struct Rate: Hashable, Sendable {
  /// How many of them.
  public var n: Int
  /// Of how many.
  public var of: Int

  /// A share of `n` among `of`.
  public init(n: Int, of: Int) {
    self.n = n
    self.of = of
  }

  /// Whole per cent, half away from zero; nil where there is nothing to take a share of.
  ///
  /// A hundred is never said unless all of them are meant: 249 of 250 are 99.
  public var percent: Int? {
    guard of > 0 else { return nil }
    let rounded = (200 * n + of) / (2 * of)
    return n < of ? min(rounded, 99) : rounded
  }

  /// `88%`, or a dash where there is nothing to take a share of.
  public var text: String { percent.map { "\($0)%" } ?? "—" }

  /// ``text`` in characters that own one column in every terminal.
  public var textForScreen: String { percent.map { "\($0)%" } ?? "--" }
}
