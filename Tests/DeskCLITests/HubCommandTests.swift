import Foundation
import LineFinding
import Testing
import Values

/// `hub` as desks use it, with a real server: one office, two venues, a laptop each.
@Suite("The hub", .needsServer) struct HubCommandTests {
  /// How many events went up and came down.
  private func moved(_ outcome: Booth.Outcome) throws -> (pushed: Int, pulled: Int) {
    let said = try #require(
      outcome.output.wholeMatch(of: /pushed (\d+) pulled (\d+)\n/), "\(outcome)")
    return (try #require(Int(said.1)), try #require(Int(said.2)))
  }

  @Test func twoLaptopsHaveOneRecord() throws {
    let office = try Office()
    try office.west.run("add", "report", "--facts", "假货", "--merchant-name", "乙店")
    try office.west.run("amend", "A-0001", "--amount", "150")
    let visits = try office.meet()
    #expect(visits.map(\.code) == [0, 0, 0])
    let moves = try visits.map(moved)
    #expect(moves[0].pushed > 0 && moves[0].pulled == 0)
    #expect(moves[1].pushed > 0 && moves[2].pulled == moves[1].pushed)
    let lists = try [office.east, office.west].map {
      try $0.run("export", "-", "--format", "jsonl").output
    }
    #expect(lists[0] == lists[1])
    #expect(lists[0].lines(with: "乙店").count == 1)
    // Nothing is new: nothing moves.
    #expect(try moved(office.east.run("hub", "sync")) == (0, 0))
    #expect(try moved(office.west.run("hub", "sync")) == (0, 0))
  }

  /// The server adds up rows; the figures are those of a store that has all of it.
  @Test func figuresAreThoseOfAStore() throws {
    let office = try Office()
    try office.west.shell(
      """
      number=$(desk315 add complaint --facts 坏 --merchant-name 乙店 --amount 80.5 --nature quality)
      desk315 settle ${number##* } --on-spot --recovered 80.5
      desk315 add consultation --facts 问 --people 3; desk315 tally leaflets 30 && desk315 tally consultation 7
      """)
    for visit in try office.meet() { #expect(visit.code == 0) }
    for format in ["json", "csv"] {
      let own = try office.east.run("totals", "--format", format)
      let hub = try office.east.run("totals", "--hub", "--format", format)
      #expect(own.code == 0 && hub.code == 0)
      #expect(hub.output == own.output)
    }
    let venue = ["totals", "--venue", "西街", "--format", "csv"]
    #expect(try office.west.run(venue + ["--hub"]).output == office.west.run(venue).output)
    // An entry that was taken back counts no more.
    try office.west.run("undo")
    for visit in try office.meet() { #expect(visit.code == 0) }
    let own = try office.east.run("totals", "--format", "json").output
    #expect(try office.east.run("totals", "--hub", "--format", "json").output == own)
  }

  /// Venues are added up as they are out of the files that they send, and those that are not there are named.
  @Test func venuesAreAddedUp() throws {
    let office = try Office()
    try office.west.run("add", "complaint", "--facts", "坏", "--amount", "80.5")
    for visit in try office.meet() { #expect(visit.code == 0) }
    try office.east.write("东街\n西街\n南街\n", to: "expected.txt")
    let sum = ["rollup", "totals", "--hub", "--expected", "expected.txt", "--format", "json"]
    let added = try office.east.run(sum)
    #expect(added.code == 0 && added.errors.lines(with: "南街").count == 1, "\(added)")
    let own = try JSON.parse(office.east.run("totals", "--format", "json").output)
    let hub = try JSON.parse(added.output)
    for part in ["cases", "money", "by_venue", "ledger"] {
      #expect(own[part] != nil && hub[part] == own[part], "\(part)")
    }
  }

  @Test func theListNamesNobody() throws {
    let office = try Office()
    for visit in try office.meet() { #expect(visit.code == 0) }
    let list = try office.west.run("list", "--hub")
    #expect(list.code == 0)
    #expect(list.output.lines(with: "某店").count == 1)
    #expect(list.output.lines(with: "张").isEmpty)
    #expect(list.errors.lines(with: "汇总库里的数").count == 1)
    #expect(try office.west.run("list", "--hub", "--unmask").code == 64)
    #expect(try office.west.run("list", "--hub", "--closed").output.lines(with: "某店").isEmpty)
  }

  /// Persons and words lie sealed on the server: a copy of its files tells nobody's name.
  @Test func personsLieSealed() throws {
    let office = try Office()
    for visit in try office.meet() { #expect(visit.code == 0) }
    let dump = try office.server.ask(
      """
      SELECT line FROM desk315.event UNION ALL SELECT line FROM desk315.person
      UNION ALL SELECT line FROM desk315.free_text UNION ALL SELECT line FROM desk315.case_row
      UNION ALL SELECT line FROM desk315.tally_row
      """
    ).output
    #expect(dump.lines(with: "某店").count > 0)
    for word in ["张样本", "13811119999", "坏了机子"] { #expect(dump.lines(with: word).isEmpty) }
  }

  @Test func whatIsErasedGoesAndStaysAway() throws {
    let office = try Office()
    for visit in try office.meet() { #expect(visit.code == 0) }
    let rows = "SELECT count(*) FROM desk315.person"
    #expect(try office.server.ask(rows).output == "1\n")
    try office.east.run("erase", "A-0001", "--why", "本人要求")
    #expect(try office.east.run("hub", "sync").code == 0)
    #expect(try office.server.ask(rows).output == "0\n")
    let put = """
      INSERT INTO desk315.person (desk, sequence, office, case_desk, case_sequence, knew, line)
      SELECT desk, sequence, office, case_desk, case_sequence, '{}', 'x' FROM desk315.event
      WHERE kind = 'opened'
      """
    #expect(
      try office.server.ask(put, as: "venue1").errors.lines(with: "row-level security").count == 1)
    // It reaches the other laptop, too.
    #expect(try office.west.run("hub", "sync").code == 0)
    #expect(try office.west.run("show", "A-0001", "--unmask").output.lines(with: "张样本").isEmpty)
  }

  // MARK: What is refused

  @Test func aRoleWritesForItsDesksAlone() throws {
    let office = try Office()
    for visit in try office.meet() { #expect(visit.code == 0) }
    let foreign = """
      INSERT INTO desk315.event (desk, sequence, office, hash, kind, line)
      SELECT desk, 999, office, 'x', 'stepped', '{}' FROM desk315.desk WHERE role <> session_user
      """
    let refusals = [
      (foreign, "row-level security"), ("UPDATE desk315.event SET line = ''", "permission denied"),
      ("DELETE FROM desk315.event", "permission denied"),
      ("TRUNCATE desk315.event", "permission denied"),
      ("CREATE TABLE desk315.a (b int)", "permission denied"),
      ("INSERT INTO desk315.member VALUES ('x', 'y', 'z')", "permission denied"),
      ("SELECT rolpassword FROM pg_authid", "permission denied"),
    ]
    for (sql, words) in refusals {
      #expect(
        try office.server.ask(sql, as: "venue1").errors.lines(with: words).count == 1, "\(sql)")
    }
    // Another office sees nothing; a reader of all sees rows without persons, and no log.
    try office.server.ask(
      """
      CREATE ROLE town LOGIN IN ROLE desk315_writer; CREATE ROLE boss LOGIN IN ROLE desk315_reader;
      INSERT INTO desk315.member VALUES ('town', '另一市', ''), ('boss', '*', '');
      """)
    let counts =
      "SELECT (SELECT count(*) FROM desk315.event), (SELECT count(*) FROM desk315.case_row)"
    #expect(try office.server.ask(counts, as: "town").output == "0|0\n")
    #expect(
      try office.server.ask("SELECT count(*) FROM desk315.case_row", as: "boss").output == "1\n")
    let log = try office.server.ask("SELECT count(*) FROM desk315.event", as: "boss")
    #expect(log.errors.lines(with: "permission denied").count == 1)
  }

  @Test func aDeskOfAnotherRoleIsRefused() throws {
    let office = try Office()
    #expect(try office.east.run("hub", "sync").code == 0)
    let stolen = try office.east.run("hub", "sync", "--url", office.server.address("venue2"))
    #expect(stolen.code == 77 && stolen.output == "")
    let nobody = try office.east.run("hub", "sync", "--url", office.server.address("admin"))
    #expect(nobody.code == 77)
  }

  /// Two laptops that know the same restore one copy: each takes the next number of the family, and it is the same.
  @Test func twoDesksOfOneNameAreRefused() throws {
    let office = try Office()
    let told = try (0..<2).map { _ in
      let original = try HubCommandTests.original.get()
      let booth = try Booth(copying: original)
      let copy = original.folder + "/copy.db"
      #expect(try booth.run("--store", "r.db", "restore", copy).code == 0)
      let address = office.server.address("venue1")
      return try booth.run("--store", "r.db", "hub", "sync", "--url", address)
    }
    #expect(told[0].code == 0, "\(told[0])")
    #expect(told[1].code == 1 && told[1].errors.lines(with: "没有送").count == 1, "\(told[1])")
  }

  @Test func anAddressThatIsNotSafeIsRefused() throws {
    let booth = try Booth()
    let addresses = [
      "postgresql://a:geheim@localhost/hub", "postgresql://a@localhost/hub?sslmode=require",
      "localhost",
    ]
    for address in addresses {
      let outcome = try booth.run("hub", "sync", "--url", address)
      #expect(outcome.code == 64 && outcome.errors.lines(with: "geheim").isEmpty)
    }
    #expect(try booth.run("hub", "sync").code == 64)
    let away = try booth.run("totals", "--hub")
    #expect(away.code == 64)
  }

  /// Over the network only a certificate counts that a known authority gave to that very name.
  @Test func onlyACheckedCertificateIsTalkedTo() throws {
    let office = try Office(listens: true)
    let (port, authority) = (office.server.port, "\(office.server.booth.folder)/ca.crt")
    func sync(_ host: String, _ rest: String) throws -> Booth.Outcome {
      try office.east.run(
        "hub", "status", "--url", "postgresql://venue1@\(host):\(port)/hub?connect_timeout=3\(rest)"
      )
    }
    let good = try sync("localhost", "&sslrootcert=\(authority)")
    #expect(good.code == 0, "\(good)")
    for outcome in [
      try sync("localhost", ""), try sync("127.0.0.1", "&sslrootcert=\(authority)"),
      try sync("localhost", "&sslrootcert=\(office.server.booth.folder)/data/server.crt"),
    ] {
      #expect(outcome.code == 69 && outcome.output == "", "\(outcome)")
    }
    // A server without TLS is not talked to either.
    try office.server.stop("fast")
    try office.server.start(sealed: false)
    #expect(try sync("localhost", "&sslrootcert=\(authority)").code == 69)
  }

  // MARK: What breaks

  /// A log of some hundred events.
  private func fill(_ booth: Booth) throws {
    let lines = (1...600).map { #"{"kind":"complaint","facts":"第\#($0)件","amount":"\#($0)"}"# }
    try booth.write(lines.joined(separator: "\n") + "\n", to: "many.jsonl")
    let read = try booth.run("import", "many.jsonl")
    #expect(read.code == 0, "\(read)")
  }

  /// The server falls in the middle of a batch: the desk waits, comes again, and all is there once.
  @Test func aServerThatFallsInABatchLosesNothing() throws {
    let office = try Office()
    try fill(office.east)
    try office.server.ask(
      """
      CREATE FUNCTION public.wait() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN PERFORM pg_sleep(3); RETURN NEW; END $$;
      GRANT USAGE ON SCHEMA public TO PUBLIC;
      CREATE TRIGGER wait BEFORE INSERT ON desk315.attempt FOR EACH ROW
        WHEN (NEW.first > 1) EXECUTE FUNCTION public.wait();
      """)
    try office.east.shell("(desk315 hub sync >said 2>&1; echo $? >ended) &")
    let asleep = "SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep'"
    #expect(try until { try office.server.ask(asleep).output == "1\n" })
    try office.server.stop("immediate")
    try office.server.start()
    try office.server.ask("DROP TRIGGER wait ON desk315.attempt")
    #expect(try until { FileManager.default.fileExists(atPath: "\(office.east.folder)/ended") })
    let said = try office.east.text("said")
    #expect(try office.east.text("ended") == "0\n", "\(said)")
    let whole = "SELECT count(*) = max(sequence) AND max(sequence) > 600 FROM desk315.event"
    #expect(try office.server.ask(whole).output == "t\n")
    #expect(try office.west.run("hub", "sync").code == 0)
    let own = try office.east.run("totals", "--format", "csv").output
    #expect(try office.west.run("totals", "--format", "csv").output == own)
  }

  /// A hub that is away is told so, and nothing of the desk changes.
  @Test func aHubThatIsAwayIsToldSo() throws {
    let office = try Office()
    try office.server.stop("fast")
    let list = try office.east.run("list", "--hub")
    #expect(list.code == 69 && list.output == "")
    #expect(try office.east.run("list").code == 0)
    try office.server.start()
    #expect(try office.east.run("hub", "sync").code == 0)
  }

}
