import Casework
import Crypto
import Foundation
import Values
import Vocabulary

/// The folder in which a laptop keeps what it remembers of stores: a file for each desk, one for each place where a
/// store lies, and one for each generation that was given here.
///
/// Of a mark nothing is synced but that of a desk which has just got its name: it may lag behind its log, and never
/// leads, since only what is on the disk is marked.
public struct MarkFolder: Hashable, Sendable {
  /// Where it lies.
  public let path: String
  /// What somebody says of a store that is not the one that is remembered.
  let answer: MarkAnswer?
  /// Another folder that is read behind this one; nothing is kept in it.
  let other: String?

  /// The folder at a path, which need not be there.
  public init(path: String, answer: MarkAnswer? = nil) {
    self.init(path: path, answer: answer, behind: nil)
  }

  init(path: String, answer: MarkAnswer?, behind other: String?) {
    (self.path, self.answer, self.other) = (path, answer, other)
  }

  private var marks: String { path + "/stores" }
  private var places: String { path + "/places" }
  /// Where the generations lie that were given here, as the names of empty files.
  var generations: String { path + "/generations" }

  /// All folders that are read, this one first.
  var sources: [String] { [path] + [other].compactMap { $0 } }

  private static func file(of family: DeskID, _ desk: DeskID, in folder: String) -> String {
    "\(folder)/stores/\(family.text)-\(desk.text)"
  }

  private static func place(of store: String, in folder: String) -> String {
    let digest = SHA256.hash(data: Array(store.utf8))
    return "\(folder)/places/\(digest.prefix(16).hexadecimal)"
  }
}

// MARK: Reading

extension MarkFolder {
  /// What is known of a desk.
  enum Found: Hashable {
    case nothing
    /// A file that a power cut has left without its content: the desk was known here.
    case unreadable
    case mark(StoreMark)
  }

  /// What is known of a desk: of several marks that which goes furthest.
  func mark(of family: DeskID, _ desk: DeskID) -> Found {
    let found = sources.map { MarkFolder.read(MarkFolder.file(of: family, desk, in: $0)) }
    if let furthest = found.compactMap(\.mark).max(by: { $0.sequence < $1.sequence }) {
      return .mark(furthest)
    }
    return found.contains(.unreadable) ? .unreadable : .nothing
  }

  /// What is known of the store that lay at a place; nil where none did.
  ///
  /// - Parameter store: its path without links.
  func mark(at store: String) -> StoreMark? {
    for folder in sources {
      if case .mark(let mark) = MarkFolder.read(MarkFolder.place(of: store, in: folder)),
        mark.path == store, case .mark(let known) = self.mark(of: mark.family, mark.desk)
      {
        return known
      }
    }
    return nil
  }

  /// What is known of all desks of a family.
  func marks(of family: DeskID) -> [Found] {
    sources.flatMap { folder in
      MarkFolder.names(in: folder + "/stores", of: family).map {
        MarkFolder.read("\(folder)/stores/\($0)")
      }
    }
  }

  /// The files of a folder that are about a family.
  static func names(in folder: String, of family: DeskID) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder).filter {
        $0.hasPrefix(family.text + "-")
      }
    } catch {
      return []
    }
  }

  private static func read(_ path: String) -> Found {
    do {
      let bytes = try FileHead.bytes(of: path, upTo: 16_384)
      return StoreMark(try JSON.parse(bytes)).map(Found.mark) ?? .unreadable
    } catch {
      return FileIdentity(path) == nil ? .nothing : .unreadable
    }
  }
}

// MARK: Writing

extension MarkFolder {
  /// Makes the folder where it is not there, for its owner alone.
  ///
  /// - Throws: `StoreError.marksNotKept` where nothing can be kept in it.
  func make() throws {
    do {
      for folder in folders { try NewFile.makeFolder(of: folder + "/.") }
    } catch StoreError.folderNotMade(let folder, let number) {
      throw StoreError.marksNotKept(path: folder, errno: number)
    }
    for folder in folders where access(folder, W_OK | X_OK) != 0 {
      throw StoreError.marksNotKept(path: folder, errno: errno)
    }
  }

  /// The folders in it.
  var folders: [String] { [marks, places, generations] }

  /// Keeps a mark, unless it is kept as it is.
  func keep(_ mark: StoreMark) throws {
    let file = MarkFolder.file(of: mark.family, mark.desk, in: path)
    if MarkFolder.read(file) != .mark(mark) { try write(mark, to: file) }
  }

  /// Keeps the mark of a desk that has just got its name, and waits until it is on the disk.
  func keepForGood(_ mark: StoreMark) throws {
    try keep(mark)
    try sync(MarkFolder.file(of: mark.family, mark.desk, in: path))
    for folder in [marks, path, PathParts.folder(of: path)] { try sync(folder) }
  }

  /// Keeps which store lies at the place of a mark.
  func keepPlace(of mark: StoreMark) throws {
    if MarkFolder(path: path).mark(at: mark.path)?.desk == mark.desk { return }
    try write(mark, to: MarkFolder.place(of: mark.path, in: path))
  }

  /// Waits until a file or folder is on the disk.
  func sync(_ path: String) throws {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw StoreError.marksNotKept(path: path, errno: errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else {
      throw StoreError.marksNotKept(path: path, errno: errno)
    }
  }

  /// Written over the one before in one piece that is as long as it, so that a process which is killed leaves either.
  private func write(_ mark: StoreMark, to file: String) throws {
    let text = Array(mark.json.text.utf8)
    let room = max(512, (text.count / 512 + 1) * 512)
    let rest = [UInt8](repeating: UInt8(ascii: "\n"), count: room - text.count)
    try write(text + rest, to: file)
  }

  /// Writes a file of the folder, for its owner alone.
  func write(_ bytes: [UInt8], to file: String) throws {
    let descriptor = open(file, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw StoreError.marksNotKept(path: file, errno: errno) }
    defer { close(descriptor) }
    guard Foundation.write(descriptor, bytes, bytes.count) == bytes.count,
      ftruncate(descriptor, off_t(bytes.count)) == 0
    else { throw StoreError.marksNotKept(path: file, errno: errno) }
  }
}
