import Testing
import Values
import Vocabulary

@testable import CaseStore

/// Which of the things that the system has mounted somebody plugged in.
@Suite struct MountTableTests {
  private let laptop = """
    22 1 254:1 / / rw,relatime shared:1 - ext4 /dev/vda1 rw
    23 22 0:5 / /dev rw,nosuid shared:2 - devtmpfs udev rw,size=11G
    24 22 0:21 / /proc rw,nosuid - proc proc rw
    25 22 0:22 / /run rw,nosuid shared:5 - tmpfs tmpfs rw
    26 22 8:1 / /boot rw - vfat /dev/sda1 rw
    27 25 0:40 / /run/user/1000 rw - tmpfs tmpfs rw

    """

  private func sticks(_ more: String, removable: Set<String> = []) -> [Mount] {
    MountTable(mountinfo: laptop + more).sticks(
      isRemovable: removable.contains, isSystemDrive: { $0 == "/mnt/c" })
  }

  @Test func withoutAStickThereIsNone() {
    #expect(sticks("", removable: ["/dev/vda1", "/dev/sda1"]).isEmpty)
    #expect(MountTable(mountinfo: "").mounts.isEmpty)
    #expect(MountTable(mountinfo: "no table\nat all - of\n").mounts.isEmpty)
  }

  @Test func whatLiesWhereSticksArePutIsOne() {
    let found = sticks(
      """
      90 22 8:17 / /media/wang/KINGSTON rw,nosuid shared:9 - vfat /dev/sdb1 rw,utf8
      91 25 8:33 / /run/media/wang/样盘 rw,nosuid shared:10 master:3 - exfat /dev/sdc1 rw
      92 22 8:49 / /mnt rw - ext4 /dev/sdd1 rw
      93 22 0:50 / /mnt/c rw - 9p drvfs rw
      """)
    #expect(found.map(\.folder) == ["/mnt", "/run/media/wang/样盘", "/media/wang/KINGSTON"])
    #expect(found.map(\.name) == ["mnt", "样盘", "KINGSTON"])
    #expect(found.allSatisfy { !$0.isReadOnly })
  }

  @Test func aRemovableDiskElsewhereIsOneUnlessTheSystemRunsFromIt() {
    let more = """
      90 22 8:17 / /data/stick rw - vfat /dev/sdb1 rw
      91 22 8:33 / /data/disk rw - ext4 /dev/sdc1 rw
      92 22 8:17 / /home rw - vfat /dev/sdb1 rw
      """
    let found = sticks(more, removable: ["/dev/sdb1", "/dev/vda1"])
    #expect(found.map(\.folder) == ["/data/stick"])
  }

  @Test func aBlankInTheNameAndALockAreRead() {
    let found = sticks(
      """
      90 22 8:17 / /media/wang/MY\\040STICK rw,nosuid - vfat /dev/sdb1 ro,utf8
      91 22 8:33 / /media/wang/back\\134slash ro,nosuid - vfat /dev/sdc1 rw
      92 22 8:49 / /media/wang/open rw,errors=remount-ro - vfat /dev/sdd1 rw
      """)
    #expect(found.map(\.name) == ["open", "back\\slash", "MY STICK"])
    #expect(found.map(\.isReadOnly) == [false, true, true])
  }

  /// What lies behind it has no name where somebody mounted it so.
  @Test func whatHasNoNameIsRead() {
    let found = MountTable(
      mountinfo: """
        90 22 0:50 / /mnt/e rw - 9p  rw,aname=drvfs;path=E:
        91 22 0:51 / /media/wang/盘 rw - vfat  ro,utf8
        """)
    #expect(found.mounts.map(\.source) == ["", ""])
    #expect(found.mounts.map(\.isWindowsDrive) == [true, false])
    #expect(found.mounts.map(\.isReadOnly) == [false, true])
  }

  /// Mounted over another, only the last is seen.
  @Test func theLastOfAFolderIsSeen() {
    let found = sticks(
      """
      90 22 8:17 / /media/wang/盘 ro - vfat /dev/sdb1 ro
      91 22 8:33 / /media/wang/盘 rw - vfat /dev/sdc1 rw
      """)
    #expect(
      found == [
        Mount(folder: "/media/wang/盘", source: "/dev/sdc1", type: "vfat", isReadOnly: false)
      ])
  }

  /// A drive of Windows is a stick by its letter, whichever way this Linux reaches it, but for the one that
  /// Windows runs from; what WSL keeps for itself is none.
  @Test func drivesOfWindowsAreSticks() {
    let found = sticks(
      """
      80 22 0:50 / /mnt/c rw,noatime - 9p C:\\134 rw,dirsync,aname=drvfs;path=C:\\134;uid=1000;gid=1000,trans=fd
      81 22 0:51 / /mnt/e rw,noatime - 9p E: rw,dirsync,aname=drvfs;path=E:;uid=0;gid=0,trans=fd
      82 22 0:52 / /mnt/f ro,noatime - drvfs F: ro,case=off
      83 22 0:53 / /mnt/g rw - virtiofs drvfsC12 rw
      84 22 0:54 / /mnt/old rw - 9p drvfs rw,aname=other
      85 22 0:55 / /mnt/share rw - 9p hostshare rw,trans=virtio
      86 22 8:64 / /mnt/wslg/distro ro - ext4 /dev/sdd ro
      87 22 0:56 / /mnt/wsl rw - tmpfs none rw
      """)
    #expect(found.map(\.name) == ["old", "G:", "F:", "E:"])
    #expect(found.map(\.isReadOnly) == [false, false, true, false])
    #expect(found.filter { !$0.isWindowsDrive } == [])
  }

  @Test func theNearestFolderAboveDecides() {
    let table = MountTable(
      mountinfo: laptop + """
        90 22 0:50 / /mnt/c rw - 9p C: rw,aname=drvfs
        91 22 8:33 / /mnt/c/linux rw - ext4 /dev/sdc1 rw
        92 22 0:51 / /mnt/My\\040Stick rw - vfat /dev/sdd1 rw
        """)
    let paths = [
      "/mnt/c", "/mnt/c/desk.db", "/mnt/cc/desk.db", "/mnt/c/linux/desk.db", "/mnt/My Stick/a",
      "/home/wang/desk.db",
    ]
    #expect(
      paths.map { table.mount(of: $0)?.folder } == [
        "/mnt/c", "/mnt/c", "/", "/mnt/c/linux", "/mnt/My Stick", "/",
      ])
    #expect(MountTable(mountinfo: "").mount(of: "/home") == nil)
  }
}
