import Casework
import Foundation
import SampleReading
import Testing
import Values
import Vocabulary

/// A store that the version of November 2026 filled, with what that version said of it: it opens and
/// counts as before but for what was changed on purpose.
@Suite struct VersionBeforeTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Fixtures")

  private func said(_ name: String) throws -> [JSON] {
    let bytes = try Data(contentsOf: VersionBeforeTests.folder.appendingPathComponent(name))
    return try bytes.split(separator: 0x0A).map { try JSON.parse(Array($0)) }
  }

  private func booth() throws -> Booth {
    let booth = try Booth(now: "2027-03-25T18:00:00+08:00")
    let store = VersionBeforeTests.folder.appendingPathComponent("store-of-november-2026.db").path
    try booth.shell("cp \(store) desk.db && chmod 600 desk.db")
    return booth
  }

  private static let spans: [(file: String, options: [String])] = [
    ("day.json", ["--day", "2027-03-15"]),
    ("period.json", ["--from", "2027-03-13", "--to", "2027-03-15"]),
  ]

  @Test(arguments: spans) func figuresStay(file: String, options: [String]) throws {
    let booth = try booth()
    let before = try #require(try said(file).first)
    let now = try JSON.parse(booth.run(["totals", "--format", "json"] + options).output)
    for part in ["cases", "consultations", "rates", "money"] {
      for difference in differences(before[part] ?? .null, now[part] ?? .null, part) {
        Issue.record("\(difference)")
      }
    }
    for part in RecountTelling.breakdowns where part != "by_channel" {
      #expect(rows(before[part]) == rows(now[part]), "\(part)")
    }
    // Heads that nobody said a channel of no longer count as visits.
    let (channels, wereChannels) = (rows(now["by_channel"]), rows(before["by_channel"]))
    #expect((channels["visit"]?[2] ?? 0) <= (wereChannels["visit"]?[2] ?? 0))
    for column in 0..<3 {
      let (sum, was) = (sum(channels, column), sum(wereChannels, column))
      #expect(sum == was, "\(column)")
    }
  }

  private func sum(_ rows: [String: [Int]], _ column: Int) -> Int {
    rows.values.reduce(0) { $0 + $1[column] }
  }

  /// What was told before and is told otherwise; what is told besides is no difference.
  private func differences(_ before: JSON, _ now: JSON, _ path: String) -> [String] {
    guard let members = before.members else {
      // An amount that nobody recorded is a blank.
      if path.hasPrefix("money."), before == "0.00", now == .null { return [] }
      return before == now ? [] : ["\(path) was \(before.text) and is \(now.text)"]
    }
    return members.flatMap {
      differences($0.value, now[$0.key] ?? .null, "\(path).\($0.key)")
    }
  }

  private func rows(_ part: JSON?) -> [String: [Int]] {
    let rows = (part?.array ?? []).map { row in
      (row["id"]?.string ?? "", Recount.kinds.map { row.whole($0) })
    }
    return Dictionary(rows) { $1 }
  }

  @Test func casesStandWhereTheyStood() throws {
    let booth = try booth()
    let now = try booth.run("list", "--format", "jsonl").output.split(separator: "\n").map {
      try JSON.parse(String($0))
    }
    let before = try said("list.jsonl")
    #expect(before.count == now.count && now.count > 30)
    for (before, now) in zip(before, now) {
      for difference in differences(before, now, before["number"]?.string ?? "") {
        Issue.record("\(difference)")
      }
    }
  }

  @Test func nothingOfItIsDamaged() throws {
    let booth = try booth()
    #expect(try booth.run("check", "--deep").code == 0)
  }
}
