import CaseStore
import Desk
import Foundation
import Values
import Vocabulary

/// The places through which this desk can exchange bundles with others: sticks, but for those that are made for backups.
struct BundlePlaces {
  let desk: DeskEnvironment

  /// All of them.
  var all: [HandOverPlace] {
    let spared = desk.storeFiles
    let usable = Mounted.sticks().filter {
      !BackupPlaces.isForBackups($0) && !spared.keepBackups(at: $0.folder)
    }
    return usable.map { mount in
      var place = HandOverPlace(
        path: mount.folder, shown: mount.folder, stick: mount.name,
        free: DiskRoom.free(in: mount.folder))
      if mount.isReadOnly || access(mount.folder, W_OK) != 0 { place.fault = .readOnly }
      return place
    }
  }
}
