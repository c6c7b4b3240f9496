import Casework
import Foundation
import ReferenceData
import Testing
import Values
import Vocabulary

/// A new order is a new file: no source knows a rule set by its id.
struct RuleSetIDTests {
  private static let sources = URL(filePath: dataFolder).deletingLastPathComponent()
    .appending(path: "Sources").path

  private func files() throws -> [String: String] {
    let walk = try #require(FileManager.default.enumerator(atPath: Self.sources))
    var files: [String: String] = [:]
    for case let name as String in walk where name.hasSuffix(".swift") {
      if name.hasSuffix("Embedded.swift") { continue }
      files[name] = try String(contentsOfFile: "\(Self.sources)/\(name)", encoding: .utf8)
    }
    return files
  }

  /// What a source that knows an id would say: the id itself, or, where a kind of office has the
  /// same name, the id as a text.
  private func spelling(of id: String) -> String {
    DeskSettings.OfficeKind(rawValue: id) == nil ? id : "\"\(id)\""
  }

  private func knowing(_ id: String, _ files: [String: String]) -> [String] {
    files.filter { $0.value.contains(spelling(of: id)) }.map(\.key).sorted()
  }

  @Test func noSourceKnowsAnID() throws {
    let data = ReferenceData()
    let book = try RuleBook(files: data.names(under: "rules/").map { ($0, data.bytes($0)) })
    let files = try files()
    #expect(files.count > 100)
    #expect(book.ruleSets.count >= 4)
    for set in book.ruleSets { #expect(knowing(set.id, files) == [], "\(set.id)") }
  }

  /// The search finds what it looks for.
  @Test func aSourceThatKnowsAnIDIsFound() throws {
    var files = try files()
    files["A.swift"] = "if rules.id == \"samr121\" { }"
    files["B.swift"] = "if rules.id == \"council\" { }"
    #expect(knowing("samr121", files) == ["A.swift"])
    #expect(knowing("council", files) == ["B.swift"])
    #expect(!knowing("RuleBook", files).isEmpty)
  }
}
