import Values
import Vocabulary

/// What a document of a ledger entry says, in its order; its sheets have the same columns.
enum TallyColumn: String, CaseIterable, Sendable {
  case kind
  case externalID = "external_id"
  case at, venue, clerk, item, count, unit, approx, detail, trade, place, channel, topic, scope,
    source
  case note, from, to, present, matter
  /// The quantities behind the first of a composite entry.
  case also

  /// The Chinese header of the column in sheets.
  var heading: String {
    switch self {
    case .kind: "种类"
    case .externalID: "外部编号"
    case .at: "时间"
    case .venue: "会场"
    case .clerk: "经办"
    case .item: "项目"
    case .count: "数量"
    case .unit: "单位"
    case .approx: "准确度"
    case .detail: "说明"
    case .trade: "行业"
    case .place: "地点"
    case .channel: "来源"
    case .topic: "话题"
    case .scope: "范围"
    case .source: "出处"
    case .note: "备注"
    case .from: "起"
    case .to: "止"
    case .present: "在场单位"
    case .matter: "事由"
    case .also: "另有"
    }
  }

  /// What stands in the column.
  var shape: SheetColumn.Shape {
    switch self {
    case .at, .count: .figure
    case .also: .json
    case .kind, .externalID, .venue, .clerk, .item, .unit, .approx, .detail, .trade, .place,
      .channel, .topic, .scope, .source, .note, .from, .to, .present, .matter:
      .text
    }
  }
}
