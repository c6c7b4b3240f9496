import TerminalKit
import Values
import Vocabulary

/// The keys of every numbered list that typing narrows.
enum PickKeys {
  /// What they do.
  enum Action: Hashable, Sendable {
    case choose, move, take, shorten, retype, back
  }

  /// Those of a list below the keys of a place; a place that is such a list calls them by its own name.
  static let map = map(Phrase("编号的单子", "Numbered lists"))
  private static let taken = Phrase("选中", "take")
  /// What may be typed, where nothing is yet.
  static let invitation = Phrase("打汉字、拼音、首字母或英文就缩小范围", "type a few letters to narrow the list")

  /// The keys of a numbered list of its own name, with a word on what Enter does there.
  static func map(_ title: Phrase, takes: Phrase = taken) -> KeyMap<Action> {
    KeyMap(
      title,
      [
        .init(FieldKeys.digits, does: .choose, KeyWords.choose),
        .init(.up, .down, does: .move, KeyWords.move),
        .init(.enter, does: .take, takes),
        .init(.pageUp, .pageDown, does: .move, KeyWords.page, isHinted: false),
        .init(.home, .end, does: .move, KeyWords.firstLast, isHinted: false),
        .init(.backspace, does: .shorten, Phrase("少打一个字", "one letter less"), isHinted: false),
        .init(
          .control("w"), .control("u"), does: .retype, KeyWords.typeAnew,
          isHinted: false),
        .init(.escape, does: .back, KeyWords.toReturn),
      ])
  }

  static func hints(_ language: Language, _ map: KeyMap<Action> = PickKeys.map) -> [Hint] {
    map.hints(width: 70, language) + [
      Hint(
        keys: KeyWords.letters[language], words: Phrase("缩小范围", "narrow")[language])
    ]
  }
}
