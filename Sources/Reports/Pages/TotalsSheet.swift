import Casework
import Values
import Vocabulary

/// The figures of some days as lines for sheets of A4: the leader's page, and behind it every table.
package struct TotalsSheet {
  /// A line of a sheet.
  package struct Line: Hashable, Sendable {
    package var text: String
    package var isTitle = false
    /// Whether it stays on the sheet of the line above.
    package var isHeld = false
    /// The columns of charts that stand on it.
    package var columns: [Column] = []

    init(_ text: String, isTitle: Bool = false) {
      self.text = text
      self.isTitle = isTitle
    }
  }

  /// A column of a chart: where it begins and how wide it is in columns of the sheet, how high in lines.
  package struct Column: Hashable, Sendable {
    package var left, width, height: Double
  }

  /// What the document is called.
  package let title: String
  /// The leader's page.
  package let leader: [Line]
  /// Every table that has something to say.
  package let tables: [Line]

  /// So many columns has a sheet.
  static let columns = 80

  /// - Parameter width: the columns one character takes.
  package init(
    _ totals: Totals, _ language: Language, zone: Zone, beside: PageBeside,
    width: @escaping (Character) -> Int
  ) {
    let page = LeaderPage(totals, language, zone: zone, beside: beside)
    let wrap = PaperWrap(width: width)
    title = "\(page.title) \(totals.dayWords(language))"
    leader = TotalsSheet.leader(page, language, wrap)
    tables = totals.tables(language: language, zone: zone).compactMap(\.mostFirst.readable)
      .flatMap { [""] + TotalsSheet.lines($0, language, wrap) }.map { Line($0) }
  }

  private static func leader(
    _ page: LeaderPage, _ language: Language, _ wrap: PaperWrap
  ) -> [Line] {
    let words = page.figures.map { "\($0.label)\(Punctuation.colon[language])\($0.value)" }
    let heads = [page.whose, page.scope].compactMap { $0 }.flatMap {
      wrap.lines($0, columns: columns)
    }
    let text =
      heads + [""] + wrap.lines(page.sentence, columns: columns) + [""]
      + wrap.lines(words.joined(separator: "    "), columns: columns)
    let remarks = page.remarks.flatMap { wrap.lines($0, columns: columns) }
    let charts = SheetCharts(page.charts, wrap).lines
    return [Line(page.title, isTitle: true), Line("")] + text.map { Line($0) } + charts
      + remarks.map { Line($0) } + tables(page, language, wrap).map { Line($0) }
  }

  /// The small tables: side by side where there is room, else one below the other.
  private static func tables(
    _ page: LeaderPage, _ language: Language, _ wrap: PaperWrap
  ) -> [String] {
    let left = [page.waiting, page.before].compactMap { $0 }.flatMap {
      [""] + lines($0.withoutIDs, language, wrap)
    }
    let right = page.hot.map { [""] + lines($0, language, wrap) } ?? []
    let half = columns / 2
    guard !left.isEmpty, (left + right).allSatisfy({ wrap.columns(of: $0) < half - 1 }) else {
      return left + right
    }
    return (0..<max(left.count, right.count)).map { place in
      let first = left.indices.contains(place) ? left[place] : ""
      guard right.indices.contains(place) else { return first }
      return first + String(repeating: " ", count: half - wrap.columns(of: first)) + right[place]
    }
  }

  private static func lines(
    _ table: Table, _ language: Language, _ wrap: PaperWrap
  ) -> [String] {
    table.lines(language, width: { wrap.columns(of: $0) }).flatMap {
      wrap.lines($0, columns: columns)
    }
  }
}
