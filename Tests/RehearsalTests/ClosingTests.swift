import Casework
import Foundation
import PseudoTerminal
import Testing
import Values
import Vocabulary

/// The day is closed on the screen, from home to the folder, and judged from outside.
@Suite(.evidence, .serialized) struct ClosingTests {
  private func openDay(_ stage: Stage) throws -> TerminalSession {
    stage.now = "2027-03-15T17:00:00+08:00"
    try stage.run("setup", "--office", "样板所", "--venue", "南门广场")
    try stage.run(
      "add", "complaint", "--facts", "买的锅坏了", "--consumer-name", "欧阳样秘",
      "--consumer-phone", "13800003999", "--merchant-name", "样店")
    return try stage.openSetUp()
  }

  /// Home, totals, the checklist, the places.
  private func goToThePlaces(_ desk: TerminalSession) throws {
    desk.strike("8")
    try desk.waitFor("今日合计")
    desk.strike("8")
    try desk.waitFor("交之前看一看")
    desk.strike(.enter)
    try desk.waitFor("交到哪里")
  }

  @Test func fromHomeToTheFolderAndASecondTime() throws {
    let stage = try Stage()
    let desk = try openDay(stage)
    try goToThePlaces(desk)
    desk.strike(.enter)
    try desk.waitFor("Enter回首页")
    #expect(desk.screen.squeezed.contains("~/三一五/2027-03-15-交接"))
    let folder = "三一五/2027-03-15-交接"
    let sum = try stage.shell("cd \(stage.folder)/\(folder) && sha256sum -c --quiet SHA256SUMS.txt")
    #expect(sum.code == 0, "\(sum)")
    #expect(desk.screen.squeezed.contains("备份在~/三一五-备份/，已查过"))
    // The backup is sealed, and tells who it was to whoever may open it.
    #expect(try stage.shell("grep -la 欧阳样秘 \(stage.folder)/三一五-备份/*.db").code == 1)
    let copy = try stage.shell("ls \(stage.folder)/三一五-备份/*.db").output
    let told = try stage.run(
      "--store", copy.trimmingCharacters(in: .newlines), "list", "--format", "jsonl")
    let shownNames = try told.output.split(separator: "\n").map {
      try JSON.parse(String($0))["consumer"]?["name"]?.string
    }
    #expect(shownNames == ["欧阳**"], "\(told)")
    #expect(try stage.shell("grep -rl 欧阳样秘 \(stage.folder)/\(folder)").code == 1)
    desk.strike(.enter)
    try desk.waitFor(Words.home)
    try desk.openFacts()
    desk.strike("又来一件")
    #expect(try desk.save() == "A-0002")
    desk.strike(.escape)
    try desk.waitFor(Words.home)
    try goToThePlaces(desk)
    desk.strike(.tab)
    try desk.waitFor("这样选会记下来")
    desk.strike(.enter)
    try desk.waitFor("Enter回首页")
    let shown = desk.screen.squeezed
    #expect(shown.contains("~/三一五/2027-03-15-交接-2"), "\(shown)")
    #expect(shown.contains("与第1次相比：投诉接到1->2"), "\(shown)")
    let names = try stage.shell("cd \(stage.folder)/\(folder)-2 && grep -l 欧阳样秘 */*.csv").output
    #expect(names == "留本单位/待录12315.csv\n留本单位/未办结-本台.csv\n")
    desk.strike(.enter)
    desk.strike("0")
    #expect(desk.waitForEnd() == 0)
    let left = try stage.shell("ls -A \(stage.folder)/三一五").output
    #expect(left == "2027-03-15-交接\n2027-03-15-交接-2\n")
    // What was recorded stands in the store as it was written.
    #expect(try stage.shell("grep -aq 'close-day unmasked' $DESK315_STORE").code == 0)
  }

  /// A stick is taken first; full, it is named, nothing stays on it, and the next place takes it.
  @Test(.enabled(if: SmallDisk.isPossible, "mounting a small disk needs root"))
  func aStickIsTakenFirstAndAFullOneIsNamed() throws {
    let name = "样盘" + UUID().uuidString.prefix(8)
    let stick = try SmallDisk(kilobytes: 8192, folder: "/media/desk315-tests/\(name)")
    let stage = try Stage()
    let desk = try openDay(stage)
    try goToThePlaces(desk)
    try desk.waitFor("U盘「\(name)」")
    stick.fill()
    desk.strike(.enter)
    try desk.wait(for: "the reason") { $0.screen.squeezed.contains("磁盘满了") }
    #expect(try stage.shell("ls -A \(stick.folder)").output == "filler\n")
    #expect(desk.screen.squeezed.contains("满了，放不下"))
    stick.makeRoom()
    // A disk may count what was freed a moment later: it is looked for until it does.
    try desk.wait(for: "room again") { session in
      session.strike("0")
      return !session.screen.squeezed.contains("满了，放不下")
    }
    desk.strike(.up)
    desk.strike(.enter)
    try desk.waitFor("Enter回首页")
    #expect(desk.screen.squeezed.contains("\(stick.folder)/三一五-2027-03-15-交接"))
    #expect(try stage.shell("ls -A \(stick.folder)").output == "三一五-2027-03-15-交接\n")
    #expect(try stage.shell("ls -A \(stick.folder)/*/index.html").code == 0)
    desk.strike(.enter)
    desk.strike("0")
    #expect(desk.waitForEnd() == 0)
  }

  /// A stick that is pulled while it is being written to is named, and the desk goes on.
  @Test(.enabled(if: SmallDisk.isPossible, "mounting a small disk needs root"))
  func aPulledStickIsNamed() throws {
    let name = "样盘" + UUID().uuidString.prefix(8)
    var stick: SmallDisk? = try SmallDisk(
      kilobytes: 8192, folder: "/media/desk315-tests/\(name)")
    let stage = try Stage()
    let desk = try openDay(stage)
    try goToThePlaces(desk)
    try desk.waitFor("U盘「\(name)」")
    let folder = stick?.folder ?? ""
    stick = nil
    desk.strike(.enter)
    try desk.wait(for: "the reason") { $0.screen.squeezed.contains("写不了") }
    #expect(desk.screen.squeezed.contains("\(folder)/三一五-2027-03-15-交接"))
    try desk.wait(for: "the home") { !$0.screen.squeezed.contains("U盘「\(name)」") }
    desk.strike(.enter)
    try desk.waitFor("Enter回首页")
    desk.strike(.enter)
    desk.strike("0")
    #expect(desk.waitForEnd() == 0)
    #expect(try stage.shell("ls -A \(stage.folder)/三一五").output == "2027-03-15-交接\n")
  }
}
