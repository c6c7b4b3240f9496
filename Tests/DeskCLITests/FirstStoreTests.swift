import Foundation
import Testing
import Values
import Vocabulary

/// A store is made under a hidden name: a first start that ends anywhere leaves no file, an empty one or a whole store,
/// and the next one goes on by itself.
@Suite(.needsTools) struct FirstStoreTests {
  /// A first start, and the call at which it is killed.
  struct Course: Sendable, CustomTestStringConvertible {
    let command: String
    let call: String
    var testDescription: String { "\(command) at \(call)" }
  }

  private static let commands = ["setup --office 样例所", "add complaint --facts 一", "list"]

  static let courses = commands.flatMap { command in
    ["pwrite64", "fdatasync", "fsync", "rename", "ftruncate", "unlink", "openat"].map {
      Course(command: command, call: $0)
    }
  }

  /// How far apart the calls are at which it is killed.
  private static let steps = ["pwrite64": 7, "openat": 5]

  @Test(arguments: courses) func theNextStartGoesOn(course: Course) throws {
    let words = course.command.split(separator: " ").map(String.init)
    let step = isWhole ? 1 : Self.steps[course.call] ?? 1
    var kills = 0
    for point in stride(from: 1, to: 2_000, by: step) {
      let booth = try Booth()
      let (ending, _) = try booth.run(words, killedAt: point, of: course.call)
      if ending == .finished { break }
      kills += 1
      let added = try booth.run("add", "complaint", "--facts", "以后")
      #expect(added.code == 0, "\(point): \(added)")
      let checked = try booth.run("check", "--deep")
      #expect(checked.code == 0, "\(point): \(checked)")
      #expect(try booth.shell("ls -A | grep -e restoring -e left-").output == "", "\(point)")
    }
    #expect(kills > 0)
  }

  /// Under the name of the store nothing is written before it is whole and on the disk: a power cut tears no head.
  @Test(arguments: ["", ": > desk.db; chmod 600 desk.db"])
  func theHiddenFileAloneIsHalfMade(before: String) throws {
    let booth = try Booth()
    if !before.isEmpty { try booth.shell(before) }
    let traced = try booth.shell(
      """
      strace -f -y -o trace -e trace=pwrite64,rename,fsync "$DESK" setup --office 样例所
      """)
    #expect(traced.code == 0, "\(traced)")
    let calls = try booth.text("trace").split(separator: "\n")
    let rename = try #require(
      calls.firstIndex { $0.contains("rename(") && $0.contains(".desk.db.restoring") })
    let writes = calls[..<rename].filter { $0.contains("pwrite64(") && $0.contains("/desk.db") }
    #expect(writes.filter { !$0.contains(".lock>") } == [])
    #expect(calls[..<rename].contains { $0.contains("fsync(") && $0.contains(".restoring>") })
    #expect(calls[rename...].contains { $0.contains("fsync(") && $0.contains("\(booth.folder)>") })
  }

  /// An empty file that has two names is filled where it lies: by either it is one store.
  @Test func anEmptyFileKeepsItsOtherName() throws {
    let booth = try Booth()
    try booth.shell(": > desk.db; chmod 600 desk.db; ln desk.db other.db")
    #expect(try booth.run("setup", "--office", "样例所").code == 0)
    #expect(try booth.shell("cmp desk.db other.db").code == 0)
  }

  /// What lies beside a store that is gone is not taken for the log of the new one.
  @Test func aLogOfAStoreThatIsGoneIsSetAside() throws {
    let booth = try Booth()
    try booth.shell("printf stray > desk.db-wal; printf stray > desk.db-journal")
    #expect(try booth.run("add", "complaint", "--facts", "一").code == 0)
    #expect(try booth.text("desk.db-wal.left-1") == "stray")
    #expect(try booth.text("desk.db-journal.left-1") == "stray")
    #expect(try booth.run("check", "--deep").code == 0)
  }
}
