import Foundation
import Values

/// What the system tells of itself by files: `/proc`, `/sys`, `/dev`.
struct SystemFiles {
  /// The folder in which they are looked for; empty for the system's own.
  var root = ""

  /// The text of a file; nil where there is none.
  func text(_ path: String) -> String? {
    guard let bytes = FileManager.default.contents(atPath: root + path) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What a folder holds; nothing where there is none.
  func names(in folder: String) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: root + folder).sorted()
    } catch {
      // A system without that folder has nothing to tell.
      return []
    }
  }

  /// Whether something has that name.
  func has(_ path: String) -> Bool { FileManager.default.fileExists(atPath: root + path) }

  /// Where a path leads to without links; nil where nothing is there.
  func real(_ path: String) -> String? {
    guard let real = realpath(root + path, nil), let top = realpath(root + "/", nil) else {
      return nil
    }
    defer {
      free(real)
      free(top)
    }
    let (found, folder) = (String(cString: real), String(cString: top))
    return folder == "/" ? found : String(found.dropFirst(folder.utf8.count))
  }
}
