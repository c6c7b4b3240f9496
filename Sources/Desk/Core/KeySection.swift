import TerminalKit
import Values
import Vocabulary

/// The keys of one place under its name, for the help screen and the printed manual.
public struct KeySection: Equatable, Sendable {
  /// The name of the place.
  public var title: String
  /// One row for each binding.
  public var rows: [Hint]

  /// The keys of a map, in a language.
  public init<Action>(_ map: KeyMap<Action>, _ language: Language) {
    self.init(map.title, map.rows(language), language)
  }

  init(_ title: Phrase, _ rows: [Hint], _ language: Language) {
    self.title = title[language]
    self.rows = rows
  }
}

/// Keys that do the same wherever there is a text, a choice or a list; those who take them know
/// them by themselves, so these maps lead to nothing and only say what they do.
enum CommonKeys {
  /// What a line or a long text does with keys.
  static let text = KeyMap<Void>(
    Phrase("打字的地方", "Where text is typed"),
    [
      .init(.left, .right, does: (), Phrase("移一个字", "one character")),
      .init(.wordLeft, .alt("b"), does: (), Phrase("退一个词", "a word back")),
      .init(.wordRight, .alt("f"), does: (), Phrase("进一个词", "a word on")),
      .init(.home, .control("a"), does: (), Phrase("行首", "start of the line")),
      .init(.end, .control("e"), does: (), Phrase("行尾", "end of the line")),
      .init(.backspace, .delete, does: (), Phrase("删一个字", "delete a character")),
      .init(.control("w"), does: (), Phrase("删一个词", "delete a word")),
      .init(.control("u"), .control("k"), does: (), Phrase("删到行首、行尾", "delete to start, to end")),
      .init(.control("z"), .control("y"), does: (), Phrase("撤字、恢复", "undo, redo the typing")),
    ])

  /// What every field of a form leaves to the form.
  static let fields = KeyMap<Void>(
    Phrase("在各栏之间", "Between the fields"),
    [.init(.up, .down, does: (), Phrase("上一行、下一行的栏", "field above, below"))])

  /// What a text of several lines does with keys beside those of every text.
  static let longText = KeyMap<Void>(
    Phrase("长文字", "Long texts"),
    [
      .init(.control("j"), does: (), Phrase("换行", "new line")),
      .init(.pageUp, .pageDown, does: (), KeyWords.page),
    ])

  /// What a field with something to choose does with keys.
  static let choices = KeyMap<Void>(
    Phrase("有选项的栏", "Fields with options"),
    [
      .init(digits, does: (), Phrase("选这一项", "choose that one")),
      .init(.left, .right, does: (), Phrase("换一项", "another option")),
      .init(.text(" "), does: (), Phrase("勾选、下一项", "tick, next option")),
      .init(.backspace, .delete, does: (), Phrase("清掉选的", "clear the choice")),
    ])

  /// What a field with a list to narrow does with keys.
  static let filters = KeyMap<Void>(
    Phrase("打字缩小范围的栏", "Fields narrowed by typing"),
    [
      .init(digits, does: (), Phrase("选旁边的一项", "choose the one beside it")),
      .init(.up, .down, does: (), Phrase("打了字以后换一项", "another one, after typing")),
      .init(.enter, does: (), Phrase("要这一项", "take it")),
      .init(.escape, does: (), Phrase("先关上单子", "closes the list first")),
      .init(.backspace, does: (), Phrase("少打一个字，清掉选的", "one letter less, clear")),
      .init(.control("w"), .control("u"), does: (), KeyWords.typeAnew),
    ])

  /// How the cursor moves in a list.
  static let moves = KeyMap<Void>(
    Phrase("上下移动", "Moving"),
    [
      .init(.up, .down, does: (), Phrase("上一行、下一行", "row above, row below")),
      .init(.pageUp, .pageDown, does: (), KeyWords.page),
      .init(.home, .end, does: (), KeyWords.firstLast),
    ])

  static let digits = (1...9).map { Key.text("\($0)") }

  /// The sections of a form with fields of these kinds.
  static func sections(of kinds: [FieldKind], _ language: Language) -> [KeySection] {
    var maps = [fields]
    if kinds.contains(.lines) { maps.append(longText) }
    if kinds.contains(where: \.isRow) { maps.append(choices) }
    if kinds.contains(where: \.isFiltered) { maps.append(filters) }
    if kinds.contains(where: \.isText) { maps.append(text) }
    return maps.map { KeySection($0, language) }
  }
}

extension FieldKind {
  /// Whether its options stand beside their digits in a row.
  fileprivate var isRow: Bool {
    switch self {
    case .choice, .multiple: true
    default: false
    }
  }
}
