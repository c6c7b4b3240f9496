import Casework
import Foundation
import SampleReading
import Testing
import Values
import Vocabulary

/// #7 of the seed: 960 complaints and 65 000 consultations out of the files of 200 venues.
@Suite struct RollupTests {
  private static let venues = Result { try written() }

  /// A booth in whose folder the files of 200 venues lie.
  private static func written() throws -> Booth {
    let booth = try SampleStore(["region-day.jsonl"]).booth
    try booth.run("setup", "--office", "样市局")
    let wrote = try booth.shell(
      """
      for v in $(seq -w 1 200); do
        desk315 rollup write --day 2027-03-15 --venue 分会场$v $v.json > /dev/null || exit 1
      done
      ls *.json | wc -l
      """)
    try #require(wrote.output == "200\n", "\(wrote)")
    return booth
  }

  @Test func twoHundredFilesAddUp() throws {
    let files = try RollupTests.venues.get().folder + "/*.json"
    let region = try Booth(now: "2027-03-15T18:00:00+08:00")
    let read = try region.shell("desk315 rollup read \(files)")
    #expect(read.output == "new 200 known 0 differs 0\n", "\(read)")
    let again = try region.shell("desk315 rollup read \(files)")
    #expect(again.output == "new 0 known 200 differs 0\n")
    // Nobody expects them before they are named.
    let none = try region.run("rollup", "totals", "--format", "json")
    #expect(try JSON.parse(none.output).figure("coverage.venues") == 0)
    try region.shell("seq -f 分会场%03g 1 200 > expected")
    let totals = try region.run("rollup", "totals", "--format", "json", "--expected", "expected")
    let json = try JSON.parse(totals.output)
    #expect(json.figure("cases.complaint.registered") == 960)
    #expect(json.figure("consultations.total") == 65000)
    #expect(totals.errors == "200 个会场，主会场没有报\n")
  }

  /// The main venue reads its own file together with the subs'; nothing counts twice, whatever is
  /// read again or sent anew.
  @Test func theMainVenueReadsItsOwnFileToo() throws {
    let main = try Booth(now: "2027-03-15T18:00:00+08:00")
    let sample = DataFolder.path(of: "samples/main-venue-day.jsonl")
    try #require(try main.run("import", sample).code == 0)
    try main.run("setup", "--office", "样市消委会", "--venue", "主会场", "--main")
    try #require(try main.run("rollup", "write", "own.json").code == 0)
    try main.shell("seq -f 分会场%03g 1 200 > known")
    let files = try "own.json " + RollupTests.venues.get().folder + "/*.json"
    for expected in ["new 201 known 0 differs 0\n", "new 0 known 201 differs 0\n"] {
      let read = try main.shell("desk315 rollup read \(files)")
      #expect(read.output == expected && read.code == 0, "\(read)")
    }
    try expectFigures(
      main, "--expected", "known", complaints: 985, consultations: 65_130, "201 个会场，含主会场\n")
    try expectFigures(
      main, "--without-main", "--expected", "known", complaints: 960, consultations: 65_000,
      "200 个会场，不含主会场\n")
    // A later file of its own takes the place of the first.
    try main.run("add", "complaint", "--facts", "后来的一件")
    try main.run("rollup", "write", "later.json")
    let read = try main.shell("desk315 rollup read later.json own.json")
    #expect(read.output == "new 1 known 1 differs 0\n")
    try expectFigures(
      main, "--expected", "known", complaints: 986, consultations: 65_130, "201 个会场，含主会场\n")
    // Who has sent nothing is named, also where the list of those expected names everybody.
    try main.shell("(seq -f 分会场%03g 1 201; echo 主会场) > expected")
    try expectFigures(
      main, "--expected", "expected", complaints: 986, consultations: 65_130,
      "201 个会场，含主会场；没报的 1 个：分会场201\n")
  }

  /// What somebody has typed behind an item or as an office may name a person: it stays at the desk, the sums go up.
  @Test(arguments: ["rollup write a.json", "close-day -o pack"])
  func whatWasTypedIsNotSentUp(command: String) throws {
    let booth = try Booth(now: "2027-03-15T18:00:00+08:00")
    try booth.run("setup", "--office", "样区局", "--venue", "东门")
    for (detail, count) in [("台账秘密", "100份"), ("台账又一", "20份")] {
      try booth.run("tally", "leaflets", count, "--detail", detail)
    }
    for department in ["住建", "秘密部门张三", "秘密部门李四"] {
      let number = try booth.run("add", "complaint", "--facts", "一件").lastWord
      #expect(try booth.run("refer", number, "--to", department).code == 0)
    }
    #expect(try booth.shell("desk315 " + command).code == 0)
    let file = command.hasPrefix("rollup") ? "a.json" : "pack/给上级/报数-东门-2027-03-15-1.json"
    let text = try booth.text(file)
    #expect(!text.contains("秘密") && !text.contains("台账") && text.contains("住建"))
    let json = try JSON.parse(text)
    let sent = (json["cases"]?.array ?? []).filter { $0["by"] == "department" }
    let counts = Dictionary(
      sent.map { ($0["value"]?.string ?? "", $0["count"]?.int ?? 0) }, uniquingKeysWith: +)
    #expect(counts == ["住建": 1, "其他": 2])
    #expect(json["ledger"]?.array?.map { $0["count"]?.string } == ["120"])
    #expect(try booth.run("rollup", "read", file).output == "new 1 known 0 differs 0\n")
  }

  /// Whoever opens the file alone sees which venues are in it.
  @Test func everyFormatNamesWhoIsMissing() throws {
    let booth = try Booth(now: "2027-03-15T18:00:00+08:00")
    try booth.run("setup", "--office", "样区消委会", "--venue", "样主会场", "--main")
    try booth.run("add", "complaint", "--facts", "一件")
    try booth.run("activity", "--sub-venues", "样东门,样西门")
    try booth.shell("desk315 rollup write a.json && desk315 rollup read a.json")
    for name in ["a.txt", "a.md", "a.csv", "a.html"] {
      #expect(try booth.run("rollup", "totals", "-o", name).code == 0)
      let text = try booth.text(name)
      for words in ["样东门", "样西门", "含主会场"] { #expect(text.contains(words), "\(name)") }
    }
    let json = try JSON.parse(try booth.run("rollup", "totals", "--format", "json").output)
    #expect(json.figure("coverage.venues") == 1)
    #expect(json.figure("coverage.main")?.string == "included")
    #expect(json.figure("coverage.missing") == ["样东门", "样西门"])
    #expect(json.figure("scope.venues") == ["样主会场"])
    let without = try booth.run("rollup", "totals", "--without-main")
    #expect(without.output.contains("不含主会场") && without.output.contains("0 个会场"))
    // The main venue is not missed where it was left out, whoever expects it.
    try booth.shell("printf '样主会场\\n样南门\\n' > expected; rm -rf desk.db* .state")
    try booth.run("setup", "--office", "样区消委会", "--venue", "样主会场", "--main")
    let none = try booth.run("rollup", "totals", "--without-main", "--expected", "expected")
    #expect(none.errors == "0 个会场，不含主会场；没报的 1 个：样南门\n", "\(none)")
  }

  private func expectFigures(
    _ booth: Booth, _ options: String..., complaints: Int, consultations: Int, _ words: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let told = try booth.run(["rollup", "totals", "--format", "json"] + options)
    let json = try JSON.parse(told.output)
    #expect(
      json.figure("cases.complaint.registered") == .number("\(complaints)"),
      sourceLocation: sourceLocation)
    #expect(
      json.figure("consultations.total") == .number("\(consultations)"),
      sourceLocation: sourceLocation)
    #expect(told.errors == words, sourceLocation: sourceLocation)
  }
}
