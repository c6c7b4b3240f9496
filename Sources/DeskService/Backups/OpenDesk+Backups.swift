import CaseStore
import Casework
import Values
import Vocabulary

extension OpenDesk {
  /// The backups of this desk in a folder.
  func backupSeries(in folder: String) -> BackupSeries {
    BackupSeries(of: store.desk, store: environment.storePath, in: folder)
  }

  /// Records that a backup leaves the desk, before it does: so that the copy knows of it, too.
  ///
  /// - Parameter place: the folder that it goes to by itself, or the file that somebody named.
  func recordBackup(to place: String, by author: Author) throws {
    try store.record(.disclose(Disclosure(.exported, detail: "backup \(place)")), by: author)
  }

  /// Makes a backup at the end of a day, in the second place or in the clerk's home.
  func backUp(by author: Author) throws -> MadeBackup {
    let places = BackupPlaces(environment)
    let place = places.second ?? places.home
    if !place.isSecond { try makeFolder(place.path) }
    let series = backupSeries(in: place.path)
    series.sweep()
    try recordBackup(to: place.path, by: author)
    let path = series.path(at: environment.clock.now, in: environment.zone)
    try store.backup(to: path)
    series.keep(environment.backups.kept, sparing: path)
    return MadeBackup(
      path: path, shown: place.shown, sum: Digest.hexadecimal(try FileReading.ownBytes(path)),
      isSecond: place.isSecond, instead: place.instead)
  }
}
