import Values
import Vocabulary

/// Fills the paragraphs and tables of a document.
///
/// A section that begins and ends in one paragraph is within it; one whose tags are alone in their paragraphs is what
/// stands between them; one that a row of a table begins and ends with is the row.
enum WordFilling {
  /// What stands in an element, with its values.
  static func filled(
    _ pieces: [MarkupPiece], _ scope: WordScope
  ) throws(WordFault) -> [MarkupPiece] {
    var made: [MarkupPiece] = []
    var isJoined = false
    var place = pieces.startIndex
    while place < pieces.endIndex {
      let piece = pieces[place]
      guard case .element(let element) = piece else {
        made.append(piece)
        place += 1
        continue
      }
      if let section = section(at: place, in: pieces) {
        let inside = Array(pieces[(place + 1)..<section.end])
        for inner in scope.within(section.tag.name, unless: section.tag.sign == "^") {
          join(try filled(inside, inner), to: &made, if: true)
        }
        isJoined = true
        place = section.end + 1
        continue
      }
      join(try filled(element, scope), to: &made, if: isJoined)
      isJoined = false
      place += 1
    }
    return made
  }

  private static func section(
    at place: Int, in pieces: [MarkupPiece]
  ) -> (tag: TemplateTags.Tag, end: Int)? {
    guard let tag = loneTag(pieces[place]), tag.sign != "/" else { return nil }
    var depth = 0
    for end in pieces.indices[(place + 1)...] {
      guard let other = loneTag(pieces[end]), other.name == tag.name else { continue }
      if other.sign != "/" {
        depth += 1
      } else if depth == 0 {
        return (tag, end)
      } else {
        depth -= 1
      }
    }
    return nil
  }

  private static func loneTag(_ piece: MarkupPiece) -> TemplateTags.Tag? {
    piece.element("w:p").flatMap { WordParagraph($0).loneTag }
  }

  private static func filled(
    _ element: MarkupElement, _ scope: WordScope
  ) throws(WordFault) -> [MarkupPiece] {
    var element = element
    switch element.name {
    case "w:p":
      let paragraph = try WordParagraph(element).filled(scope) { pieces throws(WordFault) in
        try filled(pieces, scope)
      }
      return [.element(paragraph)]
    case "w:tr": return try rows(element, scope)
    case "w:tc":
      element.children = ended(try filled(element.children, scope))
      return [.element(element)]
    default:
      element.children = try filled(element.children, scope)
      return [.element(element)]
    }
  }

  /// A cell ends with a paragraph, whatever was left out of it.
  private static func ended(_ pieces: [MarkupPiece]) -> [MarkupPiece] {
    let last = pieces.last { if case .element = $0 { true } else { false } }
    return last?.element("w:p") == nil ? pieces + [.plain("<w:p/>")] : pieces
  }

  // MARK: Rows

  /// A row, as often as it stands there.
  private static func rows(
    _ row: MarkupElement, _ scope: WordScope
  ) throws(WordFault) -> [MarkupPiece] {
    guard let section = section(around: row, scope) else { return [try one(row, scope)] }
    var rows: [MarkupPiece] = []
    for inner in scope.within(section.name, unless: section.sign == "^") {
      var inner = inner
      inner.passed.insert(section.name)
      rows.append(try one(row, inner))
    }
    return rows
  }

  private static func one(
    _ row: MarkupElement, _ scope: WordScope
  ) throws(WordFault) -> MarkupPiece {
    var row = row
    row.children = try filled(row.children, scope)
    return .element(row)
  }

  /// The section that a row begins and ends with, unless it is within one paragraph and no list.
  private static func section(around row: MarkupElement, _ scope: WordScope) -> TemplateTags.Tag? {
    let paragraphs = paragraphs(in: row.children).map { TextRules.trimmed($0.words) }
      .filter { !$0.isEmpty }
    guard let first = paragraphs.first, let last = paragraphs.last, first.hasPrefix("{{"),
      last.hasSuffix("}}"), let end = first.firstRange(of: "}}"),
      let start = last.ranges(of: "{{").last
    else { return nil }
    let opened = TemplateTags.tag(first[..<end.lowerBound].dropFirst(2), 1)
    let closed = TemplateTags.tag(last[start.upperBound...].dropLast(2), 1)
    guard opened.sign == "#" || opened.sign == "^", closed.sign == "/",
      closed.name == opened.name
    else { return nil }
    return paragraphs.count > 1 || scope.isList(opened.name) ? opened : nil
  }

  /// All paragraphs in some pieces, in their order.
  static func paragraphs(in pieces: [MarkupPiece]) -> [WordParagraph] {
    pieces.flatMap { piece -> [WordParagraph] in
      guard case .element(let element) = piece else { return [] }
      let inner = paragraphs(in: element.children)
      return element.name == "w:p" ? [WordParagraph(element)] + inner : inner
    }
  }

  // MARK: Tables

  /// Tables that a section stood between are one where they look alike.
  private static func join(_ pieces: [MarkupPiece], to made: inout [MarkupPiece], if isJoined: Bool)
  {
    var rest = pieces[...]
    if isJoined, case .element(let next)? = rest.first, next.name == "w:tbl",
      case .element(var table)? = made.last, table.name == "w:tbl", look(table) == look(next)
    {
      table.children += next.children.filter { $0.element("w:tr") != nil }
      made[made.count - 1] = .element(table)
      rest.removeFirst()
    }
    made += rest
  }

  private static func look(_ table: MarkupElement) -> String {
    table.children.filter { $0.element("w:tr") == nil }.text
  }
}
