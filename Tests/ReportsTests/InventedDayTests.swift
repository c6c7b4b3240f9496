import CaseMaking
import Casework
import Interchange
import InventedDays
import SampleReading
import Testing
import Values
import Vocabulary

@testable import Reports

/// Invented days are told from real ones: all of the one, nothing of the other.
@Suite struct InventedDayTests {
  private let words: JSON
  private let reference: Reference
  private let day = Day(number: 20_500)

  init() throws {
    words = try DataFolder.json("demo-words.json")
    reference = Shipped.reference
  }

  private func demo(_ cases: Int, _ seed: UInt64) throws -> [JSON] {
    try DemoDay.documents(
      cases: cases, seed: seed, words: words, day: day, zone: .shanghai, venue: "东门广场", clerks: [])
  }

  /// What is found where all documents came in as one save, each by its place among them.
  private func found(_ documents: [JSON]) throws -> (cases: [Int], hasLedger: Bool) {
    var search = try InventedDay(words: words)
    for event in try events(documents) { search.take(event) }
    let found = search.found
    return (found.cases.map { $0.registration.sequence - 1 }, !found.ledgers.isEmpty)
  }

  private func events(_ documents: [JSON]) throws -> [Event] {
    let desk = DeskID(random: 1)
    return try documents.enumerated().map { place, document in
      let id = EventID(desk: desk, sequence: place + 1)
      let (payload, clerk) = try payload(document, place)
      var isCase = false
      if case .opened = payload { isCase = true }
      return Event(
        id: id, tick: Tick(Int64(place + 1)), at: Instant(seconds: 0),
        recordedAt: Instant(seconds: 0), clerk: clerk,
        caseID: isCase ? CaseID(registration: id) : nil, save: EventID(desk: desk, sequence: 1),
        payload: payload)
    }
  }

  private func payload(_ document: JSON, _ place: Int) throws -> (EventPayload, String) {
    if document["kind"]?.string == "tally" {
      let values = ValueReader(catalogue: reference.catalogue)
      let tally = try TallyDocument(
        document, values: values, ledger: reference.ledger, venue: "东门广场")
      return (.tallied(tally.entry), tally.clerk ?? "")
    }
    let intake = try CaseDocumentReader(catalogue: reference.catalogue).read(document)
    let number = CaseNumber(kind: intake.kind, day: day, letters: "A", counter: place + 1)
    let rules = reference.rules(for: DeskSettings(), on: day)
    return (
      .opened(try Decision(rules: rules).registration(intake, number: number)), intake.clerk ?? "值班"
    )
  }

  @Test(arguments: [1, 2, 3, 7, 40, 60, 99, 400]) func allOfAnInventedDayIsFound(
    cases: Int
  ) throws {
    for seed in UInt64(1)...6 {
      let result = try found(try demo(cases, seed))
      #expect(result.cases == Array(0..<cases) && result.hasLedger, "\(cases), seed \(seed)")
    }
  }

  @Test(arguments: [
    "square-day.jsonl", "typed-day.jsonl", "main-venue-day.jsonl", "council-year.jsonl",
    "hotline-month.jsonl", "region-day.jsonl",
  ]) func nothingOfTheSamplesIsNamed(sample: String) throws {
    // As if the clerk of invented days had taken them down.
    let documents = try DataFolder.lines(sample).map { $0.setting("clerk", "样例") }
    let result = try found(documents)
    #expect(result.cases.isEmpty && !result.hasLedger, "\(result.cases.count)")
  }

  /// One thing that somebody real could have said otherwise, and the record is real.
  @Test(arguments: [
    "facts", "product", "consumer.name", "consumer.phone", "merchant.name", "merchant.phone",
    "merchant.address", "class", "nature", "clerk",
  ]) func whatDiffersInOneThingIsReal(path: String) throws {
    let documents = try demo(60, 315)
    let complaints = documents.filter { $0["kind"]?.string == "complaint" }
    let changed = complaints.map { $0.changed(path) }
    #expect(try found(complaints).cases.count == complaints.count)
    let result = try found(changed)
    #expect(result.cases.isEmpty, "\(path): \(result.cases.count)")
  }

  /// A question that is asked at every booth is nobody's invention where nothing else of the save is.
  @Test func aQuestionAloneIsReal() throws {
    let questions = try demo(60, 315).filter { $0["kind"]?.string == "consultation" }
    #expect(questions.count > 10)
    #expect(try found(questions).cases.isEmpty)
  }

  /// The ledger is left alone where one count more, or another one, is in the save.
  @Test func aLedgerWithSomethingRealInItStays() throws {
    let documents = try demo(20, 3)
    let last = try #require(documents.last)
    #expect(try found(documents).hasLedger)
    #expect(try !found(documents + [last]).hasLedger)
    #expect(try !found(documents.dropLast() + [last.setting("count", "500")]).hasLedger)
    #expect(try !found(documents.dropLast() + [last.setting("clerk", "王芳")]).hasLedger)
    #expect(try !found(Array(documents.dropFirst())).hasLedger)
  }

  /// Real cases that came in with one save with invented ones, as a file can bring them.
  @Test func realOnesBesideThemStay() throws {
    let square = try DataFolder.lines("square-day.jsonl").map { $0.setting("clerk", "样例") }
    let invented = try demo(12, 9)
    let result = try found(invented + square)
    #expect(result.cases == Array(0..<12) && !result.hasLedger)
  }
}

extension JSON {
  /// The document with a text otherwise by one character.
  fileprivate func changed(_ path: String) -> JSON {
    let parts = path.split(separator: ".", maxSplits: 1).map(String.init)
    if parts.count == 2, let inner = self[parts[0]] {
      return setting(parts[0], inner.changed(parts[1]))
    }
    let others = ["class": "g_food", "nature": "other", "clerk": "王芳", "phone": "13912345678"]
    let words = self[path]?.string ?? ""
    return setting(path, .string(others[path] ?? words + "字"))
  }
}
