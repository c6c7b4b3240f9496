import CaseStore
import Foundation
import Values

/// What a name leads to before a file is given it: kept under a hidden name, so that it can be brought back.
struct FormerFile {
  private let path: String
  private let kept: String
  /// Whether nothing had the name: then what has it later goes.
  private let wasNone: Bool
  private let isKept: Bool

  /// - Parameter store: the files that must not be touched.
  init(_ path: String, sparing store: StoreFiles) {
    self.path = path
    kept = "\(PathParts.folder(of: path))/.\(PathParts.name(of: path)).former"
    var status = stat()
    wasNone = lstat(path, &status) != 0
    let isFile = !wasNone && status.st_mode & S_IFMT == S_IFREG
    guard isFile, !store.contains(kept), !store.contains(path) else {
      isKept = false
      return
    }
    // What somebody who was killed left behind.
    unlink(kept)
    // A disk without links keeps nothing: there the new file stays.
    isKept = link(path, kept) == 0
  }

  /// Gives the name back.
  func bringBack() {
    if wasNone { unlink(path) }
    if isKept { rename(kept, path) }
    forget()
  }

  /// Keeps nothing any more. Two names of one file are not renamed, so that the hidden one may still be there.
  func forget() {
    if isKept { unlink(kept) }
  }
}
