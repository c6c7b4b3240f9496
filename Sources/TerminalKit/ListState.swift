/// Which row of a list is selected, and how far it is scrolled.
///
/// It knows rows by their place; the screen that owns the list knows what they are.
public struct ListState: Equatable, Sendable {
  /// How many rows the list has.
  public private(set) var count: Int
  /// The selected row; 0 in an empty list.
  public private(set) var selection: Int
  /// The first row that is shown.
  public private(set) var top = 0

  /// A list of so many rows with one of them selected.
  public init(count: Int = 0, selection: Int = 0) {
    self.count = max(0, count)
    self.selection = min(max(0, selection), max(0, count - 1))
  }

  /// The selected row, or nil in an empty list.
  public var selected: Int? { count > 0 ? selection : nil }

  /// Selects a row; what lies outside the list counts as its ends.
  public mutating func select(_ row: Int) {
    selection = min(max(0, row), max(0, count - 1))
  }

  /// Takes a new number of rows and keeps the selection inside them.
  public mutating func resize(to count: Int) {
    self.count = max(0, count)
    select(selection)
  }

  /// What keys do in a list.
  public enum Action: Sendable {
    case row, page, end
  }

  /// The keys that move in a list.
  public static let keys = KeyTable<Action>([
    ([.up, .down], .row), ([.pageUp, .pageDown], .page), ([.home, .end], .end),
  ])

  /// Takes arrows, pages and ends.
  /// - Parameter height: the rows that are shown, for paging.
  /// - Returns: whether the key meant something to the list.
  public mutating func handle(_ key: Key, height: Int) -> Bool {
    let page = max(1, height - 1)
    switch ListState.keys.action(for: key) {
    case .row: select(key == .up ? selection - 1 : selection + 1)
    case .page: select(key == .pageUp ? selection - page : selection + page)
    case .end: select(key == .home ? 0 : count - 1)
    case nil: return false
    }
    top = firstRow(height: height)
    return true
  }

  /// The first row to show in so many rows, so that the selection is among them.
  public func firstRow(height: Int) -> Int {
    let shown = max(1, height)
    let first = min(max(top, selection - shown + 1), selection)
    return max(0, min(first, count - shown))
  }

  /// The rows to show in so many rows.
  public func visible(height: Int) -> Range<Int> {
    let first = firstRow(height: height)
    return first..<max(first, min(first + max(0, height), count))
  }
}
