import Casework
import Foundation
import ReferenceData
import Testing
import Values
import Vocabulary

/// Files that an office puts into its settings folder: new rules, a new holiday year.
@Suite struct OfficeFileTests {
  private func due(_ booth: Booth, _ number: String) throws -> JSON? {
    try JSON.parse(booth.run("show", number, "--format", "json").output)["due"]
  }

  // MARK: New rules

  /// Rules that are shipped nowhere: three days to decide, two grounds, no mediation.
  private func local(_ changes: [(String, String)] = []) throws -> String {
    var text = try OfficeFiles.text("rules/samr121.json")
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
    let before = try OfficeFiles.add(booth, at: "2026-05-15")
    try OfficeFiles.put(local(), as: "rules/local.json", booth)
    let setUp = try booth.run("setup", "--rules", "local")
    #expect(setUp.code == 0 && setUp.errors.isEmpty, "\(setUp)")
    let after = try OfficeFiles.add(booth, at: "2026-05-15")
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
    let declined = try booth.run(
      "decline", try OfficeFiles.add(booth, at: "2026-05-15"), "--ground", "2")
    #expect(declined.code == 0, "\(declined)")
    // What was taken down before goes on under the rules it met.
    #expect(try booth.run("accept", before).code == 0)
    #expect(try booth.run("mediate", before).code == 0)
    #expect(
      try booth.run("decline", try OfficeFiles.add(booth, at: "2026-05-15"), "--ground", "3").code
        == 65)
    #expect(try booth.run("setup", "--rules", "").code == 0)
    #expect(
      try booth.run("decline", try OfficeFiles.add(booth, at: "2026-05-15"), "--ground", "3").code
        == 0)
  }

  /// A laptop without the file of the rules chosen says so, and who decides instead.
  @Test func chosenRulesWhoseFileIsGoneAreNamed() throws {
    let booth = try Booth()
    try OfficeFiles.put(local(), as: "rules/local.json", booth)
    try booth.run("setup", "--rules", "local")
    let number = try OfficeFiles.add(booth, at: "2026-05-15")
    #expect(try booth.run("show", number).errors == "")
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
    try OfficeFiles.put(next, as: "rules/next.json", booth)
    #expect(try due(booth, try OfficeFiles.add(booth, at: "2027-01-11"))?["on"] == "2027-01-20")
    #expect(try due(booth, try OfficeFiles.add(booth, at: "2027-03-15"))?["on"] == "2027-03-18")
    // A paper form from before the oldest set is under the oldest.
    #expect(try due(booth, try OfficeFiles.add(booth, at: "2019-03-15"))?["on"] == "2019-03-26")
  }

  /// A set may have a last day: before it the trial holds, after it what held before.
  @Test func aRuleSetEndsOnItsLastDay() throws {
    let booth = try Booth(now: "2027-03-15T09:00:00+08:00")
    let trial = try local([
      ("[\"other\"]", "[\"market\"]"),
      ("\"from\": \"2026-04-15\"", "\"from\": \"2027-02-01\", \"until\": \"2027-03-12\""),
    ])
    try OfficeFiles.put(trial, as: "rules/trial.json", booth)
    #expect(try due(booth, try OfficeFiles.add(booth, at: "2027-03-12"))?["on"] == "2027-03-17")
    #expect(try due(booth, try OfficeFiles.add(booth, at: "2027-03-15"))?["on"] == "2027-03-24")
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
    let number = try OfficeFiles.add(booth, at: "2026-05-15")
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
    let number = try OfficeFiles.add(booth, at: "2026-05-15")
    for day in ["2026-06-14", "2026-07-14"] {
      let extended = try booth.run("extend", number, "--why", "复杂", "--approved-by", "李总")
      #expect(extended.code == 0)
      #expect(try due(booth, number)?["on"]?.string == day)
      #expect(try due(booth, number)?["what"] == "target")
    }
    let third = try booth.run("extend", number, "--why", "复杂", "--approved-by", "李总")
    #expect(third.code == 1)
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
    let number = try OfficeFiles.add(booth, at: "2026-05-15")
    if step == "decline" { try booth.run("accept", number) }
    let more = step == "decline" ? ["--ground", "1"] : []
    let outcome = try booth.run([step, number] + more)
    #expect(outcome.code == 1)
    #expect(outcome.errors == "A-0001 现在是“\(words)\n")
  }

  // MARK: A new holiday year

  @Test func theNoticeOfAYearEndsTheGuessing() throws {
    let booth = try Booth(now: "2027-03-15T09:00:00+08:00")
    let number = try OfficeFiles.add(booth, "report", at: "2027-03-15")
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
    try OfficeFiles.put(notice, as: "calendar/2027.json", booth)
    #expect(try due(booth, number)?["on"] == "2027-04-06")
    #expect(try due(booth, number)?["estimated"] == false)
    let sure = try booth.run("list").output
    #expect(sure.contains("2027-04-06 核查") && !sure.contains("?"), "\(sure)")
    #expect(try booth.run("list", "--format", "jsonl").output.contains("2027-04-06"))
  }
}
