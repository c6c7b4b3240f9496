import CaseStore
import Foundation
import Interchange
import Reports
import Values
import Vocabulary

/// What a laptop remembers of the board that was looked at last: figures of venues, nobody's name.
package struct BoardMemory {
  private let path: String?
  private let desk: DeskEnvironment

  /// Where this desk keeps it: with what it remembers of its store.
  ///
  /// - Parameter isOfHub: whether it is of the hub, which is compared with itself alone.
  package init(_ desk: DeskEnvironment, isOfHub: Bool) {
    self.desk = desk
    let name = Digest.hexadecimal(Array(desk.storePath.utf8)).prefix(32)
    path = desk.stateFolder.map { "\($0)/\(isOfHub ? "hub-" : "")board-\(name).json" }
  }

  /// The look before; nil where nobody has looked yet, or what was kept cannot be read.
  package var last: BoardLook? {
    guard let path, FileManager.default.fileExists(atPath: path) else { return nil }
    do {
      return BoardLook(try JSON.parse(try FileReading.ownBytes(path)))
    } catch {
      return nil
    }
  }

  /// Keeps what was seen.
  package func keep(_ look: BoardLook) {
    guard let path, let folder = desk.stateFolder else { return }
    do {
      try makeFolder(folder)
      try AtomicFile.write(Array(look.json.text.utf8), to: path, sparing: desk.storeFiles)
    } catch {
      // A laptop that cannot keep it compares with nothing the next time.
      return
    }
  }
}
