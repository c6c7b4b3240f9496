import Foundation
import LineFinding
import Testing
import Values
import Vocabulary

/// A store of an older version under a command that is killed, or whose disk fails: it is what it was, or a whole one
/// of this version.
@Suite(.needsTools) struct OlderStoreTests {
  private static let fixture = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Fixtures/store-of-november-2026.db").path
  private static let list = ["list", "--format", "jsonl", "--sort", "arrival", "--limit", "500"]

  private func older() throws -> Booth {
    let booth = try Booth(now: "2027-03-25T18:00:00+08:00")
    try booth.shell("cp \(OlderStoreTests.fixture) desk.db && chmod 600 desk.db")
    return booth
  }

  /// What the head of the file says, with nothing opened.
  private func version(of booth: Booth) throws -> String {
    try booth.shell("od -An -tu1 -j63 -N1 desk.db").output.filter { $0.isNumber }
  }

  private func expectUntouched(_ booth: Booth, _ note: String) throws {
    #expect(try booth.shell("cmp desk.db \(OlderStoreTests.fixture)").code == 0, "\(note)")
    try expectNothingLeft(booth, note)
  }

  private func expectNothingLeft(_ booth: Booth, _ note: String) throws {
    #expect(try booth.shell("ls -A | grep restoring").output == "", "\(note)")
  }

  /// Calls of the system, and how far apart those are at which the command is killed.
  static let calls = [
    ("pwrite64", 11), ("fsync", 1), ("fdatasync", 1), ("rename", 1), ("unlink", 1),
    ("ftruncate", 1),
  ]

  @Test(arguments: calls.indices) func whoeverIsKilledLeavesAWholeStore(of place: Int) throws {
    let (call, step) = OlderStoreTests.calls[place]
    let base = try older()
    let listed = try Booth(copying: base).run(OlderStoreTests.list).output
    #expect(listed.count > 1000)
    var versions: [String: Int] = [:]
    for point in stride(from: 1, to: 6_000, by: step) {
      let booth = try Booth(copying: base)
      let (ending, _) = try booth.run(OlderStoreTests.list, killedAt: point, of: call)
      if ending == .finished { break }
      versions[try version(of: booth), default: 0] += 1
      #expect(try booth.run(OlderStoreTests.list).output == listed, "\(call) \(point)")
      let check = try booth.run("check", "--deep")
      #expect(check.code == 0, "\(call) \(point): \(check)")
      try expectNothingLeft(booth, "\(call) \(point)")
    }
    #expect(Set(versions.keys).isSubset(of: ["4", "6"]), "\(versions)")
    if call == "pwrite64" {
      // Some came before the new file had its name, and some behind it.
      #expect(versions["4", default: 0] > 5 && versions["6", default: 0] > 5, "\(versions)")
    }
  }

  @Test(arguments: [("pwrite64", "ENOSPC", 9), ("fsync", "EIO", 1), ("rename", "EIO", 1)])
  func aDiskThatFailsLeavesTheOldStore(call: String, error: String, step: Int) throws {
    let base = try older()
    let points = try Booth(copying: base).calls(of: call, in: OlderStoreTests.list).enumerated()
      .filter { $0.element.contains(".restoring") }.map { $0.offset + 1 }
    #expect(!points.isEmpty)
    for point in points.enumerated().filter({ $0.offset % step == 0 }).map(\.element) {
      let booth = try Booth(copying: base)
      let outcome = try booth.run(OlderStoreTests.list, failing: call, with: error, at: point)
      #expect(outcome.code == 73 && outcome.output == "", "\(call) \(point): \(outcome)")
      #expect(outcome.errors.contains("desk.db：写不了（"), "\(call) \(point): \(outcome)")
      try expectUntouched(booth, "\(call) \(point)")
      #expect(try booth.run("check", "--deep").code == 0, "\(call) \(point)")
      #expect(try version(of: booth) == "6")
    }
  }

  @Test(.enabled(if: OutputTests.canMount, "mounting a small disk needs root"))
  func roomIsAskedFirst() throws {
    let booth = try older()
    let script = """
      mkdir small && mount -t tmpfs -o size=700k tmpfs small && cp desk.db small || exit 99
      desk315 --store small/desk.db list; code=$?
      cmp desk.db small/desk.db || exit 98
      ls -A small | grep restoring && exit 97
      mount -o remount,size=4m small; desk315 --store small/desk.db check --deep || exit 96
      exit $code
      """
    try booth.write("desk315() { \"$DESK\" \"$@\"; }\n\(script)", to: "script")
    let outcome = try booth.shell("unshare -m sh script")
    #expect(outcome.code == 73, "\(outcome)")
    let refusal = "small/desk.db：转换旧版本的存档要 1 MB，磁盘只剩 0 MB，请腾出空间再打开"
    #expect(outcome.errors.lines(with: "转换") == [refusal], "\(outcome)")
  }

  @Test(arguments: [
    "clerk = 'x' WHERE sequence = 7", "body = replace(body, ':', ' ') WHERE sequence = 3",
    "hash = zeroblob(32) WHERE sequence = 9", "previous_hash = zeroblob(32) WHERE sequence = 11",
  ])
  func whatIsDamagedIsNamedAndLeftAsItIs(change: String) throws {
    let booth = try older()
    try booth.shell(
      """
      sqlite3 desk.db "DROP TRIGGER event_stays; UPDATE event SET \(change)"; cp desk.db was
      """)
    let sequence = try #require(change.split(separator: " ").last)
    for command in [OlderStoreTests.list, ["check"], ["rebuild"]] {
      let outcome = try booth.run(command)
      #expect(outcome.code == 1 && outcome.output == "", "\(outcome)")
      #expect(outcome.errors.contains(" 第 \(sequence) 条"), "\(outcome)")
      #expect(outcome.errors.contains("没有动它"), "\(outcome)")
      #expect(try booth.shell("cmp desk.db was").code == 0)
      try expectNothingLeft(booth, change)
    }
  }

  /// By the other name the old one would go on, of the same desk.
  @Test func oneWithTwoNamesIsNotBroughtOver() throws {
    let booth = try older()
    try booth.shell("ln desk.db other.db")
    let outcome = try booth.run(OlderStoreTests.list)
    #expect(outcome.code == 75 && outcome.errors.contains("硬链接"), "\(outcome)")
    try expectUntouched(booth, "two names")
    try booth.shell("rm other.db")
    #expect(try booth.run("check", "--deep").code == 0)
  }

  /// Whoever may read the old one may read the new one, and nobody else.
  @Test func theNewFileIsItsOwnersAlone() throws {
    let booth = try older()
    try booth.shell("chmod 644 desk.db")
    try booth.run(OlderStoreTests.list)
    #expect(try booth.shell("stat -c %a desk.db").output == "600\n")
  }
}
