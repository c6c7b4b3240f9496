import Casework
import Crypto
import Foundation
import Values
import Vocabulary

/// The folder in which a laptop keeps what it remembers of stores: a file for each desk, and one for each place where a
/// store lies.
///
/// Nothing in it is synced: a mark may lag behind its log, and never leads, since only what is on the disk is marked.
public struct MarkFolder: Hashable, Sendable {
  /// Where it lies.
  public let path: String
  /// What somebody says of a store that is not the one that is remembered.
  let answer: MarkAnswer?

  /// The folder at a path, which need not be there.
  public init(path: String, answer: MarkAnswer? = nil) {
    self.path = path
    self.answer = answer
  }

  private var marks: String { path + "/stores" }
  private var places: String { path + "/places" }

  private func file(of family: DeskID, _ desk: DeskID) -> String {
    "\(marks)/\(family.text)-\(desk.text)"
  }

  private func place(of store: String) -> String {
    let digest = SHA256.hash(data: Array(store.utf8))
    return "\(places)/\(digest.prefix(16).hexadecimal)"
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

  func mark(of family: DeskID, _ desk: DeskID) -> Found { MarkFolder.read(file(of: family, desk)) }

  /// What is known of the store that lay at a place; nil where none did.
  ///
  /// - Parameter store: its path without links.
  func mark(at store: String) -> StoreMark? {
    if case .mark(let mark) = MarkFolder.read(place(of: store)), mark.path == store,
      case .mark(let known) = self.mark(of: mark.family, mark.desk)
    {
      return known
    }
    return nil
  }

  /// The highest generation that is known of a family; 0 where none is.
  func highestGeneration(of family: DeskID) -> Int {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: marks)
    } catch {
      return 0
    }
    let own = names.filter { $0.hasPrefix(family.text) }
    return own.reduce(0) { highest, name in
      guard case .mark(let mark) = MarkFolder.read("\(marks)/\(name)") else { return highest }
      return max(highest, mark.generation)
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
      for folder in [marks, places] { try NewFile.makeFolder(of: folder + "/.") }
    } catch StoreError.folderNotMade(let folder, let number) {
      throw StoreError.marksNotKept(path: folder, errno: number)
    }
    for folder in [marks, places] where access(folder, W_OK | X_OK) != 0 {
      throw StoreError.marksNotKept(path: folder, errno: errno)
    }
  }

  /// Keeps a mark.
  func keep(_ mark: StoreMark) throws {
    try write(mark, to: file(of: mark.family, mark.desk))
  }

  /// Keeps which store lies at the place of a mark.
  func keepPlace(of mark: StoreMark) throws {
    if self.mark(at: mark.path)?.desk == mark.desk { return }
    try write(mark, to: place(of: mark.path))
  }

  /// Written over the one before in one piece that is as long as it, so that a process which is killed leaves either.
  private func write(_ mark: StoreMark, to file: String) throws {
    let text = Array(mark.json.text.utf8)
    let room = max(512, (text.count / 512 + 1) * 512)
    try write(text + [UInt8](repeating: UInt8(ascii: "\n"), count: room - text.count), to: file)
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
