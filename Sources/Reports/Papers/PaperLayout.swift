import Values
import Vocabulary

/// A filled-in text laid out in lines of one width.
struct PaperLayout {
  private let columns: Int
  private let wrap: PaperWrap

  init(columns: Int, width: @escaping (Character) -> Int) {
    self.columns = columns
    wrap = PaperWrap(width: width)
  }

  /// The lines from top to bottom, none wider than the paper.
  func lines(_ text: String) -> [String] {
    var lines: [String] = []
    var table: [[Pair]] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.contains(PaperMarks.cell) {
        table.append(PaperLayout.pairs(line))
        continue
      }
      lines += rows(table) + plain(line)
      table = []
    }
    return PaperLayout.tidied(lines + rows(table))
  }

  /// A label and what stands behind it.
  private struct Pair {
    var label: String
    var value: String
  }

  private static func pairs(_ line: Substring) -> [Pair] {
    let cells = line.split(separator: PaperMarks.cell, omittingEmptySubsequences: false)
      .map(PaperLayout.trimmed)
    return stride(from: 0, to: cells.count, by: 2).map { place in
      Pair(label: cells[place], value: place + 1 < cells.count ? cells[place + 1] : "")
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    withoutTail(String(text.drop { $0 == " " }))
  }

  private static func withoutTail(_ line: String) -> String {
    var line = line[...]
    while line.last == " " { line.removeLast() }
    return String(line)
  }

  /// At most one empty line or rule in a row, no empty line at the ends, no blanks behind the words.
  private static func tidied(_ lines: [String]) -> [String] {
    var tidy: [String] = []
    for line in lines.map(withoutTail) {
      let isEmpty = line.isEmpty && tidy.last?.isEmpty ?? true
      let isRule = line == tidy.last && line.allSatisfy { $0 == "-" }
      if !isEmpty && !isRule { tidy.append(line) }
    }
    if tidy.last?.isEmpty == true { tidy.removeLast() }
    return tidy
  }
}

// MARK: - Lines

extension PaperLayout {
  private func plain(_ line: Substring) -> [String] {
    if line.contains(PaperMarks.rule) { return [String(repeating: "-", count: columns)] }
    guard line.first == PaperMarks.centre else { return paragraphs(line, columns) }
    return paragraphs(line.dropFirst(), columns).map { text in
      String(repeating: " ", count: (columns - wrap.columns(of: text)) / 2) + text
    }
  }

  private func paragraphs(_ text: some StringProtocol, _ columns: Int) -> [String] {
    text.split(separator: Character(PaperMarks.newLine), omittingEmptySubsequences: false)
      .flatMap { wrap.lines($0, columns: columns) }
  }
}

// MARK: - Labels and values

extension PaperLayout {
  /// Rows that follow each other have their values in one column.
  private func rows(_ table: [[Pair]]) -> [String] {
    let labels = table.flatMap { $0 }.map { wrap.columns(of: $0.label) }
    let label = min(labels.max() ?? 0, columns * 2 / 5)
    return table.flatMap { row($0, label) }
  }

  /// Two pairs stand side by side on a sheet, where they fit; on a roll one is below the other.
  private func row(_ pairs: [Pair], _ label: Int) -> [String] {
    let half = (columns - 2) / 2
    let fits = pairs.allSatisfy { pair in
      wrap.columns(of: pair.value) <= half - label && wrap.columns(of: pair.label) <= label
        && !pair.value.contains(PaperMarks.newLine)
    }
    guard pairs.count == 2, columns >= 60, fits else {
      return pairs.flatMap { lines($0, label, columns) }
    }
    let cells = pairs.flatMap { lines($0, label, half) }
    let gap = String(repeating: " ", count: half + 2 - wrap.columns(of: cells[0]))
    return [cells[0] + gap + cells[1]]
  }

  /// What is not known is a line to be filled in by hand.
  private func lines(_ pair: Pair, _ label: Int, _ columns: Int) -> [String] {
    let room = columns - label
    let blank = String(repeating: "_", count: min(room, 30))
    let values = pair.value.isEmpty ? [blank] : paragraphs(pair.value, room)
    let indent = String(repeating: " ", count: label)
    let own = wrap.columns(of: pair.label)
    guard own <= label else {
      return wrap.lines(pair.label, columns: columns) + values.map { indent + $0 }
    }
    let first = pair.label + String(repeating: " ", count: label - own) + (values.first ?? "")
    return [first] + values.dropFirst().map { indent + $0 }
  }
}
