import Casework
import Foundation
import Testing

/// #7 of the seed: 960 complaints and 65 000 consultations out of the files of 200 venues.
@Suite struct RollupTests {
  @Test func twoHundredFilesAddUp() throws {
    let sample = try SampleStore(["region-day.jsonl"])
    let wrote = try sample.booth.shell(
      "for v in $(seq -w 1 200); do desk315 rollup write --day 2027-03-15 --venue 分会场$v $v.json; done"
    )
    #expect(wrote.code == 0)
    let region = try Booth(now: "2027-03-15T18:00:00+08:00")
    let read = try region.shell("desk315 rollup read \(sample.booth.folder)/*.json")
    #expect(read.output == "new 200 known 0 differs 0\n", "\(read)")
    let again = try region.shell("desk315 rollup read \(sample.booth.folder)/*.json")
    #expect(again.output == "new 0 known 200 differs 0\n")
    let totals = try region.run("rollup", "totals", "--format", "json")
    let json = try JSON.parse(totals.output)
    #expect(json.figure("cases.complaint.registered") == 960)
    #expect(json.figure("consultations.total") == 65000)
    #expect(totals.errors == "200 个会场，主会场没有报\n")
  }
}
