import CaseStore
import Casework
import Desk
import Foundation
import Reports
import Values
import Vocabulary

/// A day that is handed over from a screen.
struct HandingOver {
  let open: OpenDesk
  let author: Author
  /// The forms that are half typed, which nobody hands over.
  let drafts: () throws -> [Draft]

  /// Writes the folder of a day to a place that was offered, and records it.
  func message(_ day: Day, to place: HandOverPlace, unmasked: Bool) throws -> Message {
    try open.store.requireWholeLists()
    if place.stick == nil { try makeFolder(PathParts.folder(of: place.path)) }
    let done = try open.handOver(
      day, to: place.path, unmasked: unmasked, drafts: try drafts(), by: author)
    return .handedOver(
      HandedOver(
        shown: PathParts.folder(of: place.shown) + "/" + PathParts.name(of: done.path),
        revision: done.pack.report.revision, files: done.files, backup: done.backup.shown,
        isUnmasked: unmasked, changes: try done.pack.changes()))
  }
}
