import Foundation
import Testing
import Values
import Vocabulary

/// What the built program leaves on the disk tells of nobody, and a store under a passphrase shows nobody without it.
@Suite struct SealedStoreTests {
  private static let planted = ["植某某", "13811119999", "植二二", "13822228888"]
  private static let passphrase = "正确的 马 电池 订书钉"

  private static let intakes = [
    [
      "add", "complaint", "--consumer-name", "植某某", "--consumer-phone", "13811119999",
      "--merchant-name", "样品商店", "--facts", "不退款",
    ],
    [
      "add", "report", "--consumer-name", "植二二", "--consumer-phone", "13822228888",
      "--merchant-name", "样品商行", "--facts", "无照经营",
    ],
  ]

  private func booth() throws -> Booth {
    let booth = try Booth()
    for line in SealedStoreTests.intakes { try #require(try booth.run(line).code == 0) }
    return booth
  }

  /// A store under the passphrase, which stands in a file of its owner.
  private func locked() throws -> (booth: Booth, code: String) {
    let booth = try booth()
    try booth.write(SealedStoreTests.passphrase + "\n", to: "pass")
    chmod("\(booth.folder)/pass", 0o600)
    let set = try booth.run("key", "set", "--passphrase-file", "pass")
    #expect(set.code == 0, "\(set)")
    return (booth, set.lastWord)
  }

  /// Whom the output of a command names.
  private func named(by outcome: Booth.Outcome) -> [String] {
    SealedStoreTests.planted.filter { outcome.output.contains($0) }
  }

  /// Whom any file below a folder names.
  private func traces(_ folder: String) throws -> [String] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder)
    return SealedStoreTests.planted.filter { word in
      names.contains { name in
        let bytes = FileManager.default.contents(atPath: "\(folder)/\(name)")
        return bytes?.range(of: Data(word.utf8)) != nil
      }
    }
  }

  // MARK: What is left behind

  @Test func nothingThatIsLeftBehindNamesAnybody() throws {
    let booth = try booth()
    for line in [
      ["note", "1", "--text", "已联系"], ["amend", "1", "--consumer-name", "植某某"], ["list"],
    ] {
      #expect(try booth.run(line).code == 0)
    }
    #expect(try booth.run("backup", "b.db").code == 0)
    #expect(try traces(booth.folder) == [])
  }

  /// The same look at a store of the version before, which has everybody in clear: it finds them, until the program has
  /// opened it.
  @Test func aStoreInClearShowsThemUntilItIsOpened() throws {
    let booth = try Booth()
    let old = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../CaseStoreTests/Fixtures/store-v5.db")
    try FileManager.default.copyItem(atPath: old.path, toPath: booth.store)
    func traces() throws -> Int {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: booth.store))
      return ["植甲", "植乙", "植丙", "13811110001"].count { bytes.range(of: Data($0.utf8)) != nil }
    }
    #expect(try traces() == 4)
    let list = try booth.run("list")
    #expect(list.code == 0 && list.output.firstMatch(of: /植\*/) != nil, "\(list)")
    #expect(try traces() == 0)
    #expect(try booth.run("check", "--deep").code == 0)
  }

  // MARK: Locked

  @Test func withoutThePassphraseTheStoreListsAndCountsAndTakesDown() throws {
    let (booth, _) = try locked()
    let list = try booth.run("list", "--format", "jsonl")
    #expect(list.code == 0 && list.output.split(separator: "\n").count == 2, "\(list)")
    #expect(named(by: list) == [])
    #expect(try booth.run("totals").code == 0)
    #expect(try booth.run(SealedStoreTests.intakes[0]).code == 0)
    for line in [
      ["show", "1", "--unmask"], ["print", "1", "--form", "slip"], ["export", "x.jsonl"],
      ["export", "x.jsonl", "--unmask"], ["erase", "1", "--why", "x"], ["check", "--deep"],
    ] {
      let outcome = try booth.run(line)
      #expect(outcome.code == 77, "\(line): \(outcome)")
    }
    #expect(try traces(booth.folder) == [])
  }

  @Test func withThePassphraseAllIsThere() throws {
    let (booth, code) = try locked()
    try booth.write(code, to: "code")
    chmod("\(booth.folder)/code", 0o600)
    for file in ["pass", "code"] {
      let show = try booth.shell("DESK315_PASSPHRASE_FILE=\(file) desk315 show 1 --unmask")
      #expect(named(by: show) == ["植某某", "13811119999"], "\(show)")
    }
    let check = try booth.shell("DESK315_PASSPHRASE_FILE=pass desk315 check --deep")
    #expect(check.code == 0, "\(check)")
    try booth.write("不对的密码在这里", to: "wrong")
    chmod("\(booth.folder)/wrong", 0o600)
    #expect(try booth.shell("DESK315_PASSPHRASE_FILE=wrong desk315 list").code == 77)
    chmod("\(booth.folder)/pass", 0o644)
    #expect(try booth.shell("DESK315_PASSPHRASE_FILE=pass desk315 list").code == 77)
  }

  @Test func thePassphraseIsChangedWithTheCode() throws {
    let (booth, code) = try locked()
    for (name, text) in [("code", code), ("new", "另外 一个 很长 的密码")] {
      try booth.write(text, to: name)
      chmod("\(booth.folder)/\(name)", 0o600)
    }
    let change = try booth.run(
      "key", "change", "--passphrase-file", "code", "--new-passphrase-file", "new")
    #expect(change.code == 0, "\(change)")
    #expect(try booth.shell("DESK315_PASSPHRASE_FILE=pass desk315 list").code == 77)
    #expect(try booth.shell("DESK315_PASSPHRASE_FILE=new desk315 show 1 --unmask").code == 0)
    let status = try booth.run("key", "status")
    #expect(status.code == 0, "\(status)")
  }

  @Test func aSecondLaptopJoins() throws {
    let (one, _) = try locked()
    #expect(try one.run("key", "export", "office.key").code == 0)
    let two = try booth()
    for name in ["office.key", "pass"] {
      try two.write(try one.text(name), to: name)
      chmod("\(two.folder)/\(name)", 0o600)
    }
    let join = try two.run("key", "join", "--passphrase-file", "pass", "office.key")
    #expect(join.code == 0, "\(join)")
    #expect(try two.run("show", "1", "--unmask").code == 77)
    let show = try two.shell("DESK315_PASSPHRASE_FILE=pass desk315 show 1 --unmask")
    #expect(named(by: show) == ["植某某", "13811119999"], "\(show)")
  }

  @Test func thereIsNobodyToAskWithoutATerminal() throws {
    let booth = try booth()
    let set = try booth.shell("setsid \"$DESK\" key set")
    #expect(set.code == 64, "\(set)")
    #expect(try booth.run("key", "recovery", "--passphrase-file", "none").code == 66)
  }
}
