import Foundation
import LineFinding
import Testing
import Values
import Vocabulary

/// Words that mean something to terminals, sheets and templates come out as words.
@Suite struct HostileTextTests {
  static let bidi = "好\u{202E}店"
  static let words = [
    bidi, "甲\u{200B}乙", "{{consumer.name}}", "=1+1", "@SUM(A1)", "＝cmd", "<script>", "%n%s",
    "-2+3",
    "a\u{0300}\u{0301}", "\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}",
  ]

  private static let original = Result { try fill() }

  private func hostile() throws -> Booth { try Booth(copying: HostileTextTests.original.get()) }

  private static func fill() throws -> Booth {
    let booth = try Booth()
    for word in HostileTextTests.words {
      try booth.run(
        "add", "complaint", "--merchant-name=\(word)", "--facts=\(word)", "--product=\(word)")
    }
    try booth.run("note", "1", "--text=\(HostileTextTests.bidi)")
    try booth.run("tally", "other", "4个", "--detail=\(HostileTextTests.bidi)")
    try booth.run("setup", "--office=\(HostileTextTests.bidi)")
    return booth
  }

  static let commands = [
    "setup", "list", "list --lang en", "show 1", "show 2", "totals", "undo", "check",
    "list --unmask",
    "tally other 5个 --detail \(bidi)", "show \(bidi)", "frob\(bidi)", "list --\(bidi)",
    "--store no\(bidi)/x/\u{1B}]0;X\u{07} list", "import no\(bidi)\u{1B}[31m.jsonl",
    "add \u{1B}[2J", "list --format \u{1B}[2J", "list --\u{9B}31m", "accept 1 --\u{1B}c x",
  ]

  @Test(arguments: commands) func humanOutputIsHarmless(command: String) throws {
    // Without a shell between: it would split the words, and complain about them in its own way.
    let outcome = try hostile().run(command.split(separator: " ").map(String.init))
    expectHarmless(outcome.output)
    expectHarmless(outcome.errors)
    #expect(!(outcome.output + outcome.errors).isEmpty)
  }

  private func expectHarmless(_ text: String) {
    for scalar in text.unicodeScalars where scalar != "\n" {
      let isControl = scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
      let isHidden = (0x202A...0x202E).contains(scalar.value) || scalar.value == 0x200B
      #expect(
        !isControl && !isHidden, "U+\(String(scalar.value, radix: 16)) in \(text.debugDescription)")
    }
  }

  @Test func markersAreShown() throws {
    let shown = try hostile().run("show", "1").output.lines(with: "<U+202E>")
    #expect(
      shown == [
        "商家: 好<U+202E>店", "商品: 好<U+202E>店", "经过: 好<U+202E>店",
        "2026-05-15 10:00  值班  记一笔  记一笔: 好<U+202E>店",
      ])
  }

  @Test func noSheetHoldsAFormula() throws {
    let booth = try hostile()
    for line in [
      "export - --format csv", "export - --format csv --unmask", "list --format csv",
      "totals --format csv",
    ] {
      let text = try booth.run(line.split(separator: " ").map(String.init)).output
      for cell in text.split(whereSeparator: { ",\r\n\"".contains($0) || $0 == "\r\n" }) {
        let first = cell.unicodeScalars.first
        let isFormula = first.map { "=+-@＝＋－＠".unicodeScalars.contains($0) } ?? false
        let isNumber = Double(cell) != nil
        #expect(!isFormula || isNumber, "\(cell)")
      }
    }
  }

  /// JSON carries the words unchanged: data are data.
  @Test func jsonKeepsTheWords() throws {
    let booth = try hostile()
    let lines = try booth.run("list", "--format", "jsonl").output.split(separator: "\n")
    let names = try lines.map { line -> String? in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return (object?["merchant"] as? [String: Any])?["name"] as? String
    }
    #expect(names.compactMap { $0 } == HostileTextTests.words.reversed())
  }

  @Test func controlCharactersDoNotComeIn() throws {
    let booth = try Booth()
    for code in [0x00...0x08, 0x0B...0x1F, 0x7F...0x9F].flatMap({ $0.map { $0 } }) {
      let escape = "\\u00" + (code < 16 ? "0" : "") + String(code, radix: 16)
      let document = #"{"facts":"a\#(escape)b"}"#
      let outcome = try booth.run(["add", "complaint", "--json", "-"], input: document)
      #expect(outcome.code == 65, "\(escape)")
    }
    #expect(try booth.run("list", "--format", "jsonl").output.isEmpty)
    let kept = try booth.run(["add", "complaint", "--json", "-"], input: #"{"facts":"a\tb\nc"}"#)
    #expect(kept.code == 0)
  }
}
