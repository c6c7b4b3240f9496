import CaseMaking
import Casework
import Foundation
import Interchange
import Reports
import Testing
import Values
import Vocabulary

/// The files of the source tree, samples among them.
enum Fixture {
  static let data = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "data")

  static func bytes(_ name: String) -> [UInt8]? {
    FileManager.default.contents(atPath: data.appending(path: name).path).map(Array.init)
  }

  static func lines(_ sample: String) throws -> [JSON] {
    let bytes = try #require(Fixture.bytes("samples/" + sample))
    return try bytes.split(separator: 0x0A).map { try JSON.parse($0) }
  }

  static func json(_ name: String) throws -> JSON {
    try JSON.parse(try #require(Fixture.bytes(name)), comments: true)
  }
}

/// A store in memory: the documents of a file, taken through the rules one by one.
struct Replay {
  let reference: Reference
  let zone = Zone.shanghai
  private(set) var cases: [Case] = []
  private(set) var tallies: [RecordedTally] = []
  private var sequence = 0
  private let desk = DeskID(random: 1)
  private let settings = DeskSettings()

  init(_ documents: [JSON], reference: Reference) throws {
    self.reference = reference
    for document in documents { try take(document) }
  }

  /// Takes one more document.
  mutating func take(_ document: JSON) throws {
    let values = ValueReader(catalogue: reference.catalogue)
    if document["kind"]?.string == "tally" {
      let tally = try TallyDocument(
        document, values: values, ledger: reference.ledger, venue: settings.venue)
      let at = try #require(tally.at)
      tallies.append(
        RecordedTally(entry: tally.entry, id: nextID(), at: at, clerk: tally.clerk ?? ""))
      return
    }
    try open(try CaseDocumentReader(catalogue: reference.catalogue).read(document))
  }

  private mutating func nextID() -> EventID {
    sequence += 1
    return EventID(desk: desk, sequence: sequence)
  }

  private mutating func open(_ intake: Intake) throws {
    let at = try #require(intake.fields.receivedAt)
    let day = at.day(in: zone)
    let made = try MadeCase(
      intake,
      number: CaseNumber(kind: intake.kind, day: day, letters: "A", counter: cases.count + 1),
      Decision(rules: reference.rules(for: settings, on: day)), at: at,
      clerk: intake.clerk ?? "", desk: desk, first: sequence + 1, zone: zone)
    sequence += made.events.count
    let subject = made.subject
    #expect(!subject.timeline.contains { $0.isOvertaken })
    cases.append(subject)
  }

  func totals(from: Day, to: Day, venues: [String] = []) -> Totals {
    Totals(
      source(from: from, to: to, venues: venues), catalogue: reference.catalogue,
      ledger: reference.ledger, settings: settings, zone: zone)
  }

  func source(from: Day, to: Day, venues: [String] = []) -> TotalsInput {
    let today = to
    let inVenue = { (venue: String) in venues.isEmpty || venues.contains(venue) }
    let cases = cases.filter { inVenue($0.fields[text: .venue]) }
    let received = cases.filter { (from...to).contains($0.receivedAt.day(in: zone)) }
    return TotalsInput(
      from: from, to: to, venues: venues, asOf: Instant(today, hour: 18, in: zone),
      registered: Tabulation(received.map { figures($0, today) }),
      closedInScope: Dictionary(grouping: cases) { $0.kind }.mapValues {
        $0.count { closed($0, from, to) }
      },
      tallies: tallies.filter {
        inVenue($0.entry.venue) && (from...to).contains($0.at.day(in: zone))
      })
  }

  private func closed(_ subject: Case, _ from: Day, _ to: Day) -> Bool {
    subject.closedAt.map { (from...to).contains($0.day(in: zone)) } ?? false
  }

  private func figures(_ subject: Case, _ today: Day) -> CountedCase {
    let due = subject.due(on: today, calendar: reference.calendar, zone: zone)
    return CountedCase(
      subject, dueOn: due?.on, timing: CaseTiming(subject, calendar: reference.calendar),
      zone: zone)
  }
}
