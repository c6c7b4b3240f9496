import Casework
import Values

/// An event as it was found on a page, before anybody knows whether it is whole.
struct EventPiece: Hashable {
  /// Its body is as it lies there, its hash before empty where it was left out.
  var event: SealedEvent
  /// The row of the end of its body.
  var tail: Int?

  /// Reads a row of the log, of this version or of an older one; nil of any other row.
  init?(_ row: StoredRow) {
    let values = row.values
    guard row.number != nil, values.count == 18 || values.count == 19,
      let desk = values[0].text.flatMap({ DeskID($0) }), let sequence = values[1].whole,
      sequence > 0
    else { return nil }
    let id = EventID(desk: desk, sequence: sequence)
    if values.count == 19, values[18].bytes?.count == 32 {
      self.init(id, folded: values)
    } else {
      self.init(id, unfolded: values)
    }
  }

  private init?(_ id: EventID, folded values: [StoredValue]) {
    let save = values[9].isNull ? id.desk : values[9].text.flatMap { DeskID($0) }
    guard let save, let saved = values[10].whole else { return nil }
    var caseID: CaseID?
    if !values[8].isNull {
      let opener = values[7].isNull ? id.desk : values[7].text.flatMap { DeskID($0) }
      guard let opener, let opening = values[8].whole else { return nil }
      caseID = CaseID(registration: EventID(desk: opener, sequence: opening))
    }
    self.init(
      id, values, caseID, EventID(desk: save, sequence: saved),
      Rest(
        kind: values[11], body: values[12], context: values[14], person: values[15],
        text: values[16], previous: values[17], hash: values[18]))
    tail = values[13].whole
  }

  private init?(_ id: EventID, unfolded values: [StoredValue]) {
    guard let save = values[8].text.flatMap({ DeskID($0) }), let saved = values[9].whole else {
      return nil
    }
    let caseID = values[7].text.flatMap { CaseID($0) }
    self.init(
      id, values, caseID, EventID(desk: save, sequence: saved),
      Rest(
        kind: values[10], body: values[11], context: values.count == 19 ? values[18] : .null,
        person: values[13], text: values[15], previous: values[16], hash: values[17]))
  }

  /// The columns that stand elsewhere in a log of another version.
  private struct Rest {
    let kind, body, context, person, text, previous, hash: StoredValue
  }

  private init?(
    _ id: EventID, _ values: [StoredValue], _ caseID: CaseID?, _ save: EventID, _ rest: Rest
  ) {
    guard let format = values[2].whole, let tick = values[3].whole, let at = values[4].whole,
      let recorded = values[5].whole, let clerk = values[6].text, let kind = rest.kind.text,
      let body = rest.body.text, let hash = rest.hash.bytes, hash.count == 32
    else { return nil }
    let (person, text) = (rest.person.bytes, rest.text.bytes)
    event = SealedEvent(
      format: format, id: id, tick: Tick(Int64(tick)), at: Instant(seconds: at),
      recordedAt: Instant(seconds: recorded), clerk: clerk, caseID: caseID, save: save, kind: kind,
      body: body, context: rest.context.text,
      personID: person.map { _ in SealedEvent.personID(of: id) }, personCommitment: person,
      textID: text.map { _ in SealedEvent.textID(of: id) }, textCommitment: text,
      previousHash: rest.previous.bytes ?? [], hash: hash)
  }
}
