import Values
import Vocabulary

/// A template of Word or WPS, read and found good: its marks are filled in, and all else in it stays as it is.
struct WordTemplate {
  private struct Text {
    var name: String
    var pieces: [MarkupPiece]
  }

  private let parts: [WordPart]
  private let texts: [Text]

  /// Reads the parts of a file.
  ///
  /// - Parameters:
  ///   - file: the file in `data/`, by which a fault is told.
  ///   - known: what it may name.
  init(_ parts: [WordPart], file: String, known: Set<String>) throws(TemplateError) {
    self.parts = parts
    guard parts.contains(where: { $0.name == WordPart.document }) else {
      throw TemplateError(file: file, line: 1, reason: .noDocument)
    }
    var texts: [Text] = []
    for part in parts where part.hasText {
      let text = Text(name: part.name, pieces: try WordTemplate.pieces(part, file))
      try WordTemplate.check(text, file, known)
      texts.append(text)
    }
    self.texts = texts
  }

  private static func pieces(
    _ part: WordPart, _ file: String
  ) throws(TemplateError) -> [MarkupPiece] {
    guard let text = String(validating: part.bytes, as: UTF8.self) else {
      throw TemplateError(file: file, line: 1, reason: .noDocument)
    }
    do {
      return try MarkupReader.pieces(of: text)
    } catch {
      throw TemplateError(file: file, line: 1, reason: .noDocument)
    }
  }

  /// The parts with their values.
  ///
  /// - Parameters:
  ///   - blank: what stands where a value is missing, by its name.
  ///   - head: words above all others, that no template has a say in.
  func filled(
    _ values: [String: WordValue], head: String? = nil,
    blank: @escaping @Sendable (String) -> String
  ) -> [WordPart] {
    let scope = WordScope(values, blank: blank)
    var made: [String: [UInt8]] = [:]
    for text in texts {
      var pieces = text.pieces
      do { pieces = try WordFilling.filled(text.pieces, scope) } catch {
        // Every section was found closed when the template was read.
        assertionFailure("\(error.name) is not closed")
      }
      if let head, text.name == WordPart.document { pieces = WordTemplate.headed(pieces, head) }
      made[text.name] = Array(pieces.text.utf8)
    }
    return parts.map { WordPart(name: $0.name, bytes: made[$0.name] ?? $0.bytes) }
  }

  private static func headed(_ pieces: [MarkupPiece], _ words: String) -> [MarkupPiece] {
    pieces.map { piece in
      guard case .element(var element) = piece else { return piece }
      if element.name == "w:body" {
        let paragraph =
          "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:t>\(Markup.html(words))</w:t></w:r></w:p>"
        element.children.insert(.plain(paragraph), at: 0)
      } else {
        element.children = headed(element.children, words)
      }
      return .element(element)
    }
  }
}

// MARK: - Faults

extension WordTemplate {
  /// Says what is wrong with the tags of a part, and where it stands.
  private static func check(
    _ text: Text, _ file: String, _ known: Set<String>
  ) throws(TemplateError) {
    let found = WordPlaces(text.pieces, of: text.name).all
    // A paragraph to a line: the line of a fault is the place of its paragraph.
    let lines = found.map { String($0.words.map { $0.isNewline ? " " : $0 }) }
    do {
      let tags = try TemplateTags(lines.joined(separator: "\n"), file: file, known: known)
      try tags.check(parts: [])
    } catch {
      var fault = error
      fault.place = found.indices.contains(error.line - 1) ? found[error.line - 1].place : nil
      throw fault
    }
    do {
      _ = try WordFilling.filled(text.pieces, .checking)
    } catch {
      let line = lines.firstIndex { $0.contains("#\(error.name)") || $0.contains("^\(error.name)") }
      var fault = TemplateError(
        file: file, line: (line ?? 0) + 1, reason: .notClosed(error.name))
      fault.place = line.map { found[$0].place }
      throw fault
    }
  }
}

/// Where the paragraphs of a part stand.
private struct WordPlaces {
  private(set) var all: [(words: String, place: WordPlace)] = []
  private let part: WordPlace.Part
  private var tables = 0
  private var paragraphs = 0

  init(_ pieces: [MarkupPiece], of name: String) {
    part = WordPlace.Part(name)
    walk(pieces, in: nil)
  }

  private mutating func walk(_ pieces: [MarkupPiece], in cell: WordPlace.Cell?) {
    for case .element(let element) in pieces {
      switch element.name {
      case "w:tbl" where cell == nil:
        tables += 1
        rows(of: element)
      case "w:p":
        paragraphs += 1
        let place = WordPlace(part: part, cell: cell, paragraph: paragraphs)
        all.append((WordParagraph(element).words, place))
        walk(element.children, in: cell)
      default: walk(element.children, in: cell)
      }
    }
  }

  private mutating func rows(of table: MarkupElement) {
    let outside = paragraphs
    for (row, tr) in table.children.compactMap({ $0.element("w:tr") }).enumerated() {
      for (column, tc) in tr.children.compactMap({ $0.element("w:tc") }).enumerated() {
        paragraphs = 0
        walk(tc.children, in: .init(table: tables, row: row + 1, column: column + 1))
      }
    }
    paragraphs = outside
  }
}
