import Casework
import Values
import Vocabulary

@testable import CaseStore

/// The persons and words of cases that somebody erased, as they lay in the stores: they are looked for in all files in
/// the end.
struct ErasedRows {
  /// What lay beside an event.
  private struct Row {
    var bodies: Set<[UInt8]> = []
    let subject: CaseID
  }

  private var rows: [EventID: Row] = [:]

  /// What is shorter stands elsewhere by chance.
  private static let shortest = 24

  /// Notes what lies of cases at desks now.
  mutating func note(of cases: Set<CaseID>, in desks: [SimulatedDesk]) throws {
    for desk in desks {
      for event in try desk.store.log.events(beyond: [:]) {
        guard let id = event.caseID, cases.contains(id), event.kind != EventKind.erased.rawValue
        else { continue }
        rows[event.id, default: Row(subject: id)].bodies.formUnion(event.bodies)
      }
    }
  }

  /// The rows that a desk must not have any more: those of events whose desks did not know of an erasure that it knows.
  private func gone(
    at desk: SimulatedDesk, _ knowledge: [EventID: VersionVector]
  ) throws -> [EventID: Set<[UInt8]>] {
    let erasures = try desk.erasures()
    return rows.filter { id, row in
      erasures[row.subject, default: []].contains { erasure in
        id.desk == erasure.desk
          ? erasure.sequence > id.sequence
          : erasure.sequence > knowledge[id]?[erasure.desk] ?? 0
      }
    }.mapValues(\.bodies)
  }

  /// What is left of them in the files of desks.
  func traces(
    in desks: [SimulatedDesk], _ knowledge: [EventID: VersionVector]
  ) throws -> [String] {
    try desks.flatMap { desk -> [String] in
      let gone = try gone(at: desk, knowledge)
      let left = try desk.store.log.events(beyond: [:]).filter { event in
        gone[event.id].map { !$0.isDisjoint(with: event.bodies) } ?? false
      }
      // The very words may stand beside an event that stays.
      let kept = try desk.store.log.events(beyond: [:]).reduce(into: Set<[UInt8]>()) {
        if gone[$1.id] == nil { $0.formUnion($1.bodies) }
      }
      let wanted = Set(gone.values.flatMap { $0 }).subtracting(kept)
        .filter { $0.count >= ErasedRows.shortest }
      return left.map { "\(desk.letters) still has a row that was erased, of \($0.id)" }
        + (try desk.closedFiles().places(of: Array(wanted)).map {
          "\(desk.letters) still has the bytes of a row that was erased: \($0)"
        })
    }
  }

  /// What a bundle holds of them.
  func traces(
    in content: BundleContent, of desk: SimulatedDesk, _ knowledge: [EventID: VersionVector]
  ) throws -> [String] {
    let gone = try gone(at: desk, knowledge)
    var found: [String] = []
    try content.forEachEvent { event in
      guard let bodies = gone[event.id], !bodies.isDisjoint(with: event.bodies) else { return }
      found.append("a bundle of \(desk.letters) holds a row that was erased, of \(event.id)")
    }
    return found
  }
}

extension SealedEvent {
  /// The rows beside it, as they lie there.
  fileprivate var bodies: [[UInt8]] { [person?.body, text?.body].compactMap { $0 } }
}
