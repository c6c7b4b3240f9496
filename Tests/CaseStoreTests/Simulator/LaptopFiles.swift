import Foundation

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
