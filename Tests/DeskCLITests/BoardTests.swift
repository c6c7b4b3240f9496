import Foundation
import LineFinding
import Testing
import Values
import Vocabulary

/// The board: who has reported, who is late, where most came in, and what is new.
@Suite struct BoardTests {
  private static let noon = "2027-03-15T12:00:00+08:00"

  /// A venue that took some complaints and sent its figures.
  private func venue(
    _ office: String, _ name: String, complaints: Int, heads: Int = 0, at time: String
  ) throws -> Booth {
    let booth = try Booth(now: "2027-03-15T\(time):00+08:00")
    try booth.run("setup", "--office", office, "--venue", name, "--sub")
    for number in 0..<complaints {
      try booth.run("add", "complaint", "--facts", "第\(number)件", "--class", "g_food")
    }
    if heads > 0 { try booth.run("tally", "consultation", "\(heads)") }
    try #require(try booth.run("rollup", "write", "own.json").code == 0)
    return booth
  }

  /// A region that expects four venues, of which two have sent their files in.
  private func region() throws -> Booth {
    let region = try Booth(now: BoardTests.noon)
    try region.run("setup", "--office", "样市局")
    try region.run("activity", "--sub-venues", "东门,西门,南门,北门")
    let venues = [
      try venue("样东局", "东门", complaints: 1, heads: 40, at: "09:30"),
      try venue("样西局", "西门", complaints: 3, at: "11:30"),
    ]
    let read = try region.run(["rollup", "read"] + venues.map { "\($0.folder)/own.json" })
    #expect(read.output == "new 2 known 0 differs 0\n", "\(read)")
    return region
  }

  private func board(_ region: Booth, _ words: String...) throws -> JSON {
    try JSON.parse(try region.run(["board", "--format", "json"] + words).output)
  }

  private func names(_ rows: JSON?, _ key: String = "venue") -> [String] {
    (rows?.array ?? []).compactMap { $0[key]?.string }
  }

  @Test func whoHasReportedAndWhoIsLate() throws {
    let region = try region()
    let board = try board(region)
    #expect(names(board["ranking"]) == ["西门", "东门"])
    #expect(board["ranking"]?.array?.map { $0["complaint"] } == [3, 1])
    #expect(board["ranking"]?.array?.map { $0["consultation"] } == [0, 40])
    #expect(board["late"] == ["东门"])
    #expect(board["coverage"]?["missing"] == ["北门", "南门"])
    #expect(names(board["by_office"], "office") == ["样西局", "样东局"])
    #expect(board["by_office"]?.array?.map { $0["late"] } == [0, 1])
    // The last row is of what has no class: consultations that were only counted.
    #expect(board["by_class"]?.array?.map { $0["complaint"] } == [4, 0])
    #expect(names(board["by_hour"], "id") == ["09", "11"])
    #expect(names(board["by_day"], "day") == ["2027-03-15"])
    #expect(try self.board(region, "--late", "200")["late"] == [])
  }

  /// A file that lies beside is looked at and not kept, and one that is no report is named and left aside.
  @Test func filesAreLookedAtBesideWhatWasReadIn() throws {
    let region = try region()
    let south = try venue("样南局", "南门", complaints: 2, at: "11:40")
    try region.shell("mkdir drop && cp '\(south.folder)/own.json' drop && echo x > drop/z.json")
    let looked = try region.run("board", "drop", "--format", "json")
    #expect(names(try JSON.parse(looked.output)["ranking"]) == ["西门", "南门", "东门"])
    #expect(looked.code == 0 && looked.errors.lines(with: "drop/z.json").count == 1, "\(looked)")
    #expect(names(try board(region)["ranking"]) == ["西门", "东门"])
    let own = try region.run("board", "desk.db")
    #expect(own.code == 0 && own.errors.hasPrefix("desk.db：是受理台自己的存档"), "\(own)")
  }

  /// What this desk has itself stands there as it is, without a file.
  @Test func itsOwnVenueIsLive() throws {
    let region = try region()
    try region.run("setup", "--venue", "主会场")
    for _ in 0..<5 { try region.run("add", "complaint", "--facts", "一件") }
    let board = try board(region)
    #expect(names(board["ranking"]) == ["主会场", "西门", "东门"])
    #expect(board["by_class"]?.array?.map { $0["complaint"] } == [4, 5])
  }

  @Test func whatIsNewSinceTheLastLook() throws {
    let region = try region()
    #expect(try board(region)["since"] == .null)
    let again = try board(region)
    #expect(again["news"] == [] && again["since"] == .string(BoardTests.noon))
    let north = try venue("样北局", "北门", complaints: 1, at: "11:50")
    try region.run("rollup", "read", "\(north.folder)/own.json")
    let news = try #require(try board(region)["news"]?.array)
    #expect(names(.array(news)) == ["北门"])
    #expect(news.map { $0["first"] } == [true] && news.map { $0["complaint"] } == [1])
    #expect(try board(region, "--day", "2027-03-14")["news"] == [])
  }

  @Test func itIsReadOnAWall() throws {
    let region = try region()
    let lines = try region.run("board").output.split(separator: "\n").map(String.init)
    #expect(lines.first == "看板  2027-03-15  截至 2027-03-15 12:00")
    #expect(lines.lazy.filter { $0 == "会场排名" }.count == 1)
    #expect(lines.filter { $0.hasPrefix("120 分钟") } == ["120 分钟没有新数的：东门"])
    let wall = try region.shell("timeout 5 \"$DESK\" board --every 1; true").output
    #expect(wall.split(separator: "\n").filter { $0 == "会场排名" }.count > 1)
    #expect(try region.run("board", "--every", "0").code == 64)
    #expect(try region.run("board", "--late", "0").code == 64)
  }

  @Test func nobodyHasReportedYet() throws {
    let outcome = try Booth().run("board")
    #expect(outcome.code == 0)
    #expect(outcome.output.split(separator: "\n").last == "还没有会场报数")
  }
}
