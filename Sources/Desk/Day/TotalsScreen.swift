import Casework
import Interchange
import Reports
import TerminalKit
import Values
import Vocabulary

/// The figures of one day: the sentence to read aloud, a table of each kind, shares, breakdowns,
/// the ledger, and what can be saved with one digit.
struct TotalsScreen: DeskScreen {
  var day: Day
  /// The hand-over, `totals` and the page cover all venues, and so does this screen until somebody
  /// asks for this venue alone.
  var isAllVenues = true
  let venue: String
  var totals: Totals?

  init(_ context: Context) {
    day = context.today
    venue = context.settings.venue
  }

  var title: Phrase { ScreenWords.dayTotals }

  var venues: [String] { isAllVenues ? [] : [venue] }

  var isLive: Bool { true }

  private var asked: Question { .totals(from: day, to: day, venues: venues) }

  func questions(_ context: Context) -> [Question] { [asked] }

  mutating func receive(_ message: Message, _ context: Context) -> Reaction {
    if let told = asked.totals(in: message) { totals = told }
    guard case .recorded = message else { return .stay }
    return .effects(.ask(asked))
  }

  mutating func update(_ key: Key, _ context: Context) -> Reaction {
    guard case .action(let action)? = TotalsScreen.keys(context).match(key) else { return .unused }
    switch action {
    case .previousDay: return turn(to: day.adding(-1))
    case .nextDay:
      guard day < context.today else { return .say(ScreenWords.dayNotCome) }
      return turn(to: day.adding(1))
    case .today: return turn(to: context.today)
    case .venues:
      isAllVenues.toggle()
      return turn(to: day)
    case .export(let export): return .effects(.export(export, day: day, venues: venues))
    case .give: return totals.map { .push(GivingScreen($0)) } ?? .stay
    case .closeDay: return .push(CloseDayScreen(day))
    }
  }

  private mutating func turn(to day: Day) -> Reaction {
    self.day = day
    totals = nil
    return .effects(.ask(asked))
  }

  func keySections(_ context: Context) -> [KeySection] {
    [KeySection(TotalsScreen.keys(context), context.language)]
  }
}

/// What the keys of the totals do.
enum TotalsAction: Hashable, Sendable {
  case previousDay, nextDay, today, venues, export(Export), give, closeDay

  /// Whether a digit does it, in the row of what can be saved and handed over.
  var saves: Bool {
    switch self {
    case .export, .give, .closeDay: true
    case .previousDay, .nextDay, .today, .venues: false
    }
  }

  /// Whether it goes to the day before or behind.
  var leafs: Bool {
    switch self {
    case .previousDay, .nextDay: true
    case .today, .venues, .export, .give, .closeDay: false
    }
  }
}

extension TotalsScreen {
  /// The keys that this program can do: sheets of Excel need a program built to write them.
  static func keys(_ context: Context) -> KeyMap<TotalsAction> {
    if context.writesWorkbooks { return keys }
    return KeyMap(keys.title, keys.bindings.filter { $0.action != .export(.workbook) })
  }

  /// All keys of the totals.
  static let keys = KeyMap<TotalsAction>(
    ScreenWords.dayTotals,
    [
      .init(.text("1"), does: .export(.table), Phrase("表格", "text"), isHinted: false),
      .init(.text("2"), does: .export(.csv), Phrase("CSV", "CSV"), isHinted: false),
      .init(.text("3"), does: .export(.json), Phrase("JSON", "JSON"), isHinted: false),
      .init(
        .text("4"), does: .export(.openCases), Term.open.inside, isHinted: false),
      .init(.text("5"), does: .export(.everything), ScreenWords.all, isHinted: false),
      .init(.text("6"), does: .give, ScreenWords.figuresGiven.worded("keep"), isHinted: false),
      .init(.text("7"), does: .export(.summary), Phrase("总结", "draft"), isHinted: false),
      .init(.text("8"), does: .closeDay, Phrase("交接", "hand over"), isHinted: false),
      .init(.text("9"), does: .export(.workbook), Phrase("Excel", "XLSX"), isHinted: false),
      .init(.left, does: .previousDay, ScreenWords.dayBefore, isHinted: false),
      .init(.right, does: .nextDay, ScreenWords.dayAfter, isHinted: false),
      .init(.home, does: .today, ScreenWords.backToToday, isHinted: false),
      .init(.tab, does: .venues, Phrase("全部会场、本会场", "all venues, this one")),
    ])
}
