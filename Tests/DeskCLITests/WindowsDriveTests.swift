import Foundation
import Testing
import Values
import Vocabulary

@testable import DeskService

/// A Linux in Windows (WSL), as far as its table of mounts and the folders of its drives go.
@Suite struct WindowsDriveTests {
  private let booth: Booth

  init() throws { booth = try Booth() }

  /// Runs lines of the shell in a process whose system says that `c` and `e` are drives of Windows and `net`
  /// is a disk of the network.
  private func inWindows(_ line: String) throws -> Booth.Outcome {
    try booth.write(
      """
      27 1 254:0 / / rw,relatime - ext4 /dev/vda rw
      80 27 0:50 / \(booth.folder)/c rw - 9p C:\\134 rw,aname=drvfs;path=C:\\134;uid=1000,trans=fd
      81 27 0:51 / \(booth.folder)/e rw - drvfs E: rw
      82 27 0:52 / \(booth.folder)/net rw - nfs4 host:/net rw

      """, to: "table")
    let script = """
      mkdir -p c/Windows/System32 c/Users/Public c/Users/wang e net
      mount --bind table /proc/$$/mountinfo || exit 99
      exec "$DESK" \(line)
      """
    try booth.write(script, to: "script")
    return try booth.shell("unshare -m sh script")
  }

  private static let homes = "~/.local/share/desk315/desk.db"

  @Test(
    .enabled(if: OutputTests.canMount, "changing the table of mounts needs root"),
    arguments: [
      "list", "add consultation --facts 一", "restore copy.db", "demo", "setup --office 样",
    ])
  func noStoreLiesOnADriveOfWindows(command: String) throws {
    let path = "\(booth.folder)/c/Users/wang/desk.db"
    let told = try inWindows("--store \(path) \(command)")
    let words =
      "\(path)：在 Windows 的盘上，存过的可能丢，没有动它；存档请放在 Linux 自己的盘上，如 \(Self.homes)，那里只放备份和交接夹\n"
    #expect(told.errors == words)
    #expect(told.code == 77 && told.output == "")
    #expect(try booth.shell("ls -A c/Users/wang").output == "")
  }

  @Test(.enabled(if: OutputTests.canMount, "changing the table of mounts needs root"))
  func noStoreLiesOnADiskOfTheNetwork() throws {
    let path = "\(booth.folder)/net/desk.db"
    let told = try inWindows("--store \(path) --lang en list")
    let words =
      "\(path): lies on a network or shared disk (nfs4), where saves could be lost, and was left as it is; "
      + "keep the store on a disk of Linux itself, such as \(Self.homes), and only copies there\n"
    #expect(told.errors == words)
    #expect(told.code == 77 && told.output == "")
    #expect(try booth.shell("ls -A net").output == "")
  }

  /// The store of the booth lies on the disk of Linux, and its copy beside the drives or on one.
  @Test(
    .enabled(if: OutputTests.canMount, "changing the table of mounts needs root"),
    arguments: ["c/Users/wang", "e", "net"])
  func aCopyMayLieThere(folder: String) throws {
    try booth.run("add", "consultation", "--facts", "一")
    let told = try inWindows("backup \(folder)/copy.db")
    #expect(told.errors == "" && told.code == 0)
    #expect(try booth.shell("ls -A \(folder)").output == "copy.db\n")
  }

  @Test(.enabled(if: OutputTests.canMount, "changing the table of mounts needs root"))
  func drivesAndTheFolderOfThePersonAreOffered() throws {
    let told = try inWindows("close-day")
    let home = booth.folder
    let places = [
      "\(home)/e/三一五-2026-05-15-交接", "\(home)/c/Users/wang/三一五/2026-05-15-交接",
      "\(home)/三一五/2026-05-15-交接",
    ]
    let list = places.map { "-o \($0)" }.joined(separator: " 或 ")
    #expect(told.errors == "还要写 -o 交接夹，例如 \(list)\n")
    #expect(told.code == 64)
  }

  @Test func thePersonIsTheOnlyOneWhoseFolderCanBeWritten() throws {
    let drive = booth.folder
    #expect(!WindowsFolders.isSystemDrive(drive))
    #expect(WindowsFolders.home(onDrive: drive) == nil)
    try booth.shell("mkdir -p Windows/System32 Users/Public 'Users/Default User' Users/wang")
    try booth.shell("touch Users/desktop.ini")
    #expect(WindowsFolders.isSystemDrive(drive))
    #expect(WindowsFolders.home(onDrive: drive) == "\(drive)/Users/wang")
    try booth.shell("mkdir Users/li")
    #expect(WindowsFolders.home(onDrive: drive) == nil)
  }
}
