import Foundation
import Values

/// What a laptop remembers of terminals, so that the first frame need not wait for what they answer.
package struct TerminalMemory {
  private let path: String?
  private let name: String
  private let desk: DeskEnvironment

  /// Where this laptop keeps it: with what it remembers of its stores.
  package init(_ desk: DeskEnvironment) {
    self.desk = desk
    name = desk.terminal.memoryName
    path = desk.stateFolder.map { "\($0)/terminals.json" }
  }

  /// How many columns this terminal took for a line of ambiguous width; nil where it never answered.
  package var dashColumns: Int? { known[name]?[Key.dash.rawValue]?.int }
  /// Whether it had a light background; nil where it never answered.
  package var isLight: Bool? { known[name]?[Key.light.rawValue]?.bool }

  private enum Key: String { case dash, light }

  /// Keeps what it answered now; nil where it gave no answer.
  package func keep(dashColumns: Int?, isLight: Bool?) {
    guard let path, let folder = desk.stateFolder,
      dashColumns != self.dashColumns || isLight != self.isLight
    else { return }
    var members = known.members ?? []
    members.removeAll { $0.key == name }
    let said = JSON(saying: [
      Key.dash.rawValue: dashColumns.map(JSON.count), Key.light.rawValue: isLight.map(JSON.bool),
    ])
    if said != [:] { members.append(JSONMember(key: name, value: said)) }
    do {
      try makeFolder(folder)
      try AtomicFile.write(
        Array(JSON.object(members).text.utf8), to: path, sparing: desk.storeFiles)
    } catch {
      // A laptop that cannot keep it draws the first frame plainly the next time, too.
      return
    }
  }

  /// All that is remembered; nothing where that cannot be read.
  private var known: JSON {
    guard let path, FileManager.default.fileExists(atPath: path) else { return [:] }
    do {
      return try JSON.parse(try FileReading.ownBytes(path))
    } catch {
      return [:]
    }
  }
}
