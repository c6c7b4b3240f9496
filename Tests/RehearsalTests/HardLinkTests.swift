import Foundation
import PseudoTerminal
import Testing

/// A store that has two names in earnest: one file, beside which two logs could lie.
@Suite(.evidence) struct HardLinkTests {
  private func stage() throws -> Stage {
    let stage = try Stage()
    try stage.run("setup", "--office", "样板所", "--venue", "南门广场")
    try stage.run("add", "complaint", "--facts", "先前的一件")
    try #require(stage.shell("cd \(stage.folder); ln desk.db hard.db").code == 0)
    return stage
  }

  private func add(_ stage: Stage, to name: String) throws -> Stage.Outcome {
    try stage.run("--store", "\(stage.folder)/\(name)", "add", "complaint", "--facts", "由\(name)")
  }

  private func leave(_ desk: TerminalSession) {
    desk.strike("0")
    #expect(desk.waitForEnd() == 0)
  }

  /// While a desk is open by one name nobody writes by the other, and what it saves stays.
  @Test(arguments: [("desk.db", "hard.db"), ("hard.db", "desk.db")])
  func oneFileHasOneWriter(own: String, other: String) throws {
    let stage = try stage()
    stage.store = "\(stage.folder)/\(own)"
    let desk = try stage.open()
    try desk.waitFor(Words.home)
    let refused = try add(stage, to: other)
    #expect(refused.code == 75 && refused.output == "", "\(refused)")
    #expect(refused.errors.contains(other), "\(refused)")
    try desk.openFacts()
    desk.strike("屏幕上的一件")
    #expect(try desk.save() == "A-0002")
    leave(desk)
    let added = try add(stage, to: other)
    #expect(added.output.hasSuffix("A-0003\n"), "\(added)")
    let facts = try stage.cases().compactMap { $0["facts"]?.string }
    #expect(facts.sorted() == ["先前的一件", "屏幕上的一件", "由\(other)"])
    #expect(try stage.run("check", "--deep").code == 0)
  }

  /// Whoever was refused by the other name has taken nothing from the desk: SQLite's lock on the file still holds.
  @Test func aRefusalLeavesTheLocksOfTheDesk() throws {
    let stage = try stage()
    let desk = try stage.open()
    try desk.waitFor(Words.home)
    #expect(try add(stage, to: "hard.db").code == 75)
    // Where nothing is locked, it says "delete".
    let mode = try stage.shell("sqlite3 \(stage.store) 'PRAGMA journal_mode = DELETE'")
    #expect(mode.code != 0 && mode.output == "", "\(mode)")
    leave(desk)
  }

  /// A desk that was killed leaves a log beside its own name: by the other one what stands there would not be seen, and
  /// its number given away again.
  @Test func aLogBesideTheOtherNameIsNotLeftOut() throws {
    let stage = try stage()
    let desk = try stage.open()
    try desk.waitFor(Words.home)
    try desk.openFacts()
    desk.strike("屏幕上的一件")
    #expect(try desk.save() == "A-0002")
    desk.signal(SIGKILL)
    #expect(desk.waitForEnd() == 128 + SIGKILL)
    for words in [["add", "complaint", "--facts", "二"], ["list"], ["check"]] {
      let refused = try stage.shell(
        "\"$DESK\" --store \(stage.folder)/hard.db \(words.joined(separator: " "))")
      #expect(refused.code == 75 && refused.errors.contains("desk.db"), "\(words): \(refused)")
    }
    #expect(try add(stage, to: "desk.db").output.hasSuffix("A-0003\n"))
    #expect(try add(stage, to: "hard.db").output.hasSuffix("A-0004\n"))
    #expect(try stage.cases().count == 4)
    #expect(try stage.run("check", "--deep").code == 0)
  }
}
