import CaseStore
import Casework
import Desk
import Foundation
import Reports
import Values
import Vocabulary

extension Performer {
  /// What stands before a day is handed over.
  func handOverBoard(_ day: Day) throws -> HandOverBoard {
    let pack = try DayPack(
      store, environment, day: day, isUnmasked: false, drafts: drafts(over: store))
    let places = HandOverPlaces(
      desk: environment, day: day, isDemonstration: pack.settings.isDemonstration)
    return HandOverBoard(
      day: day, venue: pack.totals.placeWords(environment.language), revision: pack.report.revision,
      checklist: pack.checklist,
      places: places.all(
        needed: pack.size, revision: pack.report.revision, letters: try store.letters()),
      changes: try pack.changes())
  }

  /// Writes the folder and records it; a refused disk leaves neither.
  func handOver(_ day: Day, to place: HandOverPlace, unmasked: Bool) throws -> [Message] {
    let pack = try DayPack(
      store, environment, day: day, isUnmasked: unmasked, drafts: drafts(over: store))
    if place.stick == nil { try makeFolder(PathParts.folder(of: place.path)) }
    var handOver = HandOver(pack)
    try handOver.write(to: place.path, by: stamp)
    let shown =
      PathParts.folder(of: place.shown) + "/" + PathParts.name(of: handOver.path)
    let done = HandedOver(
      shown: shown, revision: pack.report.revision, files: handOver.files,
      sum: handOver.backupSum, isUnmasked: unmasked, changes: try pack.changes())
    return [.handedOver(done)]
  }

  private func makeFolder(_ path: String) throws {
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw CommandError.notWritten(path, EACCES)
    }
  }
}
