import Foundation
import LineFinding
import PseudoTerminal
import Testing
import Values
import Vocabulary

/// Backups that the open desk makes by itself while nobody types.
@Suite(.evidence, .serialized) struct IdleBackupTests {
  private func stage() throws -> Stage {
    let stage = try Stage()
    let copies = stage.folder + "/copies"
    for folder in [copies, stage.folder + "/config/desk315"] {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }
    try Data(#"{"backup_folder":"\#(copies)"}"#.utf8).write(
      to: URL(fileURLWithPath: stage.folder + "/config/desk315/settings.json"))
    try stage.run("setup", "--office", "样板所", "--venue", "南门广场")
    try stage.run("add", "complaint", "--facts", "第一件")
    return stage
  }

  private func copies(_ stage: Stage) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: stage.folder + "/copies").sorted()
  }

  private func waitForCopies(_ count: Int, _ stage: Stage, _ desk: TerminalSession) throws {
    try desk.wait(for: "a backup") { _ in
      try copies(stage).count { $0.hasSuffix(".db") } == count
    }
  }

  /// It is whole, knows that it was made, and a key that is struck meanwhile is taken.
  @Test func oneIsMadeWhileNobodyTypes() throws {
    let stage = try stage()
    let desk = try stage.open()
    try desk.waitFor(Words.home)
    try waitForCopies(1, stage, desk)
    try desk.openFacts()
    desk.strike("第二件")
    #expect(try desk.save() == "A-0002")
    desk.strike("0")
    #expect(desk.waitForEnd() == 0)
    let copy = stage.folder + "/copies/" + (try copies(stage).first ?? "")
    stage.store = copy
    #expect(try stage.run("check", "--deep").code == 0)
    #expect(try stage.cases().map { $0["facts"] } == ["第一件"])
    #expect(try stage.shell("grep -aqF 'backup \(stage.folder)/copies' \(copy)").code == 0)
    #expect(try stage.shell("stat -c %a \(copy)").output == "600\n")
  }

  /// What another one, killed in the middle, left behind is gone before the next is made.
  @Test func nothingIsLeftOfOneThatWasKilled() throws {
    let stage = try stage()
    let first = try stage.open()
    try first.waitFor(Words.home)
    try waitForCopies(1, stage, first)
    first.strike("0")
    #expect(first.waitForEnd() == 0)
    let name = try #require(try copies(stage).first)
    let left = name.replacing(".db", with: "-9.db.partial")
    try stage.shell("mv \(stage.folder)/copies/\(name) \(stage.folder)/copies/\(left)")
    try stage.run("add", "complaint", "--facts", "第二件")
    let second = try stage.open()
    try second.waitFor(Words.home)
    try waitForCopies(1, stage, second)
    #expect(try copies(stage).filter { $0.contains("partial") } == [])
    second.strike("0")
    #expect(second.waitForEnd() == 0)
  }

  /// A place that takes nothing is told on home, and nothing of it stays.
  @Test(.enabled(if: SmallDisk.isPossible, "mounting a small disk needs root"))
  func whatCannotBeMadeIsTold() throws {
    let stage = try stage()
    let disk = try SmallDisk(kilobytes: 64, folder: stage.folder + "/copies")
    let desk = try stage.open()
    try desk.waitFor(Words.home)
    try desk.wait(for: "the record of a backup") { _ in
      try stage.shell("grep -aqF 'backup \(disk.folder)' \(stage.store)-wal").code == 0
    }
    // What came of it is looked at when nobody has typed for a while, and told when home is seen next.
    try desk.wait(for: "what failed") { desk in
      desk.pause(milliseconds: 6500)
      desk.strike("?")
      desk.strike(.escape)
      desk.settle(milliseconds: 100)
      return desk.screen.text.contains("自动备份没有做成")
    }
    #expect(try copies(stage) == [])
    try desk.openFacts()
    desk.strike("没有地方备份也照样登记")
    #expect(try desk.save() == "A-0002")
    desk.strike("0")
    #expect(desk.waitForEnd() == 0)
    #expect(try stage.cases().count == 2)
  }

  /// A desk makes its own where PINs are set: nobody is asked for one.
  @Test func noneIsAskedForAPIN() throws {
    let stage = try stage()
    let file = stage.folder + "/new.pin"
    try Data("24680\n".utf8).write(to: URL(fileURLWithPath: file))
    chmod(file, 0o600)
    stage.differing["DESK315_NEW_PIN_FILE"] = file
    let added = try stage.run("--clerk", "王芳", "clerk", "add", "王芳", "--role", "supervisor")
    #expect(added.code == 0, "\(added.errors)")
    #expect(try stage.run("backup", stage.folder + "/by-hand.db").code == 77)
    let desk = try stage.open()
    try desk.waitFor("已锁屏")
    try waitForCopies(1, stage, desk)
    desk.type("24680\r")
    try desk.waitFor(Words.home)
    #expect(desk.screen.text.lines(with: "自动备份没有做成") == [])
    desk.strike("0")
    #expect(desk.waitForEnd() == 0)
  }

  /// A folder that is gone is told on home, with where backups go instead.
  @Test func aFolderThatIsGoneIsTold() throws {
    let stage = try stage()
    rmdir(stage.folder + "/copies")
    let desk = try stage.open()
    try desk.waitFor(Words.home)
    try desk.wait(for: "what is gone") { desk in
      desk.pause(milliseconds: 6500)
      desk.strike("?")
      desk.strike(.escape)
      desk.settle(milliseconds: 100)
      return desk.screen.squeezed.contains("设的备份文件夹")
    }
    desk.strike("0")
    #expect(desk.waitForEnd() == 0)
  }
}
