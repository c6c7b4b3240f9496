import Casework
import Foundation
import PseudoTerminal
import Randomness
import Testing
import Values
import Vocabulary

/// Two screens and any number of commands on one store.
@Suite(.evidence, .serialized) struct SeveralScreensTests {
  private func leave(_ desks: TerminalSession...) {
    for desk in desks {
      desk.strike("0")
      #expect(desk.waitForEnd() == 0)
    }
  }

  private func second(_ stage: Stage) throws -> TerminalSession {
    let desk = try stage.open()
    try desk.waitFor(Words.home)
    return desk
  }

  /// What one saves the other shows by itself, and the cursor stays on its case.
  @Test func whatOneSavesTheOtherShows() throws {
    let stage = try Stage()
    let first = try stage.openSetUp()
    for facts in ["一件", "两件", "三件"] {
      #expect(try stage.run("add", "complaint", "--facts", facts).code == 0)
    }
    let other = try second(stage)
    other.strike("6")
    try other.waitFor("A-0003")
    let above = other.selectedNumber
    other.strike(.down)
    try other.wait(for: "another row") { $0.selectedNumber != above }
    let selected = try #require(other.selectedNumber)
    try first.openFacts()
    first.strike("屏幕上的一件")
    #expect(try first.save() == "A-0004")
    try other.waitFor("A-0004")
    #expect(other.selectedNumber == selected)
    #expect(try stage.run("add", "complaint", "--facts", "命令里的一件").output.contains("A-0005"))
    try other.waitFor("A-0005")
    #expect(other.selectedNumber == selected)
    other.strike(.escape)
    first.strike(.escape)
    try first.waitFor(Words.home)
    leave(first, other)
    #expect(try stage.run("check", "--deep").code == 0)
  }

  /// A form is its screen's as long as that is open, and another's when it was killed.
  @Test func aFormIsItsScreens() throws {
    let stage = try Stage()
    let first = try stage.openSetUp()
    let other = try second(stage)
    try first.openFacts()
    first.strike("头一台写到一半")
    try stage.waitForDraft(of: first, saying: "头一台写到一半")
    try other.openFacts()
    other.strike("第二台写到一半")
    try stage.waitForDraft(of: other, saying: "第二台写到一半")
    #expect(Set(try stage.drafts().map(\.id)).count == 2)
    other.strike(.control("n"))
    #expect(other.screen.squeezed.contains("第二台写到一半"))
    first.signal(SIGKILL)
    #expect(first.waitForEnd() == 128 + SIGKILL)
    other.strike(.escape)
    try other.waitFor(Words.home)
    try other.waitFor("头一台写到一半")
    // Both forms are kept, and that is said before the desk is left.
    other.strike("0")
    try other.waitFor("还有 2 份没写完")
    leave(other)
  }

  /// What concerns the whole store waits until no screen has it open, and says which one has.
  @Test func theWholeStoreIsRefused() throws {
    let stage = try Stage()
    let desk = try stage.openSetUp()
    #expect(try stage.run("backup", "\(stage.folder)/copy.db").code == 0)
    for words in [["rebuild"], ["purge", "--before", "2026-01-01"]] {
      let refused = try stage.shell("\"$DESK\" \(words.joined(separator: " "))")
      #expect(refused.code == 75 && refused.output == "", "\(words): \(refused)")
      #expect(refused.errors.contains("\(desk.process)"), "\(words): \(refused)")
    }
    leave(desk)
    #expect(try stage.run("rebuild").code == 0)
  }

  /// Four writers, some of which are killed, and two screens: what was acknowledged is there, under its number and no
  /// other, and no number stands twice.
  @Test func nothingIsLostAmongSeveral() throws {
    let stage = try Stage()
    let saves = RandomRuns.first(15, of: 1...2_500).count
    let desks = [try stage.openSetUp(), try second(stage)]
    try start(stage, writers: 4, saves: saves)
    var acknowledged: [String: String] = [:]
    repeat {
      for (number, desk) in desks.enumerated() {
        let facts = "屏幕\(number)第\(acknowledged.count)件"
        try desk.openFacts()
        desk.strike(facts)
        acknowledged[try desk.save()] = facts
        desk.strike(.escape)
        try desk.waitFor(Words.home)
      }
    } while try stage.shell("ls \(stage.folder)/done-* 2> /dev/null | wc -l").output != "4\n"
    let typed = acknowledged.count
    leave(desks[0], desks[1])
    for line in try stage.shell("cat \(stage.folder)/said-*").output.split(separator: "\n") {
      let words = line.split(separator: " ")
      let number = try #require(words.last.map { String($0.suffix(6)) })
      #expect(acknowledged[number] == nil, "\(number) was given twice")
      acknowledged[number] = String(words[0])
    }
    // Whom nobody means to kill is done, or on a full machine told to come again or late; who is done has a number.
    let codes = try stage.shell("cat \(stage.folder)/codes").output.split(separator: "\n")
    let done = codes.count { $0 == "0" }
    #expect(codes.count == 4 * (saves - saves / 5) && done * 2 > codes.count, "\(codes)")
    #expect(Set(codes).subtracting(["0", "75", "137"]) == [])
    #expect(acknowledged.count >= typed + done)
    let kept = try stage.cases("--limit", "100000")
    let numbers = kept.compactMap { $0["number"]?.string }
    let facts = kept.compactMap { $0["facts"]?.string }
    #expect(Set(numbers).count == kept.count && Set(facts).count == kept.count)
    for (number, said) in acknowledged {
      #expect(
        kept.contains {
          $0["number"]?.string?.hasSuffix(number) == true && $0["facts"]?.string == said
        })
    }
    #expect(try stage.run("check", "--deep").code == 0)
    Proof.tell(acknowledged.count, "saves by four writers and two screens on one store")
  }

  /// Each save is a process of its own; every fifth is killed somewhere on its way.
  private func start(_ stage: Stage, writers: Int, saves: Int) throws {
    let script = """
      cd '\(stage.folder)'
      for writer in $(seq \(writers)); do (
        for turn in $(seq \(saves)); do
          limit=9; [ $((turn % 5)) = 0 ] && limit=0.0$((turn * 7 % 60 + 10))
          said=$(timeout -s KILL $limit "$DESK" add complaint --facts "命令$writer-$turn" 2>> errors)
          code=$?; [ $limit != 9 ] || echo $code >> codes
          [ -z "$said" ] || echo "命令$writer-$turn" $said >> said-$writer
        done
        touch done-$writer
      ) < /dev/null > /dev/null 2>&1 & done
      """
    #expect(try stage.shell(script).code == 0)
  }
}
