import Casework
import Foundation
import Testing
import Values
import Vocabulary

/// What the version before has exported is read to the same cases.
@Suite struct EarlierExportTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Fixtures/before").path

  private func lines(_ text: String) throws -> [JSON] {
    try text.split(separator: "\n").map { try JSON.parse(String($0)) }
  }

  /// Cases as `list` shows them, by the number they had.
  private func byNumber(_ cases: [JSON]) -> [String: JSON] {
    Dictionary(
      cases.map { ($0["external_id"]?.string ?? $0["number"]?.string ?? "", $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// What depends on the numbers and clocks of each store, and on rules that have changed since.
  private static let ownToEachStore: Set = ["number", "external_id", "links", "due"]

  @Test(arguments: ["before.jsonl", "before.csv", "before-en.csv"])
  func itIsReadToTheSameCases(name: String) throws {
    let booth = try Booth(now: "2026-05-15T12:00:00+08:00")
    let file = "\(EarlierExportTests.folder)/\(name)"
    let outcome = try booth.run("import", file)
    #expect(outcome.code == 0, "\(outcome)")
    #expect(outcome.output.hasSuffix("known 0 differs 0\n"))
    let old = byNumber(try lines(try booth.text("\(EarlierExportTests.folder)/before.list.jsonl")))
    let new = byNumber(try lines(try booth.run("list", "--format", "jsonl", "--unmask").output))
    #expect(old.count > 15 && Set(new.keys) == Set(old.keys))
    for (number, before) in old {
      let after = try #require(new[number])
      for member in before.members ?? []
      where !EarlierExportTests.ownToEachStore.contains(member.key) {
        if isJudgedOtherwise(before, member.key) { continue }
        expectSame(after[member.key], member.value, "\(number) \(member.key)")
      }
    }
    #expect(try booth.run("import", file).output.hasPrefix("new 0 "))
    #expect(try booth.run("check", "--deep").code == 0)
  }

  /// A step without its rules is judged by today's: a report that is handed over may wait for a reply.
  private func isJudgedOtherwise(_ before: JSON, _ key: String) -> Bool {
    before["outcome"] == "handed_over" && ["status", "outcome"].contains(key)
  }

  /// Objects have got keys since then.
  private func expectSame(_ new: JSON?, _ old: JSON, _ place: String) {
    guard let members = old.members else {
      #expect(new == old, "\(place)")
      return
    }
    for member in members { expectSame(new?[member.key], member.value, "\(place).\(member.key)") }
  }

  /// Read back into the store it came from it says nothing new, be it written with rules or without.
  @Test func anExportWithoutRulesIsKnownWhereItCameFrom() throws {
    let booth = try Booth(now: "2026-05-15T12:00:00+08:00")
    try booth.run("import", "\(EarlierExportTests.folder)/before.jsonl")
    try booth.run("export", "own.jsonl", "--unmask")
    #expect(try booth.text("own.jsonl").contains(#""rules":"samr121@"#))
    let count = try booth.text("own.jsonl").split(separator: "\n").count
    #expect(try booth.run("import", "own.jsonl").output == "new 0 known \(count) differs 0\n")
    try booth.shell(#"sed -i -E 's/,"rules":"[^"]*"//g' own.jsonl"#)
    #expect(try booth.run("import", "own.jsonl").output == "new 0 known \(count) differs 0\n")
  }

  @Test func rulesThatAreNotHereAreNamed() throws {
    let booth = try Booth()
    try booth.write(
      #"{"kind":"complaint","facts":"x","history":[{"step":"withdraw","rules":"samr999@7"}]}"#,
      to: "f.jsonl")
    let outcome = try booth.run("import", "f.jsonl")
    #expect(outcome.output == "new 1 known 0 differs 0\n")
    #expect(outcome.errors.contains("samr999@7") && outcome.errors.contains("history[0]"))
    try booth.write(
      #"{"kind":"complaint","facts":"y","history":[{"step":"withdraw","rules":"samr"}]}"#,
      to: "g.jsonl")
    #expect(try booth.run("import", "g.jsonl").code == 65)
  }
}

/// Every field with every awkward word goes out and comes in again.
@Suite struct AwkwardRoundTripTests {
  static let words = [
    "02160001234", "3-15", "1/2", "1E5", "TRUE", "1:30", "2026年3月", "１２３", "123456789012345678",
    "50%",
    "=1+1", "＝1", "+1", "-1", "@x", "'", "''x", "'3-15", "'n 店", "a;b", "a\\;b", "\\", "\"",
    "say \"x\"",
    "a,b", "，；、", "一\n二", "\t制表", " 前后 ", "好\u{202E}店", "甲\u{200B}乙", "e\u{301}", "👩‍👩‍👧", "sep=;",
    "种类", "kind", "{}", "[1]", "null", "\u{FEFF}x",
  ]

  /// A case in which every text says the word.
  private func line(_ word: String) -> String {
    func object(_ names: [String]) -> JSON {
      .object(names.map { JSONMember(key: $0, value: .string(word)) })
    }
    let document: JSON = [
      "kind": "complaint", "received_at": "2026-05-15T09:00:00+08:00", "channel": "visit",
      "people": 2,
      "venue": .string(word), "clerk": .string(word), "green_channel": true,
      "consumer": [
        "name": .string(word), "phone": .string(word), "address": .string(word),
        "id_type": "passport", "id_number": .string("P" + word), "minor": true,
        "delegate": ["name": .string(word), "phone": .string(word), "authorised": true],
      ],
      "merchant": object(["name", "contact", "address", "phone", "credit_code"]),
      "class": "g_food", "product": .string(word), "nature": "quality",
      "purchased_on": "2026-03-01",
      "amount": "1280.50", "facts": .string(word), "answer": .string(word),
      "requests": ["refund", "other"], "evidence": [.string(word), .string("x" + word)],
      "consents": ["publish": true, "entrust": false],
      "representatives": [["name": .string(word), "phone": .string(word)]],
      "history": [
        ["at": "2026-05-15T09:10:00+08:00", "step": "note", "text": .string(word)],
        ["at": "2026-05-15T09:20:00+08:00", "step": "withdraw"],
      ],
    ]
    return document.text
  }

  private func entry(_ word: String) -> String {
    let document: JSON = [
      "kind": "tally", "item": "other", "count": "5", "unit": "个", "detail": .string(word),
      "place": .string(word), "note": .string(word), "present": .string(word),
      "matter": .string(word),
    ]
    return document.text
  }

  private func records(_ booth: Booth) throws -> [JSON] {
    try booth.run("export", "--unmask", "-").output.split(separator: "\n").map { line in
      let members = try #require(try JSON.parse(String(line)).members)
      return .object(members.filter { !["number", "external_id"].contains($0.key) })
    }
  }

  @Test(arguments: ["all.jsonl", "all.csv"], ["zh", "en"])
  func everythingComesBack(name: String, language: String) throws {
    let one = try Booth()
    let lines = AwkwardRoundTripTests.words.flatMap { [line($0), entry($0)] }
    try one.write(lines.joined(separator: "\n"), to: "in.jsonl")
    let filled = try one.run("import", "in.jsonl")
    #expect(filled.output == "new \(lines.count) known 0 differs 0\n", "\(filled.errors)")
    #expect(try one.run("--lang", language, "export", "--unmask", name).code == 0)
    let two = try Booth()
    let outcome = try two.run("import", "\(one.folder)/\(name)")
    #expect(outcome.output == "new \(lines.count) known 0 differs 0\n", "\(outcome.errors)")
    let (before, after) = (try records(one), try records(two))
    #expect(before.count == lines.count && after.count == lines.count)
    for (one, two) in zip(before, after) { #expect(one == two) }
    #expect(
      try two.run("import", "\(one.folder)/\(name)").output
        == "new 0 known \(lines.count) differs 0\n")
  }

  /// No writer of sheets lets out bare what a spreadsheet would change.
  @Test func everySheetIsGuarded() throws {
    let booth = try Booth(now: "2026-05-15T10:00:00+08:00")
    let bare = ["3-15", "1E5", "02160001234", "1/2"]
    for word in bare {
      try booth.run(
        "add", "complaint", "--merchant-name=\(word)", "--product=\(word)", "--facts=\(word)",
        "--consumer-name=\(word)", "--consumer-phone=\(word)", "--venue=\(word)")
      try booth.run("tally", "other", "4个", "--detail=\(word)", "--place=\(word)")
    }
    try booth.shell(
      """
      desk315 export a.csv --unmask; desk315 export b.csv; desk315 export c.csv --without-persons
      desk315 list --format csv > d.csv; desk315 list --format csv --unmask > e.csv
      desk315 totals --format csv > f.csv; desk315 close-day -o pack
      """)
    let files = try booth.shell("find . -name '*.csv'").output.split(separator: "\n")
    #expect(files.count > 8)
    for file in files {
      let text = try booth.text(String(file))
      let cells = text.split { ",\r\n\"".contains($0) || $0 == "\r\n" }.map(String.init)
      for word in bare { #expect(!cells.contains(word), "\(file): \(word)") }
    }
  }
}
