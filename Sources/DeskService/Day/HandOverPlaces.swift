import CaseStore
import Casework
import Desk
import Foundation
import Values
import Vocabulary

/// The places that a hand-over of a day can go to: sticks first but for those that are made for backups, then the clerk's home, in Windows too where
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
    let spared = desk.storeFiles
    let usable = Mounted.sticks().filter {
      !BackupPlaces.isForBackups($0) && !spared.keepBackups(at: $0.folder)
    }
    let sticks = usable.map { mount in
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

  /// What the names of all folders say that a day is handed over with.
  static let mark = "-交接"

  private var named: String {
    FileName.marked("\(day)\(HandOverPlaces.mark)", if: isDemonstration)
  }

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
    place.free = DiskRoom.free(in: folder)
    if isReadOnly || access(folder, W_OK) != 0 {
      place.fault = .readOnly
    } else if let free = place.free, free < needed {
      place.fault = .full
    }
    return place
  }
}
