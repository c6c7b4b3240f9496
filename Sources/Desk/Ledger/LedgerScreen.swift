import Casework
import Reports
import TerminalKit
import Values
import Vocabulary

/// All items of the ledger with today's figures, and the entries of the one under the cursor; Enter
/// opens the form of one entry.
struct LedgerScreen: DeskScreen {
  let day: Day
  let venue: String
  var pick: PickList<LedgerItem>
  /// Today's entries of this venue that are in force, in their order.
  var inForce: [RecordedTally] = []

  init(_ context: Context) {
    day = context.today
    venue = context.settings.venue
    pick = PickList(LedgerScreen.items([], context))
  }

  /// The items with the figures of today's table.
  private static func items(
    _ tallies: [RecordedTally], _ context: Context
  ) -> [PickList<LedgerItem>.Item] {
    let ledger = context.reference.ledger
    let today = LedgerOfToday(tallies, ledger, zone: context.zone)
    let (chinese, english) = (today.table(.chinese), today.table(.english))
    return ledger.items.map { item in
      func cell(_ table: Table, _ column: ColumnName) -> String {
        table.cell(item.id, column).forReading
      }
      let there = cell(chinese, .there)
      let figure = Phrase(cell(chinese, .text), cell(english, .text))
      let detail =
        there.isEmpty
        ? figure : Phrase("\(figure.zh)  在场 \(there)", "\(figure.en)  there: \(there)")
      return PickList.Item(
        value: item, label: item.label, spelt: item.entry.spellings, detail: detail)
    }
  }

  var title: Phrase { Term.ledger }

  func questions(_ context: Context) -> [Question] { [.tallies(day)] }

  mutating func receive(_ message: Message, _ context: Context) -> Reaction {
    guard case .answer(.tallies(day, let found)) = message else { return .stay }
    inForce = TallyEntry.inForce(found, in: context.zone).filter { $0.entry.venue == venue }
    pick.replace(LedgerScreen.items(inForce, context))
    return .stay
  }

  mutating func update(_ key: Key, _ context: Context) -> Reaction {
    switch pick.handle(key, height: LedgerScreen.listRows(context.rows)) {
    case .chosen(let item): .push(LedgerEntryScreen(item, context))
    case .disabled(let why): .say(why)
    case .consumed: .stay
    case .ignored: .unused
    }
  }

  static let keys = PickKeys.map(Term.ledger)

  func keySections(_ context: Context) -> [KeySection] {
    [KeySection(LedgerScreen.keys, context.language)]
  }
}

// MARK: Drawing

extension LedgerScreen {
  /// The rows of entries below the list: more where there is room.
  private static func entryRows(_ rows: Int) -> Int { rows >= 34 ? 8 : 4 }
  private static func listRows(_ rows: Int) -> Int { max(1, rows - 6 - entryRows(rows) - 1) }

  func view(rows: Int, columns: Int, message: String, _ context: Context) -> Surface {
    var surface = context.surface(rows: rows, columns: columns)
    surface.writeTitle(
      "\(title[context.language])  \(day)  \(venue)", right: context.clerkAndTime, context)
    pick.drawFilter(into: &surface, row: 1, context.language)
    let body = Rect(row: 3, column: 0, rows: LedgerScreen.listRows(rows), columns: columns)
    pick.draw(into: &surface, in: body, context.language)
    drawEntries(into: &surface, row: body.row + body.rows + 1, rows: rows, context)
    surface.writeFoot(message, PickKeys.hints(context.language))
    return surface
  }

  /// The newest entries of the selected item, each on its row.
  private func drawEntries(
    into surface: inout Surface, row: Int, rows: Int, _ context: Context
  ) {
    guard let item = pick.selected else { return }
    let entries = inForce.filter { $0.entry.item == item.id }
    let most = LedgerScreen.entryRows(rows) - 1
    guard most > 0, row < rows - 3 else { return }
    if entries.isEmpty {
      surface.write(
        context.say(EmptyWords.entries), at: Position(row: row, column: 3), .quiet,
        width: surface.columns - 4)
      return
    }
    let title = context.say(
      "\(item.label.zh)  今天记了 \(entries.count) 笔",
      "\(item.label.en)  entries today: \(entries.count)")
    surface.write(title, at: Position(row: row, column: 3), .section)
    for (offset, tally) in entries.suffix(most).reversed().enumerated() {
      let words = LedgerEntries.line(
        tally, context.reference, context.language, context.zone)
      surface.write(
        TextWidth.truncate(TextWidth.unambiguous(words), to: surface.columns - 6),
        at: Position(row: row + 1 + offset, column: 5))
    }
  }
}
