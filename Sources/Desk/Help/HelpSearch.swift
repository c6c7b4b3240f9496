import Casework
import TerminalKit
import Values

/// Finds keys by what they do, in Chinese, pinyin, its initials or English, and by their names.
struct HelpSearch {
  private let sections: [KeySection]

  init(_ sections: [KeySection]) { self.sections = sections }

  /// The sections with the keys that fit what was typed; a section whose name fits is there as a whole.
  func found(_ typed: String) -> [KeySection] {
    if typed.isEmpty { return sections }
    return sections.compactMap { section in
      if fits(section.title, typed) { return section }
      var found = section
      found.rows = section.rows.filter { fits($0.words, typed) || fits($0.keys, typed) }
      return found.rows.isEmpty ? nil : found
    }
  }

  private func fits(_ words: String, _ typed: String) -> Bool {
    // Whole sentences are found by their own characters alone.
    let isName = words.count <= HelpSearch.longestName
    return SearchNames([words], spelt: isName ? Pinyin.spellings(of: words) : []).rank(typed) != nil
  }

  private static let longestName = 12
}

/// Blocks of lines in columns beside each other, in their order; no block is parted.
struct HelpColumns {
  let lines: [[Piece]]

  /// - Parameter width: the columns of the screen that each has.
  init(_ blocks: [[[Piece]]], count: Int, width: Int) {
    let least = (blocks.reduce(0) { $0 + $1.count } + count - 1) / max(1, count)
    var columns: [[[Piece]]] = [[]]
    for block in blocks {
      let isFull = (columns.last?.count ?? 0) + block.count / 2 >= least
      if isFull, columns.last?.isEmpty == false, columns.count < count { columns.append([]) }
      columns[columns.count - 1] += block
    }
    guard columns.count > 1 else {
      lines = columns[0]
      return
    }
    lines = (0..<(columns.map(\.count).max() ?? 0)).map { row in
      columns.enumerated().flatMap { place, column -> [Piece] in
        let line = row < column.count ? column[row] : []
        if place == columns.count - 1 { return line.fitting(width - 2) }
        let shown = line.fitting(width - 2)
        let used = shown.reduce(0) { $0 + TextWidth.columns(of: $1.text) }
        return shown + [Piece(String(repeating: " ", count: max(0, width - used)))]
      }
    }
  }
}
