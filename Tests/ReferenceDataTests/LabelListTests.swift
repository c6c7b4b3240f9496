import Foundation
import ReferenceData
import Testing

@testable import Casework

/// The lists of `labels.json`, as its readers and the page on reference data have them.
struct LabelListTests {
  /// The page names each list that an office's file may have, and no other.
  @Test func thePageNamesEachListOfLabels() throws {
    let page = try String(contentsOfFile: "\(dataFolder)/README.md", encoding: .utf8)
    let lines = page.split(separator: "\n")
    let row = try #require(lines.first { $0.hasPrefix("| `labels.json` |") })
    let named = row.matches(of: /`([a-z_]+)`/).map { String($0.output.1) }
    #expect(named == Catalogue.labelLists)
  }

  /// The file that is shipped has each of them.
  @Test func theShippedFileHasEachList() throws {
    let bytes = try #require(ReferenceData().bytes("labels.json"))
    let node = try DataNode(file: "labels.json", bytes)
    #expect(node.members.map(\.key) == Catalogue.labelLists)
  }

  /// A list that nobody knows is named.
  @Test func anotherListIsRefused() throws {
    let bytes = try #require(ReferenceData().bytes("labels.json"))
    let text = String(decoding: bytes, as: UTF8.self)
    let other = text.replacing("\"kinds\": [", with: "\"sorts\": [], \"kinds\": [")
    #expect(throws: ReferenceError.self) {
      try Catalogue { $0 == "labels.json" ? Array(other.utf8) : ReferenceData().bytes($0) }
    }
  }
}
