import CaseMaking
import Casework
import Foundation
import Testing
import Values
import Vocabulary

@testable import CaseStore

/// A store lies on a disk of this system alone: every other is refused before anything is made there.
@Suite struct StorePlaceTests {
  /// What is mounted where the store is to lie.
  struct Disk: Sendable, CustomTestStringConvertible {
    var type: String
    var source = "/dev/sdb1"
    var options = "rw"
    var testDescription: String { "\(type) \(source) \(options)" }
  }

  /// Kinds whose name alone says it.
  static let networkTypes = [
    "9p", "afs", "ceph", "cifs", "davfs", "fuse.gvfsd-fuse", "fuse.rclone", "fuse.sshfs", "nfs",
    "nfs4", "prl_fs", "smb3", "smbfs", "vboxsf", "fuse.vmhgfs-fuse",
  ]
  static let network =
    networkTypes.map { Disk(type: $0, source: "share") } + [
      Disk(type: "fuse", source: "https://example.org/dav"),
      Disk(type: "fuse.something", source: "wang@host:/home"),
    ]

  static let windows = [
    Disk(type: "drvfs", source: "C:"),
    Disk(type: "9p", source: "D:\\134", options: "rw,dirsync,aname=drvfs;path=D:\\134;uid=1000"),
    Disk(type: "9p", source: "drvfs"), Disk(type: "virtiofs", source: "drvfsC1"),
  ]

  /// Disks of this system, and kinds that nobody knows.
  static let own =
    ["ext4", "xfs", "btrfs", "f2fs", "zfs", "overlay", "tmpfs", "vfat", "exfat", "ntfs3", "newfs"]
    .map { Disk(type: $0) } + [
      Disk(type: "fuseblk"), Disk(type: "fuse"), Disk(type: "fuse.portal", source: "portal"),
      Disk(type: "virtiofs", source: "home"),
    ]

  /// How a store in a folder is opened that is not there yet.
  private func opening(in folder: Folder, on disk: Disk) -> StoreOpening {
    let place = StorePlace.real(folder.path)
    return opening(
      in: folder,
      mountinfo: """
        27 1 254:0 / / rw,relatime - ext4 /dev/vda rw
        90 27 0:50 / \(place) rw - \(disk.type) \(disk.source) \(disk.options)
        """)
  }

  private func opening(in folder: Folder, mountinfo: String) -> StoreOpening {
    StoreOpening(
      path: folder.file("data/desk.db"), reference: Shipped.reference, zone: .shanghai,
      mounts: MountTable(mountinfo: mountinfo))
  }

  private func expectRefusal(_ disk: Disk, as kind: SharedDisk) throws {
    let folder = try Folder()
    let opening = opening(in: folder, on: disk)
    let wanted = StoreError.sharedDisk(path: folder.file("data/desk.db"), kind)
    #expect(throws: wanted) { try opening.open(.reading) }
    #expect(throws: wanted) { try opening.open(.writing()) }
    #expect(throws: wanted) { try opening.restore(from: folder.file("copy.db")) }
    #expect(try folder.names == [])
  }

  @Test(arguments: network) func aDiskOfTheNetworkIsRefused(disk: Disk) throws {
    try expectRefusal(disk, as: .network(disk.type))
  }

  @Test(arguments: windows) func aDriveOfWindowsIsRefused(disk: Disk) throws {
    try expectRefusal(disk, as: .windows)
  }

  @Test(arguments: own) func anyOtherDiskIsTaken(disk: Disk) throws {
    let folder = try Folder()
    let opening = opening(in: folder, on: disk)
    try opening.open(.writing()).close()
    try opening.open(.reading).close()
    #expect(throws: StoreError.notThere(path: folder.file("copy.db"))) {
      try opening.restore(from: folder.file("copy.db"))
    }
    #expect(try folder.names == ["data"])
  }

  /// A container or a virtual machine may stand on a folder of its host: that is its disk. What else its host
  /// shares with it is not, and neither is a drive of Windows.
  @Test func whatASystemStandsOnIsItsOwn() throws {
    let folder = try Folder()
    let root = "27 1 0:50 / / rw,relatime - 9p none rw,trans=fd,rfdno=4,wfdno=4"
    try opening(in: folder, mountinfo: root).open(.writing()).close()
    #expect(try folder.names == ["data"])
    let path = folder.file("data/desk.db")
    let share = "90 27 0:51 / \(StorePlace.real(folder.path)) rw - 9p none rw,trans=virtio"
    #expect(throws: StoreError.sharedDisk(path: path, .network("9p"))) {
      try opening(in: folder, mountinfo: root + "\n" + share).open(.writing())
    }
    #expect(throws: StoreError.sharedDisk(path: path, .windows)) {
      try opening(in: folder, mountinfo: root + ",aname=drvfs;path=C:").open(.writing())
    }
    #expect(throws: StoreError.sharedDisk(path: path, .network("nfs4"))) {
      try opening(in: folder, mountinfo: "27 1 0:50 / / rw - nfs4 host:/ rw").open(.writing())
    }
  }

  @Test func linksAreFollowedAsFarAsTheyLead() throws {
    let folder = try Folder()
    let (files, real) = (FileManager.default, StorePlace.real(folder.path))
    try files.createDirectory(atPath: folder.file("real"), withIntermediateDirectories: false)
    try files.createSymbolicLink(
      atPath: folder.file("link"), withDestinationPath: folder.file("real"))
    try files.createSymbolicLink(
      atPath: folder.file("real/desk.db"), withDestinationPath: "../other/desk.db")
    let ways = [
      "link/a/b/desk.db": "real/a/b/desk.db", "link/desk.db": "other/desk.db",
      "none/../../x/./desk.db": "../x/desk.db", "desk.db": "desk.db",
    ]
    let above = PathParts.folder(of: real)
    for (path, end) in ways {
      let wanted = end.hasPrefix("../") ? "\(above)/\(end.dropFirst(3))" : "\(real)/\(end)"
      #expect(StorePlace.real(folder.file(path)) == wanted, "\(path)")
    }
  }
}
