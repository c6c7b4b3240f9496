import Foundation
import ReceiptReading
import TerminalKit
import Testing

@testable import PaperPDF

extension Trait where Self == ConditionTrait {
  /// Of tests that read papers back.
  static var readsPapers: Self {
    .enabled(
      if: DrawnPaper.isPossible, "poppler-utils, pango or a font with Chinese is not installed")
  }
}

extension SheetLine {
  /// A text as lines that look as most do.
  static func lines(of text: String) -> [SheetLine] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { SheetLine(String($0)) }
  }
}

/// A paper as other programs see it.
struct DrawnPaper {
  /// A word, and where it stands, in columns and lines of the sheet.
  struct Word: Equatable {
    var text: String
    var line: Int
    var columns: Range<Int>
  }

  /// Whether there is what papers are drawn with and read by.
  static let isPossible: Bool = {
    guard isProgram("pdftotext"), isProgram("pdftoppm"), isProgram("fc-list"),
      PaperPDF.libraries.allSatisfy({ dlopen($0, RTLD_NOW) != nil })
    else { return false }
    do { return try !run("fc-list", [":lang=zh-cn"]).isEmpty } catch { return false }
  }()

  let document: PaperPDFDocument

  init(_ lines: [SheetLine], title: String = "") throws {
    document = try PaperPDF.document(lines, title: title)
  }

  init(parts: [[SheetLine]]) throws {
    document = try PaperPDF.document(parts: parts, title: "")
  }

  init(_ text: String, title: String = "") throws {
    try self.init(SheetLine.lines(of: text), title: title)
  }

  /// The lines with words that a reader finds, with one blank for many.
  func lines(_ options: String...) throws -> [String] {
    let text = try read { try DrawnPaper.run("pdftotext", options + [$0, "-"]) }
    return text.split { $0.isNewline || $0 == "\u{C}" }.map(DrawnPaper.plain)
      .filter { !$0.isEmpty }
  }

  /// The line as it is compared: readers of PDF count blanks by distances.
  static func plain(_ line: some StringProtocol) -> String {
    line.split(separator: " ").joined(separator: " ")
  }

  /// The words of the first page, from line to line.
  func words() throws -> [Word] {
    let words = try edges().map { word in
      let line = Int(((word.top + word.bottom) / 2 - 48) / 16.2)
      let columns = [word.left, word.right].map { ($0 - 57.64) / 6 }
      #expect(columns.allSatisfy { abs($0 - $0.rounded()) < 0.02 }, "\(word): \(columns)")
      return Word(
        text: word.text, line: line,
        columns: Int(columns[0].rounded())..<Int(columns[1].rounded()))
    }
    return words.sorted { ($0.line, $0.columns.lowerBound) < ($1.line, $1.columns.lowerBound) }
  }

  /// A word, and where its edges are, in points.
  struct Edges {
    var text: String
    var left, top, right, bottom: Double
  }

  /// The words of the first page.
  func edges() throws -> [Edges] {
    let text = try read { try DrawnPaper.run("pdftotext", ["-bbox", "-l", "1", $0, "-"]) }
    let found = text.matches(
      of: /xMin="([0-9.]+)" yMin="([0-9.]+)" xMax="([0-9.]+)" yMax="([0-9.]+)">([^<]*)</)
    return try found.map { match in
      let edges = try [match.1, match.2, match.3, match.4].map { try #require(Double($0)) }
      return Edges(
        text: DrawnPaper.unescaped(match.5), left: edges[0], top: edges[1], right: edges[2],
        bottom: edges[3])
    }
  }

  private static func unescaped(_ text: Substring) -> String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")]
      .reduce(String(text)) { $0.replacing($1.0, with: $1.1) }
  }

  /// What a reader says of the document, by its name.
  func facts() throws -> [String: String] {
    let text = try read { try DrawnPaper.run("pdfinfo", [$0]) }
    let pairs = text.split(separator: "\n").compactMap { line -> (String, String)? in
      guard let colon = line.firstIndex(of: ":") else { return nil }
      return (String(line[..<colon]), DrawnPaper.plain(line[line.index(after: colon)...]))
    }
    return Dictionary(uniqueKeysWithValues: pairs)
  }

  /// The pictures of the pages, a dot a point.
  func pictures() throws -> [PagePicture] { try pages(dots: 72) { try PagePicture(file: $0) } }

  /// What a scanner of barcodes reads on each page.
  func scanned() throws -> [String] { try pages(dots: 200) { try BarcodeScanner.read($0) } }

  /// Looks at the picture of each page.
  ///
  /// - Parameter dots: as many an inch has.
  private func pages<Seen>(dots: Int, _ look: (String) throws -> Seen) throws -> [Seen] {
    let folder = NSTemporaryDirectory() + "pages-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    _ = try read {
      try DrawnPaper.run("pdftoppm", ["-gray", "-r", "\(dots)", $0, "\(folder)/page"])
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    let seen = try names.map { try look("\(folder)/\($0)") }
    try FileManager.default.removeItem(atPath: folder)
    return seen
  }

  /// Has a program look at the document in a file.
  private func read(_ look: (String) throws -> String) throws -> String {
    let path = NSTemporaryDirectory() + "paper-\(UUID().uuidString).pdf"
    try Data(document.bytes).write(to: URL(fileURLWithPath: path))
    let words = try look(path)
    try FileManager.default.removeItem(atPath: path)
    return words
  }

  private static func isProgram(_ name: String) -> Bool {
    FileManager.default.isExecutableFile(atPath: "/usr/bin/\(name)")
  }

  private static func run(_ name: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/\(name)")
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let words = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: words, as: UTF8.self)
  }
}
