import Casework
import Reports
import TerminalKit
import Values
import Vocabulary

extension TotalsScreen {
  func view(rows: Int, columns: Int, message: String, _ context: Context) -> Surface {
    var surface = context.surface(rows: rows, columns: columns)
    surface.writeTitle(heading(context), right: asOf(context), context)
    if rows > 5, columns > 1 { surface.cursor = Position(row: 1, column: 1) }
    writeSaving(into: &surface, row: rows - 3, context)
    if let totals {
      let given = givenWords(totals, columns, context)
      surface = FiguresView(totals, given: given, over: surface, context).drawn()
    }
    surface.writeFoot(message, hints(columns, context))
    return surface
  }

  private func heading(_ context: Context) -> String {
    let isToday = day == context.today
    let name =
      isToday ? context.say(ScreenWords.dayTotals.worded("Today")) : context.say(Term.totals)
    let place = isAllVenues ? totals?.placeWords(context.language) ?? "" : venue
    return "\(name)  \(day) \(weekday(context))  \(place)"
  }

  private func weekday(_ context: Context) -> String {
    let spoken = Dates.spoken(day, context.language).split(separator: " ").map(String.init)
    return (context.language == .chinese ? spoken.last : spoken.first) ?? ""
  }

  private func asOf(_ context: Context) -> String {
    guard let totals else { return context.clerk }
    let time = CaseWords(context).moment(totals.asOf)
    let desks = totals.deskWords(context.language, context.zone)
    return [desks, context.say("截至 \(time)", "as of \(time)")].filled(joinedBy: "  ")
  }

  /// What was given last, and what has changed since; key 6 shows all of it.
  private func givenWords(_ totals: Totals, _ columns: Int, _ context: Context) -> String {
    guard let last = totals.given.last else { return "" }
    let words = TextWidth.unambiguous(totals.givenWords(last, context))
    return TextWidth.truncate(words, to: columns - 2)
  }

  private func hints(_ columns: Int, _ context: Context) -> [Hint] {
    let keys = TotalsScreen.keys(context)
    let digits = keys.family(context.language, saying: Phrase("按上行", "as above")) { $0.saves }
    let days = keys.family(context.language, saying: ScreenWords.changeDay) { $0.leafs }
    return [digits, days] + keys.hints(width: columns - 40, context.language)
      + context.hints(.back, KeyWords.home)
  }

  /// What the digits write, and where.
  private func writeSaving(into surface: inout Surface, row: Int, _ context: Context) {
    let folder = "\(context.exportFolder)/\(day)"
    let label = context.say("存到 \(folder)/  ", "Save to \(folder)/  ")
    let hints = TotalsScreen.keys(context).hints(context.language) { $0.saves }
    let width = hints.reduce(-2) { $0 + TextWidth.columns(of: $1.text) + 2 }
    // A line down each side takes a column.
    let room = surface.columns - 2 - width
    let labels = [label, context.say("存  ", "Save ")]
    let shown = labels.first { TextWidth.columns(of: $0) <= room } ?? ""
    let column = surface.write(shown, at: Position(row: row, column: 1), .quiet)
    surface.write(hints, at: Position(row: row, column: column), on: .plain)
  }
}
