import Casework
import Reports
import TerminalKit
import Values
import Vocabulary

/// What complaints say in the office's own fields: a line for each field, in as many lines as there are rows. All kinds
/// and all fields are on the page and in the other papers.
struct OwnLines {
  private(set) var lines: [[Piece]] = []

  init(_ totals: Totals, columns: Int, most: Int, _ context: Context) {
    for figure in totals.own {
      let cells = OwnLines.cells(figure, context)
      if cells.isEmpty || lines.count == most { continue }
      let title = TextWidth.unambiguous(context.say(figure.field.label))
      var line = [Piece(title + "  ", .section)]
      var room = columns - 2 - TextWidth.columns(of: line[0].text)
      for (label, words) in cells {
        let pieces = [Piece(label + " ", .quiet), Piece(words + "  ", .figure)]
        room -= pieces.reduce(0) { $0 + TextWidth.columns(of: $1.text) }
        if room < 0 { break }
        line += pieces
      }
      lines.append(line)
    }
  }

  /// Names and figures, those of complaints alone.
  private static func cells(
    _ figure: OwnFigure, _ context: Context
  ) -> [(label: String, words: String)] {
    switch figure.told {
    case .sorted(let rows):
      return rows.filter { $0.counts.complaint > 0 }.map {
        (TextWidth.unambiguous(context.say($0.label)), "\($0.counts.complaint)")
      }
    case .added(let sums):
      let sum = sums.complaint
      if sum.count == 0 { return [] }
      return [
        (context.say(Term.count), "\(sum.count)"),
        (context.say(Term.total), sum.cell(figure.field).forReading),
        (context.say(Term.notGiven), "\(sum.none)"),
      ]
    }
  }
}
