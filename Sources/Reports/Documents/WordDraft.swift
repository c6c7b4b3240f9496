import Values
import Vocabulary

/// The template of Word that a text template makes: what is a line there is a paragraph of an official document
/// here (GB/T 9704), with the same marks in it.
struct WordDraft {
  private var body = ""
  private var rows: [[Substring]] = []

  /// The parts of the template.
  static func parts(of template: String) -> [WordPart] {
    var draft = WordDraft()
    for line in withoutRemarks(template).split(separator: "\n", omittingEmptySubsequences: false) {
      draft.take(line)
    }
    draft.endTable()
    return WordLook.parts(body: draft.body)
  }

  /// The parts of the template that the text template of the summary makes: a heading is counted by the program that
  /// shows it, and what is to be filled in has a ground.
  static func parts(ofSummary template: String) -> [WordPart] {
    let lines = withoutRemarks(template).split(separator: "\n").map { line -> String in
      let signs: [(sign: String, style: WordLook.Style)] = [
        ("## ", .heading), ("# ", .title), ("- ", .text),
      ]
      let found = signs.first { line.hasPrefix($0.sign) }
      let words = line.dropFirst(found?.sign.count ?? 0)
      return (found?.style ?? .text).paragraph(gapped: String(words))
    }
    return WordLook.parts(body: lines.joined())
  }

  private static func withoutRemarks(_ template: String) -> String {
    var text = template
    while let start = text.firstRange(of: "{{!"),
      let end = text[start.upperBound...].firstRange(of: "}}")
    {
      text.removeSubrange(start.lowerBound..<end.upperBound)
    }
    return text
  }

  private mutating func take(_ line: Substring) {
    if line.contains("|") {
      return rows.append(line.split(separator: "|", omittingEmptySubsequences: false))
    }
    endTable()
    if line.isEmpty || line.allSatisfy({ $0 == "-" }) { return }
    if line.count >= 3, line.allSatisfy({ $0 == "_" }) { return add("", .pen) }
    if line.hasPrefix("= ") { return add(line.dropFirst(2), WordDraft.centred(line)) }
    if line.hasPrefix("> ") { return add(line.dropFirst(2), .signature) }
    let words = line.drop { $0 == "　" }
    add(words, words.startIndex == line.startIndex && words.last == "：" ? .plain : .text)
  }

  /// The title, or what stands below it: the document's number, the office, where to tear.
  private static func centred(_ line: Substring) -> WordLook.Style {
    let isTitle = ["____", "- -", "{{office}}"].allSatisfy { !line.contains($0) }
    return isTitle ? .title : .subtitle
  }

  private mutating func add(_ words: some StringProtocol, _ style: WordLook.Style) {
    body += style.paragraph(String(words))
  }

  // MARK: Labels and values

  /// The rows so far as a table: a label and its value, twice in a row.
  private mutating func endTable() {
    if rows.isEmpty { return }
    body += WordLook.table(rows.map(WordDraft.cells))
    rows = []
  }

  private static func cells(_ row: [Substring]) -> [WordLook.Cell] {
    let isWide = row.count <= 2
    return row.enumerated().map { place, words in
      let text = TextRules.trimmed(String(words))
      let isLabel = place.isMultiple(of: 2)
      return WordLook.Cell(
        words: isLabel && text.last == "：" ? String(text.dropLast()) : text, isLabel: isLabel,
        columns: isWide && !isLabel ? 3 : 1)
    }
  }
}
