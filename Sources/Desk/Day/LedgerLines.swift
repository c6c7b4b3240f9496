import Reports
import TerminalKit
import Values
import Vocabulary

/// The figures of the ledger, one behind the other in as few rows as they need; what has no room is
/// counted at the end.
struct LedgerLines {
  let title: String
  let indent: Int
  private(set) var lines: [[Piece]] = [[]]

  init(_ totals: Totals, columns: Int, most: Int, _ context: Context) {
    title = context.say(Term.ledger)
    indent = TextWidth.columns(of: title) + 3
    let pad = GlobalAction.quietKeys.name(of: .pad)
    let pieces = totals.ledgerFigures(context.language).rows.map(LedgerLines.pieces)
    let room = columns - indent - 1
    guard !pieces.isEmpty else {
      lines = [[Piece(context.say(EmptyWords.ledger), .quiet)]]
      return
    }
    lines = LedgerLines.fill(pieces, room: room)
    guard lines.count > most else { return }
    let all = PadScreen.otherKeys.name(of: .others)
    // The note about the rest takes room itself, so that less is shown than would go in without.
    for shown in stride(from: pieces.count - 1, through: 0, by: -1) {
      let rest = pieces.count - shown
      let note = context.say(
        "还有 \(rest) 项，按 \(pad.zh) 再 \(all.zh) 看", "\(rest) more: \(pad.en) and \(all.en)")
      lines = LedgerLines.fill(pieces.prefix(shown) + [[Piece(note, .quiet)]], room: room)
      if lines.count <= most { return }
    }
  }

  private static func fill(_ groups: some Collection<[Piece]>, room: Int) -> [[Piece]] {
    var lines: [[Piece]] = [[]]
    var left = room
    for pieces in groups {
      let width = pieces.reduce(0) { $0 + TextWidth.columns(of: $1.text) }
      if width > left, lines != [[]] {
        lines.append([])
        left = room
      }
      lines[lines.count - 1] += pieces + [Piece("  ", .quiet)]
      left -= width + 2
    }
    return lines
  }

  /// The name and the figure of a row.
  private static func pieces(_ row: [Table.Cell]) -> [Piece] {
    let words = row.dropFirst().map { TextWidth.unambiguous($0.forReading) }
    return [Piece(words[0] + " ", .quiet), Piece(words[1], .figure)]
  }
}
