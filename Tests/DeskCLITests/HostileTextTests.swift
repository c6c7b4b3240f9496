import DeskService
import Foundation
import LineFinding
import Reports
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

  private func expectHarmless(_ text: String, _ name: String = "") {
    for scalar in text.unicodeScalars where scalar != "\n" {
      let isControl = scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
      let isHidden = (0x202A...0x202E).contains(scalar.value) || scalar.value == 0x200B
      #expect(
        !isControl && !isHidden,
        "\(name) U+\(String(scalar.value, radix: 16)) in \(text.prefix(3_000).debugDescription)")
    }
  }

  /// How somebody comes to read what a writer has written, by the end of its file's name.
  private enum Reader {
    /// It is read as it is: what is hidden must be named.
    case person
    /// A program reads it, and the words are data.
    case program

    init?(_ name: String) {
      switch name.split(separator: ".").last {
      case "txt", "md", "html": self = .person
      case "csv", "json", "jsonl", "xlsx", "docx", "db", "pdf", "escpos", "ics": self = .program
      default: return nil
      }
    }
  }

  /// Every writer there is: of figures, summaries, papers and the hand-over folder. One whose files nobody has said
  /// how to read fails here.
  @Test func noPageHidesACharacter() throws {
    let booth = try hostile()
    let refer = [
      "refer", "1", "--to", HostileTextTests.bidi, "--received-by", HostileTextTests.bidi,
    ]
    #expect(try booth.run(refer).code == 0)
    for format in TotalsFormat.built {
      let name = format == .table ? "figures.txt" : "figures.\(format.rawValue)"
      #expect(try booth.run("totals", "-o", name, "--format", format.rawValue).code == 0, "\(name)")
    }
    for format in SummaryFormat.inFolders {
      #expect(try booth.run("summary", "-o", "summary.\(format.rawValue)").code == 0)
    }
    let papers = [
      (Paper.registration, "1"), (.slip, "1"), (.referral, "1"), (.mediation, "3"),
      (.identity, "1"),
    ]
    for (paper, number) in papers {
      for format in PaperFormat.allCases where format != .pdf && format != .docx {
        let name = "\(paper.rawValue).\(format.rawValue)"
        let outcome = try booth.run(
          "print", number, "--form", paper.rawValue, "--format", format.rawValue, "-o", name)
        #expect(outcome.code == 0, "\(name): \(outcome)")
      }
    }
    #expect(try booth.run("close-day", "-o", "pack", "--unmask").code == 0)
    let names = try booth.shell(
      "find . -type f ! -name 'desk.db*' ! -path './.temporary/*' ! -path './.state/*' ! -name '.in-*' ! -name '.out-*' ! -name '.err-*'"
    ).output
      .split(separator: "\n").map(String.init)
    var pages = 0
    for name in names where !name.hasSuffix("SHA256SUMS.txt") {
      guard let reader = Reader(name) else {
        Issue.record("nobody says who reads \(name)")
        continue
      }
      guard reader == .person else { continue }
      pages += 1
      expectHarmless(try booth.text(name), name)
    }
    #expect(pages >= papers.count * 2 + SummaryFormat.inFolders.count + 12, "\(names)")
    for page in ["pack/index.html", "figures.html", "figures.md"] {
      #expect(names.contains("./" + page))
    }
    #expect(try booth.text("pack/留本单位/待录12315.html").contains("&lt;U+202E&gt;"))
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
