import CaseStore
import Casework
import Desk
import Foundation
import Reports
import Values
import Vocabulary

extension EffectHandler {
  /// Writes the folder of a day to a place that was offered, and records it.
  package func handOver(_ day: Day, to place: HandOverPlace, unmasked: Bool) throws -> Message {
    try store.requireWholeLists()
    if place.stick == nil { try makeFolder(PathParts.folder(of: place.path)) }
    let done = try open.handOver(
      day, to: place.path, unmasked: unmasked, drafts: try drafts(over: store), by: author)
    return .handedOver(
      HandedOver(
        shown: PathParts.folder(of: place.shown) + "/" + PathParts.name(of: done.path),
        revision: done.pack.report.revision, files: done.files, backup: done.backup.shown,
        isUnmasked: unmasked, changes: try done.pack.changes()))
  }

  /// Writes what was chosen into the folder of a day, of lists that know of every save.
  package func export(_ what: Export, _ day: Day, _ venues: [String]) throws -> Message {
    try store.requireWholeLists()
    try store.catchUp()
    var folder = try DayFolder(open, day: day)
    let files = try folder.write(what, figures: try open.totals(of: day...day, venues: venues))
    if let note = folder.note {
      return .done(Phrase("已存 \(files.count) 个文件；\(note.zh)", "Saved \(files.count); \(note.en)"))
    }
    guard files.count > 1 else {
      let file = files.first ?? ""
      return .done(DayFolder.saved(file))
    }
    let place = "\(DayFolder.shown)/\(folder.name)/"
    return .done(
      Phrase("已存 \(files.count) 个文件到 \(place)", "Saved \(files.count) files in \(place)"))
  }
}
