import Foundation
import LineFinding
import Testing
import Values

/// The card of keys as a sheet of A4, from the program to what a reader finds in it.
@Suite(.readsSheets) struct KeyCardSheetTests {
  /// What stands on a line, with one blank for many.
  private func plain(_ text: String) -> [String] {
    text.split { $0.isNewline || $0 == "\u{C}" }
      .map { $0.split { $0 == " " || $0 == "\u{3000}" }.joined(separator: " ") }
      .filter { !$0.isEmpty }
  }

  @Test(arguments: Language.allCases) func itIsOneSheetThatSaysWhatItsTextSays(
    _ language: Language
  ) throws {
    let booth = try Booth()
    let made = try booth.shell(
      """
      desk315 --lang \(language.rawValue) keys -o keys.pdf &&
      desk315 --lang \(language.rawValue) keys -o keys.txt &&
      pdftotext -layout keys.pdf read.txt && pdfinfo keys.pdf > facts
      """)
    #expect(made.code == 0 && made.errors.isEmpty && made.output.isEmpty, "\(made)")
    #expect(try plain(booth.text("read.txt")) == plain(booth.text("keys.txt")))
    let facts = try booth.text("facts")
    #expect(facts.lines(with: "Pages:") == ["Pages:           1"])
    #expect(facts.lines(with: "Page size:") == ["Page size:       595.28 x 841.89 pts (A4)"])
    #expect(FileManager.default.fileExists(atPath: "\(booth.folder)/desk.db") == false)
  }
}

/// The card of keys as a text, wherever it goes.
@Suite struct KeyCardTextTests {
  @Test func aFileHasWhatStandardOutputHas() throws {
    let booth = try Booth()
    let shown = try booth.run("keys")
    #expect(shown.code == 0 && shown.errors.isEmpty)
    #expect(try booth.run("keys", "-o", "\(booth.folder)/keys.txt").code == 0)
    #expect(try booth.text("keys.txt") == shown.output)
    #expect(try booth.run("keys", "-o", "\(booth.folder)/keys.docx").code == 64)
  }
}
