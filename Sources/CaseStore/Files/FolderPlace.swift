import Foundation
import Values

/// The place of a folder that need not be there yet: by the files that are there above it, whatever they are called.
public struct FolderPlace: Hashable, Sendable {
  /// A folder on the way there.
  private enum Part: Hashable, Sendable {
    case there(FileIdentity)
    case notYet(String)
  }

  /// From the root down.
  private let parts: [Part]
  /// The names of the folders, links followed.
  public let names: [String]

  /// The place that a path leads to.
  public init(_ path: String) {
    var (above, lacking) = (PathParts.plain(path.isEmpty ? "." : path), [String]())
    var real = FolderPlace.real(above)
    while real == nil, above != "/", above != "." {
      lacking.insert(PathParts.name(of: above), at: 0)
      above = PathParts.folder(of: above)
      real = FolderPlace.real(above)
    }
    let there = (real ?? "/").split(separator: "/").map(String.init)
    let paths = (0...there.count).map { "/" + there.prefix($0).joined(separator: "/") }
    parts =
      paths.map { path in FileIdentity(path).map(Part.there) ?? .notYet(path) }
      + lacking.map(Part.notYet)
    names = there + lacking
  }

  /// Whether it is a folder, or lies in it, however deep.
  public func lies(in other: FolderPlace) -> Bool {
    guard
      let last = other.parts.lastIndex(where: { part in
        if case .there = part { true } else { false }
      })
    else { return false }
    return parts.indices.contains { index in
      parts[index] == other.parts[last]
        && parts[(index + 1)...].starts(with: other.parts[(last + 1)...])
    }
  }

  /// The folders that are there on the way, itself among them, from the root down.
  public var folders: [String] {
    let there = parts.count { part in if case .there = part { true } else { false } }
    return (0..<there).map { "/" + names.prefix($0).joined(separator: "/") }
  }

  private static func real(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}
