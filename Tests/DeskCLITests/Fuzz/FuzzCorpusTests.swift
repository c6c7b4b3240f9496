import Foundation
import Testing

/// Bytes that were made up, each kept because it reached something new: all are read as they should be.
@Suite struct FuzzCorpusTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Corpora")

  private static func files(of target: FuzzTarget) throws -> [URL] {
    let place = folder.appending(path: target.rawValue)
    return try FileManager.default.contentsOfDirectory(at: place, includingPropertiesForKeys: nil)
      .sorted { $0.path < $1.path }
  }

  @Test(arguments: FuzzTarget.allCases) func theCorpusIsReadAsItShould(target: FuzzTarget) throws {
    let files = try Self.files(of: target)
    #expect(files.count > 5)
    let findings = try files.compactMap { file in
      target.finding(Array(try Data(contentsOf: file))).map { "\(file.lastPathComponent): \($0)" }
    }
    #expect(findings == [])
  }

  @Test func everyFolderHasItsTarget() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(folders.sorted() == FuzzTarget.allCases.map(\.rawValue).sorted())
  }
}
