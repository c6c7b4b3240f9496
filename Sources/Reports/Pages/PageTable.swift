import Casework
import Values
import Vocabulary

/// A table as HTML. Counts of a kind have a bar below them, measured by the greatest of that kind.
struct PageTable {
  private let table: Table
  private let language: Language

  init(_ table: Table, _ language: Language) {
    self.table = table.withoutIDs
    self.language = language
  }

  private var hasBars: Bool { table.id.hasPrefix("by_") }

  var html: String {
    let head = table.columns.map { "<th\(side($0))>\(Markup.html($0.header[language]))</th>" }
    let last = table.rows.count - 1
    let rows = table.rows.enumerated().map { place, row in
      "<tr\(saysNothing(row) ? " class=\"nil\"" : "")>"
        + cells(row, withBars: hasBars && place < last).joined() + "</tr>"
    }
    return
      ([
        "<section id=\"\(Markup.html(table.id))\">", "<h2>\(Markup.html(table.title))</h2>",
        "<div class=\"wide\"><table>", "<thead><tr>\(head.joined())</tr></thead>", "<tbody>",
      ] + rows + ["</tbody>", "</table></div>", "</section>"]).joined(separator: "\n")
  }

  /// Whether all numbers of a row are zero: paper is saved for the others.
  private func saysNothing(_ row: [Table.Cell]) -> Bool {
    let numbers = zip(table.columns, row).filter { $0.0.kind.isNumber }
    return !numbers.isEmpty && numbers.allSatisfy { $0.1.saysNothing }
  }

  private func side(_ column: Table.Column) -> String {
    column.kind.isNumber ? " class=\"number\"" : ""
  }

  private func cells(_ row: [Table.Cell], withBars: Bool) -> [String] {
    zip(table.columns.indices, row).map { index, cell in
      let column = table.columns[index]
      let bar = withBars ? bar(cell, of: greatest(in: index), column.id) : ""
      return "<td\(side(column))>\(words(cell))\(bar)</td>"
    }
  }

  /// Amounts are read with commas and found without.
  private func words(_ cell: Table.Cell) -> String {
    let read = Markup.html(Table.oneLine(cell.forReading))
    guard case .money(let money) = cell else { return read }
    return "<data value=\"\(money.yuan)\">\(read)</data>"
  }

  private func greatest(in column: Int) -> Int {
    table.rows.dropLast().map { row in
      row[column].count ?? 0
    }.max() ?? 0
  }

  private func bar(_ cell: Table.Cell, of greatest: Int, _ kind: String) -> String {
    guard let count = cell.count, count > 0, greatest > 0 else { return "" }
    let width = max(1, 100 * count / greatest)
    return "<svg viewBox=\"0 0 100 7\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
      + "<rect class=\"\(kind)\" x=\"\(100 - width)\" width=\"\(width)\" height=\"7\"/></svg>"
  }
}
