import Casework
import TerminalKit
import Values
import Vocabulary

/// What works from anywhere, whatever screen is on top.
public enum GlobalAction: Hashable, Sendable {
  case help
  case intake(Kind)
  case pad, openCases, find, totals, menu
  case guide
  case back, leave
  case showPersons
  case clerk
  case undo, redo
  case lock, redraw
  case howToLeave
}

extension GlobalAction {
  /// Whether it changes no place, so that it works before a question is answered that comes first.
  var leadsNowhere: Bool {
    switch self {
    case .leave, .lock, .redraw, .howToLeave: true
    case .help, .intake, .pad, .openCases, .find, .totals, .menu, .guide, .back, .showPersons,
      .clerk, .undo, .redo:
      false
    }
  }

  private static let showing = Phrase("显示或遮住姓名电话（会记下）", "show or mask persons (recorded)")

  /// The keys that work even while a text field has the focus.
  public static func keys(_ states: StateWords) -> KeyMap<GlobalAction> {
    func intake(_ digit: Int, _ kind: Kind) -> KeyMap<GlobalAction>.Binding {
      .init(.function(digit), does: .intake(kind), states.one(kind))
    }
    let cases = [intake(2, .complaint), intake(3, .consultation), intake(4, .report)]
    let help = KeyMap<GlobalAction>.Binding(.function(1), does: .help, KeyWords.help)
    return KeyMap(keys.title, [help] + cases + keys.bindings)
  }

  static let redrawWords = Phrase("重画", "redraw")

  /// Those of them that have the same words in every office.
  static let keys = KeyMap<GlobalAction>(
    Phrase("随处可用", "From anywhere"),
    [
      .init(.function(5), does: .pad, KeyWords.countingPad),
      .init(.function(6), does: .openCases, KeyWords.openCases),
      .init(.function(7), does: .find, KeyWords.find),
      .init(.function(8), does: .totals, KeyWords.dayTotals),
      .init(.function(9), does: .menu, KeyWords.everything),
      .init(.control("g"), does: .guide, Phrase("常问速查：法律怎么说", "quick guide: what the law says")),
      .init(.function(10), .control("q"), does: .leave, KeyWords.leave),
      .init(.function(12), does: .showPersons, showing),
      .init(.control("x"), does: .clerk, ScreenWords.changeClerk.inside),
      .init(.control("\\"), .function(11), does: .lock, LockWords.lock.inside),
      .init(.control("l"), does: .redraw, redrawWords),
      .init(.control("c"), does: .howToLeave, Phrase("怎样退出", "how to leave")),
    ])

  /// The keys that work where no text field has the focus.
  public static let quietKeys = KeyMap<GlobalAction>(
    Phrase("不在打字时", "When not typing"),
    [
      .init(.text("?"), does: .help, KeyWords.help),
      .init(.text("+"), does: .pad, KeyWords.countingPad),
      .init(.text("*"), does: .showPersons, showing),
      .init(.escape, does: .back, Phrase("返回一步", "one step back")),
      .init(.control("z"), does: .undo, KeyWords.undo),
      .init(.control("y"), does: .redo, KeyWords.redo),
    ])
}
