import Casework
import Foundation
import ReferenceData
import Testing
import Values
import Vocabulary

/// Files that an office puts into its settings folder: new rules, a new holiday year, broken ones.
@Suite struct OfficeFileTests {
  private static let data = ReferenceData()

  private static func text(_ name: String) throws -> String {
    String(decoding: try #require(data.bytes(name)), as: UTF8.self)
  }

  private func put(_ text: String, as name: String, _ booth: Booth) throws {
    let path = "\(booth.folder)/config/desk315/\(name)"
    try FileManager.default.createDirectory(
      atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }

  private static let whole = [
    "--consumer-name", "样一", "--consumer-phone", "13800000001", "--consumer-address", "样区一路",
    "--merchant-name", "样品商店", "--merchant-address", "样区二路", "--facts", "买来就坏",
    "--requests", "refund",
  ]

  private func add(_ booth: Booth, _ kind: String = "complaint", at: String) throws -> String {
    let added = try booth.run(
      ["add", kind] + OfficeFileTests.whole + ["--received-at", "\(at)T09:00:00+08:00"])
    #expect(added.code == 0, "\(added)")
    return added.lastWord
  }

  private func due(_ booth: Booth, _ number: String) throws -> JSON? {
    try JSON.parse(booth.run("show", number, "--format", "json").output)["due"]
  }

  // MARK: New rules

  /// Rules that are shipped nowhere: three days to decide, two grounds, no mediation.
  private func local(_ changes: [(String, String)] = []) throws -> String {
    var text = try Self.text("rules/samr121.json")
    let grounds = try #require(text.range(of: "{ \"number\": 3, \"article\": \"16(3)\""))
    let end = try #require(text.range(of: "],\n    \"terminate\""))
    text.removeSubrange(grounds.lowerBound..<end.lowerBound)
    let mediate = try #require(text.range(of: "    { \"step\": \"mediate\""))
    let test = try #require(text.range(of: "    { \"step\": \"test\""))
    text.removeSubrange(mediate.lowerBound..<test.lowerBound)
    let usual = [
      ("\"en\": \"Dispute already taken up elsewhere\" },", "\"en\": \"Taken up elsewhere\" }"),
      ("\"id\": \"samr121\"", "\"id\": \"local\""), ("\"length\": 7", "\"length\": 3"),
      ("\"order\": \"总局令第121号\"", "\"order\": \"样市令第7号\""), ("[\"market\"]", "[\"other\"]"),
    ]
    for (old, new) in usual + changes {
      let place = try #require(text.range(of: old), "\(old)")
      text.replaceSubrange(place, with: new)
    }
    return text
  }

  @Test func aNewRuleSetIsANewFile() throws {
    let booth = try Booth()
    let before = try add(booth, at: "2026-05-15")
    try put(local(), as: "rules/local.json", booth)
    let setUp = try booth.run("setup", "--rules", "local")
    #expect(setUp.code == 0 && setUp.errors.isEmpty, "\(setUp)")
    let after = try add(booth, at: "2026-05-15")
    #expect(try due(booth, before)?["on"] == "2026-05-26")
    #expect(try due(booth, after)?["on"] == "2026-05-20")
    let ground = try booth.run("decline", after, "--ground", "3")
    #expect(ground.code == 65 && ground.errors.contains("1 到 2 项（样市令第7号第16条）"), "\(ground)")
    #expect(try booth.run("accept", after, "--told", "phone").code == 0)
    let again = try booth.run("accept", after)
    #expect(again.code == 1 && again.errors.contains("（样市令第7号第15条）"), "\(again)")
    // A step that the order does not have is refused, and the order is not cited for it.
    let mediate = try booth.run("mediate", after)
    #expect(mediate.code == 1 && mediate.errors.contains("（本单位办事流程）"), "\(mediate)")
    let english = try booth.run("mediate", after, "--lang", "en")
    #expect(
      english.code == 1 && english.errors.contains("(the office's own procedure)"), "\(english)")
    let declined = try booth.run("decline", try add(booth, at: "2026-05-15"), "--ground", "2")
    #expect(declined.code == 0, "\(declined)")
    // What was taken down before goes on under the rules it met.
    #expect(try booth.run("accept", before).code == 0)
    #expect(try booth.run("mediate", before).code == 0)
    #expect(try booth.run("decline", try add(booth, at: "2026-05-15"), "--ground", "3").code == 65)
    #expect(try booth.run("setup", "--rules", "").code == 0)
    #expect(try booth.run("decline", try add(booth, at: "2026-05-15"), "--ground", "3").code == 0)
  }

  /// A laptop without the file of the rules chosen says so, and who decides instead.
  @Test func chosenRulesWhoseFileIsGoneAreNamed() throws {
    let booth = try Booth()
    try put(local(), as: "rules/local.json", booth)
    try booth.run("setup", "--rules", "local")
    let number = try add(booth, at: "2026-05-15")
    #expect(try booth.run("show", number).errors.isEmpty)
    try FileManager.default.removeItem(
      atPath: "\(booth.folder)/config/desk315/rules/local.json")
    let list = try booth.run("list")
    #expect(list.code == 0 && list.errors.contains("local 这里没有"), "\(list)")
    let shown = try booth.run("show", number, "--lang", "en")
    #expect(shown.errors.contains("registered under the rules local"), "\(shown)")
    let declined = try booth.run("decline", number, "--ground", "2")
    #expect(declined.code == 0 && declined.errors.contains("现在照总局令第121号办"), "\(declined)")
    #expect(try booth.run("add", "complaint", "--facts", "x").code == 0)
  }

  @Test func rulesThatAreNotThereCannotBeChosen() throws {
    let booth = try Booth()
    let outcome = try booth.run("setup", "--rules", "local")
    #expect(outcome.code == 65)
    #expect(outcome.errors == "--rules：没有“local”，可以是：bank2020 council reg778 samr121\n")
  }

  /// One order replaces another: the day of receipt tells which holds.
  @Test func oneRuleReplacesAnother() throws {
    let booth = try Booth(now: "2027-03-15T09:00:00+08:00")
    let next = try local([
      ("[\"other\"]", "[\"market\"]"), ("\"from\": \"2026-04-15\"", "\"from\": \"2027-02-01\""),
    ])
    try put(next, as: "rules/next.json", booth)
    #expect(try due(booth, try add(booth, at: "2027-01-11"))?["on"] == "2027-01-20")
    #expect(try due(booth, try add(booth, at: "2027-03-15"))?["on"] == "2027-03-18")
    // A paper form from before the oldest set is under the oldest.
    #expect(try due(booth, try add(booth, at: "2019-03-15"))?["on"] == "2019-03-26")
  }

  /// A set may have a last day: before it the trial holds, after it what held before.
  @Test func aRuleSetEndsOnItsLastDay() throws {
    let booth = try Booth(now: "2027-03-15T09:00:00+08:00")
    let trial = try local([
      ("[\"other\"]", "[\"market\"]"),
      ("\"from\": \"2026-04-15\"", "\"from\": \"2027-02-01\", \"until\": \"2027-03-12\""),
    ])
    try put(trial, as: "rules/trial.json", booth)
    #expect(try due(booth, try add(booth, at: "2027-03-12"))?["on"] == "2027-03-17")
    #expect(try due(booth, try add(booth, at: "2027-03-15"))?["on"] == "2027-03-24")
  }

  // MARK: Other offices

  @Test(arguments: [
    ("council", "内部时限", "Office's own target", "2026-05-30"),
    ("finance", "办理、答复", "Handle and answer", "2026-05-30"),
    ("other", "决定", "Decide", "2026-05-26"),
  ])
  func theKindOfOfficeSetsTheClock(kind: String, zh: String, en: String, on: String) throws {
    let booth = try Booth()
    try booth.run("setup", "--office-kind", kind)
    let number = try add(booth, at: "2026-05-15")
    #expect(try due(booth, number)?["on"]?.string == on)
    for (language, words) in [("zh", zh), ("en", en)] {
      for command in [["list"], ["show", number]] {
        let text = try booth.run(command + ["--lang", language]).output
        #expect(text.contains("\(on) \(words)"), "\(text)")
      }
    }
  }

  /// 15, 30 and 60 days, and then no more.
  @Test(arguments: ["council", "finance"]) func aTargetGrowsTwice(kind: String) throws {
    let booth = try Booth()
    try booth.run("setup", "--office-kind", kind)
    let number = try add(booth, at: "2026-05-15")
    for day in ["2026-06-14", "2026-07-14"] {
      #expect(try booth.run("extend", number, "--why", "复杂").code == 0)
      #expect(try due(booth, number)?["on"]?.string == day)
      #expect(try due(booth, number)?["what"] == "target")
    }
    #expect(try booth.run("extend", number, "--why", "复杂").code == 1)
    #expect(try booth.run("accept", number).code == 0)
    #expect(try booth.run("settle", number).code == 0)
    #expect(try due(booth, number)?.isNull == true)
  }

  /// A refusal names the law of the office that refuses.
  @Test(arguments: [
    (
      "council", "mediate",
      "已登记”，不能“组织调解”，只有“已受理”时可以（消费者权益保护法第37条第5项、国务院令第778号第45条）"
    ), ("other", "mediate", "已登记”，不能“组织调解”，只有“已受理”时可以（国务院令第778号第46条）"),
    ("finance", "decline", "已受理”，不能“不予受理”，只有“已登记、待补材料”时可以（银保监会令2020年第3号第13条）"),
  ])
  func refusalsNameTheOfficesLaw(kind: String, step: String, words: String) throws {
    let booth = try Booth()
    try booth.run("setup", "--office-kind", kind)
    let number = try add(booth, at: "2026-05-15")
    if step == "decline" { try booth.run("accept", number) }
    let more = step == "decline" ? ["--ground", "1"] : []
    let outcome = try booth.run([step, number] + more)
    #expect(outcome.code == 1)
    #expect(outcome.errors == "A-0001 现在是“\(words)\n")
  }

  // MARK: A new holiday year

  @Test func theNoticeOfAYearEndsTheGuessing() throws {
    let booth = try Booth(now: "2027-03-15T09:00:00+08:00")
    let number = try add(booth, "report", at: "2027-03-15")
    #expect(try due(booth, number)?["on"] == "2027-04-05")
    #expect(try due(booth, number)?["estimated"] == true)
    let guessed = try booth.run("list").output
    #expect(guessed.contains("2027-04-05? 核查"))
    #expect(guessed.split(separator: "\n").last == "? 2027年放假安排尚未载入，该日可能差几天")
    let english = try booth.run("list", "--lang", "en").output
    #expect(english.contains("? the holidays of 2027 are not in place; that day may move"))
    #expect(try booth.run("show", number).output.contains("放假安排尚未载入，可能差几天"))
    let notice = """
      // What a notice may say.
      { "year": 2027, "document": "样文", "festivals": [
        { "zh": "清明节", "en": "Qingming", "off": ["2027-04-03/2027-04-05"], "worked": [] } ] }
      """
    try put(notice, as: "calendar/2027.json", booth)
    #expect(try due(booth, number)?["on"] == "2027-04-06")
    #expect(try due(booth, number)?["estimated"] == false)
    let sure = try booth.run("list").output
    #expect(sure.contains("2027-04-06 核查") && !sure.contains("?"), "\(sure)")
    #expect(try booth.run("list", "--format", "jsonl").output.contains("2027-04-06"))
  }

  // MARK: Broken files

  /// Each is named with its line, left aside, and changes nothing.
  @Test(arguments: [
    ("rules/samr121.json", "{\n  \"id\": \"samr121\",", "第 2 行", "没写完"),
    ("rules/samr121.json", "", "第 1 行", "没写完"),
    ("rules/own.json", "[1, 2]", "第 1 行", "应是 object"),
    ("rules/own.json", "{\"rules\":\n[]}", "第 2 行", "没有 rules 这一项"),
    ("rules/own.json", "\u{FEFF}不是规则", "第 1 行", "不能是"),
    ("calendar/2026.json", "{\"year\": 2026,\n\"days\": []}", "第 2 行", "没有 days 这一项"),
    (
      "calendar/2027.json", "{\"year\": 2027, \"document\": \"-\",\n\"festivals\": []}", "第 2 行",
      "festivals 不能是"
    ),
    ("labels.json", "{}", "第 1 行", "缺 kinds"), ("classes.json", "null", "第 1 行", "缺 entries"),
    ("ledger.json", "{\"items\":\n7}", "第 2 行", "应是 array"),
    ("guide.json", "{\"entries\": [\n{\"id\": \"x\"}]}", "第 2 行", "缺 answer"),
    ("guide.json", "{\"entries\": [\n", "第 2 行", "没写完"),
    (
      "phrases.json", "{\"entries\": [\n{\"id\": \"x\", \"zh\": \"甲\", \"en\": \"a\"}]}", "第 2 行",
      "缺 text"
    ),
    ("lables.json", "{}", "第 1 行", "没有叫这个名字的数据文件"),
    ("calender/2027.json", "{}", "第 1 行", "没有叫这个名字的数据文件"),
  ])
  func aBrokenFileIsNamedAndLeftAside(
    file: String, text: String, line: String, words: String
  ) throws {
    let booth = try Booth()
    let number = try add(booth, at: "2026-05-15")
    let before = try booth.run("list").output
    try put(text, as: file, booth)
    let after = try booth.run("list")
    #expect(after.code == 0 && after.output == before, "\(after)")
    let lines = after.errors.split(separator: "\n")
    #expect(lines.count == 1, "\(after.errors)")
    #expect(after.errors.contains("config/desk315/\(file) \(line)："), "\(after.errors)")
    #expect(after.errors.contains(words) && after.errors.contains("照内置的办"), "\(after.errors)")
    let english = try booth.run("accept", number, "--lang", "en")
    #expect(english.code == 0 && english.errors.contains("left aside for the built-in ones"))
  }

  /// Two sets of one id, or no set for the regulators: the office's file is the one left aside.
  @Test func aFileThatDoesNotGoWithTheOthersIsLeftAside() throws {
    let booth = try Booth()
    let built = try Self.text("rules/samr121.json")
    try put(built, as: "rules/aaa.json", booth)
    let double = try booth.run("setup", "--rules", "samr121")
    #expect(double.code == 0 && double.errors.contains("aaa.json"), "\(double)")
    #expect(double.errors.contains("samr121 写了两次"))
    try put("{}", as: "rules/aaa.json", booth)
    try put(
      built.replacing("[\"market\"]", with: "[\"other\"]"), as: "rules/samr121.json", booth)
    let nobodys = try booth.run("add", "complaint", "--facts", "坏了")
    #expect(nobodys.code == 0, "\(nobodys)")
    #expect(nobodys.errors.contains("aaa.json") && nobodys.errors.contains("market"), "\(nobodys)")
  }

  @Test func aFileThatCannotBeReadIsLeftAside() throws {
    let booth = try Booth()
    try put("{}", as: "rules/x.json", booth)
    let folder = "\(booth.folder)/config/desk315"
    // A pipe would be waited for without end; a link to nothing and a folder are no files.
    #expect(
      try booth.shell("mkfifo \(folder)/topics.json; mkdir \(folder)/trades.json").code == 0)
    #expect(try booth.shell("ln -s nowhere \(folder)/natures.json").code == 0)
    let outcome = try booth.run("add", "complaint", "--facts", "坏了")
    #expect(outcome.code == 0, "\(outcome)")
    let lines = outcome.errors.split(separator: "\n")
    #expect(lines.count == 2, "\(outcome.errors)")
    #expect(outcome.errors.contains("natures.json 第 1 行：文件读不了"))
  }

  /// What a broken file quotes never reaches the terminal as a command to it.
  @Test func aFaultQuotesNothingThatATerminalObeys() throws {
    let booth = try Booth()
    let long = String(repeating: "很", count: 500)
    try put("{\"\\u001b[31m\\u0007\(long)\": 1}", as: "rules/x.json", booth)
    let errors = try booth.run("list").errors
    let isPlain = errors.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" }
    #expect(isPlain && errors.contains("x.json"), "\(errors.debugDescription)")
    #expect(errors.count < 300)
  }

  /// A whole file cut at many places is either taken or named; the desk always works.
  @Test func aFileCutAnywhereStopsNothing() throws {
    let booth = try Booth()
    try booth.run("add", "complaint", "--facts", "坏了")
    let bytes = Array(try Self.text("rules/samr121.json").utf8)
    for part in 0..<12 {
      let cut = String(decoding: bytes.prefix(bytes.count * part / 12), as: UTF8.self)
      try put(cut, as: "rules/samr121.json", booth)
      let outcome = try booth.run("list")
      #expect(outcome.code == 0 && outcome.errors.contains("samr121.json"), "\(outcome)")
    }
  }
}
