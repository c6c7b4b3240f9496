import CaseStore
import Foundation
import Values
import Vocabulary

/// A folder that appears whole or not at all: it is filled under a hidden name beside its place and
/// gets its own name last.
struct AtomicFolder {
  /// The folder's name at the end.
  let path: String
  private let part: PartLock
  private let store: StoreFiles
  /// The folders in it.
  private var inner: [String] = []

  /// The one hidden name in every folder: what somebody who was killed left there is found by the
  /// next who hands over to the same place, whatever day it is.
  static let hidden = ".desk315.part"

  /// Makes the folder to be filled; only its owner can look into it. What is there already is
  /// never written over.
  ///
  /// - Parameter store: the files that must not be touched.
  init(_ path: String, sparing store: StoreFiles) throws {
    let path = PathParts.plain(path)
    self.path = path
    self.store = store
    try AtomicFolder.check(path, sparing: store)
    let hidden = AtomicFolder.hidden(for: path)
    part = try PartLock.take(hidden, for: path, open: AtomicFolder.open)
    do {
      try empty()
    } catch {
      throw DeskError.notWritten(path, EEXIST)
    }
  }

  /// Refuses a place at which a folder would touch files that must not be touched.
  static func check(_ path: String, sparing store: StoreFiles) throws {
    let path = PathParts.plain(path)
    let hidden = hidden(for: path)
    for name in [path, hidden] { try store.spare(name) }
    if store.keepBackups(at: path) { throw DeskError.backupsLieThere(path) }
    // What lies in the hidden folder from before is removed.
    if store.lie(in: hidden) { throw StoreError.ownFile(path: hidden) }
  }

  private static func hidden(for path: String) -> String {
    "\(PathParts.folder(of: path))/\(hidden)"
  }

  private static func open(_ part: String) -> Int32 {
    guard mkdir(part, 0o700) == 0 || errno == EEXIST else { return -1 }
    let descriptor = Foundation.open(part, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    // A file system without owners has nothing to change.
    if descriptor >= 0 { fchmod(descriptor, 0o700) }
    return descriptor
  }

  private func empty() throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: part.path) {
      try FileManager.default.removeItem(atPath: place(name))
    }
  }

  /// Whether something is there: a file, or a folder that is not empty.
  static func isTaken(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return false }
    do {
      return try !isFolder.boolValue
        || !FileManager.default.contentsOfDirectory(atPath: path).isEmpty
    } catch {
      return true
    }
  }

  /// Where a file of the folder lies while it is filled.
  func place(_ name: String) -> String { "\(part.path)/\(name)" }

  /// Makes a folder in it; only its owner can look into that, too.
  mutating func makeFolder(_ name: String) throws {
    guard mkdir(place(name), 0o700) == 0 else {
      throw DeskError.notWritten("\(path)/\(name)", errno)
    }
    inner.append(name)
  }

  /// Puts a file into it.
  func write(_ name: String, _ bytes: [UInt8]) throws {
    do {
      try AtomicFile.write(bytes, to: place(name), sparing: store)
    } catch DeskError.notWritten(_, let code) {
      throw DeskError.notWritten("\(path)/\(name)", code)
    } catch DeskError.notConfirmed(_, let code) {
      // The folder has no name yet, and goes with all that is in it.
      throw DeskError.notWritten("\(path)/\(name)", code)
    }
  }

  /// Sees to it that the names of all files are on the disk.
  func settle() throws {
    do {
      for name in inner { try syncFolder(place(name)) }
      try syncFolder(part.path)
    } catch DeskError.notWritten(_, let code) {
      throw DeskError.notWritten(path, code)
    }
  }

  /// Gives the folder its name.
  ///
  /// - Throws: ``DeskError/notConfirmed(_:_:)`` where it has the name already.
  func finish() throws {
    guard rename(part.path, path) == 0 else { throw DeskError.notWritten(path, errno) }
    do {
      try syncFolder(PathParts.folder(of: path))
    } catch DeskError.notWritten(_, let code) {
      throw DeskError.notConfirmed(path, code)
    }
  }

  /// Leaves nothing behind.
  func giveUp() {
    do {
      try FileManager.default.removeItem(atPath: part.path)
    } catch {
      // From a stick that was pulled nothing can be removed: the next hand-over to it does that.
    }
  }
}
