import Foundation
import GRDB

/// The moment at which a program is killed in the middle of an act, and what its laptop has on the disk then.
///
/// What a process has given to the system stays when it is killed, so the files are what can be read of them at that
/// moment. Nothing is killed here: the act goes on or is broken off, and the files are put back as they were.
final class KillMoment: TransactionObserver {
  /// Where a commit is cut.
  enum Place: String {
    /// Nothing of it is in the log of the disk.
    case before
    /// A part of its pages is.
    case within
  }

  private let place: Place
  private var commitsToCome: Int
  private let read: () -> LaptopFiles
  private var sizeBefore: Int?
  /// The files at that moment; nil until it has come.
  private(set) var files: LaptopFiles?

  struct Killed: Error {}

  /// - Parameters:
  ///   - commits: the commit that is cut, counted from one.
  ///   - read: reads the files as they are.
  init(_ place: Place, ofCommit commits: Int, read: @escaping () -> LaptopFiles) {
    (self.place, commitsToCome, self.read) = (place, commits, read)
  }

  func observes(eventsOfKind eventKind: DatabaseEventKind) -> Bool { false }
  func databaseDidChange(with event: DatabaseEvent) {}
  func databaseDidCommit(_ db: Database) {}
  func databaseDidRollback(_ db: Database) {}

  func databaseWillCommit() throws {
    if files != nil { throw Killed() }
    if let sizeBefore {
      files = read().cut(after: sizeBefore)
      throw Killed()
    }
    commitsToCome -= 1
    guard commitsToCome == 0 else { return }
    let now = read()
    switch place {
    case .before:
      files = now
      throw Killed()
    case .within: sizeBefore = now.logSize
    }
  }

  /// The files when the act has ended: of the commit that was to be cut, and was the last, a part.
  func filesAtTheEnd() -> LaptopFiles {
    files ?? (sizeBefore.map { read().cut(after: $0) } ?? read())
  }
}

/// The files of a laptop: its store, and what it remembers of that.
struct LaptopFiles {
  private var bytes: [String: Data] = [:]
  private var folders: [String] = []

  /// Reads all that lies in a folder.
  init(in folder: String) {
    for name in FileManager.default.subpaths(atPath: folder)?.sorted() ?? [] {
      var isFolder: ObjCBool = false
      let path = folder + "/" + name
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { continue }
      if isFolder.boolValue {
        folders.append(name)
      } else {
        bytes[name] = FileManager.default.contents(atPath: path)
      }
    }
  }

  private static let log = "desk.db-wal"

  /// How long the write-ahead log is.
  var logSize: Int { bytes[LaptopFiles.log]?.count ?? 0 }

  /// The same with half of what came into the write-ahead log since it was so long.
  func cut(after size: Int) -> LaptopFiles {
    var cut = self
    if logSize > size {
      cut.bytes[LaptopFiles.log] = bytes[LaptopFiles.log]?.prefix(size + (logSize - size) / 2)
    }
    return cut
  }

  /// Puts them into the folder, in the place of all that is there.
  func put(into folder: String) throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
      try FileManager.default.removeItem(atPath: folder + "/" + name)
    }
    for name in folders {
      try FileManager.default.createDirectory(
        atPath: folder + "/" + name, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
    }
    for (name, data) in bytes {
      try data.write(to: URL(fileURLWithPath: folder + "/" + name))
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o600], ofItemAtPath: folder + "/" + name)
    }
  }

  /// The files in which some bytes stand.
  func places(of wanted: [[UInt8]]) -> [String] {
    let search = ByteSearch(wanted)
    return bytes.keys.sorted().filter { name in bytes[name].map { search.finds(in: $0) } ?? false }
  }
}

/// Looks for many pieces of bytes at once.
private struct ByteSearch {
  /// They are told by so many bytes at their beginning, and compared then.
  private static let width = 8

  private var wanted: [UInt64: [[UInt8]]] = [:]

  /// - Parameter pieces: of eight bytes at least each.
  init(_ pieces: [[UInt8]]) {
    for piece in pieces {
      let key = piece.prefix(ByteSearch.width).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      wanted[key, default: []].append(piece)
    }
  }

  /// Whether one of them stands there.
  func finds(in data: Data) -> Bool {
    if wanted.isEmpty { return false }
    return data.withUnsafeBytes { bytes in
      var key: UInt64 = 0
      for (place, byte) in bytes.enumerated() {
        key = key << 8 | UInt64(byte)
        guard place + 1 >= ByteSearch.width, let pieces = wanted[key] else { continue }
        let start = place + 1 - ByteSearch.width
        if pieces.contains(where: { bytes[start...].starts(with: $0) }) { return true }
      }
      return false
    }
  }
}
