import Foundation
import LineFinding
import Testing
import Values

/// The board fed by a hub says what the board of files says.
@Suite("The board of a hub", .needsServer) struct HubBoardTests {
  typealias Office = HubCommandTests.Office

  private func board(_ booth: Booth, _ words: String...) throws -> JSON {
    let outcome = try booth.run(["board", "--format", "json"] + words)
    try #require(outcome.code == 0, "\(outcome)")
    return try JSON.parse(outcome.output)
  }

  /// An office whose second laptop has taken down more than the first.
  private func office() throws -> Office {
    let office = try Office()
    try office.east.run("activity", "--sub-venues", "东街,西街,南街")
    try office.west.shell(
      """
      number=$(desk315 add complaint --facts 坏 --merchant-name 乙店 --amount 80.5 --class g_food)
      desk315 settle ${number##* } --on-spot --recovered 80.5
      desk315 add report --facts 假; desk315 add consultation --facts 问 --people 3
      desk315 tally consultation 7; desk315 rollup write west.json
      """)
    return office
  }

  @Test func itIsThatOfFiles() throws {
    let office = try office()
    let files = try board(office.east, "\(office.west.folder)/west.json")
    for visit in try office.meet() { #expect(visit.code == 0, "\(visit)") }
    let hub = try board(office.east, "--hub")
    for part in ["late", "ranking", "by_office", "by_class", "by_hour", "by_day"] {
      #expect(files[part] != nil)
      #expect(hub[part]?.text == files[part]?.text, "\(part)")
    }
    #expect(hub["ranking"]?.array?.map { $0["venue"] } == ["西街", "东街"])
    #expect(hub["ranking"]?.array?.map { $0["consultation"] } == [10, 0])
    #expect(hub["coverage"]?["missing"] == ["南街"])
    #expect(hub["ranking"]?.array?.map { $0["closed"] } == [1, 0])
  }

  @Test func itNamesNobody() throws {
    let office = try office()
    for visit in try office.meet() { #expect(visit.code == 0, "\(visit)") }
    for format in ["text", "json"] {
      let board = try office.west.run("board", "--hub", "--format", format)
      #expect(board.code == 0)
      #expect(["张样本", "13811119999", "某店"].flatMap { board.output.lines(with: $0) } == [])
    }
  }

  /// A venue whose desks have not come for long is late, and one that came with nothing has reported.
  @Test func whoHasNotComeIsLate() throws {
    let office = try Office()
    for visit in try office.meet() { #expect(visit.code == 0, "\(visit)") }
    let first = try board(office.east, "--hub")
    #expect(first["ranking"]?.array?.map { $0["venue"] } == ["东街", "西街"], "\(first)")
    #expect(first["late"] == [])
    try office.server.ask(
      "UPDATE desk315.desk SET seen_at = seen_at - 3 * 3600 WHERE letters LIKE 'B%'")
    #expect(try board(office.east, "--hub")["late"] == ["西街"])
    #expect(try board(office.east, "--hub", "--late", "200")["late"] == [])
    // A visit with nothing new is one, too.
    #expect(try office.west.run("hub", "sync").output == "pushed 0 pulled 0\n")
    #expect(try board(office.east, "--hub")["late"] == [])
  }

  /// What is new is told from the look at the hub before, not from one at files.
  @Test func newsAreOfTheHubAlone() throws {
    let office = try office()
    for visit in try office.meet() { #expect(visit.code == 0, "\(visit)") }
    _ = try board(office.east)
    #expect(try board(office.east, "--hub")["since"] == .null)
    try office.west.run("add", "report", "--facts", "假货")
    #expect(try office.west.run("hub", "sync").code == 0)
    let news = try board(office.east, "--hub")["news"]?.array
    #expect(news?.map { $0["venue"] } == ["西街"])
    #expect(news?.map { $0["report"] } == [1])
  }

  @Test func itIsOfFilesOrOfAHub() throws {
    let booth = try Booth()
    #expect(try booth.run("board", "--hub", "west.json").code == 64)
    #expect(try booth.run("board", "--hub").code == 64)
  }
}
