import Casework
import Values
import Vocabulary

/// A filled-in text laid out in lines of one width. Where the case's number is marked its line is told from the
/// others.
struct PaperLayout {
  private let columns: Int
  private let enlargesNumbers: Bool
  private let wrap: PaperWrap

  /// - Parameter enlargesNumbers: whether lines with the number in them are large, and have half the columns.
  init(columns: Int, enlargesNumbers: Bool = false, width: @escaping (Character) -> Int) {
    self.columns = columns
    self.enlargesNumbers = enlargesNumbers
    wrap = PaperWrap { $0 == PaperMarks.number ? 0 : width($0) }
  }

  /// The lines from top to bottom, none wider than the paper.
  func lines(_ text: String) -> [PaperLine] {
    var lines: [PaperLine] = []
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

    var hasNumber: Bool { value.contains(PaperMarks.number) }
    /// The same, whose value looks as others do.
    var plain: Pair { Pair(label: label, value: value.filter { $0 != PaperMarks.number }) }
  }

  private static func pairs(_ line: Substring) -> [Pair] {
    let cells = line.split(separator: PaperMarks.cell, omittingEmptySubsequences: false)
      .map(PaperLayout.trimmed)
    return stride(from: 0, to: cells.count, by: 2).map { place in
      Pair(
        label: cells[place].filter { $0 != PaperMarks.number },
        value: place + 1 < cells.count ? cells[place + 1] : "")
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
  private static func tidied(_ lines: [PaperLine]) -> [PaperLine] {
    var tidy: [PaperLine] = []
    for var line in lines {
      line.text = withoutTail(line.text)
      let isEmpty = line.text.isEmpty && tidy.last?.text.isEmpty ?? true
      let isRule = line == tidy.last && line.text.allSatisfy { $0 == "-" }
      if !isEmpty && !isRule { tidy.append(line) }
    }
    if tidy.last?.text.isEmpty == true { tidy.removeLast() }
    return tidy
  }
}

// MARK: - Lines

extension PaperLayout {
  private func plain(_ line: Substring) -> [PaperLine] {
    if line.contains(PaperMarks.rule) { return [PaperLine(String(repeating: "-", count: columns))] }
    if line.contains(PaperMarks.blank) { return [PaperLine(PaperLayout.blank(columns))] }
    let hasNumber = line.contains(PaperMarks.number)
    let room = hasNumber && enlargesNumbers ? columns / 2 : columns
    let words = line.filter { $0 != PaperMarks.number }
    if words.first == PaperMarks.right { return atTheRight(words.dropFirst(), room) }
    let isTitle = words.first == PaperMarks.title
    guard isTitle || words.first == PaperMarks.centre else {
      let lines = paragraphs(words, room).map { PaperLine($0) }
      return hasNumber ? numbered(lines) : lines
    }
    let lines = paragraphs(words.dropFirst(), room)
    let centred = lines.map { text in
      let indent = String(repeating: " ", count: (room - wrap.columns(of: text)) / 2)
      return PaperLine(indent + text, isTitle ? .title : .plain)
    }
    return hasNumber ? numbered(centred) : centred
  }

  /// Lines that end four columns before the edge, where there is room for that.
  private func atTheRight(_ words: some StringProtocol, _ room: Int) -> [PaperLine] {
    paragraphs(words, room).map { text in
      let space = room - wrap.columns(of: text)
      return PaperLine(String(repeating: " ", count: max(space - 4, 0)) + text)
    }
  }

  /// Lines in which the number stands: all of them are large, or the bars stand beneath the last.
  private func numbered(_ lines: [PaperLine]) -> [PaperLine] {
    lines.enumerated().map { place, line in
      let isLast = place == lines.count - 1
      return PaperLine(line.text, enlargesNumbers || isLast ? .number : line.role)
    }
  }

  private func paragraphs(_ text: some StringProtocol, _ columns: Int) -> [String] {
    text.split(separator: Character(PaperMarks.newLine), omittingEmptySubsequences: false)
      .flatMap { wrap.lines($0, columns: columns) }
  }

  /// A number that is too long for a large line ends it before its short form, which is read out.
  private func large(_ words: String) -> [PaperLine] {
    let room = columns / 2
    var parts = [words]
    if wrap.columns(of: words) > room, let short = CaseNumber(words)?.short {
      parts = [String(words.dropLast(short.count)), short]
    }
    return parts.flatMap { wrap.lines($0, columns: room) }.map { PaperLine($0, .number) }
  }
}

// MARK: - Labels and values

extension PaperLayout {
  /// A line to write on.
  private static func blank(_ columns: Int) -> String { String(repeating: "_", count: columns) }

  /// Rows that follow each other have their values in one column.
  private func rows(_ table: [[Pair]]) -> [PaperLine] {
    let labels = table.flatMap { $0 }.map { wrap.columns(of: $0.label) }
    let label = min(labels.max() ?? 0, columns * 2 / 5)
    return table.flatMap { row($0, label) }
  }

  /// Two pairs stand side by side on a sheet, where they fit; on a roll one is below the other.
  private func row(_ pairs: [Pair], _ label: Int) -> [PaperLine] {
    if !enlargesNumbers, pairs.contains(where: \.hasNumber) {
      return numbered(row(pairs.map(\.plain), label))
    }
    let half = (columns - 2) / 2
    let fits = pairs.allSatisfy { pair in
      wrap.columns(of: pair.value) <= half - label && wrap.columns(of: pair.label) <= label
        && !pair.value.contains(PaperMarks.newLine)
    }
    guard pairs.count == 2, columns >= 60, fits else {
      return pairs.flatMap { lines($0, label, columns) }
    }
    let cells = pairs.flatMap { lines($0, label, half) }
    let gap = String(repeating: " ", count: half + 2 - wrap.columns(of: cells[0].text))
    return [PaperLine(cells[0].text + gap + cells[1].text)]
  }

  /// What is not known is a line to be filled in by hand. A large number has lines of its own below its label.
  private func lines(_ pair: Pair, _ label: Int, _ columns: Int) -> [PaperLine] {
    if pair.hasNumber {
      let name = pair.label.isEmpty ? [] : wrap.lines(pair.label, columns: columns)
      return name.map { PaperLine($0) } + large(pair.plain.value)
    }
    return texts(pair, label, columns).map { PaperLine($0) }
  }

  private func texts(_ pair: Pair, _ label: Int, _ columns: Int) -> [String] {
    let room = columns - label
    let values = pair.value.isEmpty ? [PaperLayout.blank(room)] : paragraphs(pair.value, room)
    let indent = String(repeating: " ", count: label)
    let own = wrap.columns(of: pair.label)
    guard own <= label else {
      return wrap.lines(pair.label, columns: columns) + values.map { indent + $0 }
    }
    let first = pair.label + String(repeating: " ", count: label - own) + (values.first ?? "")
    return [first] + values.dropFirst().map { indent + $0 }
  }
}
