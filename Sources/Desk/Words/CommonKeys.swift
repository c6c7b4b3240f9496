import TerminalKit
import Values

/// Keys that do the same wherever there is a text, a choice or a list, with what that is called: those
/// who take them declare them.
enum CommonKeys {
  /// The keys of a field with options.
  static let choices = KeyMap(Phrase("有选项的栏", "Fields with options"), FieldKeys.choices) {
    switch $0 {
    case .choose: Phrase("选这一项", "choose that one")
    case .other: Phrase("换一项", "another option")
    case .next: Phrase("勾选、下一项", "tick, next option")
    case .clear: Phrase("清掉选的", "clear the choice")
    }
  }

  /// The keys of a field with a list to narrow.
  static let filters = KeyMap(
    Phrase("打字缩小范围的栏", "Fields narrowed by typing"), FieldKeys.filters
  ) {
    switch $0 {
    case .choose: Phrase("选旁边的一项", "choose the one beside it")
    case .point: Phrase("打了字以后换一项", "another one, after typing")
    case .take: Phrase("要这一项", "take it")
    case .close: Phrase("先关上单子", "closes the list first")
    case .shorten: Phrase("少打一个字，清掉选的", "one letter less, clear")
    case .retype: KeyWords.typeAnew
    }
  }

  /// The keys that every field leaves to the form.
  static let fields = KeyMap(Phrase("在各栏之间", "Between the fields"), FieldKeys.fields) {
    switch $0 {
    case .climb: Phrase("上一行、下一行的栏", "field above, below")
    }
  }

  /// The keys that move in a list.
  static let lists = KeyMap(Phrase("上下移动", "Moving"), ListState.keys) {
    switch $0 {
    case .row: Phrase("上一行、下一行", "row above, row below")
    case .page: KeyWords.page
    case .end: KeyWords.firstLast
    }
  }

  /// The keys of every text.
  static let texts = KeyMap(Phrase("打字的地方", "Where text is typed"), TextInput.keys, label)

  /// The keys of a text of several lines beside those of every text.
  static let longTexts = KeyMap(Phrase("长文字", "Long texts"), TextInput.longKeys, label)

  private static func label(_ action: TextInput.Action) -> Phrase {
    switch action {
    case .character: Phrase("移一个字", "one character")
    case .wordBack: Phrase("退一个词", "a word back")
    case .wordOn: Phrase("进一个词", "a word on")
    case .lineStart: Phrase("行首", "start of the line")
    case .lineEnd: Phrase("行尾", "end of the line")
    case .deleteCharacter: Phrase("删一个字", "delete a character")
    case .deleteWord: Phrase("删一个词", "delete a word")
    case .deleteLine: Phrase("删到行首、行尾", "delete to start, to end")
    case .history: Phrase("撤字、恢复", "undo, redo the typing")
    case .newLine: Phrase("换行", "new line")
    case .page: KeyWords.page
    }
  }
}

extension CommonKeys {
  /// The sections of a form with fields of these kinds.
  static func sections(of kinds: [FieldKind], _ language: Language) -> [KeySection] {
    var sections = [KeySection(fields, language)]
    if kinds.contains(.lines) { sections.append(KeySection(longTexts, language)) }
    if kinds.contains(where: \.isRow) { sections.append(KeySection(choices, language)) }
    if kinds.contains(where: \.isFiltered) { sections.append(KeySection(filters, language)) }
    if kinds.contains(where: \.isText) { sections.append(KeySection(texts, language)) }
    return sections
  }
}

extension FieldKind {
  /// Whether its options stand beside their digits in a row.
  fileprivate var isRow: Bool {
    switch self {
    case .choice, .multiple: true
    case .line, .lines, .filtered, .opener: false
    }
  }
}
