import SampleReading
import Testing
import Values

/// The figures that offices published about their own days, through the program's own import and
/// totals: what comes in as cases comes out as the figures.
@Suite struct SampleDayTests {
  /// Every figure of every day is as written, and every breakdown adds up. That none of them can be one off
  /// is proved on the store itself, in `ReportsTests`.
  @Test(arguments: SampleFigures.fileLists) func everyDaySaysItsFigures(files: [String]) throws {
    let store = try SampleStore(files)
    for day in SampleFigures.all where day.files == files {
      let totals = try store.totals(day)
      #expect(day.differences(totals) == [], "\(day)")
      expectSums(totals)
    }
  }

  /// Twenty-eight complaints at one venue and "5500多份" leaflets.
  @Test func aSquareOfTwentyEightComplaints() throws {
    let store = try SampleStore(["square-day.jsonl"])
    let totals = try store.totals("2027-03-15")
    #expect(totals.figure("cases.complaint.registered") == 28)
    #expect(totals.figure("ledger.leaflets.text") == "5500多份")
    let sentence = try #require(totals["sentence"]?.string)
    #expect(sentence.contains("投诉28件") && sentence.contains("5500多份"))
    #expect(try store.count("--kind", "complaint") == 28)
    try store.booth.run("setup", "--counter", "宗")
    #expect(try store.booth.run("totals", "--day", "2027-03-15").output.contains("投诉28宗"))
  }

  /// A hotline month: 398 received by phone and letter, 349 closed, 1200 asked on the day.
  @Test func aHotlineOf349Of398() throws {
    let store = try SampleStore(["hotline-month.jsonl"])
    let totals = try store.totals("2027-03-01", "2027-03-31")
    #expect(totals.figure("rates.closed") == ["n": 349, "of": 398, "text": "88%"])
    let channels = totals["by_channel"]?.array ?? []
    let received = channels.reduce(into: [String: Int]()) { sums, row in
      sums[row["id"]?.string ?? ""] = row.whole("complaint") + row.whole("report")
    }
    #expect(received.filter { $0.value > 0 } == ["phone": 333, "letter": 65])
    #expect(totals.figure("consultations") == ["records": 0, "tallied": 1200, "total": 1200])
    let kinds = try ["complaint", "report"].map { try store.count("--kind", $0) }
    #expect(kinds.reduce(0, +) == 398)
    let closed = try ["complaint", "report"].map { try store.count("--kind", $0, "--closed") }
    #expect(closed.reduce(0, +) == 349)
    #expect(
      try store.booth.run("totals", "--from", "2027-03-01", "--to", "2027-03-31").output
        .contains(/办结率 +349 +398 +88%/))
  }

  /// A main venue and two hundred others in one store, by venue and together.
  @Test func twoHundredVenues() throws {
    let store = try SampleStore(["main-venue-day.jsonl", "region-day.jsonl"])
    let totals = try store.totals("2027-03-15")
    let venues = totals["by_venue"]?.array ?? []
    let others = venues.filter { $0["id"] != "主会场" }
    #expect(others.count == 200)
    #expect(totals.figure("by_venue.主会场.complaint") == 25)
    #expect(totals.figure("by_venue.主会场.consultation") == 130)
    #expect(others.reduce(0) { $0 + $1.whole("complaint") } == 960)
    #expect(others.reduce(0) { $0 + $1.whole("consultation") } == 65_000)
    #expect(totals.figure("cases.complaint.registered") == 985)
    #expect(totals.figure("consultations.total") == 65_130)
    #expect(try store.count("--kind", "complaint") == 985)
    for venue in ["主会场", "分会场001", "分会场200"] {
      let alone = try store.totals("2027-03-15", venue: venue)
      let row = try #require(venues.first { $0["id"]?.string == venue })
      #expect(alone.figure("cases.complaint.registered") == row["complaint"])
      #expect(alone.figure("consultations.total") == row["consultation"])
    }
  }

  /// A council's year: letters, calls and visits, money to the fen, a rate of nothing.
  @Test func aCouncilsYear() throws {
    let store = try SampleStore(["council-year.jsonl"])
    let totals = try store.totals("2027-01-01", "2027-12-31")
    for (channel, complaints, people) in [
      ("letter", 30, 50), ("phone", 120, 540), ("visit", 100, 310),
    ] {
      #expect(totals.figure("by_channel.\(channel).complaint") == .number("\(complaints)"))
      #expect(totals.figure("by_channel.\(channel).consultation") == .number("\(people)"))
    }
    #expect(try store.recovered() == totals.figure("money.recovered")?.string)
    #expect(totals.figure("rates.closed_report") == ["n": 0, "of": 0, "text": "—"])
    #expect(totals.figure("rates.closed_complaint") == ["n": 249, "of": 250, "text": "99%"])
    let table = try store.booth.run("totals", "--from", "2027-01-01", "--to", "2027-12-31").output
    #expect(table.contains(/举报办结率 +0 +0 +—/))
  }

  /// Where a summary counts cases there are cases, and no figure of the ledger stands in for them.
  @Test(arguments: SampleFigures.files) func casesAreRecords(file: String) throws {
    let items = try DataFolder.lines(file).compactMap { $0["item"]?.string }
    let reported = [
      "complaints_reported", "consultations_reported", "hotline_received", "hotline_closed",
      "reception",
    ]
    #expect(Set(items).isDisjoint(with: reported))
  }

  private func expectSums(_ totals: JSON) {
    let registered = ["complaint", "report"].map { totals.figure("cases.\($0).registered") }
    for member in totals.members ?? [] where member.key.hasPrefix("by_") {
      let rows = member.value.array ?? []
      let sums = ["complaint", "report"].map { kind in
        JSON.number("\(rows.reduce(0) { $0 + $1.whole(kind) })")
      }
      #expect(sums == registered, "\(member.key)")
      let people = rows.reduce(0) { $0 + $1.whole("consultation") }
      #expect(totals.figure("consultations.total") == .number("\(people)"), "\(member.key)")
    }
  }
}
