import Values

/// An entry of the ledger whose words were erased, as the event that erased them names it.
public struct ErasedEntry: Hashable, Sendable {
  /// The event that made the entry.
  public var id: EventID
  /// The entries that stood under the same detail on that day, this one among them; empty where it had none. A
  /// total takes the place of the entries of its detail, and does so when nobody can read any more what that was.
  public var like: [EventID]

  /// An entry, and those of its detail.
  public init(_ id: EventID, like: [EventID] = []) {
    self.id = id
    self.like = like
  }
}

extension ErasedEntry {
  /// What stands in the event's body.
  var json: JSON {
    var members = [JSONMember(key: "entry", value: .string(id.description))]
    if !like.isEmpty {
      members.append(
        JSONMember(key: "like", value: .array(like.map { .string($0.description) })))
    }
    return .object(members)
  }

  /// Reads the body back; nil for that of a case.
  init?(stored body: JSON) {
    guard let id = body["entry"]?.string.flatMap({ EventID($0) }) else { return nil }
    self.init(id, like: body["like"]?.array?.compactMap { $0.string.flatMap { EventID($0) } } ?? [])
  }
}

extension [RecordedTally] {
  /// The entries with what tells the details apart that were erased, so that the figures stay what they were.
  ///
  /// - Parameter erased: all that was erased of the ledger.
  public func toldApart(_ erased: [ErasedEntry], in zone: Zone) -> [RecordedTally] {
    var names: [EventID: EventID] = [:]
    for entry in erased {
      guard let name = entry.like.min() else { continue }
      for id in entry.like { names[id] = name }
    }
    // What still has its words leads to all others of the same words.
    var ofWords: [Worded: EventID] = [:]
    for tally in self { Worded(tally, zone).map { ofWords[$0] = names[tally.id] ?? ofWords[$0] } }
    return map { tally in
      var tally = tally
      let name = names[tally.id] ?? Worded(tally, zone).flatMap { ofWords[$0] }
      tally.detailName = name?.description
      return tally
    }
  }
}

/// What entries of one detail have in common.
private struct Worded: Hashable {
  let desk: DeskID
  let item: String
  let detail: String
  let day: Day

  init?(_ tally: RecordedTally, _ zone: Zone) {
    guard let detail = tally.entry.detail else { return nil }
    (desk, item, day) = (tally.id.desk, tally.entry.item, tally.at.day(in: zone))
    self.detail = detail
  }
}
