import CaseStore
import Foundation
import Values

/// The files that may be an office's old list: sheets where people keep them, and on sticks.
struct OldSheetFiles: Sendable {
  let desk: DeskEnvironment

  /// The folders of the home in which files lie that somebody has just got or made.
  private static let folders = [
    "", "/桌面", "/Desktop", "/下载", "/Downloads", "/文档", "/Documents",
  ]
  /// How many are offered.
  private static let most = 9

  /// The newest of them, the last changed first.
  var all: [String] {
    let folders =
      Mounted.sticks().map(\.folder) + OldSheetFiles.folders.map { desk.homeFolder + $0 }
    let found = folders.flatMap(sheets).sorted { $0.changed > $1.changed }
    return found.prefix(OldSheetFiles.most).map(\.path)
  }

  private func sheets(in folder: String) -> [(path: String, changed: Date)] {
    do {
      let files = FileManager.default
      return try files.contentsOfDirectory(atPath: folder).filter(OldSheetFiles.isSheet).map {
        let path = "\(folder)/\($0)"
        let changed = try files.attributesOfItem(atPath: path)[.modificationDate] as? Date
        return (path, changed ?? .distantPast)
      }
    } catch {
      // A folder that is not there, or that nobody may read, has none to offer.
      return []
    }
  }

  private static func isSheet(_ name: String) -> Bool {
    let name = name.lowercased()
    return !name.hasPrefix(".") && !name.hasPrefix("~$")
      && (name.hasSuffix(".csv") || name.hasSuffix(".xlsx"))
  }
}
