import LineFinding
import Testing

/// A log that another laptop of the venue has brought to the hub.
@Suite("Who signs a log at a hub", .needsServer) struct HubSignerTests {
  /// The key that its end is signed with stands in the log of whoever brought it: that is read before.
  @Test func aLogIsReadThatAnotherDeskHasBrought() throws {
    let office = try HubCommandTests.Office()
    let second = try Booth()
    try second.shell(
      """
      desk315 restore '\(HubCommandTests.original.get().folder)/copy.db' && \
      desk315 setup --venue 东街 --desk C
      """)
    let address = office.server.address("venue1")
    try office.east.run("add", "report", "--facts", "假货")
    #expect(try office.east.run("hub", "sync").code == 0)
    #expect(try second.run("hub", "sync", "--url", address).code == 0)
    // The hub has the first laptop's name and nothing of its log, as between its first two words there.
    let theirs = "WHERE desk = (SELECT d.desk FROM desk315.desk d WHERE d.letters = 'A')"
    let emptied = try office.server.ask(
      """
      DELETE FROM desk315.event \(theirs); DELETE FROM desk315.person \(theirs);
      DELETE FROM desk315.free_text \(theirs);
      UPDATE desk315.desk SET last = 0, head = NULL WHERE letters = 'A';
      """)
    #expect(emptied.code == 0, "\(emptied)")
    #expect(try second.run("hub", "sync", "--url", address).code == 0)
    let read = try office.west.run("hub", "sync")
    #expect(read.code == 0, "\(read)")
    let cases = try office.west.run("export", "-", "--format", "jsonl").output
    #expect(cases.lines(with: "假货").count == 1)
  }
}
