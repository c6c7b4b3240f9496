import TerminalKit
import Values
import Vocabulary

/// In what colours the desk is shown: each is shown while the cursor stands on it.
struct ThemeScreen: DeskScreen {
  var pick: PickList<Theme>

  init(_ context: Context) {
    pick = PickList(Theme.allCases.map(ThemeScreen.item))
    pick.list.select(Theme.allCases.firstIndex(of: context.theme) ?? 0)
  }

  private static func item(_ theme: Theme) -> PickList<Theme>.Item {
    PickList.Item(value: theme, label: theme.label, keys: [theme.rawValue], detail: theme.detail)
  }

  static let title = Phrase("屏幕颜色", "Screen colours")
  var title: Phrase { ThemeScreen.title }

  mutating func update(_ key: Key, _ context: Context) -> Reaction {
    let before = pick.selected
    switch pick.handle(key, height: context.rows - 6) {
    case .chosen(let theme): return .effects(.terminal(.keep(theme)))
    case .disabled(let why): return .say(why)
    case .consumed:
      guard let theme = pick.selected, theme != before else { return .stay }
      return .effects(.terminal(.show(theme)))
    case .ignored: return .unused
    }
  }

  /// What was only looked at goes with the screen.
  func park(_ context: Context) -> [Effect] { [.terminal(.show(context.theme))] }

  func view(rows: Int, columns: Int, message: String, _ context: Context) -> Surface {
    var surface = context.surface(rows: rows, columns: columns)
    surface.writeTitle(title[context.language], right: context.clerkAndTime, context)
    pick.drawFilter(into: &surface, row: 1, context.language)
    pick.draw(
      into: &surface, in: Rect(row: 3, column: 0, rows: Theme.allCases.count, columns: columns),
      context.language)
    surface.writeSection(context.say("看看样子", "How it looks"), row: 9)
    for (offset, sample) in ThemeScreen.samples.enumerated() {
      let at = Position(row: 10 + offset / 2, column: 3 + offset % 2 * 36)
      surface.fill(Rect(row: at.row, column: at.column, rows: 1, columns: 32), sample.style)
      surface.write(sample.words[context.language], at: at, sample.style, width: 32)
    }
    surface.writeFoot(message, PickKeys.hints(context.language, ThemeScreen.keys))
    if surface.cursor == nil, rows > 5, columns > 1 { surface.cursor = Position(row: 1, column: 1) }
    return surface
  }

  static let keys = PickKeys.map(title, takes: Phrase("就用它", "keep it"))

  func keySections(_ context: Context) -> [KeySection] {
    [KeySection(ThemeScreen.keys, context.language)]
  }
}

extension ThemeScreen {
  /// A piece of text as screens have it.
  private struct Sample {
    var words: Phrase
    var style: Style
  }

  private static let samples = [
    Sample(words: Phrase("普通的字", "Ordinary text"), style: .normal),
    Sample(words: Phrase("不要紧的字", "What matters less"), style: .quiet),
    Sample(words: Phrase("小标题、按键", "Sections, keys"), style: .section),
    Sample(words: Phrase("猜的，还没认可", "Proposed, not taken yet"), style: .guess),
    Sample(words: Phrase("明天就到期的", "Due tomorrow"), style: .warning),
    Sample(words: Phrase("已经过期的", "Past its last day"), style: .overdue),
    Sample(words: Phrase("等别人办的", "Waits for others"), style: Style(.waiting)),
    Sample(words: Phrase("办结了的", "Settled"), style: Style(.settled)),
    Sample(words: Phrase("少见的一类", "Rarer than the rest"), style: Style(.rare)),
    Sample(words: Phrase("选中的一行", "The selected row"), style: .selected),
    Sample(words: Phrase("正在填的一栏", "The field being filled in"), style: .fieldFocused),
    Sample(words: Phrase("标题栏、提示栏", "Bars of titles and keys"), style: .bar),
  ]
}

extension Theme {
  /// What it is called.
  var label: Phrase {
    switch self {
    case .auto: Phrase("跟着终端", "As the terminal")
    case .dark: Phrase("深色", "Dark")
    case .light: Phrase("浅色", "Light")
    case .sunlight: Phrase("阳光下", "Sunlight")
    case .mono: Phrase("黑白", "Without colours")
    }
  }

  /// Said when it was chosen.
  package var kept: Phrase { Phrase("以后都用：\(label.zh)", "From now on: \(label.en)") }

  /// What it is good for.
  var detail: Phrase {
    switch self {
    case .auto: Phrase("问终端底色是深是浅", "asks whether its background is dark or light")
    case .dark: Phrase("终端底色深", "for a dark background")
    case .light: Phrase("终端底色浅", "for a light background")
    case .sunlight: Phrase("露天摆台，白底黑字，反差最大", "black on white, for a booth outdoors")
    case .mono: Phrase("只用粗细、下划线、反白", "weight, underlines and reversed rows alone")
    }
  }
}
