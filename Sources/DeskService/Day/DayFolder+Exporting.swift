import CaseStore
import Desk
import Reports
import Values

extension DayFolder {
  /// Writes what was chosen into the folder of a day, of lists that know of every save, and says where it lies.
  static func export(
    _ what: Export, of day: Day, _ venues: [String], _ open: OpenDesk
  ) throws -> Phrase {
    try open.store.requireWholeLists()
    try open.store.catchUp()
    var folder = try DayFolder(open, day: day)
    let totals = try open.totals(of: day...day, venues: venues, withOwn: true)
    let files = try folder.write(what, figures: totals)
    if let note = folder.note {
      return Phrase("已存 \(files.count) 个文件；\(note.zh)", "Saved \(files.count); \(note.en)")
    }
    guard files.count > 1 else { return DayFolder.saved(files.first ?? "") }
    let place = "\(DayFolder.shown)/\(folder.name)/"
    return Phrase("已存 \(files.count) 个文件到 \(place)", "Saved \(files.count) files in \(place)")
  }
}
