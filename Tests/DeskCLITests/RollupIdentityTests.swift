import Casework
import Foundation
import LineFinding
import SampleReading
import Testing
import Values
import Vocabulary

/// Whose figures are added to whose: office, venue and desk.
@Suite struct RollupIdentityTests {
  private static let day = "2027-03-15T18:00:00+08:00"

  /// A desk with some complaints and consultations, and its file.
  private func desk(
    _ office: String, _ venue: String, letters: String = "A", complaints: Int, heads: Int = 0,
    now: String = day
  ) throws -> Booth {
    let booth = try Booth(now: now)
    try booth.run(
      "setup", "--office", office, "--venue", venue, "--sub", "--desk", letters)
    for number in 0..<complaints { try booth.run("add", "complaint", "--facts", "第\(number)件") }
    if heads > 0 { try booth.run("tally", "consultation", "\(heads)") }
    try #require(try booth.run("rollup", "write", "own.json").code == 0)
    return booth
  }

  private func main(_ venues: String...) throws -> Booth {
    let booth = try Booth(now: RollupIdentityTests.day)
    try booth.run("setup", "--office", "样市局", "--venue", "样市主会场", "--main")
    if !venues.isEmpty {
      try booth.run("activity", "--sub-venues", venues.joined(separator: ","))
    }
    return booth
  }

  private func read(_ booth: Booth, _ desks: [Booth], _ options: String...) throws -> Booth.Outcome
  {
    try booth.run(["rollup", "read"] + desks.map { "\($0.folder)/own.json" } + options)
  }

  private func totals(_ booth: Booth, _ options: String...) throws -> JSON {
    try JSON.parse(try booth.run(["rollup", "totals", "--format", "json"] + options).output)
  }

  @Test func twoLaptopsOfOneVenueAddUp() throws {
    let desks = [
      try desk("样东局", "东街", complaints: 2, heads: 30),
      try desk("样东局", "东街", letters: "B", complaints: 3, heads: 12),
    ]
    let main = try main("东街")
    #expect(try read(main, desks).output == "new 2 known 0 differs 0\n")
    let sum = try totals(main)
    #expect(sum.figure("cases.complaint.registered") == 5)
    #expect(sum.figure("consultations.total") == 42)
    let sites = sum.figure("coverage.sites")?.array ?? []
    #expect(sites.count == 1 && sites.first?["desks"] == ["A", "B"])
    #expect(sites.first?["complaint"] == 5 && sites.first?["consultation"] == 42)
    #expect(sites.first?["consultation_text"] == "42人次")
    #expect(sum.figure("scope.venues") == ["东街"])
    // Both of them with the letters of a desk that nobody set up are two desks as well.
    let third = try desk("样东局", "东街", complaints: 1)
    #expect(try read(main, [third]).code == 0)
    #expect(try totals(main).figure("cases.complaint.registered") == 6)
    #expect(try main.run("rollup", "totals").output.contains("东街"))
  }

  @Test func twoOfficesOfOneVenueAreTwoRows() throws {
    let desks = [
      try desk("样东局", "主会场", complaints: 2), try desk("样西局", "主会场", complaints: 3),
    ]
    let main = try main("主会场")
    #expect(try read(main, desks).code == 0)
    let sum = try totals(main)
    #expect(sum.figure("cases.complaint.registered") == 5)
    let rows = sum["by_venue"]?.array ?? []
    #expect(rows.map { $0["id"]?.string } == ["主会场（样西局）", "主会场（样东局）"])
    #expect(rows.map { $0["complaint"] } == [3, 2])
    let text = try main.run("rollup", "totals").output
    #expect(text.contains("样东局") && text.contains("样西局"))
  }

  @Test func namesAreComparedAsPeopleReadThem() throws {
    let desks = [
      try desk("样区（东）局", "Ａ街 东门（一号）", complaints: 2),
      try desk("样区(东)局", "a街东门(一号)", letters: "B", complaints: 3),
    ]
    let main = try main("a街东门【一号】")
    #expect(try read(main, desks).errors.isEmpty)
    let sum = try totals(main)
    #expect(sum.figure("cases.complaint.registered") == 5)
    #expect(sum.figure("coverage.venues") == 1 && sum.figure("coverage.missing") == [])
  }

  @Test func aVenueNobodyExpectedWaits() throws {
    let desks = [
      try desk("样东局", "东街", complaints: 2), try desk("样西局", "西街", complaints: 3),
    ]
    let main = try main("东街")
    let told = try read(main, desks)
    #expect(told.code == 0 && told.errors.contains("西街") && told.errors.contains("--confirm"))
    #expect(try totals(main).figure("cases.complaint.registered") == 2)
    #expect(try totals(main).figure("coverage.waiting") == ["西街"])
    #expect(try main.run("rollup", "totals").output.contains("西街"))
    // A list of those expected is somebody's word, too.
    try main.write("西街\n", to: "expected")
    #expect(
      try totals(main, "--expected", "expected").figure("cases.complaint.registered") == 5)
    #expect(try main.run("rollup", "read", "--confirm", "北街").code == 65)
    #expect(try main.run("rollup", "read", "--confirm", "西街").code == 0)
    #expect(try totals(main).figure("cases.complaint.registered") == 5)
    #expect(try totals(main).figure("coverage.waiting") == [])
    // What was confirmed once holds for what comes later.
    try desks[1].run("add", "complaint", "--facts", "后来的")
    try desks[1].run("rollup", "write", "own.json")
    #expect(try read(main, desks).errors.isEmpty)
    #expect(try totals(main).figure("cases.complaint.registered") == 6)
    #expect(try main.run("check", "--deep").code == 0)
  }

  /// A file that does not say its desk is of nobody known: it replaces nothing and adds to nothing.
  @Test func anOldFileWaits() throws {
    let known = try desk("样东局", "东街", complaints: 2)
    let old = try desk("样东局", "东街", complaints: 3)
    try old.resign("own.json") { members in
      members.filter { !["desk", "desks"].contains($0.key) }
    }
    let main = try main("东街")
    let told = try read(main, [known, old])
    #expect(told.code == 0 && told.errors.contains("单位不明"), "\(told)")
    #expect(try totals(main).figure("cases.complaint.registered") == 2)
    #expect(try read(main, [old], "--confirm", "东街（单位不明）").code == 0)
    let sum = try totals(main)
    #expect(sum.figure("cases.complaint.registered") == 5)
    let sites = sum.figure("coverage.sites")?.array ?? []
    #expect(sites.map { $0["office"] } == ["样东局", .null])
  }

  /// Old files of two offices with one venue's name are two: neither takes the other's place.
  @Test func oldFilesOfTwoOfficesAreTwo() throws {
    let olds = [
      try desk("样东局", "主会场", complaints: 2), try desk("样西局", "主会场", complaints: 3),
    ]
    for old in olds {
      try old.resign("own.json") { $0.filter { !["desk", "desks"].contains($0.key) } }
    }
    let main = try main("主会场")
    #expect(try read(main, olds).output == "new 2 known 0 differs 0\n")
    #expect(try totals(main).figure("cases.complaint.registered") == 0)
    #expect(try read(main, olds, "--confirm", "主会场").output == "new 0 known 2 differs 0\n")
    #expect(try totals(main).figure("cases.complaint.registered") == 5)
  }

  @Test func aFileOfAnotherDaySaysWhichDayItIsFor() throws {
    let yesterday = try desk("样东局", "东街", complaints: 2, now: "2027-03-14T18:00:00+08:00")
    let main = try main("东街")
    #expect(
      try read(main, [yesterday]).errors.lines(with: "2027-03-14")
        == ["\(yesterday.folder)/own.json：是 2027-03-14 的数，不是今天的"])
    let told = try main.run("rollup", "totals")
    #expect(told.errors == "0 个会场，主会场没有报；没报的 1 个：东街（报的是 2027-03-14）\n")
    #expect(told.output.lines(with: "报的是") == ["没报的      东街（报的是 2027-03-14）"])
  }

  @Test func severalDaysKeepLedgerAndConsultations() throws {
    let main = try main("东街")
    let booth = try Booth(now: "2027-03-14T10:00:00+08:00")
    try booth.run("setup", "--office", "样东局", "--venue", "东街", "--sub")
    for (day, heads) in [("14", "30"), ("15", "12")] {
      try booth.shell(
        """
        export DESK315_NOW=2027-03-\(day)T18:00:00+08:00
        desk315 tally consultation \(heads); desk315 tally leaflets 500
        desk315 add consultation --facts 怎么退货; desk315 rollup write \(day).json
        """)
    }
    let read = try main.shell("desk315 rollup read \(booth.folder)/14.json \(booth.folder)/15.json")
    #expect(read.code == 0)
    let both = try totals(main, "--from", "2027-03-14", "--to", "2027-03-15")
    #expect(both.figure("consultations.total") == 44)
    let leaflets = (both["ledger"]?.array ?? []).filter { $0["id"]?.string == "leaflets" }
    #expect(leaflets.compactMap { $0["text"]?.string } == ["1000份"])
  }

  @Test func aRefusedFileTakesTheOthersWithIt() throws {
    let good = try desk("样东局", "东街", complaints: 2)
    let bad = try desk("样西局", "西街", complaints: 1, heads: 8)
    try bad.resign("own.json") { members in
      members.map {
        $0.key == "closed_in_scope"
          ? JSONMember(key: $0.key, value: ["complaint": 5, "report": 0, "consultation": 0]) : $0
      }
    }
    let main = try main("东街", "西街")
    let told = try read(main, [good, bad])
    #expect(told.code == 65 && told.errors.contains("own.json"), "\(told)")
    #expect(told.errors.contains("closed_in_scope"), "\(told)")
    #expect(try totals(main).figure("coverage.venues") == 0)
    // One revision with two contents is refused as well, with what came beside it.
    try good.resign("own.json") { members in
      members.map {
        $0.key == "as_of" ? JSONMember(key: $0.key, value: "2027-03-15T19:00:00+08:00") : $0
      }
    }
    let first = try desk("样西局", "西街", complaints: 1)
    try #require(try read(main, [first]).code == 0)
    try first.resign("own.json") { members in
      members.map {
        $0.key == "as_of" ? JSONMember(key: $0.key, value: "2027-03-15T19:00:00+08:00") : $0
      }
    }
    let twice = try read(main, [good, first])
    #expect(twice.code == 65 && twice.output == "new 0 known 0 differs 1\n", "\(twice)")
    #expect(try totals(main).figure("coverage.venues") == 1)
  }

  /// A desk that goes on from a backup is another desk with the same records.
  @Test func aRestoredDeskDoesNotCountTwice() throws {
    let first = try desk("样东局", "东街", complaints: 2)
    let main = try main("东街")
    try #require(try read(main, [first]).code == 0)
    try first.shell("desk315 backup b.db && rm -f desk.db* && desk315 restore b.db")
    try first.run("add", "complaint", "--facts", "恢复以后的")
    try #require(try first.run("rollup", "write", "own.json").code == 0)
    #expect(try read(main, [first]).output == "new 1 known 0 differs 0\n")
    let sum = try totals(main)
    #expect(sum.figure("cases.complaint.registered") == 3)
    #expect(sum.figure("coverage.sites")?.array?.first?["desks"] == ["A2"])
  }
}

extension Booth {
  /// Changes a file of figures and gives it the digest of what it has become.
  func resign(_ file: String, _ change: ([JSONMember]) -> [JSONMember]) throws {
    let json = try JSON.parse(try text(file))
    let body = JSON.object(change((json.members ?? []).filter { $0.key != "digest" }))
    try write(body.text, to: ".body")
    let sum = try shell("sha256sum .body").output.prefix(64)
    try write(body.setting("digest", .string(String(sum))).text, to: file)
  }
}
