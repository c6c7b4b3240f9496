import Values
import Vocabulary

/// What the template of the leader's page in Word may name: `{{sentence}}` writes it, `{{#whose}}` asks for it.
public enum LeaderField: String, CaseIterable, Hashable, Sendable {
  case title, whose, scope, sentence
  case figures, label, value
  case charts, remarks, words
  case waiting, before, hot
  case waitingHead = "waiting_head"
  case beforeHead = "before_head"
  case hotHead = "hot_head"
  case complaints, reports, count
  case lastYear = "last_year"
  case thisYear = "this_year"
  case change

  static let names = Set(allCases.map(\.rawValue))

  /// A table: the row of its head, its rows, and what stands in them.
  struct List {
    var head: LeaderField
    var rows: LeaderField
    var columns: [LeaderField]
  }

  static let lists = [
    List(head: .waitingHead, rows: .waiting, columns: [.label, .complaints, .reports]),
    List(head: .beforeHead, rows: .before, columns: [.label, .lastYear, .thisYear, .change]),
    List(head: .hotHead, rows: .hot, columns: [.label, .count]),
  ]
}

extension LeaderField {
  /// What the field is, for the manual.
  public var phrase: Phrase {
    switch self {
    case .title: Phrase("标题", "what the figures are called")
    case .whose: Phrase("单位和活动名称", "the office and the activity")
    case .scope: Phrase("哪些天、哪些会场、截至几时", "the days, the venues, and when it was asked")
    case .sentence: Phrase("念的那一句", "the sentence to read out")
    case .figures: Phrase("主要的数，一个一行", "the figures asked for most, once for each")
    case .label: Phrase("这一行的名称", "the name of the row")
    case .value: Phrase("这一行的数", "the figure of the row")
    case .charts: Phrase("三张小图，单独占一段", "the small charts, in a paragraph of their own")
    case .remarks: Phrase("对图的说明，一条一次", "what is to be known of the charts, once for each")
    case .words: Phrase("一条说明", "one remark")
    case .waiting: Phrase("未办结、逾期，各一行", "what is open and what is overdue, a row each")
    case .before: Phrase("和上年同期比，一项一行", "against the year before, a row for each figure")
    case .hot: Phrase("投诉多的商家，一家一行", "the merchants complained about most, a row each")
    case .waitingHead, .beforeHead, .hotHead:
      Phrase("这张表的表头，没有表就没有", "the head of that table, there where the table is")
    case .complaints, .reports, .count: Phrase("这一行的件数", "the cases of the row")
    case .lastYear, .thisYear, .change:
      Phrase("这一行上年、本年的数和增减", "the row's figure a year before, now, and the change")
    }
  }
}
