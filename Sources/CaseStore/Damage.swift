import Casework

/// One thing that `check` found wrong with a store.
public enum Damage: Hashable, Sendable {
  /// The event's hash does not fit what stands in it.
  case changed(EventID)
  /// The event does not name the hash of the one before it.
  case unchained(EventID)
  /// Events that must be there and are not: the first and last missing sequence.
  case gap(DeskID, from: Int, to: Int)
  /// The personal data beside an event are not those it was written with.
  case personChanged(EventID)
  /// The free text beside an event is not the one it was written with.
  case textChanged(EventID)
  /// A row beside an event is gone and nobody erased the case.
  case rowMissing(EventID)
  /// A file that was laid beside a case is gone, and nobody erased it.
  case evidenceMissing(EventID)
  /// It is not the file any more that was laid there.
  case evidenceChanged(EventID)
  /// A row beside the log that belongs to no event.
  case strayRow(String)
  /// An event of a known kind that cannot be read.
  case unreadable(EventID)
  /// An edit names a base that is no earlier edit of its field.
  case strayBase(EventID)
  /// A signed head is not genuine, or names an event that does not stand at its place.
  case headChanged(EventID)
  /// The event is not the one of that name that this laptop remembers.
  case otherThanKnown(EventID)
  /// A list does not show what the log says: `rebuild` mends it. Where it is known whose rows these are, it
  /// is the number of a case, the name of an entry of the ledger, a desk or an office's field.
  case projection(ProjectedList, of: String?)
  /// What the store says of itself under a name in `meta` is not what its log says, or this laptop remembers.
  case identity(String)
  /// A table, an index or a trigger of this version is not in the store.
  case schemaLacks(String)
  /// One is there and is not what this version makes.
  case schemaChanged(String)
  /// Somebody else put a table, an index, a trigger or a view into the store.
  case foreignPart(String)
  /// What SQLite itself found wrong with the file.
  case file(String)
}

extension Damage {
  /// Whether making the lists anew mends it: then the log is whole.
  public var isOfLists: Bool {
    switch self {
    case .projection: true
    case .changed, .unchained, .gap, .personChanged, .textChanged, .rowMissing, .evidenceMissing,
      .evidenceChanged, .strayRow, .unreadable, .strayBase, .headChanged, .otherThanKnown,
      .identity, .schemaLacks,
      .schemaChanged, .foreignPart, .file:
      false
    }
  }

  /// What helps against all of it; nil where nothing is wrong.
  public static func remedy(of damage: [Damage]) -> StoreRemedy? {
    if damage.isEmpty { return nil }
    return damage.allSatisfy(\.isOfLists) ? .rebuild : .recover
  }
}
