import CaseMaking
import CaseStore
import Casework
import DeskService
import Foundation
import Randomness
import Reports
import Testing
import Values

/// Random stores, counted a second time from their export by a counter that shares nothing with the
/// figures of the program: every figure must agree in every format.
@Suite struct RecountTests {
  static let scopes = [
    Recount.Scope(from: "2027-03-15", to: "2027-03-15"),
    Recount.Scope(from: "2027-03-13", to: "2027-03-15"),
    Recount.Scope(from: "2027-03-14", to: "2027-03-15", venue: RandomDays.venues[1]),
  ]

  /// A store of random days in a folder of its own.
  private func booth(seed: UInt64) throws -> (booth: Booth, taken: Set<StepName>) {
    let booth = try Booth(now: "2027-03-25T18:00:00+08:00")
    let store = try CaseStore.inMemory(reference: Shipped.reference)
    var days = RandomDays(store, seed: seed)
    try days.fill(cases: 300)
    try store.backup(to: booth.store)
    return (booth, days.taken)
  }

  private func lines(_ text: String) throws -> [JSON] {
    try text.split(separator: "\n").map { try JSON.parse(String($0)) }
  }

  /// What the program says of a scope, in every format that it writes.
  private struct Sayings {
    var json: JSON
    var told: [(format: String, told: Told)]
    var labels: [String: String]

    init(_ booth: Booth, _ scope: Recount.Scope) throws {
      func totals(_ format: String) throws -> String {
        try booth.run(["totals", "--format", format] + scope.options).output
      }
      json = try JSON.parse(totals("json"))
      let csv = Told.csv(try totals("csv"))
      let page = Told.page(try totals("html"))
      told = [
        ("csv", csv.told), ("html", page.told),
        ("table", Told.text(try totals("table"), titles: page.titles)),
        ("md", Told.markdown(try totals("md"), titles: page.titles)),
      ]
      #if Office
        try booth.run(["totals", "-o", "totals.xlsx"] + scope.options)
        // The days one by one, for their chart, are in the workbook alone.
        let titles = page.titles.merging(["各日": "by_day"]) { $1 }
        let sheet = try Told.sheet("\(booth.folder)/totals.xlsx", titles: titles)
        try booth.shell("rm totals.xlsx")
        told.append(("xlsx", sheet))
      #endif
      labels = csv.labels
    }

    /// Every format that differs from a recount, with what differs.
    func differences(_ recount: Recount) -> [String: [String]] {
      let telling = RecountTelling(recount: recount, json: json, labels: labels)
      var differences = ["json": telling.jsonDifferences]
      for (format, told) in told { differences[format] = telling.differences(told) }
      return differences
    }
  }

  /// What a store of random days exports and lists.
  private func records(_ booth: Booth) throws -> (exported: [JSON], listed: [JSON]) {
    let exported = try lines(booth.run("export", "--unmask", "-").output)
    let listed = try lines(booth.run("list", "--format", "jsonl").output)
    #expect(exported.count > 300 && !listed.isEmpty)
    return (exported, listed)
  }

  /// The JSON of each scope, made as the program makes it.
  private func totals(_ booth: Booth) throws -> [JSON] {
    try LiveDesk.reading(booth) { open in
      try RecountTests.scopes.map { scope -> JSON in
        let days = Given.day(scope.from)...Given.day(scope.to)
        let totals = try open.totals(of: days, venues: scope.venue.map { [$0] } ?? [])
        return totals.json(zone: open.environment.zone)
      }
    }
  }

  @Test(arguments: 1...4) func everyFigureAgreesInEveryFormat(seed: Int) throws {
    let (booth, taken) = try booth(seed: UInt64(seed))
    #expect(Set(StepName.allCases).subtracting(taken).isEmpty, "\(taken)")
    let (exported, listed) = try records(booth)
    let told = try totals(booth)
    for (scope, json) in zip(RecountTests.scopes, told) {
      let sayings = try Sayings(booth, scope)
      #expect(sayings.json.text == json.text, "\(scope)")
      let recount = Recount(exported, listed: listed, in: scope)
      for (format, differences) in sayings.differences(recount) {
        #expect(differences.isEmpty, "\(scope) \(format)")
      }
    }
  }

  /// All formats are written from the same tables: of further stores the JSON is compared.
  @Test(arguments: RandomRuns.first(8, of: 5...20)) func everyFigureAgrees(seed: Int) throws {
    let (booth, taken) = try booth(seed: UInt64(seed))
    // Few reports repeat another: not on each of these days.
    #expect(Set(StepName.allCases).subtracting(taken).isSubset(of: [.repeatOf]), "\(taken)")
    let (exported, listed) = try records(booth)
    let told = try totals(booth)
    for (scope, json) in zip(RecountTests.scopes, told) {
      let recount = Recount(exported, listed: listed, in: scope)
      let telling = RecountTelling(recount: recount, json: json, labels: [:])
      #expect(telling.jsonDifferences == [], "\(scope)")
    }
  }

  /// The comparison can fail: with one complaint less in the count, every format is found to differ.
  @Test func oneCaseLessIsNoticedInEveryFormat() throws {
    let (booth, _) = try booth(seed: 315)
    var exported = try lines(booth.run("export", "--unmask", "-").output)
    let scope = RecountTests.scopes[1]
    let last = try #require(
      exported.lastIndex { $0["kind"] == "complaint" && CountedCase($0).status != "void" })
    exported.remove(at: last)
    let sayings = try Sayings(booth, scope)
    let differences = sayings.differences(Recount(exported, listed: [], in: scope))
    #expect(differences.count >= 5)
    for (format, found) in differences { #expect(!found.isEmpty, "\(format)") }
  }
}
