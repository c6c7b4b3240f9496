import TerminalKit
import Values
import Vocabulary

/// What the keys of a list of cases do.
enum ListAction: Hashable, Sendable {
  case open, filter, nextGroup, previousGroup, sort, closeFilter, clearFilter, mark, clearMarks
  case views, storyOn, storyBack
}

extension ListScreen {
  /// The keys of the list while its rows have the focus.
  static let listKeys = KeyMap<ListAction>(
    Phrase("列表", "Lists"),
    [
      .init(.enter, does: .open, KeyWords.open),
      .init(.text("/"), does: .filter, ScreenWords.look.inside),
      .init(.tab, does: .sort, KeyWords.order),
      .init(.text(" "), does: .mark, Phrase("勾选", "mark")),
      .init(.text("="), does: .views, ScreenWords.savedFilters.inside),
    ])

  /// The keys of the story that stands beside the list.
  static let storyKeys = KeyMap<ListAction>(
    Phrase("右边的经过", "The story beside the list"),
    [
      .init(.control("n"), does: .storyOn, Phrase("右边下翻", "story on")),
      .init(.control("p"), does: .storyBack, Phrase("右边上翻", "story back")),
    ])

  /// The keys while cases are marked.
  static let markKeys = KeyMap<ListAction>(
    Phrase("勾选以后", "While cases are marked"),
    [.init(.escape, does: .clearMarks, Phrase("取消勾选", "unmark all"))])

  /// The keys of the bar of kinds of open.
  static let groupKeys = KeyMap<ListAction>(
    ScreenWords.openCases,
    [
      .init(.left, does: .previousGroup, Phrase("前一类", "previous kind"), isHinted: false),
      .init(.right, does: .nextGroup, Phrase("后一类", "next kind"), isHinted: false),
    ])

  /// The keys while words to look for are typed.
  static let filterKeys = KeyMap<ListAction>(
    Phrase("找的时候", "While finding"),
    [
      .init(.enter, does: .open, KeyWords.open),
      .init(.escape, does: .closeFilter, Phrase("回到列表（再按数字办理）", "to the list and its digits")),
      .init(.tab, does: .sort, KeyWords.order),
    ])

  /// The key that takes the words away again.
  static let clearKeys = KeyMap<ListAction>(
    Phrase("找过以后", "After finding"),
    [.init(.escape, does: .clearFilter, Phrase("取消查找", "show all"))])

  func keys(_ context: Context) -> KeyMap<ListAction> {
    guard !isFiltering else { return ListScreen.filterKeys }
    let maps = maps(context)
    return maps.dropFirst().reduce(maps[0]) { $0.followed(by: $1) }
  }

  /// The keys while the rows have the focus: how marks are taken away first, then the list's own.
  func maps(_ context: Context) -> [KeyMap<ListAction>] {
    let groups = scope == .open ? [ListScreen.groupKeys] : []
    let clears = filter.isEmpty || scope == .find ? [] : [ListScreen.clearKeys]
    let marks = marked.isEmpty ? [] : [ListScreen.markKeys]
    let sides = ListSides(rows: context.rows, columns: context.columns)
    let stories = sides == nil ? [] : [ListScreen.storyKeys]
    return marks + [ListScreen.listKeys] + groups + clears + stories
  }
}
