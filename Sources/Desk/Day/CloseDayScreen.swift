import Casework
import Reports
import TerminalKit
import Values
import Vocabulary

/// The checklist before a day is handed over: each line has the digit that opens what mends it.
struct CloseDayScreen: DeskScreen {
  let day: Day
  var board: HandOverBoard?
  /// How many of the cases with odd times were looked at: each press opens the next.
  private var looked = 0

  init(_ day: Day) { self.day = day }

  var title: Phrase { ScreenWords.closeDay }

  func questions(_ context: Context) -> [Question] { [.handOver(day)] }

  mutating func receive(_ message: Message, _ context: Context) -> Reaction {
    guard case .answer(.handOver(let board)) = message, board.day == day else { return .stay }
    self.board = board
    return .stay
  }

  mutating func update(_ key: Key, _ context: Context) -> Reaction {
    switch CloseDayScreen.keys(board?.checklist).match(key) {
    case .action(.look(let item)): return look(at: item, context)
    case .action(.goOn): return goOn()
    case .disabled(let why): return .say(why)
    case nil: return .unused
    }
  }

  private func goOn() -> Reaction {
    guard let board else { return .stay }
    return .push(HandOverScreen(board))
  }

  private mutating func look(at item: DayChecklist.Item, _ context: Context) -> Reaction {
    guard let checklist = board?.checklist else { return .stay }
    switch item {
    case .drafts: return .push(IntakeScreen(draft: checklist.drafts[0], context))
    case .withoutDepartment: return .push(ListScreen.withoutDepartment())
    case .overdue: return .push(ListScreen.state(.overdue, context))
    case .untold: return .push(ListScreen.untold())
    case .oddTimes:
      let subject = checklist.oddTimes[looked % checklist.oddTimes.count]
      looked += 1
      return .push(CaseScreen(subject.id))
    case .clock: return .push(ListScreen.state(.any, context))
    case .uncounted:
      guard day == context.today else {
        return .say(Phrase("屏上只能记今天的台账", "The ledger on the screen counts today only"))
      }
      return .push(LedgerScreen(context))
    case .office: return .push(SetupScreen(context))
    case .contested: return .push(ListScreen.contested())
    }
  }

  func keySections(_ context: Context) -> [KeySection] {
    [KeySection(CloseDayScreen.keys(board?.checklist), context.language)]
  }
}

/// What the keys of the checklist do.
enum CloseDayAction: Hashable, Sendable {
  case look(DayChecklist.Item), goOn
}

extension CloseDayScreen {
  /// The keys of the checklist; without one, as the manual prints them.
  static func keys(_ checklist: DayChecklist?) -> KeyMap<CloseDayAction> {
    let looks = DayChecklist.Item.allCases.map { item in
      KeyMap<CloseDayAction>.Binding(
        .text(item.digit), does: .look(item), item.label,
        disabled: checklist.map { $0[item] > 0 } ?? true
          ? nil : Phrase("这一项没有要办的", "Nothing to be done there"),
        isHinted: false)
    }
    let onward = KeyMap<CloseDayAction>.Binding(
      .enter, does: .goOn, Phrase("往下：交到哪里", "go on: where to"))
    return KeyMap(ScreenWords.closeDay, [onward] + looks)
  }

  func view(rows: Int, columns: Int, message: String, _ context: Context) -> Surface {
    var surface = context.surface(rows: rows, columns: columns)
    let spoken = Dates.spoken(day, context.language)
    let heading = [
      title[context.language], spoken, context.settings.venue,
      board?.desks?.words(in: context.zone)[context.language] ?? "",
    ].filled(joinedBy: "  ")
    surface.writeTitle(heading, right: context.clerkAndTime, context)
    if rows > 5, columns > 1 { surface.cursor = Position(row: 1, column: 1) }
    let keys = CloseDayScreen.keys(nil)
    let digits = keys.family(context.language, saying: KeyWords.open) { $0 != .goOn }
    let hints = keys.hints(width: columns - 30, context.language)
    if let board {
      let row = surface.writeChecklist(board.checklist, row: 2, context)
      surface.writeRevision(board, row: row + 1, last: rows - 3, context)
    }
    surface.writeFoot(message, [digits] + hints + context.back)
    return surface
  }
}

extension Surface {
  /// - Returns: the row behind the list.
  fileprivate mutating func writeChecklist(
    _ list: DayChecklist, row: Int, _ context: Context
  ) -> Int {
    let count = list.open.count
    let figure = count == 0 ? context.say("都好了", "all done") : "\(count)"
    writeSection(context.say("交之前看一看", "To look at first"), figure, row: row)
    let table = list.table(context.language, zone: context.zone)
    let width = table.rows.map { TextWidth.columns(of: $0[1].forReading) }.max() ?? 0
    for (offset, item) in DayChecklist.Item.allCases.enumerated() {
      write(item, table, width, row: row + 1 + offset)
    }
    let behind = row + 1 + table.rows.count
    return behind + writeNames(table, row: behind)
  }

  private mutating func write(
    _ item: DayChecklist.Item, _ table: Table, _ width: Int, row: Int
  ) {
    let count = table.cell(item.digit, .count)
    let isOpen = count != .integer(0)
    let style = Style(isOpen ? .normal : .disabled)
    write(item.digit, at: Position(row: row, column: 3), Style(isOpen ? .key : .disabled))
    let label = table.cell(item.digit, .label).forReading
    var column = write(
      " " + TextWidth.pad(label, to: width), at: Position(row: row, column: 4), style)
    column = write(
      TextWidth.pad(isOpen ? count.forReading : "-", to: 5, .right),
      at: Position(row: row, column: column),
      isOpen ? Style(item == .overdue ? .overdue : .figure) : style)
    guard item != .uncounted else { return }
    let names = table.cell(item.digit, .words).forReading
    write(names, at: Position(row: row, column: column + 2), .quiet, width: columns - column - 3)
  }

  /// What nobody counted, by name.
  /// - Returns: how many rows that took.
  private mutating func writeNames(_ table: Table, row: Int) -> Int {
    let names = table.cell(DayChecklist.Item.uncounted.digit, .words).forReading
    guard !names.isEmpty else { return 0 }
    let most = rows >= 34 ? 6 : 3
    var lines = TextWidth.wrap(names, columns: columns - 7)
    if lines.count > most {
      lines = Array(lines.prefix(most))
      lines[most - 1] = TextWidth.truncate(lines[most - 1] + "      ..", to: columns - 7)
    }
    for (offset, line) in lines.enumerated() {
      write(line, at: Position(row: row + offset, column: 5), .quiet)
    }
    return lines.count
  }

  /// Which revision it will be, and what has changed since the one before.
  fileprivate mutating func writeRevision(
    _ board: HandOverBoard, row: Int, last: Int, _ context: Context
  ) {
    writeSection(
      context.say("第 \(board.revision) 次交接", "Hand-over \(board.revision)"), row: row)
    writeChanges(
      board.changes, revision: board.revision, row: row + 1, rows: last - row - 1, context)
  }

  /// What has changed since the hand-over before this one.
  /// - Returns: the row behind it.
  @discardableResult
  mutating func writeChanges(
    _ changes: [FigureChange]?, revision: Int, row: Int, rows most: Int, _ context: Context
  ) -> Int {
    guard let changes else {
      let first = context.say(
        "第一次交接，没有更早的可比。", "The first of this day: there is none before it to compare with.")
      write(first, at: Position(row: row, column: 2), .quiet, width: columns - 3)
      return row + 1
    }
    let before = revision - 1
    let nothing = context.say(Term.unchanged.worded("nothing has changed"))
    let words =
      changes.isEmpty
      ? nothing
      : changes.map { $0.words[context.language] }.joined(
        separator: context.say(Punctuation.semicolon))
    let text = context.say("与第 \(before) 次相比：\(words)", "Since hand-over \(before): \(words)")
    let lines = TextWidth.wrap(text, columns: columns - 4).prefix(max(0, most))
    for (offset, line) in lines.enumerated() {
      write(line, at: Position(row: row + offset, column: 2))
    }
    return row + lines.count
  }
}
