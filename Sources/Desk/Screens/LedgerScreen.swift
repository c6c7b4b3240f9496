import Casework
import TerminalKit
import Wording

/// All items of the ledger with today's figures; Enter opens the form of one entry.
struct LedgerScreen: DeskScreen {
  let day: Day
  let venue: String
  var pick: PickList<LedgerItem>

  init(_ context: Context) {
    day = context.today
    venue = context.settings.venue
    pick = PickList(LedgerScreen.items([], context))
  }

  private static func items(
    _ tallies: [RecordedTally], _ context: Context
  ) -> [PickList<LedgerItem>.Item] {
    context.reference.ledger.items.map { item in
      let figure = tallies.figure(of: item.id, default: "")
      return PickList.Item(
        value: item, label: item.label, spelt: item.entry.spellings,
        detail: Phrase(figure == "0" ? "" : figure))
    }
  }

  var title: Phrase { Phrase("台账", "Ledger") }

  func questions(_ context: Context) -> [Question] { [.tallies(day)] }

  mutating func receive(_ message: Message, _ context: Context) -> Reaction {
    guard case .answer(.tallies(day, let found)) = message else { return .stay }
    let standing = TallyEntry.standing(found, in: context.zone)
    pick.replace(LedgerScreen.items(standing.filter { $0.entry.venue == venue }, context))
    return .stay
  }

  mutating func update(_ key: Key, _ context: Context) -> Reaction {
    switch pick.handle(key, height: context.rows - 6) {
    case .chosen(let item): .push(LedgerEntryScreen(item, context))
    case .disabled(let why): .say(why)
    case .consumed: .stay
    case .ignored: .unused
    }
  }

  func view(rows: Int, columns: Int, message: String, _ context: Context) -> Surface {
    var surface = Surface(rows: rows, columns: columns)
    surface.writeTitle("\(title[context.language])  \(day)  \(venue)", right: context.clerkAndTime)
    pick.drawFilter(into: &surface, row: 1, context.language)
    let body = Rect(row: 3, column: 0, rows: rows - 6, columns: columns)
    pick.draw(into: &surface, in: body, context.language)
    surface.writeFoot(message, PickKeys.hints(context.language))
    return surface
  }

  func keySections(_ context: Context) -> [KeySection] {
    [KeySection(PickKeys.map, context.language)]
  }
}
