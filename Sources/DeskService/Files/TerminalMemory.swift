import CaseStore
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
  package var dashColumns: Int? { known[name]?["dash"]?.int }

  /// Keeps what it answered now; nil where it gave no answer.
  package func keep(dashColumns: Int?) {
    guard let path, let folder = desk.stateFolder, dashColumns != self.dashColumns else { return }
    var members = known.members ?? []
    members.removeAll { $0.key == name }
    if let dashColumns {
      members.append(JSONMember(key: name, value: ["dash": .count(dashColumns)]))
    }
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
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
