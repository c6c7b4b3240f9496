import Casework
import Desk
import Foundation
import Wording

/// The places that a hand-over of a day can go to: sticks first, then the clerk's home.
struct HandOverPlaces {
  let desk: DeskEnvironment
  let day: Day

  /// All of them.
  ///
  /// - Parameter needed: about how many bytes the folder takes.
  func all(needed: Int) -> [HandOverPlace] {
    let sticks = Mounted.sticks().map { mount in
      place(
        mount.folder + "/三一五-\(day)-交接", shown: nil, on: mount.folder, stick: mount.name,
        isReadOnly: mount.isReadOnly, needed)
    }
    let home = place(
      homeFolder + "/\(day)-交接", shown: "\(DayFolder.shown)/\(day)-交接", on: desk.homeFolder,
      stick: nil, isReadOnly: false, needed)
    return sticks + [home]
  }

  /// The folder above those of the days; made where it is not there yet.
  var homeFolder: String { desk.homeFolder + "/三一五" }

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
      guard let text = text(of: "/proc/self/mountinfo") else { return [] }
      return MountTable(mountinfo: text).sticks(isRemovable: isRemovable)
    #else
      // The system's own disk is a link among the volumes.
      let names = volumes.filter { folder in
        var status = stat()
        return lstat(folder, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
      }
      return names.map { Mount(folder: $0, source: "", isReadOnly: false) }
    #endif
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
