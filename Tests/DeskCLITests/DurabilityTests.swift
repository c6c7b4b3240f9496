import Casework
import Foundation
import Testing

/// What was acknowledged is there, whatever happens to the program.
@Suite(.serialized) struct DurabilityTests {
  /// The ledger of acknowledgements: what was read from standard output before the kill.
  @Test func nothingAcknowledgedIsLost() throws {
    let booth = try Booth()
    try booth.run("setup", "--office", "样例所")
    var acknowledged: [String] = []
    for round in 0..<40 {
      let words = try killedAdd(booth, afterMicroseconds: UInt32(5000 + round * 4000))
      acknowledged += words
    }
    try acknowledged.append(booth.run("add", "complaint", "--facts", "最后").lastWord)
    let kept = try booth.run("list", "--format", "jsonl").output.split(separator: "\n").map {
      try JSON.parse(String($0))["number"]?.string ?? ""
    }
    #expect(Set(kept).count == kept.count)
    #expect(Set(acknowledged).isSubset(of: Set(kept)), "\(acknowledged) \(kept)")
    #expect(acknowledged.count > 1)
    #expect(try booth.run("check", "--deep").code == 0)
  }

  /// Starts `add`, kills it after a while, and returns the numbers it had printed until then.
  private func killedAdd(_ booth: Booth, afterMicroseconds delay: UInt32) throws -> [String] {
    let answer = "\(booth.folder)/answer-\(UUID().uuidString)"
    let child = try Child(
      Booth.program, ["add", "complaint", "--facts", "一件"], environment: booth.variables,
      folder: booth.folder, files: ["/dev/null", answer, "/dev/null"])
    usleep(delay)
    child.end()
    _ = child.wait()
    let text = try booth.text(answer)
    // A number is acknowledged when its line is complete.
    return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .compactMap { $0.split(separator: " ").last.map(String.init) }
  }

  static let hasTools = ["/usr/bin/strace", "/usr/bin/sqlite3"].allSatisfy {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  @Test(.enabled(if: hasTools)) func aSaveIsSyncedBeforeItIsAcknowledged() throws {
    let booth = try Booth()
    try booth.run("add", "complaint", "--facts", "一")
    let trace = try traced(booth, "desk315=\"$DESK\"; \"$DESK\" add complaint --facts 二")
    #expect(isSyncedBeforeAnswer(trace), "\(trace)")
  }

  /// The same judge on SQLite's own shell: it must see the difference that `synchronous` makes.
  @Test(.enabled(if: hasTools), arguments: [("FULL", true), ("NORMAL", false)])
  func theJudgeSeesASaveThatIsNotSynced(mode: String, isSynced: Bool) throws {
    let booth = try Booth()
    _ = try booth.shell("sqlite3 x.db 'PRAGMA journal_mode=WAL; CREATE TABLE t(a); INSERT INTO t VALUES (1)'")
    let sql = "PRAGMA synchronous=\(mode); INSERT INTO t VALUES (2); SELECT 'done';"
    let trace = try traced(booth, "sqlite3 x.db \"\(sql)\"")
    #expect(isSyncedBeforeAnswer(trace) == isSynced, "\(trace)")
  }

  private func traced(_ booth: Booth, _ command: String) throws -> [String] {
    _ = try booth.shell(
      "strace -f -y -o trace -e trace=write,pwrite64,fdatasync,fsync sh -c '\(command)' > answer")
    return try booth.text("trace").split(separator: "\n").map(String.init)
  }

  /// Whether the last bytes written to the log were synced before anything was answered.
  private func isSyncedBeforeAnswer(_ trace: [String]) -> Bool {
    guard let answer = trace.firstIndex(where: { $0.contains("write(1<") }) else { return false }
    let before = trace[..<answer]
    guard let written = before.lastIndex(where: { $0.contains("pwrite64") && $0.contains("-wal>") })
    else { return false }
    return before[written...].contains { $0.contains("sync(") && $0.contains("-wal>") }
  }

  @Test func twoWritersWaitAndAScreenIsRespected() throws {
    let booth = try Booth()
    try booth.run("setup", "--office", "样例所")
    let both = try booth.shell(
      "for i in 1 2 3 4; do desk315 add complaint --facts $i & done; wait; desk315 list --format jsonl | wc -l")
    #expect(both.output.hasSuffix("4\n"), "\(both)")
    let held = try booth.shell(
      """
      exec 9>>desk.db.lock; flock -x 9; echo "4711 1778810400 screen" > desk.db.lock
      desk315 add complaint --facts x 2>&1 9>&-; echo code $?
      desk315 list --format jsonl 9>&- | wc -l
      """)
    #expect(held.output.contains("code 75"), "\(held)")
    #expect(held.output.contains("4711") && held.output.contains("10:00"))
    #expect(held.output.hasSuffix("4\n"))
  }
}
