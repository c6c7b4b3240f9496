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

  /// What is asked, and the code that it ends with.
  static let commands: [(String, Int32)] = [
    ("setup", 0), ("list", 0), ("list --lang en", 0), ("show 1", 0), ("show 2", 0), ("totals", 0),
    ("undo", 0), ("check", 0), ("list --unmask", 0), ("tally other 5个 --detail \(bidi)", 0),
    ("show \(bidi)", 1), ("frob\(bidi)", 64), ("list --\(bidi)", 64),
    ("--store no\(bidi)/x/\u{1B}]0;X\u{07} list", 0), ("import no\(bidi)\u{1B}[31m.jsonl", 66),
    ("add \u{1B}[2J", 64), ("list --format \u{1B}[2J", 64), ("list --\u{9B}31m", 64),
    ("accept 1 --\u{1B}c x", 64),
  ]

  @Test(arguments: commands) func humanOutputIsHarmless(command: String, code: Int32) throws {
    // Without a shell between: it would split the words, and complain about them in its own way.
    let outcome = try hostile().run(command.split(separator: " ").map(String.init))
    #expect(outcome.code == code, "\(outcome)")
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

  /// What a sheet would calculate stands behind an apostrophe, in each of them.
  @Test func noSheetHoldsAFormula() throws {
    let booth = try hostile()
    for line in [
      "export - --format csv", "export - --format csv --unmask", "list --format csv",
      "totals --format csv",
    ] {
      let outcome = try booth.run(line.split(separator: " ").map(String.init))
      #expect(outcome.code == 0, "\(outcome.errors)")
      let cells = outcome.output.split { ",\r\n\"".contains($0) || $0 == "\r\n" }
      let guarded: Set<Substring> = ["'=1+1", "'@SUM(A1)", "'＝cmd", "'-2+3"]
      #expect(guarded.subtracting(cells) == [], "\(line)")
      for cell in cells {
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

  @Test func aControlCharacterDoesNotComeIn() throws {
    let booth = try Booth()
    let outcome = try booth.run(
      ["add", "complaint", "--json", "-"], input: #"{"facts":"a\u001bb"}"#)
    #expect(outcome.code == 65 && outcome.output.isEmpty)
    #expect(outcome.errors == "-：经过 facts：第 2 个字是控制字符 U+001B，请删掉\n")
    #expect(try booth.run("list", "--format", "jsonl").output.isEmpty)
    let kept = try booth.run(["add", "complaint", "--json", "-"], input: #"{"facts":"a\tb\nc"}"#)
    #expect(kept.code == 0)
  }
}
