import CaseMaking
import Foundation
import ReferenceData
import Testing
import Values
import Vocabulary

/// Files of the settings folder, and cases that are judged by them.
enum OfficeFiles {
  static let data = ReferenceData()

  /// What a file says that the program ships.
  static func text(_ name: String) throws -> String {
    String(decoding: try #require(data.bytes(name)), as: UTF8.self)
  }

  /// Lays a file into the settings folder of a desk.
  static func put(_ text: String, as name: String, _ booth: Booth) throws {
    let path = "\(booth.folder)/config/desk315/\(name)"
    try FileManager.default.createDirectory(
      atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }

  /// Takes down a case that lacks nothing; gives its number.
  static func add(_ booth: Booth, _ kind: String = "complaint", at: String) throws -> String {
    let added = try booth.run(
      ["add", kind] + WholeComplaint.options + ["--received-at", "\(at)T09:00:00+08:00"])
    #expect(added.code == 0, "\(added)")
    return added.lastWord
  }
}
