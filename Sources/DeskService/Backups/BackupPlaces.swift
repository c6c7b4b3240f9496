import CaseStore
import Foundation
import Reports
import Values
import Vocabulary

/// The places that backups go to by themselves: the folder of the settings, a stick that somebody made for it, or, for
/// the end of a day alone, the clerk's home.
///
/// None lies where papers do that are handed over, nor papers in one of them: a backup holds all persons.
struct BackupPlaces {
  private static let folder = BackupSetting.stickFolder

  /// A folder for backups.
  struct Place: Hashable, Sendable {
    let path: String
    /// The folder as it is shown to the clerk.
    let shown: String
    /// Whether it lies elsewhere than the clerk's own files.
    let isSecond: Bool
    /// The folder of the settings that it comes in the place of, and why.
    var instead: UnfitFolder?
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

  /// Why the folder of the settings is not used; nil where it is, or none is set.
  var unfit: UnfitFolder? {
    guard let path = setting.folder, let why = fault(of: path) else { return nil }
    return UnfitFolder(path: path, why: why)
  }

  /// Another place than this laptop's home; nil where there is none now.
  var second: Place? {
    let unfit = unfit
    if unfit == nil, let chosen = setting.folder {
      return Place(path: chosen, shown: chosen, isSecond: true)
    }
    let path = sticks.lazy.filter(BackupPlaces.isForBackups).map(BackupPlaces.folder).first {
      fault(of: $0) == nil
    }
    return path.map { Place(path: $0, shown: $0, isSecond: true, instead: unfit) }
  }

  /// That in the clerk's home, which is made when it is needed.
  var home: Place {
    Place(
      path: BackupPlaces.home(of: homeFolder), shown: "~/\(BackupPlaces.folder)", isSecond: false,
      instead: unfit)
  }

  /// The folders of backups, in which nothing else is written. One of the settings that is not used keeps nothing away.
  var all: [String] {
    [unfit == nil ? setting.folder : nil, BackupPlaces.home(of: homeFolder)].compactMap { $0 }
      + sticks.map(BackupPlaces.folder)
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

  private static func home(of folder: String) -> String { "\(folder)/\(BackupPlaces.folder)" }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }
}

// MARK: Papers that are handed over

extension BackupPlaces {
  /// Why a folder takes no backups; nil where it does.
  private func fault(of path: String) -> UnfitFolder.Fault? {
    guard BackupPlaces.isFolder(path) else { return .gone }
    if access(path, W_OK) != 0 { return .takesNothing }
    let place = FolderPlace(path)
    let handedOver = BackupPlaces.foldersOfDays(homeFolder).map { FolderPlace($0) }
    let isAmong = handedOver.contains { place.lies(in: $0) || $0.lies(in: place) }
    return isAmong || BackupPlaces.holdsPapers(path) || BackupPlaces.liesAmongPapers(place)
      ? .amongPapers : nil
  }

  /// The folders in which those of the days lie that are handed over, and papers of the day.
  private static func foldersOfDays(_ homeFolder: String) -> [String] {
    ([homeFolder] + Mounted.windowsHomes()).map { "\($0)/\(DayFolder.folder)" }
  }

  /// Refuses to copy the store among papers for others.
  static func checkIsNoPaper(_ file: String) throws {
    let place = FolderPlace(PathParts.folder(of: file))
    if liesAmongPapers(place) { throw DeskError.papersLieThere(file) }
  }

  /// Whether the folder of a day that is handed over lies in it.
  private static func holdsPapers(_ path: String) -> Bool {
    do {
      let names = try FileManager.default.contentsOfDirectory(atPath: path)
      return names.contains { isHandedOver($0) || holdsParts("\(path)/\($0)") }
    } catch {
      return true
    }
  }

  /// Whether it is such a folder, one of its parts, or lies in one.
  private static func liesAmongPapers(_ place: FolderPlace) -> Bool {
    place.names.contains(where: isHandedOver)
      || place.folders.contains { folder in
        holdsParts(folder) && access("\(folder)/\(HandOver.sums.name)", F_OK) == 0
      }
  }

  private static func isHandedOver(_ name: String) -> Bool {
    name.contains(HandOverPlaces.mark) || PackPart.allCases.contains { $0.folder == name }
  }

  private static func holdsParts(_ folder: String) -> Bool {
    PackPart.allCases.contains { isFolder("\(folder)/\($0.folder)") }
  }
}

/// A folder of the settings that takes no backups.
struct UnfitFolder: Hashable, Sendable {
  /// Why it takes none.
  enum Fault: Hashable, Sendable {
    case gone, takesNothing
    /// Papers for others lie in it, or it lies among them.
    case amongPapers
  }

  let path: String
  let why: Fault

  /// What is said of it, for whoever has set it.
  var phrase: Phrase {
    switch why {
    case .gone: Phrase("设的备份文件夹 \(path) 不在", "the backup folder \(path) that is set is not there")
    case .takesNothing:
      Phrase("设的备份文件夹 \(path) 写不了", "the backup folder \(path) that is set takes no files")
    case .amongPapers:
      Phrase(
        "设的备份文件夹 \(path) 和交接的文件夹套在一起，不用它",
        "the backup folder \(path) that is set and folders to hand over lie in one another, it is not used"
      )
    }
  }
}
