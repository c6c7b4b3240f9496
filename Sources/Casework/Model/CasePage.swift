/// Rows of a list from the first one on that is asked for.
public struct CasePage: Equatable, Sendable {
  /// How many rows are wanted at once where nobody says more.
  public static let first = 100

  /// They are the first in the order of the list.
  public var rows: [CaseSummary]
  /// Whether they are all that was asked for. Where they are not, the others take longer than a key may wait.
  public var isWhole: Bool

  /// So many rows as are there.
  public init(rows: [CaseSummary], isWhole: Bool) {
    self.rows = rows
    self.isWhole = isWhole
  }
}
