import Casework
import Foundation
import ReferenceData
import Testing
import Values
import Vocabulary

/// Broken files of an office are named and left aside; the desk always works.
@Suite struct BrokenOfficeFileTests {
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
    ("guide.json", "{\"entries\": [\n{\"id\": \"x\"}]}", "第 2 行", "缺 zh"),
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
    let number = try OfficeFiles.add(booth, at: "2026-05-15")
    let before = try booth.run("list").output
    try OfficeFiles.put(text, as: file, booth)
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
    let built = try OfficeFiles.text("rules/samr121.json")
    try OfficeFiles.put(built, as: "rules/aaa.json", booth)
    let double = try booth.run("setup", "--rules", "samr121")
    let rules = "\(booth.folder)/config/desk315/rules"
    #expect(double.code == 0)
    #expect(double.errors == "\(rules)/aaa.json 第 6 行：samr121 写了两次，不用这个文件，照内置的办\n")
    try OfficeFiles.put("{}", as: "rules/aaa.json", booth)
    try OfficeFiles.put(
      built.replacing("[\"market\"]", with: "[\"other\"]"), as: "rules/samr121.json", booth)
    let nobodys = try booth.run("add", "complaint", "--facts", "坏了")
    #expect(nobodys.code == 0, "\(nobodys)")
    #expect(
      nobodys.errors == """
        \(rules)/aaa.json 第 1 行：缺 id，不用这个文件，照内置的办
        \(rules)/samr121.json 第 1 行：用了它，market 类单位就没有规则了，不用这个文件，照内置的办

        """)
  }

  @Test func aFileThatCannotBeReadIsLeftAside() throws {
    let booth = try Booth()
    try OfficeFiles.put("{}", as: "rules/x.json", booth)
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
    try OfficeFiles.put("{\"\\u001b[31m\\u0007\(long)\": 1}", as: "rules/x.json", booth)
    let errors = try booth.run("list").errors
    let isPlain = errors.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" }
    #expect(isPlain && errors.contains("x.json"), "\(errors.debugDescription)")
    #expect(errors.count < 300)
  }

  /// A whole file cut at many places is either taken or named; the desk always works.
  @Test func aFileCutAnywhereStopsNothing() throws {
    let booth = try Booth()
    try booth.run("add", "complaint", "--facts", "坏了")
    let list = try booth.run("list").output
    let bytes = Array(try OfficeFiles.text("rules/samr121.json").utf8)
    for part in 0..<12 {
      let cut = String(decoding: bytes.prefix(bytes.count * part / 12), as: UTF8.self)
      try OfficeFiles.put(cut, as: "rules/samr121.json", booth)
      let outcome = try booth.run("list")
      #expect(outcome.code == 0 && outcome.errors.contains("samr121.json"), "\(outcome)")
      #expect(outcome.output == list)
    }
  }
}
