import Casework
import Foundation
import Testing
import Values
import Vocabulary

extension Trait where Self == ConditionTrait {
  /// Of tests that look at the program from outside.
  static var needsTools: Self {
    .enabled(if: DurabilityTests.hasTools, "strace or sqlite3 is not installed")
  }
}

/// What was acknowledged is there, whatever happens to the program.
@Suite(.serialized) struct DurabilityTests {
  /// The ledger of acknowledgements: what was read from standard output before the kill.
  @Test func nothingAcknowledgedIsLost() throws {
    let booth = try Booth()
    try booth.run("setup", "--office", "样例所")
    var acknowledged: [String] = []
    var killed = 0
    // The moments close in from both sides on the end of a run, where the save is, however fast this
    // machine is just now.
    var delay: UInt32 = 2000
    let wanted = isWhole ? 125 : 12
    while killed < wanted || acknowledged.count < wanted {
      let answer = try killedAdd(booth, afterMicroseconds: delay)
      acknowledged += answer
      if answer.isEmpty { killed += 1 }
      delay = answer.isEmpty ? delay + delay / 4 : delay - delay / 5
    }
    let list = try booth.run("list", "--format", "jsonl")
    #expect(list.code == 0, "\(list.code) \(list.errors)")
    let kept = try list.output.split(separator: "\n").map {
      try JSON.parse(String($0))["number"]?.string ?? ""
    }
    #expect(Set(kept).count == kept.count)
    #expect(Set(acknowledged).isSubset(of: Set(kept)), "\(acknowledged) \(kept)")
    let check = try booth.run("check", "--deep")
    #expect(check.code == 0, "\(check.code) \(check.errors)")
    tell(killed + acknowledged.count, "kills of a command")
  }

  /// Starts `add`, kills it at the moment that is tried, and returns the numbers it had printed until then.
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

  /// Ways of recording something, with what stands before each answer.
  static let saves = [
    "add complaint --facts 二", "note 1 --text 又来", "withdraw 1", "tally leaflets 5500多份",
    "undo", "redo", "setup --office 样例所", "show 1 --unmask", "import more.jsonl",
  ]

  @Test(.needsTools) func everySaveIsSyncedBeforeItIsAcknowledged() throws {
    let syncs = try syncsOfSaves(by: Booth.program)
    #expect(syncs.count == DurabilityTests.saves.count)
    #expect(syncs.allSatisfy { $0 >= 1 }, "\(syncs)")
  }

  /// The same program with one word of it changed: the judge must see the difference.
  @Test(.needsTools) func theJudgeSeesAProgramThatDoesNotSync() throws {
    let booth = try Booth()
    let forgetful = "\(booth.folder)/forgetful"
    let changed = try booth.shell(
      """
      LC_ALL=C sed 's/PRAGMA synchronous = FULL/PRAGMA synchronous = 1   /' "$DESK" > \(forgetful)
      chmod 700 \(forgetful); cmp -l "$DESK" \(forgetful) | wc -l
      """)
    #expect(changed.output == "4\n", "\(changed)")
    let syncs = try syncsOfSaves(by: forgetful)
    #expect(syncs == DurabilityTests.saves.map { _ in 0 })
  }

  /// And on SQLite's own shell, so that what the judge counts is what SQLite promises.
  @Test(.needsTools, arguments: [("FULL", 1), ("NORMAL", 0)])
  func theJudgeSeesWhatSQLiteDoes(mode: String, count: Int) throws {
    let booth = try Booth()
    try booth.shell("sqlite3 x.db 'PRAGMA journal_mode=WAL; CREATE TABLE t(a)'")
    let sql = "PRAGMA synchronous=\(mode); INSERT INTO t VALUES (2); SELECT 315;"
    // Line by line, so that the answer does not wait for the checkpoint of closing.
    let trace = try traced(booth, ["stdbuf -oL sqlite3 -batch x.db \"\(sql)\""])
    #expect(try booth.text("answer") == "315\n")
    #expect(syncsBeforeAnswers(trace) == [count], "\(trace)")
  }

  /// Records in all ways with a program, and counts for each how often the log was synced.
  private func syncsOfSaves(by program: String) throws -> [Int] {
    let booth = try Booth()
    try booth.run("add", "complaint", "--facts", "一")
    try booth.write(#"{"kind":"report","facts":"三"}"#, to: "more.jsonl")
    let trace = try traced(booth, DurabilityTests.saves.map { "\(program) \($0)" })
    return syncsBeforeAnswers(trace)
  }

  /// The system calls of some commands, one after the other, that write and sync.
  private func traced(_ booth: Booth, _ commands: [String]) throws -> [String] {
    try booth.write(commands.joined(separator: "\n"), to: "commands")
    try booth.shell(
      "strace -f -y -o trace -e trace=execve,write,pwrite64,fdatasync,fsync sh commands > answer")
    return try booth.text("trace").split(separator: "\n").map(String.init)
  }

  /// For every process that answered: how often the log was synced between the last bytes written
  /// to it and the first byte of the answer.
  private func syncsBeforeAnswers(_ trace: [String]) -> [Int] {
    let calls = Dictionary(grouping: trace) { $0.prefix { $0 != " " } }
    let answers = calls.values.compactMap { calls -> (pid: Substring, syncs: Int)? in
      guard let answer = calls.firstIndex(where: { $0.contains("write(1<") }) else { return nil }
      let before = calls[..<answer]
      let isOfLog = { (call: String, name: String) in call.contains(name) && call.contains("-wal>")
      }
      let written = before.lastIndex { isOfLog($0, "pwrite64(") } ?? before.startIndex
      return (calls[0].prefix { $0 != " " }, before[written...].count { isOfLog($0, "sync(") })
    }
    return answers.sorted { (Int($0.pid) ?? 0) < (Int($1.pid) ?? 0) }.map(\.syncs)
  }

  @Test func twoWritersWaitAndAScreenIsRespected() throws {
    let booth = try Booth()
    try booth.run("setup", "--office", "样例所")
    let both = try booth.shell(
      "for i in 1 2 3 4; do desk315 add complaint --facts $i & done; wait; desk315 list --format jsonl | wc -l"
    )
    #expect(both.output.hasSuffix("4\n"), "\(both)")
    let held = try booth.shell(
      """
      exec 9>>desk.db.lock; flock -x 9; echo "4711 1778810400 screen" > desk.db.lock
      for words in "add complaint --facts x" "show 1 --unmask" "list --unmask" undo rebuild \
        "totals --given-to x" "export --unmask x.jsonl" "print 1 --form slip" "erase 1 --why x" "setup --office x" \
        "backup b.db"; do
        desk315 $words 2>&1 9>&-; echo code $?
      done
      for words in "show 1" totals check "export x.csv" setup; do
        desk315 $words > /dev/null 9>&- || echo refused $words
      done
      desk315 list --format jsonl 9>&- | wc -l
      """)
    #expect(held.output.matches(of: /code 75/).count == 11, "\(held)")
    #expect(!held.output.contains("refused"), "\(held)")
    #expect(held.output.contains("4711") && held.output.contains("10:00"))
    #expect(held.output.hasSuffix("4\n"))
  }
}
