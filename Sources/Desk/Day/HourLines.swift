import Casework
import Reports
import TerminalKit
import Values
import Vocabulary

/// How many came in which hour of the day, those of all kinds together: a figure for each hour, under a block as
/// high as it is where the terminal draws them.
struct HourLines {
  /// How many rows they take.
  static let rows = 3

  /// Blocks, figures and hours.
  let lines: [[Piece]]

  private typealias Hour = (hour: Int, count: Int, isRough: Bool)

  /// Nil where fewer than two hours have anything, and where there is no room for all.
  init?(_ totals: Totals, columns: Int, _ context: Context) {
    let hours = HourLines.hours(totals)
    let most = hours.map(\.count).max() ?? 0
    let width = max(6, "~\(most)".count + 1)
    let title = context.say(BreakdownName.hour.phrase)
    let label = TextWidth.columns(of: title) + 2
    guard hours.count > 1, label + width * hours.count < columns - 2 else { return nil }
    func line(_ first: Piece, _ style: Style, _ words: (Hour) -> String) -> [Piece] {
      let cells = hours.map { TextWidth.pad(words($0), to: width, .right) }
      return [
        Piece(TextWidth.pad(first.text, to: label), first.style), Piece(cells.joined(), style),
      ]
    }
    lines = [
      line(Piece("", .section), .accent) {
        String(repeating: context.art.height($0.count, of: most), count: width - 2)
      },
      line(Piece(title, .section), .figure) { ($0.isRough ? "~" : "") + "\($0.count)" },
      line(Piece(""), .quiet) { context.say("\($0.hour)时", "\($0.hour):00") },
    ]
  }

  /// From the first hour that has anything to the last.
  private static func hours(_ totals: Totals) -> [Hour] {
    let known = (totals.breakdown(by: .hour)?.rows ?? []).compactMap { row -> Hour? in
      guard let hour = Int(row.id) else { return nil }
      let count = Kind.allCases.reduce(0) { $0 + row.counts[$1] }
      return (hour, count, row.heads.approx != .exact)
    }
    guard let first = known.map(\.hour).min(), let last = known.map(\.hour).max() else { return [] }
    return (first...last).map { hour in known.first { $0.hour == hour } ?? (hour, 0, false) }
  }
}
