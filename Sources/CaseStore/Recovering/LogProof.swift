import Casework
import Vocabulary

/// Tells by their hashes which of the pieces that were found are events, and what is lost between them.
///
/// The hash of an event is over the one before it. Where that is lost, the hash that stands in what is left of it may
/// be right: then the event fits it, and both are believed.
struct LogProof {
  let found: FoundPieces
  /// What opens the persons, as far as everybody may: a sealed row that was changed is lost.
  private let keys: SealingKeys

  /// The events that are right, with what lies beside them.
  private(set) var events: [SealedEvent] = []
  private(set) var losses = KnownLosses()
  /// The desks whose logs may go on behind what was found: the list of ends says so and nothing else does.
  private(set) var doubtfulEnds: [Hole] = []

  init(_ found: FoundPieces) throws {
    self.found = found
    keys = try SealingKeys(found.keySlots)
    let logs = Dictionary(grouping: found.events.keys, by: \.desk)
    for desk in Set(logs.keys).union(found.indexed.keys).union(found.listed.keys).sorted() {
      take(desk, (logs[desk] ?? []).map(\.sequence).sorted())
    }
  }

  private mutating func take(_ desk: DeskID, _ sequences: [Int]) {
    var last: SealedEvent?
    for sequence in sequences {
      let id = EventID(desk: desk, sequence: sequence)
      guard let event = event(id, after: last) else { continue }
      lose(desk, from: (last?.id.sequence ?? 0) + 1, to: sequence - 1)
      events.append(withRows(event))
      last = event
    }
    closeLog(of: desk, behind: last?.id.sequence ?? 0, pieces: sequences)
  }

  private mutating func lose(_ desk: DeskID, from first: Int, to last: Int) {
    if first <= last { losses.holes.append(Hole(desk: desk, first: first, last: last)) }
  }

  /// How far a log went: the last row of it that was found, right or not, and the last one in its index bear each other
  /// out. What one of them says alone may be the damage.
  private mutating func closeLog(of desk: DeskID, behind last: Int, pieces: [Int]) {
    let claims = [pieces.last ?? 0, found.indexed[desk] ?? 0, found.listed[desk] ?? 0].sorted()
    lose(desk, from: last + 1, to: claims[1])
    // A name of a desk of which nothing else is known is itself the damage.
    if claims[2] > max(last, claims[1]), max(last, claims[1]) > 0 {
      doubtfulEnds.append(Hole(desk: desk, first: max(last, claims[1]) + 1, last: claims[2]))
    }
  }
}

// MARK: One event

extension LogProof {
  /// The event of a name that fits its hash; nil where none does. Where the row of the end of its body is not among those
  /// that were found, any end is tried.
  private func event(_ id: EventID, after last: SealedEvent?) -> SealedEvent? {
    let pieces = found.events[id] ?? []
    for piece in pieces {
      let ends = piece.tail.map { found.tails[$0] ?? [] }
      if let event = event(piece, after: last, ends) { return event }
    }
    for piece in pieces where piece.tail != nil {
      if let event = event(piece, after: last, Array(found.allTails)) { return event }
    }
    return nil
  }

  /// - Parameter ends: what may be the end of its body; nil where it is whole.
  private func event(
    _ piece: EventPiece, after last: SealedEvent?, _ ends: [String]?
  ) -> SealedEvent? {
    let head = piece.event.body
    for hash in hashesBefore(piece, last) {
      for body in ends.map({ $0.map { FoldedBody.whole(head, $0) } }) ?? [head] {
        var event = piece.event
        (event.previousHash, event.body) = (hash, body)
        let isRight = event.computedHash == event.hash && event.isWellFormed
        if isRight, isReadable(event) { return event }
      }
    }
    return nil
  }

  /// What may be the hash of the event before.
  private func hashesBefore(_ piece: EventPiece, _ last: SealedEvent?) -> [[UInt8]] {
    let (id, own) = (piece.event.id, piece.event.previousHash)
    let before = EventID(desk: id.desk, sequence: id.sequence - 1)
    if id.sequence == 1 { return [SealedEvent.noHash] }
    if let last, last.id == before { return [last.hash] }
    return own.isEmpty ? (found.events[before] ?? []).map(\.event.hash) : [own]
  }

  /// What its own program cannot read would be damage in the new store, too.
  private func isReadable(_ event: SealedEvent) -> Bool {
    var event = event
    (event.person, event.text) = (nil, nil)
    do { _ = try event.payload() } catch { return false }
    return true
  }

  /// The event with those of the rows beside it that it was written with.
  private mutating func withRows(_ event: SealedEvent) -> SealedEvent {
    var event = event
    if let commitment = event.personCommitment {
      let (rows, name) = (found.persons[event.id] ?? [], SealedEvent.personID(of: event.id))
      event.person =
        rows.first { $0.fits(commitment) }
        ?? rows.first { $0.seal != RowSeal.open.rawValue && mayBe($0, name, commitment) }
      if event.person == nil { losses.rows.insert(event.id) }
    }
    if let commitment = event.textCommitment {
      event.text = (found.texts[event.id] ?? []).first { $0.fits(commitment) }
      if event.text == nil { losses.rows.insert(event.id) }
    }
    return event
  }

  /// Whether a sealed row is the one, or nobody can tell.
  private func mayBe(_ row: SealedEvent.Row, _ name: String, _ commitment: [UInt8]) -> Bool {
    if let plain = keys.opened(row, named: name) { return plain.fits(commitment) }
    return !keys.isBroken(row, named: name)
  }
}

// MARK: What was erased on purpose

extension LogProof {
  /// Takes away what lies beside events that somebody erased: it may stand on a page of before, or in an older copy.
  /// What is gone for that reason is no loss.
  mutating func forgetErased() {
    var cases: [CaseID: Int64] = [:]
    var entries: Set<EventID> = []
    for event in events where event.kind == EventKind.erased.rawValue {
      if let id = event.caseID { cases[id] = max(cases[id] ?? 0, event.tick.value) }
      if case .erased(_, let entry?) = event.event().payload { entries.insert(entry.id) }
    }
    for place in events.indices {
      let event = events[place]
      let isErased =
        event.kind != EventKind.erased.rawValue
        && event.caseID.flatMap { cases[$0] }.map { event.tick.value <= $0 } ?? false
      guard isErased || entries.contains(event.id) else { continue }
      (events[place].person, events[place].text) = (nil, nil)
      losses.rows.remove(event.id)
    }
  }
}
