import TerminalKit
import Values

/// Where the parts of a list of cases stand.
struct ListLayout {
  /// The row of the column titles, and the first row of the list.
  let header: Int
  let listRow: Int
  let listRows: Int
  /// The first row of the panel of the selected case, and its rows of facts.
  let panel: Int
  let factRows: Int

  init(_ rows: Int, _ screen: ListScreen) {
    let hasBar = screen.scope == .open || screen.isFiltering || !screen.filter.isEmpty
    header = hasBar ? 3 : 2
    listRow = header + 1
    factRows = rows >= 34 ? 3 : 1
    // The panel: a line, who, facts, what is missing, two rows of steps, a blank row.
    panel = rows - 2 - 6 - factRows
    listRows = max(0, panel - listRow)
  }
}

/// How a wide screen is shared: the list on the left, the selected case on the right.
struct ListSides: Equatable {
  /// The columns of the list.
  let list: Int
  /// The columns of the case.
  let story: Int
  /// The rows of its story, below its number.
  let storyRows: Int

  /// Nil on a screen that has no room for both.
  init?(rows: Int, columns: Int) {
    guard rows >= 40, columns >= 120 else { return nil }
    list = max(76, columns * 3 / 5)
    story = columns - list - 3
    storyRows = rows - 7
  }
}
