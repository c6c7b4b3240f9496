import Foundation
import Testing
import Values
import Vocabulary

/// A store that SQLite refuses has a way out; what was changed in one is said where it is looked at.
@Suite(.needsTools) struct RecoverCommandTests {
  private func made() throws -> Booth {
    let booth = try Booth()
    try booth.run("setup", "--office", "样例所", "--desk", "A")
    for facts in ["一", "二", "三"] {
      try booth.run("add", "complaint", "--facts", facts, "--consumer-name", "样\(facts)")
    }
    return booth
  }

  private func flip(_ booth: Booth, at place: Int) throws {
    let file = URL(fileURLWithPath: booth.store)
    var bytes = try Data(contentsOf: file)
    bytes[place] ^= 0x10
    try bytes.write(to: file)
  }

  private func cases(_ booth: Booth, _ store: String) throws -> String {
    try booth.run("--store", store, "list", "--format", "jsonl").output
  }

  @Test func aWrongBitInTheSchemaCostsNothing() throws {
    let booth = try made()
    let before = try cases(booth, "desk.db")
    try flip(booth, at: 103)
    #expect(try booth.run("list").code == 74)
    let recovered = try booth.run("recover", "desk.db", "new/desk.db")
    #expect(recovered.code == 0 && recovered.errors.isEmpty, "\(recovered)")
    let told = recovered.output.split(separator: "\n").map(String.init)
    #expect(told.count == 2 && told[0].hasSuffix(" 条记录、3 件、0 份草稿，没有发现缺的"), "\(recovered)")
    #expect(told.last == "新存档 new/desk.db，编号从 A2-0001 往下排；看过再用它，坏的那份先留着", "\(recovered)")
    #expect(try cases(booth, "new/desk.db") == before)
    #expect(try booth.run("--store", "new/desk.db", "check", "--deep").code == 0)
    let added = try booth.run("--store", "new/desk.db", "add", "complaint", "--facts", "四")
    #expect(added.output == "已登记 TS-20260515-A2-0001\n", "\(added)")
    let again = try booth.run("recover", "desk.db", "new/desk.db")
    #expect(again.code == 73, "\(again)")
  }

  /// What is lost is named, filled out of a copy, and known in the new store.
  @Test func aHoleIsNamedAndFilled() throws {
    let booth = try made()
    try booth.run("backup", "copy.db")
    try booth.shell(
      """
      sqlite3 -batch desk.db "DROP TRIGGER event_stays; UPDATE event SET clerk = 'x' WHERE \
      sequence = 3"
      """)
    let holed = try booth.run("recover", "desk.db", "holed.db")
    #expect(holed.code == 1, "\(holed)")
    #expect(holed.output.contains("第 3 条没救回来\n"), "\(holed)")
    #expect(holed.errors == "有 1 处没救回来，有旧备份就加 --from 再救一次\n", "\(holed)")
    let checked = try booth.run("--store", "holed.db", "check", "--deep")
    #expect(checked.code == 0, "\(checked)")
    #expect(checked.output.contains("第 3 条，抢救存档时就缺，不是新的损坏\n没有发现新的损坏\n"), "\(checked)")
    let filled = try booth.run("recover", "desk.db", "filled.db", "--from", "copy.db")
    #expect(filled.code == 0, "\(filled)")
  }

  /// Killed anywhere, nothing half lies under the name, and the next try finds its way.
  @Test(arguments: ["pwrite64", "rename", "fsync"]) func isOneAct(call: String) throws {
    let base = try made()
    try flip(base, at: 103)
    var kills = 0
    for point in stride(from: 1, to: 5_000, by: call == "pwrite64" ? 37 : 1) {
      let booth = try Booth(copying: base)
      let (ending, said) = try booth.run(
        ["recover", "desk.db", "new/desk.db"], killedAt: point, of: call)
      if ending == .finished { break }
      kills += 1
      #expect(said.isEmpty, "\(point): \(said)")
      let isThere = FileManager.default.fileExists(atPath: "\(booth.folder)/new/desk.db")
      if !isThere {
        let again = try booth.run("recover", "desk.db", "new/desk.db")
        #expect(again.code == 0, "\(point): \(again)")
      }
      let checked = try booth.run("--store", "new/desk.db", "check", "--deep")
      #expect(checked.code == 0, "\(point): \(checked)")
      let count = try cases(booth, "new/desk.db").split(separator: "\n").count
      #expect(count == 3, "\(point)")
      #expect(try booth.shell("ls -A new | grep restoring").output.isEmpty)
    }
    #expect(kills > 0)
  }

  /// A sealed row that was changed opens no more: nothing of it is shown, and that is said.
  @Test func aChangedCaseSaysSo() throws {
    let booth = try made()
    try booth.shell(
      """
      sqlite3 -batch desk.db "UPDATE person SET body = substr(body, 1, length(body) - 1) \
        WHERE sequence = (SELECT min(sequence) FROM person)"
      sqlite3 -batch desk.db "UPDATE free_text SET body = CAST(replace(body, '一', '别') AS BLOB)"
      """)
    let shown = try booth.run("show", "1", "--unmask")
    #expect(shown.output.contains("〔被改过〕") && !shown.output.contains("别"), "\(shown)")
    #expect(!shown.output.contains("样一"), "\(shown)")
    let told = shown.errors.split(separator: "\n").map(String.init)
    #expect(
      told.first == "这一件在存档里被改过或坏了，不要照着办，请停用，用 recover 另存一份，有旧备份加 --from", "\(shown)")
    #expect(told.contains { $0.hasSuffix("条个人信息被改过") }, "\(shown)")
    #expect(try booth.run("show", "2").errors.isEmpty)
  }

  @Test func aForeignTriggerIsNamedAndNothingIsSaved() throws {
    let booth = try made()
    try booth.shell(
      """
      sqlite3 -batch desk.db "CREATE TRIGGER evil AFTER INSERT ON event BEGIN DELETE FROM person; END"
      """)
    let added = try booth.run("add", "complaint", "--facts", "四")
    #expect(added.code == 1, "\(added)")
    #expect(added.errors.contains("存档里有别人加的触发器或视图（evil）"), "\(added)")
    let checked = try booth.run("check")
    #expect(checked.code == 1, "\(checked)")
    #expect(
      checked.output == "存档里多出 evil，不是本程序加的，可能是破坏\n", "\(checked)")
    #expect(
      checked.errors == "查出 1 处损坏，请停用，用 recover 另存一份，有旧备份加 --from\n", "\(checked)")
    #expect(try booth.run("recover", "desk.db", "clean.db").code == 0)
    #expect(try booth.run("--store", "clean.db", "add", "complaint", "--facts", "四").code == 0)
  }

  /// Figures out of lists that are wrong are given to nobody: they are made anew first.
  @Test func aDayIsClosedOnWholeListsAlone() throws {
    let booth = try made()
    try booth.shell("sqlite3 -batch desk.db \"UPDATE figure SET count = count + 5\"")
    let closed = try booth.run("close-day", "-o", "pack")
    #expect(closed.code == 0, "\(closed)")
    #expect(closed.output.contains("交接前查出清单与记录不符，已由记录重做\n"), "\(closed)")
    #expect(try booth.run("check", "--deep").code == 0)
    try booth.shell(
      """
      sqlite3 -batch desk.db "DROP TRIGGER event_stays; UPDATE event SET clerk = 'x' WHERE \
      sequence = 3"
      """)
    let refused = try booth.run("close-day", "-o", "other")
    #expect(refused.code == 1, "\(refused)")
    #expect(refused.errors.contains("没有交接"), "\(refused)")
    #expect(!FileManager.default.fileExists(atPath: "\(booth.folder)/other"))
  }
}
