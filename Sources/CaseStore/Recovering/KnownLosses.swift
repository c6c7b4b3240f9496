import Casework
import GRDB
import Values

/// What a store is known to lack since it was saved out of a damaged one: it was said once, and is no damage any more.
///
/// Only logs that this store writes no more can have holes: who saves what can be saved is another desk.
struct KnownLosses: Equatable {
  /// Events that are gone.
  var holes: [Hole] = []
  /// Events that have lost what lay beside them.
  var rows: Set<EventID> = []
  /// Edits that were made from what is gone.
  var edits: Set<EventID> = []

  var isEmpty: Bool { self == KnownLosses() }

  /// Whether all events of a part of a log are among those that are gone.
  func contains(_ desk: DeskID, from first: Int, to last: Int) -> Bool {
    first <= last && holes.contains { $0.contains(desk, first...last) }
  }
}

extension KnownLosses {
  /// As the store keeps it; what cannot be read of it is known no more.
  init(_ text: String) {
    self.init()
    let json: JSON
    do { json = try JSON.parse(text) } catch { return }
    func events(_ key: String) -> Set<EventID> {
      Set((json[key]?.array ?? []).compactMap { $0.string.flatMap { EventID($0) } })
    }
    for hole in json["holes"]?.array ?? [] {
      guard let desk = hole["desk"]?.string.flatMap({ DeskID($0) }),
        let first = hole["first"]?.int, let last = hole["last"]?.int, first <= last
      else { continue }
      holes.append(Hole(desk: desk, first: first, last: last))
    }
    (rows, edits) = (events("rows"), events("edits"))
  }

  var text: String {
    func names(_ events: Set<EventID>) -> JSON {
      .array(events.sorted().map { .string($0.description) })
    }
    let holes = holes.sorted().map { hole in
      JSON(saying: [
        "desk": .string(hole.desk.text), "first": .count(hole.first), "last": .count(hole.last),
      ])
    }
    return JSON(saying: ["holes": .array(holes), "rows": names(rows), "edits": names(edits)]).text
  }
}

extension Database {
  /// What the store is known to lack.
  func knownLosses() throws -> KnownLosses {
    try meta(.knownLosses).map { KnownLosses($0) } ?? KnownLosses()
  }
}

extension LogLookup {
  /// What the store is known to lack since it was saved out of a damaged one.
  public func knownLoss() throws -> KnownLoss {
    try connection.read { db in
      let losses = try db.knownLosses()
      let cases = CaseLookup(context: context, db: db)
      return KnownLoss(
        holes: losses.holes, bare: losses.rows.count,
        bareCases: try cases.numbers(ofCasesWith: losses.rows))
    }
  }
}

extension CaseLookup {
  /// The numbers of the cases that events belong to, in their order.
  func numbers(ofCasesWith events: Set<EventID>) throws -> [CaseNumber] {
    let sealed = try events.sorted().flatMap { event in
      try db.sealedEvents(
        where: "e.desk = ? AND e.sequence = ?", [event.desk.text, event.sequence])
    }
    return try Set(sealed.compactMap(\.caseID)).sorted().compactMap { try replayed($0)?.number }
  }
}
