import Casework
import GRDB
import Interchange
import Values
import Vocabulary

extension Importing {
  mutating func take(_ document: TallyDocument, line: Int) throws {
    if let externalID = document.entry.externalID {
      if let earlier = try recorded(externalID) {
        let isSame = earlier.map { json($0) == json(filled(document, from: $0)) } ?? false
        if isSame { report.known += 1 } else { report.differs.append(line) }
        return
      }
    } else if try equals.take(document, save) {
      report.known += 1
      report.equal.append(line)
      return
    }
    let clerk = document.clerk ?? save.author.clerk
    let event = try save.add(
      .tallied(document.entry), to: .nothing, at: document.at ?? save.author.at, clerk: clerk)
    if let externalID = document.entry.externalID {
      try names.note(externalID, tally: event.id)
    }
    report.new += 1
    report.newLines.append(line)
  }

  /// The entry of that name: nil for none, `.some(nil)` where a case has the name.
  private func recorded(_ externalID: String) throws -> RecordedTally?? {
    if let found = try names.record(externalID) { return .some(try found.tally.flatMap(entry)) }
    let condition = """
      (e.desk, e.sequence) IN (SELECT desk, sequence FROM tally_row WHERE external_id = ?)
      """
    if let event = try save.db.events(where: condition, [externalID]).first,
      let tally = RecordedTally(event)
    {
      return tally
    }
    return try save.cases.isTaken(externalID: externalID) ? .some(nil) : nil
  }

  private func entry(_ id: EventID) throws -> RecordedTally? {
    try save.db.events(where: "e.desk = ? AND e.sequence = ?", [id.desk.text, id.sequence]).first
      .flatMap { RecordedTally($0) }
  }

  private func filled(_ document: TallyDocument, from stored: RecordedTally) -> RecordedTally {
    RecordedTally(
      entry: document.entry, id: stored.id, at: document.at ?? stored.at,
      clerk: document.clerk ?? stored.clerk)
  }

  private func json(_ tally: RecordedTally) -> JSON {
    TallyDocument.json(tally, in: save.zone, isMasked: false)
  }
}
