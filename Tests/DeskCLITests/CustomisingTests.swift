import Foundation
import Testing
import Values
import Vocabulary

/// The page on an office's own files: each of its examples is done in its order, and says what the page says.
@Suite struct CustomisingTests {
  /// What is typed, and what the page says that comes of it.
  private struct Example: Equatable {
    var typed: String
    var said: String
  }

  private func examples(_ page: String) throws -> [Example] {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/\(page)")
    let text = try String(contentsOf: path, encoding: .utf8)
    return text.matches(of: /```sh\n((?s:.*?))```\n```text\n((?s:.*?))```/).map {
      Example(typed: String($0.output.1), said: String($0.output.2))
    }
  }

  @Test(arguments: [("customising.md", "en"), ("customising.zh.md", "zh")])
  func eachExampleDoesWhatThePageSays(page: String, language: String) throws {
    let booth = try Booth(now: "2026-05-15T10:00:00+08:00")
    let folder = "\(booth.folder)/config/desk315"
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true)
    let examples = try examples(page)
    #expect(examples.count == 11)
    for example in examples {
      let typed = example.typed.replacing("~/.config/desk315", with: folder)
      let outcome = try booth.shell("export DESK315_LANG=\(language)\n\(typed)")
      #expect(
        outcome.output.replacing(folder, with: "~/.config/desk315") == example.said,
        "\(example.typed)\n\(outcome.errors)")
    }
  }

  /// A section for each file that can be copied, in both languages.
  @Test func bothPagesShowTheSame() throws {
    let (english, chinese) = (
      try examples("customising.md"), try examples("customising.zh.md")
    )
    let files = { (examples: [Example]) in
      examples.map {
        $0.typed.matches(of: /[a-z_.]+\.(?:json|mustache|csv|txt)/).map { String($0.output) }
      }
    }
    #expect(files(english) == files(chinese))
  }
}
