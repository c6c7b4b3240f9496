import Casework
import TerminalKit
import Values
import Vocabulary

/// The columns of a list of cases.
struct CaseTable {
  private let context: Context
  private let words: CaseWords
  private let isWide: Bool
  private let order: CaseQuery.Sort
  let widths: [Int]

  init(_ context: Context, columns: Int, order: CaseQuery.Sort = .due) {
    self.context = context
    self.order = order
    words = CaseWords(context)
    isWide = columns >= 110
    let isChinese = context.language == .chinese
    let fixed = isChinese ? [7, 4, 6] : [7, 9, 7]
    let ending = (isChinese ? [8, 16] : [14, 18]) + (isWide ? [11, 8] : [])
    let gaps = fixed.count + ending.count + 2
    let room = max(0, columns - 5 - (fixed + ending).reduce(0, +) - gaps)
    let merchant = room * 6 / 11
    widths = fixed + [merchant, room - merchant] + ending
  }

  var titles: [String] {
    let all: [Phrase] = [
      Term.number, Term.kind, Term.name,
      Term.merchant, orderTitle, Term.now,
      Phrase("下一步、最晚", "Next, latest"), Term.received, Term.clerk,
    ]
    return all.prefix(widths.count).map { $0[context.language] }
  }

  /// The fifth column says what the list is sorted by, where no other column does.
  private var orderTitle: Phrase {
    switch order {
    case .department: Phrase("部门", "Department")
    case .clerk: Term.clerk
    case .arrival: isWide ? Term.product : Term.received
    case .amount: Term.amount
    case .due, .merchant, .received: Term.product
    }
  }

  private func orderCell(_ subject: CaseSummary) -> ListCell {
    switch order {
    case .department:
      ListCell(subject.department.isEmpty ? "" : words.department(subject.department))
    case .clerk: ListCell(subject.clerk)
    case .arrival: ListCell(isWide ? words.about(subject) : words.moment(subject.receivedAt))
    case .amount: ListCell(subject.amount?.figure ?? "")
    case .received, .due, .merchant: ListCell(words.about(subject))
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

  func cells(_ subject: CaseSummary, below above: CaseSummary? = nil) -> [ListCell] {
    let isAgain = repeats(subject, above)
    let near = words.nearness(subject)?.tone
    let cells = [
      ListCell(subject.number.short, .figure), ListCell(words.kind(subject.kind)),
      ListCell(words.name(subject)),
      order == .merchant && isAgain
        ? ListCell(words.merchant(subject).text, .quiet) : words.merchant(subject),
      isAgain ? ListCell(orderCell(subject).text, .quiet) : orderCell(subject),
      ListCell(words.state(subject)),
      ListCell(words.due(subject), near ?? .normal),
      ListCell(words.moment(subject.receivedAt), .quiet), ListCell(subject.clerk, .quiet),
    ]
    return Array(cells.prefix(widths.count))
  }
}
