import Casework
import Foundation
import PseudoTerminal
import Testing
import Values
import Vocabulary

/// Terminals, locales and files that the desk cannot or should not work with.
@Suite(.evidence) struct SurroundingsTests {
  /// One sentence on one line, and nothing else.
  private func expectOneSentence(_ text: String, sourceLocation: SourceLocation = #_sourceLocation)
  {
    let lines = text.split(whereSeparator: \.isNewline)
    #expect(lines.count == 1, "\(text.debugDescription)", sourceLocation: sourceLocation)
    let isPlain = text.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" || $0 == "\r" }
    #expect(isPlain, "\(text.debugDescription)", sourceLocation: sourceLocation)
  }

  @Test(arguments: ["\"$DESK\"", "\"$DESK\" desk", "\"$DESK\" --lang en"])
  func withoutATerminal(_ line: String) throws {
    let stage = try Stage()
    let outcome = try stage.shell(line)
    #expect(outcome.code == 64 && outcome.output.isEmpty, "\(outcome)")
    expectOneSentence(outcome.errors)
    #expect(!FileManager.default.fileExists(atPath: stage.store))
  }

  /// Half a terminal is none: standard output in a pipe, or standard input from a file.
  @Test(arguments: ["\"$DESK\" | cat", "\"$DESK\" </dev/null"])
  func halfATerminal(_ line: String) throws {
    let stage = try Stage()
    stage.differing["DESK"] = Stage.program
    let desk = try stage.terminal("/bin/sh", ["-c", "\(line); echo \"code $?\""])
    try desk.waitFor("code ")
    #expect(desk.screen.text.contains("这里不是终端"))
    #expect(!desk.written.contains("\u{1B}"))
    #expect(!FileManager.default.fileExists(atPath: stage.store))
  }

  /// Those of desktops only where the laptop lacks them.
  static let unknownTerminals: [String?] =
    [nil, "", "dumb", "no-such-terminal", "unknown", "../../etc/passwd"]
    + ["alacritty", "foot", "ghostty", "wezterm", "contour"].filter { name in
      !["/etc/terminfo", "/lib/terminfo", "/usr/share/terminfo"].contains { folder in
        FileManager.default.fileExists(atPath: "\(folder)/\(name.prefix(1))/\(name)")
      }
    }

  /// Programs of desktops bring descriptions that an older laptop lacks; whoever connects from one of
  /// them is told what helps.
  @Test(arguments: unknownTerminals, ["zh", "en"])
  func aTerminalThatCursesDoesNotKnow(_ name: String?, _ language: String) throws {
    let stage = try Stage()
    stage.differing["TERM"] = .some(name)
    stage.differing["DESK315_LANG"] = language
    let desk = try stage.open()
    #expect(desk.waitForEnd() == 64)
    #expect(!desk.written.contains("\u{1B}"))
    expectOneSentence(desk.written)
    #expect(desk.written.contains("export TERM=xterm-256color"), "\(desk.written)")
    if let name, !name.isEmpty { #expect(desk.written.contains(name)) }
    #expect(desk.modes == desk.modesBefore)
    #expect(!FileManager.default.fileExists(atPath: stage.store))
  }

  /// Terminals with less than xterm has: no alternate screen, no colours.
  @Test(arguments: ["linux", "vt100", "vt220", "screen", "tmux-256color", "xterm", "rxvt"])
  func otherTerminals(_ name: String) throws {
    let stage = try Stage()
    stage.differing["TERM"] = name
    let desk = try stage.openSetUp()
    try desk.openForm()
    desk.strike(.enter)
    desk.fill("样甲")
    desk.strike("在别的终端上写中文")
    try desk.wait(for: "the text") { $0.screen.squeezed.contains("经过在别的终端上写中文") }
    #expect(try desk.save() == "A-0001")
    desk.strike("0")
    #expect(desk.waitForEnd() == 0)
    #expect(desk.modes == desk.modesBefore)
  }

  /// A locale without UTF-8 is helped by C.UTF-8: Chinese is typed, shown and kept.
  @Test(arguments: [
    ["LANG": "C"], ["LC_ALL": "POSIX"], ["LANG": nil], ["LC_ALL": "xx_YY.ISO-8859-1"],
  ])
  func aLocaleWithoutUTF8(_ variables: [String: String?]) throws {
    let stage = try Stage()
    stage.differing.merge(variables) { _, new in new }
    let desk = try stage.openSetUp()
    try desk.openForm()
    desk.strike(.enter)
    desk.fill("样甲")
    desk.strike("生僻字𠮷与表情😊也在")
    try desk.wait(for: "the text") { $0.screen.squeezed.contains("经过生僻字𠮷与表情😊也在") }
    #expect(try desk.save() == "A-0001")
    #expect(try stage.cases().first?["facts"] == .string("生僻字𠮷与表情😊也在"))
  }

  /// The second screen is no unclean end of the first, and takes nothing from it; that the first was killed, the next
  /// one says.
  @Test func aSecondScreenLeavesTheMarkOfTheFirst() throws {
    let stage = try Stage()
    let first = try stage.openSetUp()
    let second = try stage.open()
    try second.waitFor(Words.home)
    #expect(second.screen.lines.filter { $0.contains(Words.unclean) } == [])
    first.signal(SIGKILL)
    #expect(first.waitForEnd() == 128 + SIGKILL)
    let third = try stage.open()
    try third.waitFor(Words.unclean)
    for desk in [second, third] {
      desk.strike("0")
      #expect(desk.waitForEnd() == 0)
    }
  }
}

/// Files that are not this version's stores.
@Suite(.evidence) struct ForeignFileTests {
  static let hasShell = FileManager.default.isExecutableFile(atPath: "/usr/bin/sqlite3")

  private func expectRefused(_ stage: Stage, saying words: String) throws {
    let before = try stage.bytes(stage.store)
    let desk = try stage.open()
    #expect(desk.waitForEnd() == 65)
    #expect(!desk.written.contains("\u{1B}"))
    #expect(desk.written.contains(stage.store) && desk.written.contains(words), "\(desk.written)")
    #expect(desk.modes == desk.modesBefore)
    #expect(try stage.bytes(stage.store) == before)
    let files = try FileManager.default.contentsOfDirectory(atPath: stage.folder)
    #expect(!files.contains { $0.hasSuffix("-wal") || $0.hasSuffix("-journal") }, "\(files)")
  }

  @Test(arguments: [
    "这是一封信", "SQLite format 3\0 and then not", String(repeating: "\0", count: 8192),
  ])
  func aFileThatIsNoStore(_ text: String) throws {
    let stage = try Stage()
    try Data(text.utf8).write(to: URL(fileURLWithPath: stage.store))
    try expectRefused(stage, saying: "不是受理台的存档")
  }

  @Test(.enabled(if: hasShell, "sqlite3 is not installed")) func anotherProgramsDatabase() throws {
    let stage = try Stage()
    let made = try stage.shell(
      "sqlite3 desk.db 'PRAGMA application_id=1234; CREATE TABLE t(a)' && mv desk.db \(stage.store)"
    )
    #expect(made.code == 0, "\(made)")
    try expectRefused(stage, saying: "1234")
  }

  @Test(.enabled(if: hasShell, "sqlite3 is not installed")) func aNewerStore() throws {
    let stage = try Stage()
    try stage.run("setup", "--office", "样板所")
    let made = try stage.shell(
      "sqlite3 \(stage.store) 'PRAGMA journal_mode=DELETE; PRAGMA user_version=9999'")
    #expect(made.code == 0, "\(made)")
    try expectRefused(stage, saying: "9999")
  }
}
