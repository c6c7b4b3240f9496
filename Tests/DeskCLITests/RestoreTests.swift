import Foundation
import Testing
import Values
import Vocabulary

/// Taking over a backup and becoming another desk are one act, wherever it is cut short.
@Suite(.needsTools) struct RestoreTests {
  /// What was there before, and how far apart the calls are at which the command is killed.
  struct Course: Sendable, CustomTestStringConvertible {
    var call: String
    var before: [String]
    var testDescription: String { "\(call) \(before)" }
  }

  static let courses = ["pwrite64", "fdatasync", "fsync", "rename", "ftruncate", "unlink"].flatMap {
    call in
    // Nothing; an empty store; one whose making was cut short; a log without its store.
    [
      [], ["desk315 --store new/desk.db list"], ["mkdir new; : > new/desk.db"],
      ["mkdir new; printf stray > new/desk.db-wal"],
    ].prefix(["pwrite64", "rename"].contains(call) ? 4 : 2).map { Course(call: call, before: $0) }
  }

  private func made() throws -> Booth {
    let booth = try Booth()
    try booth.run("setup", "--office", "样例所", "--desk", "A")
    for facts in ["一", "二", "三"] { try booth.run("add", "complaint", "--facts", facts) }
    try booth.run("backup", "copy.db")
    return booth
  }

  private func identity(_ booth: Booth, _ store: String) throws -> String {
    let found = try booth.shell(
      "sqlite3 -readonly \(store) \"SELECT value FROM meta WHERE key = 'desk'\"")
    // A desk without an identity would be unlike every other.
    try #require(found.code == 0 && !found.output.isEmpty, "\(found)")
    return found.output
  }

  /// Whether a kill at one of these calls leaves a whole store under the name; at others it depends on
  /// which of them it was. The name is given by the renaming, which is not carried out; the folder is
  /// synced behind it.
  private static let leavesAWholeOne = ["rename": false, "fsync": true]

  @Test(arguments: courses) func aRestoreCutShortLeavesNoClone(course: Course) throws {
    let base = try made()
    let own = try identity(base, "copy.db")
    var (kills, wasWhole) = (0, false)
    let step = course.call == "pwrite64" ? 23 : 1
    for point in stride(from: 1, to: 5_000, by: step) {
      let booth = try Booth(copying: base)
      try booth.shell("cp \(base.folder)/copy.db .")
      for line in course.before { try booth.shell(line) }
      let (ending, said) = try booth.run(
        ["--store", "new/desk.db", "restore", "copy.db"], killedAt: point, of: course.call)
      if ending == .finished { break }
      kills += 1
      let isWhole = try expectNoClone(booth, own, point)
      #expect(isWhole || said.isEmpty, "\(point): \(said)")
      wasWhole = isWhole || wasWhole
    }
    #expect(kills > 0)
    if let expected = RestoreTests.leavesAWholeOne[course.call] { #expect(wasWhole == expected) }
  }

  /// What lies under the name has another identity, or holds nothing; then it is restored again.
  private func expectNoClone(_ booth: Booth, _ own: String, _ point: Int) throws -> Bool {
    let list = try booth.run("--store", "new/desk.db", "list", "--format", "jsonl")
    #expect(list.code == 0, "\(point): \(list)")
    let count = list.output.split(separator: "\n").count
    #expect([0, 3].contains(count), "\(point): \(list)")
    #expect(try identity(booth, "new/desk.db") != own, "\(point)")
    if count == 0 {
      let again = try booth.run("--store", "new/desk.db", "restore", "copy.db")
      #expect(again.code == 0, "\(point): \(again)")
    }
    #expect(try identity(booth, "new/desk.db") != own, "\(point)")
    let added = try booth.run("--store", "new/desk.db", "add", "complaint", "--facts", "四")
    // Whoever was killed had taken a generation, or not yet.
    let generations = count == 3 ? [2] : [2, 3]
    #expect(generations.map { "A\($0)-0001" }.contains(added.given), "\(point): \(added)")
    #expect(try booth.run("--store", "new/desk.db", "check", "--deep").code == 0, "\(point)")
    #expect(try booth.shell("ls -A new | grep restoring").output.isEmpty)
    return count == 3
  }

  /// No file under a name that a store could have has the old identity at any write.
  @Test func theHiddenFileAloneHasTheOldIdentity() throws {
    let booth = try made()
    let traced = try booth.shell(
      """
      strace -f -y -o trace -e trace=pwrite64,rename,fsync "$DESK" --store new/desk.db restore copy.db
      """)
    #expect(traced.code == 0, "\(traced)")
    let calls = try booth.text("trace").split(separator: "\n")
    let rename = try #require(
      calls.firstIndex { $0.contains("rename(") && $0.contains("restoring") })
    let writes = calls[..<rename].filter { $0.contains("pwrite64(") && $0.contains("/new/desk.db") }
    #expect(!writes.isEmpty && writes.filter { !$0.contains(".lock>") } == [])
    // The bytes are on the disk before the name is, and the name before the answer.
    #expect(calls[..<rename].last { $0.contains("fsync(") }?.contains(".restoring>") == true)
    #expect(calls[rename...].contains { $0.contains("fsync(") && $0.contains("/new>") })
  }

  /// A place that is in use is not taken.
  @Test func aPlaceInUseIsRefused() throws {
    let booth = try made()
    for (line, code) in [
      ("desk315 restore copy.db", 1), ("desk315 --store copy.db restore copy.db", 73),
      ("exec 9>>x.db.lock; flock -x 9; desk315 --store x.db restore copy.db 9>&-", 75),
      ("echo text > y.db; desk315 --store y.db restore copy.db", 65),
      ("sqlite3 z.db 'CREATE TABLE t(a)'; desk315 --store z.db restore copy.db", 65),
    ] {
      let outcome = try booth.shell(line)
      #expect(outcome.code == code, "\(line): \(outcome)")
    }
    #expect(try booth.run("list", "--format", "jsonl").output.split(separator: "\n").count == 3)
  }

  /// It names the letters that the next number has.
  @Test(arguments: [
    ("zh", "已由 copy.db 恢复，编号从 A2-0001 往下排\n"),
    ("en", "restored from copy.db, its numbers begin with A2-0001\n"),
  ])
  func whoRestoresHearsTheNewLetters(language: String, words: String) throws {
    let booth = try made()
    let said = try booth.run("--lang", language, "--store", "new/desk.db", "restore", "copy.db")
    #expect(said.code == 0 && said.output == words, "\(said)")
    let added = try booth.run("--store", "new/desk.db", "add", "complaint", "--facts", "四")
    #expect(added.given == "A2-0001", "\(added)")
  }

  /// A log that lies beside no store is kept, and spoils nothing.
  @Test func aStrayLogIsSetAside() throws {
    let booth = try made()
    try booth.shell("mkdir new; printf stray > new/desk.db-wal; printf old > new/desk.db-shm")
    #expect(try booth.run("--store", "new/desk.db", "restore", "copy.db").code == 0)
    #expect(try booth.text("new/desk.db-wal.left-1") == "stray")
    #expect(try booth.run("--store", "new/desk.db", "check", "--deep").code == 0)
  }
}
