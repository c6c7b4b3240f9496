import Foundation
import Testing
import Values

/// The manuals in `docs/` are those that the program prints now; `make docs` writes them anew.
@Suite struct ManualTests {
  static let docs = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../docs").standardizedFileURL.path

  @Test(arguments: ["keys", "commands", "events", "data"], ["en", "zh"])
  func manualIsNotStale(page: String, language: String) throws {
    let suffix = language == "en" ? "" : ".\(language)"
    let booth = try Booth()
    let kept = try booth.text("\(ManualTests.docs)/manual-\(page)\(suffix).md")
    #expect(try booth.run("--lang", language, "manual", page).output == kept)
  }
}
