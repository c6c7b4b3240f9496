import Casework
import Interchange
import InventedDays
import Reports
import SampleReading
import Testing
import Values
import Vocabulary

/// The figures that offices published about their own days, out of the store that their records were read
/// into: nothing can be one more or one less without being noticed.
@Suite struct SampleTests {
  @Test func thereAreEightDays() { #expect(SampleFigures.all.count == 8) }

  /// Every figure is as written and compared, every breakdown adds up, and for each figure there is one
  /// record more, one record less or one more counted that moves it. Once all of that is taken back, the day
  /// is as before.
  @Test(arguments: SampleFigures.all) func noFigureCanBeOneOff(day: SampleFigures) throws {
    let documents = try day.documents()
    let store = try StoreInMemory(documents)
    let before = try json(of: day, store)
    #expect(day.differences(before) == [])
    expectEveryFigureIsCompared(day, before)
    var unmoved = Set(day.figures.map(\.key))
    for change in day.changes(of: documents, try store.cases) where !unmoved.isEmpty {
      try store.changed(change) { unmoved.subtract(day.differences(try json(of: day, store))) }
    }
    #expect(unmoved.isEmpty, "nothing moves \(unmoved.sorted())")
    // A day that asks for one venue or one figure has records that are none of its business.
    for change in SampleFigures.onceMore(documents)
    where day.venues.isEmpty && day.figures.count > 1 {
      try store.changed(change) {
        let differences = try day.differences(json(of: day, store))
        #expect(!differences.isEmpty, "\(change)")
      }
    }
    #expect(try json(of: day, store) == before)
  }

  private func expectEveryFigureIsCompared(_ day: SampleFigures, _ json: JSON) {
    for index in day.figures.indices {
      var other = day
      other.figures[index].value = SampleFigures.raised(day.figures[index].value)
      #expect(other.differences(json) == [day.figures[index].key])
    }
  }

  @Test func aCaseLeftOpenIsNoticed() throws {
    for day in SampleFigures.all where day.figures.contains(where: { $0.key.hasSuffix("closed") }) {
      var documents = try day.documents()
      let index = try #require(documents.firstIndex { $0["history"]?.array?.isEmpty == false })
      documents[index] = documents[index].setting("history", [])
      #expect(try !day.differences(json(of: day, StoreInMemory(documents))).isEmpty, "\(day)")
    }
  }

  /// What totals of the day say, where they add up.
  private func json(of day: SampleFigures, _ store: StoreInMemory) throws -> JSON {
    let totals = try store.totals(from: day.from, to: day.to, venues: day.venues)
    expectSums(totals)
    return totals.json(zone: .shanghai)
  }
}

/// Every breakdown adds up to its total.
func expectSums(_ totals: Totals) {
  #expect(totals.breakdowns.map(\.name) == BreakdownName.allCases)
  for breakdown in totals.breakdowns {
    #expect(breakdown.sums.complaint == totals[.complaint, .registered])
    #expect(breakdown.sums.report == totals[.report, .registered])
    #expect(breakdown.sums.consultation == totals.consultations.total)
    #expect(breakdown.rows.allSatisfy { !$0.counts.isEmpty })
  }
  for kind in Kind.allCases {
    #expect(totals[kind, .open] == totals[kind, .registered] - totals[kind, .closed])
  }
}

@Test func theDemoDayFollowsTheRules() throws {
  let words = try DataFolder.json("demo-words.json")
  let day = try #require(Day("2027-03-15"))
  let make = { (cases: Int, seed: UInt64) throws in
    try DemoDay.documents(
      cases: cases, seed: seed, words: words, day: day, zone: .shanghai, venue: "东门广场",
      clerks: ["样甲", "样乙"])
  }
  let documents = try make(400, 315)
  #expect(documents == (try make(400, 315)))
  #expect(documents != (try make(400, 316)))
  let store = try StoreInMemory(documents)
  let cases = try store.cases
  let totals = try store.totals(from: day, to: day)
  expectSums(totals)
  #expect(cases.count == 400)
  #expect((200...280).contains(totals[.complaint, .registered]))
  #expect((20...60).contains(totals[.report, .registered]))
  for status in [Status.accepted, .mediating, .testing, .referred, .needMaterial, .registered] {
    #expect(cases.contains { $0.status == status }, "\(status)")
  }
  #expect(
    Set(cases.compactMap(\.outcome)) == Set(Outcome.allCases).subtracting([.handedOver, .repeated]))
  #expect(totals[.complaint, .doubled] > 0)
  #expect(totals.sentence(.chinese).contains("接到投诉"))
}

@Test func wordsThatAreMissingAreNamed() throws {
  let words = try DataFolder.json("demo-words.json").setting("goods", [])
  let problem = #expect(throws: DocumentProblem.self) {
    try DemoDay.documents(
      cases: 1, seed: 1, words: words, day: Day(number: 20_000), zone: .shanghai, venue: "",
      clerks: [])
  }
  #expect(problem?.field == "goods")
}
