import Foundation
import Testing
import Values
import Vocabulary

/// The program, its messages and its keys know no screen.
@Suite struct CoreTests {
  private static let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Sources/Desk")

  /// The names of screens in a source, but for the protocols of all of them.
  private static func screens(in source: String) -> [String] {
    source.matches(of: /\b[A-Z]\w*Screen\b/).map { String($0.output) }
      .filter { !["DeskScreen", "OneFormScreen", "PageScreen"].contains($0) }
  }

  @Test func noScreenIsNamed() throws {
    let core = Self.sources.appendingPathComponent("Core")
    let files = try FileManager.default.contentsOfDirectory(atPath: core.path)
    #expect(files.count > 15)
    for file in files {
      let source = try String(contentsOf: core.appendingPathComponent(file), encoding: .utf8)
      #expect(Self.screens(in: source) == [], "\(file)")
    }
  }

  @Test func aNamedOneWouldBeSeen() {
    #expect(Self.screens(in: "if top is HomeScreen { put(any DeskScreen) }") == ["HomeScreen"])
  }
}
