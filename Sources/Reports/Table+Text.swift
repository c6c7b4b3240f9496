import Casework
import Interchange
import Values
import Vocabulary

extension Table {
  /// The table as lines of aligned columns: title, header, rows.
  ///
  /// - Parameter width: the columns a text takes in a terminal.
  public func lines(_ language: Language, width: (String) -> Int) -> [String] {
    let header = columns.map(\.header[language])
    let body = sections.map { section in
      (title: section.title, rows: section.rows.map { $0.map { Table.oneLine($0.forReading) } })
    }
    let widths = columns.indices.map { index in
      ([header] + body.flatMap(\.rows)).map { width($0[index]) }.max() ?? 0
    }
    var lines = title.isEmpty ? [] : [title]
    lines.append(line(header, widths, width))
    for section in body {
      if !section.title.isEmpty { lines.append(section.title) }
      lines += section.rows.map { line($0, widths, width) }
    }
    return lines
  }

  private func line(_ cells: [String], _ widths: [Int], _ width: (String) -> Int) -> String {
    let padded = cells.indices.map { index in
      let space = String(repeating: " ", count: max(0, widths[index] - width(cells[index])))
      return columns[index].kind.isNumber ? space + cells[index] : cells[index] + space
    }
    var line = padded.joined(separator: "  ")[...]
    while line.last == " " { line.removeLast() }
    return String(line)
  }

  /// A cell has one line; what breaks lines or moves the cursor becomes a space.
  static func oneLine(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: breaksLines) else { return text }
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { line.append(breaksLines(scalar) ? " " : scalar) }
    return String(line)
  }

  private static func breaksLines(_ scalar: Unicode.Scalar) -> Bool {
    TextRules.isControl(scalar) || (0x2028...0x2029).contains(scalar.value)
  }
}

extension Table {
  /// The table below a header of its own, as a sheet that any program opens.
  public func sheet(_ header: [String]) -> [UInt8] {
    var bytes = CSV.bytes([header])
    for row in rows { CSV.write(row, to: &bytes) }
    return bytes
  }

  /// The table as a sheet that any program opens: the header, then one row for each.
  public func csv(_ language: Language) -> [UInt8] {
    let header = columns.map { language == .chinese ? $0.header.zh : $0.id }
    return sheet(header)
  }
}
