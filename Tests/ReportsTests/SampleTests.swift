import CaseMaking
import Casework
import Interchange
import InventedDays
import Reports
import Testing
import Values
import Vocabulary

/// One entry of `samples/figures.json`.
struct SampleDay: Sendable, CustomTestStringConvertible {
  let files: [String]
  let from: Day
  let to: Day
  let venues: [String]
  var figures: [JSONMember]

  var testDescription: String { "\(files.joined(separator: " + ")) \(venues)" }

  init(_ json: JSON) throws {
    files = (json["files"]?.array ?? []).compactMap(\.string)
    from = try #require(json["from"]?.string.flatMap { Day($0) })
    to = try #require(json["to"]?.string.flatMap { Day($0) })
    venues = (json["venues"]?.array ?? []).compactMap(\.string)
    figures = try #require(json["figures"]?.members)
  }

  static func all() throws -> [SampleDay] {
    try (try Fixture.json("samples/figures.json").array ?? []).map(SampleDay.init)
  }

  func documents() throws -> [JSON] { try files.flatMap(Fixture.lines) }

  /// The figures that the totals of these cases and entries do not say.
  func differences(_ replay: Replay) -> [String] {
    let totals = replay.totals(from: from, to: to, venues: venues)
    expectSums(totals)
    let json = totals.json(zone: .shanghai)
    return figures.filter { json.figure($0.key) != $0.value }.map {
      "\($0.key): \(json.figure($0.key)?.text ?? "-") for \($0.value.text)"
    }
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

extension JSON {
  /// The value behind a path; rows of lists are named by id, id/detail or id/unit.
  func figure(_ path: String) -> JSON? {
    var value: JSON? = self
    // A path's last part is split off first: a venue's name may not hold a point.
    for key in path.split(separator: ".").map(String.init) {
      if let rows = value?.array {
        value = rows.first { $0.names.contains(key) }
      } else {
        value = value?[key]
      }
    }
    return value
  }

  private var names: [String] {
    guard let id = self["id"]?.string else { return [] }
    return [id] + ["detail", "unit"].compactMap { self[$0]?.string }.map { "\(id)/\($0)" }
  }

  func setting(_ key: String, _ value: JSON) -> JSON {
    .object(
      (members ?? []).filter { $0.key != key } + [JSONMember(key: key, value: value)])
  }
}

@Test func everySampleDaySaysItsFigures() throws {
  let reference = Shipped.reference
  let days = try SampleDay.all()
  #expect(days.count == 8)
  for day in days {
    let differences = day.differences(try Replay(day.documents(), reference: reference))
    #expect(differences.isEmpty, "\(day.testDescription): \(differences)")
  }
}

@Test func oneMoreOfAnythingIsNoticed() throws {
  let reference = Shipped.reference
  for day in try SampleDay.all() where day.venues.isEmpty && day.figures.count > 1 {
    let documents = try day.documents()
    let replay = try Replay(documents, reference: reference)
    for index in sampled(documents) {
      var raised = replay
      try raised.take(onceMore(documents[index]))
      #expect(!day.differences(raised).isEmpty, "\(day.testDescription) line \(index + 1)")
    }
  }
}

/// Up to forty lines, every kind of count among them.
private func sampled(_ documents: [JSON]) -> [Int] {
  let tallies = documents.indices.filter { documents[$0]["kind"] == "tally" }
  let cases = documents.indices.filter { documents[$0]["kind"] != "tally" }
  let stride = cases.count / 20 + 1
  return Array(tallies.prefix(20)) + cases.filter { $0 % stride == 0 }
}

/// The same case once more, or one more of what was counted.
private func onceMore(_ document: JSON) -> JSON {
  let again = document.setting("external_id", "once-more")
  return document["kind"] == "tally" ? again.setting("count", "1") : again
}

@Test func aCaseLeftOpenIsNoticed() throws {
  let reference = Shipped.reference
  for day in try SampleDay.all() where day.figures.contains(where: { $0.key.hasSuffix("closed") }) {
    var documents = try day.documents()
    let index = try #require(documents.firstIndex { $0["history"]?.array?.isEmpty == false })
    documents[index] = documents[index].setting("history", [])
    #expect(!day.differences(try Replay(documents, reference: reference)).isEmpty)
  }
}

@Test func everyExpectedFigureIsCompared() throws {
  let reference = Shipped.reference
  for day in try SampleDay.all() {
    let replay = try Replay(day.documents(), reference: reference)
    for index in day.figures.indices {
      var other = day
      other.figures[index].value = "another"
      #expect(other.differences(replay).count == 1)
    }
  }
}

@Test func everyVenueOfTheRegionIsThere() throws {
  let reference = Shipped.reference
  let documents = try Fixture.lines("main-venue-day.jsonl") + Fixture.lines("region-day.jsonl")
  let day = try #require(Day("2027-03-15"))
  let totals = try Replay(documents, reference: reference).totals(from: day, to: day)
  let venues = try #require(totals.breakdown(by: .venue))
  #expect(venues.rows.count == 201)
  let main = try #require(venues.rows.first { $0.id == "主会场" })
  #expect(main.counts.complaint == 25)
  #expect(venues.sums.complaint - main.counts.complaint == 960)
  #expect(venues.sums.consultation - main.counts.consultation == 65_000)
}

@Test func theDemoDayFollowsTheRules() throws {
  let reference = Shipped.reference
  let words = try Fixture.json("demo-words.json")
  let day = try #require(Day("2027-03-15"))
  let make = { (cases: Int, seed: UInt64) throws in
    try DemoDay.documents(
      cases: cases, seed: seed, words: words, day: day, zone: .shanghai, venue: "东门广场",
      clerks: ["样甲", "样乙"])
  }
  let documents = try make(400, 315)
  #expect(documents == (try make(400, 315)))
  #expect(documents != (try make(400, 316)))
  let replay = try Replay(documents, reference: reference)
  let totals = replay.totals(from: day, to: day)
  expectSums(totals)
  #expect(replay.cases.count == 400)
  #expect((200...280).contains(totals[.complaint, .registered]))
  #expect((20...60).contains(totals[.report, .registered]))
  for status in [Status.accepted, .mediating, .testing, .referred, .needMaterial, .registered] {
    #expect(replay.cases.contains { $0.status == status }, "\(status)")
  }
  #expect(
    Set(replay.cases.compactMap(\.outcome)) == Set(Outcome.allCases).subtracting([.handedOver]))
  #expect(totals[.complaint, .doubled] > 0)
  #expect(totals.sentence(.chinese).contains("接到投诉"))
}

@Test func wordsThatAreMissingAreNamed() throws {
  let words = try Fixture.json("demo-words.json").setting("goods", [])
  let problem = #expect(throws: DocumentProblem.self) {
    try DemoDay.documents(
      cases: 1, seed: 1, words: words, day: Day(number: 20_000), zone: .shanghai, venue: "",
      clerks: [])
  }
  #expect(problem?.field == "goods")
}
