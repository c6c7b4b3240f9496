import Casework
import Reports
import TerminalKit
import Values
import Vocabulary

/// Who sits at the desk: one of those who worked here lately, or a new name.
struct ClerkScreen: DeskScreen {
  /// How many days back those count who worked here.
  private static let daysBack = 30

  /// In columns: the title has room for no more.
  private static let longestName = 24

  let today: Day
  /// Whether a seat is taken by a PIN alone: there are then no new names.
  let isGuarded: Bool
  var known: [String]
  var input = TextInput()
  var list: ListState

  init(_ context: Context) {
    today = context.today
    isGuarded = context.staff.isGuarded
    let first = context.clerk.isEmpty ? [] : [context.clerk]
    known = isGuarded ? context.staff.keepers : first
    list = ListState(count: known.count)
  }

  var route: Route? { .clerk }
  var title: Phrase { ScreenWords.changeClerk }
  /// Until a name is begun the digits choose one.
  var isTyping: Bool { !input.isEmpty }

  func questions(_ context: Context) -> [Question] {
    isGuarded ? [] : [.totals(from: today.adding(-ClerkScreen.daysBack), to: today, venues: [])]
  }

  mutating func receive(_ message: Message, _ context: Context) -> Reaction {
    guard !isGuarded, case .answer(.totals(let totals)) = message, totals.from < today else {
      return .stay
    }
    let rows = totals.breakdown(by: .clerk)?.rows ?? []
    let names = rows.map(\.id).filter { $0 != Breakdown.none && !known.contains($0) }
    known += names
    list.resize(to: known.count)
    return .stay
  }

  mutating func update(_ key: Key, _ context: Context) -> Reaction {
    switch ClerkScreen.keys.action(for: key) {
    case .choose where input.isEmpty: return choose((key.digit ?? 0) - 1, context)
    case .take:
      return input.isEmpty
        ? choose(list.selection, context) : take(TextRules.trimmed(input.text), context)
    case .leave:
      if input.isEmpty { return .pop }
      input = TextInput()
    case .move: _ = list.handle(key, height: 9)
    case .choose, nil: return type(key)
    }
    return .stay
  }

  /// A name begins with a letter; what takes typing back is for a name that was begun.
  private mutating func type(_ key: Key) -> Reaction {
    if input.isEmpty {
      if case .text(let text) = key, text.first?.isLetter != true { return .unused }
      if key == .control("z") || key == .control("y") { return .unused }
    }
    return input.handle(key, columns: 30) ? .stay : .unused
  }

  private func choose(_ place: Int, _ context: Context) -> Reaction {
    guard known.indices.contains(place) else {
      return .say(Phrase("没有这个号，直接打名字", "No such number; type the name"))
    }
    return take(known[place], context)
  }

  private func take(_ name: String, _ context: Context) -> Reaction {
    if isGuarded { return takeGuarded(name, context) }
    guard !name.isEmpty else { return .say(Phrase("名字是空的", "The name is empty")) }
    guard TextWidth.columns(of: name) <= ClerkScreen.longestName else {
      return .say(Phrase("名字太长，写姓名就好", "The name is too long"))
    }
    return Reaction(.pop, effects: [.clerk(name)], message: LockWords.onDuty(name))
  }

  /// Whoever sits there already need not prove it again.
  private func takeGuarded(_ name: String, _ context: Context) -> Reaction {
    guard known.contains(name) else { return .say(LockWords.strangers) }
    return name == context.clerk ? .pop : Reaction(.replace(SeatScreen(name)))
  }

  func keySections(_ context: Context) -> [KeySection] {
    [
      KeySection(ClerkScreen.keys, context.language),
      KeySection(CommonKeys.texts, context.language),
    ]
  }

  /// What keys do beside typing a name.
  enum Action: Hashable, Sendable {
    case choose, move, take, leave
  }

  /// The keys of those who worked here.
  static let keys = KeyMap<Action>(
    ScreenWords.changeClerk,
    [
      .init(FieldKeys.digits, does: .choose, KeyWords.choose),
      .init(.up, .down, does: .move, KeyWords.move),
      .init(.enter, does: .take, Phrase("就是这位", "take")),
      .init(.escape, does: .leave, Phrase("不换", "leave it")),
      .init(.pageUp, .pageDown, does: .move, KeyWords.page, isHinted: false),
    ])
}

extension ClerkScreen {
  func view(rows: Int, columns: Int, message: String, _ context: Context) -> Surface {
    var surface = context.surface(rows: rows, columns: columns)
    surface.writeTitle(title[context.language], right: context.clerkAndTime, context)
    let label = context.say("新名字", "New name")
    let column = surface.write(label, at: Position(row: 2, column: 1), .section) + 2
    let width = max(1, min(30, columns - column - 2))
    surface.fill(Rect(row: 2, column: column, rows: 1, columns: width), .fieldFocused)
    let visible = input.visible(columns: width)
    surface.write(visible.rows.first ?? "", at: Position(row: 2, column: column), .fieldFocused)
    let known = context.say("最近在这里的", "Lately here")
    surface.writeSection(known, row: 4)
    drawKnown(into: &surface, row: 5)
    if !input.isEmpty || list.count == 0, rows > 5, column < columns {
      surface.cursor = Position(row: 2, column: min(columns - 1, column + visible.caret.column))
    }
    surface.writeFoot(message, ClerkScreen.keys.hints(width: columns - 2, context.language))
    return surface
  }

  private func drawKnown(into surface: inout Surface, row: Int) {
    for (offset, place) in list.visible(height: min(9, surface.rows - 9)).enumerated() {
      let digit = place < 9 ? "\(place + 1)" : " "
      surface.write(digit, at: Position(row: row + offset, column: 3), Style(.key))
      surface.write(known[place], at: Position(row: row + offset, column: 5))
      surface.finish(row: row + offset, isSelected: place == list.selection && input.isEmpty)
    }
  }
}
