import Values

/// The keys that every form takes by itself.
public enum FieldKeys {
  /// What keys do in a field whose options stand in a row.
  public enum Choice: Sendable {
    case choose, other, next, clear
  }

  /// What keys do in a field whose options are narrowed by typing.
  public enum Filter: Sendable {
    case choose, point, take, close, shorten, retype
  }

  /// What keys do between the fields.
  public enum Way: Sendable {
    case climb
  }

  /// The digits that choose.
  public static let digits = (1...9).map { Key.text("\($0)") }

  /// The keys of a field with options.
  public static let choices = KeyMap<Choice>(
    Phrase("有选项的栏", "Fields with options"),
    [
      .init(digits, does: .choose, Phrase("选这一项", "choose that one")),
      .init(.left, .right, does: .other, Phrase("换一项", "another option")),
      .init(.text(" "), does: .next, Phrase("勾选、下一项", "tick, next option")),
      .init(.backspace, .delete, does: .clear, Phrase("清掉选的", "clear the choice")),
    ])

  /// The keys of a field with a list to narrow.
  public static let filters = KeyMap<Filter>(
    Phrase("打字缩小范围的栏", "Fields narrowed by typing"),
    [
      .init(digits, does: .choose, Phrase("选旁边的一项", "choose the one beside it")),
      .init(.up, .down, does: .point, Phrase("打了字以后换一项", "another one, after typing")),
      .init(.enter, does: .take, Phrase("要这一项", "take it")),
      .init(.escape, does: .close, Phrase("先关上单子", "closes the list first")),
      .init(.backspace, does: .shorten, Phrase("少打一个字，清掉选的", "one letter less, clear")),
      .init(.control("w"), .control("u"), does: .retype, Phrase("重新打", "type anew")),
    ])

  /// The keys that every field leaves to the form.
  public static let fields = KeyMap<Way>(
    Phrase("在各栏之间", "Between the fields"),
    [.init(.up, .down, does: .climb, Phrase("上一行、下一行的栏", "field above, below"))])
}
