import Casework
import Foundation
import Testing
import Values
import Vocabulary

/// Every composite entry goes out and comes in again, as JSON lines and as a sheet.
@Suite struct LedgerRoundTripTests {
  static let entries: [[String]] = [
    [
      "destruction", "7批", "13408件", "约180吨", "--detail", "进口冻品", "--place", "东郊填埋场", "--present",
      "打私办、财政局",
      "--from", "2027-03-16", "--scope", "period",
    ],
    ["enforcement_cases", "158件", "--with", "511.5万元", "--scope", "period"],
    ["tests", "46件", "--detail", "血压计", "--present", "计量所"],
    [
      "reception", "12人次", "5件", "--detail", "局长", "--from", "9:00", "--to", "11:00", "--matter",
      "退款；=1+1",
    ],
    ["squads", "1次", "--detail", "第一小分队", "--place", "电器城", "--matter", "当场退款"],
    [
      "duty", "2名", "24小时", "--from", "2027-03-15T08:00", "--to", "2027-03-16T08:00", "--present",
      "办公室",
    ],
    ["volunteers", "20多名", "--from", "7:40", "--detail", "院团委"],
    ["volunteers_left", "5名", "--to", "10:00"],
    [
      "hotline_received", "398起", "--with", "349起", "--detail", "12365", "--from", "2027-03-01",
      "--to", "2027-03-31",
      "--scope", "period", "--source", "reported",
    ],
    ["organisations", "3家", "--trade", "finance", "--detail", "企业代表", "--scope", "site"],
  ]

  private func filled() throws -> Booth {
    let booth = try Booth()
    for words in LedgerRoundTripTests.entries {
      #expect(try booth.run(["tally"] + words).code == 0, "\(words)")
    }
    return booth
  }

  private func records(_ booth: Booth) throws -> [JSON] {
    try booth.run("export", "--unmask", "-").output.split(separator: "\n").map {
      let json = try JSON.parse(String($0))
      return .object(try #require(json.members).filter { $0.key != "external_id" })
    }
  }

  @Test(arguments: ["all.jsonl", "all.csv"], ["zh", "en"])
  func compositeEntriesComeBackEqual(name: String, language: String) throws {
    let one = try filled()
    let before = try records(one)
    #expect(before.count == 12)
    for key in ["place", "from", "to", "present", "matter", "also", "trade"] {
      #expect(before.contains { $0[key].map { !$0.isNull } ?? false }, "\(key)")
    }
    #expect(try one.run("--lang", language, "export", "--unmask", name).code == 0)
    let two = try Booth()
    let file = name == "all.csv" ? "all.ledger.csv" : name
    let report = try two.run("import", "\(one.folder)/\(file)")
    #expect(report.output == "new 12 known 0 differs 0\n", "\(report.errors)")
    #expect(try records(two) == before)
    #expect(
      try two.run("import", "\(one.folder)/\(file)").output == "new 0 known 12 differs 0\n")
    for format in ["json", "csv"] {
      #expect(
        try one.run("totals", "--format", format).output
          == two.run("totals", "--format", format).output)
    }
  }

  @Test func aKnownEntryWithAnotherTimeDiffers() throws {
    let one = try filled()
    try one.run("export", "--unmask", "all.jsonl")
    let text = try one.text("all.jsonl").replacing("T09:00\"", with: "T09:30\"")
    try one.write(text, to: "other.jsonl")
    #expect(try one.run("import", "other.jsonl").output == "new 0 known 11 differs 1\n")
  }

  /// What may hold somebody's number is starred where nobody asked for it in full.
  @Test func longNumbersAreStarred() throws {
    let booth = try Booth()
    try booth.run(
      "tally", "squads", "1次", "--matter", "13870001111 退款", "--present", "13870002222",
      "--note", "13870003333")
    func told(_ words: String...) throws -> [String?] {
      let record = try JSON.parse(try booth.run(["export", "-"] + words).output)
      return ["matter", "present", "note"].map { record[$0]?.string }
    }
    #expect(try told() == ["*********** 退款", "***********", "***********"])
    #expect(try told("--unmask") == ["13870001111 退款", "13870002222", "13870003333"])
  }

  @Test func theActivityReadsWhatItWrote() throws {
    let one = try Booth()
    try one.run(
      "activity", "--name", "三一五活动", "--from", "2027-03-10", "--to", "2027-03-20", "--days",
      "2027-03-15", "--host", "样区消协", "--main-venue", "东门广场", "--sub-venues", "西街、南街",
      "--departments", "打私办,药监局")
    let record = try one.run("activity", "--format", "json").output
    let two = try Booth()
    try two.write(record, to: "activity.json")
    #expect(try two.run("activity", "--json", "activity.json", "--format", "json").output == record)
    #expect(try two.run("activity", "--format", "json").output == record)
    #expect(try JSON.parse(record)["counted"]?["venues"] == 3)
  }
}
