import Casework
import Reports
import TerminalKit
import Values
import Vocabulary

/// How the venues stand, asked for again every minute while nobody touches it: who has reported, who has not, where most
/// came in, and what is new since the screen was opened. Where a hub is set it comes from there, else from what venues
/// sent. It names no person.
struct BoardScreen: DeskScreen {
  private var day: Day
  private var board: Board?
  /// What was shown first: what is new is told from it.
  private var first: BoardLook?
  private var top = 0

  init(_ context: Context) { day = context.today }

  var title: Phrase { Board.title }

  var isLive: Bool { true }

  func questions(_ context: Context) -> [Question] { [.board(from: day, to: day)] }

  mutating func receive(_ message: Message, _ context: Context) -> Reaction {
    switch message {
    case .answer(.board(let told)) where told.totals.from == day && told.totals.to == day:
      // What venues sent and what a hub tells are not held against each other.
      if board?.isOfHub != told.isOfHub { first = nil }
      board = told
      first = first ?? told.look
      return .stay
    case .recorded: return .effects(.ask(.board(from: day, to: day)))
    default: return .stay
    }
  }

  mutating func update(_ key: Key, _ context: Context) -> Reaction {
    if case .action(let action)? = BoardScreen.scrolling.match(key) {
      let count = lines(context, context.columns).count
      top = action.moved(top, lines: count, height: context.rows - 5)
      return .stay
    }
    guard case .action(let action)? = BoardScreen.keys.match(key) else { return .unused }
    switch action {
    case .previousDay: return turn(to: day.adding(-1))
    case .nextDay:
      guard day < context.today else { return .say(ScreenWords.dayNotCome) }
      return turn(to: day.adding(1))
    case .today: return turn(to: context.today)
    }
  }

  private mutating func turn(to day: Day) -> Reaction {
    (self.day, board, first, top) = (day, nil, nil, 0)
    return .effects(.ask(.board(from: day, to: day)))
  }

  func view(rows: Int, columns: Int, message: String, _ context: Context) -> Surface {
    var surface = context.surface(rows: rows, columns: columns)
    let heading = board?.heading(context.language, context.zone, isMarked: false)
    surface.writeTitle(heading ?? context.say(title), right: context.clerk, context)
    surface.writeText(lines(context, columns), top: top, rows: rows - 5, context)
    surface.writeFoot(message, hints(context))
    return surface
  }

  /// What stands below the title: sentences broken where the window ends, and tables cut there.
  private func lines(_ context: Context, _ columns: Int) -> [[Piece]] {
    guard let board else { return [] }
    let (language, width) = (context.language, max(0, columns - 2))
    // The first look has nothing to be compared with.
    let before = board.look == first ? nil : first
    let words = board.words(since: before, language, zone: context.zone)
      .flatMap { TextWidth.wrap(TextWidth.unambiguous($0), columns: width) }
    let tables = board.tables(since: before, language, zone: context.zone)
    let next = tables.isEmpty ? [[Piece(context.say(EmptyWords.board), .quiet)]] : []
    return words.map { [Piece($0)] } + next
      + tables.flatMap { table -> [[Piece]] in
        let lines = table.lines(language, width: TextWidth.columns(of:))
          .map { TextWidth.truncate(TextWidth.unambiguous($0), to: width) }
        return [[], [Piece(lines[0], .section)]] + lines.dropFirst().map { [Piece($0)] }
      }
  }

  private func hints(_ context: Context) -> [Hint] {
    let days = BoardScreen.keys.family(context.language, saying: ScreenWords.changeDay) { $0.leafs }
    return [days, ScrollAction.hint(context.language)] + context.hints(.back, KeyWords.home)
  }

  func keySections(_ context: Context) -> [KeySection] {
    [
      KeySection(BoardScreen.keys, context.language),
      KeySection(BoardScreen.scrolling, context.language),
    ]
  }
}

/// What the keys of the board do beside moving it.
enum BoardAction: Hashable, Sendable {
  case previousDay, nextDay, today

  /// Whether it goes to the day before or behind.
  var leafs: Bool {
    switch self {
    case .previousDay, .nextDay: true
    case .today: false
    }
  }
}

extension BoardScreen {
  /// The keys of the board.
  static let keys = KeyMap<BoardAction>(
    Board.title,
    [
      .init(.left, does: .previousDay, ScreenWords.dayBefore, isHinted: false),
      .init(.right, does: .nextDay, ScreenWords.dayAfter, isHinted: false),
      .init(.tab, does: .today, ScreenWords.backToToday, isHinted: false),
    ])

  /// The keys that move it.
  static let scrolling = ScrollAction.keys(
    Phrase("看板上下滚动", "Scrolling the board"))
}
