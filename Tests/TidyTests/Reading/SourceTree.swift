import Foundation

/// The tree that these tests lie in, as text.
enum SourceTree {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let sources = files(under: "Sources")
  static let tests = files(under: "Tests")
  static var all: [SourceFile] { sources + tests }

  /// The sources of one target.
  static func sources(of target: String) -> [SourceFile] {
    let files = sources.filter { $0.target == target }
    if files.isEmpty { fatalError("no target \(target)") }
    return files
  }

  /// Where there are no files every check would find nothing wrong: that fails every test of these.
  private static func files(under folder: String) -> [SourceFile] {
    let paths = paths(under: folder, ending: ".swift")
    if paths.isEmpty { fatalError("nothing below \(folder)") }
    return paths.map { SourceFile(path: $0, text: text(of: $0)) }
  }

  /// The paths of files below a folder, from the root, in their order.
  static func paths(under folder: String, ending: String) -> [String] {
    let walk = FileManager.default.enumerator(atPath: root.appending(path: folder).path)
    return (walk?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(ending) }.sorted()
      .map { folder + "/" + $0 }
  }

  /// What a file says; a file that is not there fails every test of these.
  static func text(of path: String) -> String {
    do {
      return try String(contentsOf: root.appending(path: path), encoding: .utf8)
    } catch {
      fatalError("\(path): \(error)")
    }
  }

  static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root.appending(path: path).path)
  }
}
