import Foundation
import Testing
import Values
import Vocabulary

/// Sessions with the program as text: `$ command`, what it printed, `[exit N]`.
///
/// `RECORD_TRANSCRIPTS=1` writes what is printed now, and the test fails that once.
@Suite struct TranscriptTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Transcripts")

  static let names: [String] = {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder.path)
        .filter { $0.hasSuffix(".txt") }.sorted()
    } catch {
      return []
    }
  }()

  @Test(arguments: names) func transcript(name: String) throws {
    let file = TranscriptTests.folder.appendingPathComponent(name)
    let expected = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    let actual = try played(expected)
    if ProcessInfo.processInfo.environment["RECORD_TRANSCRIPTS"] == "1" {
      try Data(actual.utf8).write(to: file)
      Issue.record("recorded \(name)")
    } else {
      #expect(actual == expected)
    }
  }

  @Test func thereAreTranscripts() {
    #expect(TranscriptTests.names.count >= 10)
  }

  private func played(_ script: String) throws -> String {
    let booth = try Booth()
    var text = ""
    // A line that begins with # is a comment where it stands above a command; inside of what a
    // command has printed it is output.
    var isInOutput = false
    for line in script.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("#"), !isInOutput { text += line + "\n" }
      if line.hasPrefix("[exit ") { isInOutput = false }
      guard line.hasPrefix("$ ") else { continue }
      isInOutput = true
      let outcome = try booth.shell(line.dropFirst(2) + " 2>&1")
      let printed = plain(outcome.output, booth)
      let end = printed.isEmpty || printed.hasSuffix("\n") ? "" : "\n"
      text += "\(line)\n\(printed)\(end)[exit \(outcome.code)]\n"
    }
    return text
  }

  /// What differs from run to run by its nature.
  private func plain(_ output: String, _ booth: Booth) -> String {
    output.replacing("\r\n", with: "\n").replacing(booth.folder, with: "DIR")
      .replacing(/(记录尾码(：|<.*>))[0-9A-Z]{10}/) { $0.output.1 + "HEAD" }
      .replacing(/"recorded_at":"[^"]*"/, with: "\"recorded_at\":\"NOW\"")
      .replacing(/"desk":"[0-9a-f]{16}"/, with: "\"desk\":\"DESK\"")
      .replacing(/[0-9a-f]{16}-([0-9]+)/) { "DESK-\($0.output.1)" }
      .replacing(/(desk|机器) [0-9a-f]{16}/) { "\($0.output.1) DESK" }
  }
}
