import Values
import Vocabulary

/// A ledger entry with the event that made it.
public struct RecordedTally: Hashable, Sendable {
  /// What was counted.
  public var entry: TallyEntry
  /// The event that made it.
  public var id: EventID
  /// When it was counted.
  public var at: Instant
  /// Who counted.
  public var clerk: String
  /// What stands for its detail where that was erased, or is that of one that was; nil elsewhere.
  public internal(set) var detailName: String?

  /// An entry with what its event says of it.
  public init(
    entry: TallyEntry, id: EventID, at: Instant, clerk: String, detailName: String? = nil
  ) {
    self.entry = entry
    self.id = id
    self.at = at
    self.clerk = clerk
    self.detailName = detailName
  }
}

extension RecordedTally {
  /// What was counted, where the event says so; nil for any other event.
  public init?(_ event: Event) {
    guard case .tallied(let entry) = event.payload else { return nil }
    self.init(entry: entry, id: event.id, at: event.at, clerk: event.clerk)
  }
}

extension RecordedTally {
  /// By what it is told whether two entries have one detail; nil where it has none.
  public var detailKey: String? { detailName ?? entry.detail }

  func keys(in zone: Zone) -> [TotalKey] {
    entry.quantities.map { quantity in
      TotalKey(
        desk: id.desk, item: entry.item, detail: detailKey, trade: entry.trade,
        unit: quantity.unit, scope: entry.scope, venue: entry.venue, day: at.day(in: zone))
    }
  }
}
