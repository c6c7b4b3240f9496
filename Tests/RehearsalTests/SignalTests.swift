import Casework
import Foundation
import PseudoTerminal
import Testing
import Values
import Vocabulary

/// Signals from outside: the terminal is given back as it was, and what was typed is kept.
@Suite(.evidence) struct SignalTests {
  private static let text = "信号来的时候正写到这里"

  /// A form with a text in it, on a terminal that showed something before.
  private func halfTyped(_ stage: Stage) throws -> TerminalSession {
    let desk = try stage.openSetUp()
    #expect(desk.modes.isRaw && desk.screen.isAlternate && desk.screen.isPasteBracketed)
    try desk.openFacts()
    try desk.strike(whole: SignalTests.text)
    return desk
  }

  private func expectGivenBack(_ desk: TerminalSession) {
    #expect(desk.modes == desk.modesBefore)
    #expect(!desk.screen.isAlternate && !desk.screen.isPasteBracketed)
    #expect(desk.screen.isCursorVisible)
    #expect(desk.written.contains("\u{1B}[?1049l") && desk.written.contains("\u{1B}[?2004l"))
    #expect(desk.screen.text.allSatisfy { $0 == "\n" }, "\(desk.screen.text)")
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func endsInOrder(_ signal: Int32) throws {
    let stage = try Stage()
    let desk = try halfTyped(stage)
    desk.signal(signal)
    #expect(desk.waitForEnd() == 128 + signal)
    expectGivenBack(desk)
    try expectDraft(stage)
  }

  /// A fault of the program leaves a terminal that a shell can use, and a sentence on it.
  @Test(arguments: [SIGILL, SIGTRAP, SIGSEGV, SIGABRT])
  func aFaultGivesTheTerminalBack(_ signal: Int32) throws {
    let stage = try Stage()
    let desk = try halfTyped(stage)
    desk.signal(signal)
    // By the signal itself, so that whoever started the desk sees what became of it.
    #expect(desk.waitForEnd() == 128 + signal)
    #expect(desk.modes == desk.modesBefore)
    #expect(!desk.screen.isAlternate && !desk.screen.isPasteBracketed)
    #expect(desk.screen.isCursorVisible)
    let said = desk.screen.lines.filter { !$0.isEmpty }
    #expect(said == ["受理台出错停下了。存过的都在，写到一半的在草稿里：再打开就是。"])
  }

  /// The draft is there at once, however short the time since the last key.
  private func expectDraft(_ stage: Stage) throws {
    let drafts = try stage.drafts()
    #expect(drafts.map { $0.entries["facts"] } == [SignalTests.text])
    let again = try stage.open()
    try again.waitFor("草稿1")
    // The last row is drawn last, after the one in which a word would stand.
    try again.waitFor("0退出")
    #expect(!again.screen.text.contains(Words.unclean))
  }

  /// The window is closed, or the line breaks: nobody is there to draw for.
  ///
  /// In a session of its own the desk hears of it only from its standard input.
  @Test(arguments: ["", "trap '' HUP;", "trap '' HUP; exec setsid --wait"])
  func theTerminalGoesAway(_ before: String) throws {
    let stage = try Stage()
    try stage.run("setup", "--office", "样板所")
    stage.differing["DESK"] = Stage.program
    let desk = try stage.terminal("/bin/sh", ["-c", "\(before) \"$DESK\"; exit $?"])
    try desk.waitFor(Words.home)
    try desk.openFacts()
    try desk.strike(whole: SignalTests.text)
    desk.hangUp()
    #expect(desk.waitForEnd() == 128 + SIGHUP)
    // The shell may end first: a desk that leaves in order takes its mark away last.
    try stage.shell(
      "n=0; while [ -e '\(stage.store).session' ] && [ $n -lt 600 ]; do n=$((n + 1)); sleep 0.1; done"
    )
    try expectDraft(stage)
  }

  @Test func stopsAndComesBack() throws {
    let stage = try Stage()
    let desk = try halfTyped(stage)
    for _ in 0..<2 {
      desk.signal(SIGTSTP)
      try desk.wait(for: "a stopped process") { $0.isStopped }
      expectGivenBack(desk)
      #expect(try stage.drafts().map { $0.entries["facts"] } == [SignalTests.text])
      desk.signal(SIGCONT)
      try desk.waitFor(Words.form)
      try desk.wait(for: SignalTests.text) { $0.screen.squeezed.contains(SignalTests.text) }
      #expect(desk.modes.isRaw && desk.screen.isAlternate && desk.screen.isPasteBracketed)
    }
    desk.strike("，接着写")
    try desk.wait(for: "，接着写") { $0.screen.squeezed.contains(SignalTests.text + "，接着写") }
    desk.strike(.control("s"))
    try desk.waitFor("已存 A-0001")
  }

  /// Stopped and continued without being asked, as a debugger or a full system may do.
  @Test func drawsAnewAfterAStopItDidNotSee() throws {
    let stage = try Stage()
    let desk = try halfTyped(stage)
    desk.signal(SIGSTOP)
    try desk.wait(for: "a stopped process") { $0.isStopped }
    // Blank, and set as a shell sets its terminal.
    desk.resize(rows: 24, columns: 80)
    desk.modes = desk.modesBefore
    desk.signal(SIGCONT)
    try desk.wait(for: SignalTests.text) { $0.screen.squeezed.contains(SignalTests.text) }
    #expect(desk.screen.lines.filter { $0.contains(Words.form) }.count == 1)
    #expect(desk.modes.isRaw)
  }

  @Test func aSmallWindowKeepsTheForm() throws {
    let stage = try Stage()
    let desk = try halfTyped(stage)
    desk.resize(rows: 10, columns: 60)
    try desk.wait(for: "窗口太小：要80x24，现在60x10") {
      $0.screen.squeezed.contains("窗口太小：要80x24，现在60x10")
    }
    desk.strike("，又写了")
    desk.resize(rows: 40, columns: 120)
    try desk.waitFor(Words.form)
    try desk.wait(for: "everything typed") {
      $0.screen.squeezed.contains(SignalTests.text + "，又写了")
    }
    desk.resize(rows: 24, columns: 80)
    try desk.waitFor(Words.form)
    #expect(try desk.save() == "A-0001")
    #expect(try stage.cases().first?["facts"] == .string(SignalTests.text + "，又写了"))
  }

  /// Small and large again before the desk could look: its size is the old one, its cells are gone.
  @Test func aWindowThatWasSmallForAMoment() throws {
    let stage = try Stage()
    let desk = try halfTyped(stage)
    desk.resize(rows: 10, columns: 60)
    desk.resize(rows: 24, columns: 80)
    try desk.waitFor(Words.form)
    try desk.wait(for: SignalTests.text) { $0.screen.squeezed.contains(SignalTests.text) }
  }

  @Test func manySizesInARow() throws {
    let stage = try Stage()
    let desk = try halfTyped(stage)
    for (rows, columns) in [(1, 1), (3, 200), (24, 79), (23, 80), (100, 300), (2, 2), (24, 80)] {
      let drawn = desk.transcript.count
      desk.resize(rows: rows, columns: columns)
      try desk.wait(for: "a frame of \(columns)x\(rows)") { $0.transcript.count > drawn }
    }
    try desk.waitFor(Words.form)
    try desk.wait(for: SignalTests.text) { $0.screen.squeezed.contains(SignalTests.text) }
  }
}
