import Casework
import Foundation
import PseudoTerminal
import Testing

/// A terminal is asked how wide it draws a line, and drawn on by what it answers.
@Suite(.evidence) struct AskedTerminalTests {
  private func opened(
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

  /// The phones and names that stand in forms, as the disk has them when the form is left.
  private func typed(_ stage: Stage, _ desk: TerminalSession) throws -> [[String?]] {
    desk.strike(.escape)
    try desk.waitFor(Words.home)
    return try stage.drafts().map { draft in
      [Field.consumerPhone, .consumerName].map { draft.entries[$0.rawValue] }
    }
  }

  @Test func oneColumnIsDrawnFinely() throws {
    let stage = try Stage()
    let first = try opened(stage, answering: .init(columns: 1))
    try waitForFrame(first)
    #expect(!beforeTitle(first).contains("╭"))
    leave(first)
    let known = try stage.text(".state/desk315/terminals.json")
    #expect(known == #"{"xterm-256color":{"dash":1}}"#)
    // The next start knows it before it is answered.
    let next = try opened(stage, answering: .init(columns: 1))
    #expect(beforeTitle(next).contains("╭"))
    try waitForFrame(next)
    leave(next)
  }

  @Test func twoColumnsAreDrawnPlainly() throws {
    let stage = try Stage()
    let wide = try opened(stage, answering: .init(columns: 2))
    wide.pause(milliseconds: 300)
    #expect(!wide.written.contains("╭"))
    leave(wide)
    #expect(try stage.text(".state/desk315/terminals.json") == #"{"xterm-256color":{"dash":2}}"#)
  }

  /// What is remembered is asked anew at each start: a terminal may have another setting now.
  @Test(arguments: [nil, 2]) func whatNoLongerHoldsIsForgotten(_ columns: Int?) throws {
    let stage = try Stage()
    let before = try opened(stage, answering: .init(columns: 1))
    try waitForFrame(before)
    leave(before)
    let answering = columns.map { TerminalSession.Answering(columns: $0) }
    let now = try opened(stage, answering: answering)
    try now.wait(for: "the plain look") { !isFine($0) && $0.screen.text.contains(Words.home) }
    leave(now)
    let known = columns.map { #"{"xterm-256color":{"dash":\#($0)}}"# } ?? "{}"
    #expect(try stage.text(".state/desk315/terminals.json") == known)
  }

  /// Two terminals, or one in two versions, are remembered apart.
  @Test func eachTerminalIsRememberedByItself() throws {
    let stage = try Stage()
    try waitForFrame(try opened(stage, answering: .init(columns: 1)))
    stage.differing["VTE_VERSION"] = "7600"
    let other = try opened(stage, answering: .init(columns: 2))
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
    #expect(try typed(stage, desk) == [["13800138000", "张样"]])
  }

  /// An answer that comes when nobody waits for it any more is no key either, and changes nothing.
  @Test func aLateAnswerIsSwallowed() throws {
    let stage = try Stage()
    let desk = try opened(stage)
    try desk.openForm()
    desk.strike("138")
    desk.pause(milliseconds: 200)
    desk.send(Array("001\u{1B}[2;2R38000".utf8))
    try desk.waitFor("13800138000")
    #expect(["2R", "╭"].filter { desk.written.contains($0) } == [])
    #expect(try typed(stage, desk) == [["13800138000", nil]])
  }

  /// The bare console has few characters, and whoever wants plain ones is not asked for more.
  @Test(arguments: ["linux", "--plain"]) func whoIsToBePlainIsNotAsked(_ how: String) throws {
    let stage = try Stage()
    let isConsole = how == "linux"
    if isConsole { stage.differing["TERM"] = "linux" }
    let desk =
      try isConsole
      ? opened(stage, answering: .init(columns: 1))
      : opened(stage, how, answering: .init(columns: 1))
    desk.pause(milliseconds: 200)
    #expect(["[6n", "─"].filter { desk.written.contains($0) } == [])
    leave(desk)
  }

  // MARK: Colours

  private static let backgrounds: [(String?, Int)] = [
    ("ffff/ffff/ffff", 23), ("1e1e/1e1e/2e2e", 80), (nil, 29),
  ]

  /// The colour of the key of the first thing on home.
  private func keyColour(_ desk: TerminalSession) -> Int? {
    let row = desk.screen.lines.firstIndex { $0.contains("要求解决纠纷") } ?? 0
    return desk.screen.cells[row].first { $0.text == "2" }?.look.text
  }

  /// Colours follow the background that the terminal has; without an answer they are read on both.
  @Test(arguments: backgrounds)
  func coloursFollowTheBackground(_ background: String?, _ colour: Int) throws {
    let stage = try Stage()
    let first = try opened(stage, answering: .init(columns: 1, background: background))
    try first.wait(for: "colour \(colour)") { keyColour($0) == colour }
    leave(first)
    // The next start knows it.
    let next = try opened(stage, answering: .init(columns: 1, background: background))
    #expect(keyColour(next) == colour)
    leave(next)
  }

  /// The answers about colours and kind are no keys either, early or late.
  @Test func noAnswerBecomesText() throws {
    let stage = try Stage()
    let desk = try opened(stage)
    try desk.openForm()
    desk.strike("138")
    desk.pause(milliseconds: 200)
    let answers =
      "\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\\u{1B}]11;rgb:00/00/00\u{7}\u{1B}[?64;1;2;6;9;15;16;17;18;21;22;28;29c"
    desk.send(Array("001\(answers)38000".utf8))
    try desk.waitFor("13800138000")
    #expect(["rgb", "ffff", ";29", "64;"].filter { desk.screen.text.contains($0) } == [])
    #expect(try typed(stage, desk) == [["13800138000", nil]])
  }

  /// The ground of a row that is selected on no screen: that below the line to type into.
  private func ground(_ desk: TerminalSession) -> Int? { desk.screen.cells[2][40].look.ground }

  /// A theme is seen while the cursor stands on it, goes with the screen, and stays when it is chosen.
  @Test func aThemeIsSeenBeforeItIsChosen() throws {
    let stage = try Stage()
    let desk = try opened(stage)
    desk.strike("9")
    try desk.strike(whole: "阳光")
    desk.strike(.enter)
    try desk.waitFor("看看样子")
    for _ in 0..<3 { desk.strike(.down) }
    try desk.wait(for: "a white ground") { ground($0) == 231 }
    desk.strike(.escape)
    try desk.wait(for: "the ground of before") { ground($0) == nil }
    #expect(!FileManager.default.fileExists(atPath: stage.folder + "/config/desk315/theme.json"))
    desk.strike(.enter)
    try desk.waitFor("看看样子")
    desk.strike("4")
    try desk.waitFor("以后都用：阳光下")
    #expect(try stage.text("config/desk315/theme.json") == "{\"theme\":\"sunlight\"}\n")
    desk.strike(.function(10))
    try desk.waitFor(Words.home)
    leave(desk)
    let next = try opened(stage)
    #expect(ground(next) == 231)
    // Nobody has to be asked what the background is.
    #expect(!next.written.contains("]11;"))
  }

  /// A theme that is not known keeps nobody from the desk, and is said.
  @Test func aThemeThatIsNotKnownIsSaid() throws {
    let stage = try Stage()
    try stage.run("setup", "--office", "样板所", "--venue", "南门广场")
    let file = stage.folder + "/config/desk315/theme.json"
    try FileManager.default.createDirectory(
      atPath: stage.folder + "/config/desk315", withIntermediateDirectories: true)
    try Data(#"{"theme":"pink"}"#.utf8).write(to: URL(fileURLWithPath: file))
    let desk = try stage.terminal(Stage.program, [])
    try desk.waitFor(Words.home)
    let said = desk.screen.squeezed
    #expect(["theme.json", "pink", "sunlight"].filter { !said.contains($0) } == [])
  }
}
