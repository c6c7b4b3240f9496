import TerminalKit
import Values

/// What the keys of an old sheet do.
enum OldSheetAction: Hashable, Sendable {
  case open, select, change, pick, leaveOut, rehearse, take, back, stop, leave
}

extension OldSheetScreen {
  /// How wide the field of the path is, and how many files are offered below it.
  static let (fieldColumns, mostFiles) = (60, 9)

  /// The keys while the file is named.
  static let fileKeys = KeyMap<OldSheetAction>(
    Phrase("读入旧台账：哪个文件", "Reading in an old list: the file"),
    [
      .init(.enter, does: .open, KeyWords.open),
      .init(
        .up, .down, does: .select, Phrase("选找到的文件", "a file that was found"), isHinted: false),
      .init(.escape, does: .leave, KeyWords.home),
    ])

  /// The keys of its columns.
  static let columnKeys = KeyMap<OldSheetAction>(
    Phrase("读入旧台账：各列", "Reading in an old list: its columns"),
    [
      .init(.enter, does: .change, Phrase("改这一列", "change it")),
      .init(.tab, does: .rehearse, Phrase("试读，先不存", "try it, save nothing")),
      .init(.delete, does: .leaveOut, Phrase("这列不读", "leave it out")),
      .init(FieldKeys.digits, does: .pick, Phrase("改那一列", "change that one"), isHinted: false),
      .init(.escape, does: .back, KeyWords.toReturn),
    ])

  /// The keys of what would become of its rows.
  static let rehearsedKeys = KeyMap<OldSheetAction>(
    Phrase("读入旧台账：试读的结果", "Reading in an old list: what would come in"),
    [
      .init(.enter, does: .take, Phrase("读入", "read it in")),
      .init(.escape, does: .back, KeyWords.toReturn),
    ])

  /// The keys while it is gone through.
  static let workingKeys = KeyMap<OldSheetAction>(
    Phrase("读入旧台账：正在读", "Reading in an old list: under way"),
    [.init(.escape, does: .stop, Phrase("停下，什么也不读入", "stop, nothing comes in"))])

  /// The keys when it is in.
  static let takenKeys = KeyMap<OldSheetAction>(
    Phrase("读入旧台账：读完了", "Reading in an old list: done"),
    [.init(.enter, does: .leave, KeyWords.home)])

  /// The keys that move what is told of its rows.
  static let scrolling = ScrollAction.keys(name)

  /// The keys as it stands.
  var keys: KeyMap<OldSheetAction> {
    switch stage {
    case .file: OldSheetScreen.fileKeys
    case .columns: OldSheetScreen.columnKeys
    case .rehearsed: OldSheetScreen.rehearsedKeys
    case .opening, .rehearsing, .taking: OldSheetScreen.workingKeys
    case .taken: OldSheetScreen.takenKeys
    }
  }

  func keySections(_ context: Context) -> [KeySection] {
    let language = context.language
    if choices != nil { return [KeySection(PickKeys.map, language)] }
    let others: [KeySection] =
      switch stage {
      case .file: [KeySection(CommonKeys.texts, language)]
      case .columns: [KeySection(CommonKeys.lists, language)]
      case .rehearsed, .taken: [KeySection(OldSheetScreen.scrolling, language)]
      case .opening, .rehearsing, .taking: []
      }
    return [KeySection(keys, language)] + others
  }
}
