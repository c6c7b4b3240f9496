import CaseStore
import Casework
import Desk
import Foundation
import Values
import Vocabulary

/// The places that a hand-over of a day can go to: sticks first, then the clerk's home, in Windows too where
/// this Linux runs in it.
struct HandOverPlaces {
  let desk: DeskEnvironment
  let day: Day
  /// Whether what is handed over is invented, which the folder's name then says.
  let isDemonstration: Bool

  /// All of them.
  ///
  /// - Parameters:
  ///   - needed: about how many bytes the folder takes.
  ///   - letters: those of this desk, for a place where another desk's folder of the day lies.
  func all(needed: Int, revision: Int = 1, letters: String = "") -> [HandOverPlace] {
    let sticks = Mounted.sticks().map { mount in
      let name = free("三一五-\(named)", in: mount.folder, revision, letters)
      return place(
        "\(mount.folder)/\(name)", shown: nil, on: mount.folder, stick: mount.name,
        isReadOnly: mount.isReadOnly, needed)
    }
    let windows = Mounted.windowsHomes().map { home in
      let folder = home + "/" + DayFolder.folder
      let name = free(named, in: folder, revision, letters)
      return place(
        "\(folder)/\(name)", shown: nil, on: home, stick: nil, isReadOnly: false, needed)
    }
    let name = free(named, in: homeFolder, revision, letters)
    let home = place(
      "\(homeFolder)/\(name)", shown: "\(DayFolder.shown)/\(name)", on: desk.homeFolder,
      stick: nil, isReadOnly: false, needed)
    return sticks + windows + [home]
  }

  private var named: String { FileName.marked("\(day)-交接", if: isDemonstration) }

  /// The folder's name: several desks may hand over on one stick, so that one of them adds its letters,
  /// and where even those are taken a number.
  private func free(
    _ name: String, in folder: String, _ revision: Int, _ letters: String
  ) -> String {
    let suffix = revision > 1 ? "-\(revision)" : ""
    let own = letters.isEmpty ? name : "\(name)-\(letters)"
    let names = [name] + FileName.numbered(own)
    return names.map { $0 + suffix }.first { !AtomicFolder.isTaken("\(folder)/\($0)") }
      ?? name + suffix
  }

  /// The folder above those of the days; made where it is not there yet.
  var homeFolder: String { desk.homeFolder + "/" + DayFolder.folder }

  private func place(
    _ path: String, shown: String?, on folder: String, stick: String?, isReadOnly: Bool,
    _ needed: Int
  ) -> HandOverPlace {
    var place = HandOverPlace(path: path, shown: shown ?? path, stick: stick)
    place.free = Mounted.room(in: folder)
    if isReadOnly || access(folder, W_OK) != 0 {
      place.fault = .readOnly
    } else if let free = place.free, free < needed {
      place.fault = .full
    }
    return place
  }
}

/// What the system says of disks.
private enum Mounted {
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

  static func room(in folder: String) -> Int? {
    var status = statvfs()
    guard statvfs(folder, &status) == 0 else { return nil }
    return Int(status.f_bavail) * Int(status.f_frsize)
  }
}
