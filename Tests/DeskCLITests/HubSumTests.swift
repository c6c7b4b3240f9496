import Foundation
import LineFinding
import Randomness
import Testing
import Values

/// The sums that a hub keeps are what its rows say, whatever desks push, and whatever figures are asked for.
@Suite("Sums on the hub", .needsServer) struct HubSumTests {
  typealias Office = HubCommandTests.Office

  /// What rows and sums do not agree on.
  private static let doubts = """
    WITH r AS (
      SELECT c.desk, c.venue, c.kind, c.received_day, s.aspect, s.value, 0 AS closed_on, c.office,
        c.people, c.claimed, c.recovered, c.doubled, c.doubled_count
      FROM desk315.case_row c, unnest(c.aspects, c.vals) AS s(aspect, value) WHERE c.stands
      UNION ALL
      SELECT c.desk, c.venue, c.kind, c.received_day, 'closed', '', c.closed_on, c.office,
        c.people, c.claimed, c.recovered, c.doubled, c.doubled_count
      FROM desk315.case_row c WHERE c.stands AND c.closed_on IS NOT NULL
    ), a AS (
      SELECT desk, venue, kind, received_day, aspect, value, closed_on, office, count(*) AS cases,
        sum(people), sum(claimed), sum(recovered), sum(doubled), sum(doubled_count)
      FROM r GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
    ), b AS (
      SELECT desk, venue, kind, day, aspect, value, closed_on, office, cases, people, claimed,
        recovered, doubled, doubled_count FROM desk315.desk_sum
      WHERE (cases, people, claimed, recovered, doubled, doubled_count) <> (0, 0, 0, 0, 0, 0)
    )
    SELECT count(*) FROM ((SELECT * FROM a EXCEPT SELECT * FROM b)
      UNION ALL (SELECT * FROM b EXCEPT SELECT * FROM a)) d
    """

  private func doubts(_ server: HubServer) throws -> String {
    let outcome = try server.ask(HubSumTests.doubts)
    try #require(outcome.code == 0, "\(outcome)")
    return outcome.output
  }

  /// What two desks do one after the other on three days: taking down, correcting, settling, taking back.
  private func acts(_ dice: inout SplitMix, desk: String) -> String {
    (1...12).map { place in
      let day = 13 + Int.random(in: 0...2, using: &dice)
      let number = "\(["A", "B"].randomElement(using: &dice) ?? desk)-000\(place % 4 + 1)"
      let amount = Int.random(in: 1...900, using: &dice)
      let acts = [
        "add complaint --facts 坏 --merchant-name 店\(amount % 3) --amount \(amount)",
        "add consultation --facts 问 --people \(amount % 4 + 1)",
        "add report --facts 假", "amend \(number) --amount \(amount)",
        "amend \(number) --merchant-name 店\(amount % 3)",
        "settle \(number) --on-spot --recovered \(amount)", "undo", "tally leaflets \(amount)",
      ]
      let act = acts.randomElement(using: &dice) ?? ""
      return "DESK315_NOW=2026-05-\(day)T1\(amount % 8):00:00+08:00 \"$DESK\" \(act)"
    }.joined(separator: "; ") + "; true"
  }

  private func figures(_ booth: Booth, _ more: String...) throws -> (own: String, hub: String) {
    let ask = ["totals", "--from", "2026-05-13", "--to", "2026-05-15", "--format", "json"] + more
    return (try booth.run(ask).output, try booth.run(ask + ["--hub"]).output)
  }

  @Test(arguments: RandomRuns.first(2, of: 1...20)) func sumsAreWhatRowsSay(seed: Int) throws {
    var dice = SplitMix(seed: UInt64(seed))
    let office = try Office()
    for _ in 0..<3 {
      try office.east.shell(acts(&dice, desk: "A"))
      try office.west.shell(acts(&dice, desk: "B"))
      for visit in try office.meet() { #expect(visit.code == 0, "\(visit)") }
      #expect(try doubts(office.server) == "0\n")
    }
    // One more visit of each, for the rows of cases that both wrote at.
    for visit in try office.meet() { #expect(visit.code == 0, "\(visit)") }
    let figures = try figures(office.east)
    #expect(figures.hub == figures.own && !figures.own.lines(with: "2026-05-13").isEmpty)
    let day = try office.east.run("totals", "--day", "2026-05-14", "--format", "csv")
    #expect(
      try office.east.run("totals", "--day", "2026-05-14", "--format", "csv", "--hub").output
        == day.output)
  }

  /// A hub that has forgotten how far a desk is gets the same once more, and counts it once.
  @Test func aBatchThatComesTwiceCountsOnce() throws {
    let office = try Office()
    try office.east.run("add", "complaint", "--facts", "坏", "--amount", "80.5")
    for visit in try office.meet() { #expect(visit.code == 0, "\(visit)") }
    let sums = "SELECT * FROM desk315.desk_sum ORDER BY desk, venue, kind, day, aspect, value"
    let before = try office.server.ask(sums).output
    try office.server.ask("UPDATE desk315.desk SET last = 0")
    let again = try office.east.run("hub", "sync")
    #expect(again.code == 0 && !again.output.hasPrefix("pushed 0 "), "\(again)")
    #expect(try office.server.ask(sums).output == before)
    #expect(before.split(separator: "\n").count > 5)
  }

  /// Erasing takes persons and texts, and leaves the figures as they are.
  @Test func erasingKeepsTheFigures() throws {
    let office = try Office()
    for visit in try office.meet() { #expect(visit.code == 0, "\(visit)") }
    let before = try figures(office.west).hub
    try office.east.run("erase", "A-0001", "--why", "本人要求")
    for visit in try office.meet() { #expect(visit.code == 0, "\(visit)") }
    #expect(try office.server.ask("SELECT count(*) FROM desk315.person").output == "0\n")
    #expect(try doubts(office.server) == "0\n")
    let after = try figures(office.west)
    #expect(after.hub == before && after.hub == after.own)
  }

  /// A hub that was made before sums were kept is refused until its administrator has made them.
  @Test func anOlderHubIsBroughtUp() throws {
    let office = try Office()
    for visit in try office.meet() { #expect(visit.code == 0, "\(visit)") }
    try office.server.ask("DROP TABLE desk315.desk_sum; UPDATE desk315.hub SET version = 1")
    let refused = try office.east.run("hub", "sync")
    #expect(refused.code == 69 && refused.errors.lines(with: "hub init").count == 1, "\(refused)")
    let made = try office.east.run("hub", "init", "--url", office.server.address("admin"))
    #expect(made.code == 0, "\(made)")
    #expect(try doubts(office.server) == "0\n")
    #expect(try office.east.run("hub", "sync").code == 0)
    let figures = try figures(office.east)
    #expect(figures.hub == figures.own)
  }

  @Test func anotherOfficeSeesNoSumsAndWritesNone() throws {
    let office = try Office()
    for visit in try office.meet() { #expect(visit.code == 0, "\(visit)") }
    try office.server.ask(
      """
      CREATE ROLE town LOGIN IN ROLE desk315_writer;
      INSERT INTO desk315.member VALUES ('town', '另一市', '');
      """)
    let count = "SELECT count(*) > 0 FROM desk315.desk_sum"
    #expect(try office.server.ask(count, as: "town").output == "f\n")
    #expect(try office.server.ask(count, as: "venue1").output == "t\n")
    let put = """
      INSERT INTO desk315.desk_sum VALUES
        ('x', '东街', 'complaint', 1, 'stage', 'x', 0, '样板市', 1, 1, 1, 1, 1, 1)
      """
    let refused = try office.server.ask(put, as: "town")
    #expect(
      refused.code != 0 && refused.errors.lines(with: "row-level security").count == 1, "\(refused)"
    )
    #expect(try office.server.ask("DELETE FROM desk315.desk_sum", as: "venue1").code != 0)
  }

  // MARK: Each is noticed

  @Test(arguments: [
    "UPDATE desk315.case_row SET claimed = claimed + 1",
    "UPDATE desk315.desk_sum SET cases = cases + 1 WHERE aspect = 'stage'",
    "DELETE FROM desk315.desk_sum WHERE aspect = 'hour'",
  ]) func whatDoesNotAgreeIsNoticed(change: String) throws {
    let office = try Office()
    for visit in try office.meet() { #expect(visit.code == 0, "\(visit)") }
    #expect(try doubts(office.server) == "0\n")
    try office.server.ask(change)
    #expect(try doubts(office.server) != "0\n")
  }
}
