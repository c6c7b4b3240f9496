import Foundation
import PseudoTerminal
import Testing

/// A terminal is asked how wide it draws a line, and drawn on by what it answers.
@Suite(.evidence) struct AskedTerminalTests {
  private func desk(
    _ stage: Stage, _ arguments: String..., answering: TerminalSession.Answering? = nil
  ) throws -> TerminalSession {
    try stage.run("setup", "--office", "样板所", "--venue", "南门广场")
    let desk = try stage.terminal(Stage.program, arguments, answering: answering)
    try desk.waitFor(Words.home)
    return desk
  }

  private func isFine(_ desk: TerminalSession) -> Bool { desk.screen.lines[0].hasPrefix("╭─") }

  private func waitForFrame(_ desk: TerminalSession) throws {
    try desk.wait(for: "a frame") { isFine($0) }
    #expect(desk.screen.lines[0].hasSuffix("─╮"))
    #expect(desk.screen.lines[22].hasPrefix("╰") && desk.screen.lines[22].hasSuffix("╯"))
    #expect(desk.screen.lines[1...21].allSatisfy { "│├".contains($0.prefix(1)) })
    #expect(desk.screen.lines[1...21].allSatisfy { "│┤".contains($0.suffix(1)) })
  }

  private func leave(_ desk: TerminalSession) {
    desk.press(.function(10))
    #expect(desk.waitForEnd() == 0)
  }

  /// What was written before the title of the first frame.
  private func beforeTitle(_ desk: TerminalSession) -> String {
    desk.written.components(separatedBy: "三一五受理台")[0]
  }

  @Test func oneColumnIsDrawnFinely() throws {
    let stage = try Stage()
    let first = try desk(stage, answering: .init(columns: 1))
    try waitForFrame(first)
    #expect(!beforeTitle(first).contains("╭"))
    leave(first)
    let known = try stage.text(".state/desk315/terminals.json")
    #expect(known == #"{"xterm-256color":{"dash":1}}"#)
    // The next start knows it before it is answered.
    let next = try desk(stage, answering: .init(columns: 1))
    #expect(beforeTitle(next).contains("╭"))
    try waitForFrame(next)
    leave(next)
  }

  @Test func twoColumnsAreDrawnPlainly() throws {
    let stage = try Stage()
    let wide = try desk(stage, answering: .init(columns: 2))
    wide.pause(milliseconds: 300)
    #expect(!wide.written.contains("╭"))
    leave(wide)
    #expect(try stage.text(".state/desk315/terminals.json") == #"{"xterm-256color":{"dash":2}}"#)
  }

  /// What is remembered is asked anew at each start: a terminal may have another setting now.
  @Test(arguments: [nil, 2]) func whatNoLongerHoldsIsForgotten(_ columns: Int?) throws {
    let stage = try Stage()
    let before = try desk(stage, answering: .init(columns: 1))
    try waitForFrame(before)
    leave(before)
    let answering = columns.map { TerminalSession.Answering(columns: $0) }
    let now = try desk(stage, answering: answering)
    try now.wait(for: "the plain look") { !isFine($0) && $0.screen.text.contains(Words.home) }
    leave(now)
    let known = columns.map { #"{"xterm-256color":{"dash":\#($0)}}"# } ?? "{}"
    #expect(try stage.text(".state/desk315/terminals.json") == known)
  }

  /// Two terminals, or one in two versions, are remembered apart.
  @Test func eachTerminalIsRememberedByItself() throws {
    let stage = try Stage()
    try waitForFrame(try desk(stage, answering: .init(columns: 1)))
    stage.differing["VTE_VERSION"] = "7600"
    let other = try desk(stage, answering: .init(columns: 2))
    other.pause(milliseconds: 300)
    leave(other)
    let known = #"{"xterm-256color":{"dash":1},"xterm-256color VTE_VERSION=7600":{"dash":2}}"#
    #expect(try stage.text(".state/desk315/terminals.json") == known)
  }

  /// Keys that come around the answer are kept, in their order, and the answer is none.
  @Test func keysAroundTheAnswerAreKept() throws {
    let stage = try Stage()
    try stage.run("setup", "--office", "样板所", "--venue", "南门广场")
    let desk = try stage.terminal(
      Stage.program, [], answering: .init(columns: 1, before: "2138", after: "00138000\r张样\r"))
    try desk.waitFor("张样")
    try waitForFrame(desk)
    #expect(desk.screen.text.contains("13800138000 "))
    #expect(!desk.screen.text.contains("2R") && !desk.screen.text.contains(";"))
  }

  /// An answer that comes when nobody waits for it any more is no key either, and changes nothing.
  @Test func aLateAnswerIsSwallowed() throws {
    let stage = try Stage()
    let desk = try desk(stage)
    try desk.openForm()
    desk.strike("138")
    desk.pause(milliseconds: 200)
    desk.send(Array("001\u{1B}[2;2R38000".utf8))
    try desk.waitFor("13800138000")
    #expect(!desk.screen.text.contains("2R"))
    #expect(!desk.written.contains("╭"))
  }

  /// The bare console has few characters, and whoever wants plain ones is not asked for more.
  @Test(arguments: ["linux", "--plain"]) func whoIsToBePlainIsNotAsked(_ how: String) throws {
    let stage = try Stage()
    let isConsole = how == "linux"
    if isConsole { stage.differing["TERM"] = "linux" }
    let desk =
      try isConsole
      ? desk(stage, answering: .init(columns: 1))
      : desk(stage, how, answering: .init(columns: 1))
    desk.pause(milliseconds: 200)
    #expect(!desk.written.contains("[6n") && !desk.written.contains("─"))
    leave(desk)
  }
}
