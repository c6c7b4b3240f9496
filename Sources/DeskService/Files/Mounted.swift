import CaseStore
import Foundation
import Values

/// What the system says of disks.
enum Mounted {
  static func sticks() -> [Mount] {
    #if os(Linux)
      return MountTable.now.sticks(
        isRemovable: isRemovable, isSystemDrive: WindowsFolders.isSystemDrive)
    #else
      // The system's own disk is a link among the volumes.
      let names = volumes.filter { folder in
        var status = stat()
        return lstat(folder, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
      }
      return names.map { Mount(folder: $0, source: "", isReadOnly: false) }
    #endif
  }

  /// The folders of the person at Windows, on the drive that it runs from.
  static func windowsHomes() -> [String] {
    MountTable.now.mounts.filter { $0.isWindowsDrive && WindowsFolders.isSystemDrive($0.folder) }
      .compactMap { WindowsFolders.home(onDrive: $0.folder) }
  }

  #if !os(Linux)
    private static var volumes: [String] {
      do {
        return try FileManager.default.contentsOfDirectory(atPath: "/Volumes").sorted().map {
          "/Volumes/\($0)"
        }
      } catch {
        // Without that folder there is no stick.
        return []
      }
    }
  #endif

  /// A part of a disk stands in the disk's own folder, which knows whether it can be taken out.
  private static func isRemovable(_ source: String) -> Bool {
    let name = PathParts.name(of: source)
    guard let real = realpath("/sys/class/block/\(name)", nil) else { return false }
    defer { free(real) }
    let folder = String(cString: real)
    return [folder, PathParts.folder(of: folder)].contains {
      text(of: "\($0)/removable")?.first == "1"
    }
  }

  private static func text(of path: String) -> String? {
    do {
      return String(decoding: try FileReading.bytes(path), as: UTF8.self)
    } catch {
      // A system without that file has nothing to tell.
      return nil
    }
  }
}
