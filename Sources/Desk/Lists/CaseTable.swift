import Casework
import Reports
import TerminalKit
import Values
import Vocabulary

/// The table of a list of cases on the screen: its columns, how wide they are, and what stands out in them.
struct CaseTable {
  let columns: [ListColumn]
  let widths: [Int]
  private let gauge: DueGauge
  private let words: CaseWords
  private let listing: CaseListing
  private let order: CaseQuery.Sort

  /// - Parameters:
  ///   - columns: those of the terminal.
  ///   - cases: those that are shown; the longest of their numbers is never cut.
  init(
    _ context: Context, columns: Int, order: CaseQuery.Sort = .due, showing cases: [CaseSummary]
  ) {
    self.order = order
    words = CaseWords(context)
    listing = CaseListing(context.catalogue, context.language, context.zone)
    let isWide = columns >= 110
    self.columns = CaseTable.columns(order, isWide: isWide)
    let isChinese = context.language == .chinese
    let number = max(7, cases.lazy.map(\.number.shortCount).max() ?? 0)
    let fixed = [number] + (isChinese ? [4, 6] : [9, 7])
    var ending = (isChinese ? [8, 16] : [14, 18]) + (isWide ? [11, 8] : [])
    let gaps = fixed.count + ending.count + 2
    let room = max(0, columns - 5 - (fixed + ending).reduce(0, +) - gaps)
    gauge = DueGauge(room: room, context)
    let left = room - gauge.columns
    let merchant = left * 6 / 11
    ending[1] += gauge.columns
    widths = fixed + [merchant, left - merchant] + ending
  }

  /// The titles of the columns.
  func titles(_ language: Language) -> [ListCell] {
    columns.map {
      let title = $0.column.header[language]
      return ListCell($0 == .next ? gauge.title + title : title, .quiet, alignment(of: $0))
    }
  }

  /// A case as it stands in its row.
  func cells(_ row: [Table.Cell], of subject: CaseSummary, below above: CaseSummary?) -> [ListCell]
  {
    let tones = tones(subject, below: above)
    return columns.indices.map { place in
      let column = columns[place]
      let words = row[place].forReading
      return ListCell(
        column == .next ? gauge.words(subject.due) + words : words, tones[place],
        alignment(of: column))
    }
  }

  /// Money stands one below the other by its last digit.
  private func alignment(of column: ListColumn) -> Alignment { column == .amount ? .right : .left }

  /// The fifth column says what the list is sorted by, where no other column does.
  static func columns(_ order: CaseQuery.Sort, isWide: Bool) -> [ListColumn] {
    let sorted: ListColumn =
      switch order {
      case .department: .department
      case .clerk: .clerk
      case .arrival: isWide ? .product : .receivedAt
      case .amount: .amount
      case .due, .merchant, .received: .product
      }
    return [.shortNumber, .kind, .name, .merchant, sorted, .state, .next]
      + (isWide ? [.receivedAt, .clerk] : [])
  }

  /// The cases in their rows.
  func table(_ cases: [CaseSummary]) -> Table {
    Table(
      id: "cases", title: "", columns: columns.map(\.column),
      rows: cases.map { subject in columns.map { cell($0, subject) } })
  }

  /// What a screen says shorter than a sheet, or where a sheet is empty.
  func cell(_ column: ListColumn, _ subject: CaseSummary) -> Table.Cell {
    switch column {
    case .kind: .text(words.shortKind(subject.kind))
    case .name: .text(words.name(subject))
    case .merchant: .text(words.merchant(subject).text)
    case .product: .text(words.about(subject))
    case .receivedAt: .text(words.moment(subject.receivedAt))
    case .next: .text(words.next(subject))
    case .number, .shortNumber, .channel, .venue, .clerk, .people, .topic, .phone, .address,
      .merchantAddress, .merchantPhone, .contact, .trade, .goodsClass, .nature, .purchased, .amount,
      .amountApprox, .facts, .requests, .evidence, .missing, .status, .state, .outcome, .recovered,
      .doubled, .department, .closedOn, .dueWhat, .dueOn, .dueEstimated, .due, .calledBack,
      .demonstration:
      listing.cell(column, of: subject)
    }
  }

  /// How a column of a row is drawn.
  private func tones(_ subject: CaseSummary, below above: CaseSummary?) -> [Tone] {
    let isAgain = repeats(subject, above)
    return columns.enumerated().map { place, column in
      let isSortedBy = place == 4 || (column == .merchant && order == .merchant)
      return isAgain && isSortedBy ? .quiet : tone(column, at: place, subject)
    }
  }

  private func tone(_ column: ListColumn, at place: Int, _ subject: CaseSummary) -> Tone {
    switch column {
    case .shortNumber: .figure
    case .merchant: words.merchant(subject).tone
    case .next: words.nearness(subject)?.tone ?? .normal
    case .kind: subject.kind.tone
    case .state: subject.stateTone
    case .receivedAt, .clerk: place > 4 ? .quiet : .normal
    case .number, .channel, .venue, .people, .topic, .name, .phone, .address,
      .merchantAddress, .merchantPhone, .contact, .trade, .goodsClass, .product, .nature,
      .purchased, .amount, .amountApprox, .facts, .requests, .evidence, .missing, .status,
      .outcome, .recovered, .doubled, .department, .closedOn, .dueWhat, .dueOn, .dueEstimated, .due,
      .calledBack, .demonstration:
      .normal
    }
  }

  /// Whether a row says the same as the one above it in what the list is sorted by: then it is said
  /// quietly, and the first of its like stands out.
  private func repeats(_ subject: CaseSummary, _ above: CaseSummary?) -> Bool {
    guard let above else { return false }
    return switch order {
    case .department: subject.department == above.department
    case .merchant: subject.merchant == above.merchant
    case .clerk: subject.clerk == above.clerk
    case .received, .due, .amount, .arrival: false
    }
  }
}
