import Values
import Vocabulary

/// Everything that is mounted, as `/proc/self/mountinfo` has it.
struct MountTable: Hashable, Sendable {
  /// What is seen in each folder, in the order in which it was mounted.
  let mounts: [Mount]

  init(_ mounts: [Mount]) { self.mounts = mounts }

  /// Reads `mountinfo`; of several things mounted on one folder the last is seen. Lines that are no
  /// mounts are passed over.
  init(mountinfo: String) {
    var mounts: [Mount] = []
    for mount in mountinfo.split(separator: "\n").compactMap(MountTable.mount) {
      mounts.removeAll { $0.folder == mount.folder }
      mounts.append(mount)
    }
    self.mounts = mounts
  }

  /// `36 35 8:17 / /media/a/盘 rw,nosuid shared:1 - vfat /dev/sdb1 rw,utf8`
  private static func mount(_ line: Substring) -> Mount? {
    let words = line.split(separator: " ").map(String.init)
    guard words.count > 9, let dash = words.dropFirst(6).firstIndex(of: "-"),
      words.count > dash + 2
    else { return nil }
    let options = [words[5], words.count > dash + 3 ? words[dash + 3] : ""]
    let isReadOnly = options.contains { $0.split(separator: ",").contains("ro") }
    return Mount(
      folder: unescaped(words[4]), source: unescaped(words[dash + 2]), isReadOnly: isReadOnly)
  }

  /// A blank is written `\040`.
  private static func unescaped(_ word: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(word.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "\\"),
        let code = UInt8(String(decoding: rest.prefix(3), as: UTF8.self), radix: 8)
      {
        bytes.append(code)
        rest = rest.dropFirst(3)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What was plugged in, the last first: whatever lies where the system puts sticks, and the
  /// removable disks that somebody mounted by hand.
  ///
  /// - Parameter isRemovable: whether the disk behind a source can be taken out.
  func sticks(isRemovable: (String) -> Bool) -> [Mount] {
    mounts.reversed().filter { mount in
      let parts = mount.folder.split(separator: "/").map(String.init)
      if parts.first == "media" { return parts.count > 1 }
      if parts.starts(with: ["run", "media"]) { return parts.count > 2 }
      guard mount.source.hasPrefix("/dev/"), let top = parts.first else { return false }
      return top == "mnt" || (!MountTable.system.contains(top) && isRemovable(mount.source))
    }
  }

  /// A laptop may run from a stick: its own folders are no place to hand anything over to.
  private static let system: Set<String> = [
    "boot", "dev", "efi", "etc", "home", "nix", "opt", "proc", "root", "run", "snap", "srv", "sys",
    "tmp", "usr", "var",
  ]
}
