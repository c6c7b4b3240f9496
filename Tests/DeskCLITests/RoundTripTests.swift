import Casework
import Foundation
import Testing
import Vocabulary

/// What `export --unmask` writes, `import` reads to the same cases.
@Suite struct RoundTripTests {
  private func filled() throws -> Booth {
    let booth = try Booth()
    try booth.fillAsOfOld(cases: 40, seed: 11)
    try booth.run(
      "add", "complaint", "--external-id", "GZ-9", "--consumer-name", "张三", "--consumer-minor",
      "true", "--consents-publish", "false", "--representatives", "甲一 13800138001",
      "--evidence", "小票,照片", "--facts", "第一行\n第二行，\"引号\"；分号;", "--amount", "0.01")
    try booth.run("link", "41", "3", "--why", "同一人")
    try booth.run("void", "5", "--why", "错了")
    try booth.run("note", "6", "--text", "=1+1 与 'x'")
    try booth.run("undo")
    return booth
  }

  /// The records of an export without what each store numbers itself.
  private func records(_ text: String) throws -> [JSON] {
    try text.split(separator: "\n").map { line in
      let json = try JSON.parse(String(line))
      return try plain(json)
    }
  }

  private func plain(_ json: JSON) throws -> JSON {
    let members = try #require(json.members)
    return .object(
      members.filter { $0.key != "number" && $0.key != "external_id" }.map { member in
        guard member.key == "links" || member.key == "history" else { return member }
        let entries = (member.value.array ?? []).map { entry in
          JSON.object((entry.members ?? []).filter { $0.key != "number" && $0.key != "value" })
        }
        return JSONMember(key: member.key, value: .array(entries))
      })
  }

  @Test(arguments: ["all.jsonl", "all.csv"]) func exportAndImportAgree(name: String) throws {
    let one = try filled()
    let two = try Booth()
    #expect(try one.run("export", "--unmask", name).code == 0)
    let report = try two.run("import", "\(one.folder)/\(name)")
    #expect(report.output.hasSuffix("known 0 differs 0\n"), "\(report.errors)")
    let before = try records(one.run("export", "--unmask", "-").output)
    let after = try records(two.run("export", "--unmask", "-").output)
    #expect(before.count > 40)
    #expect(before == after)
    #expect(
      try one.run("totals", "--format", "json").output
        == two.run("totals", "--format", "json").output)
  }

  @Test func aKnownFileChangesNothing() throws {
    let one = try filled()
    try one.run("export", "--unmask", "all.jsonl")
    let lines = try one.text("all.jsonl").split(separator: "\n").count
    #expect(lines > 41)
    let totals = try one.run("totals", "--format", "json").output
    #expect(try one.run("import", "all.jsonl").output == "new 0 known \(lines) differs 0\n")
    let two = try Booth()
    #expect(
      try two.run("import", "\(one.folder)/all.jsonl").output == "new \(lines) known 0 differs 0\n")
    #expect(
      try two.run("import", "\(one.folder)/all.jsonl").output == "new 0 known \(lines) differs 0\n")
    #expect(try one.run("totals", "--format", "json").output == totals)
    #expect(try two.run("totals", "--format", "json").output == totals)
  }

  static let listKeys = [
    "kind", "external_id", "received_at", "channel", "venue", "clerk", "people",
    "green_channel", "topic", "consumer", "merchant", "class", "product", "nature",
    "purchased_on", "purchased_approx", "amount", "amount_approx", "facts", "answer", "requests",
    "request_other", "evidence", "consents",
    "representatives", "links", "number", "status", "outcome", "recovered", "doubled",
    "platform_number", "decided_late", "told_late", "mediated_late", "masked", "missing", "due",
  ]

  @Test func listAndShowHaveEveryKey() throws {
    let booth = try filled()
    let list = try JSON.parse(booth.run("list", "--format", "json").output)
    let first = try #require(list.array?.first)
    #expect(Set(first.members?.map(\.key) ?? []) == Set(RoundTripTests.listKeys))
    let show = try JSON.parse(booth.run("show", "1", "--format", "json").output)
    #expect(
      Set(show.members?.map(\.key) ?? [])
        == Set(RoundTripTests.listKeys + ["history", "timeline"]))
    let entry = try #require(show["timeline"]?.array?.first)
    let keys = Set(entry.members?.map(\.key) ?? [])
    #expect(
      keys.isSuperset(of: ["at", "recorded_at", "clerk", "desk", "step", "overtaken", "undone"]))
    try expectGroups(of: list.array ?? [])
  }

  /// Objects inside a case have all their keys too, whoever is in them; a reporter's person is null.
  private func expectGroups(of cases: [JSON]) throws {
    #expect(Set(cases.compactMap { $0["kind"]?.string }).count == Kind.allCases.count)
    for subject in cases {
      let consumer = try #require(subject["consumer"])
      if subject["kind"] == "report" {
        #expect(consumer.isNull)
      } else {
        let keys = ["name", "phone", "address", "id_type", "id_number", "minor", "delegate"]
        #expect(consumer.members?.map(\.key) == keys)
      }
      #expect(
        subject["merchant"]?.members?.map(\.key)
          == [
            "name", "contact", "address", "phone", "credit_code", "trade",
            "platform", "shop", "order_number",
          ])
      #expect(subject["consents"]?.members?.map(\.key) == ["publish", "entrust"])
    }
  }

  @Test func formatsPrintOnlyData() throws {
    let booth = try filled()
    for line in ["list --format json", "show 1 --format json", "totals --format json"] {
      let outcome = try booth.run(line.split(separator: " ").map(String.init))
      #expect(throws: Never.self) { try JSON.parse(outcome.output) }
      #expect(outcome.errors.isEmpty)
    }
  }
}
