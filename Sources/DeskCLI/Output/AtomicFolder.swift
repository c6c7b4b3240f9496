import Foundation

/// A folder that appears whole or not at all: it is filled beside its place and gets its name last.
struct AtomicFolder {
  /// The folder's name at the end.
  let path: String
  private let part: String

  /// Makes the folder to be filled; only its owner can look into it. What is there already is
  /// never written over.
  init(_ path: String) throws {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    self.path = path
    part = "\(path).part-\(getpid())"
    guard mkdir(part, 0o700) == 0 else { throw CommandError.notWritten(path, errno) }
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
  func place(_ name: String) -> String { "\(part)/\(name)" }

  /// Puts a file into it.
  func write(_ name: String, _ bytes: [UInt8]) throws {
    do {
      try AtomicFile.write(bytes, to: place(name))
    } catch CommandError.notWritten(_, let code) {
      throw CommandError.notWritten("\(path)/\(name)", code)
    }
  }

  /// Gives the folder its name.
  func finish() throws {
    guard rename(part, path) == 0 else { throw CommandError.notWritten(path, errno) }
  }

  /// Leaves nothing behind.
  func giveUp() {
    do {
      try FileManager.default.removeItem(atPath: part)
    } catch {
      Console.complain("\(part): \(error.localizedDescription)")
    }
  }
}
