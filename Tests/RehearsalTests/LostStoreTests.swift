import Casework
import Foundation
import PseudoTerminal
import Testing
import Values
import Vocabulary

/// The store is taken away or changed while somebody sits at the desk.
@Suite(.evidence) struct LostStoreTests {
  private static let text = "存档不见的时候正写到这里，一个字也不能少"

  /// What is done in another window, and the words for it.
  static let deeds: [(line: String, words: String)] = [
    ("rm desk.db", "存档不见了"), ("mv desk.db away.db", "存档不见了"), ("mv ../box ../away", "存档不见了"),
    ("mv other.db desk.db", "换成了别的文件"), ("cp other.db desk.db", "被别的程序改动了"),
    ("rm desk.db-wal", "附属文件"),
  ]

  private func stage() throws -> Stage {
    let stage = try Stage()
    stage.store = "\(stage.folder)/box/desk.db"
    try stage.run("setup", "--office", "样板所", "--venue", "南门广场")
    try stage.run("add", "complaint", "--facts", "先前的一件")
    try stage.run("--store", "\(stage.folder)/box/other.db", "add", "complaint", "--facts", "别处的一件")
    return stage
  }

  private func halfTyped(_ stage: Stage) throws -> TerminalSession {
    let desk = try stage.open()
    try desk.waitFor(Words.home)
    try desk.openFacts()
    desk.strike("关掉之前存上的一件")
    #expect(try desk.save() == "A-0002")
    try desk.openFacts()
    try desk.strike(whole: LostStoreTests.text)
    return desk
  }

  /// The facts of all cases and forms in the file that was written, read by way of a new store.
  private func rescued(_ stage: Stage) throws -> (cases: [String], drafts: [String]) {
    let folder = "\(stage.folder)/三一五"
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(files.count == 1, "\(files)")
    let file = "\(folder)/\(files.first ?? "")"
    stage.store = "\(stage.folder)/new/desk.db"
    let taken = try stage.run(file.hasSuffix(".db") ? "restore" : "import", file)
    #expect(taken.code == 0, "\(taken)")
    #expect(try stage.run("check", "--deep").code == 0)
    let cases = try stage.cases().map { $0["facts"]?.string ?? "" }
    return (cases.sorted(), try stage.drafts().map { $0.entries["facts"] ?? "" })
  }

  @Test(arguments: deeds.map(\.line)) func nothingIsSaidToBeSaved(line: String) throws {
    let words = try #require(LostStoreTests.deeds.first { $0.line == line }).words
    let stage = try stage()
    let desk = try halfTyped(stage)
    #expect(try stage.shell("cd \(stage.folder)/box; \(line)").code == 0)
    let before = desk.acknowledged
    desk.press(.control("s"))
    try desk.wait(for: words) { $0.screen.squeezed.contains(words) }
    #expect(desk.screen.text.contains("存档没有了"))
    #expect(desk.acknowledged == before || desk.acknowledged == nil)
    desk.strike("0")
    try desk.wait(for: "a warning") { $0.screen.squeezed.contains("还没有另存") }
    desk.strike(.escape)
    try desk.wait(for: "the form") { $0.screen.squeezed.contains(LostStoreTests.text) }
    desk.press(.control("s"))
    try desk.waitFor("存档没有了")
    desk.strike("1")
    try desk.wait(for: "the new file") { $0.screen.squeezed.contains("已另存") }
    desk.strike("0")
    #expect(desk.waitForEnd() == 0)
    let found = try rescued(stage)
    // Of a store that something was written into at least what is typed is kept.
    let all = found.cases + found.drafts
    #expect(all.contains(LostStoreTests.text), "\(found)")
    if words != "被别的程序改动了" { #expect(found.cases == ["先前的一件", "关掉之前存上的一件"].sorted()) }
  }

  /// A command that has the store open while it waits for its records.
  @Test(arguments: deeds.map(\.line)) func aCommandDoesNotSayThatItSaved(line: String) throws {
    let words = try #require(LostStoreTests.deeds.first { $0.line == line }).words
    let stage = try stage()
    let outcome = try stage.shell(
      """
      cd \(stage.folder)/box; mkfifo ../in
      "$DESK" import - --format jsonl < ../in & exec 3> ../in
      until ls -l /proc/$!/fd | grep -q desk.db-wal && \
        [ "$(cut -d' ' -f3 /proc/$!/stat)" = S ]; do :; done
      \(line); echo '{"kind":"report","facts":"又一件"}' >&3; exec 3>&-; wait $!
      """)
    #expect(outcome.code == 74 && outcome.output == "", "\(outcome)")
    #expect(outcome.errors.contains(words) && outcome.errors.contains("desk.db"), "\(outcome)")
  }

  /// Home says it, and leaving is no way to lose everything without a word.
  @Test func homeSaysItAndLeavingAsks() throws {
    let stage = try stage()
    let desk = try halfTyped(stage)
    desk.strike(.escape)
    try desk.waitFor(Words.home)
    try stage.shell("rm -r \(stage.folder)/box")
    desk.strike("6")
    desk.strike(.escape)
    try desk.waitFor(Words.home)
    try desk.wait(for: "the loss on home") { $0.screen.lines[1].contains("存档不见了") }
    desk.strike("0")
    try desk.waitFor("存档没有了")
    desk.strike("1")
    try desk.wait(for: "the new file") { $0.screen.squeezed.contains("已另存") }
    desk.strike("0")
    #expect(desk.waitForEnd() == 0)
    let found = try rescued(stage)
    #expect(found.cases == ["先前的一件", "关掉之前存上的一件"].sorted())
    #expect(found.drafts == [LostStoreTests.text])
  }

  /// Nobody can be asked when the window is closed.
  @Test func aClosedWindowWritesWhatIsKnown() throws {
    let stage = try stage()
    let desk = try halfTyped(stage)
    try stage.shell("rm -r \(stage.folder)/box")
    desk.signal(SIGTERM)
    #expect(desk.waitForEnd() == 128 + SIGTERM)
    let found = try rescued(stage)
    #expect(found.cases == ["先前的一件", "关掉之前存上的一件"].sorted())
    #expect(found.drafts == [LostStoreTests.text])
  }
}
