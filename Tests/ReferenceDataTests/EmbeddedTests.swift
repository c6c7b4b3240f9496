import Foundation
import ReferenceData
import Testing
import Values
import Vocabulary

/// The folder `data/` of the sources.
let dataFolder = URL(filePath: #filePath).deletingLastPathComponent()
  .appending(path: "../../data").standardizedFileURL.path

struct EmbeddedTests {
  /// Every file below `data/` that is built in, with its bytes; samples and scripts for servers are not.
  private func sources() throws -> [String: [UInt8]] {
    let walk = try #require(FileManager.default.enumerator(atPath: dataFolder))
    var files: [String: [UInt8]] = [:]
    for case let name as String in walk {
      let parts = name.split(separator: "/")
      let isApart = parts.first == "samples" || parts.last == "README.md" || name.hasSuffix(".sh")
      if isApart || parts.last?.hasPrefix(".") == true { continue }
      if walk.fileAttributes?[.type] as? FileAttributeType == .typeDirectory { continue }
      files[name] = try #require(FileManager.default.contents(atPath: "\(dataFolder)/\(name)"))
        .map { $0 }
    }
    return files
  }

  /// Fails when `make data` was not run after a change.
  @Test func whatIsBuiltInIsWhatLiesInData() throws {
    let sources = try sources()
    let data = ReferenceData()
    #expect(data.names() == sources.keys.sorted())
    for (name, bytes) in sources where data.bytes(name) != bytes {
      Issue.record("\(name) is stale: run make data")
    }
  }

  @Test func namesAreFoundByTheirFolder() {
    let data = ReferenceData()
    #expect(data.names(under: "calendar/").contains("calendar/2026.json"))
    #expect(data.names(under: "calendar/").allSatisfy { $0.hasPrefix("calendar/") })
    #expect(data.bytes("calendar/1999.json") == nil)
    #expect(data.bytes("") == nil)
  }
}

struct OverrideTests {
  private func withFolder(
    _ files: [String: String], _ body: (ReferenceData) throws -> Void
  ) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer {
      do { try FileManager.default.removeItem(at: folder) } catch {
        print("\(folder) stays: \(error)")
      }
    }
    for (name, text) in files {
      let file = folder.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    try body(ReferenceData(overrides: folder.path))
  }

  @Test func filesOfTheOfficeReplaceAndAdd() throws {
    let files = ["topics.json": "mine", "calendar/2028.json": "new", "rules/a/b.json": "deep"]
    try withFolder(files) { data in
      #expect(data.bytes("topics.json") == Array("mine".utf8))
      #expect(data.bytes("calendar/2028.json") == Array("new".utf8))
      #expect(data.bytes("rules/a/b.json") == Array("deep".utf8))
      #expect(data.bytes("natures.json") == ReferenceData().bytes("natures.json"))
      let added = Set(data.names()).subtracting(ReferenceData().names())
      #expect(added == ["calendar/2028.json", "rules/a/b.json"])
      #expect(data.overridden == ["calendar/2028.json", "rules/a/b.json", "topics.json"])
    }
  }

  @Test func settingsAndHiddenFilesAreNoData() throws {
    let files = [
      "settings.json": "{}", "theme.json": "{}", ".topics.json.swp": "x", ".git/topics.json": "x",
      "a.db": "",
    ]
    try withFolder(files) { data in #expect(data.names() == ReferenceData().names()) }
  }

  @Test func aFolderThatIsNotThereReplacesNothing() {
    #expect(ReferenceData(overrides: "/nonexistent/desk").names() == ReferenceData().names())
  }
}
