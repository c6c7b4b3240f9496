import Casework
import Foundation
import PseudoTerminal
import Testing
import Values
import Vocabulary

/// A disk of its own in a folder: small, and full or read-only when a test wants it so.
final class SmallDisk {
  let folder: String

  /// Mounts a disk of so many kilobytes in a folder, by default one of its own.
  init(kilobytes: Int, folder: String? = nil) throws {
    self.folder = folder ?? NSTemporaryDirectory() + "disk-\(UUID().uuidString)"
    let folder = self.folder
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    guard mount("tmpfs", folder, "tmpfs", 0, "size=\(kilobytes)k") == 0 else {
      throw NotMounted(code: errno)
    }
  }

  struct NotMounted: Error { var code: Int32 }

  deinit {
    umount2(folder, Int32(MNT_DETACH))
    rmdir(folder)
    // Gone with the last disk in it; any other folder is not empty and stays.
    rmdir(URL(fileURLWithPath: folder).deletingLastPathComponent().path)
  }

  /// Whether this process may mount at all; asked by mounting.
  static let isPossible: Bool = {
    do { return try SmallDisk(kilobytes: 64).folder.isEmpty == false } catch { return false }
  }()

  private var filler: String { folder + "/filler" }

  /// Fills every block that is free.
  func fill() {
    let descriptor = open(filler, O_WRONLY | O_CREAT | O_APPEND, 0o600)
    let block = [UInt8](repeating: 0x2E, count: 4096)
    while write(descriptor, block, block.count) > 0 {}
    close(descriptor)
  }

  /// Takes so much of what fills the disk away again.
  func leave(kilobytes: Int) throws {
    var status = stat()
    guard stat(filler, &status) == 0,
      truncate(filler, status.st_size - off_t(kilobytes << 10)) == 0
    else { throw NotMounted(code: errno) }
  }

  /// Makes room again.
  func makeRoom() { unlink(filler) }

  /// Whether writing is allowed.
  func setWritable(_ isWritable: Bool) -> Bool {
    let flags = UInt(MS_REMOUNT) | (isWritable ? 0 : UInt(MS_RDONLY))
    return mount("tmpfs", folder, "tmpfs", flags, nil) == 0
  }
}

/// The disk is full or turns read-only while somebody sits at the desk.
@Suite(
  .evidence, .serialized, .enabled(if: SmallDisk.isPossible, "mounting a small disk needs root"))
struct DiskTests {
  private static let text = "磁盘满的时候正写到这里，一个字也不能少"

  private func stage(on disk: SmallDisk) throws -> Stage {
    let stage = try Stage()
    stage.store = disk.folder + "/desk.db"
    return stage
  }

  private func halfTyped(_ desk: TerminalSession) throws {
    try desk.openFacts()
    try desk.strike(whole: DiskTests.text)
  }

  private func expectFilled(_ desk: TerminalSession) {
    #expect(desk.screen.text.contains(Words.form))
    #expect(desk.screen.squeezed.contains(DiskTests.text))
  }

  private func expectOneCase(_ stage: Stage) throws {
    #expect(try stage.cases().map { $0["facts"] } == [.string(DiskTests.text)])
    #expect(try stage.drafts().isEmpty)
    #expect(try stage.run("check", "--deep").code == 0)
  }

  @Test func aFullDiskRefusesTheSaveAndKeepsTheForm() throws {
    let disk = try SmallDisk(kilobytes: 1024)
    let stage = try stage(on: disk)
    let desk = try stage.openSetUp()
    disk.fill()
    try halfTyped(desk)
    desk.press(.control("s"))
    try desk.wait(for: "the reason") { $0.message.hasPrefix(" 磁盘满了") }
    expectFilled(desk)
    // A key takes the message away, so that the second refusal is seen.
    desk.press(.left)
    try desk.wait(for: "no reason") { !$0.message.hasPrefix(" 磁盘满了") }
    desk.press(.control("s"))
    try desk.wait(for: "the reason again") { $0.message.hasPrefix(" 磁盘满了") }
    expectFilled(desk)
    disk.makeRoom()
    #expect(try desk.save() == "A-0001")
    desk.strike("0")
    #expect(desk.waitForEnd() == 0)
    try expectOneCase(stage)
  }

  /// A form put aside on a full disk is in memory only; the desk says so, keeps it on home, and is
  /// not left before it is on the disk.
  @Test func aFormPutAsideOnAFullDiskIsNotLost() throws {
    let disk = try SmallDisk(kilobytes: 1024)
    let stage = try stage(on: disk)
    let desk = try stage.openSetUp()
    disk.fill()
    try halfTyped(desk)
    try desk.waitFor("草稿只在内存里：磁盘满了")
    desk.strike(.escape)
    try desk.waitFor("草稿1")
    desk.strike("0")
    try desk.wait(for: "the reason again") { $0.message.contains("草稿只在内存里") }
    #expect(!desk.hasEnded && desk.screen.text.contains("草稿1"))
    desk.strike(.enter)
    try desk.wait(for: DiskTests.text) { $0.screen.squeezed.contains(DiskTests.text) }
    disk.makeRoom()
    try desk.waitFor("草稿又存上了")
    desk.strike(.escape)
    try desk.waitFor(Words.home)
    desk.strike("0")
    try desk.waitFor("再按 0 退出")
    desk.strike("0")
    #expect(desk.waitForEnd() == 0)
    #expect(try stage.run("check").code == 0)
    let again = try stage.open()
    try again.waitFor("草稿1")
    again.strike(.enter)
    #expect(try again.save() == "A-0001")
    again.strike("0")
    #expect(again.waitForEnd() == 0)
    try expectOneCase(stage)
  }

  /// A store on a read-only disk is no place for a desk: said before the terminal is touched.
  @Test func aReadOnlyDiskIsRefusedAtTheStart() throws {
    let disk = try SmallDisk(kilobytes: 4096)
    let stage = try stage(on: disk)
    try stage.run("setup", "--office", "样板所")
    try stage.run("add", "complaint", "--facts", "一件")
    try #require(disk.setWritable(false))
    let desk = try stage.open()
    #expect(desk.waitForEnd() == 77)
    #expect(desk.written.contains("不能写") && !desk.written.contains("\u{1B}"))
    #expect(try stage.cases().count == 1)
    try #require(disk.setWritable(true))
    #expect(try stage.run("check", "--deep").code == 0)
  }

  /// A disk that is full from the start.
  @Test func aDiskThatIsFullAtTheStart() throws {
    let disk = try SmallDisk(kilobytes: 1024)
    let stage = try stage(on: disk)
    disk.fill()
    let desk = try stage.open()
    #expect(desk.waitForEnd() == 74)
    #expect(desk.written.contains("磁盘满了") && !desk.written.contains("\u{1B}"), "\(desk.written)")
    disk.makeRoom()
    #expect(try stage.run("add", "complaint", "--facts", DiskTests.text).code == 0)
    try expectOneCase(stage)
  }

  /// A store that takes nothing any more is copied all the same: then a copy is needed most.
  @Test func aStoreThatTakesNothingIsCopied() throws {
    let disk = try SmallDisk(kilobytes: 1024)
    let stage = try stage(on: disk)
    try stage.run("setup", "--office", "样板所")
    try stage.run("add", "complaint", "--facts", DiskTests.text)
    disk.fill()
    let full = try stage.run("backup", stage.folder + "/full.db")
    disk.makeRoom()
    try #require(disk.setWritable(false))
    let fixed = try stage.run("backup", stage.folder + "/fixed.db")
    try #require(disk.setWritable(true))
    for outcome in [full, fixed] {
      #expect(outcome.code == 0 && outcome.errors == "存档现在写不进去，备份做好了，这一次没有记下来\n", "\(outcome)")
    }
    for name in ["full.db", "fixed.db"] {
      stage.store = stage.folder + "/" + name
      try expectOneCase(stage)
    }
  }

  /// However little is free: a command saves, or says that the disk is full, whatever SQLite found no room for. Where
  /// only the lists found none, that is said, too, and whoever reads finds what was saved.
  @Test func aFullDiskIsCalledFullByCommands() throws {
    let disk = try SmallDisk(kilobytes: 1024)
    let stage = try stage(on: disk)
    try stage.run("setup", "--office", "样板所")
    for free in stride(from: 0, through: 64, by: 4) {
      disk.fill()
      try disk.leave(kilobytes: free)
      let before = try stage.cases().count
      let outcome = try stage.run("add", "complaint", "--facts", DiskTests.text)
      let isFull = outcome.errors.split(separator: "\n").allSatisfy { $0.contains("磁盘满了") }
      let isBehind = outcome.errors.contains("已存，清单没跟上")
      let wasSaved = !outcome.output.isEmpty
      #expect(isFull && outcome.code == (wasSaved && !isBehind ? 0 : 74), "\(free): \(outcome)")
      #expect(wasSaved || !isBehind, "\(free): \(outcome)")
      #expect(try stage.cases().count == before + (wasSaved ? 1 : 0), "\(free)")
      disk.makeRoom()
    }
    #expect(try stage.run("check", "--deep").code == 0)
  }
}

private let hasLimits = FileManager.default.isExecutableFile(atPath: "/usr/bin/prlimit")

/// A disk that answers every write with an error, as a stick does that was pulled or has worn out:
/// from one moment on the running desk may not let a file grow.
@Suite(.evidence, .enabled(if: hasLimits, "prlimit is not installed")) struct FileSizeTests {
  private static let text = "盘坏了的时候正写到这里"

  private func allow(_ size: String, _ desk: TerminalSession, _ stage: Stage) throws {
    let line = "prlimit --pid \(desk.process) --fsize=\(size):unlimited"
    #expect(try stage.shell(line).code == 0)
  }

  @Test func aFailingDiskRefusesTheSaveAndKeepsTheForm() throws {
    let stage = try Stage()
    let desk = try stage.openSetUp()
    try desk.openFacts()
    desk.strike(FileSizeTests.text)
    try allow("0", desk, stage)
    desk.press(.control("s"))
    try desk.wait(for: "a reason") { $0.message.hasPrefix(" 磁盘读写出错") }
    #expect(desk.screen.text.contains(Words.form))
    #expect(desk.screen.squeezed.contains(FileSizeTests.text))
    #expect(try stage.cases().isEmpty)
    try allow("unlimited", desk, stage)
    #expect(try desk.save() == "A-0001")
    desk.strike("0")
    #expect(desk.waitForEnd() == 0)
    #expect(try stage.cases().map { $0["facts"] } == [.string(FileSizeTests.text)])
    #expect(try stage.run("check", "--deep").code == 0)
  }
}
