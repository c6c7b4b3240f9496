import Casework
import Values
import Vocabulary

/// What becomes of a column of somebody else's sheet.
public enum ColumnTarget: Hashable, Sendable {
  /// A column of our own sheets, by its name.
  case column(String)
  /// It is written into the facts, behind its heading.
  case facts
  /// It is not read.
  case leftOut
  /// Name and phone of the visitor in one cell.
  case person
  /// What came of the case, and when.
  case result, resultDay
  /// What the visitor got back.
  case recovered
}

extension ColumnTarget {
  /// Those that are no column of our own, with what stands for each in a map.
  private static let others: [(spelling: String, target: ColumnTarget)] = [
    ("+", .facts), ("-", .leftOut), ("person", .person), ("result", .result),
    ("result_on", .resultDay), ("recovered", .recovered),
  ]

  /// As it stands in a map.
  public var spelling: String {
    if case .column(let id) = self { return id }
    return ColumnTarget.others.first { $0.target == self }?.spelling ?? ""
  }

  /// As somebody writes it: what stands in a map, or a heading of our own sheets; nil for anything else.
  init?(_ words: String, _ sheets: CaseSheet.Reader) {
    let words = TextRules.trimmed(TextRules.foldWidth(words))
    if let known = ColumnTarget.named(words) {
      self = known
    } else if let (id, isSure) = sheets.guess(words), isSure, !ColumnTarget.unread.contains(id) {
      self = .column(id)
    } else {
      return nil
    }
  }

  private static func named(_ words: String) -> ColumnTarget? {
    others.first { $0.spelling == words }?.target ?? headed(words)
  }

  /// Whether several columns may become it.
  var takesSeveral: Bool {
    switch self {
    case .facts, .leftOut: true
    case .column, .person, .result, .resultDay, .recovered: false
    }
  }

  /// Columns that our own sheets have for themselves.
  static let unread: Set = ["links", "history", "masked", "demo"]
}

// MARK: - Headings

extension ColumnTarget {
  /// What the others are called in people's sheets.
  private static let headings: [(target: ColumnTarget, names: [String])] = [
    (.facts, ["备注", "说明", "备注说明", "其他", "备注栏", "remarks", "notes"]),
    (
      .result,
      [
        "处理结果", "办理结果", "处理情况", "办理情况", "处理意见", "调解结果", "处置结果", "处理情况及结果", "办理情况及结果", "结果", "反馈",
        "反馈情况", "回复情况", "result",
      ]
    ),
    (
      .resultDay,
      [
        "办结时间", "办结日期", "处理时间", "处理日期", "结案时间", "结案日期", "调解时间", "调解日期", "办理时间", "办理日期", "完成时间",
        "回复时间", "反馈时间", "closed",
      ]
    ),
    (
      .person,
      [
        "投诉人及联系方式", "投诉人及电话", "投诉人及联系电话", "投诉人姓名及电话", "投诉人姓名及联系方式", "投诉人姓名电话", "姓名及联系方式",
        "姓名及电话", "姓名电话", "消费者及联系方式", "投诉人(电话)", "投诉人/电话",
      ]
    ),
    (.recovered, ["挽回损失", "挽回金额", "挽回经济损失", "退赔金额", "退款金额", "赔偿金额", "调解金额", "挽损金额"]),
  ]

  /// The one that a heading means, of those that are no column of our own.
  static func headed(_ heading: String) -> ColumnTarget? {
    let key = SheetHeadings.key(heading)
    return headings.first { $0.names.contains { SheetHeadings.key($0) == key } }?.target
  }
}
