import CaseStore
import Foundation
import Values
import Vocabulary

/// The places that backups go to by themselves: the folder of the settings, a stick that somebody made for it, or, for
/// the end of a day alone, the clerk's home.
///
/// None is one in which papers lie that are handed over: a backup holds all persons.
struct BackupPlaces {
  private static let folder = BackupSetting.stickFolder

  /// A folder for backups.
  struct Place: Hashable, Sendable {
    let path: String
    /// The folder as it is shown to the clerk.
    let shown: String
    /// Whether it lies elsewhere than the clerk's own files.
    let isSecond: Bool
  }

  let setting: BackupSetting
  let homeFolder: String
  /// What was plugged in.
  var sticks: [Mount]
}

extension BackupPlaces {
  init(_ environment: DeskEnvironment, sticks: [Mount] = Mounted.sticks()) {
    setting = environment.backups
    homeFolder = environment.homeFolder
    self.sticks = sticks
  }

  /// Another place than this laptop's home; nil where there is none now.
  var second: Place? {
    let chosen = setting.folder.flatMap { BackupPlaces.isFit($0) ? $0 : nil }
    let path =
      chosen
      ?? sticks.lazy.filter(BackupPlaces.isForBackups).map(BackupPlaces.folder).first {
        BackupPlaces.isFit($0)
      }
    return path.map { Place(path: $0, shown: $0, isSecond: true) }
  }

  /// That in the clerk's home, which is made when it is needed.
  var home: Place {
    Place(
      path: "\(homeFolder)/\(BackupPlaces.folder)", shown: "~/\(BackupPlaces.folder)",
      isSecond: false)
  }

  /// Whether somebody made a stick for backups: papers are not handed over on it.
  static func isForBackups(_ stick: Mount) -> Bool {
    isFolder(folder(stick)) && !holdsPapers(stick.folder)
  }

  /// Refuses a folder to hand over to that lies on such a stick.
  static func checkHoldsNone(
    _ path: String, mounts: MountTable = .now, sticks: [Mount] = Mounted.sticks()
  ) throws {
    guard let disk = mounts.disk(of: path), sticks.contains(disk), isForBackups(disk) else {
      return
    }
    throw DeskError.backupsLieThere(path)
  }

  private static func folder(_ stick: Mount) -> String { "\(stick.folder)/\(folder)" }

  /// Whether a folder is there, can be written to, and holds nothing that is handed over.
  private static func isFit(_ path: String) -> Bool {
    isFolder(path) && access(path, W_OK) == 0 && !holdsPapers(path)
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  /// Whether the folder of a day that is handed over lies in it.
  private static func holdsPapers(_ path: String) -> Bool {
    do {
      let names = try FileManager.default.contentsOfDirectory(atPath: path)
      return names.contains { name in
        name.contains(HandOverPlaces.mark) || isFolder("\(path)/\(name)/给部门")
      }
    } catch {
      return true
    }
  }
}
