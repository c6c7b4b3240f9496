import Values

/// How screens are laid out on this terminal.
public enum ScreenLayout: Hashable, Sendable {
  /// Side by side and in frames, in 80 columns and 24 rows or more.
  case framed
  /// One thing a line, to be read by a program or on a line of braille; in a window of any size.
  case linear
  /// The same with a row between two lines, for large letters: fewer fields a screen.
  case large

  /// What large letters are called where they are turned on.
  static let largeName = Phrase("大字", "Large letters")

  private static let notHere = Phrase(
    "用 --plain 打开的已经一行一样东西", "with --plain there is one thing a line already")

  /// What stands behind that name.
  var detail: Phrase {
    switch self {
    case .framed:
      Phrase(
        "一行一样，隔行，终端的字放多大都行",
        "one thing a line, with air; the terminal's letters as large as you like")
    case .large: Phrase("现在是大字；选这里就改回去", "on now; choose this to go back")
    case .linear: ScreenLayout.notHere
    }
  }

  /// What choosing it does.
  var turned: Reaction {
    switch self {
    case .framed, .large:
      Reaction(.home(then: nil), effects: [.terminal(.useLarge(self == .framed))])
    case .linear: .say(ScreenLayout.notHere)
    }
  }

  /// Said when that has been kept.
  package static func kept(_ isLarge: Bool) -> Phrase {
    isLarge
      ? Phrase("以后都是大字：把终端的字放大就行", "Large from now on: make the terminal's letters larger")
      : Phrase("改回原来的画面", "Back to the usual screens")
  }

  /// Whether there is one thing a line.
  var isLinear: Bool { self != .framed }
  /// How many rows a line takes.
  var rowsToALine: Int { self == .large ? 2 : 1 }
}
