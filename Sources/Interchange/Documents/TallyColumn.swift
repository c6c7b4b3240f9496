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
    case .kind: Term.kind.zh
    case .externalID: Term.externalID.zh
    case .at: Term.time.zh
    case .venue: Term.venue.zh
    case .clerk: Term.clerk.zh
    case .item: Term.item.zh
    case .count: Term.count.zh
    case .unit: Term.unit.zh
    case .approx: Term.exactness.zh
    case .detail: Term.detail.zh
    case .trade: Term.trade.zh
    case .place: Term.place.zh
    case .channel: Term.channel.zh
    case .topic: Term.topic.zh
    case .scope: Term.scope.zh
    case .source: Term.source.zh
    case .note: Term.note.zh
    case .from: Term.from.zh
    case .to: Term.until.zh
    case .present: "在场单位"
    case .matter: Term.matter.zh
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
