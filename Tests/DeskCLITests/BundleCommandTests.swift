import Foundation
import LineFinding
import Testing
import Values

/// `bundle` as people use it: one stick goes round between two laptops of an office.
@Suite struct BundleCommandTests {
  /// A desk with a case, and a backup of it.
  private static let original = Result {
    let booth = try Booth()
    try booth.shell(
      """
      desk315 setup --office 样板所 --venue 东街 --desk A && \
      desk315 add complaint --facts 坏了 --merchant-name 某店 --consumer-phone 13811119999 && \
      desk315 backup copy.db
      """)
    return booth
  }

  /// A laptop with two stores of one office: the second is made out of the backup of the first, and has its keys.
  private func booth() throws -> Booth {
    let original = try Self.original.get()
    let booth = try Booth(copying: original)
    try booth.shell("cp '\(original.folder)/copy.db' . && desk315 --store two.db restore copy.db")
    try booth.run("--store", "two.db", "setup", "--venue", "西街", "--desk", "B")
    return booth
  }

  @Test func aStickGoesRound() throws {
    let booth = try booth()
    #expect(try booth.run("amend", "1", "--merchant-name", "甲店").code == 0)
    #expect(try booth.run("--store", "two.db", "amend", "1", "--merchant-name", "乙店").code == 0)
    let written = try booth.run("bundle", "write", "one.bundle")
    #expect(written.code == 0 && written.output.hasSuffix("读回查过，可以拔盘了\n"))
    let read = try booth.run("--store", "two.db", "bundle", "read", "one.bundle")
    #expect(read.code == 0)
    let first = try #require(read.output.wholeMatch(of: /new (\d+) known (\d+) waiting 0\n/))
    #expect((Int(first.1) ?? 0) > 0)
    let again = try booth.run("--store", "two.db", "bundle", "read", "one.bundle")
    #expect(again.output.lines(with: "new 0 known ").count == 1)
    // What the other lacks alone goes back.
    try booth.run("--store", "two.db", "bundle", "write", "two.bundle", "--for", "A")
    #expect(try booth.run("bundle", "read", "two.bundle").code == 0)
    for store in [booth.store, "two.db"] {
      let listed = try booth.run("--store", store, "list", "--contested", "--format", "csv").output
      #expect(listed.lines(with: "A-0001").count == 1)
      let shown = try booth.run("--store", store, "show", "1").output
      #expect(shown.lines(with: "两台写得不一样").count == 1)
    }
    let settled = try booth.run("bundle", "settle", "1", "--why", "看过票")
    #expect(settled.output == "A-0001：已认定\n")
    try booth.run("bundle", "write", "three.bundle", "--for", "B2")
    try booth.run("--store", "two.db", "bundle", "read", "three.bundle")
    #expect(
      try booth.run("--store", "two.db", "list", "--contested", "--format", "jsonl").output == "")
    #expect(try booth.run("bundle", "settle", "1", "--why", "x").code == 1)
  }

  /// Files of evidence go along in a folder beside, and go with the person on each desk. What lies there and nobody
  /// names is not taken.
  @Test func evidenceGoesAlong() throws {
    let booth = try booth()
    try booth.write("小票上的字", to: "小票.txt")
    #expect(try booth.run("attach", "1", "小票.txt").code == 0)
    let written = try booth.run("bundle", "write", "one.bundle")
    #expect(written.code == 0)
    #expect(written.errors == "证据文件 1 个在 one.bundle.evidence，要一起带走\n", "\(written)")
    try booth.shell("printf x > one.bundle.evidence/$(printf '%064d' 0)")
    #expect(try booth.shell("grep -rl 小票 one.bundle.evidence").output == "")
    try booth.shell("mv one.bundle.evidence away")
    let without = try booth.run("--store", "two.db", "bundle", "read", "one.bundle")
    #expect(without.errors.lines(with: "还缺证据文件 1 个").count == 1, "\(without)")
    #expect(try booth.run("--store", "two.db", "evidence", "1", "-o", "none").code != 0)
    try booth.shell("mv away one.bundle.evidence")
    for told in [["one.bundle：收下证据文件 1 个"], []] {
      let read = try booth.run("--store", "two.db", "bundle", "read", "one.bundle")
      #expect(read.code == 0 && read.errors.lines(with: "证据文件") == told, "\(read)")
    }
    #expect(try booth.run("--store", "two.db", "evidence", "1", "-o", "out").code == 0)
    #expect(try booth.text("out/1-小票.txt") == "小票上的字")
    #expect(try booth.shell("ls two.db.evidence").output.split(separator: "\n").count == 1)
    #expect(try booth.run("erase", "1", "--why", "本人要求").code == 0)
    try booth.run("bundle", "write", "two.bundle")
    #expect(try booth.run("--store", "two.db", "bundle", "read", "two.bundle").code == 0)
    #expect(try booth.shell("ls two.db.evidence desk.db.evidence | grep -v :").output == "\n")
  }

  /// Both say the same of the cases of both.
  @Test func totalsAreThoseOfBothDesksAfterwards() throws {
    let booth = try booth()
    try booth.run("add", "complaint", "--facts", "一", "--merchant-name", "某店")
    try booth.run("--store", "two.db", "add", "report", "--facts", "二")
    try booth.run("bundle", "write", "one.bundle")
    try booth.run("--store", "two.db", "bundle", "write", "two.bundle")
    try booth.run("--store", "two.db", "bundle", "read", "one.bundle")
    try booth.run("bundle", "read", "two.bundle")
    let totals = try [booth.store, "two.db"].map { store in
      try JSON.parse(try booth.run("--store", store, "totals", "--format", "json").output)["cases"]
    }
    #expect(totals[0] == totals[1])
    #expect(totals[0]?["complaint"]?["registered"] == 2)
    #expect(totals[0]?["report"]?["registered"] == 1)
  }

  /// Two desks that see one folder come to the same by looking into it in turn.
  @Test func aSharedFolderIsEnough() throws {
    let booth = try booth()
    try booth.run("add", "complaint", "--facts", "一", "--merchant-name", "某店")
    try booth.run("--store", "two.db", "add", "report", "--facts", "二")
    try booth.shell("mkdir share && echo half > share/desk315-C.bundle")
    for store in [booth.store, "two.db", booth.store] {
      #expect(try booth.run("--store", store, "bundle", "watch", "share", "--once").code == 0)
    }
    let lists = try [booth.store, "two.db"].map { store in
      try booth.run("--store", store, "list", "--format", "jsonl").output
    }
    #expect(lists[0] == lists[1] && lists[0].lines(with: "number").count == 3)
    // A folder that is gone is told, and is no fault of the store.
    let told = try booth.run("bundle", "watch", "none", "--once")
    #expect(told.code == 0 && told.errors.lines(with: "none：不在了").count == 1)
  }

  @Test func whatIsNoBundleLeavesTheStoreAsItWas() throws {
    let booth = try booth()
    try booth.run("bundle", "write", "one.bundle")
    try booth.shell("head -c 200 one.bundle > cut.bundle; echo nothing > none.bundle")
    for name in ["cut", "none"] {
      let told = try booth.run("--store", "two.db", "bundle", "read", "\(name).bundle")
      #expect(told.code == 65 && told.output == "")
    }
    #expect(try booth.run("--store", "two.db", "bundle", "read", "gone.bundle").code == 66)
    #expect(try booth.run("bundle", "write", booth.store).code == 73)
    #expect(try booth.run("bundle", "write", "x", "--for", "Z").code == 65)
    #expect(try booth.run("bundle", "write", "x", "--for", "B", "--has", "00000000").code == 64)
  }

  /// Killed at whatever write, the store has all of a bundle or nothing, and reading it again brings the rest.
  @Test func aKillInTheMiddleOfReadingLeavesAllOrNothing() throws {
    let booth = try booth()
    for _ in 0..<5 { try booth.run("add", "complaint", "--facts", "坏了", "--merchant-name", "某店") }
    try booth.run("bundle", "write", "one.bundle")
    let command = ["--store", "two.db", "bundle", "read", "one.bundle"]
    try booth.shell("cp two.db before.db && cp -r .state .before")
    let calls = try booth.calls(of: "pwrite64", in: command).count
    #expect(calls > 4)
    let after = try count(booth)
    for point in stride(from: 1, through: calls, by: max(1, calls / 12)) {
      // What the laptop remembers goes back along with the store.
      try booth.shell(
        "rm -rf two.db* .two.db* .state && cp before.db two.db && cp -r .before .state")
      _ = try booth.run(command, killedAt: point, of: "pwrite64")
      #expect(try [1, after].contains(count(booth)))
      #expect(try booth.run("--store", "two.db", "check", "--deep").code == 0)
      #expect(try booth.run(command).code == 0)
      #expect(try count(booth) == after)
    }
  }

  private func count(_ booth: Booth) throws -> Int {
    try booth.run("--store", "two.db", "list", "--format", "jsonl").output.split(separator: "\n")
      .count
  }
}
