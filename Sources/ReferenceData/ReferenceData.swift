import Foundation

/// The files of `data/` by name: those built into the program, or the office's own in their place.
public struct ReferenceData: Sendable {
  private let folder: String?
  private var replaced: Set<String>

  /// The built-in files, and those of a folder: of the same name in their place, others added.
  ///
  /// A folder that is not there replaces nothing.
  public init(overrides folder: String? = nil) {
    self.folder = folder
    replaced = folder.map(ReferenceData.files) ?? []
  }

  /// The same files without one of the office's own: the built-in one of that name is back.
  public func without(_ name: String) -> ReferenceData {
    var others = self
    others.replaced.remove(name)
    return others
  }

  /// The contents of a file such as `rules/office.json`; nil if there is none, or if the
  /// office's own cannot be read.
  public func bytes(_ name: String) -> [UInt8]? {
    if let folder, replaced.contains(name) {
      return FileManager.default.contents(atPath: folder + "/" + name).map(Array.init)
    }
    return Embedded.index.first { $0.name == name }.map { Embedded.bytes($0.offset, $0.length) }
  }

  /// The names that begin so, in order: `rules/` for the files of that folder.
  public func names(under prefix: String = "") -> [String] {
    replaced.union(Embedded.index.map(\.name)).filter { $0.hasPrefix(prefix) }.sorted()
  }

  /// The office's own files, those in the place of a built-in one and those added.
  public var overridden: [String] { replaced.sorted() }

  /// The data files below a folder; settings and hidden files are none of them.
  private static func files(in folder: String) -> Set<String> {
    // Most desks have no such folder, and it takes long to find that out by walking through it.
    guard access(folder, F_OK) == 0, let walk = FileManager.default.enumerator(atPath: folder)
    else { return [] }
    var names: Set<String> = []
    for case let name as String in walk where isData(name) {
      let type = walk.fileAttributes?[.type] as? FileAttributeType
      // A pipe or a socket of that name would never end to be read.
      if type == .typeRegular || type == .typeSymbolicLink { names.insert(name) }
    }
    return names
  }

  /// What this laptop keeps beside the office's files: its settings, and its theme.
  private static let settings: Set = ["settings.json", "theme.json"]

  private static func isData(_ name: String) -> Bool {
    !settings.contains(name) && !name.split(separator: "/").contains { $0.hasPrefix(".") }
      && [".json", ".jsonl", ".md", ".mustache", ".txt", ".docx"].contains(where: name.hasSuffix)
  }
}
