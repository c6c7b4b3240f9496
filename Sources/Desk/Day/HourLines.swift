import Casework
import Reports
import TerminalKit
import Values
import Vocabulary

/// How many came in which hour of the day, those of all kinds together: a figure for each hour, under a block as
/// high as it is where the terminal draws them; hours with their figures in one line where screens are read.
struct HourLines {
  /// How high and how wide blocks become at most.
  private static let most = (rows: 10, columns: 12)
  /// The rows of figures and hours.
  private static let below = 2

  /// Blocks from their upper end down, figures and hours.
  let lines: [[Piece]]

  private typealias Hour = (hour: Int, count: Int, isRough: Bool)

  /// Nil where fewer than two hours have anything, and where there is no room for all.
  ///
  /// - Parameter room: the rows that they may take; three where there are fewer.
  init?(_ totals: Totals, columns: Int, room: Int, _ context: Context) {
    let hours = HourLines.hours(totals)
    let most = hours.map(\.count).max() ?? 0
    let title = context.say(BreakdownName.hour.phrase)
    let label = TextWidth.columns(of: title) + 2
    let least = max(6, "~\(most)".count + 1)
    guard hours.count > 1, label + least * hours.count < columns - 2 else { return nil }
    if context.layout.isLinear {
      lines = [HourLines.read(hours, title, context)]
      return
    }
    let width = max(least, min(HourLines.most.columns, (columns - 3 - label) / hours.count))
    func line(_ first: Piece, _ style: Style, _ words: (Hour) -> String) -> [Piece] {
      let cells = hours.map { TextWidth.pad(words($0), to: width, .right) }
      return [
        Piece(TextWidth.pad(first.text, to: label), first.style), Piece(cells.joined(), style),
      ]
    }
    let height = max(1, min(HourLines.most.rows, room - HourLines.below))
    let blocks = (0..<height).reversed().map { row in
      line(Piece("", .section), .accent) {
        let block = context.art.height($0.count, of: most, rows: height, row: row)
        return String(repeating: block, count: width - 2)
      }
    }
    lines =
      blocks + [
        line(Piece(title, .section), .figure, HourLines.figure),
        line(Piece(""), .quiet) { HourLines.name($0, context) },
      ]
  }

  private static func figure(_ hour: Hour) -> String { (hour.isRough ? "~" : "") + "\(hour.count)" }

  private static func name(_ hour: Hour, _ context: Context) -> String {
    context.say("\(hour.hour)时", "\(hour.hour):00")
  }

  /// Each hour with its figure.
  private static func read(_ hours: [Hour], _ title: String, _ context: Context) -> [Piece] {
    let words = hours.map { "\(name($0, context)) \(figure($0))" }
    return [
      Piece(title + " ", .section),
      Piece(words.joined(separator: context.say(Punctuation.listComma)), .figure),
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
