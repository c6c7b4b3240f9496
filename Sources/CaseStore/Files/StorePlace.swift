import Foundation
import Values

/// Where a store lies or is to lie, and what disk that is.
struct StorePlace {
  let path: String
  let mounts: MountTable

  /// Refuses a disk on which a store cannot be kept. Nothing has been made there then.
  func check() throws(StoreError) {
    guard let mount = mounts.mount(of: StorePlace.real(path)), let disk = SharedDisk(mount) else {
      return
    }
    throw .sharedDisk(path: path, disk)
  }

  /// The path without links; what is not there yet is put behind what is.
  static func real(_ path: String) -> String {
    var there = FilePlace.end(of: path)
    var missing: [String] = []
    while true {
      if let real = realpath(there, nil) {
        defer { free(real) }
        return joined(String(cString: real), missing)
      }
      let above = PathParts.folder(of: there)
      if above == there { return path }
      missing.insert(PathParts.name(of: there), at: 0)
      there = above
    }
  }

  private static func joined(_ folder: String, _ names: [String]) -> String {
    var parts = folder.split(separator: "/").map(String.init)
    for name in names {
      switch name {
      case ".": continue
      case "..": _ = parts.popLast()
      default: parts.append(name)
      }
    }
    return "/" + parts.joined(separator: "/")
  }
}
