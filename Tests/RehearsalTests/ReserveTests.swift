import Foundation
import PseudoTerminal
import Testing
import Values
import Vocabulary

/// A disk that is full while somebody sits at the desk, with room kept for the case in hand.
@Suite(
  .evidence, .serialized, .enabled(if: SmallDisk.isPossible, "mounting a small disk needs root"))
struct ReserveTests {
  private static let text = "磁盘满了也要存上的一件"

  @Test(arguments: [120_000, 8_000]) func theCaseInHandIsSavedOnAFullDisk(kilobytes: Int) throws {
    let disk = try SmallDisk(kilobytes: kilobytes)
    let stage = try Stage()
    stage.store = disk.folder + "/desk.db"
    let desk = try stage.openSetUp()
    let reserve = disk.folder + "/desk.db.reserve"
    try desk.wait(for: "the room that is kept") { _ in access(reserve, F_OK) == 0 }
    disk.fill()
    try desk.openFacts()
    desk.strike(ReserveTests.text)
    #expect(try desk.save() == "A-0001")
    #expect(access(reserve, F_OK) != 0)
    // What was saved is read first; then home says it whenever it is seen, until there is room.
    desk.pause(milliseconds: 3200)
    desk.strike("?")
    desk.strike(.escape)
    try desk.waitFor("磁盘满了，这次用了预留的空间存上的")
    disk.makeRoom()
    try desk.wait(for: "the room that is kept again") { _ in access(reserve, F_OK) == 0 }
    desk.strike("0")
    #expect(desk.waitForEnd() == 0)
    #expect(try stage.cases().map { $0["facts"] } == [.string(ReserveTests.text)])
    #expect(try stage.run("check", "--deep").code == 0)
  }

  /// Whoever comes to a disk that is full already has the room, too: a command, and the desk.
  @Test(arguments: [false, true]) func whoComesToAFullDiskHasTheRoom(isScreen: Bool) throws {
    let disk = try SmallDisk(kilobytes: 8_000)
    let stage = try Stage()
    stage.store = disk.folder + "/desk.db"
    let first = try stage.openSetUp()
    let reserve = disk.folder + "/desk.db.reserve"
    try first.wait(for: "the room that is kept") { _ in access(reserve, F_OK) == 0 }
    first.strike("0")
    #expect(first.waitForEnd() == 0)
    #expect(
      try stage.run("doctor").output.split(separator: "\n").count { $0.contains("另留着 ") } == 1)
    disk.fill()
    if isScreen {
      let desk = try stage.open()
      try desk.waitFor(Words.home)
      try desk.openFacts()
      desk.strike(ReserveTests.text)
      #expect(try desk.save() == "A-0001")
      desk.strike("0")
      #expect(desk.waitForEnd() == 0)
    } else {
      let outcome = try stage.run("add", "complaint", "--facts", ReserveTests.text)
      #expect(outcome.code == 0, "\(outcome.errors)")
    }
    #expect(access(reserve, F_OK) != 0)
    disk.makeRoom()
    #expect(try stage.cases().map { $0["facts"] } == [.string(ReserveTests.text)])
    #expect(try stage.run("check", "--deep").code == 0)
  }
}
