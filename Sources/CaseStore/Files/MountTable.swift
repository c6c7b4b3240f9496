import Foundation
import Values

/// Everything that is mounted, as `/proc/self/mountinfo` has it.
package struct MountTable: Hashable, Sendable {
  /// What is seen in each folder, in the order in which it was mounted.
  package let mounts: [Mount]

  /// Reads `mountinfo`; of several things mounted on one folder the last is seen. Lines that are no
  /// mounts are passed over.
  package init(mountinfo: String) {
    var mounts: [Mount] = []
    for mount in mountinfo.utf8.split(separator: 0x0A).compactMap(MountTable.mount) {
      mounts.removeAll { $0.folder == mount.folder }
      mounts.append(mount)
    }
    self.mounts = mounts
  }

  /// What is mounted now; nothing on a system that does not say.
  package static var now: MountTable {
    let descriptor = open("/proc/self/mountinfo", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return MountTable(mountinfo: "") }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 14)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { return MountTable(mountinfo: String(decoding: bytes, as: UTF8.self)) }
      bytes.append(contentsOf: buffer[..<count])
    }
  }

  /// What a path without links lies in: of the folders above it on which something is mounted, the
  /// nearest.
  func mount(of path: String) -> Mount? {
    mounts.filter { $0.holds(path) }.max { $0.folder.utf8.count < $1.folder.utf8.count }
  }
}

// MARK: Reading

extension MountTable {
  /// `36 35 8:17 / /media/a/盘 rw,nosuid shared:1 - vfat /dev/sdb1 rw,utf8`
  private static func mount(_ line: Substring.UTF8View) -> Mount? {
    // What lies behind a mount may have no name: two blanks stand there, and the words behind keep their place.
    let words = line.split(separator: 0x20, omittingEmptySubsequences: false)
    func word(_ place: Int) -> String { String(Substring(words[place])) }
    guard words.count > 9,
      let dash = words.indices.dropFirst(6).first(where: { words[$0].elementsEqual("-".utf8) }),
      words.count > dash + 2
    else { return nil }
    let (type, source) = (word(dash + 1), unescaped(word(dash + 2)))
    let hasOwn = words.count > dash + 3
    let isReadOnly = says(words[5], "ro") || hasOwn && says(words[dash + 3], "ro")
    return Mount(
      folder: unescaped(word(4)), source: source, type: type, isReadOnly: isReadOnly,
      isWindowsDrive: isWindowsDrive(
        type, source: source, options: hasOwn ? word(dash + 3) : ""))
  }

  /// Whether a word stands among options.
  private static func says(_ options: Substring.UTF8View, _ word: String) -> Bool {
    options.split(separator: UInt8(ascii: ",")).contains { $0.elementsEqual(word.utf8) }
  }

  /// WSL 1 has a file system of its own for drives of Windows; WSL 2 reaches them by one for virtual
  /// machines, and names them in its options or as their source.
  private static func isWindowsDrive(_ type: String, source: String, options: String) -> Bool {
    if type == "drvfs" { return true }
    guard type == "9p" || type == "virtiofs" else { return false }
    let words = options.split { $0 == "," || $0 == ";" }
    return source.hasPrefix("drvfs") || words.contains("aname=drvfs")
  }

  /// A blank is written `\040`.
  private static func unescaped(_ word: String) -> String {
    guard word.utf8.contains(UInt8(ascii: "\\")) else { return word }
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
}

// MARK: Sticks

extension MountTable {
  /// What was plugged in, the last first: whatever lies where the system puts sticks, the removable
  /// disks that somebody mounted by hand, and the drives of Windows.
  ///
  /// - Parameters:
  ///   - isRemovable: whether the disk behind a source can be taken out.
  ///   - isSystemDrive: whether a drive of Windows, by its folder, is the one that Windows runs from.
  package func sticks(
    isRemovable: (String) -> Bool, isSystemDrive: (String) -> Bool
  ) -> [Mount] {
    mounts.reversed().filter { mount in
      if mount.isWindowsDrive { return !isSystemDrive(mount.folder) }
      let parts = mount.folder.split(separator: "/").map(String.init)
      if parts.first == "media" { return parts.count > 1 }
      if parts.starts(with: ["run", "media"]) { return parts.count > 2 }
      guard mount.source.hasPrefix("/dev/"), let top = parts.first else { return false }
      if top == "mnt" { return !MountTable.ofWSL.contains(parts.dropFirst().first ?? "") }
      return !MountTable.system.contains(top) && isRemovable(mount.source)
    }
  }

  /// What WSL keeps for itself below `/mnt`.
  private static let ofWSL: Set<String> = ["wsl", "wslg"]

  /// A laptop may run from a stick: its own folders are no place to hand anything over to.
  private static let system: Set<String> = [
    "boot", "dev", "efi", "etc", "home", "nix", "opt", "proc", "root", "run", "snap", "srv", "sys",
    "tmp", "usr", "var",
  ]
}
