import Foundation
import LineFinding
import Testing
import Values
import Vocabulary

/// Whatever a locked desk has and cannot read is called locked, wherever a case is told of, and never looks as if nobody
/// had said it.
@Suite struct LockedWordsTests {
  /// Where a case is told of, and the lines there that tell of what is locked.
  struct Way: Sendable, CustomTestStringConvertible {
    var words: [String]
    /// What stands in the lines.
    var key: String
    var locked: [String]
    var testDescription: String { words.joined(separator: " ") }
  }

  static let ways = [
    Way(
      words: ["list"], key: "A-0001",
      locked: ["A-0001  投诉  待补材料  锁着  样品商店  锅    2026-05-26 决定"]),
    Way(
      words: ["--lang", "en", "list"], key: "A-0001",
      locked: ["A-0001  Complaint  Needs material  Locked  样品商店  锅       2026-05-26 Decide"]),
    Way(
      words: ["list", "--unkeyed"], key: "A-0001",
      locked: ["A-0001  投诉  待补材料  锁着  样品商店  锅    2026-05-26 决定"]),
    Way(
      words: ["list", "--format", "csv"], key: "TS-",
      locked: [
        "complaint,,TS-20260515-A-0001,2026-05-15T10:00:00+08:00,,主会场,值班,1,false,,***,***,,,,false,,,,"
          + "样品商店,,,,,,,,,,***,,,,,,***,,,,,,,,,need_material,,,,,true,"
          + "\"consumer.address;merchant.address;requests\",decide,2026-05-26,11,false,false,false,false,,"
      ]),
    Way(
      words: ["show", "1"], key: "锁着",
      locked: ["姓名: 锁着", "电话: 锁着", "商品: 锁着", "经过: 锁着", "2026-05-15 10:00  值班  记一笔  [内容锁着]"]),
    Way(
      words: ["--lang", "en", "show", "1"], key: "ocked",
      locked: [
        "Name: Locked", "Phone: Locked", "Product: Locked", "Facts: Locked",
        "2026-05-15 10:00  值班  Note  [its words are locked]",
      ]),
  ]

  private func locked() throws -> Booth {
    let booth = try Booth()
    try booth.run(
      "add", "complaint", "--consumer-name", "植某某", "--consumer-phone", "13811119999",
      "--merchant-name", "样品商店", "--facts", "不退款", "--product", "锅")
    try booth.run("note", "1", "--text", "已联系植某某")
    try booth.write("正确的 马 电池 订书钉\n", to: "pass")
    chmod("\(booth.folder)/pass", 0o600)
    #expect(try booth.run("key", "set", "--passphrase-file", "pass").code == 0)
    return booth
  }

  @Test(arguments: ways) func whatIsLockedIsCalledSo(way: Way) throws {
    let booth = try locked()
    let said = try booth.run(way.words)
    #expect(said.code == 0 && said.output.lines(with: way.key) == way.locked, "\(said)")
    let open = try booth.shell(
      "DESK315_PASSPHRASE_FILE=pass desk315 \(way.words.joined(separator: " "))")
    #expect(open.code == 0 && open.output.lines(with: way.key) != way.locked, "\(open)")
    #expect(open.output.lines(with: "锁着") + open.output.lines(with: ",***,") == [], "\(open)")
  }

  /// Each field by its name; a program that looks at values alone sees stars, not nothing.
  @Test func documentsNameEachField() throws {
    let booth = try locked()
    let document = try JSON.parse(try booth.run("show", "1", "--format", "json").output)
    #expect(
      document["locked"]
        == ["consumer.name", "consumer.phone", "product", "facts"])
    #expect(document["consumer"]?["name"] == "***" && document["facts"] == "***")
    #expect(document["consumer"]?["address"] == .null)
    #expect(document["history"]?.array?.first?["locked"] == true)
    try booth.write(document.text + "\n", to: "x.jsonl")
    #expect(try booth.run("import", "x.jsonl").code == 77)
  }

  /// Papers, exports and the hand-over have all of it or are not made.
  @Test(arguments: [
    ["print", "1", "--form", "slip", "-o", "x.txt"], ["export", "x.jsonl"], ["export", "x.csv"],
    ["close-day", "-o", "x"], ["list", "--unmask"],
  ])
  func whatNeedsItIsRefused(words: [String]) throws {
    let booth = try locked()
    let said = try booth.run(words)
    #expect(said.code == 77, "\(said)")
    #expect(!FileManager.default.fileExists(atPath: "\(booth.folder)/x.txt"))
  }

  /// What was not said is not called locked.
  @Test func whoGaveNoNameIsNotCalledLocked() throws {
    let booth = try Booth()
    try booth.run("add", "consultation", "--topic", "law")
    try booth.write("正确的 马 电池 订书钉\n", to: "pass")
    chmod("\(booth.folder)/pass", 0o600)
    try booth.run("key", "set", "--passphrase-file", "pass")
    for words in [["list"], ["show", "1"], ["list", "--format", "jsonl"]] {
      let said = try booth.run(words)
      #expect(said.code == 0, "\(said)")
      #expect(said.output.lines(with: "锁着") + said.output.lines(with: "***") == [], "\(said)")
    }
  }
}
