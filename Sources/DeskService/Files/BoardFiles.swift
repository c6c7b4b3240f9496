import CaseStore
import Casework
import Foundation
import Interchange
import Reports
import Values
import Vocabulary

/// The files that a board looks at beside what was read in, anew each time: files of venues, or folders of them.
package struct BoardFiles {
  /// The paths that somebody named.
  let paths: [String]

  /// Files, or folders in which files whose names end in `.json` are looked at.
  package init(_ paths: [String]) { self.paths = paths }

  /// The reports in them.
  ///
  /// - Parameter complain: hears of a file that is none, which is left aside: on a wall nobody could mend it.
  package func reports(
    takesDemonstrations: Bool, _ desk: DeskEnvironment, complain: (Phrase) -> Void
  ) -> [VenueReport] {
    all(complain, desk).compactMap { file in
      do {
        let report = try VenueReport.reading(file: file, desk)
        try FileFault.naming(FilePlace(file: file)) {
          try report.body.check(takesDemonstrations: takesDemonstrations)
        }
        return report
      } catch {
        complain(desk.phrase(for: error))
        return nil
      }
    }
  }

  private func all(_ complain: (Phrase) -> Void, _ desk: DeskEnvironment) -> [String] {
    paths.flatMap { path -> [String] in
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue
      else { return [path] }
      do {
        return try FileManager.default.contentsOfDirectory(atPath: path)
          .filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }.sorted().map { "\(path)/\($0)" }
      } catch {
        complain(desk.phrase(for: DeskError.notRead(path, EIO)))
        return []
      }
    }
  }
}

/// What a laptop remembers of the board that was looked at last: figures of venues, nobody's name.
package struct BoardMemory {
  private let path: String?
  private let desk: DeskEnvironment

  /// Where this desk keeps it: with what it remembers of its store.
  package init(_ desk: DeskEnvironment) {
    self.desk = desk
    let name = Digest.hexadecimal(Array(desk.storePath.utf8)).prefix(32)
    path = desk.stateFolder.map { "\($0)/board-\(name).json" }
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
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      try AtomicFile.write(Array(look.json.text.utf8), to: path, sparing: desk.storeFiles)
    } catch {
      // A laptop that cannot keep it compares with nothing the next time.
      return
    }
  }
}
