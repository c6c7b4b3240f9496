import Foundation
import PseudoTerminal
import Testing
import Values
import Vocabulary

/// A store that is not the one which the laptop remembers is asked about before anything can be typed into it.
@Suite(.evidence) struct GenerationTests {
  private static let question = "是不是这个存档"

  /// A desk whose store has been put back to what it was two complaints before.
  private func stage() throws -> Stage {
    let stage = try Stage()
    try stage.run("setup", "--office", "样板所", "--venue", "南门广场")
    try stage.run("add", "complaint", "--facts", "第一件")
    #expect(try stage.shell("cd \(stage.folder); cp desk.db old.db").code == 0)
    for _ in 1...2 { try stage.run("add", "complaint", "--facts", "后来的") }
    #expect(try stage.shell("cd \(stage.folder); cp old.db desk.db").code == 0)
    return stage
  }

  @Test func anOlderStoreGoesOnAsTheNextGeneration() throws {
    let stage = try stage()
    let before = try stage.bytes("desk.db")
    let desk = try stage.open()
    try desk.waitFor(GenerationTests.question)
    // Nothing leads anywhere, and it is not the one.
    for key in [NamedKey.function(2), .function(6), .function(9), .enter] {
      desk.strike(key)
      #expect(desk.screen.text.contains(GenerationTests.question))
      #expect(desk.screen.squeezed.contains("先答"))
    }
    desk.strike("1")
    #expect(desk.screen.squeezed.contains("照旧用会把编号再给一次"))
    #expect(try stage.bytes("desk.db") == before)
    desk.strike("2")
    try desk.waitFor(Words.home)
    try desk.openFacts()
    desk.strike("换代以后的一件")
    desk.press(.control("s"))
    try desk.waitFor("A2-0001")
    desk.press(.function(10))
    desk.press(.function(10))
    #expect(desk.waitForEnd() == 0)
    let again = try stage.openSetUp()
    #expect(!again.screen.text.contains(GenerationTests.question))
    #expect(try stage.cases().count == 2)
  }

  @Test(arguments: ["0", "\u{1B}"]) func whoLeavesLeavesAllAsItIs(key: String) throws {
    let stage = try stage()
    let looked = "cd \(stage.folder); ls -A | grep '^desk' | grep -v '\\.lock$'; sha256sum desk.db"
    let before = try stage.shell(looked).output
    let desk = try stage.open()
    try desk.waitFor(GenerationTests.question)
    desk.strike(key)
    #expect(desk.waitForEnd() == 0)
    #expect(try stage.shell(looked).output == before)
  }

  /// Whoever leaves the desk leaves the end of its log signed, and the laptop knows how far it goes.
  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/sqlite3")))
  func whoLeavesTheDeskHasSigned() throws {
    let stage = try Stage()
    let desk = try stage.openSetUp()
    try desk.openFacts()
    desk.strike("一件")
    #expect(try desk.save() == "A-0001")
    #expect(try stage.shell("cd \(stage.folder); cp desk.db old.db").code == 0)
    desk.press(.function(10))
    desk.press(.function(10))
    #expect(desk.waitForEnd() == 0)
    let signed = try stage.shell(
      """
      sqlite3 \(stage.store) "SELECT (SELECT max(sequence) FROM event) = max(sequence) FROM signed_head"
      """)
    #expect(signed.output == "1\n", "\(signed)")
    #expect(try stage.run("check", "--deep").code == 0)
    #expect(try stage.shell("cd \(stage.folder); cp old.db desk.db").code == 0)
    #expect(try stage.run("note", "1", "--text", "又来").code == 65)
  }
}
