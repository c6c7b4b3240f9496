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
        try desk.keepClosed(file)
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
