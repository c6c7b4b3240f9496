import Foundation
import LineFinding
import Testing

/// What a visit costs that brings nothing: many desks come every half minute.
@Suite("What a visit at the hub costs", .needsServer) struct HubCostTests {
  /// How many statements the server has noted.
  private func noted(_ server: HubServer) throws -> Int {
    let log = try server.booth.text("server.log")
    return log.lines(with: "LOG:  execute").count + log.lines(with: "LOG:  statement").count
  }

  /// From now on the server notes every statement.
  private func noteAll(_ server: HubServer) throws {
    try server.ask("ALTER SYSTEM SET log_statement = 'all'; SELECT pg_reload_conf()")
    #expect(try until { try server.ask("SHOW log_statement").output == "all\n" })
  }

  @Test func aVisitWithNothingNewTakesAtMostThreeRoundTrips() throws {
    let office = try HubCommandTests.Office()
    for visit in try office.meet() { #expect(visit.code == 0, "\(visit)") }
    try noteAll(office.server)
    let before = try noted(office.server)
    #expect(try office.west.run("hub", "sync").output == "pushed 0 pulled 0\n")
    #expect(try noted(office.server) - before == 2)
    // Where it was not seen for long, that is noted, too.
    try office.server.ask("UPDATE desk315.desk SET seen_at = seen_at - 3600")
    let later = try noted(office.server)
    #expect(try office.west.run("hub", "sync").output == "pushed 0 pulled 0\n")
    #expect(try noted(office.server) - later == 3)
    // A visit that brings something is noticed.
    try office.west.run("add", "report", "--facts", "假货")
    let last = try noted(office.server)
    #expect(try office.west.run("hub", "sync").code == 0)
    #expect(try noted(office.server) - last > 3)
  }

  /// However many entries the ledger has, all are asked for by one statement: who is there takes two, figures four, and
  /// the board of venues two more.
  @Test(arguments: [1, 40]) func figuresTakeAsManyRoundTripsAsBefore(entries: Int) throws {
    let office = try HubCommandTests.Office()
    try office.west.shell(
      "for n in $(seq \(entries)); do desk315 tally leaflets $n || exit 1; done")
    for visit in try office.meet() { #expect(visit.code == 0, "\(visit)") }
    try noteAll(office.server)
    for (words, most) in [(["totals", "--hub"], 6), (["board", "--hub"], 8)] {
      let before = try noted(office.server)
      #expect(try office.east.run(words).code == 0)
      #expect(try noted(office.server) - before == most, "\(words)")
    }
  }
}
