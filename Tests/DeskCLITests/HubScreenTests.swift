import Foundation
import LineFinding
import TerminalKit
import Testing
import Values
import Vocabulary

/// The hub that the settings name is visited while somebody sits at the screen.
@Suite("The hub on the screen", .needsServer) struct HubScreenTests {
  typealias Office = HubCommandTests.Office

  private static let desks: [Key] = [.text("9"), .text("几台合并"), .enter]

  /// What another desk pushed comes by itself, what is taken down here goes there, and a corner says since when.
  @Test func whatIsNewGoesBothWays() throws {
    let office = try Office()
    for visit in try office.meet() { #expect(visit.code == 0, "\(visit)") }
    try office.west.run("add", "report", "--facts", "假货")
    #expect(try office.west.run("hub", "sync").code == 0)
    try office.east.run("add", "consultation", "--facts", "问")
    var desk = try LiveDesk(office.east, columns: 120)
    #expect(try desk.summaries().count == 2)
    desk.visitHub()
    #expect(try desk.summaries().count == 3)
    #expect(desk.title.wholeMatch(of: /.*汇总库 10:00   .*/) != nil, "\(desk.title)")
    #expect(desk.title.hasSuffix(desk.clerkAndTime))
    try desk.close()
    #expect(try office.west.run("hub", "sync").code == 0)
    let totals = try [office.west, office.east].map {
      try JSON.parse($0.run("totals", "--format", "json").output)["cases"]
    }
    #expect(totals[0] != nil && totals[0] == totals[1])
  }

  /// The board is asked of the hub: a venue is there whose desks have come with nothing, and what came in elsewhere is new.
  @Test func theBoardIsOfTheHub() throws {
    let office = try Office()
    for visit in try office.meet() { #expect(visit.code == 0, "\(visit)") }
    var desk = try LiveDesk(office.east, rows: 24, columns: 120)
    let own = try office.east.run("board")
    #expect(own.code == 0 && own.output.lines(with: "西街") == [])
    desk.press([.text("9"), .text("看板"), .enter])
    desk.visitHub()
    #expect(desk.text.lines(with: "西街").count > 0)
    #expect(desk.text.lines(with: "新报") == [])
    try desk.close()
  }

  /// More than goes in one piece is all there.
  @Test func muchComesInPieces() throws {
    let office = try Office()
    let lines = (1...130).map { #"{"kind":"complaint","facts":"第\#($0)件","amount":"\#($0)"}"# }
    try office.west.write(lines.joined(separator: "\n") + "\n", to: "many.jsonl")
    #expect(try office.west.run("import", "many.jsonl").code == 0)
    #expect(try office.west.run("hub", "sync").code == 0)
    var desk = try LiveDesk(office.east, rows: 24, columns: 120)
    desk.press(Self.desks)
    desk.visitHub(again: true)
    #expect(try desk.summaries().count == 131)
    let row = try #require(desk.text.lines(with: "每半分钟来往一次").first)
    #expect(row.wholeMatch(of: /.*送上 \d+ 条，读下 \d{3} 条.*/) != nil, "\(row)")
    try desk.close()
    #expect(try office.east.run("check", "--deep").code == 0)
    let own = try office.east.run("totals", "--format", "csv").output
    #expect(try office.east.run("totals", "--hub", "--format", "csv").output == own)
  }

  /// A hub that is away is told in the corner; the desk works on, and all goes there when it is back.
  @Test func aHubThatIsAwayIsWaitedFor() throws {
    let office = try Office()
    try office.server.stop("fast")
    var desk = try LiveDesk(office.east, rows: 24, columns: 120)
    desk.visitHub()
    #expect(desk.title.wholeMatch(of: /.*连不上汇总库   .*/) != nil, "\(desk.title)")
    #expect(try desk.summaries().count == 1)
    try office.server.start()
    desk.press(Self.desks)
    desk.visitHub(again: true)
    #expect(desk.title.wholeMatch(of: /.*汇总库 10:00   .*/) != nil, "\(desk.title)")
    try desk.close()
    #expect(try office.server.ask("SELECT count(*) > 0 FROM desk315.event").output == "t\n")
  }

  /// An address that is not safe is told once, on the page of the desks.
  @Test func anAddressThatIsRefusedIsTold() throws {
    let office = try Office()
    try office.east.write(
      #"{"hub":"postgresql://a:geheim@localhost/hub"}"#, to: "config/desk315/settings.json")
    var desk = try LiveDesk(office.east, rows: 24, columns: 120)
    desk.press(Self.desks)
    desk.visitHub(again: true)
    #expect(desk.text.lines(with: "地址里不要写口令").count == 1)
    #expect(desk.text.lines(with: "geheim") == [])
    try desk.close()
  }

  /// A desk without a hub says nothing of one.
  @Test func withoutAHubNothingIsSaid() throws {
    var desk = try LiveDesk(Booth(copying: HubCommandTests.original.get()), rows: 24, columns: 120)
    desk.press(Self.desks)
    desk.visitHub(again: true)
    #expect(desk.text.lines(with: "汇总库") == [])
    try desk.close()
  }
}
