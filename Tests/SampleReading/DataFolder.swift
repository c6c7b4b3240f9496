import Foundation
import Values

/// The files of `data/` in the source tree, samples among them.
public enum DataFolder {
  private static let url = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "data")

  /// Where a file lies, by its name below the folder.
  public static func path(of name: String) -> String { url.appending(path: name).path }

  /// The bytes of a file, nil where there is none of that name.
  public static func bytes(_ name: String) -> [UInt8]? {
    FileManager.default.contents(atPath: path(of: name)).map(Array.init)
  }

  /// The documents of a sample, one a line.
  public static func lines(_ sample: String) throws -> [JSON] {
    try read("samples/" + sample).split(separator: 0x0A).map { try JSON.parse($0) }
  }

  /// What a file of JSON says, its comments left out.
  public static func json(_ name: String) throws -> JSON {
    try JSON.parse(try read(name), comments: true)
  }

  private static func read(_ name: String) throws -> [UInt8] {
    guard let bytes = bytes(name) else { throw Missing(name: name) }
    return bytes
  }

  /// A file that is not there.
  struct Missing: Error {
    let name: String
  }
}
