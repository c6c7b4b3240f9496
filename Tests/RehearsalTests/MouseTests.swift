import Casework
import Foundation
import PseudoTerminal
import Testing
import Values
import Vocabulary

/// A mouse on a real terminal: switched on by the setting alone, given back, and never typed.
@Suite(.evidence) struct MouseTests {
  private func opened(
    _ stage: Stage, _ arguments: String..., setting: String? = nil
  ) throws -> TerminalSession {
    try stage.run("setup", "--office", "样板所", "--venue", "南门广场")
    if let setting {
      let folder = stage.folder + "/config/desk315"
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
      try Data(setting.utf8).write(to: URL(fileURLWithPath: folder + "/settings.json"))
    }
    let desk = try stage.terminal(Stage.program, arguments)
    try desk.waitFor(Words.home)
    return desk
  }

  private static let isOn = #"{"mouse": true}"#

  /// A press of the left button where words stand.
  private func click(_ words: String, _ desk: TerminalSession) throws {
    let row = try #require(desk.screen.lines.firstIndex { $0.contains(words) })
    let line = desk.screen.lines[row]
    let before = line.range(of: words).map { line[..<$0.lowerBound] } ?? ""
    let column = before.unicodeScalars.reduce(1) { $0 + ($1.value < 0x1100 ? 1 : 2) }
    desk.send(Array("\u{1B}[<0;\(column);\(row + 1)M\u{1B}[<0;\(column);\(row + 1)m".utf8))
  }

  private func drafts(_ stage: Stage, _ desk: TerminalSession) throws -> [String?] {
    desk.strike(.escape)
    try desk.waitFor(Words.home)
    return try stage.drafts().map { $0.entries[Field.consumerPhone.rawValue] }
  }

  @Test func itIsOnByTheSettingAloneAndGivenBack() throws {
    let stage = try Stage()
    let desk = try opened(stage, setting: MouseTests.isOn)
    #expect(desk.screen.isMouseReported)
    desk.signal(SIGTSTP)
    try desk.wait(for: "a stopped process") { $0.isStopped }
    #expect(!desk.screen.isMouseReported)
    desk.signal(SIGCONT)
    try desk.wait(for: "the mouse again") { $0.screen.isMouseReported }
    desk.strike(.function(10))
    #expect(desk.waitForEnd() == 0 && !desk.screen.isMouseReported)
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGSEGV, SIGABRT])
  func aDeathThatIsSeenGivesItBack(_ signal: Int32) throws {
    let stage = try Stage()
    let desk = try opened(stage, setting: MouseTests.isOn)
    desk.signal(signal)
    #expect(desk.waitForEnd() == 128 + signal && !desk.screen.isMouseReported)
    #expect(try stage.cases().isEmpty)
  }

  /// Without the setting, on the bare console and on plain screens it is never asked for.
  @Test(arguments: [nil, "linux", "--plain"]) func elsewhereItIsOff(_ how: String?) throws {
    let stage = try Stage()
    if how == "linux" { stage.differing["TERM"] = "linux" }
    let setting = how == nil ? nil : MouseTests.isOn
    let desk =
      try how == "--plain"
      ? opened(stage, "--plain", setting: setting) : opened(stage, setting: setting)
    #expect(["?1000h", "?1002h", "?1003h", "?1006h"].filter { desk.written.contains($0) } == [])
  }

  @Test func aFieldIsClickedAndTypedInto() throws {
    let stage = try Stage()
    let desk = try opened(stage, setting: MouseTests.isOn)
    try desk.openForm()
    try click("商家", desk)
    desk.strike("样板店")
    try desk.waitFor("样板店")
    try click("电话", desk)
    desk.strike("13800138000")
    try desk.waitFor("13800138000")
    #expect(try drafts(stage, desk) == ["13800138000"])
    #expect(try stage.drafts().map { $0.entries[Field.merchantName.rawValue] } == ["样板店"])
  }

  private static let reports = [
    "\u{1B}[<0;9;9M", "\u{1B}[<0;9;9m", "\u{1B}[<65;2;2M", "\u{1B}[<M", "\u{1B}[<0;9M",
    "\u{1B}[<0;9;9;9;9M", "\u{1B}[<999999999999999999999;1;1M", "\u{1B}[<0;;M", "\u{1B}[<0;9;9A",
    "\u{1B}[<0;9;9~", "\u{1B}[M !!", "\u{1B}[32;9;9M", "\u{1B}[<-1;2;3M",
    "\u{1B}[<0123456789;0123456789;0123456789;0123456789M",
  ]

  /// Reports that nobody asked for, or that are none: no key, no text, and what is typed around them stays.
  @Test(arguments: reports) func aReportIsNeverTyped(_ report: String) throws {
    let stage = try Stage()
    let desk = try opened(stage)
    try desk.openForm()
    desk.strike("138")
    desk.send(Array("001\(report)380".utf8))
    desk.strike("00")
    try desk.waitFor("13800138000")
    #expect(try drafts(stage, desk) == ["13800138000"])
  }

  /// On home digits are commands: those of a report are none.
  @Test(arguments: reports) func aReportIsNoCommand(_ report: String) throws {
    let desk = try opened(try Stage())
    desk.send(Array("\(report)\(report)".utf8))
    desk.pause(milliseconds: 1300)
    let shown = desk.screen.text
    #expect([Words.home].filter { !shown.contains($0) } == [], "\(shown)")
  }

  /// A slow line brings a report in pieces, wherever it is cut.
  @Test(arguments: 1..<8) func aReportInPiecesIsNeverTyped(_ cut: Int) throws {
    let stage = try Stage()
    let desk = try opened(stage)
    try desk.openForm()
    desk.strike("13800")
    let report = Array("\u{1B}[<0;9;9M".utf8)
    desk.send(Array(report[..<cut]))
    desk.pause(milliseconds: 50)
    desk.send(Array(report[cut...]))
    desk.strike("138000")
    try desk.waitFor("13800138000")
    #expect(try drafts(stage, desk) == ["13800138000"])
  }

  @Test(arguments: reports) func aReportInAPasteIsNoText(_ report: String) throws {
    let stage = try Stage()
    let desk = try opened(stage, setting: MouseTests.isOn)
    try desk.openForm()
    desk.send(Array("\u{1B}[200~13800\(report)138000\u{1B}[201~".utf8))
    try desk.waitFor("13800138000")
    #expect(try drafts(stage, desk) == ["13800138000"])
  }

  /// Han characters get lost where the keyboard protocol of kitty is in force: no screen asks for it.
  @Test(arguments: [nil, isOn]) func theKeyboardProtocolIsNeverAskedFor(_ setting: String?) throws {
    let stage = try Stage()
    let desk = try opened(stage, setting: setting)
    try desk.openForm()
    #expect(try drafts(stage, desk) == [])
    desk.strike(.function(10))
    #expect(desk.waitForEnd() == 0)
    // The folder of a stage goes with it, and the desk would stay for what it has not saved.
    #expect(try stage.cases().isEmpty)
    let asked = [#"\e\[>[0-9;]*u"#, #"\e\[=[0-9;]*u"#, #"\e\[\?u"#, #"\e\[>4;[0-9]*m"#]
    for pattern in asked {
      #expect(desk.written.range(of: pattern, options: .regularExpression) == nil, "\(pattern)")
    }
  }
}
